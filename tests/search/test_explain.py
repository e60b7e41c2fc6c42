"""Why a result is where it is."""

import pytest

from search import explain, load_relevance
from search.grouping import Unit
from search.index import analyser
from search.meanings import Meaning
from search.ranking import Entry
from search.spots import Place

ANALYSER = analyser(load_relevance())
ENTRY = Entry(id="x", title="", reach="local", ages=(5, 11), areas=("a",), points=())


def reasons(title="Autism group", units=(), signals=None, summary="", has=(), **rest):
    seen = explain.Seen(title, summary, set(has).__contains__)
    given = {"relation": "county", "placed": False, **rest}
    return explain.reasons(ENTRY, seen, units, ANALYSER, signals or {"words": 1.0}, **given)


def unit(words, *meanings, **rest):
    return Unit(tuple(words.split()), tuple(ANALYSER.terms(words)), meanings, **rest)


AUTISM = Meaning(0.9, (("autism",),), name="=7")
"""What a word of another language means."""
SEVERAL = Meaning(0.9, (("autism", "support"), ("autism", "chariti"), ("assess",)), name="=7")
"""The same as the names of several kinds of help."""


@pytest.mark.parametrize(
    ("units", "expected"),
    [
        ([unit("autistic"), unit("groups")], "Its name has “Autism” and “group”"),
        ([unit("autistic"), unit("autism")], "Its name has “Autism”"),
        ([unit("autism"), unit("sleep")], "Its name has “Autism”"),
        ([unit("group autism"), unit("sleep")], "Its name has “Autism group”"),
        ([unit("club", Meaning(0.5, (("group",),)))], "Its name has “group”, which goes with “club”"),
        ([unit("autyzm", SEVERAL)], "Its name has “Autism”, which goes with “autyzm”"),
        ([unit("autis", prefixes=("autism",))], "Its name has “Autism”, which goes with “autis”"),
    ],
)
def test_words_of_the_name(units, expected):
    """They are quoted as the name has them, or another word for them."""
    assert reasons(units=units) == (expected,)


@pytest.mark.parametrize(
    ("units", "expected"),
    [
        ([unit("sleep")], ("We found it by “sleep”",)),
        ([unit("sleep"), unit("bath")], ("We found it by “sleep”",)),
        ([unit("sleep bath")], ("We found it by “sleep”",)),
        ([unit("sleep night"), unit("bath")], ("We found it by “sleep” and “night”",)),
        ([unit("autyzm", AUTISM)], ("It goes with “autyzm”",)),
        ([unit("sleep", AUTISM)], ("We found it by “sleep”",)),
        ([unit("wont sleep", AUTISM)], ("It goes with “wont sleep”",)),
        ([unit("bath", Meaning(0.5, (("wash",),), name="=8"))], ()),
    ],
)
def test_words_that_nobody_sees(units, expected):
    """The index may have them from other names or topics, or in another form: nothing is said of what the page has."""
    assert reasons(title="Clinic", units=units, has=["sleep", "night", "not", "=7.1", "=7.2"]) == expected


@pytest.mark.parametrize(
    ("units", "expected"),
    [
        ([unit("autyzm", AUTISM)], "Its description has “autistic”, which goes with “autyzm”"),
        ([unit("autism")], "Its description has “autistic”"),
        ([unit("child family"), unit("autism")], "Its description has “families”, “children” and “autistic”"),
    ],
)
def test_words_of_the_description(units, expected):
    """They are quoted as people see them, and so is what goes with them."""
    summary = "For families of autistic children."
    assert reasons(title="Clinic", units=units, summary=summary, has=["autism", "=7.1"]) == (expected,)


@pytest.mark.parametrize("word", ["15", "1st", "5s", "september", "x", "dont"])
def test_what_tells_nothing(word):
    """A number, a month, a letter or a word that only asks is in many a text, and no reason; nor is it one of two."""
    told = {"summary": f"We said {word}.", "has": ANALYSER.terms(word), "asking": {"dont"}}
    assert reasons(title="Clinic", units=[unit(word)], **told) == ()
    sleep = {**told, "summary": "", "has": [*told["has"], "sleep"]}
    assert reasons(title="Clinic", units=[unit(f"{word} sleep")], **sleep) == ("We found it by “sleep”",)


