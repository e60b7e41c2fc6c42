"""Why rows are skipped, and why a file most of whose rows are is refused: in plain words, with the row to look at."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from search.postcodes.columns import NotPostcodes, shown
from search.postcodes.ended import TELLING

BT = "in Northern Ireland, which has a grid and terms of use of its own"
CROWN = "of the Isle of Man, Jersey or Guernsey, which have no grid reference"
NO_PLACE = "without a grid reference"
NO_CODE = "not a postcode"
NO_METRES = "without eastings and northings in metres"
SHORT = "not a whole row"
TWICE = "a second time, at the same place"
MOVED = "a second time, at another place (we keep the one in use; of two in use the first)"
MISPLACED = "more than 50 km from the others that begin with the same letters and numbers"
FAR = "far from the county (no postcode of the county begins with the same letters and numbers)"

_BROKEN = (NO_CODE, NO_METRES, SHORT)
_MOST_BROKEN = 0.5
_MOST_TWICE = 0.3
_ROLES = {NO_CODE: ("postcode",), NO_METRES: ("postcode", "easting", "northing")}
_FULL_CIRCLE = 360


@dataclass(frozen=True)
class Seen:
    """A row of a file: where it is, its cells, and the place of each role in it."""

    at: str
    row: Sequence[str]
    places: Mapping[str, int]

    def told(self, *roles: str) -> str:
        """The row for a message, such as 'line 7: postcode "SG1 1AA", easting ""'; without roles its beginning."""
        cells = ", ".join(f'{role} "{shown([self.row[self.places[role]]])}"' for role in roles)
        return f"{self.at}: {cells or shown(self.row)}"

    def advice(self, why: str) -> str:
        """What to do about a file most of whose rows are skipped for the reason ``why``, as this one is."""
        if why == SHORT:
            return "Download it again"
        if why == NO_CODE:
            return "See if each column has its right name, or download it again"
        numbers = [self.row[self.places[role]].strip() for role in ("easting", "northing")]
        if any("E+" in number.upper() for number in numbers):
            return "A spreadsheet has shortened them. Use the file as it was downloaded, without saving it again"
        if all(map(_is_angle, numbers)):
            return "These look like latitude and longitude. Use a file with eastings and northings in metres"
        return "Write them as whole metres, such as 523801, or download it again"


@dataclass
class Tally:
    """What was read: rows in all, how many were skipped by reason, how many are live and retired in the table."""

    rows: int = 0
    skipped: Counter[str] = field(default_factory=Counter)
    live: int = 0
    retired: int = 0
    latest: str = ""
    """Month of the newest row as YYYYMM, "" if the file does not say."""
    other_wards: int = 0
    """Postcodes of the county in use in wards of another year than that of the rules, so that their sector says the area."""
    tables: list[str] = field(default_factory=list)
    """Names of the tables that were read."""
    first: Seen | None = None
    """The first row that was not skipped at once."""
    examples: dict[str, Seen] = field(default_factory=dict)
    """The first row that was skipped for each reason that a row shows by itself."""
    ended: Seen | None = None
    """The first row of a retired postcode of the county."""
    moved: str = ""
    """The first postcode that was skipped since it is at another place too, and how far off that is."""

    def skips(self) -> Iterator[tuple[int, str]]:
        """How many rows were skipped and why, with the first of them where there is something to see; most first."""
        for why, count in self.skipped.most_common():
            if count:
                told = self.moved if why == MOVED else self._told(why)
                yield count, f"{why}; the first is {told}" if told else why

    def _told(self, why: str) -> str:
        return self.examples[why].told(*_ROLES.get(why, ())) if why in _BROKEN else ""

    def check_rows(self) -> None:
        """Raise NotPostcodes if there are none, or if most make no sense."""
        if not self.rows:
            raise NotPostcodes("it has the names of its columns and no rows. Download it again")
        if sum(self.skipped[why] for why in _BROKEN) > _MOST_BROKEN * self.rows:
            why = max(_BROKEN, key=lambda why: self.skipped[why])
            many = f"{self.skipped[why]:,} of its {self.rows:,} rows are {why}"
            raise NotPostcodes(f"{many}. The first is {self._told(why)}. {self.examples[why].advice(why)}")

    def check_once(self) -> None:
        """Raise NotPostcodes if so many postcodes are there twice that the tables must be two editions."""
        twice = self.skipped[TWICE] + self.skipped[MOVED]
        if len(self.tables) > 1 and twice > _MOST_TWICE * self.rows:
            many = f"{twice:,} of its {self.rows:,} rows are {TWICE.partition(',')[0]}, as in two editions"
            raise NotPostcodes(f"{many}: {' and '.join(self.tables[:2])}. Unpack it and give one of them")

    def nothing_near(self, gone: int) -> str:
        """Why there is no postcode of the county in use; ``gone`` are those of the county that are retired."""
        if gone:
            roles = ("postcode", *(role for role in TELLING if self.ended and role in self.ended.places))
            first = f"The first is {self.ended.told(*roles)}. " if self.ended else ""
            return f"all its {gone:,} postcodes of your county are retired. {first}Use a file that has those in use too"
        if self.skipped[NO_PLACE] == self.rows:
            return f"all its {self.rows:,} postcodes are {NO_PLACE}. Use a file with eastings and northings"
        none = f"none of its {self.rows:,} postcodes is in a district of search/gazetteer/areas.csv"
        first = f" The first is {self.first.told('postcode', 'district')}." if self.first else ""
        return f"{none}.{first} Use a file that covers your county"


def _is_angle(number: str) -> bool:
    try:
        return abs(float(number.replace(",", "."))) <= _FULL_CIRCLE
    except ValueError:
        return False
