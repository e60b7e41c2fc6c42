"""Spans of time between days known by their day, month or year."""

import datetime

import pytest

from plugins.directory.dates import add_months, first_day, last_day, months_between, time_in_words

D = datetime.date


@pytest.mark.parametrize(
    "written, first, last",
    [
        ("2024", D(2024, 1, 1), D(2024, 12, 31)),
        ("2024-02", D(2024, 2, 1), D(2024, 2, 29)),
        ("2023-08-09", D(2023, 8, 9), D(2023, 8, 9)),
    ],
)
def test_a_date_has_a_first_and_a_last_day(written, first, last):
    assert (first_day(written), last_day(written)) == (first, last)


@pytest.mark.parametrize(
    "day, months, later",
    [
        (D(2025, 5, 31), 9, D(2026, 2, 28)),
        (D(2025, 5, 31), 12, D(2026, 5, 31)),
        (D(2024, 2, 29), 12, D(2025, 2, 28)),
        (D(2025, 12, 1), 1, D(2026, 1, 1)),
    ],
)
def test_months_are_added(day, months, later):
    assert add_months(day, months) == later


def test_only_whole_months_count():
    assert months_between(D(2023, 12, 31), D(2026, 11, 22)) == 34
    assert months_between(D(2023, 12, 22), D(2026, 11, 22)) == 35


@pytest.mark.parametrize(
    "months, words",
    [
        (0, "less than a month"),
        (1, "1 month"),
        (12, "1 year"),
        (34, "2 years and 10 months"),
        (25, "2 years and 1 month"),
    ],
)
def test_a_span_is_said_in_words(months, words):
    assert time_in_words(months) == words
