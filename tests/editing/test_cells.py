"""Cells: what goes out comes back, and no spreadsheet takes it for a formula."""

import pytest

from plugins.editing.cells import BadCell, from_cell, guarded, to_cell, unguarded
from plugins.editing.columns import DAY, IDS, NUMBER, PHONE, TEXT, WORDS, YES_NO

NASTY = [
    "=1+1",
    "+44 1632 960123",
    "-1",
    "@SUM(A1)",
    "\t=1",
    "\r=1",
    "\n=1",
    "＝1",
    "'=1",
    "''=1",
    "'twas",
    "plain",
    "",
]


@pytest.mark.parametrize("text", NASTY)
def test_a_guarded_cell_comes_back(text):
    assert unguarded(guarded(text)) == text


@pytest.mark.parametrize("text", NASTY)
def test_no_guarded_cell_begins_as_a_formula_does(text):
    assert guarded(text)[:1] not in tuple("=+-@\t\r\n＝＋－＠")


@pytest.mark.parametrize("items", [["One.", "Two, three."], ["a\nb"], ["C:\\new"], ["\\n"], ["a\\\nb", "c"]])
def test_lines_of_text_come_back(items):
    assert from_cell(to_cell(items, WORDS), WORDS) == (items, "")


@pytest.mark.parametrize("cell", ["a, b", "a;b", "a\nb", " a ,, b "])
def test_ids_stand_apart_as_people_write_them(cell):
    assert from_cell(cell, IDS) == (["a", "b"], "")


def test_a_british_day_is_understood_and_said():
    assert from_cell("31/5/2026", DAY) == ("2026-05-31", "31/5/2026 was read as 2026-05-31")


@pytest.mark.parametrize("cell", ["2026", "2026-05", "2026-05-31", "soon"])
def test_another_day_is_left_to_the_check(cell):
    assert from_cell(cell, DAY) == (cell, "")


BAD = {
    ("46173", DAY): "stores as a number",
    ("31/02/2026", DAY): "is not in the calendar",
    ("1632960123", PHONE): "has lost its first 0",
}


@pytest.mark.parametrize("cell, kind", BAD)
def test_what_a_spreadsheet_spoilt_is_told(cell, kind):
    with pytest.raises(BadCell, match=BAD[cell, kind]):
        from_cell(cell, kind)


GOOD = {
    ("5.0", NUMBER): "5",
    ("TRUE", YES_NO): "yes",
    ("False", YES_NO): "no",
    ("maybe", YES_NO): "maybe",
    ("x", TEXT): "x",
}


@pytest.mark.parametrize("cell, kind", GOOD)
def test_other_cells_are_taken_as_meant(cell, kind):
    assert from_cell(cell, kind) == (GOOD[cell, kind], "")
