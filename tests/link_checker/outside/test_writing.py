"""What is reported of outside links, in each format."""

import csv
import io
import json

import pytest

from plugins.link_checker.fetch import Answer
from plugins.link_checker.github import as_github, summary
from plugins.link_checker.links import Purpose
from plugins.link_checker.outside.results import Fault, Outcome, Record, Result
from plugins.link_checker.report import Finding, Report
from plugins.link_checker.rows import whole
from plugins.link_checker.status import Status
from plugins.link_checker.writing import FORMATS, as_csv, as_html, as_json, as_text
from tests.conftest import TODAY
from tests.link_checker.outside.simulated import link

A, B = "services/a.md", "services/b.md"
RECORDS = {A: Record("Swim club", "local-offer-editor"), B: Record("Bus passes", "send-team")}


def result(url, status, detail="", *sources, **answer):
    found = Answer(Status(status), detail, **answer)
    return Result(link(url, *sources or (A,)), found, TODAY, failed=(TODAY,))


RESULTS = (
    result("https://x.example/gone", "broken", "404 Not Found, on 3 different days", A, B),
    result(
        "https://x.example/moved", "moved", "it has moved for good", B, moved_to="https://y.example/", permanent=True
    ),
    result("https://x.example/now", "moved", "it leads on, for now", moved_to="https://y.example/"),
    result("http://x.example/", "ok", "https answers too", https="https://x.example/"),
    result("https://x.example/fine", "ok"),
    result("https://x.example/kept", "cached", "fine, as of 2026-11-20"),
    result("https://x.example/let", "excused", "why (until 2027-02-28)"),
)
FAULT = Fault("content/_links.yml", 4, "until: 2026-01-01 is past")


def build(*results, findings=(), faults=(), outside=(), find=lambda source, url: 7):
    report = Report(tuple(findings), tuple(one.link for one in results), 1, 9)
    return whole(report, Outcome(tuple(results), tuple(faults), requests=5), RECORDS, find)


def test_text_groups_by_record_with_its_owner():
    assert as_text(build(*RESULTS, faults=[FAULT])).splitlines() == [
        "services/a.md (Swim club; local-offer-editor)",
        "  error: broken, line 7: https://x.example/gone: 404 Not Found, on 3 different days. "
        "An old copy may be at https://web.archive.org/web/20261123/https://x.example/gone",
        "  note: ok, line 7: http://x.example/: https answers too. Write https://x.example/",
        "  note: moved, line 7: https://x.example/now: it leads on, for now. Now at https://y.example/",
        "",
        "services/b.md (Bus passes; send-team)",
        "  error: broken, line 7: https://x.example/gone: 404 Not Found, on 3 different days. "
        "An old copy may be at https://web.archive.org/web/20261123/https://x.example/gone",
        "  warning: moved, line 7: https://x.example/moved: it has moved for good. Write https://y.example/",
        "",
        "content/_links.yml:4: until: 2026-01-01 is past",
        "1 page, 9 links: nothing to report. 7 outside addresses: 2 ok, 2 moved, 1 broken, 1 excused, 1 cached; 5 requests.",
    ]


def test_an_address_of_the_theme_is_said_once():
    one = result("https://x.example/gone", "broken", "404", *(f"services/{number}.md" for number in range(9)))
    text = as_text(build(one, find=lambda source, url: 0))

    assert text.count("404") == 1
    assert text.startswith(
        "In no record: the theme or a setting\n  error: broken on /services/0.md/: https://x.example/gone: 404"
    )


def test_that_http_wants_a_look_gives_way_to_what_was_seen():
    finding = Finding(Status.UNSURE, "/", A, 1, Purpose.LINK, "http://x.example/", "http is not private")
    found = build(result("http://x.example/", "ok"), findings=[finding])

    assert found.rows == () and not found.is_failure


def test_json_has_every_result_and_its_records():
    outside = json.loads(as_json(build(*RESULTS, faults=[FAULT])))["outside"]

    assert (outside["requests"], outside["counts"]["broken"], outside["faults"][0]["line"]) == (5, 1, 4)
    assert len(outside["results"]) == 7
    assert outside["results"][1]["moved_to"] == "https://y.example/"
    assert [one["owner"] for one in outside["results"][0]["records"]] == ["local-offer-editor", "send-team"]


