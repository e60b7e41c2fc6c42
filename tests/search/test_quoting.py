"""Words of a text, to be quoted. test_relevance_browser.py asks a real browser for the same."""

import pytest

from search import load_relevance
from search.index import analyser
from search.quoting import Quotable, Typed, listed

ANALYSER = analyser(load_relevance())
TEXTS = [
    "Education, health and care plans (EHCP)",
    "Children\u2019s speech & language therapy",
    "The child's 'sleep' clinic - speech/language",
    "\u0622\u0679\u0632\u0645 \u06a9\u06cc \u0645\u062f\u062f",
    "na\u00efve zespo\u0301\u0142 caf\u00e9 \u00bd x\u00b2",
    "soft\u00adhyphen zero\u200cwidth \u200eleft",
    "\U0001d538utism \U0001f600 group",
    "",
]
WANTED = [
    ["plan", "care"], ["speech", "languag", "therapi"], ["plan", "educ"], ["sleep"], ["autism", "group"], ["care", "x"], [], ["child", "sleep"],
]  # fmt: skip
TYPED = [
    ("Na\u00efve 'Child's' naive EHCP?", "naive", "“Na\u00efve”"),
    ("Na\u00efve 'Child's' naive EHCP?", "childs", "“Child's”"),
    ("he doesn\u2019t have a\n diagnosis", "doesnt diagnosis", "“doesn\u2019t have a diagnosis”"),
    ("look after my son", "look after son", "“look after my son”"),
    ("sleep clinic, then the sleep of my baby", "sleep baby", "“sleep of my baby”"),
    ("speech age 4 therapy", "speech therapy", "“speech age 4 therapy”"),
    ("Foot Ball club", "football", "“Foot Ball”"),
    ("speach Therapy", "speech therapy", "“speech Therapy”"),
    ("\U0001d538utism \U0001f600 group", "autism group", "“\U0001d538utism \U0001f600 group”"),
]
"""Texts, folded words of them, and how these were typed: what was searched for instead of another word as it is."""


@pytest.mark.parametrize(
    ("text", "words", "expected"),
    [
        (TEXTS[0], "plan care", ["“care plans”"]),
        (TEXTS[0], "plan education", ["“Education”", "“plans”"]),
        (TEXTS[0], "plan health education", ["“Education”", "“health”", "“plans”"]),
        (TEXTS[1], "speech language therapy", ["“speech & language therapy”"]),
        (TEXTS[2], "sleep", ["“sleep”"]),
        (TEXTS[2], "sleep plan", []),
        (TEXTS[2], "", []),
    ],
)
def test_words_are_quoted_as_they_stand(text, words, expected):
    """In one pair of quotes only what stands together."""
    assert Quotable(text, ANALYSER).quoted(ANALYSER.terms(words)) == expected


def test_together():
    """With nothing but stop words between."""
    text = Quotable("Speech and language, or speech with other therapy", ANALYSER)
    assert text.together(ANALYSER.terms("language speech")) == "“Speech and language”"
    assert text.together(ANALYSER.terms("speech therapy")) == ""


@pytest.mark.parametrize(("text", "words", "expected"), TYPED)
def test_words_as_they_were_typed(text, words, expected):
    """From the first to the last; an apostrophe within a word belongs to it, one around it does not."""
    assert Typed(text, ANALYSER).quoted(words.split()) == expected


def test_a_word_as_it_was_typed():
    """The first of equal ones."""
    typed = Typed("Na\u00efve naive", ANALYSER)
    assert [typed.word("naive"), typed.word("other")] == ["Na\u00efve", "other"]


@pytest.mark.parametrize(("parts", "expected"), [("a", "a"), ("ab", "a and b"), ("abc", "a, b and c")])
def test_a_list(parts, expected):
    """As people write it."""
    assert listed(list(parts)) == expected
