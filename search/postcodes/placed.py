"""Whether postcodes lie where the gazetteer has them, so that a file with wrong positions is not taken."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from math import dist
from statistics import fmean, median

from search.postcodes import packed
from search.spots import Spot

FARTHEST = 50_000
"""Metres from the middle of its outward code at which a postcode cannot be: of the widest in England they reach 30 km."""
OFF = 10_000
"""Metres from the gazetteer's middle of a sector at which its own cannot be: what two years retire moves none by 500, except in sectors
of offices ("SG5 9"), of which an outward code has one. So most of its sectors have to be off."""
ROUNDED = 100
"""Metres to which positions are no longer good: of true ones about one in ten thousand is on such a grid."""

_ENOUGH = 10
"""Live postcodes of which the middle tells anything."""
MANY = 1_000
"""Live postcodes of which the grid that they are on tells anything: somebody may try a few rows written by hand."""


class Placed:
    """Looks at the postcodes of one outward code after another, and says in the end what is wrong with them.

    ``sectors`` and ``outcodes`` are those of the Gazetteer; one that it does not know, or has no position for, tells
    nothing.
    """

    def __init__(self, sectors: Mapping[str, Spot], outcodes: Mapping[str, Spot]) -> None:
        self._sectors = sectors
        self._outcodes = outcodes
        self._far: dict[str, str] = {}
        self._off: dict[str, str] = {}
        self._distances: list[float] = []
        self._live = self._on_grid = 0
        self._first = ""

    def near(self, outward: str, rows: Sequence[int], first: str) -> Sequence[int]:
        """The postcodes within FARTHEST of the middle of their outward code. ``first`` describes one of them."""
        middle = self._outcodes.get(outward)
        if not middle or middle.east is None:
            return rows
        kept = [code for code in rows if dist(packed.position(code), (middle.east, middle.north)) <= FARTHEST]
        if len(kept) * 2 < len(rows):
            self._far[outward] = first
        return kept

    def note(self, outward: str, rows: Sequence[int], first: str) -> None:
        """Compare with the middles of the sectors, and count positions that are rounded."""
        self._first = self._first or first
        members: dict[str, list[tuple[int, int]]] = {}
        for code in rows:
            if not packed.is_retired(code):
                east, north = packed.position(code)
                members.setdefault(f"{outward} {packed.spelled(code)[0]}", []).append((east, north))
                self._live += 1
                self._on_grid += east % ROUNDED == 0 and north % ROUNDED == 0
        moved = [self._moved(sector, points) for sector, points in members.items() if self._tells(sector, points)]
        if len(moved) > 1 and median(moved) > OFF:
            self._off[outward] = first
            self._distances += moved

    def problem(self) -> str:
        """What is wrong, or ""."""
        turned = "See if eastings and northings are the right way round, or download it again"
        grid = "See if they are metres of the British National Grid, or download it again"
        if self._far:
            return f"{_of(self._far)} are more than {FARTHEST // 1000} km from where these are. {turned}"
        if self._on_grid * 2 > self._live >= MANY:
            rounded = f"its eastings and northings are rounded to {ROUNDED} m or more: {self._first}"
            return f"{rounded}. Use the file as it was downloaded, without saving it again"
        if self._off:
            kilometres = median(self._distances) / 1000
            return f"{_of(self._off)} lie about {kilometres:.1f} km from where search/gazetteer/sectors.csv has them. {grid}"
        return ""

    def _tells(self, sector: str, points: Sequence[tuple[int, int]]) -> bool:
        known = self._sectors.get(sector)
        return bool(known) and known.east is not None and len(points) >= _ENOUGH

    def _moved(self, sector: str, points: Sequence[tuple[int, int]]) -> float:
        known = self._sectors[sector]
        return dist([fmean(axis) for axis in zip(*points)], (known.east, known.north))


def _of(codes: Mapping[str, str], most: int = 6) -> str:
    """The first of the outward codes, and what the first of their postcodes says."""
    names, first = list(codes), next(iter(codes.values()))
    more = f" and {len(names) - most} more" if len(names) > most else ""
    return f"its postcodes of {', '.join(names[:most])}{more} ({first})"
