"""`tasks.py postcodes` and `tasks.py place`, as somebody at a keyboard meets them."""

import argparse
import json

import pytest

from plugins.cli import place, postcodes
from search.postcodes import download, table
from tests.postcodes.conftest import ons, row

ROWS = [row("SG1 1AA", 523_801, 224_202), row("SG1 1AB", terminated="201503"), row("JE2 3AB")]


def run(verb, *options):
    parser = argparse.ArgumentParser()
    verb.add_arguments(parser)
    return verb.run(parser.parse_args(list(map(str, options))))


@pytest.fixture
def site(tmp_path):
    """A site folder."""
    folder = tmp_path / "site"
    folder.mkdir()
    return folder


@pytest.fixture
def made(saved, site):
    """A site with a table."""
    assert run(postcodes, saved("ONSPD_AUG_2026_UK.csv", ons(ROWS)), "--site", site, "--today", "2026-11-22") == 0
    return site


def test_what_it_prints(saved, site, capsys):
    """What was kept, what was skipped and why, the month, the licences, the place of the table."""
    run(postcodes, saved("ONSPD_AUG_2026_UK.csv", ons(ROWS)), "--site", site, "--today", "2026-11-22")
    said, warned = capsys.readouterr()
    assert "3 rows read. In the table: 1 in use, 1 retired." in said
    assert "1 skipped: of the Isle of Man, Jersey or Guernsey" in said
    assert "Data: ONSPD, 2026-08." in said
    assert "Crown copyright and database right 2026" in said
    assert (str(table.path_of(site)) in said, warned) == (True, "")


def test_an_old_file_is_read_and_reported(saved, site, capsys):
    """Better than none."""
    assert run(postcodes, saved("ONSPD_AUG_2024_UK.csv", ons(ROWS)), "--site", site, "--today", "2026-11-22") == 0
    assert "are of 2024-08, more than a year ago" in capsys.readouterr().err


def test_nonsense_leaves_the_old_table(made, saved, capsys):
    """One message, exit code 1, not a byte changed."""
    before = table.path_of(made).read_bytes()
    assert run(postcodes, saved("page.csv", "<html>"), "--site", made) == 1
    assert table.path_of(made).read_bytes() == before
    said = capsys.readouterr().err
    assert "page.csv: it is a web page, not a data file" in said
    assert "The table made before is still in place." in said


def test_nonsense_and_no_table_before(saved, site, capsys):
    """Nothing is made, and it is said how the site goes on."""
    assert run(postcodes, saved("empty.csv", ""), "--site", site) == 1
    assert "No table was made: postcodes are placed by their sector." in capsys.readouterr().err
    assert list(site.iterdir()) == []


def test_without_a_file_it_downloads(saved, site, monkeypatch, capsys):
    """Into the folder of the table."""
    file = saved("codepo_gb_2026-08.csv", ons(ROWS))
    monkeypatch.setattr(download, "fetch", lambda folder, **options: file if folder == site / ".postcodes" else None)
    assert run(postcodes, "--site", site) == 0
    assert "2026-08" in capsys.readouterr().out


def test_offline(site, monkeypatch, capsys):
    """The download's own words, and exit code 1."""
    monkeypatch.setattr(download, "SERVICE", "http://127.0.0.1:9")
    assert run(postcodes, "--site", site) == 1
    assert "http://127.0.0.1:9 cannot be reached" in capsys.readouterr().err


@pytest.mark.parametrize("text", ["August", "2026-13", "08-2026", "2026-8"])
def test_a_month_that_is_none(text, capsys):
    """With an example of one that is."""
    with pytest.raises(SystemExit):
        run(postcodes, "--month", text)
    assert f"{text} is not a month. Write year-month, for example 2026-08" in capsys.readouterr().err


@pytest.mark.parametrize(
    ("text", "status", "east"),
    [
        ("sg1 1aa", "live", 523_801),
        ("SG1 1AB", "retired", 523_800),
        ("SG1 1AD", "unknown", 524_250),
        ("M1 1AA", "live-elsewhere", 384_400),
        ("JE2 3AB", "no-location", None),
    ],
)
def test_how_a_place_is_read(made, capsys, text, status, east):
    """The contract, with every status."""
    capsys.readouterr()
    assert run(place, text, "--json", "--site", made) == 0
    read = json.loads(capsys.readouterr().out)
    assert (read["kind"] in ("unit", "special"), read["status"], read["east"]) == (True, status, east)


def test_a_broken_table_is_said(made, capsys):
    """With what to do."""
    table.path_of(made).write_text("{", encoding="utf-8")
    assert run(place, "SG1 1AA", "--site", made) == 1
    assert "make it again: python3 tasks.py postcodes" in capsys.readouterr().err
