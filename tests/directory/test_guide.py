"""The editors' guides say what the code says."""

import datetime
from pathlib import Path

import pytest

from plugins.directory.guide import GUIDES, blocks, keys, of_type, refreshed
from plugins.directory.load import load
from plugins.directory.types import TYPES

ROOT = Path(__file__).resolve().parents[2]


@pytest.fixture(scope="module")
def directory():
    return load(ROOT, datetime.date(2026, 11, 23))[0]


@pytest.mark.parametrize("name", GUIDES)
def test_a_guide_is_in_step(directory, name):
    text = (ROOT / name).read_text(encoding="utf-8")

    assert refreshed(text, directory) == text


def test_every_content_type_has_its_part():
    text = (ROOT / "content" / "_keys.md").read_text(encoding="utf-8")

    assert [one.name for one in TYPES if f"<!-- part: {one.name} -->" not in text] == []


def test_a_part_nobody_knows_is_no_part(directory):
    with pytest.raises(KeyError):
        refreshed("<!-- part: nothing -->\n<!-- end: nothing -->", directory)


def test_what_is_between_the_marks_is_made_anew(directory):
    text = "Before.\n<!-- part: page -->\nold\n<!-- end: page -->\nAfter."

    assert refreshed(text, directory).startswith("Before.\n<!-- part: page -->\n| key |")
    assert refreshed(text, directory).endswith("|\n<!-- end: page -->\nAfter.")


@pytest.mark.parametrize("content_type", TYPES, ids=lambda one: one.name)
def test_every_key_of_a_content_type_is_explained(content_type):
    models = [content_type.model, *blocks(content_type.model)]

    assert [row for model in models for row in keys(model).splitlines() if "None" in row] == []


@pytest.mark.parametrize("content_type", TYPES, ids=lambda one: one.name)
def test_its_rules_are_sentences(content_type):
    assert all(rule.__doc__.strip().endswith(".") for rule in content_type.rules)
    assert of_type(content_type).count("\n- ") == len(content_type.rules)
