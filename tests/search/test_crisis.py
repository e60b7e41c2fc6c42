"""Words of crisis, with the real list."""

import csv
from collections import defaultdict
from dataclasses import replace
from pathlib import Path

import pytest

from search import crisis, load_relevance, settings, urgent_keys
from search.codec import encode_sorted
from search.index import analyser
from search.urgent import Urgent, pattern, slots_of

RELEVANCE = load_relevance()
URGENT = Urgent(crisis.to_data(RELEVANCE.crisis), analyser(RELEVANCE))
HELP = crisis.to_data(RELEVANCE.crisis)["help"]
INDEXED = ["eaten", "abuses", "hunting", "over", "dose", "hearing", "shoes", "stranger", "live", "kicked"]
KNOWN = RELEVANCE.asking_words | RELEVANCE.stop_words | {*INDEXED}
CASES = Path(__file__).parent / "crisis_cases.csv"


def help_for(text, corrections=()):
    """The help shown for ``text``, or None."""
    number = URGENT.help_for(text, KNOWN.__contains__, corrections)
    return None if number is None else HELP[number]


def found(text):
    """The phone numbers shown for ``text``, or None."""
    shown = help_for(text)
    return shown and [contact["phone"] for contact in shown["contacts"]]


def cases():
    """(query, words of the title of the help that it gets, or "" for none)."""
    with CASES.open(encoding="utf-8", newline="") as file:
        return [(row["query"], row["help"]) for row in csv.DictReader(file)]


@pytest.mark.parametrize(("text", "title"), cases())
def test_what_wordings_show(text, title):
    """The help whose title has these words, or none."""
    shown = help_for(text)
    assert title in shown["title"] if title else shown is None


@pytest.mark.parametrize(
    "text",
    ["suicide", "suicidal thoughts age 14", "sucide", "I want to die", "self-harm", "selfharming", "cutting herself", "he is going to kill himself",
     "I can’t cope", "can't really cope any more", "not coping", "being abused", "abuesd", "my dad hits me", "someone is hurting my child",
     "overdose", "overdse", "taken too many tablets", "missing child", "my son has run away", "mental health crisis", "crisis team",
     "autism suicidal WD6", "samobojstwo", "انتحار", "quiero morir", "i wanna die", "want too die", "kill my self", "says she wants to end it", "cut her wrists",
     "better off without me", "nothing to live for", "sexualy abused", "someone touched my daughter", "my partner is violent", "has taken all her tablets",
     "ends it all", "my kid wants to end it all", "tired of living", "he would rather be dead", "i cant go on", "cannot go on like this",
     "found cuts on my daughter's arms", "scars on her legs", "cuts on my sons wrists",
     "swallowed a magnet", "has run off and i cant find him", "threatens to kill me", "sewiside", "carnt cope",
     "mąż mnie bije", "soțul mă bate", "شوہر مارتا ہے", "স্বামী মারে", "زوجي يضربني", "kocam dövüyor", "mio marito mi picchia",
     "meu marido me bate", "mi marido me pega", "чоловік мене б’є", "dziecko zaginęło", "bambino scomparso", "sobredosis", "передозування",
     "nie daję rady", "no puedo más", "не можу більше"],
)  # fmt: skip
def test_words_of_crisis(text):
    """Slips, other words between and other languages do not matter."""
    assert "999" in found(text)


@pytest.mark.parametrize(
    "text",
    ["autism", "cope with exams", "crisis team jobs", "child missing school", "children missing education", "not talking", "hits his sister",
     "end of life care", "hunting", "eaten", "youth club", "", "kill", "missing milestones", "harm", "jump rope", "race running", "he runs off",
     "cant find him a school place", "not coping at school", "child protection training", "trouble swallowing pills", "crisis fund", "use a knife and fork",
     "i cant go on the bus alone", "cant go on trips with school", "my son is violent", "cut with scissors", "wants to dye his hair", "hates being touched"],
)  # fmt: skip
def test_no_words_of_crisis(text):
    """Alike, but meant otherwise."""
    assert found(text) is None


