"""`tasks.py postcodes` and `tasks.py place`, as somebody at a keyboard meets them."""

import argparse
import json
import shutil

import pytest

from plugins.cli import place, postcodes
from search.gazetteer import FOLDER
from search.postcodes import download, table
from tests.postcodes.conftest import code_point, ons, row

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
    assert (
        run(postcodes, saved("ONSPD_AUG_2026_UK.csv", ons(ROWS)), "--part", "--site", site, "--today", "2026-11-22")
        == 0
    )
    return site


def test_wards_of_another_year_are_told(saved, site, capsys):
    """Somebody must look at the rules after a review."""
    rows = [*ROWS, row("SG1 1AB", district="E07000099", ward="E05004750")]
    run(postcodes, saved("ONSPD_AUG_2026_UK.csv", ons(rows)), "--part", "--site", site, "--today", "2026-11-22")
    assert "  1 are in wards that search/gazetteer/areas.csv does not know." in capsys.readouterr()[0]


def test_what_it_prints(saved, site, capsys):
    """What was kept, what was skipped and why, the month, the licences, the place of the table."""
    run(postcodes, saved("ONSPD_AUG_2026_UK.csv", ons(ROWS)), "--part", "--site", site, "--today", "2026-11-22")
    said, warned = capsys.readouterr()
    assert "3 rows read. In and round the county: 1 in use, 1 retired." in said
    assert "1 skipped: of the Isle of Man, Jersey or Guernsey" in said
    assert "Data: ONSPD, 2026-08." in said
    assert "Crown copyright and database right 2026" in said
    assert str(table.path_of(site)) in said
    assert warned.startswith("It is a part: none of its postcodes begins with AL")


def test_an_old_file_is_read_and_reported(saved, site, capsys):
    """Better than none."""
    assert (
        run(postcodes, saved("ONSPD_AUG_2024_UK.csv", ons(ROWS)), "--part", "--site", site, "--today", "2026-11-22")
        == 0
    )
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


def test_a_part_does_not_take_the_place_of_the_county(saved, site, capsys):
    """Without a table before, the gazetteer knows what there should be; the way to have it all the same is told."""
    file = saved("ONSPD_AUG_2026_UK.csv", ons(ROWS))
    assert run(postcodes, file, "--site", site, "--today", "2026-11-22") == 1
    said = capsys.readouterr().err
    assert "it is only a part: none of its postcodes begins with AL, CM, EN, HA, HP, LU or WD; most of those" in said
    assert "SG1 (1 of 1,266)" in said and "run it again with --part" in said
    assert list(site.iterdir()) == []


def test_a_part_does_not_take_the_place_of_a_whole_table(saved, site, capsys):
    """The table before says what there should be, whatever the gazetteer knows."""
    rows = [row(f"{outward} 1{a}{b}") for outward in ("SG1", "SG2") for a in "ABDEFGHJ" for b in "ABDEFGHJ"]
    run(postcodes, saved("ONSPD_AUG_2026_UK.csv", ons(rows)), "--part", "--site", site, "--today", "2026-11-22")
    before = table.path_of(site).read_bytes()
    same, half = saved("ONSPD_SEP_2026_UK.csv", ons(rows[1:])), saved("ONSPD_OCT_2026_UK.csv", ons(rows[:70]))
    assert run(postcodes, half, "--site", site, "--today", "2026-11-22") == 1
    assert table.path_of(site).read_bytes() == before
    said = capsys.readouterr().err
    assert "that begin with SG2 (6 of 64); it has 70 of the county's 128." in said
    assert "The table made before is still in place." in said
    assert run(postcodes, same, "--site", site, "--today", "2026-11-22") == 0


NOW = ("--part", "--today", "2026-11-22", "--site")


def test_that_a_file_is_older_is_told(made, saved, capsys):
    """It was asked for; both are described."""
    older = saved("NSPL_NOV_2021_UK.csv", ons(ROWS[:1], "nspl-2021"))
    assert run(postcodes, older, *NOW, made) == 0
    said = capsys.readouterr().err
    assert (
        "This table, of 2021-11 (NSPL: 1 postcodes in use, 0 retired), is older than the one that it replaced" in said
    )
    assert "of 2026-08 (ONSPD: 1 postcodes in use, 1 retired). To have that again, read its file again" in said
    assert table.read(table.path_of(made)).vintage.month == "2021-11"


