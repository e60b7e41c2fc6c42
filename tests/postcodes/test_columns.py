"""Columns are found by what they hold, not by the year in their name."""

import pytest

from search.postcodes.columns import NotPostcodes, recognise
from tests.postcodes.conftest import HEADERS, ROLES

CODE_POINT_ROW = [
    "SG1 1AA",
    "10",
    "523800",
    "224200",
    "E92000001",
    "E19000001",
    "E18000001",
    "E10000015",
    "E07000243",
    "E05000001",
]


@pytest.mark.parametrize("edition", HEADERS)
def test_every_edition(edition):
    """Each role has the one column that holds it."""
    names, found = HEADERS[edition], recognise(HEADERS[edition])
    by_role = {ROLES[name]: place for place, name in enumerate(names) if name in ROLES}
    by_role["easting"], by_role["northing"] = by_role.pop("east"), by_role.pop("north")
    assert found.places == by_role
    assert found.product == edition.split("-")[0].upper()


def test_next_year_s_names():
    """A year that has not come yet."""
    names = [name.replace("26cd", "31cd") for name in HEADERS["onspd-2026"]]
    assert recognise(names).places == recognise(HEADERS["onspd-2026"]).places


def test_a_table_that_has_what_is_not_in_use_is_no_code_point_open():
    names = ["Postcode", "In Use?", "Easting", "Northing", "District Code", "Ward Code", "Parish"]
    found = recognise(names)
    assert (found.product, found["in use"]) == ("ONSPD", 1)
    assert recognise([*names[:1], *names[2:]]).product == "Code-Point Open"


def test_code_point_open_has_no_header():
    """It is known by its shape."""
    found = recognise(CODE_POINT_ROW)
    assert (found.product, found.header, found["ward"], found["terminated"]) == ("Code-Point Open", False, 9, -1)


@pytest.mark.parametrize(
    ("names", "read"),
    [
        ("pcd7 east1m north1m LAD2026CD WD2026CD", "pcd7"),
        ("pcd7 pcd8 east1m north1m lad26cd wd26cd", "pcd8"),
        ("pcd pcd2 oseast1m osnrth1m laua ward", "pcd2"),
        ("pcd oseast1m osnrth1m laua ward", "pcd"),
        ("Post_Code Eastings Northings District_Code Ward_Code", "Post_Code"),
        ("Postcode Easting Northing Admin_District_Code Admin_Ward_Code", "Postcode"),
    ],
)
@pytest.mark.parametrize("gap", ["_", " "])
def test_a_few_of_the_columns_under_other_names(names, read, gap):
    """As somebody's program writes them; of several spellings of the postcode, one."""
    columns = [name.replace("_", gap) for name in names.split()]
    found = recognise(columns)
    assert columns[found["postcode"]] == read.replace("_", gap)
    assert -1 not in (found["easting"], found["northing"], found["district"], found["ward"])


@pytest.mark.parametrize(
    ("names", "message"),
    [
        (["name", "address"], "no column for the postcode, easting, northing, district, ward\\)"),
        (["pcds", "lat", "long", "lad25cd", "wd25cd"], "no column for the easting, northing\\)"),
        ([*HEADERS["nspl-2026"], "lad25cd"], "lad26cd and lad25cd may both be the district: delete all but one"),
        (CODE_POINT_ROW[:9], "no column for the postcode"),
    ],
)
def test_other_columns_are_refused(names, message):
    """The message says which are missing, or which are one too many."""
    with pytest.raises(NotPostcodes, match=message):
        recognise(names)
