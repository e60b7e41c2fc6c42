"""Where something is: spots on the map, a place as it was understood, and how far they are.

browser/spots.js is the twin of this module. Positions are metres of the National Grid; distances are straight
lines on it, within 0.04 % of the distance on the ground. Areas are opaque keys.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from math import sqrt

METRES_IN_A_MILE = 1609.344
PART = "part"
"""How sure the area of a sector or district is that lies mostly outside the county: it is that of the part inside."""


@dataclass(frozen=True)
class Spot:
    """A position with the area it lies in and how sure that is: "high", "medium", "low", PART or "" for no area."""

    east: int | None
    north: int | None
    area: str = ""
    confidence: str = ""
    others: tuple[str, ...] = ()

    @property
    def is_home(self) -> bool:
        """Whether it is in the county, not only a part of it."""
        return bool(self.area) and self.confidence != PART


@dataclass(frozen=True)
class Place:
    """What was typed, as it was understood.

    ``kind`` is unit, sector, district, area (of postcodes), place, county (all of it), special or invalid. ``status`` is live,
    retired, no-location, unknown (it fits, but no table has it; or it is invalid) or live-elsewhere. ``area`` is the key of the
    area and ``others`` those it might be instead. ``east`` and ``north`` are metres or None.
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


UNREADABLE = Place("invalid", "", status="unknown")
"""Of text that is no place, or a postcode of a district that does not exist."""


def by_distance(spots: Mapping[str, Spot], east: int, north: int) -> list[tuple[int, str]]:
    """The square of the distance to a point with each key of ``spots``, the nearest first."""
    placed = [(key, spot) for key, spot in spots.items() if spot.east is not None]
    return sorted(((spot.east - east) ** 2 + (spot.north - north) ** 2, key) for key, spot in placed)


def middle(points: list[tuple[int, int]]) -> tuple[int, int]:
    """The mean of ``points``, metres, rounded down."""
    return sum(e for e, _ in points) // len(points), sum(n for _, n in points) // len(points)


def kilometres(place: Place, points: list[tuple[int, int]]) -> float | None:
    """From ``place`` to the nearest of ``points`` in a straight line, or None if either has no position."""
    if place.east is None or place.north is None or not points:
        return None
    return min(sqrt((place.east - e) ** 2 + (place.north - n) ** 2) for e, n in points) / 1000
