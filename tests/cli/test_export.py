"""`tasks.py export`: where the sheet goes, and when there is none."""

import shutil
from pathlib import Path

import pytest

from plugins.cli import __main__ as cli

MINI_SITE = Path(__file__).resolve().parents[1] / "site"


@pytest.fixture
def export(tmp_path, capsys, monkeypatch):
    """Run the verb in a folder of its own: (exit code, printed, errors)."""
    monkeypatch.chdir(tmp_path)

    def run(*options, site=MINI_SITE):
        code = cli.main(["export", "--site", str(site), "--today", "2026-11-23", *options])
        return code, *capsys.readouterr()

    return run


NAMED = {
    (): "records.csv",
    ("--format", "xlsx"): "records.xlsx",
    ("--output", "a.xlsx"): "a.xlsx",
    ("--output", "a.csv"): "a.csv",
}
STARTS = {".csv": b"\xef\xbb\xbfid,folder,title,", ".xlsx": b"PK"}


@pytest.mark.parametrize("options", NAMED)
def test_the_sheet_is_written_as_it_is_named(export, tmp_path, options):
    code, printed, _ = export(*options)
    file = tmp_path / NAMED[options]

    assert (code, printed.endswith(f" records: {NAMED[options]}\n")) == (0, True)
    assert file.read_bytes().startswith(STARTS[file.suffix])


def test_somebodys_work_is_not_overwritten(export, tmp_path):
    (tmp_path / "records.csv").write_text("mine", encoding="utf-8")
    code, _, errors = export()

    assert (code, (tmp_path / "records.csv").read_text(encoding="utf-8")) == (2, "mine")
    assert "is there already" in errors and export("--overwrite")[0] == 0


def test_records_with_errors_are_not_exported(export, tmp_path):
    site = Path(shutil.copytree(MINI_SITE, tmp_path / "site"))
    (site / "services/clubs/saturday-swim-club.md").write_text("---\n", encoding="utf-8")
    code, _, errors = export(site=site)

    assert code == 1 and errors.endswith("Nothing was exported: mend these first.\n")
    assert not (tmp_path / "records.csv").exists()


def test_a_place_that_cannot_be_written_is_told(export, tmp_path):
    assert "cannot be written" in export("--output", str(tmp_path / "no/where.csv"))[2]
