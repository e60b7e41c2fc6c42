"""`--today`: the one place that reads the clock."""

import argparse
import ast
import datetime
from pathlib import Path

import pytest

from plugins.cli.today import add_today_option, day, today_of

ROOT = Path(__file__).resolve().parents[2]


@pytest.fixture
def parser():
    parser = argparse.ArgumentParser(exit_on_error=False)
    add_today_option(parser)
    return parser


def test_the_day_asked_for_counts(parser):
    assert today_of(parser.parse_args(["--today", "2026-12-24"])) == datetime.date(2026, 12, 24)


def test_without_it_the_clock_counts(parser, monkeypatch):
    class Clock(datetime.date):
        @classmethod
        def today(cls):
            return cls(2030, 1, 2)

    monkeypatch.setattr(datetime, "date", Clock)

    assert today_of(parser.parse_args([])) == Clock(2030, 1, 2)


@pytest.mark.parametrize("text", ["24/12/2026", "2026-13-01", "2026-02-30", "tomorrow", ""])
def test_anything_else_is_no_date(text):
    with pytest.raises(
        argparse.ArgumentTypeError, match=f"^{text} is not a date. Write year-month-day, for example 2026-12-24$"
    ):
        day(text)


def reads_the_clock(file):
    calls = (
        node
        for node in ast.walk(ast.parse(file.read_text(encoding="utf-8")))
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute)
    )
    # datetime.time() is midnight; time.time() is the clock.
    clocks = (("today", None), ("now", None), ("utcnow", None), ("time", "time"))
    called = [(call.func.attr, getattr(call.func.value, "id", None)) for call in calls if not call.args]
    return any(name == clock and of in (None, owner) for name, owner in called for clock, of in clocks)


def test_nothing_else_reads_the_clock():
    files = sorted(file for folder in ("plugins", "search") for file in (ROOT / folder).rglob("*.py"))

    assert [file.relative_to(ROOT).as_posix() for file in files if reads_the_clock(file)] == ["plugins/cli/today.py"]
