"""Places: from what a family types to a point on the National Grid and an area.

browser/places.js is the twin of this module. Positions are metres of the National Grid; distances are straight
lines on it, within 0.04 % of the distance on the ground. Areas are opaque keys.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from math import sqrt

from search import grammar, spelling
from search.analysis import split
from search.grammar import Code

METRES_IN_A_MILE = 1609.344

_LEADING = re.compile(r"^(?:near|nearby|in|around|at|from|by|close to|next to)\s+")
_TRAILING = re.compile(r"\s+(?:hertfordshire|herts|uk|england)$")


@dataclass(frozen=True)
class Spot:
    """A position with the area it lies in and how sure that is: "high", "medium", "low" or "" for no area."""

    east: int | None
    north: int | None
    area: str = ""
    confidence: str = ""
    others: tuple[str, ...] = ()


@dataclass(frozen=True)
class Place:
    """What was typed, as it was understood.

    ``kind`` is unit, sector, district, area (of postcodes), place, special or invalid. ``status`` is live,
    retired, no-location, unknown (it fits, but we cannot say that it exists) or live-elsewhere. ``area`` is
    the key of the area and ``others`` those it might be instead. ``east`` and ``north`` are metres or None.
    """

    kind: str
    normal: str
    repaired: bool = False
    status: str = "live"
    area: str = ""
    east: int | None = None
    north: int | None = None
    confidence: str = ""
    others: tuple[str, ...] = ()

    def as_dict(self) -> dict[str, object]:
        """The same as plain data, for JSON."""
        return {**self.__dict__, "others": list(self.others)}


@dataclass(frozen=True)
class Gazetteer:
    """The tables behind place search.

    ``sectors`` and ``districts`` are those of the county and its neighbours, ``towns`` maps folded names and
    other names to (name, kind, spot), ``outcodes`` holds every outward code of Great Britain, ``middles`` the
    middle of each area.
    """

    sectors: Mapping[str, Spot]
    districts: Mapping[str, Spot]
    towns: Mapping[str, tuple[str, str, Spot]]
    outcodes: Mapping[str, Spot]
    middles: Mapping[str, tuple[int, int]]

    def read(self, text: str) -> Place:
        """What ``text``, typed into a box for a place, means. Never raises; unreadable text is "invalid"."""
        if len(text) > grammar.MAX_TEXT:
            return Place("invalid", "", status="unknown")
        code = grammar.parse(text, self.rank)
        if code and not code.repaired and not self._is_word(code):
            return self.of_code(code)
        return self._of_name(text) or (self.of_code(code) if code else Place("invalid", "", status="unknown"))

    def rank(self, outward: str, digit: str) -> int:
        """See grammar.Rank: a sector we know, then a district we know, then anywhere in Britain."""
        if f"{outward} {digit}" in self.sectors:
            return 3
        if outward in self.districts:
            return 2
        return 1 if outward in self.outcodes or outward.startswith("BT") else 0

    def _is_word(self, code: Code) -> bool:
        # "E" or "WO" may be the start of a name, so a name is tried before a postcode area.
        return code.kind == "area" and code.outward not in self._areas()

    def _areas(self) -> set[str]:
        return {re.match("[A-Z]+", outward)[0] for outward in self.outcodes}

    def of_code(self, code: Code) -> Place:
        """The place of a postcode or a part of one."""
        if code.kind == "special":
            return Place("special", code.normal, status="no-location")
        if code.kind == "area":
            return self._of_area(code.outward)
        spot, status = self._spot(code)
        return Place(code.kind, code.normal, code.repaired, status, **spot.__dict__)

    def _spot(self, code: Code) -> tuple[Spot, str]:
        """Position and status of a code: from its sector, or else its district, or else its outward code."""
        spot = self.sectors.get(code.sector) or self.districts.get(code.outward) or self.outcodes.get(code.outward)
        if spot and spot.area:
            sure = code.sector in self.sectors if code.kind == "sector" else code.kind == "district"
            return spot, "live" if sure else "unknown"
        real = self.rank(code.outward, "")
        return spot or Spot(None, None), "live-elsewhere" if real else "unknown"

    def _of_area(self, letters: str) -> Place:
        spots = [s for o, s in self.outcodes.items() if re.fullmatch(f"{letters}[0-9].*", o) and s.east is not None]
        if not spots:
            return Place("invalid", letters, status="unknown")
        east, north = middle([(s.east, s.north) for s in spots])
        here = any(d.area for o, d in self.districts.items() if re.fullmatch(f"{letters}[0-9].*", o))
        return Place("area", letters, status="live" if here else "live-elsewhere", east=east, north=north)

    def _of_name(self, text: str) -> Place | None:
        name = _LEADING.sub("", _TRAILING.sub("", name_key(text)))
        if name in self.towns:
            return self.town(name)
        near = nearest_name(name, self.towns)
        return self.town(near, repaired=True) if near else None

    def town(self, key: str, repaired: bool = False) -> Place:
        """The place of the town with this key of ``towns``."""
        name, _, spot = self.towns[key]
        return Place("place", name, repaired, **spot.__dict__)


def nearest_name(name: str, names: Iterable[str]) -> str:
    """The name of ``names`` that ``name`` is a slip of, or ""."""
    # Stricter than for words: two letters off makes Barnet, which is real, into Barley, which is elsewhere.
    most = 0 if len(name) < 5 else 1 if len(name) < 8 else 2
    near = spelling.nearest(name, sorted(key for key in names if key[0] == name[:1]), most=most)
    return near[0] if near else ""


def name_key(text: str) -> str:
    """A place name as the tables have it: folded, one space between words, "saint" as "st"."""
    return re.sub(r"\bsaint\b", "st", " ".join(split(text)))


def middle(points: list[tuple[int, int]]) -> tuple[int, int]:
    """The mean of ``points``, metres, rounded down."""
    return sum(e for e, _ in points) // len(points), sum(n for _, n in points) // len(points)


def kilometres(place: Place, points: list[tuple[int, int]]) -> float | None:
    """From ``place`` to the nearest of ``points`` in a straight line, or None if either has no position."""
    if place.east is None or place.north is None or not points:
        return None
    return min(sqrt((place.east - e) ** 2 + (place.north - n) ** 2) for e, n in points) / 1000
