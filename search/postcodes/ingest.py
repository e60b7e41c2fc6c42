"""From the rows of a postcode file to Units: what is kept, what is skipped and why."""

from __future__ import annotations

from array import array
from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from math import dist

from search.grammar import parse
from search.places import Spot
from search.postcodes import packed
from search.postcodes.areas import NOWHERE, Areas
from search.postcodes.columns import NotPostcodes
from search.postcodes.packed import EAST, INWARD, NORTH, RETIRED, SPOT, TOP_EAST, TOP_NORTH
from search.postcodes.text import Part
from search.postcodes.units import Units, pack

EVERY = 200_000
"""Rows between two lines of progress."""

BT = "in Northern Ireland, which has a grid and terms of use of its own"
CROWN = "of the Isle of Man, Jersey or Guernsey, which have no grid reference"
NO_PLACE = "without a grid reference"
MALFORMED = "not a postcode, or not a whole row"
TWICE = "a second time"
MISPLACED = "more than 50 km from the others that begin with the same letters and numbers"
FAR = "far from the county (no postcode of the county begins with the same letters and numbers)"

_NOWHERE_QUALITY = frozenset({"9", "90"})
_IN_USE = frozenset({"", "NULL"})
_MOST_MALFORMED = 0.5

FARTHEST = 50_000
"""Metres from the middle of its outward code at which a postcode cannot be: of the widest in England they reach 30 km."""


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

    ``say`` is given a line of progress now and then. Raises NotPostcodes if most rows make no sense, if those of an
    outward code lie where it is not, or if none is near.
    """
    reader = _Reader(areas)
    for part in parts:
        for row in part.rows:
            reader.read(row, part.columns.places)
            if reader.tally.rows % EVERY == 0:
                say(f"  {reader.tally.rows:,} rows read")
    tally = reader.tally
    if not tally.rows:
        raise NotPostcodes("it has the names of its columns and no rows. Download it again")
    if tally.skipped[MALFORMED] > _MOST_MALFORMED * tally.rows:
        raise NotPostcodes(
            f"{tally.skipped[MALFORMED]:,} of its {tally.rows:,} rows are {MALFORMED}. Download it again"
        )
    units = reader.units()
    if reader.strayed:
        where = f"its postcodes of {_some(reader.strayed)} are more than {FARTHEST // 1000} km from where these are"
        raise NotPostcodes(f"{where}. See if eastings and northings are the right way round, or download it again")
    if not units.sectors:
        raise NotPostcodes(_nothing_near(reader))
    return units, tally


def _nothing_near(reader: _Reader) -> str:
    if reader.gone:
        return f"all its {reader.gone:,} postcodes of your county are retired. Use a file that has those in use too"
    if reader.tally.skipped[NO_PLACE] == reader.tally.rows:
        return f"all its {reader.tally.rows:,} postcodes are {NO_PLACE}. Use a file with eastings and northings"
    none = f"none of its {reader.tally.rows:,} postcodes is in a district of search/gazetteer/areas.csv"
    return f"{none}. Use a file that covers your county"


def _some(names: Sequence[str]) -> str:
    return ", ".join(names[:6]) + (f" and {len(names) - 6} more" if len(names) > 6 else "")


def _metres(text: str) -> int:
    # Some programs write 524000 as 524000.0.
    return int(text) if text.isdigit() else round(float(text))


class _Reader:
    def __init__(self, areas: Areas) -> None:
        self.tally = Tally()
        self.strayed: list[str] = []
        """Outward codes most of whose postcodes are too far away."""
        self.gone = 0
        """Retired postcodes of the county in outward codes that have no live one."""
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
        except (IndexError, KeyError, ValueError, OverflowError):
            why = MALFORMED
        if why:
            self.tally.skipped[why] += 1

    def _keep(self, row: Sequence[str], places: Mapping[str, int]) -> str:
        postcode = row[places["postcode"]].replace(" ", "").upper()
        outward, inward = postcode[:-3], postcode[-3:]
        why = "" if outward in self._codes else self._unusable.get(outward) or self._open(outward)
        if why:
            return why
        number = INWARD[inward]
        east, north = row[places["easting"]], row[places["northing"]]
        if not east or not north or ("quality" in places and row[places["quality"]] in _NOWHERE_QUALITY):
            return NO_PLACE
        x, y = _metres(east), _metres(north)
        if not (0 < x < TOP_EAST and 0 < y < TOP_NORTH):
            return MALFORMED if x or y else NO_PLACE
        retired = "terminated" in places and row[places["terminated"]].strip().upper() not in _IN_USE
        self._note_month(row, places, retired)
        spot = self._spot(row[places["district"]], row[places["ward"]], f"{outward} {inward[0]}")
        self._codes[outward].append(spot << SPOT | retired << RETIRED | y << NORTH | x << EAST | number)
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
        lines: dict[str, str] = {}
        for outward, codes in sorted(self._codes.items()):
            rows = packed.once(codes)
            self.tally.skipped[TWICE] += len(codes) - len(rows)
            if any(packed.in_county(code) and not packed.is_retired(code) for code in rows):
                rows = self._in_place(outward, rows)
                lines |= {sector: pack(units, grid=1) for sector, units in packed.sectors(outward, rows).items()}
                retired = sum(map(packed.is_retired, rows))
                self.tally.retired += retired
                self.tally.live += len(rows) - retired
            else:
                self.tally.skipped[FAR] += len(rows)
                self.gone += sum(map(packed.in_county, rows))
        return Units(1, list(self._spots), lines)

    def _in_place(self, outward: str, rows: Sequence[int]) -> Sequence[int]:
        """The postcodes that lie near the middle of their outward code; all of a code that we do not know."""
        middle = self._areas.outcodes.get(outward)
        if not middle or middle.east is None:
            return rows
        kept = [code for code in rows if dist(packed.position(code), (middle.east, middle.north)) <= FARTHEST]
        self.tally.skipped[MISPLACED] += len(rows) - len(kept)
        if len(kept) * 2 < len(rows):
            self.strayed.append(outward)
        return kept
