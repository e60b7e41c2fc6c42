"""One table of postcodes as text: what it is, and its rows."""

from __future__ import annotations

import csv
import io
import lzma
import zipfile
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from itertools import chain
from typing import BinaryIO

from search.postcodes.columns import GIVE, Columns, NotPostcodes, is_header, recognise

MOST_BYTES = 4_000_000_000
"""Largest file read, unpacked, in bytes: four times the largest edition there has been."""

_BUFFER = 1 << 20
_LONGEST_LINE = 1 << 16
_BROKEN = (zipfile.BadZipFile, EOFError, OSError, RuntimeError, NotImplementedError, zlib.error, lzma.LZMAError)
_OTHER_KINDS = {"%PDF": "a PDF", "{": "JSON", "[": "JSON"}
_OTHER_MARKS = {";": "semicolons", "\t": "tabs", "|": "upright strokes"}

Row = list[str]


@dataclass(frozen=True)
class Part:
    """One table: its name, its columns, and its rows, without empty ones. The rows can be read once."""

    name: str
    columns: Columns
    rows: Iterator[Row]


@contextmanager
def plain_words(name: str) -> Iterator[None]:
    """Turn the errors of broken files into NotPostcodes that begin with ``name``."""
    try:
        yield
    except NotPostcodes:
        raise
    except csv.Error as error:
        raise NotPostcodes(f"{name} is not a table of comma-separated values ({error}). {GIVE}") from None
    except _BROKEN as error:
        raise NotPostcodes(f"{name} is damaged or only half there ({error}). Download it again") from None


def part_of(name: str, file: BinaryIO, called: str = "it") -> Part:
    """The table in an open ``file``. ``called`` is what a message about its rows begins with.

    Raises NotPostcodes if it is none, or OtherTable if it is one of something else; reading the rows raises
    NotPostcodes too.
    """
    text = io.TextIOWrapper(
        io.BufferedReader(_Counted(file), _BUFFER), encoding="utf-8-sig", errors="replace", newline=""
    )
    rows = _rows(called, csv.reader(_lines(text)))
    first = next(rows, None)
    if not first:
        raise NotPostcodes("it is empty. Download it again")
    _check_kind(first)
    columns = recognise(first)
    if not columns.header:
        return Part(name, columns, chain([first], rows))
    second = next(rows, None)
    return Part(name, columns, rows if not second or is_header(second) else chain([second], rows))


def _check_kind(first: Row) -> None:
    start = first[0].lstrip()
    if start.startswith("<"):
        raise NotPostcodes("it is a web page, not a data file. Download the file itself and not the page about it")
    if other := next((kind for mark, kind in _OTHER_KINDS.items() if start.startswith(mark)), ""):
        raise NotPostcodes(f"it is {other}. {GIVE}")
    if any("\0" in cell or "\ufffd" in cell for cell in first):
        raise NotPostcodes(f"it is not text. {GIVE}")
    if other := next((name for mark, name in _OTHER_MARKS.items() if len(first) == 1 and mark in start), ""):
        raise NotPostcodes(f"its columns are parted by {other} and not by commas. {GIVE}")


def _lines(text: io.TextIOWrapper) -> Iterator[str]:
    while line := text.readline(_LONGEST_LINE):
        if len(line) == _LONGEST_LINE:
            raise NotPostcodes(f"it has a line without end, so it is damaged or no table. Download it again. {GIVE}")
        yield line


def _rows(called: str, reader: Iterator[Row]) -> Iterator[Row]:
    with plain_words(called):
        for row in reader:
            if any(map(str.strip, row)):
                yield row


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
