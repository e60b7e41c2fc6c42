"""From the rows of a postcode file to Units: what is kept, what is skipped and why."""

from __future__ import annotations

from array import array
from collections.abc import Callable, Iterable, Mapping, Sequence
from math import dist

from search.grammar import parse
from search.postcodes import packed, reasons
from search.postcodes.areas import NOWHERE, Areas
from search.postcodes.columns import NotPostcodes
from search.postcodes.ended import Ended, month
from search.postcodes.metres import metres
from search.postcodes.packed import EAST, INWARD, NORTH, RETIRED, SPOT, TOP_EAST, TOP_NORTH
from search.postcodes.placed import Placed
from search.postcodes.reasons import Seen, Tally
from search.postcodes.text import Part
from search.postcodes.units import Units, pack
from search.spots import Spot

EVERY = 200_000
"""Rows between two lines of progress."""

LEAST = 1_000
"""Metres of the grid below which there is no land, so that degrees are not taken for metres."""

_NOWHERE_QUALITY = frozenset({"9", "90"})


def ingest(parts: Iterable[Part], areas: Areas, say: Callable[[str], None] = print) -> tuple[Units, Tally]:
    """The postcodes of ``parts`` in every outward code that has a live one in one of ``areas``, to the metre.

    ``say`` is given a line of progress now and then. Raises NotPostcodes if most rows make no sense, if postcodes lie
    where the gazetteer has others, or if none is near.
    """
    reader = _Reader(areas)
    for part in parts:
        reader.begin(part)
        for row in part.rows:
            reader.read(row, part.columns.places)
            if reader.tally.rows % EVERY == 0:
                say(f"  {reader.tally.rows:,} rows read")
    reader.tally.check_rows()
    units = reader.units()
    reader.tally.check_once()
    if problem := reader.placed.problem():
        raise NotPostcodes(problem)
    if not units.sectors:
        raise NotPostcodes(reader.tally.nothing_near(reader.gone))
    return units, reader.tally


