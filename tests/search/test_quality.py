"""The ranking over the real records does not get worse."""

import pytest

from plugins.directory.load import load_or_fail
from plugins.search_index.documents import engine_of
from search import evaluate
from tests.conftest import ROOT, TODAY

FLOOR = 0.85
"""nDCG@10 over all judged queries; raise it when the ranking has become better, never lower it."""


@pytest.fixture(scope="module")
def real_engine():
    """The engine over the real records and pages."""
    return engine_of(load_or_fail(ROOT, TODAY), TODAY)


def test_the_floor_holds(real_engine):
    """Judged queries are answered as well as when the floor was set, and hardly one without a right answer."""
    measures = evaluate.evaluate(real_engine, evaluate.read())["all"]
    assert measures.ndcg >= FLOOR
    assert measures.empty == 0
    assert measures.failed <= 0.02


def test_what_is_judged_and_chosen_exists(real_engine):
    """An id that has gone would lower the score for a reason nobody sees."""
    known = {entry.id for entry in real_engine.entries}
    named = {id for judged in evaluate.read() for id in judged.grades} | set(real_engine.settings["best_bets"].values())
    assert named - known == set()
