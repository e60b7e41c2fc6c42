"""Text to terms. The same table is passed by the browser, see test_browser.py."""

import json
from pathlib import Path

import pytest

from search import load_relevance
from search.analysis import fold, joined, pieces
from search.index import analyser

CASES = json.loads((Path(__file__).parent / "analysis_cases.json").read_text(encoding="utf-8"))


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["name"])
def test_the_table_of_cases(case):
    """Each text gives its terms."""
    assert analyser(load_relevance()).terms(case["text"]) == case["terms"]


def test_folding_twice_changes_nothing():
    """A folded text is already folded."""
    once = fold("Crèche ’ŒUVRE ﬁne")
    assert fold(once) == once


def test_terms_of_terms_stay():
    """Exceptions to the stemmer do not undo each other: a stem given by hand is found by its own word."""
    relevance = load_relevance()
    for word, stem in relevance.stems.items():
        assert analyser(relevance).term(word) == stem


def test_many_texts_at_once_are_cut_as_one_by_one():
    """Also where one ends with a sign that another begins with, or is nothing."""
    texts = [
        "Don\u2019t",
        "",
        "\u0301e t\u00e9",
        "two\nlines",
        "\u0630\u0643\u064a \u0627\u0644",
        "plain text; more",
        "\u2014",
    ]
    assert joined(texts) == {text: " ".join(pieces(text)) for text in texts}
