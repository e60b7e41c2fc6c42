"""The month of a table, its age, and whom to thank."""

import datetime

import pytest

from search.postcodes.vintage import Vintage, month_of, product_of

TODAY = datetime.date(2026, 11, 22)


@pytest.mark.parametrize(
    ("name", "month"),
    [
        ("ONSPD_AUG_2026_UK.csv", "2026-08"),
        ("ONSPD_February_2025.zip", "2025-02"),
        ("NSPL21_NOV_2023_UK.csv", "2023-11"),
        ("code-point-open-2026-08-0a1b2c3d.zip", "2026-08"),
        ("codepo_gb 2026-11.zip", "2026-11"),
        ("codepo_gb.zip", ""),
        ("postcodes-20261.csv", ""),
        ("marches 2026-13.csv", ""),
    ],
)
def test_the_month_in_a_name(name, month):
    """As the two publishers write it."""
    assert month_of([name]) == month


@pytest.mark.parametrize(
    ("names", "columns", "product"),
    [
        (["herts.onspd.csv.gz"], "NSPL", "ONSPD"),
        (["Data/NSPL21_NOV.csv", "ONSPD.zip"], "NSPL", "NSPL"),
        (["mine.csv"], "NSPL", "NSPL"),
        (["onspd.csv"], "Code-Point Open", "Code-Point Open"),
    ],
)
def test_the_product_that_a_name_tells(names, columns, product):
    """Of a file with few columns."""
    assert product_of(names, columns) == product


def test_the_first_name_that_tells():
    """The file's own name before those inside it."""
    assert month_of(["mine.zip", "Data/ONSPD_MAY_2025_UK.csv", "Data/ONSPD_AUG_2025.csv"]) == "2025-05"


@pytest.mark.parametrize(("month", "days"), [("2026-10", 21), ("2025-12", 325), ("2025-10", 386), ("", None)])
def test_age_counts_from_the_end_of_the_month(month, days):
    """In days."""
    assert Vintage("ONSPD", month).age(TODAY) == days


@pytest.mark.parametrize(
    ("month", "words"),
    [
        ("2026-08", ""),
        ("2025-10", "are of 2025-10, more than a year ago"),
        ("", "are of a month that nobody knows"),
        ("2026-11", ""),
        ("2026-12", "which has not come yet"),
    ],
)
def test_an_old_table_is_reported(month, words):
    """With what to do."""
    warning = Vintage("NSPL", month).warning(TODAY)
    assert (words in warning) and bool(warning) == bool(words)


def test_a_year_to_the_day_is_not_too_old():
    """365 days are allowed."""
    last = datetime.date(2026, 11, 1)
    assert Vintage("NSPL", "2025-10").warning(last) == ""
    assert Vintage("NSPL", "2025-10").warning(last + datetime.timedelta(days=1))


def test_the_licences_are_thanked():
    """With the year of the data."""
    assert all("2026" in line for line in Vintage("NSPL", "2026-08").attribution[:2])
    assert "Open Government Licence" in Vintage("NSPL").attribution[2]


def test_the_tables_that_come_with_the_library(places):
    """They have a month too."""
    assert places.vintage == Vintage("Code-Point Open", "2025-10")