class _Reader:
    def __init__(self, areas: Areas) -> None:
        self.tally = Tally()
        self.placed = Placed(areas.sectors, areas.outcodes)
        self.gone = 0
        """Retired postcodes of the county in outward codes that have no live one."""
        self._areas = areas
        self._ended = Ended()
        self._spots: dict[Spot, int] = {NOWHERE: 0}
        self._ours: dict[str, str] = {}
        """Each district as it is written, to its code if it is one of ours, else to ""."""
        self._known: dict[tuple[str, str, str], int] = {}
        self._codes: dict[str, array] = {}
        self._unusable: dict[str, str] = {}
        self._first: dict[str, str] = {}
        """Where in the file the first postcode of each outward code is."""

    def begin(self, part: Part) -> None:
        """Rows of ``part`` follow."""
        self._part = part
        self.tally.tables.append(part.name)

    def read(self, row: Sequence[str], places: Mapping[str, int]) -> None:
        """Keep one row, or count why not."""
        self.tally.rows += 1
        try:
            why = self._keep(row, places)
        except IndexError:
            why = reasons.SHORT
        if why:
            self.tally.skipped[why] += 1
            if why not in self.tally.examples:
                self.tally.examples[why] = Seen(self._part.at(), row, places)

    def _keep(self, row: Sequence[str], places: Mapping[str, int]) -> str:
        postcode = row[places["postcode"]].replace(" ", "").upper()
        outward, inward = postcode[:-3], postcode[-3:]
        why = "" if outward in self._codes else self._unusable.get(outward) or self._open(outward)
        number = INWARD.get(inward)
        if why or number is None:
            return why or reasons.NO_CODE
        east, north = row[places["easting"]], row[places["northing"]]
        if not east or not north or ("quality" in places and row[places["quality"]] in _NOWHERE_QUALITY):
            return reasons.NO_PLACE
        try:
            x, y = metres(east), metres(north)
        except (ValueError, OverflowError):
            return reasons.NO_METRES
        if not (LEAST <= x < TOP_EAST and LEAST <= y < TOP_NORTH):
            return reasons.NO_METRES if x or y else reasons.NO_PLACE
        retired = self._ended.of(row, places, self._part.at)
        self.tally.latest = max(self.tally.latest, month(row, places, retired))
        spot = self._spot(row[places["district"]], row[places["ward"]], f"{outward} {inward[0]}")
        if retired and spot and not self.tally.ended:
            self.tally.ended = Seen(self._part.at(), row, places)
        self.tally.other_wards += bool(spot and not retired and not self._knows_ward(row, places))
        codes = self._codes[outward]
        if not codes:
            self._note_first(outward, row, places)
        codes.append(spot << SPOT | retired << RETIRED | y << NORTH | x << EAST | number)
        return ""

    def _knows_ward(self, row: Sequence[str], places: Mapping[str, int]) -> bool:
        """Whether the rules of the areas were written for the ward of a ``row`` of ours."""
        return self._areas.knows(self._ours[row[places["district"]]], row[places["ward"]].strip().upper())

    def _note_first(self, outward: str, row: Sequence[str], places: Mapping[str, int]) -> None:
        seen = Seen(self._part.at(), row, places)
        self.tally.first = self.tally.first or seen
        self._first[outward] = seen.told("postcode", "easting", "northing")

    def _open(self, outward: str) -> str:
        """Make room for an outward code; the reason if it cannot be used."""
        if outward.startswith("BT"):
            why = reasons.BT
        elif outward[:2] in ("IM", "JE", "GY"):
            why = reasons.CROWN
        else:
            code = parse(f"{outward}0AA", lambda *_: 1)
            why = "" if code and code.kind in ("unit", "special") and code.outward == outward else reasons.NO_CODE
        if why:
            self._unusable[outward] = why
        else:
            self._codes[outward] = array("Q")
        return why

    def _spot(self, district: str, ward: str, sector: str) -> int:
        if district not in self._ours:
            code = district.strip().upper()
            self._ours[district] = code if code in self._areas.districts else ""
        if not self._ours[district]:
            return 0
        key = (district, ward, sector)
        if key not in self._known:
            spot = self._areas.of(self._ours[district], ward.strip().upper(), sector.split()[0], sector)
            self._known[key] = self._spots.setdefault(spot, len(self._spots))
        return self._known[key]

    def units(self) -> Units:
        """All that was kept, except the outward codes without a live postcode in one of the areas."""
        lines: dict[str, str] = {}
        for outward, codes in sorted(self._codes.items()):
            rows = self._once(outward, codes)
            if any(packed.in_county(code) and not packed.is_retired(code) for code in rows):
                rows = self._in_place(outward, rows)
                lines |= {sector: pack(units, grid=1) for sector, units in packed.sectors(outward, rows).items()}
                retired = sum(map(packed.is_retired, rows))
                self.tally.retired += retired
                self.tally.live += len(rows) - retired
            else:
                self.tally.skipped[reasons.FAR] += len(rows)
                self.gone += sum(map(packed.in_county, rows))
        return Units(1, list(self._spots), lines)

    def _once(self, outward: str, codes: array) -> list[int]:
        rows, left = packed.once(codes)
        if left:
            kept = {packed.number(code): packed.position(code) for code in rows}
            moved = [code for code in left if packed.position(code) != kept[packed.number(code)]]
            self.tally.skipped[reasons.MOVED] += len(moved)
            self.tally.skipped[reasons.TWICE] += len(left) - len(moved)
            if moved and not self.tally.moved:
                off = dist(packed.position(moved[0]), kept[packed.number(moved[0])])
                self.tally.moved = f"{outward} {packed.spelled(moved[0])}, {off:,.0f} m away"
        return rows

    def _in_place(self, outward: str, rows: Sequence[int]) -> Sequence[int]:
        kept = self.placed.near(outward, rows, self._first[outward])
        self.placed.note(outward, kept, self._first[outward])
        self.tally.skipped[reasons.MISPLACED] += len(rows) - len(kept)
        return kept