def test_what_only_asks_may_be_a_name():
    """Contact is a charity."""
    assert reasons(title="Contact", units=[unit("contact")], asking={"contact"}) == ("Its name has “Contact”",)
    assert reasons(title="Step 2", units=[unit("2")]) == ()


def test_a_number_may_mean_something():
    """999 is who to ring."""
    found = reasons(title="Clinic", units=[unit("999", AUTISM)], has=["=7.1"])
    assert found == ("It goes with “999”",)


def test_words_apart_do_not_go_with_mine():
    """ "Support" and "group" in one sentence are no support group."""
    meaning = Meaning(0.9, (("support", "group"),), name="=7")
    summary = "Support for a school, or for a group."
    found = reasons(title="Clinic", units=[unit("cope", meaning)], summary=summary, has=["=7.1"])
    assert found == ("It goes with “cope”",)


def test_small_words_are_quoted_too():
    """As they stand between the others."""
    units = [Unit(("doesnt", "diagnosis"), ("not", "diagnos"), (AUTISM,))]
    found = reasons(units=units, typed="He doesn't have a  diagnosis yet")
    assert found == ("Its name has “Autism”, which goes with “doesn't have a diagnosis”",)


def test_the_words_are_quoted_as_they_were_typed():
    """Not folded: the first letter is another one then."""
    typed = "\u0622\u0679\u0632\u0645"
    found = reasons(units=[Unit(("\u0627\u0679\u0632\u0645",), ("x",), (AUTISM,))], typed=typed)
    assert found == (f"Its name has “Autism”, which goes with “{typed}”",)


@pytest.mark.parametrize(
    ("relation", "more", "expected"),
    [
        ("local", {"area": "DSPL2", "miles": 1.5}, "It is for your area (DSPL2), 1.5 miles away in a straight line"),
        ("local", {}, "It is for your area"),
        ("local", {"area": "DSPL9", "sure": False}, "It may be for your area (DSPL9)"),
        ("elsewhere", {"miles": 3.0}, "It is for another area, 3 miles away in a straight line"),
        ("elsewhere", {"miles": 1.0}, "It is for another area, 1 mile away in a straight line"),
        ("elsewhere", {"miles": 0.0}, "It is for another area, less than a mile away in a straight line"),
        ("county", {}, "It is for the whole county"),
        ("online", {}, "You can use it wherever you live"),
    ],
)
def test_place(relation, more, expected):
    """Whom it is for, and how far away it is."""
    assert reasons(relation=relation, placed=True, **more) == (expected,)


@pytest.mark.parametrize(
    ("areas", "expected"),
    [
        (("dspl6",), ("DSPL6", False)),
        (("dspl9",), ("DSPL9", False)),
        (("dspl6", "dspl9"), ("DSPL6", True)),
        (("dspl1",), ("", True)),
    ],
)
def test_an_area_near_a_border_is_a_guess(areas, expected):
    """WD6 is DSPL6 or DSPL9."""
    place = Place("district", "WD6", area="dspl6", others=("dspl9",))
    assert explain.area_of(areas, place, {"dspl6": "DSPL6", "dspl9": "DSPL9"}) == expected


def test_no_place_no_area():
    """Nothing is guessed."""
    assert explain.area_of(("dspl6",), None, {"dspl6": "DSPL6"}) == ("", True)


def test_the_page_of_an_area_that_may_be_mine():
    """It does not say more than is known."""
    assert reasons(signals={"area_page": 1.0}, sure=False) == ("It is the page of an area that may be yours",)


def test_without_a_place():
    """A service for some areas says so, one for all need not."""
    assert reasons(relation="local") == ("It is for some areas only",)
    assert reasons(relation="county") == ()


def test_age():
    """For it or not."""
    assert reasons(age=7) == ("It is for ages 5 to 11",)
    assert reasons(age=17) == ("It is only for ages 5 to 11",)
    assert reasons(age=4, signals={"words": 1.0, "age": 1.0}) == ("It is for ages 5 to 11",)


def test_what_was_chosen():
    """Best bets and the page of the area."""
    assert reasons(signals={"best_bet": 2.0, "area_page": 1.0}) == (
        "Our editors chose it for these words",
        "It is the page of your area",
    )