@pytest.mark.parametrize(
    "text",
    ["nie chcę żyć", "nie chce zyc", "nie chcę już żyć", "nu mai vreau să trăiesc", "میں مرنا چاہتا ہوں", "مرنا چاہتی ہوں", "আমি মরতে চাই",
     "বাঁচতে চাই না", "لا أريد أن أعيش", "أريد أن أموت", "yaşamak istemiyorum", "ölmek istiyorum", "non voglio più vivere", "voglio morire",
     "não quero viver", "quero morrer", "no quiero vivir", "quiero morir", "не хочу жити", "хочу померти"],
)  # fmt: skip
def test_not_wanting_to_live_in_ten_languages(text):
    """Somebody to talk to, day and night."""
    assert "116 123" in found(text)


def test_an_empty_phrase_is_never_found():
    """It would be in every query."""
    urgent = Urgent(
        {"phrases": [""], "signs": [""], "numbers": [""], "harmless": "", "between": ""}, analyser(RELEVANCE)
    )
    assert urgent.help_for("swimming", KNOWN.__contains__) is None


def test_the_most_urgent_comes_first():
    """An overdose needs an ambulance before somebody to talk to."""
    assert found("suicidal and took an overdose") == ["999", "111"]
    assert found("i shook my baby") == ["999", "111"]


def test_a_grown_up_who_hits_comes_before_a_child_who_does():
    """A parent whose own child hits them is asked whether it is too much."""
    assert "too much" in help_for("my son hits me")["title"]
    assert "right to hurt" in help_for("my sons dad hits me")["title"]


def test_a_child_who_wants_to_run_away_is_asked_to_ring_childline():
    """Nobody is missing yet."""
    assert found("i want to run away")[0] == "0800 1111"
    assert "0800 1111" not in found("my son has run away")


def test_every_contact_has_a_source_and_is_used():
    """Nobody rings a number that has no page behind it."""
    used = {contact for help_ in RELEVANCE.crisis.helps for contact in help_.contacts}
    assert {contact.id for contact in RELEVANCE.crisis.contacts if contact.source and contact.date} == used


def test_uncertain_numbers_say_so():
    """The record of the helpline is not sure of its number."""
    contacts = {contact["label"]: contact for help_ in HELP for contact in help_["contacts"]}
    sure = {contact.label: not contact.uncertain for contact in RELEVANCE.crisis.contacts}
    assert {label: "uncertain" not in contact for label, contact in contacts.items()} == sure
    assert not all(sure.values())


def test_who_to_ring_when_the_search_fails_is_sure_and_answers_anybody():
    always = {contact.id: contact.uncertain for contact in RELEVANCE.crisis.contacts if contact.always}
    assert always == dict.fromkeys(("emergency", "nhs-111", "childline", "samaritans"), False)


def test_a_harmless_phrase_rules_out_no_other():
    """It takes away what shares a word with it, and nothing else."""
    assert found("child missing school") is None
    assert found("child missing school took an overdose") == ["999", "111"]


def test_words_elsewhere_silence_nothing():
    """Only what stands beside a word of crisis says what it means."""
    silenced = [
        text for text, title in cases() if title and not help_for(f"school job course exams badge teeth autism {text}")
    ]
    assert silenced == []


def test_of_a_harmless_phrase_and_another_the_longer_counts():
    """To run away from home is no habit."""
    assert found("my son keeps running away") is None
    assert "999" in found("my son keeps running away from home")


def test_what_is_searched_for_instead_counts():
    """The page says that it shows results for that."""
    assert help_for("kylmyslef") is None
    assert help_for("kylmyslef", [("kylmyslef", "kill myself")])


def test_a_guess_does_not_count_alone():
    """Nobody who looks for a grammar school is groomed."""
    assert help_for("grammer school", [("grammer", "groomed")]) is None
    assert help_for("i want to dye", [("dye", "die")])


