"""Reads the tables of gazetteer/. place_tables.py makes of them what the browser reads."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from pathlib import Path

from search import sheet
from search.lines import Problem
from search.names import name_key
from search.places import Gazetteer
from search.postcodes import settings as settings_file
from search.postcodes import table as table_file
from search.postcodes.vintage import Vintage
from search.spots import PART, Spot, middle

FOLDER = Path(__file__).parent / "gazetteer"

Row = Mapping[str, str]


def load(folder: Path = FOLDER, table: Path | None = None) -> Gazetteer:
    """The gazetteer in ``folder``, described in its README, with the whole postcodes of ``table`` if there is one.

    ``table`` is a path that search.postcodes.table.path_of gives. Raises TableError if it is broken, and
    RelevanceError for mistakes in the files of the folder.
    """
    settings = settings_file.load(folder)
    names, sectors, codes = _tables(folder)
    made = table_file.read(table) if table else None
    outcodes = {row["outcode"]: _spot(row) for row in codes}
    shares = {row["outcode"]: int(row["in_county"]) / max(int(row["postcodes"]), 1) for row in codes}
    spots = {row["sector"]: _sector(row) for row in sectors}
    return Gazetteer(
        sectors=spots,
        districts=dict(_districts(sectors, outcodes, shares)),
        towns=dict(_towns(row for row in names if row["kind"] != _ALL)),
        outcodes=outcodes,
        middles=_middles(spots.values()),
        units=made.units if made else None,
        vintage=made.vintage if made else Vintage(settings.product, settings.month),
        settings=settings,
        county={key: name for key, (name, *_) in _towns(row for row in names if row["kind"] == _ALL)},
    )


_LIKELY, _SOME = 1 / 3, 1 / 50
"""A district of which so many postcodes are the county's is taken for home: who asks here lives here more often than not. With fewer,
down to the second, it is said that it has a part here."""

_ALL = "county"
"""The kind of a name that means all of the county."""


OUTCODES = "outcodes.csv"
COLUMNS: Mapping[str, tuple[str, ...]] = {
    "towns.csv": ("name", "kind", "aliases", "east", "north", "area", "confidence", "others"),
    "sectors.csv": ("sector", "east", "north", "area", "confidence", "share", "others", "postcodes"),
    OUTCODES: ("outcode", "east", "north", "postcodes", "in_county"),
}
_COUNTS = ("postcodes", "in_county")
_POSITIONS = ("east", "north")


def _tables(folder: Path) -> Iterator[list[Row]]:
    problems: list[Problem] = []
    found = []
    for name, columns in COLUMNS.items():
        path = folder / name
        rows = sheet.read(path, columns, problems)
        # A town may have no position of its own.
        sheet.check_numbers(path, rows, _POSITIONS, problems, empty=True)
        sheet.check_numbers(path, rows, [count for count in _COUNTS if count in columns], problems)
        if "share" in columns:
            _check_shares(path, rows, problems)
        problems += [Problem(path, line, f"{columns[0]} is empty") for line, row in rows if not row[columns[0]].strip()]
        found.append([row for _, row in rows])
    sheet.raise_all(problems)
    return iter(found)


def _check_shares(path: Path, rows: Iterable[tuple[int, Row]], problems: list[Problem]) -> None:
    for line, row in rows:
        if row["share"] and not _SHARE.fullmatch(row["share"]):
            what = f"share: {row['share']!r} should be a number from 0 to 1 such as 0.85, or empty"
            problems.append(Problem(path, line, what))


_SHARE = re.compile(r"0(\.\d+)?|1(\.0+)?")


def _spot(row: Row) -> Spot:
    east, north = (int(row[name]) if row[name] else None for name in ("east", "north"))
    others = tuple((row.get("others") or "").split())
    return Spot(east, north, row.get("area") or "", row.get("confidence") or "", others)


def _sector(row: Row) -> Spot:
    """A sector. Of one that most certainly lies outside the county, the area is that of its ``PART`` inside."""
    spot = _spot(row)
    # The share is that of the area with most of the sector; each other area has no more.
    most = float(row["share"] or 1) * (1 + len(spot.others))
    return replace(spot, confidence=PART) if spot.area and most < _MOSTLY else spot


_MOSTLY = 0.5
"""The share of a sector in the county below which it is said to be mostly outside."""


def _districts(
    sectors: Iterable[Row], outcodes: Mapping[str, Spot], shares: Mapping[str, float]
) -> Iterator[tuple[str, Spot]]:
    """Districts from their sectors; the area is that of most of the county's postcodes in the district.

    Of a district of which little is in the county, the area is that of this ``PART``. One of which next to nothing is has no area of
    its own, but the county's as ``others``.
    """
    members: dict[str, list[Row]] = defaultdict(list)
    for row in sectors:
        members[row["sector"].split()[0]].append(row)
    for district, rows in sorted(members.items()):
        position = outcodes.get(district) or _spot(rows[0])
        area, confidence, others = _area_of(rows)
        share = shares.get(district, 0)
        if area and share < _SOME:
            area, confidence, others = "", "", (area, *others)
        elif area and share < _LIKELY:
            confidence = PART
        yield district, Spot(position.east, position.north, area, confidence, others)


def _area_of(rows: Iterable[Row]) -> tuple[str, str, tuple[str, ...]]:
    counts: Counter[str] = Counter()
    levels = set()
    for row in rows:
        if row["area"]:
            counts[row["area"]] += int(row["postcodes"])
            counts.update(dict.fromkeys(row["others"].split(), 0))
            levels.add(row["confidence"])
    ranked = sorted(counts, key=lambda area: (-counts[area], area))
    if not ranked:
        return "", "", ()
    sure = "high" if len(ranked) == 1 and levels == {"high"} else "medium" if "low" not in levels else "low"
    return ranked[0], sure, tuple(ranked[1:])


def _towns(rows: Iterable[Row]) -> Iterator[tuple[str, tuple[str, str, Spot]]]:
    for row in rows:
        for name in (row["name"], *filter(None, row["aliases"].split(";"))):
            yield name_key(name), (row["name"], row["kind"], _spot(row))


def _middles(spots: Iterable[Spot]) -> dict[str, tuple[int, int]]:
    members: dict[str, list[tuple[int, int]]] = defaultdict(list)
    for spot in spots:
        if spot.area and spot.east is not None and spot.confidence not in ("low", PART):
            members[spot.area].append((spot.east, spot.north))
    return {area: middle(points) for area, points in sorted(members.items())}
