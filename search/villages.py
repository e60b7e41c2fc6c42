"""The village in an address that ends with its post town: Brookmans Park, Hatfield.

browser/villages.js is the twin of this module.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from search.spots import Spot

_AROUND = 15000
"""Metres from the middle of a post town within which its villages are: Markyate is that far from St Albans."""


def village_before(town: str, named: Iterable[tuple[str, Sequence[str]]], towns: Mapping[str, tuple]) -> str:
    """The key of the village of ``named`` right before ``town``, or "". Each of ``named`` comes with the words after it in its part."""
    # Nothing may stand between the two.
    before = (name for name, rest in named if (" ".join(rest) or town).startswith(town))
    return next((name for name in before if _may_be_of(towns[name], towns[town])), "")


def _may_be_of(village: tuple[str, str, Spot], town: tuple[str, str, Spot]) -> bool:
    (_, kind, spot), (_, other, there) = village, town
    if kind != "village" or other == "village":
        return False
    if spot.east is None:
        return bool(there.area)
    return there.east is not None and (spot.east - there.east) ** 2 + (spot.north - there.north) ** 2 <= _AROUND**2
