"""`tasks.py report`."""

import json

import pytest

from plugins.cli.__main__ import main
from plugins.cli.paths import ROOT

DAY = ("--today", "2026-11-23")
MINI = str(ROOT / "tests" / "site")


def test_it_prints_the_coverage_of_a_site(capsys):
    code = main(["report", *DAY])

    assert (code, capsys.readouterr().out.startswith("What the law asks, and what meets it, 2026-11-23\n")) == (0, True)


def test_a_site_without_law_is_told_so(capsys):
    assert main(["report", "coverage", "--site", MINI, *DAY]) == 0
    assert "This site has no law to check against" in capsys.readouterr().out


def test_it_writes_a_file(tmp_path, capsys):
    file = tmp_path / "coverage.json"

    assert main(["report", "coverage", "--format", "json", "--output", str(file), *DAY]) == 0
    assert json.loads(file.read_text(encoding="utf-8"))["report"] == "coverage"
    assert capsys.readouterr().out == f"Wrote {file}\n"


def test_a_file_that_cannot_be_written_is_told(tmp_path, capsys):
    assert main(["report", "--output", str(tmp_path), *DAY]) == 1
    assert "cannot be written" in capsys.readouterr().err


def test_an_unknown_report_is_told(capsys):
    assert main(["report", "coverge"]) == 2
    assert capsys.readouterr().err == "There is no report coverge. Choose from coverage, due.\n"


def test_a_site_without_lists_cannot_be_read(tmp_path, capsys):
    assert main(["report", "--site", str(tmp_path), *DAY]) == 1
    assert "services/_vocabulary.yml" in capsys.readouterr().err


def test_only_text_holds_more_than_one_report(monkeypatch, capsys):
    monkeypatch.setattr("plugins.cli.report.REPORTS", {"coverage": None, "reviews": None})

    assert main(["report", "--format", "csv"]) == 2
    assert capsys.readouterr().err == "A csv file holds one report. Name it: coverage, reviews.\n"


@pytest.mark.parametrize("name", ["coverage", "due"])
@pytest.mark.parametrize("form", ["text", "json", "csv", "html", "markdown"])
def test_a_site_with_faults_is_reported_all_the_same(tmp_path, capsys, name, form):
    (tmp_path / "services").mkdir()
    lists = (ROOT / "services/_vocabulary.yml").read_text(encoding="utf-8")
    (tmp_path / "services/_vocabulary.yml").write_text(lists, encoding="utf-8")

    assert main(["report", name, "--site", str(tmp_path), "--format", form, *DAY]) == 0
    assert capsys.readouterr().out


def test_best_bets_that_are_overdue_are_to_be_mended(capsys):
    main(["report", "due", "--today", "2199-01-01"])
    found = capsys.readouterr().out.partition("To mend:\n")[2].splitlines()

    assert found[0].startswith("- search/relevance/best_bets.yml:")
    assert ": review was due on " in found[0]


def test_those_of_the_project_are_no_other_sites_business(capsys):
    main(["report", "due", "--site", MINI, "--today", "2199-01-01"])

    assert "To mend:" not in capsys.readouterr().out