@pytest.mark.parametrize(
    ("text", "phone"),
    [("\U0001f62d\U0001f62d\U0001f62d", "116 123"), ("\U0001f494 !", "116 123"), ("\U0001f198", "999")],
)
def test_signs_alone_are_heard(text, phone):
    """Somebody who types no word at night may mean it."""
    assert found(text)[0] == phone
    assert MAY_BE(text, KNOWN.__contains__)


@pytest.mark.parametrize("contact", RELEVANCE.crisis.contacts, ids=lambda contact: contact.id)
@pytest.mark.parametrize("written", ["{}", "call {} now", "autism age 9 {}"])
def test_a_number_that_is_shown_shows_help_with_it(contact, written):
    """Whoever knows only the number of a helpline, with its spaces or without."""
    for phone in (contact.phone, contact.phone.replace(" ", ""), contact.phone.replace(" ", "-")):
        text = written.format(phone)
        assert contact.phone in found(text)
        assert len(phone) == 3 or MAY_BE(text, lambda word: True)


@pytest.mark.parametrize(
    "text", ["0116 123 4567", "1161234", "116 124", "01438 843323", "0800 1112", "116", "SG1 1AA 23"]
)
def test_another_number_shows_none(text):
    """Nor one that only begins or ends alike."""
    assert found(text) is None


@pytest.mark.parametrize("text", ["SG1 1AA", "wd17 4yr 12", "dob 2015", "age 11 12"])
def test_a_postcode_or_an_age_is_no_number_to_ring(text):
    """The phrases are not fetched for it."""
    assert not MAY_BE(text, lambda word: True)


@pytest.mark.parametrize("text", ["\U0001f62d autism", "\U0001f600", "...", " "])
def test_other_signs_are_not(text):
    """Nor beside words, which say what is meant."""
    assert found(text) is None


@pytest.mark.parametrize("text", ["caf\u00e9", "can\u2019t", "\u0142\u0105ka \u2013 tak"])
def test_letters_and_quotation_marks_of_keyboards_fetch_nothing(text):
    """Their words have keys."""
    assert not MAY_BE(text, lambda word: True)


def test_what_is_harmless_is_never_corrected():
    """Homework is no home."""
    assert help_for("cant cope with homework", [("homework", "home work")]) is None


def test_a_phrase_is_a_pattern():
    """Lists and choices become one place each; what is not one word becomes several."""
    assert pattern("hurt|harm $self", {"self": ("myself", "himself")}) == "hurt|harm myself|himself"
    assert pattern("Self-harm", {}) == "self harm"


def despair():
    """What the synonyms lead from to help below the urgent help, as the words that are compared."""
    groups = (group for group in RELEVANCE.synonyms if "self-harm" in group.to)
    compare = analyser(RELEVANCE).pairs
    return {phrase: [word for word, _ in compare(phrase)] for group in groups for phrase in group.words}


def test_phrases_of_despair_are_not_ordinary_ones_without_their_small_words():
    """A council that wants to stop a plan is none: "wants it to stop" is compared as "wants stop"."""
    ordinary = {*RELEVANCE.asking_words, "end", "life"}
    assert [phrase for phrase, words in despair().items() if len(words) < 3 and ordinary.issuperset(words)] == []


STOP_WORDS = {"it", "to", "and", "on"}


def test_every_phrase_has_a_key():
    """Phrases are fetched for a query with a key alone: one rare word, or two of a phrase of common words."""
    phrases = ["end it all", "go on and on", "wants to end it", "overdose", "anywhere", "мені погано"]
    found = urgent_keys.keys(phrases, {*STOP_WORDS, "end", "all", "go", "wants", "anywhere"}, STOP_WORDS, {})
    assert found == ["all end", "anywhere", "end wants", "go on", "overdose"]


def test_a_word_of_several_phrases_is_the_key_of_all():
    """Fewer keys travel with the page."""
    assert urgent_keys.keys(["hurt arms", "hurt legs", "cut legs", "cut"], set(), set(), {}) == ["cut", "hurt"]


