"""Whose time it is."""

import os
import threading
import time
from pathlib import Path

import pytest

from plugins.bench import sampler
from plugins.bench.sampler import DOCUMENTS, INDEX, SCRIPTS, WHOOSH, owner

ROOT = Path(__file__).resolve().parents[2]
STAGE = str(ROOT / "plugins" / "search_index" / "output.py")
BUILD = str(ROOT / "search" / "index.py")
PACKAGES = os.path.join(os.sep, "venv", "site-packages")
MATCHER = os.path.join(PACKAGES, "whoosh", "matching", "mcore.py")
STEMMER = os.path.join(PACKAGES, "whoosh", "lang", "porter2.py")
MARKDOWN = os.path.join(PACKAGES, "markdown", "core.py")


@pytest.mark.parametrize(
    "stack, expected",
    [
        ([MATCHER, BUILD, STAGE], WHOOSH),
        ([STEMMER, BUILD, STAGE], INDEX),
        ([BUILD, MATCHER, BUILD, STAGE], INDEX),
        ([MARKDOWN, str(ROOT / "plugins" / "directory" / "prose.py"), STAGE, BUILD, STAGE], DOCUMENTS),
        ([os.path.join(PACKAGES, "subprocess.py"), BUILD, STAGE], SCRIPTS),
        ([BUILD, str(ROOT / "plugins" / "directory" / "places.py")], None),
        ([], None),
    ],
)
def test_the_innermost_frame_that_is_known_is_charged(stack, expected):
    assert owner(stack) == expected


def test_work_that_is_no_index_costs_nothing():
    with sampler.sampling(threading.main_thread().ident) as spent:
        sum(range(100_000))

    assert not spent
    assert spent.before_mb is None


def test_work_on_the_index_is_seen(monkeypatch):
    monkeypatch.setattr(sampler, "owner", lambda names: INDEX if __file__ in names else None)
    with sampler.sampling(threading.main_thread().ident) as spent:
        while not spent[INDEX]:
            sum(range(10_000))

    assert set(spent) == {INDEX}
    assert spent.before_mb is None or 1 < spent.before_mb <= spent.peak_mb


def test_what_looking_costs_is_not_charged(monkeypatch):
    """Nothing else is done meanwhile."""
    monkeypatch.setattr(sampler, "owner", lambda names: sum(range(1_000_000)) and INDEX)
    before = time.process_time()
    with sampler.sampling(threading.main_thread().ident) as spent:
        time.sleep(0.5)

    assert spent[INDEX] < (time.process_time() - before) / 2
