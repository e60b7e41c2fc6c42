"""What the made-up records are about: needs, activities, providers and the words for them.

An activity is its name, the words it is also known by, its topic, and how it is described.
"""

NEEDS = {
    "autism": ("Autism", "autistic autism spectrum condition ASD"),
    "adhd": ("ADHD", "attention deficit hyperactivity disorder"),
    "anxiety": ("Anxiety and school worries", "worried anxious school refusal"),
    "semh": ("Feelings and mental health", "mental health wellbeing feelings"),
    "behaviour": ("Behaviour", "meltdowns challenging behaviour"),
    "speech": ("Speech, language and communication", "talking stammering speech delay"),
    "learning-disability": ("Learning disability", "learning difficulties Downs syndrome"),
    "dyslexia": ("Dyslexia", "reading spelling dyscalculia"),
    "hearing": ("Hearing", "deaf hearing loss signing"),
    "vision": ("Vision", "blind sight partially sighted"),
    "physical-disability": ("Physical disability", "wheelchair mobility cerebral palsy"),
    "medical": ("Health and medical needs", "epilepsy diabetes complex health"),
    "sleep": ("Sleep", "bedtime settling night waking"),
    "early-years": ("Under-5s who need more help", "toddler nursery baby"),
}
"""Id of a need to its name and the words people use for it."""

ACTIVITIES = (
    ("youth club", "evening club teenagers", "short-breaks", "games, music and a quiet room"),
    ("holiday playscheme", "holiday club summer", "short-breaks", "trips and play in the school holidays"),
    ("swimming lessons", "swim pool hydrotherapy", "short-breaks", "small groups in warm water"),
    ("parent support group", "carers coffee morning", "advice", "meet other parents and share what works"),
    ("advice line", "helpline phone", "advice", "ring and talk to somebody who knows"),
    ("occupational therapy", "OT sensory", "health", "daily skills, movement and the senses"),
    ("speech and language therapy", "SALT SLT", "health", "assessment and ideas for talking and eating"),
    ("physiotherapy", "physio exercises", "health", "stretching, standing and walking"),
    ("continence clinic", "potty training toilet", "health", "help with toilets, pads and routines"),
    ("assessment clinic", "diagnosis referral", "assessment", "what happens, how long it takes and who comes"),
    ("counselling", "therapy talking", "mental-health", "a safe hour with the same counsellor"),
    ("school transport", "bus taxi travel", "travel", "how to ask for transport and what to do if it is refused"),
    ("travel training", "bus pass independence", "travel", "practise a journey until it is easy"),
    ("EHC plan advice", "EHCP statement annual review", "ehc-plans", "what a plan is and how it is reviewed"),
    ("specialist school", "special school unit", "special-schools", "small classes and therapists on site"),
    ("nursery inclusion team", "early years preschool", "early-years", "visits to nurseries and a plan for each child"),
    ("overnight short breaks", "respite stay", "social-care", "a night away with trained staff"),
    ("disability allowance help", "DLA PIP benefits form", "money", "fill in the form with somebody beside you"),
    ("grants for equipment", "funding charity", "money", "money for toys, tablets and beds"),
    ("supported internship", "job coach employment", "work", "a year at work with a coach"),
    ("supported living", "housing flat", "housing", "a home of one's own with help"),
    ("sensory room", "sensory play lights", "short-breaks", "lights, sound and soft shapes"),
    ("football sessions", "inclusive sport", "friends", "training for all abilities"),
    ("drama workshop", "arts theatre", "friends", "make a show together"),
    ("horse riding", "riding stables", "friends", "riding with helpers at each side"),
    ("sibling group", "brothers sisters young carers", "friends", "time for brothers and sisters"),
)

PROVIDERS = (
    "Community Trust",
    "Children's Centre",
    "Primary School",
    "NHS service",
    "Family Charity",
    "Leisure Centre",
    "Council team",
    "Church Hall",
)

SEED_NAMES = [
    "Oak",
    "Acorn",
    "Bluebell",
    "Chestnut",
    "Daisy",
    "Elm",
    "Falcon",
    "Grove",
    "Hazel",
    "Iris",
    "Juniper",
    "Kestrel",
    "Larkspur",
    "Maple",
    "Nightingale",
    "Orchard",
    "Poppy",
    "Quarry",
    "Robin",
    "Sunrise",
    "Thistle",
    "Umbrella",
    "Violet",
    "Willow",
    "Yarrow",
    "Amber",
    "Beacon",
    "Compass",
    "Dolphin",
    "Echo",
    "Firefly",
    "Gateway",
    "Harbour",
    "Island",
]

KINDS = ("Service", "Organisation", "School or college", "Steps to get help", "Money or funding", "Guide")
ROUTES = ("anyone", "school", "gp", "professional", "panel", "ehc-plan")
DELIVERY = ("in-person", "phone", "online", "home", "school")
COSTS = ("free", "some-charges", "paid")
STAGES = {"under-5": (0, 4), "primary": (5, 10), "secondary": (11, 15), "post-16": (16, 18), "young-adult": (19, 25)}
"""Id of a stage to its first and last age in years."""

AGES = ((0, 4), (0, 25), (2, 5), (4, 11), (5, 16), (8, 18), (11, 18), (14, 25), (16, 25))
REACHES = ("local",) * 14 + ("county",) * 4 + ("online", "national")
"""Seven in ten are local, as in a real directory."""