def test_csv_has_one_line_for_each_place():
    rows = list(csv.DictReader(io.StringIO(as_csv(build(*RESULTS)))))

    assert [row["Result"] for row in rows] == ["broken", "broken", "moved", "ok", "moved"]
    assert rows[2]["Address to write"] == "https://y.example/" and rows[2]["Owner"] == "send-team"


@pytest.mark.parametrize("start", "=+-@")
def test_csv_holds_no_formula(start):
    rows = list(csv.DictReader(io.StringIO(as_csv(build(result("https://x.example/", "unsure", f"{start}1+1"))))))

    assert rows[0]["What we found"] == f"'{start}1+1"


EVIL = "</table><script>alert(1)</script>\x1b[31m\u202e\n::error::x | [x](javascript:y) @everyone <b>"


def test_html_is_safe_and_stands_by_itself():
    html = as_html(build(*RESULTS, result("https://x.example/?<script>", "unsure", EVIL)))

    assert "<script" not in html and "\x1b" not in html and "\u202e" not in html
    assert "<h2>Swim club</h2>" in html and "Owner: send-team." in html
    assert "src=" not in html and "<link" not in html


@pytest.mark.parametrize("name", FORMATS)
def test_nothing_another_site_says_reaches_a_terminal_as_it_is(name):
    text = FORMATS[name](build(result("https://x.example/", "unsure", EVIL)))

    assert "\x1b" not in text and "\u202e" not in text
    assert not any(line.startswith("::error::x") for line in text.splitlines())


@pytest.mark.parametrize("name", FORMATS)
def test_half_characters_do_not_stop_a_report(name):
    FORMATS[name](build(result("https://x.example/\udce9", "unsure", "\ud800"))).encode("utf-8")


def test_annotations_stand_on_the_lines_of_the_records():
    lines = as_github(build(*RESULTS, faults=[FAULT])).splitlines()

    assert lines[0] == "::error file=content/_links.yml,line=4,title=excuse::until: 2026-01-01 is past"
    assert lines[1].startswith(
        "::error file=services/a.md,line=7,title=link broken::https://x.example/gone: 404 Not Found"
    )
    assert lines[1].endswith(" Owner: local-offer-editor.")
    assert [line.split(" ")[0] for line in lines[2:]] == ["::error", "::warning", "::notice", "::notice"]


def test_annotations_are_escaped():
    odd = result("https://x.example/100%25", "unsure", "50%\r\n::error::x", "services/a,b: c%.md")
    command = as_github(build(odd)).splitlines()

    assert len(command) == 1
    assert command[0].startswith(
        "::warning file=services/a%2Cb%3A c%25.md,line=7,title=link unsure::https://x.example/100%2525: 50%25"
    )


def test_beyond_ten_of_a_level_goes_to_the_summary():
    many = build(*(result(f"https://x.example/{number:02}", "unsure", "403") for number in range(25)))

    assert len(as_github(many).splitlines()) == 10
    assert summary(many).count("link unsure") == 15
    assert summary(many).startswith(
        "## Links: 15 more\n\n| Level | File | Result | What we found |\n|---|---|---|---|\n"
    )


def test_ten_need_no_summary():
    assert summary(build(*(result(f"https://x.example/{number}", "unsure") for number in range(10)))) == ""


def test_the_summary_is_words_and_nothing_else():
    many = build(*(result(f"https://x.example/{number:02}", "unsure", EVIL) for number in range(11)))
    row = summary(many).splitlines()[-1]

    assert row.replace("\\|", "").count("|") == 5
    assert "<script" not in row.replace("\\<", "") and "](" not in row and "https://" not in row


def test_a_summary_is_never_too_long_for_the_forge():
    many = build(*(result(f"https://x.example/{number}/{'x' * 1500}", "unsure") for number in range(900)))

    assert len(summary(many).encode()) < 1_000_000
    assert summary(many).splitlines()[-1].endswith(" more do not fit here.")
