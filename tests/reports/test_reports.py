"""Each report, and each form in which it is printed."""

import csv
import datetime
import io
import json
from pathlib import Path

import pytest
from bs4 import BeautifulSoup

from plugins.directory.load import load
from plugins.reports import FORMATS, REPORTS, Report

TODAY = datetime.date(2026, 11, 23)
MINI = Path(__file__).resolve().parents[1] / "site"
REPORT = Report(
    name="fruit",
    title="Fruit & roots",
    today=TODAY,
    columns={"name": "Name", "where": "Where", "note": "Note"},
    rows=[
        {"name": "Apple", "where": ["a.md", "b.md"], "note": "=1+1"},
        {"name": "<b>Beet</b>", "where": [], "note": ""},
    ],
    summary=["Kinds: 2"],
    findings=["Beet: nothing says where"],
)


def test_text_has_the_figures_then_what_to_mend_then_each_row():
    assert FORMATS["text"](REPORT) == (
        "Fruit & roots, 2026-11-23\nKinds: 2\n\nTo mend:\n- Beet: nothing says where\n\n"
        "Apple\n  Where: a.md, b.md\n  Note: =1+1\n\n<b>Beet</b>\n"
    )


def test_json_keeps_lists():
    found = json.loads(FORMATS["json"](REPORT))

    assert (found["report"], found["today"], found["rows"][0]["where"]) == ("fruit", "2026-11-23", ["a.md", "b.md"])
    assert (found["summary"], found["findings"]) == (REPORT.summary, REPORT.findings)


def test_csv_can_be_read_back_and_holds_no_formula():
    rows = list(csv.reader(io.StringIO(FORMATS["csv"](REPORT))))

    assert rows == [["Name", "Where", "Note"], ["Apple", "a.md\nb.md", "'=1+1"], ["<b>Beet</b>", "", ""]]


def test_html_is_one_page_that_fetches_nothing_and_escapes_what_it_prints():
    soup = BeautifulSoup(FORMATS["html"](REPORT), "html.parser")

    assert [cell.get_text() for cell in soup.select("tbody th")] == ["Apple", "<b>Beet</b>"]
    assert soup.select("link, script, img, [href], [src]") == []
    assert [item.get_text() for item in soup.select("h2 + ul li")] == REPORT.findings


@pytest.fixture
def directory(tmp_path):
    """A site that answers the first of three points, admits that it does not know the second, and forgets the third."""
    keys = "title: A title\nsummary: A summary that says what it is.\nchecked: {on: 2026-11-01, by: send-team, next: 2027-05-01}\n"
    points = "".join(
        f"      - {{id: p{n}, number: Paragraph {n}, title: Point {n}, asks: Thing {n}., address: 'https://www.example.org/{n}'}}\n"
        for n in (1, 2, 3)
    )
    law = f"{keys}name: The Rules\nversion: of 2014\nread: 2026-11-01\ngroups:\n  - title: The list\n    explains: The points.\n    points:\n{points}"
    (tmp_path / "services").mkdir()
    vocabulary = (MINI / "services/_vocabulary.yml").read_text(encoding="utf-8")
    (tmp_path / "services/_vocabulary.yml").write_text(vocabulary, encoding="utf-8")
    for name, text in (
        ("law/x.yml", law),
        ("pages/about.md", f"---\n{keys}meets: [p1]\ngaps: [p2]\nuncertain: [title]\n---\nWords.\n"),
    ):
        (tmp_path / "content" / name).parent.mkdir(parents=True)
        (tmp_path / "content" / name).write_text(text, encoding="utf-8")
    return load(tmp_path, TODAY)[0]


def test_coverage_says_what_meets_each_point(directory):
    rows = REPORTS["coverage"](directory, TODAY).rows

    assert [(row["id"], row["state"], row["met_by"], row["gaps"]) for row in rows] == [
        ("p1", "Covered", ["content/pages/about.md"], []),
        ("p2", "We do not know yet", [], ["content/pages/about.md"]),
        ("p3", "Nothing yet", [], []),
    ]


def test_and_puts_first_what_nothing_meets(directory):
    report = REPORTS["coverage"](directory, TODAY)

    assert report.findings == [
        "Paragraph 3, nothing meets it: Thing 3.",
        "Paragraph 2, the facts are not known (content/pages/about.md): Thing 2.",
        "Paragraph 1, every page on it has facts to be confirmed: Thing 1.",
    ]
    assert report.summary == ["Points: 3", "Covered: 1", "We do not know yet: 1", "Nothing yet: 1"]


def test_coverage_of_a_site_without_law_says_so(directory):
    directory.content["law"].clear()
    report = REPORTS["coverage"](directory, TODAY)

    assert (report.rows, report.summary) == (
        [],
        ["This site has no law to check against: there is nothing in content/law/."],
    )


@pytest.mark.parametrize("name", REPORTS)
@pytest.mark.parametrize("form", FORMATS)
def test_every_report_can_be_printed_in_every_form(directory, name, form):
    assert FORMATS[form](REPORTS[name](directory, TODAY)).endswith("\n")
