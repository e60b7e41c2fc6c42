"""The issue that keeps itself up to date: made once, renewed when the report has changed, left alone otherwise."""

import importlib.util
import json
import subprocess
from pathlib import Path

import pytest

FILE = Path(__file__).resolve().parents[2] / ".github" / "one_issue.py"
SPEC = importlib.util.spec_from_file_location("one_issue", FILE)
one_issue = importlib.util.module_from_spec(SPEC)
SPEC.loader.exec_module(one_issue)


class Forge:
    """Stands in for `gh`: holds issues, and remembers the calls."""

    def __init__(self, *issues):
        self.issues, self.calls = list(issues), []

    def __call__(self, arguments, text=None):
        self.calls.append((arguments, text))
        return json.dumps(self.issues) if arguments[:2] == ["issue", "list"] else ""

    @property
    def done(self):
        """The calls that change something, by their first two words."""
        return [" ".join(arguments[:2]) for arguments, _ in self.calls if arguments[:2] != ["issue", "list"]]


def issue(**changes):
    return {"number": 7, "title": "Due", "body": "two records\r\n"} | changes


def test_the_first_time_it_is_made_with_its_label():
    forge = Forge()

    assert one_issue.keep("Due", "review-due", "two records\n", forge) == "Made the issue: Due."
    assert forge.done == ["label create", "issue create"]
    assert forge.calls[-1] == (
        ["issue", "create", "--title", "Due", "--label", "review-due", "--body-file", "-"],
        "two records\n",
    )


def test_the_same_report_changes_nothing():
    forge = Forge(issue())

    assert one_issue.keep("Due", "review-due", "two records\n", forge) == "Issue 7 is up to date."
    assert forge.done == []


@pytest.mark.parametrize("change", [{"body": "one record"}, {"title": "Old title"}])
def test_another_report_renews_the_same_issue(change):
    forge = Forge(issue(**change))

    assert one_issue.keep("Due", "review-due", "two records\n", forge) == "Renewed issue 7."
    assert forge.done == ["issue edit"]


def test_it_is_found_by_its_label_among_the_open_ones():
    forge = Forge()
    one_issue.keep("Due", "review-due", "x", forge)

    assert forge.calls[0][0][2:6] == ["--label", "review-due", "--state", "open"]


def test_a_report_too_long_for_an_issue_ends_at_a_line():
    body = one_issue.body_of("| a row |\n" * 10_000)

    assert len(body) < 65_536
    assert body.split("\n\nThere is more")[0].endswith("| a row |")


def test_plain_text_is_shown_as_it_is():
    body = one_issue.body_of("# no heading\n```\n", plain=True)

    assert body.startswith("````text\n# no heading\n```\n````\n")


def test_the_command_reads_the_file_and_says_what_it_did(tmp_path, monkeypatch, capsys):
    (tmp_path / "due.md").write_text("two records", encoding="utf-8")
    monkeypatch.setattr(one_issue, "gh", Forge())

    assert one_issue.main(["--label", "review-due", "--title", "Due", str(tmp_path / "due.md")]) == 0
    assert capsys.readouterr().out == "Made the issue: Due.\n"


def test_a_refusal_is_told_in_its_own_words(tmp_path, monkeypatch, capsys):
    def refuse(arguments, text=None):
        raise subprocess.CalledProcessError(1, arguments, stderr="HTTP 403: no\n")

    (tmp_path / "due.md").write_text("two records", encoding="utf-8")
    monkeypatch.setattr(one_issue, "gh", refuse)

    assert one_issue.main(["--label", "l", "--title", "t", str(tmp_path / "due.md")]) == 1
    assert capsys.readouterr().err == "GitHub refused: HTTP 403: no\n"
