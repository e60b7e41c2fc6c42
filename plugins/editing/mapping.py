"""A mapping file: how the headings and words of somebody else's sheet become ours.

columns: {Service name: title, Internal note: ignore}
values: {area: {All of Herts: county}}
split: {also_known_as: ","}
defaults: {kind: service, checked.by: local-offer-editor}
"""

import re

from pydantic import Field

from plugins.directory.blocks import Block
from plugins.directory.frontmatter import read_yaml
from plugins.directory.validate import validate

from . import columns

IGNORE = "ignore"


class Mapping(Block):
    """Headings, words and defaults."""

    columns: dict[str, str] = Field(
        {}, description="Their heading: our column, or `ignore`.", examples=["columns: {Name: title}"]
    )
    values: dict[str, dict[str, str]] = Field(
        {}, description="Our column: their word: ours.", examples=["values: {area: {All of Herts: county}}"]
    )
    split: dict[str, str] = Field(
        {}, description="Our column: what stands between its items.", examples=['split: {also_known_as: ","}']
    )
    defaults: dict[str, str] = Field(
        {}, description="Our column: what an empty cell of a new record means.", examples=["defaults: {kind: service}"]
    )

    def cell(self, name, cell):
        """A cell of our column `name`, in our words."""
        name = numberless(name)
        words, whole = self.values.get(name, {}), cell.strip()
        if name not in (*self.values, *self.split) or whole in words:
            return words.get(whole, cell)
        column = columns.find(name)[0]
        between = (
            re.escape(self.split[name])
            if name in self.split
            else "[,;\n]"
            if column and column.kind == columns.IDS
            else "\0"
        )
        parts = [part.strip() for part in re.split(between, whole)]
        return "\n".join(words.get(part, part) for part in parts if part)


def numberless(name):
    """The heading of a column whatever the number of its block: `contacts.2.phone` is `contacts.1.phone`."""
    found = columns.find(name)
    return found[0].name if found and found[0] else name


def read(path):
    """(Mapping or None, problems) of a mapping file."""
    source = read_yaml(path, path.name)
    mapping = validate(Mapping, source) if source.readable else None
    if mapping:
        _check_names(mapping, source)
    return (None if source.problems else mapping), source.problems


def _check_names(mapping, source):
    for heading, name in mapping.columns.items():
        if name != IGNORE and columns.find(name) is None:
            source.report(("columns", heading), unknown(name))
    for part in ("values", "split", "defaults"):
        for name in getattr(mapping, part):
            if columns.find(name) is None:
                source.report((part, name), unknown(name))


def unknown(name):
    """The message for a column that does not exist, with the nearest one that does."""
    near = columns.nearest(name)
    hint = f"Did you mean `{near}`?" if near else "plugins/editing/README.md lists them all"
    return f'there is no column "{name}". {hint}'
