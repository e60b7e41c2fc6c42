"""Spans of time between days that may be known only by their month or year."""

import calendar
import datetime


def first_day(written):
    """The first day of a year, month or day as it is written: `2023-12` is 1 December 2023."""
    return datetime.date(*map(int, [*written.split("-"), "1", "1"][:3]))


def last_day(written):
    """The last day of a year, month or day as it is written: `2023-12` is 31 December 2023."""
    year, month, day = [*map(int, written.split("-")), None, None][:3]
    month = month or 12
    return datetime.date(year, month, day or calendar.monthrange(year, month)[1])


def add_months(day, months):
    """The same day so many months later; the last of the month where there is no such day."""
    years, month = divmod(day.month - 1 + months, 12)
    year, month = day.year + years, month + 1
    return datetime.date(year, month, min(day.day, calendar.monthrange(year, month)[1]))


def months_between(start, end):
    """Whole months from one day to a later one."""
    return (end.year - start.year) * 12 + end.month - start.month - (end.day < start.day)


def time_in_words(months):
    """`35` is `2 years and 11 months`; less than one month is said so."""
    years, rest = divmod(months, 12)
    parts = [f"{number} {noun}{'s' * (number > 1)}" for number, noun in ((years, "year"), (rest, "month")) if number]
    return " and ".join(parts) or "less than a month"
