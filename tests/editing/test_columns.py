"""The columns of a sheet."""

from pathlib import Path

import pytest

from plugins.directory.record import Record
from plugins.editing import columns

README = Path(columns.__file__).with_name("README.md")


def test_every_key_of_a_record_has_a_column():
    keys = {info.alias or name for name, info in Record.model_fields.items()}

    assert {column.path[0] for column in columns.columns()} == keys


def test_the_readme_lists_them_all():
    text = README.read_text(encoding="utf-8")

    assert columns.refreshed(text) == text, "Run `python3 tasks.py docs`"
    assert columns.table() in text


def test_what_a_record_needs_is_told():
    needed = [column.name for column in columns.columns() if column.required]

    assert "access.steps" in needed and "title" in needed and "cost.type" not in needed


KINDS = {
    "title": columns.TEXT,
    "topics": columns.IDS,
    "area": columns.IDS,
    "related": columns.IDS,
    "access.steps": columns.WORDS,
    "ages.min": columns.NUMBER,
    "contacts.1.phone": columns.PHONE,
    "checked.on": columns.DAY,
    "sources.1.date": columns.DAY,
    "visible.to": columns.DAY,
    "professional_promise": columns.YES_NO,
}


@pytest.mark.parametrize("name", KINDS)
def test_the_model_says_how_cells_are_written(name):
    assert columns.find(name)[0].kind == KINDS[name]


@pytest.mark.parametrize("heading", ["contacts.2.phone", "Contacts 2 Phone", " CONTACTS_2_PHONE "])
def test_capitals_spaces_and_dots_do_not_count(heading):
    assert columns.find(heading)[1] == ("contacts", 1, "phone")


@pytest.mark.parametrize("heading", ["contacts.phone", "contacts.0.phone", "contacts", "title.2", "telephone", ""])
def test_what_is_no_column_is_none(heading):
    assert columns.find(heading) is None


def test_a_slip_is_led_to_the_column():
    assert columns.nearest("eligability") == "eligibility"
    assert columns.nearest("xyzzy") == ""


def test_doubts_come_last_and_the_law_before_the_sources():
    keys = list(dict.fromkeys(column.path[0] for column in columns.columns()))

    assert keys[-1] == "uncertain"
    assert keys.index("meets") < keys.index("sources") < keys.index("checked")
