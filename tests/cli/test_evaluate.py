"""`tasks.py evaluate`: the tables, and what is said of judgements that cannot be right."""

import shutil
from pathlib import Path

import pytest

from plugins.cli import __main__ as cli
from search.postcodes.table import path_of

MINI_SITE = Path(__file__).resolve().parents[1] / "site"


@pytest.fixture
def evaluate(capsys, tmp_path, monkeypatch):
    """Run the verb on the miniature site with lines of judgements: (exit code, what was printed, what was said of errors)."""

    def run(lines, site=MINI_SITE):
        for name in ("JUDGEMENTS", "HELD_OUT"):
            path = tmp_path / f"{name.lower()}.csv"
            path.write_text(f"query,kind,id,grade\n{lines}", encoding="utf-8")
            monkeypatch.setattr(f"search.evaluate.{name}", path)
        code = cli.main(["evaluate", "--site", str(site), "--today", "2026-11-23"])
        return code, *capsys.readouterr()

    return run


def test_a_table_for_each_file(evaluate):
    code, printed, said = evaluate("swim club,plain,saturday-swim-club,3\n")

    assert (code, said) == (0, "")
    assert printed.count("plain              1    1.000") == 2


def test_documents_that_the_site_does_not_have_are_told(evaluate):
    code, printed, said = evaluate("swim club,plain,saturday-swim-club,3\nswim club,plain,sunday-swim-club,2\n")

    assert (code, "recall" in printed) == (1, True)
    assert "judgements.csv:3: id: there is no document sunday-swim-club. Write the id it has now" in said
    assert "held_out.csv:3: id: there is no document sunday-swim-club" in said


def test_a_broken_file_is_told(evaluate):
    code, printed, said = evaluate("swim club,plane,saturday-swim-club,3\n")

    assert (code, printed) == (1, "")
    assert "judgements.csv:2: kind: 'plane' should be one of acronym" in said


def test_the_places_are_those_of_the_site(evaluate, tmp_path):
    site = shutil.copytree(MINI_SITE, tmp_path / "site")
    path_of(site).parent.mkdir()
    path_of(site).write_text("{", encoding="utf-8")
    code, _, said = evaluate("swim club,plain,saturday-swim-club,3\n", site)

    assert (code, "make it again: python3 tasks.py postcodes" in said) == (1, True)
