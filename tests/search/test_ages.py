"""The age in a query."""

import pytest

from search.ages import age_in, worded


@pytest.mark.parametrize(
    ("text", "age", "rest"),
    [
        ("autism assessment age 4", 4, "autism assessment"),
        ("17 year old", 17, ""),
        ("club 9 yr old autistic", 9, "club autistic"),
        ("not talking at 3", 3, "not talking"),
        ("toileting autism 7", 7, "toileting autism"),
        ("3yo speech", 3, "speech"),
        ("my four year old isnt talking", 4, "my isnt talking"),
        ("8-year-old, angry", 8, ", angry"),
        ("18 months not walking", 1, "not walking"),
        ("6 month old baby", 0, ""),
        ("activities for 6 month old", 0, "activities for"),
        ("speech toddler age 2", 2, "speech"),
        ("15 year old teenager anxiety", 15, "anxiety"),
        ("my 4 year old starting reception speech", 4, "my starting speech"),
        ("17 year old moving to reception", 17, "moving to"),
        ("fifteen autism", 15, "autism"),
        ("autistic fourteen", 14, "autistic"),
        ("autism ten", 10, "autism"),
        ("speech therapy eight", 8, "speech therapy"),
        ("autism twenty-one", 21, "autism"),
        ("twenty one autism", 21, "autism"),
        ("he is two", 2, "he"),
        ("my son 3 years autism", 3, "my son autism"),
        ("3 years speech", 3, "speech"),
        ("nursery 2 years", 2, "nursery"),
        ("3 years nursery funding", 3, "nursery funding"),
        ("2 year check", 2, "check"),
        ("clubs 5-11 years", 8, "clubs"),
        ("out of school clubs 5-11", 8, "out of school clubs"),
        ("5-11 year olds out of school", 8, "out of school"),
        ("my 3 year old on the waiting list", 3, "my on the waiting list"),
        ("out of school 14 year old", 14, "out of school"),
        ("he is 9 school anxiety", 9, "he school anxiety"),
        ("turning 18 to adult services", 18, "to services"),
        ("health check 14", 14, "health check"),
        ("turning 16 benefits", 16, "benefits"),
        ("hes 15 and anxious", 15, "and anxious"),
        ("2 and a half year old not walking", 2, "not walking"),
        ("clubs 5-11", 8, "clubs"),
        ("16 to 18 courses", 17, "courses"),
        ("toddler group", 2, "group"),
        ("activities for teens", 16, "activities for"),
        ("under 5s play", 3, "play"),
        ("post 16", 17, ""),
        ("16+ courses", 16, "courses"),
        ("10+ clubs", 10, "clubs"),
        ("clubs 10+", 10, "clubs"),
        ("age: 7 swimming", 7, "swimming"),
        ("at the age of 7", 7, "at the"),
        ("my son (7)", 7, "my son"),
        ("autism 7?", 7, "autism"),
        ("between 5 and 11 football", 8, "between football"),
        ("age 4 and 7", 4, ""),
        ("age 4 and age 9 autism", 4, "and autism"),
        ("my 4 year old and my 7 year old", 4, "my and my"),
        ("autism 4 or 5", 4, "autism"),
        ("2 and 3 year old", 2, ""),
        ("year 6 to year 7", 10, "to"),
        ("year 5-6", 9, ""),
        ("age 16 step 2", 16, "step 2"),
        ("hes 6 and 1 to 1 support", 6, "and 1 to 1 support"),
        ("autyzm 7-letni syn", 7, "autyzm syn"),
        ("4-latek", 4, ""),
        ("logopeda dla 4 latka", 4, "logopeda dla"),
        ("5-річна дитина", 5, "дитина"),
        ("over 18s group", 19, "group"),
        ("PMLD 19+", 19, "pmld"),
        ("19 plus college", 19, "college"),
        ("twenty-one year old housing", 21, "housing"),
        ("18 m old not walking", 1, "not walking"),
        ("autism 4½", 4, "autism"),
        ("my daughter, 12, wont eat", 12, "my , wont eat"),
        ("girl 13 not eating", 13, "not eating"),
        ("boy of 7 hits me", 7, "hits me"),
        ("child 3 and a half", 3, ""),
        ("24 autistic adult help", 24, "autistic help"),
        ("16 mental health", 16, "mental health"),
        ("under 8", 7, ""),
        ("under 18 club", 16, "club"),
        ("over 16s", 16, ""),
        ("over 19 courses", 19, "courses"),
        ("14/15", 14, ""),
        ("3/4 year old", 3, ""),
        ("autism 31\u20442", 3, "autism"),
        ("3 1/2", 3, ""),
        ("my 15 and half year old", 15, "my"),
        ("four and half year old speech", 4, "speech"),
        ("2 years 6 months", 2, ""),
        ("2 years and 6 months old autism", 2, "autism"),
        ("8 weeks old", 0, ""),
        ("autyzm 5 lat", 5, "autyzm"),
        ("autism 4 ani", 4, "autism"),
        ("3 yaşında konuşmuyor", 3, "konuşmuyor"),
        ("bambino 5 anni", 5, "bambino"),
        ("filho 4 anos", 4, "filho"),
        ("niño 3 años", 3, "niño"),
        ("не говорить 3 роки", 3, "не говорить"),
        ("بچہ 4 سال", 4, "بچہ"),
        ("বাচ্চা 3 বছর", 3, "বাচ্চা"),
        ("طفلي عمره ٣ سنوات", 3, "طفلي عمره"),
        ("autism age ۴", 4, "autism"),
        ("14 upwards", 14, ""),
        ("14 and over clubs", 14, "clubs"),
        ("16 or above", 16, ""),
        ("clubs 5 and under", 5, "clubs"),
        ("less than 5", 4, ""),
        ("older than 16 courses", 16, "courses"),
        ("younger than 3 speech", 2, "speech"),
        ("u16s football", 14, "football"),
        ("under-16s", 14, ""),
        ("two boys aged 4 and 6", 4, ""),
        ("2 children aged 6 and 4 autism", 6, "autism"),
        ("he is 15 may have autism", 15, "he may have autism"),
        ("15 separation anxiety", 15, "separation anxiety"),
    ],
)
def test_an_age(text, age, rest):
    """Years, months and words for numbers are taken out of the words."""
    assert age_in(text) == (age, rest)


