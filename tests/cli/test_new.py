"""`tasks.py new`: a record from options and from answers, or nothing."""

import shutil
from pathlib import Path

import pytest

from plugins.cli import __main__ as cli

MINI_SITE = Path(__file__).resolve().parents[1] / "site"
FACTS = {
    "title": "Tuesday club",
    "summary": "A place to meet other young people after school.",
    "kind": "service",
    "topics": "advice",
    "needs": "any-send",
    "area": "county",
    "access.route": "anyone",
    "access.steps": "Ring us.\\nCome along.",
    "eligibility": "Anyone under 18.",
    "sources.1.url": "https://www.example.org/tuesday",
    "checked.by": "send-team",
    "text": "We play games.",
}


@pytest.fixture
def site(tmp_path):
    """A copy of the miniature site."""
    return Path(shutil.copytree(MINI_SITE, tmp_path / "site"))


@pytest.fixture
def new(site, capsys):
    """Run the verb with facts: (exit code, printed, errors)."""

    def run(*options, **facts):
        words = [f"{name}={value}" for name, value in facts.items() if value is not None]
        code = cli.main(["new", "--site", str(site), "--today", "2026-11-23", *options, *words])
        return code, *capsys.readouterr()

    return run


@pytest.fixture
def answers(monkeypatch):
    """Sit at the keyboard and give these answers, one a line; the list holds those that are left."""

    def sit(*lines):
        left = list(lines)
        monkeypatch.setattr("sys.stdin.isatty", lambda: True, raising=False)
        monkeypatch.setattr("builtins.input", lambda prompt: left.pop(0))
        return left

    return sit


def files(site):
    return {path: path.read_bytes() for path in site.rglob("*") if path.is_file()}


def test_facts_make_a_record(new, site):
    assert new(**FACTS)[:2] == (0, "Wrote services/advice/tuesday-club.md. Its page will be /services/tuesday-club/\n")
    text = (site / "services/advice/tuesday-club.md").read_text(encoding="utf-8")

    assert "  steps:\n    - Ring us.\n    - Come along.\n" in text
    assert (
        "checked:\n  on: 2026-11-23\n  by: send-team\n  next: 2027-05-24\nstatus: open\n---\nWe play games.\n" in text
    )


def test_it_passes_the_check(new, site, capsys):
    new(**FACTS)

    assert (
        cli.main(["check", "--site", str(site), "--today", "2026-11-23", str(site / "services/advice/tuesday-club.md")])
        == 0
    )


def test_a_record_that_is_not_right_is_not_written(new, site):
    before = files(site)
    code, _, errors = new(**FACTS | {"eligibility": None, "contacts.1.phone": "123", "kind": "servise"})

    assert (code, files(site)) == (1, before)
    assert [line.partition(": ")[0] for line in errors.splitlines()] == [
        "eligibility",
        "kind",
        "contacts.1.phone",
        "Nothing was written.",
    ]


def test_an_id_that_is_taken_is_told(new, site):
    new(**FACTS)
    before = files(site)
    code, _, errors = new(**FACTS)

    assert (code, files(site)) == (1, before) and '"tuesday-club" is there already' in errors


def test_a_dry_run_writes_nothing(new, site):
    before = files(site)

    assert new("--dry-run", **FACTS)[1].startswith("Would write services/advice/tuesday-club.md")
    assert files(site) == before


def test_a_column_that_is_none_is_told(new):
    assert new(eligability="x")[0] == 2
    assert 'no column "eligability". Did you mean `eligibility`?' in new(eligability="x")[2]
    assert '"x" is no fact' in new("x")[2]


def test_what_is_missing_is_asked_for(new, answers, site):
    answers("", "A summary of twenty letters.", "", "", "", "", "", "", "", "", "", "", "", "")
    code, printed, _ = new(**FACTS | {"summary": None})

    assert code == 0 and "summary: One sentence: what it is and who it is for." in printed
    assert "  is needed" in printed
    assert "summary: A summary of twenty letters." in (site / "services/advice/tuesday-club.md").read_text(
        encoding="utf-8"
    )


def test_a_wrong_answer_is_asked_for_again(new, answers):
    answers("servise", "service", "", "", "", "", "", "", "", "", "", "", "", "")

    assert (
        "is not in the list `kinds` in services/_vocabulary.yml. Did you mean `service`?"
        in new(**FACTS | {"kind": None})[1]
    )


def test_an_area_that_is_none_is_asked_for_again(new, answers):
    answers("", "", "", "mars", "county", "", "", "", "", "", "", "", "", "")

    assert '  there is no area "mars"' in new(**FACTS | {"area": None})[1]


def test_several_lines_end_with_an_empty_one(new, answers, site):
    answers(*[""] * 10, "Ring.", "Come.", "", *[""] * 10)
    new(**FACTS | {"access.steps": None} | dict.fromkeys(("locations.1.address", "locations.1.postcode")))

    text = (site / "services/advice/tuesday-club.md").read_text(encoding="utf-8")
    assert "    - Ring.\n    - Come.\n" in text


def test_prose_has_paragraphs(new, answers, site):
    answers(*[""] * 12, "One.", "", "Two.", "", "", "")
    new(**FACTS | {"text": None})

    assert (site / "services/advice/tuesday-club.md").read_text(encoding="utf-8").endswith("---\nOne.\n\nTwo.\n")


def test_what_the_check_refuses_is_asked_for_again_and_the_rest_is_kept(new, answers):
    answers(*[""] * 12, "# One heading", "", "", "Only words.", "", "")
    code, _, errors = new(**FACTS | {"text": None})

    assert code == 0 and "text: " in errors


def test_an_end_of_the_answers_writes_nothing(new, answers, monkeypatch, site):
    answers()
    monkeypatch.setattr("builtins.input", lambda prompt: (_ for _ in ()).throw(EOFError))
    before = files(site)

    assert new(**FACTS | {"summary": None})[0] == 1 and files(site) == before


def test_without_a_keyboard_nothing_is_asked(new, monkeypatch):
    monkeypatch.setattr("builtins.input", lambda prompt: pytest.fail("asked"))

    assert new(**FACTS | {"summary": None})[0] == 1
    assert new("--no-questions", **FACTS | {"summary": None})[0] == 1


def test_a_site_without_lists_is_told(tmp_path, capsys):
    (tmp_path / "empty").mkdir()

    assert cli.main(["new", "--site", str(tmp_path / "empty"), "title=X"]) == 1
    assert "services/_vocabulary.yml" in capsys.readouterr().err
