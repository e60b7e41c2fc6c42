"""content/accessibility.yml: what a statement must have, when it is out of date, and its page."""

import datetime

import pytest

FILE = "content/accessibility.yml"
STATEMENT = {
    "covers": "our website",
    "compliance": "partly",
    "prepared": "2026-01-10",
    "reviewed": "2026-01-10",
    "you_can": "[use a keyboard]",
    "tested": "{on: 2026-01-09, by: us, how: [A program looks for faults.]}",
    "problems": "[{what: No films in BSL., why: We have none., instead: Ask us., kind: not-tested}]",
    "contact": "{text: Tell us what got in the way., record: family-advice}",
}
FAULT = "{what: Small links., why: An old part., instead: Ring us., kind: %s, criterion: %s}"


@pytest.fixture
def statement(site):
    """Function that writes the statement with some keys changed."""

    def written(**changes):
        site.entry(FILE, **(STATEMENT | changes))
        return site

    return written


def test_a_whole_statement_passes(statement):
    assert statement().said() == []


@pytest.mark.parametrize("part", ["problems", "contact", "tested", "prepared", "reviewed", "compliance", "covers"])
def test_no_part_of_it_may_be_missing(statement, part):
    said = statement(**{part: None}).said()

    assert [line.split(" Write")[0] for line in said] == [f"{FILE}:1: {part}: is missing."]


@pytest.mark.parametrize(
    "kind, criterion, faults",
    [("fails", "2.5.8 Target Size", 0), ("fails", '""', 2), ("outside", "2.5.8 Target Size", 1), ("burden", '""', 1)],
)
def test_what_fails_names_its_criterion_and_nothing_else_does(statement, kind, criterion, faults):
    fault = FAULT % (kind, criterion)

    assert len(statement(problems=f"[{fault}]").said()) == faults


def test_full_compliance_is_not_claimed_beside_a_fault(statement):
    said = statement(compliance="fully", problems=f"[{FAULT % ('fails', '2.5.8 Target Size')}]").said()

    assert said == [
        f"{FILE}:10: problems.kind: a site that fails in something is not fully compliant. Write `compliance: partly`"
    ]


@pytest.mark.parametrize("day, fields", [("2027-01-09", []), ("2027-01-10", ["tested.on"]), ("2027-01-11", 2)])
def test_after_a_year_it_is_out_of_date(statement, day, fields):
    site = statement(checked="{on: 2026-11-01, by: send-team, next: 2028-05-01}")
    said = [line for line in site.said(datetime.date.fromisoformat(day)) if line.startswith(FILE)]

    assert [line.split(": ")[2] for line in said] == (["reviewed", "tested.on"] if fields == 2 else fields)


def test_and_its_page_says_so(statement):
    site = statement(checked="{on: 2026-11-01, by: send-team, next: 2028-05-01}")
    pages = [site.made(datetime.date(2027, 1, day))["accessibility/index.html"] for day in (9, 10)]

    assert [page.context["stale"] for page in pages] == [False, True]


def test_a_day_to_come_is_noticed(statement):
    said = statement(reviewed="2027-03-01").said()

    assert [line.partition(": ")[2] for line in said] == [
        "warning: reviewed: 2027-03-01 is in the future. Write the day it was done"
    ]


def test_a_site_without_one_has_no_such_page(site):
    assert "accessibility/index.html" not in site.made()
