"""The numbers of a result, for those who tune the ranking."""

import pytest

from search import arithmetic, load_relevance
from search.grouping import Unit
from search.index import analyser

ANALYSER = analyser(load_relevance())
WORDS = [arithmetic.WordSignal("autism", 4.0, 1.0), arithmetic.WordSignal("sleep", 1.0, 0.5)]


def unit(words):
    return Unit(tuple(words.split()), tuple(ANALYSER.terms(words)))


def test_what_each_word_gave():
    """A score and a share for each unit that the document has something of."""
    postings = {"autism": {0: 2.0}, "group": {0: 1.0, 1: 3.0}}
    found = arithmetic.word_signals(
        [unit("autism group"), unit("sleep")], postings, {"prefix": 0.5, "common": 0.0}, 2, 1
    )
    assert found == (arithmetic.WordSignal("autism group", 1.5, 0.5),)


def test_the_numbers_as_a_line():
    """Words times coverage times the other factors is the score."""
    line = arithmetic.arithmetic(WORDS, {"words": 4.0, "place": 1.25})
    assert line == "“autism” 4.00 + “sleep” 1.00 (50% of it); × coverage 0.80; × place 1.25"


def test_a_name_of_a_place_is_no_coverage():
    """It is added to what the words came to."""
    assert "; × coverage 0.80; + place.name 0.50" in arithmetic.arithmetic(
        WORDS, {"words": 4.5}, added={"place.name": 0.5}
    )


def test_the_purpose_is_said():
    """The numbers of the words have it in them."""
    line = arithmetic.arithmetic(WORDS, {"words": 5.0}, purpose=("about", 0.6))
    assert "; with × purpose 0.6 (about) in it; " in line


@pytest.mark.parametrize(
    ("signal", "expected"), [("best_bet", "; set to best_bet 54.34"), ("area_page", "; at least area_page 54.34")]
)
def test_a_score_is_no_factor(signal, expected):
    """It comes last, after the factors."""
    assert arithmetic.arithmetic(WORDS, {"words": 5.0, signal: 54.34, "age": 1.2}).endswith(f"; × age 1.20{expected}")


def test_a_line_for_each_result(engine):
    """The numbers of real results, in their order."""
    hits = engine.search("autism group", near="Stevenage").hits
    lines = list(arithmetic.lines(engine, "autism group", "Stevenage", hits))
    assert len(lines) == len(hits)
    assert lines[0].startswith("“autism group”")


@pytest.mark.parametrize(("words", "near"), [("autism near Stevenage", ""), ("school help", "Watford")])
def test_the_steps_come_to_the_score(engine, words, near):
    """Whoever reckons them through gets it, but for rounding."""
    hits = engine.search(words, near).hits
    for hit, line in zip(hits, arithmetic.lines(engine, words, near, hits), strict=True):
        assert reckoned(line) == pytest.approx(hit.score, rel=0.02)
        assert "× coverage 1.0" not in line or "× coverage 1.00" in line


def reckoned(line):
    """What the steps of ``line`` come to."""
    start, *steps = line.split("; ")
    score = sum(float(part.split("” ")[1].split()[0]) for part in start.split(" + ") if "“" in part)
    for step in steps:
        number = step.split()[-1]
        score = {"×": score * float(number), "+": score + float(number), "at": max(score, float(number))}[
            step.split()[0]
        ]
    return score
