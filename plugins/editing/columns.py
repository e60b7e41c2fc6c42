"""The columns of a sheet of records, worked out from the model: one row is one record, one cell one fact.

A column has the dotted name of its key (`access.steps`). Blocks of a list are numbered: `contacts.1.phone`,
`contacts.2.phone`. Four columns are no key: `id`, `folder` (the folder of the file), and `text`, `text.2` ... (the prose).
"""

import datetime
import difflib
import re
from dataclasses import dataclass
from functools import cache
from typing import Annotated, get_args, get_origin, get_type_hints

from plugins.directory.blocks import Lawful
from plugins.directory.fields import PartialDay, Phone, Text, TextNumber
from plugins.directory.record import Record
from plugins.directory.validate import inner_model

ID, FOLDER, PROSE = "id", "folder", "text"
PLACES = {
    ID: "The file name without `.md`. Left empty, it is made from the title.",
    FOLDER: "The folder below services/. Left empty, it is the main topic; a dot is services/ itself. A record that is there already stays where it is.",
    PROSE: "The text below the keys, in Markdown. More than fits into a cell goes on in `text.2`, `text.3` ...",
}
"""The columns that are no key of a record, with what they hold."""

WORDS, IDS, DAY, TEXT, NUMBER, PHONE, YES_NO = "lines of text", "ids", "day", "text", "number", "phone", "yes or no"


@dataclass(frozen=True)
class Column:
    """One column. `path`: the key path, in which 0 stands for the number of a block. `kind`: how its cells are written."""

    path: tuple
    kind: str
    description: str = ""
    required: bool = False

    @property
    def name(self):
        """Its heading, with `1` for the number of a block."""
        return name_of(self.path)

    def at(self, number):
        """The key path in block `number`, counted from 0."""
        return tuple(number if part == 0 else part for part in self.path)


def name_of(path):
    """The heading of a key path: ("contacts", 1, "phone") is `contacts.2.phone`."""
    return ".".join(str(part + 1) if isinstance(part, int) else part for part in path)


@cache
def columns():
    """Every Column of a record, in the order in which a file has its keys."""
    return tuple(sorted(_of(Record), key=lambda column: rank(column.path[0])))


@cache
def _ranks():
    """Keys in the order of a file: what is doubtful comes last, what the law asks before the sources."""
    own = [info.alias or name for name, info in Record.model_fields.items() if name not in Lawful.model_fields]
    law = [name for name in Lawful.model_fields if name != "uncertain"]
    at = own.index("sources")
    return {name: place for place, name in enumerate([*own[:at], *law, *own[at:], "uncertain"])}


def rank(key):
    """Where a key stands in a file, from 0; an unknown one last."""
    return _ranks().get(key, len(_ranks()))


def _of(model, before=(), required=True):
    hints = get_type_hints(model, include_extras=True)
    for name, info in model.model_fields.items():
        path, needed = (*before, info.alias or name), required and info.is_required()
        hint = _without_none(hints[name])
        block, listed = inner_model(info.annotation), get_origin(hint) is list
        if block:
            yield from _of(block, (*path, 0) if listed else path, needed)
        else:
            yield Column(path, _kind_of_list(hint) if listed else _kind(hint), info.description or "", needed)


def _without_none(hint):
    """`Day | None` without the choice of nothing."""
    if get_origin(hint) in (list, Annotated):
        return hint
    return next((part for part in get_args(hint) if part is not type(None)), hint)


def _kind_of_list(hint):
    return WORDS if get_args(hint)[0] == Text else IDS


def _kind(hint):
    if hint in (Phone, TextNumber):
        return PHONE
    plain = get_args(hint)[0] if get_origin(hint) is Annotated else hint
    if plain is datetime.date or hint == PartialDay:
        return DAY
    return {int: NUMBER, bool: YES_NO}.get(plain, TEXT)


def _squeezed(heading):
    return re.sub(r"[^a-z0-9]", "", heading.casefold())


@cache
def _by_squeezed():
    return {_squeezed(column.name): column for column in columns()}


def find(heading):
    """What a heading means: (Column, key path), or (None, one of PLACES or `text.N`), or None for nothing we know.

    Capital letters, spaces and dots do not count: `Contacts 2 Phone` is `contacts.2.phone`.
    """
    squeezed = _squeezed(heading)
    if re.fullmatch(r"id|folder|text[0-9]{0,2}", squeezed):
        return None, re.sub(r"(?<=t)(?=[0-9])", ".", squeezed)
    number = re.search(r"[0-9]{1,2}", squeezed)
    column = _by_squeezed().get(squeezed[: number.start()] + "1" + squeezed[number.end() :] if number else squeezed)
    if column is None or 0 in column.path and (number is None or int(number[0]) == 0):
        return None
    return column, column.at(int(number[0]) - 1) if number else column.path


def nearest(heading):
    """The heading that somebody may have meant, or ""."""
    known = [*PLACES, *(column.name for column in columns())]
    return next(iter(difflib.get_close_matches(heading.casefold(), known, n=1, cutoff=0.6)), "")


def table():
    """All columns as a Markdown table: the heading, whether a record needs it, how its cells are written, what they hold."""
    facts = [(one.name, "yes" if one.required else "", one.kind, one.description) for one in columns()]
    places = [(name, "", TEXT, description) for name, description in PLACES.items()]
    rows = [places[0], places[1], *facts, places[2]]
    lines = [f"| `{name}` | {needed} | {kind} | {description} |" for name, needed, kind, description in rows]
    return "\n".join(["| column | needed | cells | what it holds |", "|---|---|---|---|", *lines])


def refreshed(text):
    """`text` with the table between `<!-- part: columns -->` and `<!-- end: columns -->` made anew."""
    before, start, rest = text.partition("<!-- part: columns -->\n")
    _, end, after = rest.partition("<!-- end: columns -->")
    return f"{before}{start}{table()}\n{end}{after}"
