"""What a file is that is no table of text, told by its first bytes or by what is in its zip."""

from __future__ import annotations

import re
from collections.abc import Sequence

from search.postcodes.columns import GIVE, NotPostcodes

_UNPACK = "Unpack it and give the .csv inside"
_CHOOSE = "Download it again and choose CSV"
_SAVE = f"{GIVE}. Or open it and save it as CSV UTF-8, with commas"
_PACKED = f"it is packed with {{}}. {_UNPACK}"
_KINDS = {
    b"%PDF": f"it is a PDF. {GIVE}",
    b"\xd0\xcf\x11\xe0": f"it is an Excel workbook. {_SAVE}",
    b"SQLite format 3": f"it is a database or a GeoPackage. {_CHOOSE}",
    b"7z\xbc\xaf": _PACKED.format("7-Zip"),
    b"Rar!": _PACKED.format("RAR"),
    b"BZh": _PACKED.format("bzip2"),
    b"\xfd7zXZ": _PACKED.format("xz"),
    b"\x28\xb5\x2f\xfd": _PACKED.format("Zstandard"),
    b"PK\x03\x04": f"it is a zip in a zip. {_UNPACK}",
}
_BOOKS = {"xl/workbook.": "an Excel workbook", "content.xml": "an OpenDocument sheet"}

# A tar says what it is behind the name and the size of its first file.
_TAR = slice(257, 262)

# A mark of its own, or four plain letters with a nought beside each, or three, as Windows writes "Unicode text".
_WIDE = {
    "utf-32": re.compile(rb"\xff\xfe\0\0|\0\0\xfe\xff"),
    "utf-32-le": re.compile(rb"(?:[\t\n\r -~]\0\0\0){4}"),
    "utf-32-be": re.compile(rb"(?:\0\0\0[\t\n\r -~]){4}"),
    "utf-16": re.compile(rb"\xff\xfe(?!\0\0)|\xfe\xff"),
    "utf-16-le": re.compile(rb"(?:[\t\n\r -~]\0){4}"),
    "utf-16-be": re.compile(rb"(?:\0[\t\n\r -~]){4}"),
}


def encoding_of(start: bytes) -> str:
    """How the text that begins with ``start`` is written. Raises NotPostcodes, with what it is, if it is no text."""
    for mark, problem in _KINDS.items():
        if start.startswith(mark):
            raise NotPostcodes(problem)
    if start[_TAR] == b"ustar":
        raise NotPostcodes(_PACKED.format("tar"))
    return next((name for name, pattern in _WIDE.items() if pattern.match(start)), "utf-8-sig")


def without_tables(names: Sequence[str]) -> str:
    """What is wrong with a zip that has no .csv, only files of these ``names``, and what to do."""
    if not names:
        return "there is nothing in the zip. Download it again"
    if book := next((kind for start, kind in _BOOKS.items() if any(name.startswith(start) for name in names)), ""):
        return f"it is {book}. {_SAVE}"
    if inner := _ending(names, ".zip"):
        return f"there is no .csv in the zip, but another zip, {inner}. Unpack it and give that one"
    if inner := _ending(names, ".gpkg"):
        return f"there is no .csv in the zip, but a GeoPackage, {inner}. {_CHOOSE}"
    more = f" and {len(names) - 1:,} more" if len(names) > 1 else ""
    return f"there is no .csv in the zip, only {names[0]}{more}. {GIVE}"


def _ending(names: Sequence[str], ending: str) -> str:
    return next((name for name in names if name.lower().endswith(ending)), "")
