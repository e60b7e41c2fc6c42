"""The table on disk: whole or not at all."""

import json

import pytest

import search
from search.postcodes import table
from search.postcodes.columns import NotPostcodes
from tests.postcodes.conftest import code_point, ons, quiet, row

ROWS = [row("SG1 1AA", 523_801, 224_202), row("SG1 1AB", terminated="201503")]


@pytest.fixture
def made(saved, rules):
    """A table of two postcodes."""
    return table.make(saved("ONSPD_AUG_2026_UK.csv", ons(ROWS)), rules, say=quiet)[0]


def test_written_and_read(made, tmp_path):
    """As it was, with nothing else left in the folder."""
    path = table.path_of(tmp_path / "site")
    table.write(made, path)
    assert table.read(path) == made
    assert [file.name for file in path.parent.iterdir()] == ["units.json"]


def test_none_was_made(tmp_path):
    """Then there is none, and that is no error."""
    assert table.read(table.path_of(tmp_path)) is None


@pytest.mark.parametrize("content", ["", "[]", "{}", '{"format": 99}', '{"format": 1}', "{"])
def test_a_broken_table_says_what_to_do(tmp_path, content):
    """And names the file."""
    path = tmp_path / "units.json"
    path.write_text(content, encoding="utf-8")
    with pytest.raises(
        table.TableError, match=r"units.json cannot be used .* make it again: python3 tasks.py postcodes"
    ):
        table.read(path)


@pytest.mark.parametrize(
    ("change", "message"),
    [
        ({"month": "yesterday"}, "month 'yesterday', which is none"),
        ({"sectors": {"SG1 1": "%%"}}, "the line of SG1 1 is damaged"),
        ({"sectors": {"SG1 1": 7}}, "the line of SG1 1 is damaged"),
        ({"spots": []}, "the line of SG1 1 names a spot that is not there"),
        ({"grid": None}, "the line of SG1 1 is damaged"),
    ],
)
def test_a_damaged_piece(made, tmp_path, change, message):
    """It is told when the table is read, not when somebody asks for the place."""
    path = table.path_of(tmp_path)
    table.write(made, path)
    path.write_text(json.dumps(json.loads(path.read_text(encoding="utf-8")) | change), encoding="utf-8")
    with pytest.raises(table.TableError, match=message):
        table.read(path)


def test_writing_that_fails_leaves_the_old_table(made, tmp_path, monkeypatch):
    """And no scrap of the new one."""
    path = table.path_of(tmp_path)
    table.write(made, path)
    before = path.read_bytes()
    monkeypatch.setattr(json, "dump", lambda content, file, **options: file.write("half") / 0)
    with pytest.raises(ZeroDivisionError):
        table.write(made, path)
    assert (path.read_bytes(), len(list(path.parent.iterdir()))) == (before, 1)


@pytest.mark.parametrize(
    ("name", "month", "found"),
    [("ONSPD_AUG_2026_UK.csv", "", "2026-08"), ("mine.csv", "", "2015-03"), ("mine.csv", "2026-02", "2026-02")],
)
def test_the_month(saved, rules, name, month, found):
    """As it was given, or from the name, or from the newest row."""
    made, _ = table.make(saved(name, ons(ROWS)), rules, month=month, say=quiet)
    assert (made.vintage.product, made.vintage.month) == ("ONSPD", found)


@pytest.mark.parametrize(
    ("title", "found"), [("August 2026", "2026-08"), ("Wards of May 2014", "2015-03"), ("", "2015-03")]
)
def test_the_month_of_a_title(saved, rules, title, found):
    """It counts unless a row is newer; what was passed over is told."""
    said = []
    made, _ = table.make(saved("mine.csv", f"{title}\n{ons(ROWS)}"), rules, say=said.append)
    assert made.vintage.month == found
    assert said[1:] == [f"  passed over, above the names of the columns: {title}"] * bool(title)


def test_a_month_that_nobody_knows(saved, rules):
    """Code-Point Open does not say when a postcode began."""
    made, _ = table.make(saved("sg.csv", code_point(ROWS[:1])), rules, say=quiet)
    assert (made.vintage.product, made.vintage.month) == ("Code-Point Open", "")


def test_the_month_in_the_papers(saved, rules):
    """The zip of Code-Point Open has it nowhere else."""
    papers = "ORDNANCE SURVEY\r\nDATASET VERSION NUMBER: 2026.3.0\r\nCOPYRIGHT DATE: 20260720\r\n      AB\t17411\r\n"
    members = {"Data/CSV/sg.csv": code_point(ROWS[:1]), "Doc/metadata.txt": papers}
    made, _ = table.make(saved("codepo_gb.zip", members), rules, say=quiet)
    assert made.vintage.month == "2026-07"


def test_nonsense_makes_no_table(saved, rules):
    """The reason goes to whoever asked."""
    with pytest.raises(NotPostcodes, match="it is empty"):
        table.make(saved("empty.csv", ""), rules, say=quiet)


def test_places_use_it(made, tmp_path):
    """Live, retired, unknown in a known sector: position and status."""
    path = table.path_of(tmp_path)
    table.write(made, path)
    places = search.load_places(table=path)
    live, retired, unknown = (places.read(text) for text in ("sg11aa", "SG1 1AB", "SG1 1AD"))
    assert [place.status for place in (live, retired, unknown)] == ["live", "retired", "unknown"]
    assert (live.east, live.north, live.area) == (523_801, 224_202, "dspl2")
    assert (unknown.east, unknown.north) == (places.sectors["SG1 1"].east, places.sectors["SG1 1"].north)
    assert places.vintage == made.vintage
