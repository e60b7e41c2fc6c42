"""One postcode of an outward code as one whole number, so that the 2.7 million of an edition fit into 22 MB.

From the left: the number of its spot, 10 bits; retired, 1; north, 21; east, 20; which of the 4,000 in its outward
code, 12.
"""

from __future__ import annotations

from array import array
from collections.abc import Iterable

from search.postcodes.units import LETTERS, Unit

EAST, NORTH, RETIRED, SPOT = 12, 32, 53, 54
"""Where each part begins, in bits from the right."""
TOP_EAST, TOP_NORTH = 700_000, 1_300_000
"""Metres; no postcode of Great Britain lies beyond."""

INWARD = {
    f"{digit}{first}{second}": (int(digit) * 20 + LETTERS.index(first)) * 20 + LETTERS.index(second)
    for digit in "0123456789"
    for first in LETTERS
    for second in LETTERS
}
"""The second half of a postcode, such as "1AA", to its number."""

_SPELLED = list(INWARD)
_NUMBER = 0xFFF


def in_county(code: int) -> bool:
    """Whether it has a spot other than nowhere, which is spot 0."""
    return code >> SPOT > 0


def is_retired(code: int) -> bool:
    return bool(code >> RETIRED & 1)


def position(code: int) -> tuple[int, int]:
    """East and north in metres."""
    return code >> EAST & 0xFFFFF, code >> NORTH & 0x1FFFFF


def once(codes: array) -> tuple[list[int], list[int]]:
    """Each postcode once, in order: the live one rather than the retired, the first rather than the second.

    And what was left out.
    """
    found: dict[int, int] = {}
    left = []
    for code in codes:
        before = found.get(code & _NUMBER)
        if before is None or (is_retired(before) and not is_retired(code)):
            found[code & _NUMBER] = code
            code = before
        if code is not None:
            left.append(code)
    return sorted(found.values(), key=number), left


def number(code: int) -> int:
    """Which of the 4,000 in its outward code it is."""
    return code & _NUMBER


def spelled(code: int) -> str:
    """The second half of the postcode, such as "1AA"."""
    return _SPELLED[code & _NUMBER]


def sectors(outward: str, codes: Iterable[int]) -> dict[str, list[Unit]]:
    """The postcodes of an outward code by sector."""
    members: dict[str, list[Unit]] = {}
    for code in codes:
        inward = spelled(code)
        unit = Unit(inward[1:], *position(code), code >> SPOT, is_retired(code))
        members.setdefault(f"{outward} {inward[0]}", []).append(unit)
    return members
