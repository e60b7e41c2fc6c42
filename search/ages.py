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

_START = r"start\w*|entry to"
_MOVE = rf"{_START}|(?:mov|transf|transit)\w*(?: up)? to|(?:choos|pick)\w*(?: an?)?"
# A stage is wider than an age: of its ages each word has the one that most services for the stage are for.
STAGES = [
    # Before infants, whose school it is.
    (r"infants?\W? school", 6), ("new ?born|infants?|baby|babies", 0), ("toddlers?", 2),
    (r"pre[ -]?school\w*|under[ -](?:5|five|4|four)s?|early years|eyfs", 3),
    (rf"reception(?: class| year)?|ye?a?r r|(?:{_MOVE}) primary(?: school)?", 4),
    (rf"(?:{_START}) school", 5),
    # Before primary school, which it may begin with.
    (rf"(?:{_MOVE}|go\w*(?: up)? to|primary(?: school)? to) (?:secondary|senior|high|big)(?: school)?", 11),
    ("primary(?: school)?", 8), ("junior school|juniors", 9), ("(?:tw|pre[ -]?t)eens?", 11), ("secondary school", 13),
    ("gcses?", 15), (r"teen\w*|adolescents?|school leavers?|16 ?(?:\+|plus)", 16),
    (r"(?:six|6)th form\w*|a[ -]levels?|post[ -]?16", 17),
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
_ABROAD = r"lat(?:a|ek)?|(?:de )?a[nñ]+[io]s?|(?:latk|letn|saal|boch|ya[sş]|ро[кч]|річ|год|лет|س[نا]|বছ)\S*"
_YEARS = rf"(?:ye?a?rs?|y[/.]?o\.?|y|{_ABROAD})"
# Of weeks and of "18 m" it must be said that somebody is so old.
_UNIT = (
    rf"[ -]*(?:{_YEARS}|(mo?n?ths?|mos?|m(?=[ -]*old)|(?:luni|mes[ei]|ayl)\S*)|(weeks?(?=[ -]*old)))"
    r"(?:[ ,]*(?:and )?[0-9]{1,2} ?mo?n?t?h?s?)?"
)
_MONTH = r"(?:jan|feb|march|april|may|june|july|aug|sep(?!a)|oct|nov|dec(?!i))\w*"
# "At 10 o'clock", "at 2 am", "5 a side", "15 May deadline"; but "is 15 may be autistic" and "15 separation anxiety".
_NO_MEASURE = (
    r"(?! (?:hour|hr|day|week|month|minute|mile|time|to [0-9]|to one|year|o\W?clock|a side|[ap]m"
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
    r"(?:age[ds]?:? ?|between )?(?<!year )(?<!yer )(?<!yar )(?<!yr )([0-9]{1,2}) ?"
    r"(?:[-–]|/(?!2)|to|(?:(?<=between [0-9] )|(?<=between [0-9][0-9] ))and)"
    rf" ?([0-9]{{1,2}})(?:[ -]*{_YEARS}(?:[ -]*olds?)?)?",
    _NO_MEASURE,
)
# "Two boys aged 4 and 6" are none to search for. A reading age is another's, and "aged 18 months" is one and a half.
_STATED = _said(
    rf"(?:(?:two|three|[23]) \w+ )?(?<!reading )(?<!mental )age[ds]?:?(?: of)?[ -]?{_N}{_HALF}", "(?! mo?n?th)"
)
# Who behaves "like a 4 year old" is older.
_SO_LONG = rf"(?<!like a )(?:age[ds]? )?{_N}{_HALF}{_UNIT}"
_OLD = _said(rf"{_SO_LONG}[ -]*olds?")
_LONG = _said(_SO_LONG)
# "Year 8", "KS3", "after Year 11"; in "2 years 10 months" there is none.
_SCHOOL_YEAR = _said(
    rf"(?:(?:after|leaving|left) )?(?:key[ -]?stage|ks|(?<![0-9] )ye?a?rs?|y)[ -]?{_N}(?:[/-][0-9]{{1,2}})?{_HALF}"
)
_OF_SOMEBODY = _said(
    r"(?:turn\w{0,3}|nearly|almost|is|i\W?m|am|(?:s?he|who)\W?s|at|now|be"
    rf"|(?:{_PEOPLE})(?: of|,)?) {_N}{_HALF}",
    _NO_MEASURE + _NO_COUNT,
)
_LAST_NUMBER = _said(rf"(?:(?<!.)after )?(?!one){_N}{_HALF}", r"[ .!?]*$")
_FIRST_NUMBER = re.compile(rf"^(?!one|[01]\b){_N}{_HALF}(?= [a-z]){_NO_MEASURE}{_NO_COUNT}", re.ASCII)
_STAGE = _said("|".join(f"({names})" for names, _ in STAGES))
_LIMIT = _said(r"(?:u|under|over|\w+ than)[ -]?([0-9]{1,2})s?", _NO_MEASURE + _NO_COUNT)
_PATTERNS = (_SPAN, _STATED, _OLD, _LONG, _SCHOOL_YEAR, _OF_SOMEBODY, _LAST_NUMBER, _FIRST_NUMBER, _STAGE, _LIMIT)
# Who turns so old, will be, or is so old or in that school year no more.
_GROWING = re.compile("turn|be |(aft|le[af])")
# What no one number says: "key stage 2", "18 months", "8 weeks old".
_MANY = re.compile("k[es]|[0-9] ?m")
# "5 to 11".
_BARE = re.compile("[0-9].*[0-9]$")

# Beside one of these, years and months say how long something takes: "out of school 6 months", "for 2 years", "2 year course".
_LASTING = re.compile(
    r"\b(?:wait|list\b|took|takes|out of|off\b|no (?:school|help)|ago\b|later|deadline|appeal"
    rf"|(?:for|after|past|last|every|in|within|been|than) {_N}[ -][ym]|{_N}[ -]\S+ (?:college )?(?:plan|course|funding))",
    re.ASCII,
)
# A last number after one of these is part of a name or a count: Step 2, DSPL 7, section 19, form e 7, mum of 5, December 22,
# trisomy 21, omega 3, half past 9, element 3, reading age 6, 1 1 (one to one).
_NUMBERED = re.compile(
    r"\b(?:step|dspl|section|schedule|article|chapter|question|option|page|form|part|unit|stage|tier|level|grade|band|phase"
    r"|group|class|term|week|type|top|number|regulation|room|flat|bus|area|covid|post|under|over|than|past|of|to"
    rf"|trisomy|chromosome|omega|element|age|size|1|{_MONTH})s?(?: [a-z])?$",
    re.ASCII,
)


def age_in(text: str) -> tuple[int | None, str]:
    """An age in whole years, and ``text`` without anything that says one; None if there is none. Capitals and spaces are evened."""
    age, _, rest, _ = _read(text)
    return age, rest


def is_stage(text: str) -> bool:
    """Whether ``text`` names a stage, which is wider than an age: in reception children turn five."""
    age, _, rest, words = _read(text)
    return age is not None and rest != words


def worded(text: str) -> str:
    """``text`` without its age, as far as that is no word to search for: of "toddler group" all, of "turning 16" "turning"."""
    return _read(text)[3]


def told(text: str) -> str:
    """The age in ``text`` as people are told it: "age 7", but what says more than one age as it was typed; "" if there is none."""
    return _read(text)[1]


def _read(text: str) -> tuple[int | None, str, str, str]:
    """The age in ``text``, how that is told, what is left without all that says one, and what is left to search for."""
    lowered = re.sub(r"\s+", " ", plain_digits(text.lower())).strip()
    for pattern in _PATTERNS:
        match = pattern.search(lowered)
        years = _years(pattern, match) if match and not _counts(pattern, match) else None
        if years is None:
            continue
        age, said = min(years, OLDEST), _told(pattern, match, years)
        # What is lowered of a further age is no word either.
        _, _, rest, words = _read(pattern.sub(" ", lowered, count=1))
        growing = age >= GROWING_UP and _GROWING.search(match[0])
        more = f" {'leaver' if growing[1] else 'turning'}" if growing else ""
        return age, said, rest, lowered if pattern is _STAGE else words + more
    return None, "", lowered, lowered


def _told(pattern: re.Pattern, match: re.Match, years: int) -> str:
    """As it was typed, if it is more than the one age that is searched for: a span, a limit, a stage. Numbers alone say of what they are."""
    if pattern not in (_SPAN, _STAGE, _LIMIT) and not _MANY.search(match[0]):
        return f"age {years}"
    typed = re.sub(r"^[ (]|\)", "", match[0])
    return f"ages {typed}" if _BARE.match(typed) else typed


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
        # Year 1 is for five-year-olds; who has left it is a year older.
        years = KEY_STAGES.get(years, OLDEST + 1) if "k" in match[0] else years + 4 + bool(_GROWING.search(match[0]))
    elif any(units):
        years /= 12 if units[0] else 52
    elif pattern is _LIMIT and match[0].strip(" (")[0] in "uly":
        # As "under 5s" is mostly for those of three or four.
        years *= 0.9
    return int(years) if years <= OLDEST or _is_grown(pattern, match[0]) else None


def _is_grown(pattern: re.Pattern, said: str) -> bool:
    """Whether a number beyond all ages that anything is for is one: "aged 40", "my son is 30", but neither "at 45 High Street" nor
    "I am 45", as parents say of themselves."""
    return "old" in said or (pattern in (_STATED, _OF_SOMEBODY) and not re.search("at |m ", said))
