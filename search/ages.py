"""The age in a query: "age 4", "my four year old", "18 months", "year 8", "5-11", "under 8", "hes 15", "toddler".

browser/ages.js is the twin of this module.
"""

from __future__ import annotations

import re

from search.analysis import plain_digits

OLDEST = 25
"""Last age a Local Offer is for, in years; who is older is asked for as this."""
GROWING_UP = 14
"""From Year 9 on, "turning 16" asks what changes then."""
WIDEST = 18
"""Years that a span of ages may have: "0-25" is a name."""

WORDS = ["one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve", "thirteen",
         "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen", "twenty"]  # fmt: skip

_START = "start(?:s|ing|ed)?|entry to"
_MOVE = rf"{_START}|(?:mov(?:es?|ing)|transfer|transition)(?: up)? to|(?:choos(?:e|ing)|pick(?:ing)?)(?: an?)?"
# A stage is wider than an age: of its ages each word has the one that most services for the stage are for.
STAGES = [
    # Before infants, whose school it is.
    ("infants?['’]? school", 6), ("new ?born|infants?|baby|babies", 0), ("toddlers?", 2),
    ("pre[ -]?school(?:ers?)?|under (?:5|five|4|four)s?|early years|eyfs", 3),
    (rf"reception(?: class| year)?|year r|yr r|(?:{_MOVE}) primary(?: school)?", 4),
    (rf"(?:{_START}) school", 5),
    # Before primary school, which it may begin with.
    (rf"(?:{_MOVE}|go(?:es|ing)?(?: up)? to|primary(?: school)? to) (?:secondary|senior|high|big)(?: school)?", 11),
    ("primary(?: school)?", 8), ("junior school|juniors", 9), ("(?:tw|pre[ -]?t)eens?", 11), ("secondary school", 13),
    ("gcses?", 15), ("teen(?:age(?:rs?)?|s)?|adolescents?|school leavers?|16 ?(?:\\+|plus)", 16),
    ("(?:six|6)th form(?:ers?)?|a levels?|post[ -]?16", 17),
    ("(?:young )?adults?|over (?:18|eighteen)s?|post[ -]?1[89]|1[89] ?(?:\\+|plus)|university|uni", 19),
]  # fmt: skip
KEY_STAGES = {1: 6, 2: 8, 3: 13, 4: 15, 5: 17}

_N = rf"([0-9]{{1,2}}|(?:twenty[ -])?(?:{'|'.join(WORDS)}))"
# "4.5", "10+" (but 16+ is a stage), "four and a half", "14 and over", "14 upwards"; and of "4 or 7" the first is meant.
_HALF = (
    r"(?:\.5|½|(?<!1[689])\+| ?1[^0-9]2"
    r"| (?:and|or) (?:(?:a )?half|[0-9]{1,2}|up|over|above|older|under)| (?:up|on)wards?)?"
)
# In other languages, too, a number and a word for years is all that is said of an age.
_ABROAD = r"lat(?:a|ek)?|a[nñ]+[io]s?|(?:latk|letn|yaş|рок|річ|س[نا]|বছ)\S*"
_YEARS = rf"(?:ye?a?rs?|y/?o|y\.o\.?|y|{_ABROAD})"
# Of weeks and of "18 m" it must be said that somebody is so old.
_UNIT = (
    rf"[ -]*(?:{_YEARS}|(mo?n?ths?|mos?|m(?=[ -]*old))|(weeks?(?=[ -]*old)))"
    r"(?:[ ,]*(?:and )?[0-9]{1,2} ?(?:months?|mths?|m))?"
)
_MONTH = r"(?:jan|feb|march|april|may|june|july|aug|sep(?!a)|oct|nov|dec(?!i))\w*"
# "At 10 o'clock", "5 a side", "15 May deadline"; but "is 15 may be autistic" and "15 separation anxiety".
_NO_MEASURE = (
    r"(?! (?:hour|hr|day|week|month|minute|mile|time|to [0-9]|to one|year|o['’]?clock|a side"
    rf"|{_MONTH}(?! (?:be|have)))s?\b)"
)
_PEOPLE = "(?:grand)?(?:son|daughter)|boy|girl|child|kid|lad|nephew|niece"
# "My 2 boys", "2 autistic boys", "3 ways to ask".
_NO_COUNT = (
    rf"(?! (?:[0-9]|plus|pin|{_PEOPLE}|children|sibling|people|night|word|question|thing|way|step|type|session|places|schools)s?\b"
    rf"| [a-z]+ (?:children|(?:{_PEOPLE}|sibling)s)\b)"
)


def _said(part: str, end: str = "") -> re.Pattern:
    """``part`` as words of their own; the ends of words are those of ASCII, as in the browser."""
    return re.compile(rf"(?:^|[ (])(?:{part})\)?(?=[ ,.;!?]|$){end}", re.ASCII)


