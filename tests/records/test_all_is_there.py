"""Nothing that the research found is lost: every service has its record, every word stands in the glossary."""

import datetime
from pathlib import Path

import pytest
import yaml

from plugins.directory.load import load_or_fail

ROOT = Path(__file__).resolve().parents[2]
PROMISED = yaml.safe_load((Path(__file__).parent / "promised.yml").read_text(encoding="utf-8"))


@pytest.fixture(scope="module")
def directory():
    return load_or_fail(ROOT, datetime.date(2026, 11, 23))


def lost(promised, records):
    """Ids that are neither a record nor excused with a reason of five words or more."""
    excused = {key for key, reason in promised["excused"].items() if len(str(reason).split()) >= 5}
    return sorted(set(promised["services"]) - set(records) - excused)


def test_every_service_is_a_record_or_excused(directory):
    assert lost(PROMISED, directory.records) == []


def test_nothing_is_excused_that_is_there_or_was_never_promised(directory):
    assert [key for key in PROMISED["excused"] if key in directory.records or key not in PROMISED["services"]] == []


def test_every_word_is_in_the_glossary(directory):
    assert set(PROMISED["terms"]) - {term.term for term in directory.glossary} == set()


def test_the_lists_are_whole():
    services, terms = PROMISED["services"], PROMISED["terms"]

    assert (len(services), len(set(services)), len(terms), len(set(terms))) == (191, 191, 76, 76)


def test_these_checks_can_fail(directory):
    promised = {
        "services": ["sendiass", "gone", "moved"],
        "excused": {"gone": "no", "moved": "It is told on a page of prose."},
    }

    assert lost(promised, directory.records) == ["gone"]
