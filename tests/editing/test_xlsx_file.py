"""Sheets as XLSX: from other people's machines."""

import datetime
import io
import zipfile

import openpyxl
import pytest

from plugins.editing import xlsx_file
from plugins.editing.sheet import SheetRefused


@pytest.fixture
def read(tmp_path):
    """Read a workbook, or bytes, as an XLSX file."""

    def reading(book):
        path = tmp_path / "sheet.xlsx"
        path.write_bytes(book) if isinstance(book, bytes) else book.save(path)
        return xlsx_file.read(path)

    return reading


def book_of(*rows):
    book = openpyxl.Workbook()
    for row in rows:
        book.active.append(row)
    return book


def packed(**parts):
    """A workbook's bytes with parts added or replaced."""
    plain, out = io.BytesIO(), io.BytesIO()
    book_of(["id"], ["a"]).save(plain)
    with zipfile.ZipFile(plain) as old, zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as new:
        for name in old.namelist():
            if name not in parts:
                new.writestr(name, old.read(name))
        for name, content in parts.items():
            new.writestr(name, content)
    return out.getvalue()


CELLS = {
    "a date": (datetime.datetime(2026, 5, 31), "2026-05-31"),
    "a day": (datetime.date(2026, 5, 31), "2026-05-31"),
    "a date with a time": (datetime.datetime(2026, 5, 31, 10, 30), "2026-05-31 10:30:00"),
    "a whole number": (5.0, "5"),
    "a number": (5.5, "5.5"),
    "yes": (True, "yes"),
    "no": (False, "no"),
    "lines": ("one\r\ntwo", "one\ntwo"),
    "nothing": (None, ""),
}


@pytest.mark.parametrize("name", CELLS)
def test_a_cell_is_read_as_text(read, name):
    value, text = CELLS[name]

    assert read(book_of(["id", "title"], ["a", value])).rows == [(2, {"id": "a", "title": text})]


def test_a_formula_is_a_fault_of_its_row(read):
    sheet = read(book_of(["id", "title"], ["a", "=1+1"], ["b", "x"]))

    assert sheet.faults == {2: "B2 holds a formula. Copy the column and paste it as values"}


def test_an_error_is_a_fault_of_its_row(read):
    assert read(book_of(["id", "title"], ["a", "#REF!"])).faults == {
        2: "B2 holds the error #REF!. Write the value itself"
    }


def test_merged_cells_are_refused(read):
    book = book_of(["id", "title"], ["a", "b"], ["a", "c"])
    book.active.merge_cells("A2:A3")

    with pytest.raises(SheetRefused, match="A2:A3"):
        read(book)


def test_the_sheet_of_records_is_read_and_the_others_are_named(read):
    book = book_of(["not this"])
    book.create_sheet("Records").append(["id"])

    sheet = read(book)
    assert (sheet.headings, sheet.notes) == (["id"], ['read the sheet "Records"; not read: Sheet'])


def test_a_hidden_sheet_is_not_read(read):
    book = book_of(["hidden"])
    book.active.sheet_state = "hidden"
    book.create_sheet("Seen").append(["id"])

    assert read(book).headings == ["id"]


BOMB = b" " * (xlsx_file.MOST_UNPACKED + 1)
ENTITIES = b'<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;">]><x>&b;</x>'
HOSTILE = {
    "no zip": (b"id,title\n", "is not a spreadsheet"),
    "an empty file": (b"", "is not a spreadsheet"),
    "a zip of something else": (packed(**{"[Content_Types].xml": "<x/>"}), "is not a spreadsheet"),
    "half a file": (packed()[:900], "is not a spreadsheet"),
    "macros": (packed(**{"xl/vbaProject.bin": b"x"}), "holds macros"),
    "entities": (packed(**{"xl/workbook.xml": ENTITIES}), "is not a spreadsheet"),
    "entities in another alphabet": (
        packed(**{"xl/workbook.xml": ENTITIES.decode().encode("utf-16")}),
        "is not a spreadsheet",
    ),
    "an encoding that hides entities": (
        packed(**{"xl/workbook.xml": b'<?xml version="1.0" encoding="cp037"?>' + ENTITIES.decode().encode("cp037")}),
        "is not a spreadsheet",
    ),
    "a merge that is no range": (
        packed(
            **{"xl/worksheets/sheet1.xml": '<worksheet><mergeCells><mergeCell ref="all"/></mergeCells></worksheet>'}
        ),
        "is not a spreadsheet",
    ),
    "a merge of all cells there are": (
        packed(
            **{
                "xl/worksheets/sheet1.xml": '<worksheet><mergeCells><mergeCell ref="A1:XFD1048576"/></mergeCells></worksheet>'
            }
        ),
        "has merged cells",
    ),
    "broken XML": (packed(**{"xl/workbook.xml": "<workbook"}), "is not a spreadsheet"),
}


@pytest.mark.parametrize("name", HOSTILE)
def test_a_hostile_file_is_refused(read, name):
    content, words = HOSTILE[name]

    with pytest.raises(SheetRefused, match=words):
        read(content)


def test_a_bomb_is_not_unpacked(read):
    with pytest.raises(SheetRefused, match="unpacks to more than 60 MB"):
        read(packed(**{"xl/media/image1.png": BOMB}))


def test_a_thousand_parts_are_too_many(read):
    with pytest.raises(SheetRefused, match="unpacks to more than"):
        read(packed(**{f"xl/media/{n}.png": b"" for n in range(xlsx_file.MOST_PARTS)}))


def test_what_is_written_is_text_and_is_read_again(read, tmp_path):
    row = {"id": "a", "title": "=1+1", "text": "2026-05-31\n\n012"}
    content = xlsx_file.write(["id", "title", "text"], [row])

    assert read(content).rows == [(2, row)]
    cells = openpyxl.load_workbook(tmp_path / "sheet.xlsx").active[2]
    assert {cell.data_type for cell in cells} == {"s"}


def test_a_cell_far_away_is_told(read):
    book = book_of(["id"], ["a"])
    book.active["XFD1048576"] = "here"

    with pytest.raises(SheetRefused, match="reaches as far as XFD1048576"):
        read(book)
