"""The JSON Schema of a record, a page or another file, worked out from its model and the lists, so that an editor's
program can help while typing.

It cannot say all that `check` says (a record that exists, a telephone number); what it refuses, `check` refuses too.
"""

from .content import Page
from .record import Record

DIALECT = "https://json-schema.org/draft/2020-12/schema"
YES_OR_NO = {"enum": ["yes", "no", True, False]}
"""YAML 1.1 reads `yes` as true, YAML 1.2 as a word; editors' programs do either."""

PATTERN = ("pattern", "maxLength")
"""Keywords of any id, which a list of the ids makes needless."""

NOT_FOR_EDITORS = ("title", "default", "examples")
"""Keywords left out; the model's examples are lines of YAML for messages, not values."""


def schema_of(name, directory):
    """JSON Schema (a dict) of the keys of a `record`, a `page` or a content type by its name, with the ids of this Directory."""
    models = {"record": Record, "page": Page, **{one.name: one.model for one in directory.types}}
    schema = _filled_in(models[name].model_json_schema(), directory)
    properties = schema["properties"]
    if "area" in properties:
        areas = [key for key, entry in directory.records.items() if entry.model.kind == "area"]
        properties["area"] = _area(properties["area"], directory.vocabulary.ids("reaches"), areas)
    return {"$schema": DIALECT, **schema, "title": f"{name.capitalize()} of the Local Offer"}


def _filled_in(node, directory):
    """A copy of `node` with the ids of lists and of entries, without `null` and all that pydantic adds for programmers."""
    if isinstance(node, list):
        return [_filled_in(item, directory) for item in node]
    if not isinstance(node, dict):
        return node
    node = _without_null(node)
    if node.get("type") == "boolean":
        return {key: value for key, value in node.items() if key == "description"} | YES_OR_NO
    found = {key: _part(key, value, directory) for key, value in node.items() if key not in NOT_FOR_EDITORS}
    named, listed = found.pop("x-refers", None), found.pop("x-list", None)
    if named and directory.ids(named):
        return {key: value for key, value in found.items() if key not in PATTERN} | {"enum": directory.ids(named)}
    return found | {"enum": directory.vocabulary.ids(listed)} if listed else found


def _part(key, value, directory):
    """The same for one keyword; below these two stand names, and a name such as `title` is no keyword."""
    if key in ("properties", "$defs"):
        return {name: _filled_in(node, directory) for name, node in value.items()}
    return _filled_in(value, directory)


def _without_null(node):
    """`node` without the choice of `null`: a key with nothing after it is a slip (validate.py)."""
    choices = [choice for choice in node.get("anyOf", ()) if choice != {"type": "null"}]
    if len(choices) != 1:
        return node
    return {key: value for key, value in node.items() if key != "anyOf"} | choices[0]


def _area(node, reaches, areas):
    """`area` takes one word or a list of areas, which the model's type (always a list) does not show."""
    listed = {"type": "array", "minItems": 1, "uniqueItems": True, "items": {"enum": [*reaches, *areas]}}
    return {"description": node["description"], "anyOf": [{"enum": [*reaches, *areas]}, listed]}
