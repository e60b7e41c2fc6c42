"""A change of YAML touches what is different, and nothing else."""

import pytest

from plugins.directory import yaml_lines
from plugins.directory.frontmatter import read
from plugins.editing.changing import CannotChange, changed
from plugins.editing.files import split, text_of

TEXT = """\
# A record.
title: "Swim club"   # its name
topics: [health, advice]  # two
ages: {min: 4, max: 16}
contacts:   # ways in
  # the desk
  - label: Desk
    phone: '01632 960123'   # mornings
    hours: 9 to 5
  - label: Office
    email: a@example.org
steps:
  - Ring us.
  # then
  - Come.
about: >
  Long words
  that fold.
status: open
"""


def said(**wanted):
    """TEXT changed to say other keys; None takes a key out."""
    data = yaml_lines.parse(TEXT).value | wanted
    return changed(TEXT, {key: value for key, value in data.items() if value is not None})


def lines_changed(new):
    """(lines of TEXT that went, lines that came)."""
    old, now = TEXT.splitlines(), new.splitlines()
    return [line for line in old if line not in now], [line for line in now if line not in old]


def test_the_same_words_are_the_same_bytes():
    assert said() == TEXT


CHANGES = {
    "a value keeps its quotes and its comment": (
        {"title": "Dive club"},
        ['title: "Swim club"   # its name'],
        ['title: "Dive club"   # its name'],
    ),
    "a list in brackets stays on its line": (
        {"topics": ["health", "money"]},
        ["topics: [health, advice]  # two"],
        ["topics: [health, money]  # two"],
    ),
    "a map in brackets too": (
        {"ages": {"min": "4", "max": "18"}},
        ["ages: {min: 4, max: 16}"],
        ["ages: {min: 4, max: 18}"],
    ),
    "a key goes with its line": ({"ages": None}, ["ages: {min: 4, max: 16}"], []),
    "a block goes with all its lines": ({"about": None}, ["about: >", "  Long words", "  that fold."], []),
    "a folded text becomes one line": (
        {"about": "Short."},
        ["about: >", "  Long words", "  that fold."],
        ["about: Short."],
    ),
    "a step is added at its place": ({"steps": ["Ring us.", "Wait.", "Come."]}, [], ["  - Wait."]),
    "a step goes": ({"steps": ["Come."]}, ["  - Ring us."], []),
    "a new key stands in the order of a record": ({"summary": "S"}, [], ["summary: S"]),
    "one word becomes a list": ({"status": ["a", "b"]}, ["status: open"], ["status: [a, b]"]),
}


@pytest.mark.parametrize("name", CHANGES)
def test_only_what_changed_changes(name):
    wanted, went, came = CHANGES[name]

    assert lines_changed(said(**wanted)) == (went, came)


OFFICE = {"label": "Office", "email": "a@example.org"}


def contacts(first, second=OFFICE):
    return {"contacts": [block for block in (first, second) if block]}


BLOCKS = {
    "a number": (
        contacts({"label": "Desk", "phone": "01632 960124", "hours": "9 to 5"}),
        ['    phone: "01632 960124"   # mornings'],
    ),
    "a key more": (
        contacts({"label": "Desk", "phone": "01632 960123", "hours": "9 to 5", "email": "b@example.org"}),
        ["    email: b@example.org"],
    ),
    "a key less": (contacts({"label": "Desk", "hours": "9 to 5"}), []),
    "a first key less": (
        contacts({"phone": "01632 960123", "hours": "9 to 5"}),
        ['  - phone: "01632 960123"', "    hours: 9 to 5"][:1],
    ),
    "a block less": (contacts({"label": "Desk", "phone": "01632 960123", "hours": "9 to 5"}, None), []),
}


@pytest.mark.parametrize("name", BLOCKS)
def test_a_block_of_a_list_changes_in_part(name):
    wanted, came = BLOCKS[name]

    assert lines_changed(said(**wanted))[1] == came


def test_a_list_may_lose_and_gain_blocks_at_once():
    wanted = contacts({"label": "New", "phone": "111"}, {"label": "Office", "email": "c@example.org"})

    assert yaml_lines.parse(said(**wanted)).value["contacts"] == wanted["contacts"]


@pytest.mark.parametrize("text", ["a: &x 1\nb: *x\n", "- a\n", "a: [\n", "a: 1\na: 2\n", ""])
def test_what_the_checker_refuses_is_not_touched(text):
    with pytest.raises(CannotChange):
        changed(text, {"a": "3"})


def test_every_record_of_the_miniature_site_can_lose_and_get_any_key(site):
    for path in sorted((site.root / "services").rglob("*/*.md")):
        source, written = read(path, ""), split(text_of(path))
        for key in source.data:
            less = {name: value for name, value in source.data.items() if name != key}
            without = written.saying(less)
            assert yaml_lines.parse(without.saying(source.data).keys).value == source.data


def test_prose_changes_alone(site):
    written = split(text_of(site.root / "services/clubs/saturday-swim-club.md"))

    assert str(written.with_body("New words.")) == f"{written.front}{written.keys}---\nNew words.\n"
