"""The report on pages that somebody must look at again, by owner."""

import datetime
import shutil
from pathlib import Path

import pytest

from plugins.directory.load import load_or_fail
from plugins.reports import FORMATS, REPORTS

TODAY = datetime.date(2026, 11, 23)
MINI = Path(__file__).resolve().parents[1] / "site"
CHECKED = "checked: {on: 2026-11-01, by: local-offer-editor, next: 2027-05-01}"
FUND = "services/money/play-fund.md"
SWIM = "services/clubs/saturday-swim-club.md"


@pytest.fixture
def change(tmp_path):
    """Change a file of a copy of the miniature site: `change(path, old, new)`."""
    root = Path(shutil.copytree(MINI, tmp_path / "site"))

    def written(path, old, new):
        text = (root / path).read_text(encoding="utf-8")
        assert old in text
        (root / path).write_text(text.replace(old, new), encoding="utf-8")

    written.root = root
    return written


@pytest.fixture
def report(change):
    """The report of that site for a day."""

    def made(day="2026-11-23"):
        today = datetime.date.fromisoformat(day)
        return REPORTS["due"](load_or_fail(change.root, today), today)

    return made


def states(report):
    return {row["file"]: row["state"] for row in report.rows}


@pytest.mark.parametrize(
    "day, state",
    [
        ("2027-03-31", None),
        ("2027-04-01", "due soon"),
        ("2027-05-01", "due soon"),
        ("2027-05-02", "overdue"),
        ("2028-05-01", "overdue"),
        ("2028-05-02", "left out of search and lists"),
    ],
)
def test_a_record_is_due_then_overdue_then_left_out(change, report, day, state):
    change(FUND, "visible: {to: 2026-11-23}\n", "")

    assert states(report(day)).get(FUND) == state


def test_the_site_says_how_long_before_it_is_reminded(change, report):
    change("content/site.yml", "attribution:", "freshness: {remind_before: 365, hide_after: 1}\nattribution:")
    change(FUND, "visible: {to: 2026-11-23}\n", "")
    found = states(report())

    assert (found[FUND], found["services/advice/quiet-chat.md"]) == ("due soon", "left out of search and lists")


def test_what_has_ended_needs_no_look_and_what_is_not_shown_yet_does(report):
    found = states(report("2027-05-02"))

    assert FUND not in found and "services/clubs/last-winter-club.md" not in found
    assert "services/clubs/next-spring-club.md" in found


def test_each_page_is_its_owners_business(change, report):
    change(FUND, CHECKED, CHECKED.replace("}", ", owner: provider}"))
    change(FUND, "visible: {to: 2026-11-23}\n", "")
    found = report("2027-05-02")
    (group,) = (rows for heading, _, rows in found.groups if heading == "The service itself")

    assert [row["file"] for row in group] == [FUND]


def test_a_row_says_where_and_by_when(report):
    (row,) = (row for row in report().rows if row["file"] == "services/advice/quiet-chat.md")

    assert row == {
        "title": "Quiet Chat",
        "owner": "Local Offer editor",
        "state": "overdue",
        "due": "2026-10-01",
        "late": "53",
        "leaves": "2027-10-02",
        "file": "services/advice/quiet-chat.md",
        "page": "/services/quiet-chat/",
    }


def test_the_worst_of_an_owner_come_first(report):
    order = ["left out of search and lists", "overdue", "due soon"]
    for _, _, rows in report("2028-05-02").groups:
        found = [order.index(row["state"]) for row in rows]
        assert found == sorted(found)


def test_the_summary_counts_and_names_the_next_day(report):
    assert report().summary == ["Overdue: 2", "The next leaves search and lists on 2 October 2027"]


def test_nothing_due_is_said_so(change, report):
    for path in ("services/advice/quiet-chat.md", "content/pages/how-to-complain.md"):
        change(path, "2026-10-01", "2027-10-01")

    assert report().summary == ["No page is overdue, and none is due in the next 30 days."]
    assert report().rows == []


def test_the_issue_calls_the_team_and_has_a_box_for_each_page(change, report):
    lists = "services/_vocabulary.yml"
    change(lists, "label: SEND team}", 'label: SEND team, email: send@example.org, mention: "@example/send"}')
    text = FORMATS["markdown"](report())

    assert (
        "## SEND team: 1\n\nsend@example.org, @example/send\n\n- [ ] **How to disagree or complain**<br>State: overdue; Due: "
        in text
    )


@pytest.mark.parametrize("role", ["email: nobody", "mention: example/send", 'mention: "@a b"'])
def test_a_bad_address_of_a_role_is_refused(change, report, role):
    change("services/_vocabulary.yml", "label: SEND team}", f"label: SEND team, {role}}}")

    with pytest.raises(Exception, match="roles"):
        report()