def test_a_key_stands_for_all_words_of_a_stem():
    """A query is compared by stems."""
    assert urgent_keys.keys(["cut|cuts|cutting"], set(), set(), {"cut": "cutting", "cuts": "cutting"}) == ["cutting"]


def test_of_choices_each_has_a_key():
    """A rare one by itself, a common one with another word."""
    assert urgent_keys.keys(["want|wanna live"], {"want", "live"}, set(), {}) == ["live want", "wanna"]


@pytest.mark.parametrize(
    ("key", "term", "word", "found"),
    [
        ("violated", "violat", "violata", True),
        ("stabbing", "stab", "stabbed", True),
        ("carrying", "carri", "carry", True),
        ("bruising", "bruis", "bruises", True),
        ("paedo", "paedo", "paedophile", False),
        ("eating", "eat", "ate", False),
        ("sinucidere", "sinucider", "suicid", False),
    ],
)
def test_what_a_key_finds_besides_its_own_word(key, term, word, found):
    """Whatever begins with a long stem, and the usual forms of any."""
    assert urgent_keys.covers(key, term, word) == found


def test_what_stands_for_a_stem_finds_all_words_of_it():
    """A slip in what is unlike the others would be found by none of them."""
    forms = {"eat": ["eating", "eaten", "eats", "ate", "eat"]}
    assert urgent_keys.alike(forms) == {word: word if word in ("eaten", "ate") else "eating" for word in forms["eat"]}


MAY_BE = urgent_keys.urgency(encode_sorted(["die want", "hurting", "od", "tablets"]), analyser(RELEVANCE))


@pytest.mark.parametrize(
    ("text", "may"),
    [
        ("he hurts me", True),
        ("he horts me", True),
        ("known horts", True),
        ("hurtss", True),
        ("hunts", False),
        ("isbeinghurtby", True),
        ("i want to die", True),
        ("iwanttodie", True),
        ("i want to", False),
        ("tabeltki", True),
        ("tables", False),
        ("od", True),
        ("body", False),
        ("померти", True),
        ("known", False),
    ],
)
def test_what_may_have_words_of_crisis(text, may):
    """Each word of a key, with any slip that its phrases may have, or run together with others."""
    assert MAY_BE(text, {"known", "hunts", "tables", "i", "want", "to"}.__contains__) == may


def test_what_another_key_finds_needs_none():
    """Each costs every visitor some bytes. What finds another stays."""
    phrases = ["samookalecza", "samookaleczanie", "violata", "violat", "gun"]
    found = urgent_keys.keys(
        phrases, set(), set(), {}, lambda key, others: [o for o in others if urgent_keys.covers(o, o, key)]
    )
    assert found == ["gun", "samookalecza", "violat"]


def test_no_key_is_left_out_for_a_word_that_the_index_knows(index):
    """It is no slip there, and only its own key finds it."""
    alike = {word: word for word in ("violat", "violata", "autism", "autisms")}
    finders = settings.finders(index, analyser(RELEVANCE), alike)
    assert finders("violata", {*alike} - {"violata"}) == ["violat"]
    assert finders("autisms", {*alike} - {"autisms"}) == []


def test_what_begins_otherwise_need_not_be_looked_at(index):
    """Who compares every word of crisis with every key finds no more."""
    analyse, forms = analyser(RELEVANCE), defaultdict(list)
    phrases = (phrase for help_ in RELEVANCE.crisis.helps for phrase in help_.phrases)
    for word in sorted({word for phrase in phrases for slots in slots_of(phrase) for slot in slots for word in slot}):
        forms[analyse.term(word)].append(word)
    words = defaultdict(list)
    for word, key in urgent_keys.alike(forms).items():
        words[key].append(word)
    asking = {*map(analyse.term, RELEVANCE.asking_words)}
    unknown = [key for key in words if analyse.term(key) not in asking]
    finders = settings.finders(replace(index, scores={}, synonyms=()), analyse, urgent_keys.alike(forms))
    for key in unknown:
        every = (other for other in words if all(urgent_keys.covers(other, analyse.term(other), w) for w in words[key]))
        assert {*finders(key, words)} == {*every}, key
