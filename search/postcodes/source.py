"""Opens a postcode file as it was downloaded: plain, gzipped or in a zip, whole or cut into many files."""

from __future__ import annotations

import csv
import gzip
import io
import lzma
import zipfile
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path, PurePosixPath
from typing import BinaryIO

from search.postcodes.columns import Columns, NotPostcodes, recognise

MOST_BYTES = 4_000_000_000
"""Largest file read, unpacked, in bytes: four times the largest edition there has been."""

MOST_PACKED = 300
"""Most times its size that a zip may unpack to. Postcode files come to about ten; a zip of nothing to a thousand."""

_SAMPLE = 4096
_BUFFER = 1 << 20
_LONGEST_LINE = 1 << 16
_BROKEN = (zipfile.BadZipFile, EOFError, OSError, RuntimeError, NotImplementedError, zlib.error, lzma.LZMAError)
_PAPERS = {"doc", "docs", "documents", "user guide"}
_PIECES = "multi_csv"

Row = list[str]


@dataclass(frozen=True)
class Part:
    """One table: its name, its columns, and its rows with their line numbers. The rows can be read once."""

    name: str
    columns: Columns
    rows: Iterator[Row]


def parts(path: Path) -> Iterator[Part]:
    """Each table of postcodes in the file ``path``.

    Raises NotPostcodes for anything that is not a postcode file, and for one that is broken off or unpacks
    without end.
    """
    if not path.is_file():
        raise NotPostcodes(
            "it is a folder. Give the .zip or one .csv of it" if path.is_dir() else "there is no such file"
        )
    with path.open("rb") as file:
        start = file.read(_SAMPLE)
    if not start.strip():
        raise NotPostcodes("it is empty. Download it again")
    if start.startswith(b"PK"):
        yield from _zipped(path)
    else:
        with gzip.open(path) if start.startswith(b"\x1f\x8b") else path.open("rb") as file, _plain_words(path.name):
            yield _part(path.name, file)


@contextmanager
def _plain_words(name: str) -> Iterator[None]:
    try:
        yield
    except NotPostcodes:
        raise
    except csv.Error as error:
        raise NotPostcodes(f"{name} is not a table of comma-separated values ({error})") from None
    except _BROKEN as error:
        raise NotPostcodes(f"{name} is damaged or only half there ({error}). Download it again") from None


def _zipped(path: Path) -> Iterator[Part]:
    with _plain_words(path.name), zipfile.ZipFile(path) as archive:
        names = _tables(archive)
        reasons = []
        for info in names:
            with archive.open(info) as file:
                try:
                    part = _part(info.filename, file)
                except NotPostcodes as problem:
                    reasons.append(f"{info.filename}: {problem}")
                    continue
                yield part
        if len(reasons) == len(names):
            raise NotPostcodes("; ".join(reasons[:3]) or "there is no .csv in the zip")


def _tables(archive: zipfile.ZipFile) -> list[zipfile.ZipInfo]:
    """The members that may hold postcodes: the one big file rather than its pieces, and no lists of names."""
    infos = [info for info in archive.infolist() if info.filename.lower().endswith(".csv")]
    for info in infos:
        if info.file_size > MOST_BYTES or info.file_size > MOST_PACKED * max(info.compress_size, 1):
            raise NotPostcodes(
                f"{info.filename} in the zip would unpack to {info.file_size:,} bytes, which no postcode file does"
            )
    if sum(info.file_size for info in infos) > 2 * MOST_BYTES:
        raise NotPostcodes("the files in the zip would unpack to more than any postcode file does")
    tables = [info for info in infos if not _folders(info) & _PAPERS]
    return [info for info in tables if _PIECES not in _folders(info)] or tables


def _folders(info: zipfile.ZipInfo) -> set[str]:
    return {folder.lower() for folder in PurePosixPath(info.filename).parts[:-1]}


def _part(name: str, file: BinaryIO) -> Part:
    text = io.TextIOWrapper(
        io.BufferedReader(_Counted(file), _BUFFER), encoding="utf-8-sig", errors="replace", newline=""
    )
    reader = csv.reader(_lines(text))
    first = next(reader, None)
    if not first:
        raise NotPostcodes("it is empty. Download it again")
    if first[0].lstrip().startswith("<"):
        raise NotPostcodes("it is a web page, not a data file. Download the file itself and not the page about it")
    if any("\0" in cell or "\ufffd" in cell for cell in first):
        raise NotPostcodes("it is not text. Give the .zip or .csv of ONSPD, NSPL or Code-Point Open")
    columns = recognise(first)
    return Part(name, columns, _rows(name, reader, None if columns.header else first))


def _lines(text: io.TextIOWrapper) -> Iterator[str]:
    while line := text.readline(_LONGEST_LINE):
        if len(line) == _LONGEST_LINE:
            raise NotPostcodes("it has a line without end")
        yield line


def _rows(name: str, reader: Iterator[Row], first: Row | None) -> Iterator[Row]:
    if first:
        yield first
    with _plain_words(name):
        yield from reader


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
