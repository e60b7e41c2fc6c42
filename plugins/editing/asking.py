"""The questions of `new`: one a column, in the order of a file, each answer looked at before the next question."""

import re

from plugins.directory.frontmatter import SourceFile
from plugins.directory.problems import field_name
from plugins.directory.record import Record
from plugins.directory.validate import validate

from . import columns
from .columns import DAY, IDS, NUMBER, WORDS, YES_NO
from .records import laid_over

STARTERS = (
    "title",
    "summary",
    "kind",
    "provider",
    "topics",
    "needs",
    "ages.min",
    "ages.max",
    "area",
    "delivery",
    "locations.1.address",
    "locations.1.postcode",
    "access.route",
    "access.steps",
    "eligibility",
    "cost.type",
    "cost.detail",
    "contacts.1.label",
    "contacts.1.phone",
    "contacts.1.email",
    "contacts.1.website",
    "sources.1.url",
    "checked.by",
    "text",
)
"""What is asked for, unless it is given; the rest can be given, or be written into the file later."""

HOW = {
    WORDS: "one a line; an empty line ends it",
    IDS: "one or more, with commas between",
    DAY: "year-month-day",
    NUMBER: "a whole number",
    YES_NO: "yes or no",
}


def missing(cells):
    """The headings of the starters that `cells` lack."""
    return [heading for heading in STARTERS if not cells.get(heading)]


def again(headings):
    """The headings to ask for once more, since the check has something against them; a block is all its starters."""
    inside = [one for one in STARTERS if any(one.startswith(f"{heading}.") for heading in headings)]
    return list(dict.fromkeys([*(heading for heading in headings if columns.find(heading)), *inside]))


def question(heading, directory):
    """(words of the question, needed) of one column."""
    column, _ = columns.find(heading)
    return _words(heading, column, directory), column.required if column else heading == columns.PROSE


def fault_of(heading, answer, directory):
    """What is wrong with an answer by itself, as the check would say it, or ""."""
    column, path = columns.find(heading)
    if column is None or not answer:
        return ""
    data, _, faults = laid_over({}, [(column, path, answer)], directory.vocabulary.ids("reaches"))
    if faults:
        return faults[0][1]
    source = SourceFile(heading, data=data)
    validate(Record, source, vocabulary=directory.vocabulary)
    said = [problem.message for problem in source.problems if problem.field == field_name(path)]
    unknown = [word for word in re.split(r"[,;\s]+", answer) if word not in choices_of(column, directory)]
    if not said and column.path == ("area",) and unknown:
        return f'there is no area "{unknown[0]}"'
    return next(iter(said), "")


def _words(heading, column, directory):
    if heading == columns.PROSE:
        return f"{heading}: a short text in your own words (an empty line ends a paragraph, two end the text)"
    if column is None:
        return f"{heading}: {columns.PLACES[heading]}"
    how = f" ({HOW[column.kind]})" if column.kind in HOW else ""
    choices = choices_of(column, directory)
    lines = [f"{heading}: {column.description}{how}"]
    return "\n".join([*lines, *([f"  choose from {', '.join(choices)}"] if choices else [])])


def choices_of(column, directory):
    """The ids that a column may hold, if they come from a list."""
    if column.path == ("area",):
        areas = [key for key, entry in directory.records.items() if entry.model.kind == "area"]
        return [*directory.vocabulary.ids("reaches"), *areas]
    listed = _schema(column).get("x-list")
    return directory.vocabulary.ids(listed) if listed else []


def _schema(column):
    """The JSON Schema of one value of a column, as far as we need it."""
    model, schema = Record.model_json_schema(), {}
    here = model
    for part in column.path:
        here = _resolved(here, model)
        here = here.get("items", {}) if part == 0 else here.get("properties", {}).get(part, {})
        schema = _resolved(here, model)
    return schema.get("items", schema) if schema.get("type") == "array" else schema


def _resolved(node, model):
    for choice in node.get("anyOf", ()):
        if choice.get("type") != "null":
            node = choice
    reference = node.get("$ref", "").rpartition("/")[2]
    return model["$defs"][reference] if reference else node
