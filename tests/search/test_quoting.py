"""Words of a text, to be quoted. test_relevance_browser.py asks a real browser for the same."""

import pytest

from search import load_relevance
from search.index import analyser
from search.quoting import Quotable, as_typed, listed

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


def test_words_as_they_were_typed():
    """Each by its folded form, the first of equal ones; an apostrophe within belongs to it, one around it does not."""
    found = as_typed("Na\u00efve 'Child's' naive EHCP?", ANALYSER)
    assert found == {"naive": "Na\u00efve", "childs": "Child's", "ehcp": "EHCP"}


@pytest.mark.parametrize(("parts", "expected"), [("a", "a"), ("ab", "a and b"), ("abc", "a, b and c")])
def test_a_list(parts, expected):
    """As people write it."""
    assert listed(list(parts)) == expected
