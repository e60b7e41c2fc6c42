"""Export and import are each other's reverse."""

import pytest

from plugins.cli.import_ import read_sheet
from plugins.editing import exporting, importing
from plugins.editing.mapping import Mapping
from plugins.editing.proposals import SAME, prose_of

FORMS = ("csv", "xlsx")


@pytest.fixture(params=FORMS)
def sheet(request, site, tmp_path):
    """(the site, its sheet as it was exported and read again)."""
    file = tmp_path / f"records.{request.param}"
    exporting.write(site.load()[0], file, request.param)
    return site, read_sheet(file, "")


def content(site):
    """{id: (facts, prose)} of every record."""
    return {key: (entry.model.model_dump(), entry.body.strip()) for key, entry in site.load()[0].records.items()}


def test_what_was_exported_is_no_change(sheet):
    site, read = sheet
    with site.trial() as trial:
        result = importing.bring_in(trial, read)

    assert {one.what for one in result.proposals} == {SAME}
    assert result.draft.files == {}


def test_an_empty_site_gets_every_record_back(sheet):
    site, read = sheet
    before, files = content(site), {path for path in site.files() if path.startswith("services/")}
    for path in (site.root / "services").rglob("*/*.md"):
        path.unlink()
    with site.trial() as trial:
        importing.bring_in(trial, read).draft.write()

    assert content(site) == before
    assert {path for path in site.files() if path.startswith("services/")} == files


PROSE = [
    "=1+1",
    "- one\n- two\n\n> three",
    "x" * 70_000,
    "a\n\n\n\nb",
    "'quoted' \"twice\"",
    "tab\tand\\back\\n",
    "مرحبا 🎈",
]


@pytest.mark.parametrize("form", FORMS)
@pytest.mark.parametrize("prose", PROSE, ids=range(len(PROSE)))
def test_prose_comes_back_as_it_was(site, tmp_path, form, prose):
    path = "services/clubs/saturday-swim-club.md"
    head = site.text(path).split("\n---\n")[0]
    (site.root / path).write_text(f"{head}\n---\n{prose}\n", encoding="utf-8", newline="\n")
    exporting.write(site.load()[0], tmp_path / f"a.{form}", form)

    rows = importing.translated(read_sheet(tmp_path / f"a.{form}", ""), Mapping())
    assert prose_of(next(row for row in rows if row["id"] == "saturday-swim-club")) == prose


def test_every_column_stands_there_and_blocks_stand_together(site):
    headings, _ = exporting.sheet_of(site.load()[0])

    assert headings[:3] == ["id", "folder", "title"] and headings[-1] == "text"
    places = [headings.index(f"contacts.{number}.phone") for number in (1, 2)]
    assert headings[places[0] - 1 : places[1]].count("contacts.1.label") == 1
