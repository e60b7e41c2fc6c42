"""One table of postcodes as text: what it is, and its rows."""

from __future__ import annotations

import csv
import io
import lzma
import zipfile
import zlib
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from itertools import chain, islice
from typing import BinaryIO

from search.postcodes.columns import GIVE, Columns, NotPostcodes, OtherTable, is_header, recognise, shown
from search.postcodes.kinds import encoding_of

MOST_BYTES = 4_000_000_000
"""Largest file read, unpacked, in bytes: four times the largest edition there has been."""

_BUFFER = 1 << 20
_LONGEST_LINE = 1 << 16
_LONGEST = 100_000
"""Characters of a cell: a quote that is not closed makes one of all that follows."""
_TITLES = 20
"""Most lines of titles that there may be above the names of the columns."""
_BROKEN = (zipfile.BadZipFile, EOFError, OSError, RuntimeError, zlib.error, lzma.LZMAError)
_MARKS = ",;\t|"
"""What may part the columns; a spreadsheet of another country writes semicolons."""
_MOST_ODD = 0.1
"""Share of letters that cannot be read: a title may have a sign of copyright in the letters of another machine."""

Row = list[str]


@dataclass(frozen=True)
class Part:
    """One table: its name, its columns, and its rows, without empty ones. The rows can be read once.

    ``at`` says where the row is that was read last, for example "line 7" or, in a zip, "Data/CSV/sg.csv, line 7";
    ``titles`` are the lines that were passed over above the names of the columns.
    """

    name: str
    columns: Columns
    rows: Iterator[Row]
    at: Callable[[], str]
    titles: Sequence[str] = ()


@contextmanager
def plain_words(name: str) -> Iterator[None]:
    """Turn the errors of broken files into NotPostcodes that begin with ``name``."""
    try:
        yield
    except NotPostcodes:
        raise
    except NotImplementedError as error:
        way = f"{name} is packed in a way that this program cannot open ({error})"
        raise NotPostcodes(f"{way}. Unpack it and give the .csv inside") from None
    except _BROKEN as error:
        raise NotPostcodes(f"{name} is damaged or only half there ({error}). Download it again") from None


def part_of(name: str, file: BinaryIO, called: str = "it") -> Part:
    """The table in an open ``file``. ``called`` is what a message about its rows begins with.

    Raises NotPostcodes if it is none, or OtherTable if it is one of something else; reading the rows raises
    NotPostcodes too.
    """
    raw = io.BufferedReader(_Counted(file), _BUFFER)
    start = raw.peek()
    encoding = encoding_of(start)
    text = io.TextIOWrapper(raw, encoding=encoding, errors="replace", newline="")
    csv.field_size_limit(_LONGEST)
    mark = _mark_of(start[:_LONGEST_LINE].decode(encoding, "replace").splitlines()[: _TITLES + 1])
    reader = csv.reader(_lines(text), delimiter=mark)
    rows = _rows(called, reader)
    first = next(rows, None)
    if not first:
        raise NotPostcodes("it is empty. Download it again")
    _check_kind(first)
    columns, titles = _columns(first, rows)
    second = next(rows, None) if columns.header else first
    if columns.header and second and is_header(second):
        second = None
    inside = "" if called == "it" else f"{called}, "
    rows = chain([second], rows) if second else rows
    return Part(name, columns, rows, lambda: f"{inside}line {reader.line_num}", titles)


def _mark_of(lines: Sequence[str]) -> str:
    """What parts the columns of a table with these first lines: the mark with which one of them is ours, or a comma."""
    return next((mark for mark in _MARKS for line in lines if _is_ours(line.split(mark))), _MARKS[0])


def _is_ours(cells: Sequence[str]) -> bool:
    try:
        return bool(recognise([cell.strip('"') for cell in cells]))
    except OtherTable:
        return False


def _columns(first: Row, rows: Iterator[Row]) -> tuple[Columns, list[str]]:
    """The columns, and the titles above their names."""
    try:
        return recognise(first), []
    except OtherTable:
        seen = [first]
        for row in islice(rows, _TITLES):
            if is_header(row):
                return recognise(row), [shown(title) for title in seen]
            seen.append(row)
        raise


def _check_kind(first: Row) -> None:
    start = first[0].lstrip()
    if start.startswith("<"):
        raise NotPostcodes("it is a web page, not a data file. Download the file itself and not the page about it")
    if start.startswith(("{", "[")):
        raise NotPostcodes(f"it is JSON. {GIVE}")
    text = "".join(first)
    if "\0" in text or text.count("\ufffd") > _MOST_ODD * len(text):
        raise NotPostcodes(f"it is not text. {GIVE}")


def _lines(text: io.TextIOWrapper) -> Iterator[str]:
    while line := text.readline(_LONGEST_LINE):
        if len(line) == _LONGEST_LINE:
            raise NotPostcodes(f"it has a line without end, so it is damaged or no table. Download it again. {GIVE}")
        yield line


def _rows(called: str, reader: Iterator[Row]) -> Iterator[Row]:
    with plain_words(called):
        try:
            for row in reader:
                if any(map(str.strip, row)):
                    yield row
        except csv.Error as error:
            what = f"{called} is not a table of comma-separated values (line {reader.line_num}: {error})"
            raise NotPostcodes(f"{what}. {GIVE}") from None


class _Counted(io.RawIOBase):
    """A file that fails after MOST_BYTES, since a gzip or a zip does not have to be honest about its size."""

    def __init__(self, file: BinaryIO) -> None:
        self._file = file
        self._left = MOST_BYTES

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: memoryview) -> int:
        content = self._file.read(len(buffer))
        self._left -= len(content)
        if self._left < 0:
            raise NotPostcodes("it unpacks without end")
        buffer[: len(content)] = content
        return len(content)