def test_one_of_the_same_month_is_not_older(made, saved, capsys):
    assert run(postcodes, saved("ONSPD_AUG_2026_UK.csv", ons(ROWS)), *NOW, made) == 0
    assert "is older" not in capsys.readouterr().err


def test_retired_postcodes_that_go_are_told(saved, site, capsys):
    """As they do with Code-Point Open, which has none; with the numbers, and what to do."""
    gone = [row(f"SG1 2{a}{b}", terminated="202001") for a in "ABDEFGHJ" for b in "ABDEFGHJ"]
    run(postcodes, saved("ONSPD_AUG_2026.csv", ons([*ROWS, *gone])), *NOW, site)
    capsys.readouterr()
    assert run(postcodes, saved("codepo_gb_2026-11.csv", code_point(ROWS[:1])), *NOW, site) == 0
    said = capsys.readouterr().err
    assert "The table before had 65 retired postcodes; this one, of Code-Point Open, has 0." in said
    assert "Read a whole ONSPD or NSPL to have them." in said


def test_a_broken_table_is_no_measure(made, saved, capsys):
    """It is replaced by what the county should have."""
    table.path_of(made).write_text("{", encoding="utf-8")
    file = saved("ONSPD_AUG_2026_UK.csv", ons(ROWS))
    assert run(postcodes, file, "--site", made, "--today", "2026-11-22") == 1
    assert "it has 1 of the county's 32,828" in capsys.readouterr().err


def test_a_month_to_come(saved, site, capsys):
    """Neither from the keyboard nor from the file."""
    later, now = saved("ONSPD_AUG_2031_UK.csv", ons(ROWS)), ("--part", "--site", site, "--today", "2026-11-22")
    assert run(postcodes, later, "--month", "2031-01", *now) == 1
    assert "--month 2031-01 has not come yet" in capsys.readouterr().err
    assert run(postcodes, later, *now) == 1
    assert "it says that it is of 2031-08, which has not come yet" in capsys.readouterr().err
    assert run(postcodes, later, "--month", "2026-08", *now) == 0


def test_no_month_at_all(saved, site, capsys):
    """It is told how to give it, and not to do again what was just done."""
    assert run(postcodes, saved("sg.csv", code_point(ROWS[:1])), "--part", "--site", site) == 0
    assert "month that nobody knows. Give it with --month when you read a file" in capsys.readouterr().err


def test_a_file_where_the_folder_should_be(saved, site, capsys):
    """It is named."""
    table.path_of(site).parent.write_text("", encoding="utf-8")
    assert run(postcodes, saved("ONSPD_AUG_2026_UK.csv", ons(ROWS)), "--part", "--site", site) == 1
    assert ".postcodes is a file and should be a folder. Move it away." in capsys.readouterr().err


def test_broken_tables_of_places(saved, site, monkeypatch, capsys):
    """File, line and what is wrong, and no traceback."""
    folder = shutil.copytree(FOLDER, site.parent / "gazetteer")
    (folder / "areas.csv").write_text("district,ward\n", encoding="utf-8")
    monkeypatch.setattr("search.gazetteer.FOLDER", folder)
    assert run(postcodes, saved("ONSPD_AUG_2026_UK.csv", ons(ROWS)), "--site", site) == 1
    assert "areas.csv:1: the first line should be district,ward,outcode" in capsys.readouterr().err


def test_without_a_file_it_downloads(saved, site, monkeypatch, capsys):
    """Into the folder of the table."""
    file = saved("codepo_gb_2026-08.csv", ons(ROWS))
    monkeypatch.setattr(download, "fetch", lambda folder, **options: file if folder == site / ".postcodes" else None)
    assert run(postcodes, "--part", "--site", site, "--today", "2026-11-22") == 0
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
    assert f"{text} is not a month of this century. Write year-month, for example 2026-08" in capsys.readouterr().err


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("", "it is empty. Give the path of a file, or leave it out to download one"),
        (" ", "it is empty"),
        (
            "https://example.org/ONSPD.zip",
            "https://example.org/ONSPD.zip is an address. Download it, and give the path of the file",
        ),
    ],
)
def test_a_file_that_can_be_none(text, told, capsys):
    """With what to give instead."""
    with pytest.raises(SystemExit):
        run(postcodes, text)
    assert told in capsys.readouterr().err


@pytest.mark.parametrize(
    ("text", "status", "east"),
    [
        ("sg1 1aa", "live", 523_801),
        ("SG1 1AB", "retired", 523_803),
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
