"""Units cut into files for the browser, by sector, district, postcode area or all in one.

A browser asks for the file of a code that it has parsed itself, so the name of a file can hold nothing that was typed.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Mapping

from search.postcodes.settings import Settings
from search.postcodes.units import Units

GRID = 50
"""Metres. A postcode is at most 35 m away, on average 19; the nearest service is the right one 97.3 % of the time."""

PREFIX = "units-"
_EDGE = "edge"

_KEYS = {
    "sector": lambda sector: sector,
    "district": lambda sector: sector.split()[0],
    "area": lambda sector: re.match("[A-Z]+", sector)[0],
    "county": lambda sector: "",
}


def shards(units: Units, settings: Settings) -> tuple[dict[str, str], dict[str, Mapping]]:
    """Two mappings: from a sector, district, area or "" to the name of its file, and from the name to the content."""
    key = _KEYS[settings.shard_by]
    keys = {sector: key(sector) for sector in units.sectors}
    small = _small(units, keys, settings.merge_below) if settings.shard_by == "area" else set()
    files = {
        of: PREFIX + (_EDGE if of in small else of.replace(" ", "-").lower() or "all")
        for of in sorted(set(keys.values()))
    }
    members: dict[str, list[str]] = defaultdict(list)
    for sector, of in keys.items():
        members[files[of]].append(sector)
    coarse = units.on_grid(GRID)
    return files, {name: coarse.as_data(sectors) for name, sectors in sorted(members.items())}


def _small(units: Units, keys: Mapping[str, str], least: int) -> set[str]:
    """Keys with fewer live postcodes in the county than ``least``; none where that would leave one such key alone."""
    counts: Counter[str] = Counter()
    for sector, key in keys.items():
        counts[key] += sum(bool(units.spots[unit.spot].area) and not unit.retired for unit in units.of(sector).values())
    small = {key for key, count in counts.items() if count < least}
    return small if len(small) > 1 else set()
