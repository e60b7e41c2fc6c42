"""From the rows of a postcode file to Units: what is kept, what is skipped and why."""

from __future__ import annotations

from array import array
from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from search.grammar import parse
from search.places import Spot
from search.postcodes.areas import NOWHERE, Areas
from search.postcodes.columns import NotPostcodes
from search.postcodes.source import Part
from search.postcodes.units import LETTERS, Unit, Units, pack

EVERY = 200_000
"""Rows between two lines of progress."""

BT = "in Northern Ireland, which has a grid and terms of use of its own"
CROWN = "of the Isle of Man, Jersey or Guernsey, which have no grid reference"
NO_PLACE = "without a grid reference"
MALFORMED = "not a postcode, or not a whole row"
TWICE = "a second time"
FAR = "far from the county (no postcode of the county begins with the same letters and numbers)"

_INWARD = {
    f"{digit}{first}{second}": (int(digit) * 20 + LETTERS.index(first)) * 20 + LETTERS.index(second)
    for digit in "0123456789"
    for first in LETTERS
    for second in LETTERS
}
_SPELLED = list(_INWARD)
_NOWHERE_QUALITY = frozenset({"9", "90"})
_MOST_MALFORMED = 0.5

# One postcode as one whole number, so that the 2.7 million of an edition fit into 22 MB. From the left: the number
# of its spot, 10 bits; retired, 1; north, 21; east, 20; which of the 4,000 in its district, 12.
_EAST, _NORTH, _RETIRED, _SPOT = 12, 32, 53, 54
_NUMBER = 0xFFF
_TOP_EAST, _TOP_NORTH = 700_000, 1_300_000


@dataclass
class Tally:
    """What was read: rows in all, how many were skipped by reason, how many are live and retired in the table."""

    rows: int = 0
    skipped: Counter = field(default_factory=Counter)
    live: int = 0
    retired: int = 0
    latest: str = ""
    """Month of the newest row as YYYYMM, "" if the file does not say."""


def ingest(parts: Iterable[Part], areas: Areas, say: Callable[[str], None] = print) -> tuple[Units, Tally]:
    """The postcodes of ``parts`` in every outward code that has a live one in one of ``areas``, to the metre.

    ``say`` is given a line of progress now and then. Raises NotPostcodes if most rows make no sense, or none is near.
    """
    reader = _Reader(areas)
    for part in parts:
        for row in part.rows:
            reader.read(row, part.columns.places)
            if reader.tally.rows % EVERY == 0:
                say(f"  {reader.tally.rows:,} rows read")
    tally = reader.tally
    if tally.skipped[MALFORMED] > _MOST_MALFORMED * tally.rows:
        raise NotPostcodes(
            f"{tally.skipped[MALFORMED]:,} of its {tally.rows:,} rows are {MALFORMED}. Download it again"
        )
    units = reader.units()
    if not units.sectors:
        none = f"none of its {tally.rows:,} postcodes is in a district of search/gazetteer/areas.csv"
        raise NotPostcodes(f"{none}. Use a file that covers your county")
    return units, tally


class _Reader:
    def __init__(self, areas: Areas) -> None:
        self.tally = Tally()
        self._areas = areas
        self._spots: dict[Spot, int] = {NOWHERE: 0}
        self._known: dict[tuple[str, str, str], int] = {}
        self._codes: dict[str, array] = {}
        self._unusable: dict[str, str] = {}

    def read(self, row: Sequence[str], places: Mapping[str, int]) -> None:
        """Keep one row, or count why not."""
        self.tally.rows += 1
        try:
            why = self._keep(row, places)
        except (IndexError, KeyError, ValueError):
            why = MALFORMED
        if why:
            self.tally.skipped[why] += 1

    def _keep(self, row: Sequence[str], places: Mapping[str, int]) -> str:
        postcode = row[places["postcode"]].replace(" ", "").upper()
        outward, inward = postcode[:-3], postcode[-3:]
        why = "" if outward in self._codes else self._unusable.get(outward) or self._open(outward)
        if why:
            return why
        number = _INWARD[inward]
        east, north = row[places["easting"]], row[places["northing"]]
        if not east or not north or ("quality" in places and row[places["quality"]] in _NOWHERE_QUALITY):
            return NO_PLACE
        x, y = int(east), int(north)
        if not (0 < x < _TOP_EAST and 0 < y < _TOP_NORTH):
            return MALFORMED if x or y else NO_PLACE
        retired = "terminated" in places and row[places["terminated"]].strip() != ""
        self._note_month(row, places, retired)
        spot = self._spot(row[places["district"]], row[places["ward"]], f"{outward} {inward[0]}")
        self._codes[outward].append(spot << _SPOT | retired << _RETIRED | y << _NORTH | x << _EAST | number)
        return ""

    def _open(self, outward: str) -> str:
        """Make room for an outward code; the reason if it cannot be used."""
        if outward.startswith("BT"):
            why = BT
        elif outward[:2] in ("IM", "JE", "GY"):
            why = CROWN
        else:
            code = parse(f"{outward}0AA", lambda *_: 1)
            why = "" if code and code.kind in ("unit", "special") and code.outward == outward else MALFORMED
        if why:
            self._unusable[outward] = why
        else:
            self._codes[outward] = array("Q")
        return why

    def _note_month(self, row: Sequence[str], places: Mapping[str, int], retired: bool) -> None:
        if "introduced" in places:
            month = row[places["terminated" if retired else "introduced"]]
            self.tally.latest = max(self.tally.latest, month)

    def _spot(self, district: str, ward: str, sector: str) -> int:
        if district not in self._areas.districts:
            return 0
        key = (district, ward, sector)
        if key not in self._known:
            spot = self._areas.of(district, ward, sector.split()[0], sector)
            self._known[key] = self._spots.setdefault(spot, len(self._spots))
        return self._known[key]

    def units(self) -> Units:
        """All that was kept, except the outward codes without a live postcode in one of the areas."""
        sectors: dict[str, str] = {}
        for outward, codes in sorted(self._codes.items()):
            rows = _once(codes)
            self.tally.skipped[TWICE] += len(codes) - len(rows)
            if any(code >> _SPOT and not code >> _RETIRED & 1 for code in rows):
                sectors |= {sector: pack(units, grid=1) for sector, units in _sectors(outward, rows).items()}
                retired = sum(code >> _RETIRED & 1 for code in rows)
                self.tally.retired += retired
                self.tally.live += len(rows) - retired
            else:
                self.tally.skipped[FAR] += len(rows)
        return Units(1, list(self._spots), sectors)


def _once(codes: array) -> list[int]:
    """Each postcode once, in order: the live one rather than the retired, the first rather than the second."""
    found: dict[int, int] = {}
    for code in codes:
        before = found.setdefault(code & _NUMBER, code)
        if before >> _RETIRED & 1 and not code >> _RETIRED & 1:
            found[code & _NUMBER] = code
    return sorted(found.values(), key=lambda code: code & _NUMBER)


def _sectors(outward: str, rows: Iterable[int]) -> dict[str, list[Unit]]:
    members: dict[str, list[Unit]] = {}
    for code in rows:
        inward = _SPELLED[code & _NUMBER]
        east, north = code >> _EAST & 0xFFFFF, code >> _NORTH & 0x1FFFFF
        unit = Unit(inward[1:], east, north, code >> _SPOT, bool(code >> _RETIRED & 1))
        members.setdefault(f"{outward} {inward[0]}", []).append(unit)
    return members
