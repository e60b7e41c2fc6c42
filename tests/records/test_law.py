"""The law as data: all of Schedule 2 and regulations 53 to 57, and honest about what is missing."""

import datetime
from pathlib import Path

import pytest

from plugins.directory.coverage import coverage
from plugins.directory.load import load_or_fail

ROOT = Path(__file__).resolve().parents[2]
TODAY = datetime.date(2026, 11, 23)
LETTERS = {1: "abcdefgh", 3: "abcd", 4: "abcd", 5: "abcdefghij", 12: "ab", 13: "abcd", 14: "abc", 15: "abcdef"}
"""Paragraphs of Schedule 2 that have lettered parts."""
ASKS_ITSELF = {12, 13, 14}
"""Those of them whose parts are only examples ("including")."""
REGULATIONS = {
    "reg-53": "",
    "reg-54": ("-1", "-2", "-3"),
    "reg-55": "abcde",
    "reg-56": ("-1", "-2", "-3"),
    "reg-57": "abc",
}


@pytest.fixture(scope="module")
def directory():
    return load_or_fail(ROOT, TODAY)


@pytest.fixture(scope="module")
def points(directory):
    [law] = directory.content["law"].values()
    return {point.id: point for point in law.model.points}


def test_every_paragraph_of_the_schedule_is_there_in_order(points):
    assert [key for key in points if key.startswith("sch2")] == [f"sch2-{number}" for number in range(1, 24)]


@pytest.mark.parametrize("number", range(1, 24))
def test_each_has_the_parts_that_the_law_gives_it(points, number):
    point, letters = points[f"sch2-{number}"], LETTERS.get(number, "")

    assert [(part.id, part.letter) for part in point.parts] == [
        (f"sch2-{number}{letter}", letter) for letter in letters
    ]
    assert (point.number, point.itself) == (f"Schedule 2, paragraph {number}", number in ASKS_ITSELF)


@pytest.mark.parametrize("key, parts", REGULATIONS.items())
def test_so_have_the_regulations(points, key, parts):
    assert [part.id for part in points[key].parts] == [f"{key}{part}" for part in parts]


def test_each_point_links_to_its_own_text(points):
    text = "https://www.legislation.gov.uk/uksi/2014/1530"
    wanted = {key: key.replace("sch2-", "/schedule/2/paragraph/").replace("reg-", "/regulation/") for key in points}

    assert {key: point.address for key, point in points.items()} == {key: text + path for key, path in wanted.items()}


def test_everything_is_covered_only_when_each_point_of_the_schedule_is(directory):
    states = {line.id: line.state for line in coverage(directory, TODAY)}
    whole = all(state == "met" for key, state in states.items() if key.startswith("sch2"))

    assert states["reg-53"] == ("met" if whole else "part")


def test_what_is_unknown_is_said_on_a_page_of_text(directory):
    known = {entry.source.path for entry in directory.records.values()}

    assert [line.id for line in coverage(directory, TODAY) if known & {answer.file for answer in line.gaps}] == []
