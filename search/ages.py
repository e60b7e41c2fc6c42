"""The age in a query: "age 4", "my four year old", "18 months", "year 8", "5-11", "under 8", "hes 15", "toddler".

browser/ages.js is the twin of this module.
"""

from __future__ import annotations

import re

from search.analysis import plain_digits

OLDEST = 25
"""Last age a Local Offer is for, in years."""
LAST_SCHOOL_YEAR = 13
"""Pupils are 17 when it begins. A school year is for the age of its number and 4 (Year 1 is for five-year-olds)."""
GROWING_UP = 14
"""From Year 9 on, "turning 16" asks what changes then."""
WIDEST = 18
"""Years that a span of ages may have: "0-25" is a name."""

WORDS = ["zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve",
         "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen", "twenty", "twenty one",
         "twenty two", "twenty three", "twenty four", "twenty five"]  # fmt: skip

# A stage is wider than an age: of its ages each word has the one that most services for the stage are for.
STAGES = [
    ("new ?born|infants?|baby|babies|[0-9]{1,2}[ -]weeks? old", 0), ("toddlers?", 2),
    ("pre[ -]?school(?:ers?)?|under (?:5|five|4|four)s?|early years|eyfs", 3),
    ("reception(?: class| year)?|year r|yr r|start(?:s|ing|ed)? primary(?: school)?", 4),
    ("start(?:s|ing|ed)? school", 5), ("infant school|key stage 1|ks ?1", 6),
    # Before primary school, which it may begin with.
    (
        "(?:start(?:s|ing|ed)?|(?:mov(?:es?|ing)|go(?:es|ing)?)(?: up)? to|transfer to|transition to"
        + "|primary(?: school)? to|(?:choos(?:e|ing)|pick(?:ing)?)(?: an?)?) (?:secondary|senior|high|big)(?: school)?",
        11,
    ),
    ("primary(?: school)?|key stage 2|ks ?2", 8), ("junior school|juniors", 9), ("(?:tw|pre[ -]?t)eens?", 11),
    ("secondary school|key stage 3|ks ?3", 13), ("gcses?|key stage 4|ks ?4", 15), ("teen(?:age(?:rs?)?|s)?|adolescents?|school leavers?|16 ?\\+|16 plus", 16),
    ("(?:six|6)th form(?:ers?)?|a levels?|key stage 5|ks ?5|post[ -]?16", 17),
    ("young adults?|over (?:18|eighteen)s?|post 1[89]|1[89] ?(?:\\+|plus)|university|uni", 19),
]  # fmt: skip

_N = rf"([0-9]{{1,2}}|{'|'.join(word.replace(' ', '[ -]') for word in WORDS)})"
# "4.5", "10+" (but 16+ is a stage), "four and a half"; and of "4 or 7" the first is meant.
_HALF = r"(?:\.5|½|(?<!1[689])\+|\s*1[^0-9]2|\s+(?:and|or)\s+(?:(?:a\s+)?half|[0-9]{1,2}))?"
# In other languages, too, a number and a word for years is all that is said of an age.
_ABROAD = r"lat(?:a|ek)?|a[nñ]+[io]s?|(?:latk|letn|yaş|рок|річ|س[نا]|বছ)\S*"
_YEARS = rf"(?:years?|yrs?|y/?o|y\.o\.?|y|{_ABROAD})"
# "Waiting 2 years" and "2 years ago" are no ages.
_WAITED = r"(?<!wait )(?<!waiting )(?<!waited )(?<!for )(?<!after )(?<!past )(?<!last )(?<!every )(?<!in )"
_MORE = r"(?:[\s,]*(?:and\s+)?[0-9]{1,2}\s*(?:months?|mths?|m))?"
_NOT_A_WAIT = r"(?!\s+(?:wait(?:ing)?|ago|later|plan|course|funding)\b)"
_NO_MEASURE = r"(?!\s*(?:hour|hr|day|week|wk|month|minute|min|mile|time|to|year|yr)s?\b)"
_PEOPLE = "(?:grand)?(?:son|daughter)|boy|girl|child|kid|lad|nephew|niece"
# "My 2 boys", "3 ways to ask".
_NO_COUNT = rf"(?!\s*(?:[0-9]|plus|{_PEOPLE}|children|sibling|people|night|word|question|thing|way|step|type|place|school|session)s?\b)"


def _said(part: str, end: str = "") -> re.Pattern:
    return re.compile(rf"(?:^|[\s(])(?:{part})\)?(?=[\s,.;!?]|$){end}")


