"""`tasks.py check`: what it prints and how it ends."""

import json
import shutil
from functools import partial
from pathlib import Path

import pytest

from plugins.cli import __main__ as cli
from plugins.cli.paths import ROOT
from plugins.search_index import checking
from search.lines import RelevanceError, read

MINI_SITE = Path(__file__).resolve().parents[1] / "site"
SWIM = "services/clubs/saturday-swim-club.md"


@pytest.fixture
def site(tmp_path):
    """A copy of the miniature site with one error, beside two warnings that it always has."""
    root = Path(shutil.copytree(MINI_SITE, tmp_path / "site"))
    text = (root / SWIM).read_text(encoding="utf-8")
    (root / SWIM).write_text(text.replace("min: 4", "min: 40"), encoding="utf-8")
    return root


@pytest.fixture
def check(site, capsys):
    """Run the verb: (exit code, lines printed, lines of errors)."""

    def run(*options):
        code = cli.main(["check", "--site", str(site), "--today", "2026-11-23", *options])
        printed = capsys.readouterr()
        return code, printed.out.splitlines(), printed.err.splitlines()

    return run


def test_every_problem_is_a_line_and_the_last_line_counts(check):
    code, lines, _ = check()

    assert code == 1
    assert lines[1:] == [
        "services/advice/quiet-chat.md:23: warning: checked.next: was due on 2026-10-01. Compare the page with its sources, then write the new dates [review-is-not-overdue]",
        f"{SWIM}:9: ages.max: must be 40 (ages.min) or more, not 16",
        "services/schools/harbour-school.md:16: warning: access.route: nothing says what to do when the answer is no. Write it in `if_turned_down`, or give the route its advice in services/_vocabulary.yml [record-says-what-after-a-no]",
        "28 files checked: 1 error, 3 warnings, 2 notes (shown with --notes).",
    ]


def test_notes_are_shown_when_asked_for(check, site):
    code, lines, _ = check("services/clubs/next-spring-club.md", "--notes")

    assert code == 0
    assert lines[0].startswith("services/clubs/next-spring-club.md:8: note: access.route: people are told")
    assert lines[1] == "1 file checked: no errors, no warnings, 1 note."


def test_warnings_alone_are_no_failure(check, site):
    shutil.copy(MINI_SITE / SWIM, site / SWIM)

    assert check()[0] == 0


def test_only_the_files_asked_for_are_shown(check, site):
    code, lines, _ = check(str(site / "services/advice"))

    assert (code, len(lines)) == (0, 2)
    assert lines[0].startswith("services/advice/quiet-chat.md:23: warning: ")


def test_a_path_is_read_from_where_one_stands(check, site, monkeypatch):
    monkeypatch.chdir(site / "services")

    assert (
        check("clubs", "advice/quiet-chat.md")[1][-1]
        == "5 files checked: 1 error, 1 warning, 2 notes (shown with --notes)."
    )


def test_a_path_that_is_not_there_is_read_from_the_site(check, tmp_path, monkeypatch):
    (tmp_path / "services/advice").mkdir(parents=True)
    monkeypatch.chdir(tmp_path)

    assert check("services/advice")[1][-1] == "2 files checked: no errors, 1 warning."


NOT_READ = {
    "services/README.md": "{} holds nothing that check reads: records in services/, pages and settings in content/, the ranking in search/relevance/.",
    "../elsewhere.md": "{} is not part of the site. Name a file or folder of services/, content/ or search/relevance/, or choose the site with --site.",
}


@pytest.mark.parametrize("name", NOT_READ)
def test_a_path_that_check_does_not_read_is_an_error_of_use(check, site, name):
    path = site / name
    path.touch()

    assert check(str(path)) == (2, [], [NOT_READ[name].format(path)])


def test_broken_lists_are_told_whatever_is_asked_for(check, site):
    (site / "services/_vocabulary.yml").write_text("kinds: []", encoding="utf-8")

    code, lines, _ = check("services/advice")
    assert (code, lines[0].partition(":")[0]) == (1, "services/_vocabulary.yml")


def test_a_path_that_is_not_there_is_told_beside_a_ranking_too(check, monkeypatch):
    """The project's own site has one."""
    monkeypatch.setattr(checking, "files", lambda site: ["search/relevance/weights.yml"])
    assert check("nowhere") == (2, [], ["There is no file or folder nowhere."])


def test_a_path_that_is_not_there_is_said_to_be_so(check, site):
    assert check(str(site / "nowhere")) == (2, [], [f"There is no file or folder {site / 'nowhere'}."])


def test_the_list_for_programs(check):
    found = json.loads("\n".join(check("--format", "json")[1]))

    assert next(problem for problem in found if problem["level"] == "error") == {
        "path": SWIM,
        "line": 9,
        "field": "ages.max",
        "message": "must be 40 (ages.min) or more, not 16",
        "level": "error",
        "rule": "",
    }


def test_the_list_for_a_forge(check):
    assert (
        check("--format", "github")[1][0]
        == f"::error file={SWIM},line=9,title=ages.max::must be 40 (ages.min) or more, not 16"
    )


def test_a_site_that_is_not_there_is_an_error_of_use(capsys):
    with pytest.raises(SystemExit) as stopped:
        cli.main(["check", "--site", "nowhere"])

    assert stopped.value.code == 2
    assert "there is no folder nowhere" in capsys.readouterr().err


def test_a_folder_that_is_no_site_is_told_what_is_missing(tmp_path, capsys):
    assert cli.main(["check", "--site", str(tmp_path)]) == 1
    printed = capsys.readouterr().out
    assert [line.partition(": ")[0] for line in printed.splitlines()[:3]] == [
        f"{name}:1" for name in ("content/glossary.yml", "content/site.yml", "services/_vocabulary.yml")
    ]


RANKED = "search/relevance"


def test_the_ranking_of_the_project_is_checked_too(capsys):
    code = cli.main(["check", str(ROOT / RANKED / "best_bets.yml"), "--today", "2199-01-01"])
    lines = capsys.readouterr().out.splitlines()

    assert (code, lines[-1].split(" checked")[0]) == (0, "1 file")
    assert all(line.startswith(f"{RANKED}/best_bets.yml:") for line in lines[:-1])
    assert "warning: review was due on " in lines[-2]


def test_a_mistake_in_the_ranking_stops_every_site(check, site, monkeypatch):
    (site / "weights.yml").write_text("fields:\n\tx: 1\n", encoding="utf-8")
    monkeypatch.setattr(checking.soundness, "problems", partial(broken, site / "weights.yml"))

    code, lines, _ = check()
    assert code == 1
    assert "weights.yml:2: is not valid YAML: there is a tab. Use spaces" in lines


def broken(path, folder, today):
    with pytest.raises(RelevanceError) as raised:
        read(path, [])
    return raised.value.problems, ()
