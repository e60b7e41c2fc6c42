"""One record with every kind of fault: all of them are named at once, each with its line and what to write instead."""

import datetime
import shutil
from pathlib import Path

import pytest

from plugins.directory.load import load

HERE = Path(__file__).parent
RECORD = "services/clubs/terrible.md"
TODAY = datetime.date(2026, 11, 23)


@pytest.fixture
def problems(mini):
    """Every problem of the terrible record among the good ones of the miniature site."""
    shutil.copy(HERE / "terrible.md", mini / RECORD)
    return [problem for problem in load(mini, TODAY)[1] if problem.path == RECORD]


def test_the_complete_list_of_messages(problems):
    expected = (HERE / "terrible.txt").read_text(encoding="utf-8").splitlines()

    assert [str(problem).removeprefix(f"{RECORD}:") for problem in problems] == expected


def test_what_only_looks_odd_is_left_alone(problems):
    odd = {"hours: 10:00": 29, "phone: 0120456701": 30, "label: no": 31}

    assert set(odd.values()).isdisjoint(problem.line for problem in problems)


def test_no_problem_is_said_twice(problems):
    assert len(set(problems)) == len(problems)
