"""`tasks.py import`: what it prints, what it writes and how it ends."""

import json
import shutil
from pathlib import Path

import pytest

from plugins.cli import __main__ as cli
from plugins.editing import columns

MINI_SITE = Path(__file__).resolve().parents[1] / "site"
SWIM = "services/clubs/saturday-swim-club.md"
FEED = {
    "contents": [
        {"id": "1", "name": "Riverside club", "description": "A weekly club for families.", "status": "active"}
    ]
}


@pytest.fixture
def site(tmp_path):
    """A copy of the miniature site."""
    return Path(shutil.copytree(MINI_SITE, tmp_path / "site"))


@pytest.fixture
def bring(site, tmp_path, capsys):
    """Import the text of a file: (exit code, lines printed, errors)."""

    def run(content, *options, name="sheet.csv"):
        (tmp_path / name).write_text(content, encoding="utf-8")
        return verb(str(tmp_path / name), *options)

    def verb(*words):
        code = cli.main(["import", "--site", str(site), "--today", "2026-11-23", *words])
        printed = capsys.readouterr()
        return code, printed.out.splitlines(), printed.err

    run.verb = verb
    return run


def files(site):
    return {path: path.read_bytes() for path in site.rglob("*") if path.is_file()}


def test_every_row_is_in_the_report(bring):
    code, lines, _ = bring("id,provider\nsaturday-swim-club,Another Trust\nquiet-chat,Example Trust\nnobody,X\n")

    assert code == 1
    assert lines[0] == f"sheet.csv:2: changed: {SWIM} (provider)"
    assert lines[2].startswith("sheet.csv:4: refused: ") and "  title: is missing. Write" in "\n".join(lines)
    assert lines[-1].startswith("3 rows: 0 new, ")


def test_a_second_time_nothing_changes(bring, site):
    bring("id,provider\nsaturday-swim-club,Another Trust\n")
    before = files(site)

    assert bring("id,provider\nsaturday-swim-club,Another Trust\n")[:2] == (
        0,
        [f"sheet.csv:2: no change: {SWIM}", "1 row: 0 new, 0 changed, 1 no change, 0 refused. Nothing was written."],
    )
    assert files(site) == before


def test_a_dry_run_writes_nothing(bring, site):
    before = files(site)
    code, lines, _ = bring("id,provider\nsaturday-swim-club,Another Trust\n", "--dry-run")

    assert (code, files(site)) == (0, before)
    assert lines[-1].endswith("1 changed, 0 no change, 0 refused. Nothing was written.")


def test_the_report_for_programs(bring):
    found = json.loads("\n".join(bring("id,provider\nsaturday-swim-club,X\n", "--format", "json")[1]))

    assert found["written"] is True
    assert found["rows"] == [
        {
            "row": 2,
            "id": "saturday-swim-club",
            "what": "changed",
            "path": SWIM,
            "changes": ["provider"],
            "faults": [],
            "remarks": [],
        }
    ]


def test_a_change_that_breaks_the_site_is_told_and_not_made(bring, site):
    before = files(site)
    code, lines, _ = bring("id,status\nfamily-advice,closed\n")

    assert (code, files(site)) == (1, before)
    assert lines[-2].startswith("nothing can be taken: content/site.yml:7: help_record: ")


USE = {
    (): "Name one thing to import",
    ("a.csv", "--oruk", "b.json"): "Name one thing to import",
    ("nowhere.csv",): "nowhere.csv: there is no such file",
    ("--oruk", "nowhere.json"): "nowhere.json: there is no such file, and it is no web address",
    ("--oruk", "x.json", "--mapping", "nowhere.yml"): "there is no mapping file nowhere.yml",
}


@pytest.mark.parametrize("words", USE)
def test_what_cannot_be_read_is_an_error_of_use(bring, words):
    code, _, errors = bring.verb(*words)

    assert code == 2 and USE[words] in errors


@pytest.mark.parametrize("name", ["sheet.xls", "sheet.ods", "sheet.xlsm", "sheet"])
def test_another_kind_of_file_is_told(bring, name):
    assert "is no sheet that we read. Save it as .csv, .tsv or .xlsx" in bring("id\n", name=name)[2]


def test_a_mapping_is_used(bring, tmp_path):
    (tmp_path / "map.yml").write_text("columns: {Ref: id, Who: provider, Memo: ignore}\n", encoding="utf-8")

    code, lines, _ = bring("Ref,Who,Memo\nsaturday-swim-club,X,y\n", "--mapping", str(tmp_path / "map.yml"))
    assert (code, lines[0]) == (0, f"sheet.csv:2: changed: {SWIM} (provider)")


BAD_MAPPINGS = {
    "columns: {Who: provder}\n": 'map.yml:1: columns.Who: there is no column "provder". Did you mean `provider`?',
    "colums: {}\n": "map.yml:1: colums: there is no such key. Did you mean `columns`?",
    "- a\n": "map.yml:1: must hold keys with a colon",
    "a: [\n": "map.yml:2: this is not valid YAML",
}


@pytest.mark.parametrize("text", BAD_MAPPINGS)
def test_a_mapping_with_faults_is_told_line_by_line(bring, tmp_path, text):
    (tmp_path / "map.yml").write_text(text, encoding="utf-8")

    code, _, errors = bring("id\nx\n", "--mapping", str(tmp_path / "map.yml"))
    assert code == 2 and BAD_MAPPINGS[text] in errors


def test_the_columns_can_be_listed(bring):
    assert bring.verb("--columns")[1] == columns.table().splitlines()


def test_a_feed_is_read_and_what_it_lacks_is_told(bring, tmp_path):
    (tmp_path / "feed.json").write_text(json.dumps(FEED), encoding="utf-8")
    code, lines, _ = bring.verb("--oruk", str(tmp_path / "feed.json"))

    assert code == 1 and lines[0].startswith("feed.json:1: refused: ")
    assert any(line.startswith("feed.json:1:   eligibility: is missing") for line in lines)


@pytest.mark.parametrize("form", ["csv", "xlsx"])
def test_a_feed_can_be_saved_as_a_sheet_to_complete(bring, tmp_path, site, form):
    (tmp_path / "feed.json").write_text(json.dumps(FEED), encoding="utf-8")
    before = files(site)

    assert bring.verb("--oruk", str(tmp_path / "feed.json"), "--save-sheet", str(tmp_path / f"to-do.{form}"))[0] == 0
    assert "riverside-club" in "\n".join(bring.verb(str(tmp_path / f"to-do.{form}"))[1]) and files(site) == before


def test_a_site_without_lists_is_told(tmp_path, capsys):
    (tmp_path / "empty").mkdir()

    assert cli.main(["import", "--site", str(tmp_path / "empty"), "x.csv"]) == 1
    assert "services/_vocabulary.yml" in capsys.readouterr().err
