"""The JSON Schema of a record, worked out from the model and the lists, so that an editor's program can help while typing.

It cannot say all that `check` says (a record that exists, a telephone number); what it refuses, `check` refuses too.
"""

from .record import Record

DIALECT = "https://json-schema.org/draft/2020-12/schema"
YES_OR_NO = {"enum": ["yes", "no", True, False]}
"""YAML 1.1 reads `yes` as true, YAML 1.2 as a word; editors' programs do either."""

NOT_FOR_EDITORS = ("title", "default", "examples")
"""Keywords left out; the model's examples are lines of YAML for messages, not values."""


def record_schema(directory):
    """JSON Schema (a dict) of the front matter of a record of this Directory."""
    schema = _filled_in(Record.model_json_schema(), directory.vocabulary)
    properties = schema["properties"]
    areas = [key for key, entry in directory.records.items() if entry.model.kind == "area"]
    properties["area"] = _area(properties["area"], directory.vocabulary.ids("reaches"), areas)
    return {"$schema": DIALECT, **schema, "title": "Record of the Local Offer"}


def _filled_in(node, vocabulary):
    """A copy of `node` with the ids of the controlled lists, without `null` and all that pydantic adds for programmers."""
    if isinstance(node, list):
        return [_filled_in(item, vocabulary) for item in node]
    if not isinstance(node, dict):
        return node
    node = _without_null(node)
    if node.get("type") == "boolean":
        return {key: value for key, value in node.items() if key == "description"} | YES_OR_NO
    found = {key: _part(key, value, vocabulary) for key, value in node.items() if key not in NOT_FOR_EDITORS}
    name = found.pop("x-list", None)
    return found | {"enum": vocabulary.ids(name)} if name else found


def _part(key, value, vocabulary):
    """The same for one keyword; below these two stand names, and a name such as `title` is no keyword."""
    if key in ("properties", "$defs"):
        return {name: _filled_in(node, vocabulary) for name, node in value.items()}
    return _filled_in(value, vocabulary)


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