_SPAN = _said(
    r"(?:age[ds]?:?\s*)?(?<!year )(?<!yer )(?<!yar )(?<!yr )([0-9]{1,2})\s*"
    r"(?:[-–]|/(?!2)|to|(?:(?<=between [0-9] )|(?<=between [0-9][0-9] ))and)"
    rf"\s*([0-9]{{1,2}})(?:[\s-]*{_YEARS}(?:[\s-]*olds?)?)?",
    _NO_MEASURE,
)
_STATED = _said(rf"age[ds]?:?(?: of)?\s*{_N}{_HALF}")
_YEARS_OLD = _said(
    rf"{_N}{_HALF}[\s-]*{_YEARS}{_MORE}[\s-]*olds?|{_WAITED}{_N}{_HALF}[\s-]*{_YEARS}{_MORE}{_NOT_A_WAIT}"
)
_MONTHS = _said(rf"{_WAITED}{_N}[\s-]*(?:mo?n?ths?|mos?|m(?=[\s-]*olds?))(?:[\s-]*olds?)?{_NOT_A_WAIT}")
_SCHOOL_YEAR = _said(rf"(?:year|yr|y)\s*{_N}(?:[/-][0-9]{{1,2}})?{_HALF}")
_TURNING = _said(rf"(?:turn(?:s|ed|ing)|nearly|almost)\s+{_N}")
_IS = _said(rf"(?:is|i['’]?m|am|s?he['’]?s|who['’]?s|at|now)\s+{_N}{_HALF}", _NO_MEASURE)
_OF_SOMEBODY = _said(rf"(?:{_PEOPLE})(?: of|,)?\s+{_N}{_HALF}", _NO_MEASURE + _NO_COUNT)
_FIRST_NUMBER = re.compile(rf"^([2-9]|1[0-9]|2[0-5]){_HALF}(?=\s+[a-z]){_NO_MEASURE}{_NO_COUNT}")
_LAST_NUMBER = _said(rf"([0-9]{{1,2}}){_HALF}", r"[ .!?]*$")
_LIMIT = _said(r"(?:under|over)\s+(1?[0-9]|2[0-5])s?", _NO_MEASURE)
_STAGE = _said("|".join(f"({names})" for names, _ in STAGES))
# A number after one of these is part of a name or a count: Step 2, DSPL 7, section 19, mum of 5.
_NUMBERED = re.compile(
    r"(?:^|\s)(?:step|dspl|section|s|stage|ks|tier|level|part|post|under|over|band|area|phase|group|regulation|class|mum of|dad of|to)\s+[0-9]+\W*$"
)

_PATTERNS = (_SPAN, _STATED, _YEARS_OLD, _MONTHS, _SCHOOL_YEAR, _TURNING, _IS, _OF_SOMEBODY, _LAST_NUMBER,
             _FIRST_NUMBER, _STAGE, _LIMIT)  # fmt: skip


def age_in(text: str) -> tuple[int | None, str]:
    """An age in whole years taken out of ``text``, and the rest; None and ``text`` if there is none."""
    age, rest, _ = _read(text)
    return age, rest


def is_stage(text: str) -> bool:
    """Whether the age in ``text`` is that of a stage, which is wider: in reception children turn five."""
    age, rest, words = _read(text)
    return age is not None and rest != words


def worded(text: str) -> str:
    """``text`` without its age, as far as that is no word to search for: of "toddler group" all, of "turning 16" "turning"."""
    return _read(text)[2]


def _read(text: str) -> tuple[int | None, str, str]:
    """The age in ``text``, what is left without it, and what is left to search for."""
    lowered = plain_digits(text.lower())
    for pattern in _PATTERNS:
        match = pattern.search(lowered)
        if not match or (pattern is _LAST_NUMBER and _NUMBERED.search(lowered)):
            continue
        age = _years(pattern, match)
        if age is not None:
            before, after = lowered[: match.start()], lowered[match.end() :]
            rest = f"{before} {after}".replace("  ", " ").strip()
            # Few pages name a key stage, and none weeks: no other stage has a k.
            if pattern is _STAGE and "k" not in match[0]:
                return age, rest, f"{before} {match[0].strip()} {after}".strip()
            # What is said of a further age is no word either.
            rest = worded(rest)
            return age, rest, "turning" if pattern is _TURNING and age >= GROWING_UP and not rest else rest
    return None, text, text


def _years(pattern: re.Pattern, match: re.Match) -> int | None:
    groups = match.groups()
    if pattern is _STAGE:
        return next(age for (_, age), group in zip(STAGES, groups, strict=True) if group)
    if pattern is _SPAN:
        first, last = map(int, groups)
        return (first + last) // 2 if 0 < last - first <= WIDEST and last <= OLDEST else None
    typed = next(group for group in groups if group)
    number = int(typed) if typed.isdecimal() else WORDS.index(typed.replace("-", " "))
    if pattern is _MONTHS:
        return number // 12
    if pattern is _LIMIT and "under" in match[0]:
        # As "under 5s" is mostly for those of three or four.
        return number * 9 // 10
    if pattern is _SCHOOL_YEAR:
        return number + 4 if number <= LAST_SCHOOL_YEAR else None
    return number if number <= OLDEST else None
