"""Edit distance."""

import pytest

from search.index import stem
from search.spelling import apart, distance, ending, meant, nearest

VOCABULARY = """physio school occupational education tribunal dyslexia seizures respite therapist three educational families behaviours behalf diagnosis
    assessment paediatrician counselling anxiety psychologist ten send help special speech support"""
WORDS = {**{word: stem(word) for word in VOCABULARY.split()}, "therapist": "therapi"}


@pytest.mark.parametrize(
    ("a", "b", "expected"),
    [("autism", "autism", 0), ("autsim", "autism", 1), ("autizm", "autism", 1), ("dislexia", "dyslexia", 1),
     ("traning", "training", 1), ("schoool", "school", 1), ("speach", "speech", 1), ("abc", "xyz", 3)],
)  # fmt: skip
def test_letters_added_dropped_changed_or_swapped(a, b, expected):
    """Each slip counts one, in both directions."""
    assert distance(a, b, most=3) == distance(b, a, most=3) == expected


def test_distance_stops_counting():
    """Beyond the most that is asked for the answer is one more than that."""
    assert distance("occupational", "speech", most=2) == 3


def test_the_same_first_letter_wins():
    """People seldom get the first letter wrong."""
    assert nearest("bearing", ["hearing", "boaring"], most=1) == ["boaring"]


def test_the_commoner_word_wins():
    """Among equals the earlier of the vocabulary."""
    assert nearest("playschem", ["playscheme", "playschema"], most=1) == ["playscheme"]


def test_short_words_are_left_alone():
    """In three letters every change is another word."""
    assert meant("sen", {"ten": "ten", "send": "send"}) == ("", 0)


@pytest.mark.parametrize(
    ("slip", "word"),
    [
        ("fisio", "physio"), ("skool", "school"), ("shcool", "school"), ("occupashonal", "occupational"), ("tribyunal", "tribunal"),
        ("dislexia", "dyslexia"), ("sizures", "seizures"), ("respit", "respite"), ("therepy", "therapist"), ("edcuation", "education"),
        ("famly", "families"), ("behavor", "behaviours"), ("diagnosys", "diagnosis"), ("assesment", "assessment"),
        ("pediatrician", "paediatrician"), ("counceling", "counselling"), ("anxioty", "anxiety"), ("sycologist", "psychologist"),
    ],
)  # fmt: skip
def test_slips_that_parents_make(slip, word):
    """By sound or by keys, in a word or in another of its stem."""
    assert meant(slip, WORDS)[0] == word


@pytest.mark.parametrize("word", ["yoga", "dog", "kitchen", "fork", "zzzz", "umbrella", "velvet"])
def test_other_words_stay_as_they_are(word):
    """A word that is not ours is not made into one of ours."""
    assert meant(word, WORDS) == ("", 0)


def test_a_likelier_slip_costs_less():
    """A vowel for another costs less than a consonant, and two swapped less than one wrong."""
    costs = [meant(slip, {"tribunal": "tribun"})[1] for slip in ("tribunel", "tribuanl", "tribumal", "tribuxal")]
    assert costs == sorted(costs)
    assert costs[0] < costs[-1]


def test_the_nearer_of_two_wins():
    """However common the other is."""
    assert meant("medacation", {"mediation": "mediat", "medication": "medic"})[0] == "medication"


@pytest.mark.parametrize(
    ("typed", "parts"),
    [("signlanguage", ("sign", "language")), ("ehcplan", ("ehc", "plan")), ("xylophone", ()), ("plan", ())],
)
def test_words_run_together(typed, parts):
    """Two known words of three letters or more."""
    assert apart(typed, {"sign", "language", "ehc", "plan"}.__contains__) == parts


@pytest.mark.parametrize(("letters", "ends"), [("atio", True), ("ing", True), ("mant", False), ("or", False)])
def test_what_a_word_may_end_in(letters, ends):
    """The beginning of an ending is enough: the word may be half typed."""
    assert ending(letters) is ends
