"""Positions that cannot be right: a table with them would send families to the wrong town."""

import pytest

from search.postcodes.ingest import ingest
from search.postcodes.packed import EAST, NORTH
from search.postcodes.placed import Placed
from search.postcodes.source import parts
from search.spots import Spot
from tests.postcodes.conftest import ons, quiet, row

MIDDLES = {"SG1 1": (524_250, 224_000), "SG1 2": (522_700, 224_850)}


def town(east=0, north=0, *, grid=1, live=12):
    """The postcodes of two sectors round their middles, ``live`` of each in use, moved by some metres."""
    return [
        row(
            f"{sector}{letters}{letters}",
            (x + east + 14 * place - 77) // grid * grid,
            (y + north - 14 * place + 77) // grid * grid,
            terminated="" if place < live else "202001",
        )
        for sector, (x, y) in MIDDLES.items()
        for place, letters in enumerate("ABDEFGHJLNPQ")
    ]


@pytest.fixture
def problem(saved, rules):
    """What is said of rows, or ""."""

    def problem(rows):
        try:
            ingest(parts(saved("file.csv", ons(rows))), rules, quiet)
        except ValueError as refused:
            return str(refused)
        return ""

    return problem


@pytest.mark.parametrize("rows", [town(), town(700, 300), town(grid=10), town(grid=50)])
def test_postcodes_where_they_were(problem, rows):
    """A street may be new, and 50 m is the grid of the browser's files."""
    assert problem(rows) == ""


@pytest.mark.parametrize(
    ("east", "north", "far"), [(20_000, 0, "20.0"), (0, -15_000, "15.0"), (30_000, 30_000, "42.4")]
)
def test_postcodes_that_have_all_moved(problem, east, north, far):
    """The outward code, a row, and how far they are off."""
    said = problem(town(east, north))
    assert said.startswith('its postcodes of SG1 (line 2: postcode "SG1 1AA", easting "')
    assert f"lie about {far} km from where search/gazetteer/sectors.csv has them. See if they are metres of" in said


@pytest.mark.parametrize("grid", [100, 1000])
def test_rounded_positions(problem, grid, monkeypatch):
    """As a spreadsheet leaves them; a row shows it. A few say nothing."""
    assert problem(town(grid=grid)) == ""
    monkeypatch.setattr("search.postcodes.placed.MANY", 24)
    said = problem(town(grid=grid))
    assert said.startswith('its eastings and northings are rounded to 100 m or more: line 2: postcode "SG1 1AA"')
    assert said.endswith("Use the file as it was downloaded, without saving it again")


def test_too_few_postcodes_tell_nothing(problem):
    """A sector with nine in use, or one sector alone, may have its middle anywhere."""
    assert problem(town(15_000, live=9)) == ""
    assert problem(town(15_000)[:12]) == ""


def test_retired_postcodes_do_not_count(problem, monkeypatch):
    """Some of them are old enough to be known to 100 m only."""
    monkeypatch.setattr("search.postcodes.placed.MANY", 10)
    gone = [row(f"SG1 3A{a}", 523_900, 224_300, terminated="199903") for a in "ABDEFGHJLNPQRSTUWXYZ"]
    assert problem(town()[:12] + gone) == ""


def test_without_tables_nothing_is_wrong():
    """A gazetteer that knows no position has nothing to say."""
    placed = Placed({"SG1 1": Spot(None, None)}, {"SG1": Spot(None, None)})
    assert placed.near("SG1", [1, 2], "") == [1, 2]
    placed.note("SG1", [524_001 << EAST | 224_001 << NORTH | number for number in range(20)], "")
    assert placed.problem() == ""
