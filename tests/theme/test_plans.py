"""The pages of plans: what the chart draws is what the table counts, and what is overdue is said."""

import pytest


@pytest.fixture(scope="session")
def plans(pages):
    """The pages of plans, by id."""
    return {
        path.split("/")[1]: page for path, page in pages.items() if path.startswith("plans/") and path.count("/") == 2
    }


def rows(page):
    """Of each aim: (numbers in the table, how often each mark is drawn), both in the order of the columns."""
    heads = [use["href"] for use in page.select(".app-glance__table thead use")]
    drawn = page.select(".app-chart__row")
    for place, row in enumerate(page.select(".app-glance__table tbody tr")):
        marks = [use["href"] for use in drawn[place].select("use")]
        yield [int(cell.text) for cell in row.select("td")], [marks.count(head) for head in heads]


def test_there_are_plans(plans):
    assert plans


def test_the_chart_draws_what_the_table_counts(plans):
    assert [(key, row) for key, page in plans.items() for row in rows(page) if row[0] != row[1]] == []


def test_a_row_of_marks_is_read_aloud(plans):
    drawn = [svg for page in plans.values() for svg in page.select(".app-marks-row")]

    assert drawn
    assert [svg for svg in drawn if svg["role"] != "img" or not svg["aria-label"]] == []


def test_every_mark_is_drawn_on_its_page(plans):
    for page in plans.values():
        drawings = {f"#{symbol['id']}" for symbol in page.select("symbol")}
        assert {use["href"] for use in page.select("use")} <= drawings


def test_all_that_is_overdue_is_listed(plans):
    for page in plans.values():
        overdue = page.select(".app-measure .app-state--overdue")
        assert len(page.select(".app-overdue li")) == len(overdue)
