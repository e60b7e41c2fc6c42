"""Whether a new table of postcodes has what it should, so that a file cut off does not take a good table's place."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping
from pathlib import Path

from search import sheet
from search.gazetteer import COLUMNS, OUTCODES
from search.postcodes.units import Units

FEW = 50
"""Postcodes of the county in an outward code, or retired ones, below which most may go from one edition to the next."""
MOST = 0.5
"""Share of its postcodes of before that an outward code must still have; of all retired ones, that there should be."""
NEARLY_ALL = 0.9
"""Share of all postcodes of before that there must still be: about one in 150 goes in a year."""


def of_units(units: Units) -> Counter[str]:
    """Live postcodes of the county by outward code."""
    counts: Counter[str] = Counter()
    for sector in units.sectors:
        live = sum(bool(units.spots[unit.spot].area) and not unit.retired for unit in units.of(sector).values())
        counts[sector.split()[0]] += live
    return counts


def live_and_retired(units: Units) -> tuple[int, int]:
    """How many postcodes are in use and how many are retired, in the county and round it."""
    counts = Counter(unit.retired for sector in units.sectors for unit in units.of(sector).values())
    return counts[False], counts[True]


def loses_retired(units: Units, before: Units) -> bool:
    """Whether most of the retired postcodes of ``before`` are gone, as in an edition that has none."""
    had, has = live_and_retired(before)[1], live_and_retired(units)[1]
    return had >= FEW and has < MOST * had


def of_gazetteer(folder: Path) -> Counter[str]:
    """The same from the tables of the gazetteer, where no table of whole postcodes was made before."""
    problems = []
    rows = sheet.read(folder / OUTCODES, COLUMNS[OUTCODES], problems)
    sheet.raise_all(problems)
    return Counter({row["outcode"]: int(row["in_county"]) for _, row in rows})


def missing(units: Units, before: Mapping[str, int]) -> list[str]:
    """What ``units`` lack of the postcodes there were ``before``, as pieces of a sentence; none if they are whole."""
    now = of_units(units)
    return list(_missing(now, Counter({outward: count for outward, count in before.items() if count})))


def _missing(now: Counter[str], before: Counter[str]) -> Iterator[str]:
    areas = _by_area(before)
    gone = [area for area, count in areas.items() if count >= FEW and not _by_area(now)[area]]
    if gone:
        yield f"none of its postcodes begins with {_listed(gone)}"
    codes = [code for code, count in before.items() if count >= FEW and _area(code) not in gone]
    few = [f"{code} ({now[code]:,} of {before[code]:,})" for code in codes if now[code] < MOST * before[code]]
    if few:
        yield f"most of those are missing that begin with {_listed(few)}"
    have = sum(min(now[code], count) for code, count in before.items())
    if gone or few or have < NEARLY_ALL * before.total():
        yield f"it has {have:,} of the county's {before.total():,}"


def _area(outward: str) -> str:
    return re.match("[A-Z]*", outward)[0]


def _by_area(counts: Mapping[str, int]) -> Counter[str]:
    found: Counter[str] = Counter()
    for outward, count in counts.items():
        found[_area(outward)] += count
    return found


def _listed(names: list[str], most: int = 8) -> str:
    shown = names if len(names) <= most else [*names[:most], f"{len(names) - most} more"]
    return shown[0] if len(shown) == 1 else f"{', '.join(shown[:-1])} or {shown[-1]}"
