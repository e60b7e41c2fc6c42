"""A record file written anew says what it was given."""

import pytest

from plugins.directory import yaml_lines
from plugins.editing.writing import entry, whole_file

VALUES = [
    "plain words",
    "DSPL7: St Albans",
    "# no comment",
    "ends with a # mark",
    "- not a list",
    "[not, a, list]",
    "'single'",
    '"double"',
    "two\nlines",
    "tab\there",
    "no",
    "012",
    "*star & amp",
    "back\\slash",
    "line\u2028break",
    "emoji 🎈",
    "مرحبا",
    "a: b",
    "@home",
    "100%",
    "{{ x }}",
]


SHAPES = {
    "alone": lambda value: value,
    "in a list": lambda value: [value],
    "beside another": lambda value: [value, "x"],
    "in a block of a list": lambda value: [{"a": value, "b": "c"}],
    "in a block": lambda value: {"a": value},
}


@pytest.mark.parametrize("value", VALUES)
@pytest.mark.parametrize("shape", SHAPES)
def test_any_value_comes_back(value, shape):
    tree = yaml_lines.parse("\n".join(entry("k", SHAPES[shape](value))))

    assert (tree.value, tree.faults) == ({"k": SHAPES[shape](value)}, [])


STYLE = {
    "topics": (["health", "advice"], ["topics: [health, advice]"]),
    "ages": ({"min": "5", "max": "16"}, ["ages: {min: 5, max: 16}"]),
    "phone": ("01632 960123", ['phone: "01632 960123"']),
    "steps": (["Ring us.", "Go."], ["steps:", "  - Ring us.", "  - Go."]),
    "sources": ([{"url": "https://a.org", "date": "2026"}], ["sources:", "  - url: https://a.org", "    date: 2026"]),
}


@pytest.mark.parametrize("key", STYLE)
def test_it_looks_as_our_files_do(key):
    value, lines = STYLE[key]

    assert entry(key, value) == lines


def test_keys_stand_in_the_order_of_a_record():
    text = whole_file({"uncertain": ["area"], "status": "open", "area": "county", "title": "T"}, "Words.\n")

    assert text == "---\ntitle: T\narea: county\nstatus: open\nuncertain: [area]\n---\nWords.\n"