_SPAN = _said(
    r"(?:age[ds]?:? ?)?(?<!year )(?<!yer )(?<!yar )(?<!yr )([0-9]{1,2}) ?"
    r"(?:[-–]|/(?!2)|to|(?:(?<=between [0-9] )|(?<=between [0-9][0-9] ))and)"
    rf" ?([0-9]{{1,2}})(?:[ -]*{_YEARS}(?:[ -]*olds?)?)?",
    _NO_MEASURE,
)
# "Two boys aged 4 and 6" are none to search for.
_STATED = _said(rf"(?:(?:two|three|[23]) \w+ )?age[ds]?:?(?: of)? ?{_N}{_HALF}")
_OLD = _said(rf"{_N}{_HALF}{_UNIT}[ -]*olds?")
_LONG = _said(rf"{_N}{_HALF}{_UNIT}")
# "Year 8", "KS3"; in "2 years 10 months" there is none.
_SCHOOL_YEAR = _said(rf"(?:key[ -]?stage|ks|(?<![0-9] )years?|yr|y) ?{_N}(?:[/-][0-9]{{1,2}})?{_HALF}")
_OF_SOMEBODY = _said(
    r"(?:turn(?:s|ed|ing)|nearly|almost|is|i['’]?m|am|s?he['’]?s|who['’]?s|at|now"
    rf"|(?:{_PEOPLE})(?: of|,)?) {_N}{_HALF}",
    _NO_MEASURE + _NO_COUNT,
)
_LAST_NUMBER = _said(rf"(?!one){_N}{_HALF}", r"[ .!?]*$")
_FIRST_NUMBER = re.compile(rf"^(?!one|[01]\b){_N}{_HALF}(?= [a-z]){_NO_MEASURE}{_NO_COUNT}", re.ASCII)
_STAGE = _said("|".join(f"({names})" for names, _ in STAGES))
_LIMIT = _said(r"(?:u|under|over|(?:less|more|older|younger) than)[ -]?([0-9]{1,2})s?", _NO_MEASURE + _NO_COUNT)
_PATTERNS = (_SPAN, _STATED, _OLD, _LONG, _SCHOOL_YEAR, _OF_SOMEBODY, _LAST_NUMBER, _FIRST_NUMBER, _STAGE, _LIMIT)

# Beside one of these, years and months say how long something takes: "out of school 6 months", "for 2 years", "2 year course".
_LASTING = re.compile(
    r"\b(?:wait|list\b|took|takes|out of|off\b|no (?:school|help)|ago\b|later|deadline|appeal"
    rf"|(?:for|after|past|last|every|in|within|been|than) {_N}[ -][ym]|{_N}[ -]\S+ (?:college )?(?:plan|course|funding))",
    re.ASCII,
)
# A last number after one of these is part of a name or a count: Step 2, DSPL 7, section 19, form e 7, mum of 5, December 22,
# trisomy 21, omega 3, half past 9.
_NUMBERED = re.compile(
    r"\b(?:step|dspl|section|schedule|article|chapter|question|option|page|form|part|unit|stage|tier|level|grade|band|phase"
    r"|group|class|term|week|type|top|number|regulation|room|flat|bus|area|covid|post|under|over|than|past|of|to"
    rf"|trisomy|chromosome|omega|{_MONTH})s?(?: [a-z])?$",
    re.ASCII,
)


def age_in(text: str) -> tuple[int | None, str]:
    """An age in whole years, and ``text`` without anything that says one; None if there is none. Capitals and spaces are evened."""
    age, rest, _ = _read(text)
    return age, rest


def is_stage(text: str) -> bool:
    """Whether ``text`` names a stage, which is wider than an age: in reception children turn five."""
    age, rest, words = _read(text)
    return age is not None and rest != words


def worded(text: str) -> str:
    """``text`` without its age, as far as that is no word to search for: of "toddler group" all, of "turning 16" "turning"."""
    return _read(text)[2]


def _read(text: str) -> tuple[int | None, str, str]:
    """The age in ``text``, what is left without all that says one, and what is left to search for."""
    lowered = re.sub(r"\s+", " ", plain_digits(text.lower())).strip()
    for pattern in _PATTERNS:
        match = pattern.search(lowered)
        age = _years(pattern, match) if match and not _counts(pattern, match) else None
        if age is None:
            continue
        # What is lowered of a further age is no word either.
        _, rest, words = _read(pattern.sub(" ", lowered, count=1))
        if pattern is _STAGE:
            return age, rest, lowered
        return age, rest, f"{words} turning".strip() if "turn" in match[0] and age >= GROWING_UP else words
    return None, lowered, lowered


def _counts(pattern: re.Pattern, match: re.Match) -> bool:
    """Whether what may be an age says, beside the other words, how long something takes or which one of many is meant."""
    if pattern is _LAST_NUMBER:
        return bool(_NUMBERED.search(match.string[: match.start()]))
    long = pattern is _LONG or (pattern is _SPAN and re.search("y(?!.*old)", match[0]))
    return bool(long and _LASTING.search(match.string))


def _years(pattern: re.Pattern, match: re.Match) -> int | None:
    groups = match.groups()
    if pattern is _STAGE:
        return next(age for (_, age), group in zip(STAGES, groups, strict=True) if group)
    if pattern is _SPAN:
        first, last = map(int, groups)
        return (first + last) // 2 if 0 < last - first <= WIDEST and last <= OLDEST else None
    typed, *units = groups
    years = int(typed) if typed.isdecimal() else sum(WORDS.index(word) + 1 for word in re.split("[ -]", typed))
    if pattern is _SCHOOL_YEAR:
        # Year 1 is for five-year-olds.
        years = KEY_STAGES.get(years, OLDEST + 1) if "k" in match[0] else years + 4
    elif any(units):
        years /= 12 if units[0] else 52
    elif pattern is _LIMIT and match[0].strip(" (")[0] in "uly":
        # As "under 5s" is mostly for those of three or four.
        years *= 0.9
    return int(min(years, OLDEST)) if years <= OLDEST or _is_grown(pattern, match[0]) else None


def _is_grown(pattern: re.Pattern, said: str) -> bool:
    """Whether a number beyond all ages that anything is for is one: "aged 40", "my son is 30", but not "at 45 High Street"."""
    return "old" in said or (pattern in (_STATED, _OF_SOMEBODY) and "at " not in said)
