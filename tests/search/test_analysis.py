"""Text to terms. The same table is passed by the browser, see test_browser.py."""

import json
from pathlib import Path

import pytest

from search import load_relevance
from search.analysis import fold
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
