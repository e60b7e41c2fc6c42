"""Sheets as CSV: as spreadsheets of all kinds write them."""

import pytest

from plugins.editing import csv_file
from plugins.editing.sheet import MOST_BYTES, MOST_COLUMNS, SheetRefused


@pytest.fixture
def read(tmp_path):
    """Read bytes as a CSV file."""

    def reading(content, **options):
        path = tmp_path / "sheet.csv"
        path.write_bytes(content)
        return csv_file.read(path, **options)

    return reading


SPELT = {
    "commas": "id,title\na,Café\n".encode(),
    "semicolons": "id;title\na;Café\n".encode(),
    "tabs": "id\ttitle\na\tCafé\n".encode(),
    "a separator that is named": "sep=;\nid;title\na;Café\n".encode(),
    "a byte order mark": "\ufeffid,title\na,Café\n".encode(),
    "UTF-16": "id,title\na,Café\n".encode("utf-16"),
    "Windows line ends": "id,title\r\na,Café\r\n".encode(),
    "quotes": '"id","title"\n"a","Café"\n'.encode(),
    "empty rows and columns": "id,title,,\n\na,Café,,\n,,,\n".encode(),
}


@pytest.mark.parametrize("name", SPELT)
def test_it_is_read_as_it_is_written(read, name):
    sheet = read(SPELT[name])

    assert (sheet.headings, [cells for _, cells in sheet.rows]) == (["id", "title"], [{"id": "a", "title": "Café"}])


def test_rows_are_counted_as_a_spreadsheet_does(read):
    sheet = read(b'id,text\na,"one\ntwo"\n\nb,x\n')

    assert [number for number, _ in sheet.rows] == [2, 4]


def test_another_encoding_is_read_when_named(read):
    assert read("id,title\na,Café\n".encode("cp1252"), encoding="cp1252").rows[0][1]["title"] == "Café"


REFUSED = {
    "nothing": (b"", "is empty"),
    "only empty cells": (b",,\n,,\n", "is empty"),
    "letters of another kind": ("id,title\na,Café\n".encode("cp1252"), "is not UTF-8 text. Save it as `CSV UTF-8`"),
    "zero bytes": (b"id,title\na,\0\n", "holds zero bytes"),
    "an open quote": (b'id,title\na,"Caf\n', "after row 1"),
    "a column twice": (b"id,title,title\na,b,c\n", 'has the column "title" twice'),
    "too many columns": (b",".join(b"c%d" % n for n in range(MOST_COLUMNS + 1)), f"{MOST_COLUMNS} is the most"),
    "too large": (b"x" * (MOST_BYTES + 1), "20 MB is the most"),
    "half of UTF-16": (b"\xff\xfea", "is not UTF-8 text"),
}


@pytest.mark.parametrize("name", REFUSED)
def test_what_cannot_be_read_is_told(read, name):
    content, words = REFUSED[name]

    with pytest.raises(SheetRefused, match=words.replace("(", r"\(")):
        read(content)


@pytest.mark.parametrize(
    "name, words", {"utf-8": "cannot be read as utf-8", "klingon": "there is no encoding klingon"}.items()
)
def test_a_wrong_encoding_is_told(read, name, words):
    with pytest.raises(SheetRefused, match=words):
        read(b"id\n\xe9\n", encoding=name)


def test_a_row_with_too_many_cells_is_a_fault_of_that_row(read):
    sheet = read(b"id,title\na,b,c\nd,e\n")

    assert list(sheet.faults) == [2] and "more cells than there are headings" in sheet.faults[2]


def test_what_is_written_is_read_again(read):
    row = {"id": "a", "title": '=1, "x"', "text": "- one\n\n  two ; three\n+x"}

    assert read(csv_file.write(["id", "title", "text"], [row])).rows == [(2, row)]
