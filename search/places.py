"""Places: from what a family types to a point on the National Grid and an area.

browser/places.js is the twin of this module.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from search import grammar
from search.grammar import Code
from search.names import is_street, name_key, nearest_name, parted, runs, slips, spans, tokens, town_key
from search.spots import UNREADABLE, Place, Spot, by_distance
from search.villages import village_before

if TYPE_CHECKING:
    from search.postcodes.settings import Settings
    from search.postcodes.units import Units
    from search.postcodes.vintage import Vintage

_PARTS = re.compile("[,;()/]")
_NORTHERN_IRELAND = "BT"
"""The letters of all postcodes there, of which our tables have none."""
_MOTORWAYS = ("M1", "M11", "M25")
"""Roads of the county. Who types one alone means no district of Manchester."""
_FAR, _FAR_ABROAD = 5000, 1600
"""Metres from the middle of the nearest sector, beyond which a point is in nobody's sector: of one of ours, and of one outside the
county, where a nearer one may be among those we do not know."""
_NEAR_SECTORS = 8
"""Sectors looked into for the nearest postcode: a point may be in one whose middle is not the nearest."""


@dataclass(frozen=True)
class Gazetteer:
    """The tables behind place search.

    ``sectors`` and ``districts`` are those of the county and its neighbours, ``towns`` maps folded names and
    other names to (name, kind, spot), ``outcodes`` holds every outward code of Great Britain, ``middles`` the
    middle of each area. ``units`` are whole postcodes, if a table of them has been made; ``vintage`` says how old
    the best table is, and ``settings`` how units are cut into files: both None in what was read from such files.
    ``county`` maps what people call all of it, "herts" or "anywhere", to its name: no point and no area, so near everybody.
    """

    sectors: Mapping[str, Spot]
    districts: Mapping[str, Spot]
    towns: Mapping[str, tuple[str, str, Spot]]
    outcodes: Mapping[str, Spot]
    middles: Mapping[str, tuple[int, int]]
    units: Units | None = None
    vintage: Vintage | None = None
    settings: Settings | None = None
    county: Mapping[str, str] = field(default_factory=dict)

    @property
    def letters(self) -> set[str]:
        """The letters that postcodes of the county begin with, such as SG."""
        return {re.match("[A-Z]+", outward)[0] for outward, spot in self.districts.items() if spot.is_home}

    def read(self, text: str) -> Place:
        """What ``text``, typed into a box for a place, means. Never raises; unreadable text is "invalid".

        Of an address that is too long the end counts, which has its town and postcode.
        """
        text = grammar.plain(text[-grammar.MAX_TEXT :])
        code = grammar.parse(text, self.rank)
        if code and not code.repaired and not self._is_word(code):
            return self.of_code(code)
        whole = self._of_name(text) or self._of_unit(tokens(text)) or (self.of_code(code) if code else None)
        return whole or self._of_address(text) or UNREADABLE

    def rank(self, outward: str, digit: str) -> int:
        """See grammar.Rank: a sector we know, then a district we know, then anywhere in Britain."""
        if f"{outward} {digit}" in self.sectors:
            return 3
        if outward in self.districts:
            return 2
        return 1 if outward in self.outcodes or outward.startswith(_NORTHERN_IRELAND) else 0

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
        if code.normal in _MOTORWAYS:
            return replace(UNREADABLE, normal=code.normal)
        spot, status = self._spot(code)
        if status == "unknown" and not spot.area:
            return self._of_unknown(code)
        return Place(code.kind, code.normal, code.repaired, status, **spot.__dict__)

    def _of_unknown(self, code: Code) -> Place:
        """A code of a district that nobody has, such as one of large offices: its letters may tell that it is elsewhere."""
        area = self._of_area(re.match("[A-Z]+", code.outward)[0])
        return replace(area, kind=code.kind, normal=code.normal) if area.status == "live-elsewhere" else UNREADABLE

    def _spot(self, code: Code) -> tuple[Spot, str]:
        """Position and status of a code: its own, or else its sector's, or else its district's or outward code's."""
        unit = self.units.find(code.sector, code.inward[1:]) if self.units and code.kind == "unit" else None
        if unit:
            spot, retired = unit
            return spot, "retired" if retired else "live" if spot.area else "live-elsewhere"
        spot = self.sectors.get(code.sector) or self.districts.get(code.outward) or self.outcodes.get(code.outward)
        if spot and spot.area:
            sure = code.sector in self.sectors if code.kind == "sector" else code.kind == "district"
            return spot, "live" if sure else "unknown"
        real = self.rank(code.outward, "")
        return spot or Spot(None, None), "live-elsewhere" if real else "unknown"

    def _of_area(self, letters: str) -> Place:
        """Of the letters alone there is no position, since they go far; it may be in any area of their districts at home."""
        if letters not in (*self._areas(), _NORTHERN_IRELAND):
            return Place("invalid", letters, status="unknown")
        home = [d for o, d in self.districts.items() if re.match(f"{letters}[0-9]", o) and d.is_home]
        others = tuple(dict.fromkeys(area for spot in home for area in (spot.area, *spot.others)))
        return Place("area", letters, status="live" if others else "live-elsewhere", others=others)

    def _of_name(self, text: str) -> Place | None:
        # "North Herts" is a name itself; "Ware, Herts" only ends like one.
        whole, typed = name_key(text), town_key(text)
        for key in (whole, typed):
            if key in self.county or key in self.towns:
                return self._named(key)
        area = typed.replace(" ", "")
        if area in self.middles:
            return Place("place", area.upper(), area=area, confidence="high")
        near = self._begun(typed) or nearest_name(typed, (*self.towns, *self.county))
        return self._named(near, repaired=True) if near else None

    def _begun(self, key: str) -> str:
        """The name that begins with the words of ``key``, if they tell of one place only: "stanstead" is Stanstead Abbots
        rather than a slip of Stansted."""
        begun = {self.towns[name][0]: name for name in self.towns if slips(key) and name.startswith(f"{key} ")}
        return next(iter(begun.values())) if len(begun) == 1 else ""

    def _named(self, key: str, repaired: bool = False) -> Place:
        return Place("county", self.county[key], repaired) if key in self.county else self.town(key, repaired)

    def _of_address(self, text: str) -> Place | None:
        """Where somebody says that they are, or the last town in "12 High Street, Stevenage SG1", or a village before it, or else
        its district or sector."""
        parts = (part if before else text for before, part, _ in spans(parted(text)))
        return next(filter(None, map(self._in_address, parts)), None)

    def _in_address(self, text: str) -> Place | None:
        parts = ([name_key(word) for word in tokens(part)] for part in reversed(_PARTS.split(text)))
        found = (run for part in parts for run in runs(part, 4))
        named = [(name, rest) for name, rest in found if name in self.towns and not is_street(rest)]
        if named:
            last, rest = named[0]
            return self.town(village_before(last, named, self.towns) or last, repaired=self._is_more(rest))
        code = next(self._codes_among(parted(text), ("sector", "district")), None)
        return self.of_code(code) if code and code.outward in self.districts else None

    def _is_more(self, words: Sequence[str]) -> bool:
        """Whether ``words`` after the name of a town may make it another's, which is then said: Hatfield Peverel."""
        return bool(words and words[0] not in self.county and not re.search("[0-9]", words[0]))

    def _of_unit(self, words: list[str]) -> Place | None:
        """The whole postcode in "12 High Street, Stevenage SG1 1AA"; of two the last, which is then said."""
        codes = list(self._codes_among(words, ("unit",)))
        if not codes or not self.rank(codes[0].outward, ""):
            return None
        return self.of_code(replace(codes[0], repaired=len(codes) > 1))

    def _codes_among(self, words: list[str], kinds: tuple[str, ...]) -> Iterator[Code]:
        codes = (grammar.parse(run, self.rank) for run, _ in runs(words, 2))
        return (code for code in codes if code and code.kind in kinds and not code.repaired)

    def town(self, key: str, repaired: bool = False) -> Place:
        """The place of the town with this key of ``towns``."""
        name, _, spot = self.towns[key]
        return Place("place", name, repaired, "live" if spot.area else "live-elsewhere", **spot.__dict__)

    def code_at(self, east: int, north: int) -> str:
        """The postcode nearest to a point, or its sector where no table of postcodes is; elsewhere the nearest outward code,
        and "" far from all of them."""
        near = by_distance(self.sectors, east, north)
        if not near or near[0][0] > (_FAR if self.sectors[near[0][1]].area else _FAR_ABROAD) ** 2:
            return next((key for square, key in by_distance(self.outcodes, east, north) if square <= _FAR**2), "")
        keys = [key for _, key in near[:_NEAR_SECTORS]]
        return (self.units.nearest(east, north, keys) if self.units else "") or keys[0]
