"""The JSON Schema that editors' programs use says what the model and the lists say."""

import datetime
from pathlib import Path

import pytest

from plugins.directory.frontmatter import read
from plugins.directory.load import load_or_fail
from plugins.directory.record import Record
from plugins.directory.schema import schema_of
from plugins.directory.types import TYPES

ROOT = Path(__file__).resolve().parents[2]
TODAY = datetime.date(2026, 11, 23)


@pytest.fixture(scope="module")
def directory():
    return load_or_fail(ROOT, TODAY)


@pytest.fixture(scope="module")
def schema(directory):
    return schema_of("record", directory)


def objects(node):
    """Every part of the schema that describes a block of keys."""
    children = node.values() if isinstance(node, dict) else node if isinstance(node, list) else ()
    if isinstance(node, dict) and node.get("type") == "object":
        yield node
    for child in children:
        yield from objects(child)


def faults(value, node, schema, path=""):
    """What the schema holds against a value read as text: unknown and missing keys, wrong shapes, ids that are not listed."""
    if "$ref" in node:
        node = node | schema["$defs"][node["$ref"].rpartition("/")[2]]
    if "anyOf" in node:
        found = [list(faults(value, choice, schema, path)) for choice in node["anyOf"]]
        yield from min(found, key=len)
    elif isinstance(value, dict):
        yield from (f"{path}: no key {key}" for key in value.keys() - node.get("properties", {}).keys())
        yield from (
            f"{path}: without {key}" for key in set(node["required"] if "required" in node else ()) - value.keys()
        )
        for key in value.keys() & node.get("properties", {}).keys():
            yield from faults(value[key], node["properties"][key], schema, f"{path}.{key}")
    elif isinstance(value, list):
        for item in value:
            yield from faults(item, node.get("items", {"enum": []}), schema, path)
    elif "enum" in node and value not in node["enum"] or node.get("type") in ("array", "object"):
        yield f"{path}: not {value}"


def test_every_key_of_the_model_is_there_and_no_other_may_be(schema):
    assert set(schema["properties"]) == {field.alias or name for name, field in Record.model_fields.items()}
    assert all(block["additionalProperties"] is False for block in objects(schema))


def test_the_same_keys_must_be_there(schema):
    assert set(schema["required"]) == {name for name, field in Record.model_fields.items() if field.is_required()}


LISTED = {
    "kind": ("kind",),
    "topics": ("topics", "items"),
    "needs": ("needs", "items"),
    "delivery": ("delivery", "items"),
    "outcomes": ("outcomes", "items"),
    "status": ("status",),
}


@pytest.mark.parametrize("key, path", LISTED.items())
def test_the_controlled_lists_are_offered(schema, directory, key, path):
    node = schema["properties"]
    for part in path:
        node = node[part]

    name = {"kind": "kinds", "status": "statuses"}.get(key, key)
    assert node["enum"] == directory.vocabulary.ids(name)


@pytest.mark.parametrize("block, key, name", [("Cost", "type", "costs"), ("Checked", "by", "roles")])
def test_so_are_those_inside_a_block(schema, directory, block, key, name):
    assert schema["$defs"][block]["properties"][key]["enum"] == directory.vocabulary.ids(name)


def test_an_area_is_one_word_or_a_list(schema, directory):
    one, several = schema["properties"]["area"]["anyOf"]

    assert one["enum"] == several["items"]["enum"]
    assert one["enum"] == [
        *directory.vocabulary.ids("reaches"),
        *(key for key, entry in directory.records.items() if entry.model.kind == "area"),
    ]


def test_a_question_of_yes_or_no_takes_both_ways_of_reading_it(schema):
    assert schema["properties"]["professional_promise"]["enum"] == ["yes", "no", True, False]


def test_what_the_model_calls_from_is_written_from(schema):
    assert list(schema["$defs"]["Visible"]["properties"]) == ["from", "to"]


KINDS = ("record", "page", *(content_type.name for content_type in TYPES))


@pytest.mark.parametrize("kind", KINDS)
def test_nothing_of_the_inside_is_shown(directory, kind):
    text = repr(schema_of(kind, directory))

    assert [word for word in ("x-list", "x-refers", "'null'", "'default'", "'examples'", "from_") if word in text] == []


def test_the_schema_of_another_site_has_its_own_lists(mini):
    schema = schema_of("record", load_or_fail(mini, TODAY))

    assert schema["properties"]["area"]["anyOf"][0]["enum"] == [
        "county",
        "online",
        "national",
        "harbourside",
        "upper-wess",
    ]


@pytest.mark.parametrize("kind", KINDS)
def test_every_key_of_every_block_says_what_it_is_for(directory, kind):
    blocks = objects(schema_of(kind, directory))

    assert [name for block in blocks for name, node in block["properties"].items() if not node.get("description")] == []


@pytest.mark.parametrize("name", ["pages", *(content_type.name for content_type in TYPES)])
def test_every_live_file_of_content_fits(directory, name):
    entries = directory.pages if name == "pages" else directory.content[name]
    own = schema_of("page" if name == "pages" else name, directory)

    assert [(key, *found) for key, e in entries.items() if (found := list(faults(e.source.data, own, own)))] == []


def test_the_ids_of_records_are_offered(directory):
    node = schema_of("page", directory)["properties"]["related"]

    assert node["items"]["enum"] == list(directory.records)


def test_every_live_record_and_the_template_fit(schema, directory):
    template = read(ROOT / "services" / "_template.md", "_template.md")
    sources = [template, *(entry.source for entry in directory.records.values())]

    assert [(source.path, *found) for source in sources if (found := list(faults(source.data, schema, schema)))] == []


@pytest.mark.parametrize(
    "change",
    [
        {"titel": "x"},
        {"kind": "x"},
        {"area": ["x"]},
        {"area": "x"},
        {"topics": "health"},
        {"cost": {"type": "x"}},
        {"ages": {"min": "5"}},
        {"visible": {"from_": "x"}},
    ],
)
def test_the_check_of_this_test_can_fail(schema, directory, change):
    good = directory.records["sendiass"].source.data

    assert list(faults(good | change, schema, schema)) != []