@pytest.mark.parametrize(
    ("text", "age"),
    [
        ("year 8 anxiety", 12),
        ("y7 transition", 11),
        ("yr3", 7),
        ("year one reading", 5),
        ("reception class", 4),
        ("Year R", 4),
        ("year 13", 17),
        ("year 14 college", 18),
        ("years 10 and 11", 14),
        ("post-19 provision", 19),
        ("keystage 1", 6),
        ("key-stage 2 maths", 8),
        ("key stage two", 8),
        ("ks 1 and 2", 6),
        ("deferred entry to primary school", 4),
        ("moving to primary school", 4),
        ("entry to school", 5),
        ("reception", 4),
        ("ks3 anxiety", 13),
        ("infant school autism", 6),
        ("infants' school", 6),
        ("key stage 4", 15),
        ("year 7/8", 11),
        ("primary school behaviour", 8),
        ("sixth form", 17),
        ("still in nappies and starting school", 5),
        ("she starts school in september", 5),
        ("moving up to secondary", 11),
        ("starting secondary school", 11),
        ("secondary school", 13),
        ("starting primary school", 4),
        ("starts primary in september", 4),
        ("moving from primary to secondary autism", 11),
        ("primary school to secondary school", 11),
        ("choosing secondary school autism", 11),
        ("choosing a secondary school", 11),
        ("primary school in year 6", 10),
        ("primary school autism", 8),
    ],
)
def test_a_school_year(text, age):
    """Year 1 is for five-year-olds, and reception for those of four."""
    assert age_in(text)[0] == age


@pytest.mark.parametrize(
    ("text", "age"),
    [
        ("aged 40", 25),
        ("age: 26", 25),
        ("my son is 27", 25),
        ("my daughter 31 autism", 25),
        ("my 30 year old son", 25),
        ("adult adhd assessment", 19),
        ("autism in adults", 19),
        ("bus 45", None),
        ("at 45 high street", None),
        ("30 years of experience", None),
        ("adulthood", None),
    ],
)
def test_grown_up(text, age):
    """Who is older than anybody we are for is asked for as the oldest of them, so that what is for adults comes first."""
    assert age_in(text)[0] == age


@pytest.mark.parametrize(
    "text",
    ["step 2", "step 2.", "dspl 7", "dspl 7?", "10+ children", "section 19", "0-25 together", "stuck at 1 hour a day", "25-5", "3-3", "1:1 nursery", "20 weeks", "autism", "waiting 2 years autism",
     "2 year wait", "diagnosed 3 years ago", "one to one", "2 boys autism", "15 hours childcare", "2 children with adhd",
     "2-3 hours a week", "over 2 hours", "1/2 term", "24/7", "class 3", "mum of 5", "dad of 3",
     "11 plus", "my child 2 nights away", "my brother 7 places", "26 autistic",
     "covid 19", "question 4", "schedule 3", "article 12", "chapter 9", "grade 4", "term 3", "room 12", "bus 7", "flat 4", "clubs top 10",
     "half term december 22", "deadline feb 15", "form e 7", "levels 2 and 3", "call 111 option 2", "step two", "family of 5",
     "2 autistic boys", "two disabled children", "two to one support", "ten pin bowling", "key stage 7",
     "out of school 6 months", "8 months out of school", "two months to appeal", "2 month deadline tribunal", "out of education 1 year",
     "18 months on waiting list autism", "waiting list 2 years", "2 years no school", "2 year college course", "autism assessment took 3 years",
     "trisomy 21", "trisomy 18", "chromosome 22", "omega 3", "half past 9", "at 10 o'clock", "5 a side football", "15 may deadline",
     "15 february ehcp", "5 april", "15 sept", "deadline 15 may", "more than 2 children", "less than 5 hours",
     "within 2 months", "for 3 years", "3 years on the list", "2 year course", "waiting nearly 2 years", "waiting 2 to 3 years",
     "its been 6 months", "six months off school", "no help for two years", "waiting 2 years 10 months"],
)  # fmt: skip
def test_no_age(text):
    """Numbers in names, counts, dates, sums and waiting times are no ages."""
    assert age_in(text) == (None, text)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("toddler group", "toddler group"),
        ("ks1", ""),
        ("key stage 4 maths", "maths"),
        ("under 5s group", "under 5s group"),
        ("speech 3 year old", "speech"),
        ("turning 16", "turning"),
        ("turning 3", ""),
        ("turning 16 benefits", "benefits turning"),
        ("my son is turning 16", "my son is turning"),
        ("autism", "autism"),
    ],
)
def test_what_is_left_to_search_for(text, words):
    """A stage stays a word, and growing up is asked for where nothing else is."""
    assert worded(text).split() == words.split()


def test_what_is_left_has_one_space_where_the_age_was():
    """It stands in the box once the chip of the age is taken away."""
    assert age_in("place to live when im 18 with help") == (18, "place to live when with help")
