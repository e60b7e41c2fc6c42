"""Why a result is where it is."""

import pytest

from search import explain, load_relevance
from search.index import analyser
from search.meanings import Meaning
from search.query import Unit
from search.ranking import Entry

ANALYSER = analyser(load_relevance())
ENTRY = Entry(id="x", title="", reach="local", ages=(5, 11), areas=("a",), points=())


def reasons(title="Autism group", units=(), signals=None, **rest):
    return explain.reasons(
        ENTRY, title, units, ANALYSER, signals or {"words": 1.0}, **{"relation": "county", "placed": False, **rest}
    )


def unit(words, *meanings):
    return Unit(tuple(words.split()), tuple(ANALYSER.terms(words)), meanings)


@pytest.mark.parametrize(
    ("units", "expected"),
    [
        ([unit("autistic"), unit("groups")], "Its name has your words"),
        ([unit("autism"), unit("sleep")], "Its name has “autism”"),
        ([unit("club", Meaning(0.5, (("group",),)))], "Its name has “group”, which goes with “club”"),
        ([unit("sleep")], "Its description has your words"),
    ],
)
def test_words(units, expected):
    """Words in the name, another word for them, or words somewhere else."""
    assert reasons(units=units) == (expected,)


@pytest.mark.parametrize(
    ("relation", "more", "expected"),
    [
        ("local", {"area": "DSPL2", "miles": 1.5}, "It is for your area (DSPL2), 1.5 miles away in a straight line"),
        ("local", {}, "It is for your area"),
        ("elsewhere", {"miles": 3.0}, "It is for another area, 3 miles away in a straight line"),
        ("county", {}, "It is for the whole county"),
        ("online", {}, "You can use it wherever you live"),
    ],
)
def test_place(relation, more, expected):
    """Whom it is for, and how far away it is."""
    assert reasons(relation=relation, placed=True, **more) == (expected,)


def test_without_a_place():
    """A service for some areas says so, one for all need not."""
    assert reasons(relation="local") == ("It is for some areas only",)
    assert reasons(relation="county") == ()


def test_age():
    """For it or not."""
    assert reasons(age=7) == ("It is for age 7",)
    assert reasons(age=17) == ("It is for other ages than 17",)


def test_what_was_chosen():
    """Best bets and the page of the area."""
    assert reasons(signals={"best_bet": 2.0, "area_page": 1.0}) == (
        "Our editors chose it for these words",
        "It is the page of your area",
    )


def test_what_each_word_gave():
    """A score and a share for each unit that the document has something of."""
    postings = {"autism": {0: 2.0}, "group": {0: 1.0, 1: 3.0}}
    found = explain.word_signals([unit("autism group"), unit("sleep")], postings, {"prefix": 0.5, "common": 0.0}, 2, 1)
    assert found == (explain.WordSignal("autism group", 1.5, 0.5),)


def test_the_numbers_as_a_line():
    """Words times coverage times the other factors is the score."""
    words = [explain.WordSignal("autism", 4.0, 1.0), explain.WordSignal("sleep", 1.0, 0.5)]
    line = explain.arithmetic(words, {"words": 4.0, "place": 1.25})
    assert line == "“autism” 4.00 + “sleep” 1.00 (50% of it); coverage 0.80; place 1.25"


def test_a_line_for_each_result(engine):
    """The numbers of real results, in their order."""
    hits = engine.search("autism group", near="Stevenage").hits
    lines = list(explain.lines(engine, "autism group", "Stevenage", hits))
    assert len(lines) == len(hits)
    assert lines[0].startswith("“autism group”")
