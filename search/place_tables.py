"""Places as columns of text, the files the browser reads, and back. browser/tables.js is the twin of the second half.

Positions are steps of GRID from the row before: tables are sorted by name or code, so that neighbours often lie together.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import accumulate, pairwise

from search.codec import decode, decode_sorted, encode, encode_sorted
from search.names import name_key
from search.places import Gazetteer
from search.postcodes import units as units_file
from search.postcodes.shards import shards
from search.spots import PART, Spot

GRID = 200
"""Metres to which the positions in the data files are rounded: towns and sectors are several times as wide."""
_LEVELS = {"h": "high", "m": "medium", "l": "low", PART[:1]: PART, "": ""}
Columns = Mapping[str, object]
Town = tuple[str, str, Spot]
"""Its name, its kind, and where it is."""


def to_data(gazetteer: Gazetteer) -> dict[str, dict[str, object]]:
    """Plain structures by name: what every place needs; the towns of the county and its neighbours; their sectors and
    districts; the outward codes of all Britain; and each file of whole postcodes, which the places name."""
    places: dict[str, object] = {"middles": {area: list(point) for area, point in gazetteer.middles.items()}}
    files: Mapping[str, Mapping] = {}
    if gazetteer.units:
        places["units"], files = shards(gazetteer.units, gazetteer.settings)
    return {
        "places": places,
        "towns": {"towns": _towns(gazetteer.towns), "county": dict(gazetteer.county)},
        "sectors": _sectors(gazetteer),
        "outcodes": {"outcodes": _codes(gazetteer.outcodes)},
        **files,
    }


def place_words(gazetteer: Gazetteer) -> list[str]:
    """The longest word of each town's name, and the letters that postcodes here begin with: a text without any of them
    names no place but by a code in one piece, so nothing need be fetched.

    The longest tells most: "old" of Old Knebworth is in "4 year old" too. The name of the county tells nothing.
    """
    telling = {_telling_word(name, gazetteer) for name in gazetteer.towns}
    return sorted(telling | {letters.lower() for letters in gazetteer.letters})


def towns_by_letter(gazetteer: Gazetteer) -> dict[str, Columns]:
    """The towns by the letter that their word among ``place_words`` begins with: a text that names one needs no others."""
    found: dict[str, dict[str, Town]] = defaultdict(dict)
    for key, town in gazetteer.towns.items():
        found[_telling_word(key, gazetteer)[0]][key] = town
    return {letter: _towns(towns) for letter, towns in sorted(found.items())}


def codes_by_letters(gazetteer: Gazetteer) -> dict[str, dict[str, Columns]]:
    """The sectors and districts by the letters that they begin with, of the county's: who types one code needs no others."""
    return {letters.lower(): _sectors(gazetteer, letters) for letters in sorted(gazetteer.letters)}


def _sectors(gazetteer: Gazetteer, letters: str = "") -> dict[str, Columns]:
    def begun(table: Mapping[str, Spot]) -> dict[str, Spot]:
        return (
            {code: spot for code, spot in table.items() if re.match(f"{letters}(?![A-Z])", code)} if letters else table
        )

    return {"sectors": _codes(begun(gazetteer.sectors)), "districts": _codes(begun(gazetteer.districts))}


def _telling_word(name: str, gazetteer: Gazetteer) -> str:
    # Of some that are as long one that is a name, "welwyn" of Welwyn Garden City, or the last: "great" of Great Ashby says little.
    words = [word for word in reversed(name.split()) if word not in gazetteer.county]
    return max(words, key=lambda word: (len(word), word in gazetteer.towns))


def _towns(towns: Mapping[str, Town]) -> Columns:
    kinds = sorted({kind for _, kind, _ in towns.values()})
    return {
        # A name that is its own key need not be said twice.
        "keys": ["" if key == name_key(name) else key for key, (name, *_) in towns.items()],
        "names": [name for name, *_ in towns.values()],
        "kinds": kinds,
        "kind": encode(kinds.index(kind) for _, kind, _ in towns.values()),
        **_spots([spot for *_, spot in towns.values()]),
    }


def _codes(table: Mapping[str, Spot]) -> Columns:
    codes = sorted(table)
    return {"codes": encode_sorted(code.lower() for code in codes), **_spots([table[code] for code in codes])}


def _spots(spots: Sequence[Spot]) -> Columns:
    belongings = [" ".join((spot.area, spot.confidence[:1], *spot.others)) for spot in spots]
    different = sorted(set(belongings))
    return {
        "east": encode(_steps(spot.east for spot in spots)),
        "north": encode(_steps(spot.north for spot in spots)),
        "areas": different,
        "area": encode(map(different.index, belongings)),
    }


def _steps(metres: Iterable[int | None]) -> Iterator[int]:
    """What each differs from the one before on the grid: twice that, less one below 0. No position is 0, where there is only sea."""
    cells = [0, *(round((value or 0) / GRID) for value in metres)]
    return (2 * (after - before) if after >= before else 2 * (before - after) - 1 for before, after in pairwise(cells))


def from_data(data: Mapping[str, Mapping]) -> Gazetteer:
    """The gazetteer that ``to_data`` was given, its positions rounded to GRID."""
    local, towns = data["places"], data["towns"]["towns"]
    keys = [key or name_key(name) for key, name in zip(towns["keys"], towns["names"], strict=True)]
    kinds = (towns["kinds"][kind] for kind in decode(towns["kind"]))
    names = sorted(set(local.get("units", {}).values()) & data.keys())
    return Gazetteer(
        sectors=_table(data["sectors"]["sectors"]),
        districts=_table(data["sectors"]["districts"]),
        towns=dict(zip(keys, zip(towns["names"], kinds, _read(towns), strict=True), strict=True)),
        outcodes=_table(data["outcodes"]["outcodes"]),
        middles={area: (east, north) for area, (east, north) in local["middles"].items()},
        units=units_file.from_data(*(data[name] for name in names)),
        county=data["towns"]["county"],
    )


def _table(columns: Mapping) -> dict[str, Spot]:
    codes = (code.upper() for code in decode_sorted(columns["codes"]))
    return dict(zip(codes, _read(columns), strict=True))


def _read(columns: Mapping) -> Iterator[Spot]:
    areas = [_belonging(text) for text in columns["areas"]]
    places = (_positions(columns[axis]) for axis in ("east", "north"))
    for east, north, area in zip(*places, decode(columns["area"]), strict=True):
        yield Spot(east, north, *areas[area])


def _positions(text: str) -> Iterator[int | None]:
    steps = (-((step + 1) // 2) if step % 2 else step // 2 for step in decode(text))
    return (cell * GRID or None for cell in accumulate(steps))


def _belonging(text: str) -> tuple[str, str, tuple[str, ...]]:
    area, level, *others = text.split(" ")
    return area, _LEVELS[level], tuple(others)
