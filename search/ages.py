"""The age in a query: "age 4", "my four year old", "18 months", "year 8".

browser/ages.js is the twin of this module.
"""

from __future__ import annotations

import re

OLDEST = 25
"""Last age a Local Offer is for, in years."""
LAST_SCHOOL_YEAR = 13
"""Pupils are 17 when it begins. A school year is for the age of its number and 4 (Year 1 is for five-year-olds)."""

WORDS = ["zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve",
         "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen", "twenty"]  # fmt: skip

_N = rf"([0-9]{{1,2}}|{'|'.join(WORDS)})"
_BEFORE, _AFTER = r"(?:^|\s)", r"(?=[\s,.;!?]|$)"
# "Waiting 2 years" and "2 years ago" are no ages.
_WAITED = r"(?<!wait )(?<!waiting )(?<!waited )(?<!for )(?<!after )(?<!past )(?<!last )(?<!every )(?<!in )"
_NOT_A_WAIT = r"(?!\s+(?:wait|waiting|ago|later|plan|course|funding)\b)"

_STATED = re.compile(rf"{_BEFORE}(?:age|aged|ages)\s+{_N}{_AFTER}")
_YEARS_OLD = re.compile(
    rf"{_BEFORE}{_N}[\s-]*(?:years?|yrs?|yo|y)[\s-]*olds?{_AFTER}"
    rf"|{_BEFORE}{_WAITED}{_N}[\s-]*(?:years?|yrs?|yo|y){_NOT_A_WAIT}{_AFTER}"
)
_MONTHS = re.compile(rf"{_BEFORE}{_WAITED}{_N}[\s-]*(?:months?|mths?)(?:[\s-]*olds?)?{_NOT_A_WAIT}{_AFTER}")
_SCHOOL_YEAR = re.compile(rf"{_BEFORE}(?:year|yr|y)\s*{_N}{_AFTER}")
_RECEPTION = re.compile(rf"{_BEFORE}(?:in reception|reception class|reception year|year r|yr r){_AFTER}")
_TURNING = re.compile(rf"{_BEFORE}(?:turns|turned|turning|nearly|almost)\s+{_N}{_AFTER}")
_LAST_NUMBER = re.compile(r"(?:^|\s)([0-9]{1,2})$")
# A number after one of these is part of a name: Step 2, DSPL 7, section 19.
_NUMBERED = re.compile(
    r"(?:^|\s)(?:step|dspl|section|s|stage|ks|tier|level|part|post|under|over|band|area|phase|group|regulation|to)\s+[0-9]+$"
)


def age_in(text: str) -> tuple[int | None, str]:
    """An age in whole years taken out of ``text``, and the rest; None and ``text`` if there is none."""
    lowered = text.lower()
    for pattern in (_STATED, _YEARS_OLD, _MONTHS, _SCHOOL_YEAR, _RECEPTION, _TURNING, _LAST_NUMBER):
        match = pattern.search(lowered)
        if not match or (pattern is _LAST_NUMBER and _NUMBERED.search(lowered)):
            continue
        age = _years(pattern, match)
        if age is not None:
            return age, f"{lowered[: match.start()]} {lowered[match.end() :]}".strip()
    return None, text


def _years(pattern: re.Pattern, match: re.Match) -> int | None:
    if pattern is _RECEPTION:
        return 4
    typed = next(group for group in match.groups() if group)
    number = WORDS.index(typed) if typed in WORDS else int(typed)
    if pattern is _MONTHS:
        return number // 12
    if pattern is _SCHOOL_YEAR:
        return number + 4 if number <= LAST_SCHOOL_YEAR else None
    return number if number <= OLDEST else None
