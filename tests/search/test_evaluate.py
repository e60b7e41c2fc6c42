"""The measures of quality, and the judgements themselves."""

import pytest

from search import evaluate
from search.evaluate import Judged

GRADES = {"best": 3, "good": 2, "fair": 1}


def test_the_best_order_scores_one():
    """nDCG is 1 for the best answer first."""
    assert evaluate.ndcg(["best", "good", "fair"], GRADES) == 1.0


def test_ndcg_by_hand():
    """One wrong before the best: (7 / log2(3) + 3 / 2) / (7 + 3 / log2(3) + 1 / 2)."""
    assert evaluate.ndcg(["wrong", "best", "good"], GRADES) == pytest.approx(
        (7 / 1.5849625 + 1.5) / (7 + 3 / 1.5849625 + 0.5)
    )


def test_nothing_found_scores_nothing():
    """An empty answer is worth 0."""
    assert evaluate.ndcg([], GRADES) == 0.0


def test_measures_by_kind(engine):
    """Each kind has its row and all of them have one."""
    judged = [Judged("dyslexia", "plain", {"dyslexia-team": 3}), Judged("xqzzy", "odd", {"dyslexia-team": 3})]
    measures = evaluate.evaluate(engine, judged)
    assert (measures["plain"].ndcg, measures["odd"].empty, measures["all"].failed) == (1.0, 1.0, 0.5)
    assert list(measures) == ["odd", "plain", "all"]


def test_the_table_has_a_line_for_each_kind(engine):
    """And a line of headings."""
    measures = evaluate.evaluate(engine, [Judged("dyslexia", "plain", {"dyslexia-team": 3})])
    assert [line.split()[0] for line in evaluate.table(measures).splitlines()] == ["kind", "plain", "all"]
