"""What else a machine does spoils no figure."""

import pytest

from plugins.bench import measuring
from plugins.bench.traffic import Load


def load(ms, bytes=30_000, settled=None):
    return Load(True, ms, bytes, bytes, 9, 2, settled)


@pytest.fixture
def cold(monkeypatch):
    """The Loads of the queries "a" and "b" when theirs take these times, one after the other."""

    def run(*times):
        left, asked = [*times], []

        def one_load(bench, url, words, settle=True):
            asked.append(words)
            return load(left.pop(0), settled=50_000 if settle else None)

        monkeypatch.setattr(measuring, "one_load", one_load)
        bench = measuring.Bench(None, None, ["a", "b"], lambda text: None)
        return asked, measuring._cold(bench, "ours", "https://x.example/")

    return run


def test_the_quickest_load_of_each_query_counts(cold):
    asked, found = cold(900, 800, 700, 1200, 850, 810)

    assert asked == ["a", "b"] * 3
    assert [one.ms for one in found] == [700, 800]


def test_the_settled_page_is_that_of_the_first():
    assert measuring.quickest([load(900, settled=50_000), load(700, 29_000)]) == load(700, 29_000, settled=50_000)


def test_without_time_each_of_the_fewest_is_loaded_once(cold, monkeypatch):
    monkeypatch.setattr(measuring, "ENOUGH_SECONDS", -1)
    monkeypatch.setattr(measuring, "FEWEST", 1)

    assert [one.ms for one in cold(900, 800)[1]] == [900]
