"""Which area a postcode belongs to, from its district, ward and outward code: the rules of gazetteer/areas.csv."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path

from search import sheet
from search.lines import Problem
from search.spots import PART, Spot

NOWHERE = Spot(None, None)
FILE = "areas.csv"

_COLUMNS = ("district", "ward", "outcode", "area", "confidence", "others", "wards", "reason")
_WARDS = re.compile(r"[A-Z0-9]+-[A-Z0-9]+")


@dataclass(frozen=True)
class Areas:
    """``rules`` from (district, ward, outward code), each but the district "" for any; ``wards`` known of a district.

    ``sectors`` say the area where the wards are those of another year: boundaries of wards are drawn anew every
    few years under new codes, and a rule for one of this year's wards says nothing of last decade's.
    """

    rules: Mapping[tuple[str, str, str], Spot]
    wards: Mapping[str, tuple[str, str]]
    sectors: Mapping[str, Spot]
    outcodes: Mapping[str, Spot] = field(default_factory=dict)

    def of(self, district: str, ward: str, outward: str, sector: str) -> Spot:
        """The area, without a position; one without an area for a postcode of nobody we know. The longest rule wins."""
        keys = ((district, ward, outward), (district, ward, ""), (district, "", outward), (district, "", ""))
        found = next((self.rules[key] for key in keys if key in self.rules), NOWHERE)
        if found.area and not self.knows(district, ward):
            return self._of_sector(found, sector)
        return found

    @cached_property
    def districts(self) -> frozenset[str]:
        """The codes of the districts that have areas."""
        return frozenset(district for district, _, _ in self.rules)

    def knows(self, district: str, ward: str) -> bool:
        """Whether the rules for ``district`` were written for its ``ward`` too, by their codes."""
        first, last = self.wards.get(district, ("", "~"))
        return first <= ward <= last

    def _of_sector(self, found: Spot, sector: str) -> Spot:
        known = self.sectors.get(sector)
        if known and known.area:
            # The postcode is in the county, whatever most of its sector is.
            sure = "low" if known.confidence == PART else known.confidence
            return Spot(None, None, known.area, sure, known.others)
        return Spot(None, None, found.area, "medium" if found.confidence == "high" else found.confidence, found.others)


def load(folder: Path, sectors: Mapping[str, Spot], outcodes: Mapping[str, Spot]) -> Areas:
    """The rules in ``folder``; ``sectors`` and ``outcodes`` are those of the Gazetteer.

    Raises RelevanceError that names file and line of every rule that cannot be right.
    """
    rules, wards, path, problems = {}, {}, folder / FILE, []
    for line, row in sheet.read(path, _COLUMNS, problems):
        key = (row["district"], row["ward"], row["outcode"])
        if wrong := "the same rule twice: keep one" if key in rules else _wrong(row):
            problems.append(Problem(path, line, wrong))
            continue
        rules[key] = Spot(None, None, row["area"], row["confidence"], tuple(row["others"].split()))
        if row["wards"]:
            first, last = row["wards"].split("-")
            wards[row["district"]] = (first, last)
    sheet.raise_all(problems)
    return Areas(rules, wards, sectors, outcodes)


def _wrong(row: sheet.Row) -> str:
    if not row["district"] or not row["area"] or row["confidence"] not in ("high", "medium", "low"):
        return "a rule needs a district, an area, and a confidence that is high, medium or low"
    if row["wards"] and not _WARDS.fullmatch(row["wards"]):
        return f"wards: {row['wards']!r} should be the first and the last code, such as E05015754-E05015778"
    return ""
