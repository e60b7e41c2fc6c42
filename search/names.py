"""The words of a text as names of places: cut, brought into one form, and compared with those we know.

browser/names.js is the twin of this module.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence

from search import spelling
from search.analysis import compatible, split
from search.grammar import plain

_BEFORE = "near|in|around|at|from|by|to"
BEFORE_A_PLACE = frozenset(_BEFORE.split("|"))
# Not "independent living in", "a place to live in", "can he live in".
_NOT_TO = "(?<!to )(?<!n he )(?<!ted )(?<!red )(?<!nt )(?<!ily )"
# After what somebody says where they are, the surest first; the bus from Hitchin to Letchworth is for somebody in Hitchin.
_NOW = [
    re.compile(
        rf"(.*\b{_NOT_TO})(?:{sign}) (?!from )(?:(?:{_BEFORE}) )+(.+?) ((?:{_BEFORE}) .*)?", re.IGNORECASE | re.ASCII
    )
    for sign in ("living|live", "now|currently", "(?:(?<=moved )|(?<=moving ))from .+?(?= to)|from .+?(?= in)")
]
# What only leads to a place: "we live in", "my postcode is".
LED = re.compile(
    rf"(?:^| )(?:(?:post ?code|{_NOT_TO}liv(?:es?|ed|ing))(?: is)?)?(?: ?\b(?:{_BEFORE}|the))*$",
    re.IGNORECASE | re.ASCII,
)
# "Hitchin/Letchworth", "dyslexia/Hitchin", "SG1/SG2" and "SG1-SG2"; but "SG1/1AA", "7/8" and "y/o" are one.
_PARTED = re.compile("(?:(?<=[a-z]{3})|(?<=[0-9]))[/–-](?=[a-z]{3}|[a-z]+[0-9])", re.IGNORECASE | re.ASCII)
_LEADING = re.compile(r"^(?:near|nearby|in|around|at|from|by|close to|next to)\s+")
_TRAILING = re.compile(r"\s+(?:hertfordshire|herts|uk|england)$")
_INITIAL = re.compile(r"(?<=(?<!\S)[a-z]) (?=[a-z](?!\S))")


def tokens(text: str) -> list[str]:
    """The parts of a text that may be places: everything between spaces, commas and brackets."""
    return re.findall(r"[^\s,;()]+", plain(compatible(text)))


def parted(text: str) -> list[str]:
    """The same of the words and names between slashes, too."""
    return tokens(_PARTED.sub(" ", text))


def spans(words: Sequence[str]) -> list[tuple[str, str, str]]:
    """The parts of ``words`` that may tell of a place, with what stands before and after: first where somebody is now, at last all."""
    text = " ".join(words)
    now = filter(None, (sign.fullmatch(f"{text} ") for sign in _NOW))
    return [*((found[1], found[2], found[3] or "") for found in now), ("", text, "")]


def is_mixed(token: str) -> bool:
    """Whether a token has a digit and a letter, as some part of every postcode has, and no age: "4", "year 8". Of Greek and
    Cyrillic many look like ours."""
    return bool(re.search("[0-9]", token) and re.search("[A-Za-z\u0370-\u04ff]", token))


# A district with a second half that has O for 0, or I for 1, and is no word that people search for: "sg2 ode".
SLIP = re.compile(
    r"\b([a-z]{1,2}\d[a-z\d]?)\W*[oi](?!dd|ep|ff|ld|ll|ne|ts|ur|ut|wn)[^cikmov\W]{2}\b",
    re.IGNORECASE | re.ASCII,
)


def may_be_a_slip(words: Sequence[str]) -> bool:
    """Whether ``words`` may be a code with wrong letters: "sg1 sen" and "12 sg1" are what they are."""
    slip = is_mixed(words[-1]) or SLIP.match(" ".join(words))
    return bool(slip) and not any(word.isdecimal() for word in words)


ROADS = ("road", "rd", "street", "lane", "avenue", "ave", "crescent")
"""Words that streets are called by and little else. browser/streets.js has both lists for the browser."""
STREETS = (*ROADS, "close", "drive", "way", "hill", "gardens")
"""All words that streets are called by, after a name: "best way" and "sensory gardens" are no streets."""


def is_street(words: Sequence[str]) -> bool:
    """Whether the name before ``words`` is that of a street: London Road, but not "Ware close to ..."."""
    return "".join(words[:1]) in STREETS and list(words[:2]) != ["close", "to"]


def runs(words: Sequence[str], longest: int) -> Iterator[tuple[str, Sequence[str]]]:
    """Every few words that follow each other, with those behind: the last first, the longer before the shorter."""
    for end in range(len(words), 0, -1):
        for start in range(max(end - longest, 0), end):
            yield " ".join(words[start:end]), words[end:]


def name_key(text: str) -> str:
    """A place name as the tables have it: folded, one space between words, "saint" as "st"."""
    return re.sub(r"\bsaint\b", "st", " ".join(split(text)))


def town_key(text: str) -> str:
    """``text`` as the name of a town, without what people write around it: "near Ware, Herts" is "ware", and W.G.C. is WGC."""
    return _INITIAL.sub("", _LEADING.sub("", _TRAILING.sub("", name_key(text))))


def slips(name: str) -> int:
    """How many letters may be wrong in the name of a place."""
    # Stricter than for words: two letters off makes Barnet, which is real, into Barley, which is elsewhere.
    return 0 if len(name) < 5 else 1 if len(name) < 8 else 2


def nearest_name(name: str, names: Iterable[str]) -> str:
    """The name of ``names`` that ``name`` is a slip of, or ""."""
    near = spelling.nearest(name, sorted(key for key in names if key[0] == name[:1]), most=slips(name))
    return near[0] if near else ""
