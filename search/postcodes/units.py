"""Postcodes in a small space: a line of text a sector. browser/units.js reads the same.

A line is numbers written by search.codec, in parts split by spaces:

    corner   east and north of the first postcode in steps of the grid, and the number of the sector's spot
    gaps     how many possible postcodes lie between each and the one before
    steps    for each postcode, how far east and north of the one before, in steps of the grid
    retired  which of them are no longer used, as gaps
    others   each as a spot's number and the postcodes it holds, as gaps: those outside the sector's own area

Gaps and steps are kept apart because each compresses better among its like: 1.4 bytes a postcode after brotli,
against 1.5 when they alternate. A postcode comes back at the middle of its grid square.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from itertools import chain

from search.codec import decode, decode_ascending, encode, encode_ascending
from search.spots import Spot

LETTERS = "ABDEFGHJLNPQRSTUWXYZ"
"""The letters that the second half of a postcode may have."""

_LEVELS = {"h": "high", "m": "medium", "l": "low", "": ""}


@dataclass(frozen=True)
class Unit:
    """One postcode: its last two letters, its position in metres, the number of its spot, whether it is retired."""

    letters: str
    east: int
    north: int
    spot: int
    retired: bool = False


@dataclass(frozen=True)
class Units:
    """The postcodes of some sectors. ``grid`` is in metres; a spot without a position says only the area.

    ``sectors`` maps a sector such as "SG1 1" to its line, which is read when it is first asked for.
    """

    grid: int
    spots: Sequence[Spot]
    sectors: Mapping[str, str]
    _read: dict[str, dict[str, Unit]] = field(default_factory=dict, compare=False, repr=False)

    def find(self, sector: str, letters: str) -> tuple[Spot, bool] | None:
        """Where the postcode is, with its area, and whether it is retired; None if there is no such postcode."""
        unit = self.of(sector).get(letters)
        if not unit:
            return None
        area = self.spots[unit.spot]
        return Spot(unit.east, unit.north, area.area, area.confidence, area.others), unit.retired

    def of(self, sector: str) -> Mapping[str, Unit]:
        """The postcodes of a sector by their last two letters; none for a sector that is not there."""
        if sector not in self._read:
            line = self.sectors.get(sector)
            self._read[sector] = {unit.letters: unit for unit in unpack(line, self.grid)} if line else {}
        return self._read[sector]

    def nearest(self, east: int, north: int, sectors: Iterable[str]) -> str:
        """The live postcode of ``sectors`` nearest to a point, such as "SG1 1AA", or "" if they have none."""
        found = [
            ((unit.east - east) ** 2 + (unit.north - north) ** 2, sector + unit.letters)
            for sector in sectors
            for unit in self.of(sector).values()
            if not unit.retired
        ]
        return min(found)[1] if found else ""

    def on_grid(self, grid: int) -> Units:
        """The same postcodes on a coarser grid."""
        return Units(grid, self.spots, {sector: pack(self.of(sector).values(), grid) for sector in self.sectors})

    def as_data(self, sectors: Iterable[str] | None = None) -> dict[str, object]:
        """The content of a file: all sectors, or those named."""
        lines = self.sectors if sectors is None else {sector: self.sectors[sector] for sector in sectors}
        return {"grid": self.grid, "spots": [_cells(spot) for spot in self.spots], "sectors": dict(lines)}


def from_data(*files: Mapping) -> Units | None:
    """The postcodes of files that one ``Units`` was written to, or None for no file."""
    if not files:
        return None
    sectors = dict(chain.from_iterable(file["sectors"].items() for file in files))
    return Units(files[0]["grid"], [_spot(cells) for cells in files[0]["spots"]], sectors)


def _cells(spot: Spot) -> str:
    return ",".join((spot.area, spot.confidence[:1], " ".join(spot.others)))


def _spot(cells: str) -> Spot:
    area, level, others = cells.split(",")
    return Spot(None, None, area, _LEVELS[level], tuple(others.split()))


def pack(units: Iterable[Unit], grid: int) -> str:
    """The line of one sector's postcodes, at least one, in any order."""
    ordered = sorted((ordinal(unit.letters), unit) for unit in units)
    cells = [(unit.east // grid, unit.north // grid) for _, unit in ordered]
    spots = [unit.spot for _, unit in ordered]
    main = min(Counter(spots).items(), key=lambda item: (-item[1], item[0]))[0]
    retired = [place for place, (_, unit) in enumerate(ordered) if unit.retired]
    others = [
        encode([spot]) + encode_ascending(place for place, of in enumerate(spots) if of == spot)
        for spot in sorted({*spots} - {main})
    ]
    corner, steps = encode([*cells[0], main]), encode(_steps(cells))
    return " ".join(
        (corner, encode_ascending(o for o, _ in ordered), steps, encode_ascending(retired), *others)
    ).rstrip()


def _steps(cells: Sequence[tuple[int, int]]) -> Iterator[int]:
    east, north = cells[0]
    for x, y in cells:
        yield from (_zigzag(x - east), _zigzag(y - north))
        east, north = x, y


def unpack(line: str, grid: int) -> Iterator[Unit]:
    """The postcodes of a line, each at the middle of its grid square, in metres."""
    corner, gaps, steps, *rest = line.split(" ")
    east, north, main = decode(corner)
    retired, others = set(decode_ascending(rest[0] if rest else "")), _others(rest[1:])
    numbers = decode(steps)
    for place, number in enumerate(decode_ascending(gaps)):
        east, north = east + _unzigzag(next(numbers)), north + _unzigzag(next(numbers))
        middle = (east * grid + grid // 2, north * grid + grid // 2)
        yield Unit(_letters(number), *middle, others.get(place, main), place in retired)


def _others(fields: Iterable[str]) -> dict[int, int]:
    found = {}
    for text in fields:
        # The spot's number is written first; the rest are gaps.
        spot, *gaps = decode(text)
        found.update(dict.fromkeys(decode_ascending(encode(gaps)), spot))
    return found


def ordinal(letters: str) -> int:
    """The number of two letters among the 400 that a sector can have. Raises ValueError for letters it cannot."""
    return LETTERS.index(letters[0]) * len(LETTERS) + LETTERS.index(letters[1])


@lru_cache(maxsize=len(LETTERS) ** 2)
def _letters(number: int) -> str:
    return LETTERS[number // len(LETTERS)] + LETTERS[number % len(LETTERS)]


def _zigzag(step: int) -> int:
    return 2 * step if step >= 0 else -2 * step - 1


def _unzigzag(number: int) -> int:
    return number // 2 if number % 2 == 0 else -(number + 1) // 2
