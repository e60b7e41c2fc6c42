"""The grammar of UK postcodes: what fits it, and how a slip of the keyboard is put right.

browser/grammar.js is the twin of this module. Letters allowed in each position follow Royal Mail's rules as
checked against every live postcode of Great Britain; P in the third place is real (N1P).
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from itertools import combinations, product

from search.analysis import compatible

MAX_TEXT = 120
"""Longest text looked at, in characters; nobody types a longer place."""

_FIRST, _SECOND = "[A-PR-UWYZ]", "[A-HK-Y]"
_OUTWARD = f"{_FIRST}(?:[0-9]{{1,2}}|[0-9][A-HJKPSTUW]|{_SECOND}[0-9]{{1,2}}|{_SECOND}[0-9][ABEHMNPRVWXY])"
_LETTER = "[ABD-HJLNP-UW-Z]"
_UNIT = re.compile(f"({_OUTWARD})([0-9]{_LETTER}{{2}})")
_DISTRICT = re.compile(f"({_OUTWARD})()")
# The first letter of the unit may already be typed: "SG1 1A" is on its way to SG1 1AA.
_SECTOR = re.compile(f"({_OUTWARD})([0-9]){_LETTER}?")
_AREA = re.compile(f"({_FIRST}{_SECOND}?)()")
_SPECIAL = re.compile("GIR0AA|BFPO[0-9]{1,4}|(?:BF1|EN77|ZZ99|(?:BX|JE|GY|IM)[0-9]{0,2})(?:[0-9][A-Z]{2})?|JE|GY|IM")
_IGNORED = re.compile(r"[\s.\-_/\u2010-\u2015\u00ad\u200b-\u200f\u2060\ufeff]+")

# What people put round a postcode or behind it.
_MARKS = re.compile("[!?:\"'\u2018\u2019\u201c\u201d\\[\\]]")
# What Shift makes of 1: SG1 !AA.
_SHIFTED = re.compile("!(?=[A-Za-z]{2}[^A-Za-z0-9]*$)")
# The second half has a letter that none has, a digit for its last, or one too many: of SG1 1CC and SG1 1B0 the sector can be told.
_TORN = re.compile(f"({_OUTWARD})([0-9])[A-Z][A-Z0-9]{{1,2}}")

_TWO_DISTRICTS = re.compile("([A-Z]+[0-9]+)([A-Z]+[0-9]+)")

# Capitals of Greek and Cyrillic that look like ours, as keyboards for Ukrainian have them, and letters of Latin with a bar.
_ALIKE = str.maketrans("ΑΒΕΖΗΙΚΜΝΟΡΤΥΧЅІЈАВЕКМНОРСТУХÐØĐĦŁ", "ABEZHIKMNOPTYXSIJABEKMHOPCTYXDODHL")
_ACCENTS = re.compile("[\u0300-\u036f]")

_CONTROL = re.compile(r"[\x00-\x1f\x7f-\x9f\ufeff]")

_CONFUSED = {"O": "0", "I": "1", "L": "1", "S": "5", "B": "8", "Z": "2", "G": "6",
             "0": "O", "1": "IL", "5": "S", "8": "B", "2": "Z", "6": "G"}  # fmt: skip
_MOST_CHANGES = 3
# What may be a second half, with slips, or the beginning of one.
_SECOND_HALF = re.compile(f"[0-9{''.join(filter(str.isalpha, _CONFUSED))}].{{0,2}}")

Rank = Callable[[str, str], int]
"""How real an outward code and the digit after it are: 0 not at all, or one of these; the higher, the nearer home."""
ELSEWHERE, DISTRICT, SECTOR = 1, 2, 3
"""Somewhere in Britain; a district we know, of which all sectors are known; a sector of one."""


@dataclass(frozen=True)
class Code:
    """A postcode or part of one. ``inward`` is the second half, a sector's digit, or empty."""

    kind: str
    outward: str
    inward: str = ""
    repaired: bool = False

    @property
    def normal(self) -> str:
        """The canonical form, such as "SG1 1AA", "SG1 1" or "SG1"."""
        return f"{self.outward} {self.inward}".strip()

    @property
    def sector(self) -> str:
        """The sector the code lies in, or "" for a district or an area."""
        return f"{self.outward} {self.inward[0]}" if self.inward else ""


def plain(text: str) -> str:
    """``text`` with a space for each control character, about which Python and browsers differ: are they spaces?"""
    return _CONTROL.sub(" ", text)


def compact(text: str) -> str:
    """``text`` in capitals without spaces, dots, hyphens or anything that cannot be seen; "" if too long. Letters that look
    like ours are these if nothing else is left of it: SG1 1АА of a Cyrillic keyboard."""
    if len(text) > MAX_TEXT:
        return ""
    squeezed = _IGNORED.sub("", compatible(text)).upper()
    if squeezed.isascii():
        return squeezed
    ours = _ACCENTS.sub("", unicodedata.normalize("NFD", squeezed)).translate(_ALIKE)
    return ours if ours.isascii() else squeezed


