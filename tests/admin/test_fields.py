"""The form asks for what the checker checks: every key, of every kind of file, at any depth."""

import datetime
from pathlib import Path
from typing import Literal, get_args, get_origin

import pytest
from annotated_types import Ge, Le, MaxLen, MinLen
from pydantic.fields import FieldInfo

from plugins.admin.config import configuration
from plugins.admin.fields import fields_of
from plugins.directory.content import Page
from plugins.directory.load import load_or_fail
from plugins.directory.record import Record
from plugins.directory.types import TYPES
from plugins.directory.validate import inner_model

TODAY = datetime.date(2026, 11, 23)
ROOT = Path(__file__).resolve().parents[2]
MODELS = {"record": Record, "page": Page, **{one.name: one.model for one in TYPES}}
ITEMS = {"min": (MinLen, "min_length"), "max": (MaxLen, "max_length")}
LENGTHS = {"minlength": (MinLen, "min_length"), "maxlength": (MaxLen, "max_length")}
LIMITS = {"string": LENGTHS, "text": LENGTHS, "number": {"min": (Ge, "ge"), "max": (Le, "le")}}


@pytest.fixture(scope="module")
def site():
    """The project's own site, which has every kind of file."""
    return load_or_fail(ROOT, TODAY)


def pairs(model, fields, path=""):
    """(dotted key, the model's field, the form's field) of a model and every block in it; stops where one of them is missing."""
    ours = {info.alias or name: info for name, info in model.model_fields.items()}
    theirs = {field["name"]: field for field in fields}
    assert ours.keys() == theirs.keys(), path
    for name, info in ours.items():
        yield f"{path}{name}", info, theirs[name]
        if block := inner_model(info.annotation):
            yield from pairs(block, theirs[name]["fields"], f"{path}{name}.")


@pytest.fixture(scope="module", params=MODELS)
def both(request, site):
    """The pairs of one kind of file."""
    model = MODELS[request.param]
    return list(pairs(model, fields_of(model, site, with_text=False)))


def is_list(annotation):
    return get_origin(annotation) is list or any(
        is_list(part) for part in get_args(annotation) if part is not annotation
    )


def marks(info):
    """Every mark on a type: limits, lists of ids, fixed choices; of a list, those of its items."""
    found = [*info.metadata, info.json_schema_extra]
    for part in _inside(info.annotation):
        found += [*part.metadata, part.json_schema_extra] if isinstance(part, FieldInfo) else [part]
    return found


def _inside(annotation):
    for part in get_args(annotation):
        yield part
        yield from _inside(part)
    yield from getattr(annotation, "__metadata__", ())


def limit(found, kind, name):
    """The limit of a kind (such as MaxLen and its max_length) among marks; None without one."""
    return next((getattr(mark, name) for mark in found if isinstance(mark, kind)), None)


def test_it_is_needed_in_the_form_where_it_is_in_the_file(both):
    assert [key for key, info, field in both if field["required"] != info.is_required()] == []


def test_a_list_is_a_list(both):
    lists = [key for key, _, field in both if field["widget"] == "list" or field.get("multiple")]

    assert lists == [key for key, info, _ in both if is_list(info.annotation)]


def test_a_block_is_a_block(both):
    assert [key for key, _, field in both if "fields" in field] == [
        key for key, info, _ in both if inner_model(info.annotation)
    ]


def test_the_choices_are_those_of_the_list(both, site):
    for key, info, field in both:
        named = next((mark["x-list"] for mark in marks(info) if isinstance(mark, dict) and "x-list" in mark), None)
        if named:
            assert [option["value"] for option in field["options"]] == site.vocabulary.ids(named), key


def test_the_fixed_choices_are_those_of_the_model(both):
    literals = {key: list(get_args(info.annotation)) for key, info, _ in both if get_origin(info.annotation) is Literal}

    assert literals == {key: field["options"] for key, _, field in both if key in literals}


def test_an_id_of_another_file_is_chosen_from_those_files(both, site):
    for key, info, field in both:
        named = next((mark["x-refers"] for mark in marks(info) if isinstance(mark, dict) and "x-refers" in mark), None)
        assert field.get("collection") == (named if named and site.ids(named) else None), key


def test_the_limits_are_the_same(both):
    for key, info, field in both:
        many = field["widget"] == "list" or field.get("multiple")
        found, limits = (info.metadata, ITEMS) if many else (marks(info), LIMITS.get(field["widget"], {}))
        for name, kind in limits.items():
            assert field.get(name) == limit(found, *kind), f"{key}.{name}"


def test_every_key_is_explained_where_the_model_explains_it(both):
    assert [key for key, info, field in both if field.get("hint") != info.description] == []


def faults(data, fields, path=""):
    """What the form could not show of the data of a file: keys without a field, values that are no choice."""
    known = {field["name"]: field for field in fields}
    for key, value in data.items():
        field, where = known.get(key), f"{path}{key}"
        if field is None:
            yield where
        elif isinstance(value, dict):
            yield from faults(value, field["fields"], f"{where}.")
        elif "fields" in field:
            yield from (fault for item in value for fault in faults(item, field["fields"], f"{where}."))
        elif "options" in field:
            offered = {option["value"] if isinstance(option, dict) else option for option in field["options"]}
            yield from (
                f"{where}: {one}" for one in ([value] if isinstance(value, str) else value) if one not in offered
            )


def test_the_form_can_show_every_file_there_is(site):
    groups = {"record": site.records, "page": site.pages, **site.content}
    for name, entries in groups.items():
        fields = fields_of(MODELS[name], site, with_text=False)
        assert [(key, fault) for key, entry in entries.items() for fault in faults(entry.source.data, fields)] == []


def relations(fields):
    """The collections that fields choose from, at any depth."""
    for field in fields:
        if "collection" in field:
            yield field["collection"]
        yield from relations(field.get("fields", ()))


def test_every_collection_that_is_chosen_from_is_there(site):
    collections = configuration(site)["collections"]
    parts = [part for one in collections for part in one.get("files", [one])]

    assert {name for part in parts for name in relations(part["fields"])} <= {one["name"] for one in collections}


def test_every_file_is_in_one_collection(site):
    collections = configuration(site)["collections"]
    single = {one["file"] for part in collections for one in part.get("files", ())}
    folders = [one["folder"] for one in collections if "folder" in one]
    entries = [entry.source.path for entry in site.entries()]
    held = {path: sum(path.startswith(f"{folder}/") for folder in folders) + (path in single) for path in entries}

    assert {path: number for path, number in held.items() if number != 1} == {}
