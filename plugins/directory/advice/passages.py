"""The words of a file that a reader sees, each with the place where an editor finds them."""

import re
from dataclasses import dataclass
from functools import cache
from typing import get_args

from pydantic import AfterValidator, BaseModel

from ..fields import Text
from ..references import prose_lines

IS_WORDS = next(part for part in get_args(Text) if isinstance(part, AfterValidator))
"""What marks a field of running words (fields.Text) among other fields of text, such as ids and addresses."""

NOT_SHOWN = frozenset({"also_known_as", "also"})
"""Keys of what people type, slips included."""

NAMES = frozenset(
    {
        "address",
        "districts",
        "health_side",
        "label",
        "lead_school",
        "name",
        "provider",
        "send_team",
        "term",
        "title",
        "towns",
    }
)
"""Keys that name something in a few words, in which every capital may belong to a name."""

LABEL = re.compile(r" {0,3}(?:#|\|)")
LINK = re.compile(r"!?\[([^\[\]]*)\](?:\([^)\s]*\)|\[[^\]]*\])")
DEFINITION = re.compile(r"^ {0,3}\[[^\]]+\]:.*")
# Code comes crossed out (references.prose_lines); pictures of Easy Read stand in braces.
ADDRESS = re.compile(r"\bx{2,}\b|<[^<>]*>|\b(?:https?://|www\.)\S+|\S+@\S+\.\w+|\{[\w-]+\}")
MARKS = re.compile(r"^\s*(?:[-+*]|\d+\.|#+|>)\s+|[*_`|]+|\\(?=\W)")


@dataclass(frozen=True)
class Passage:
    """One piece of text: where it stands (as rules say it: source, key path), and whether it only names something."""

    source: object
    path: tuple
    text: str
    is_label: bool = False


def told(directory):
    """(Entry, its Passages) of every file that is checked; worked out once, as several rules read them."""
    if "told" not in directory.memo:
        directory.memo["told"] = [(entry, list(passages(entry))) for entry in directory.entries()]
    return directory.memo["told"]


def passages(entry):
    """Every Passage of an Entry that a reader sees: its keys in the order of the model, then its text line by line, without Markdown."""
    for path, text in _of_model(entry.model, ()):
        yield Passage(entry.source, path, ADDRESS.sub(" ", text), not NAMES.isdisjoint(path))
    for where, line in prose_lines(entry):
        if line.strip() and not DEFINITION.match(line):
            yield Passage(where, (), plain(line), bool(LABEL.match(line)))


def plain(line):
    """A line of Markdown as words: links by their words, without addresses and marks."""
    return MARKS.sub(" ", ADDRESS.sub(" ", LINK.sub(r"\1", line))).strip()


def _of_model(model, path):
    for name, key, is_words, has_blocks in _fields_of(type(model)):
        value = getattr(model, name)
        if value and (is_words or has_blocks):
            yield from _inside(value, is_words, (*path, key))


def _inside(value, is_words, path):
    if isinstance(value, BaseModel):
        yield from _of_model(value, path)
    elif isinstance(value, list):
        for position, item in enumerate(value):
            yield from _inside(item, is_words, (*path, position))
    elif is_words and isinstance(value, str):
        yield path, value


@cache
def _fields_of(model):
    """(name, key in the file, whether it holds words, whether it holds blocks) of each field of a model that is shown."""
    return [
        (name, info.alias or name, _holds(info.annotation, info.metadata), _has_block(info.annotation))
        for name, info in model.model_fields.items()
        if name not in NOT_SHOWN
    ]


def _holds(annotation, metadata=()):
    return IS_WORDS in metadata or any(part == IS_WORDS or _holds(part) for part in get_args(annotation))


def _has_block(annotation):
    if isinstance(annotation, type):
        return issubclass(annotation, BaseModel)
    return any(map(_has_block, get_args(annotation)))
