"""How `check` says its problems to people, programs and forges."""

import json

import pytest

from plugins.cli.check_formats import as_github, as_json, as_text, plural
from plugins.directory.problems import Problem

SWIM = "services/clubs/swim.md"
ERROR = Problem(SWIM, 9, "ages.max", "must be 40 (ages.min) or more, not 16")
WARNING = Problem("content/pages/a.md", 1, "", "is old", "warning", "is-not-old")
NOTE = Problem(SWIM, 3, "summary", "is long", "note", "is-short")


def many(level, count):
    return [Problem(SWIM, line, "", f"{level} {line}", level, "a-rule") for line in range(1, count + 1)]


@pytest.fixture
def summary(tmp_path, monkeypatch):
    """The file that a forge shows as the summary of a job."""
    path = tmp_path / "summary.md"
    path.write_text("Before.\n", encoding="utf-8")
    monkeypatch.setenv("GITHUB_STEP_SUMMARY", str(path))
    return path


@pytest.fixture(autouse=True)
def no_summary(monkeypatch):
    monkeypatch.delenv("GITHUB_STEP_SUMMARY", raising=False)


def test_a_clean_site_says_so():
    assert as_text([], 3) == "3 files checked: no errors, no warnings.\n"
    assert as_json([], 3) == "[]\n"
    assert as_github([], 3) == "3 files checked: no errors, no warnings.\n"


def test_numbers_have_their_noun():
    assert [plural(number, "error") for number in (0, 1, 2)] == ["no errors", "1 error", "2 errors"]


def test_what_can_be_excused_has_the_name_of_its_rule():
    assert as_text([ERROR, WARNING], 2).splitlines() == [
        f"{SWIM}:9: ages.max: must be 40 (ages.min) or more, not 16",
        "content/pages/a.md:1: warning: is old [is-not-old]",
        "2 files checked: 1 error, 1 warning.",
    ]


def test_notes_are_counted_and_shown_when_asked_for():
    assert as_text([NOTE], 1) == "1 file checked: no errors, no warnings, 1 note (shown with --notes).\n"
    assert as_text([NOTE], 1, with_notes=True) == (
        f"{SWIM}:3: note: summary: is long [is-short]\n1 file checked: no errors, no warnings, 1 note.\n"
    )


def test_programs_are_told_everything():
    assert json.loads(as_json([NOTE], 1)) == [
        {"path": SWIM, "line": 3, "field": "summary", "message": "is long", "level": "note", "rule": "is-short"}
    ]


def test_a_forge_knows_the_levels():
    lines = as_github([NOTE, WARNING, ERROR], 2, with_notes=True).splitlines()

    assert [line.split(" ")[0] for line in lines[:3]] == ["::error", "::warning", "::notice"]
    assert lines[3] == "2 files checked: 1 error, 1 warning, 1 note."


def test_nothing_in_a_message_can_end_or_begin_a_command():
    nasty = Problem("a,b:c%.md", 1, "x:y", "100%\r\n::error::x")

    assert as_github([nasty], 1).splitlines()[0] == (
        "::error file=a%2Cb%3Ac%25.md,line=1,title=x%3Ay::100%25%0D%0A::error::x"
    )


def test_ten_of_a_level_are_put_on_their_lines(summary):
    lines = as_github([*many("warning", 12), *many("error", 11)], 1).splitlines()

    assert sum(line.startswith("::error") for line in lines) == 10
    assert sum(line.startswith("::warning") for line in lines) == 10
    assert lines[-2] == "3 more problems in the summary of the job: GitHub shows 10 of a level."


def test_the_rest_is_in_the_summary_of_the_job(summary):
    as_github([*many("warning", 12), *many("error", 11)], 1)

    assert summary.read_text(encoding="utf-8").splitlines() == [
        "Before.",
        "### More from the check",
        "",
        "| where | level | key | what |",
        "|---|---|---|---|",
        f"| {SWIM}:11 | error |  | error 11 |",
        f"| {SWIM}:11 | warning |  | warning 11 &#91;a-rule&#93; |",
        f"| {SWIM}:12 | warning |  | warning 12 &#91;a-rule&#93; |",
        "",
    ]


def test_ten_or_fewer_leave_the_summary_alone(summary):
    as_github(many("error", 10), 1)

    assert summary.read_text(encoding="utf-8") == "Before.\n"


def test_without_a_summary_the_rest_is_in_the_log():
    lines = as_github(many("error", 12), 1).splitlines()

    assert lines[10:12] == [f"{SWIM}:11: error 11", f"{SWIM}:12: error 12"]


def test_nothing_in_a_message_can_leave_its_cell(summary):
    as_github([*many("error", 10), Problem(SWIM, 99, "", "| <img src=x> [a](b)\n## x `c` @d #1 *e* \\")], 1)

    row = summary.read_text(encoding="utf-8").splitlines()[5]
    assert row.count("|") == 5
    assert not set("<>[]`@*\\") & set(row)
