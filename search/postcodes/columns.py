"""Which column of a postcode file holds what, found by role.

The Office for National Statistics puts the year into the names of its columns (`lad25cd`, then `lad26cd`), so a list
of names would be out of date every year. One pattern a role finds exactly one column in every edition since 2021.
Code-Point Open has its names, short and long, in a file of their own, which some people put before the rows.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

ROLES: Mapping[str, re.Pattern] = {
    role: re.compile(pattern, re.IGNORECASE)
    for role, pattern in {
        "postcode": r"pcds|post[ _]?code|pc",
        "easting": r"(os)?east1m|eastings?|ea",
        "northing": r"(os)?n(orth|rth)1m|northings?|no",
        "quality": r"(os)?gridind|osgrdind|positional[ _]quality[ _]indicator|pq",
        "district": r"oslaua|laua|lad((20)?\d\dcd)?|(admin[ _])?district[ _]code|dc",
        "ward": r"osward|ward|wd(20)?\d\dcd|(admin[ _])?ward[ _]code|wc",
        "terminated": r"doterm|(date[ _](of[ _])?)?terminat(ed|ion)([ _]date)?",
        "introduced": r"dointr|(date[ _](of[ _])?)?introduc(ed|tion)([ _]date)?",
        "in use": r"(is[ _])?in[ _]?use\??",
    }.items()
}
# The postcode as other programs want it, with more spaces or fewer: every edition has it too, and some people keep only that.
_SPACED = ("pcd8", "pcd7", "pcd2", "pcd")
# Code-Point Open, which has only what is in use, has none of these.
_DATED = ("terminated", "introduced", "in use")
NEEDED = ("postcode", "easting", "northing", "district", "ward")
GIVE = "Give the .zip or .csv of ONSPD, NSPL or Code-Point Open as it was downloaded"
"""What to do about a file that is none of them."""

# Code-Point Open has no header: ten columns, of which these are ours.
_CODE_POINT_OPEN = {"postcode": 0, "quality": 1, "easting": 2, "northing": 3, "district": 8, "ward": 9}
_CODE_POINT_WIDTH = 10
_POSTCODE = re.compile(r"[A-Z]{1,2}[0-9][0-9A-Z]?\s*[0-9][A-Z]{2}", re.IGNORECASE)
# Whatever a spreadsheet makes of metres: whether they are such is seen when they are read.
_NUMBER = re.compile(r"-?\d[\d,]*(\.\d*)?(E\+\d+)?", re.IGNORECASE)
_DEGREES = re.compile(r"(lat|long)(itude)?", re.IGNORECASE)
_SHOWN = 70


@dataclass(frozen=True)
class Columns:
    """The place of each role in a row, -1 where a file has none; ``header`` says whether the first row is one."""

    product: str
    header: bool
    places: Mapping[str, int]

    def __getitem__(self, role: str) -> int:
        return self.places.get(role, -1)


class NotPostcodes(ValueError):
    """The file is no postcode file, or not a whole one; the message says why and what to use instead."""


class OtherTable(NotPostcodes):
    """The file is a table, but of something else."""


def recognise(first: Sequence[str]) -> Columns:
    """The columns of a file whose first row is ``first``. Raises OtherTable if they cannot be told."""
    if _is_code_point_open(first):
        return Columns("Code-Point Open", header=False, places=_CODE_POINT_OPEN)
    found = {role: _columns_of(role, first) for role in ROLES}
    missing = [role for role in NEEDED if not found[role]]
    problems = [f"no column for the {', '.join(missing)}"] if missing else []
    problems += [
        f"{' and '.join(first[p] for p in places)} may both be the {role}: delete all but one"
        for role, places in found.items()
        if len(places) > 1
    ]
    if problems:
        degrees = "easting" in missing and any(_DEGREES.fullmatch(name.strip()) for name in first)
        instead = ". Latitude and longitude are not enough: we need easting and northing" if degrees else ""
        begins = f"It begins: {shown(first)}{instead}"
        raise OtherTable(f"its columns are not those of a postcode file ({'; '.join(problems)}). {begins}. {GIVE}")
    dated = any(found[role] for role in _DATED)
    return Columns(
        _product(first) if dated else "Code-Point Open",
        header=True,
        places={role: places[0] for role, places in found.items() if places},
    )


def is_header(row: Sequence[str]) -> bool:
    """Whether ``row`` names columns, as a second line of names does."""
    return all(_columns_of(role, row) for role in NEEDED)


def shown(row: Sequence[str]) -> str:
    """The beginning of a row as a message shows it, on one line."""
    text = "".join(letter if letter.isprintable() else " " for letter in ",".join(row))
    return text if len(text) <= _SHOWN else f"{text[:_SHOWN]}..."


def _is_code_point_open(row: Sequence[str]) -> bool:
    numbers = all(_NUMBER.fullmatch(cell.strip()) for cell in row[1:4])
    return len(row) == _CODE_POINT_WIDTH and bool(_POSTCODE.fullmatch(row[0].strip())) and numbers


def _columns_of(role: str, names: Sequence[str]) -> list[int]:
    plain = [name.strip().lower() for name in names]
    found = [place for place, name in enumerate(plain) if ROLES[role].fullmatch(name)]
    if found or role != "postcode":
        return found
    return [plain.index(name) for name in _SPACED if name in plain][:1]


def _product(names: Sequence[str]) -> str:
    # Both products have the same columns for our roles; only the larger one has parishes.
    kinds = {re.sub(r"\d+", "", name.strip().lower()) for name in names}
    return "ONSPD" if kinds & {"parish", "parncpcd"} else "NSPL"