def parse(text: str, rank: Rank) -> Code | None:
    """The postcode that ``text`` is, or None.

    What fits the grammar and is real stays as it is. Otherwise up to three confusable characters are changed,
    as few as possible and only towards a real outward code. What fits but is not real comes last.
    """
    text = _MARKS.sub(" ", _SHIFTED.sub("1", text))
    squeezed = compact(text)
    if not 1 <= len(squeezed) <= 8:
        return None
    if _SPECIAL.fullmatch(squeezed):
        return _special(squeezed)
    first = _first(text, squeezed, rank)
    readings = [code for code in _readings(squeezed, _spaced_sector(text)) if first in ("", code.outward)]
    real = [code for code in readings if code.kind == "area" or rank(code.outward, code.inward[:1])]
    if real:
        return real[0]
    # SG1 SG2 is no slip of SG1 5GZ, but SG1 4E1 one of SG1 4EL: it has no SG14.
    halves = _TWO_DISTRICTS.fullmatch(squeezed)
    if halves and first in ("", halves[1]) and all(rank(half, "") for half in halves.groups()):
        return None
    # What fits the grammar is changed only towards a district near home: SG0 1AA, or SG0 1, is no slip for Rotherham's S60.
    unit = next((code for code in readings if code.kind == "unit"), None)
    if not re.search("[0-9]", squeezed):
        # All letters, SGI IAA: only two halves near home, or it is a word.
        return _repair(squeezed, rank, SECTOR, first) if len(text.split()) > 1 else None
    least = DISTRICT if readings or _near_home(squeezed[:2], rank) else ELSEWHERE
    return _repair(squeezed, rank, least, first) or unit or _torn(squeezed, rank, first)


def _first(text: str, squeezed: str, rank: Rank) -> str:
    """The district that stands before what may be a second half, or a part of one, if it is real: then no other is meant. "SG1 96F" is
    not SG19 6, nor "SG1 15" SG11 5; but in "SG1 11AA" and "SG11 AA" the space has slipped."""
    first = compact(_IGNORED.split(text.strip())[0])
    return first if _SECOND_HALF.fullmatch(squeezed[len(first) :]) and rank(first, "") else ""


def _near_home(letters: str, rank: Rank) -> bool:
    """Whether postcodes near home begin with ``letters``: of SG 1AA a digit is missing, and Sheffield's S6 1AA is none of it."""
    return any(rank(f"{letters}{digit}", "") >= DISTRICT for digit in "123456789")


def _torn(squeezed: str, rank: Rank, first: str) -> Code | None:
    match = _TORN.fullmatch(squeezed)
    if not match or first not in ("", match[1]) or rank(match[1], match[2]) in (0, DISTRICT):
        return None
    return Code("sector", match[1], match[2], repaired=True)


def _special(squeezed: str) -> Code:
    if squeezed.startswith("BFPO"):
        return Code("special", "BFPO", squeezed[4:])
    halves = (squeezed[:-3], squeezed[-3:]) if len(squeezed) > 4 else (squeezed, "")
    return Code("special", *halves)


def _spaced_sector(text: str) -> bool:
    # "SG1 1" and "SG 1 1" are sectors because of their last space; "SG11" is a district.
    return re.fullmatch(r"\s*(?:\S{2,4}|\S{1,2}\s+\S{1,2})\s+\S[\s.]*", compatible(text)) is not None


def _readings(squeezed: str, spaced_sector: bool = False) -> Iterator[Code]:
    kinds = [("unit", _UNIT), ("district", _DISTRICT), ("sector", _SECTOR), ("area", _AREA)]
    if spaced_sector:
        kinds[1], kinds[2] = kinds[2], kinds[1]
    for kind, pattern in kinds:
        if match := pattern.fullmatch(squeezed):
            yield Code(kind, match[1], match[2])


def _repair(squeezed: str, rank: Rank, least: int, first: str) -> Code | None:
    # Without a letter it is a number: 12345 must not become Liverpool's L2 3.
    if not re.search("[A-Z]", squeezed):
        return None
    kinds = ("unit",) if least == SECTOR else ("unit", "sector", "district")
    for changes in range(1, _MOST_CHANGES + 1):
        found = [
            (-rank(code.outward, code.inward[:1]), code.normal, code)
            for variant in _variants(squeezed, changes)
            for code in _readings(variant)
            if code.kind in kinds and first in ("", code.outward) and rank(code.outward, code.inward[:1]) >= least
        ]
        if found:
            less, _, best = min(found, key=lambda item: item[:2])
            return Code(best.kind, best.outward, best.inward, repaired=True) if _likely(-less, best, changes) else None
    return None


def _likely(rank: int, code: Code, changes: int) -> bool:
    # Near home every sector is known: SG1 B.. is no slip for SG1 8, which does not exist.
    if rank == DISTRICT:
        return not code.inward
    # A few letters, or many changes, are no slip for a place far away: 5G is not Sheffield's S6, nor 1SG 1AA in Leeds.
    return rank == SECTOR or bool(code.inward) and changes == 1


def _variants(squeezed: str, changes: int) -> Iterator[str]:
    places = [place for place, letter in enumerate(squeezed) if letter in _CONFUSED]
    for chosen in combinations(places, changes):
        for letters in product(*(_CONFUSED[squeezed[place]] for place in chosen)):
            variant = list(squeezed)
            for place, letter in zip(chosen, letters, strict=True):
                variant[place] = letter
            yield "".join(variant)
