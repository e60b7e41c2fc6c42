"""What a move of a record does to a text and to a tree of keys."""

import re
from dataclasses import dataclass


@dataclass(frozen=True)
class Move:
    """`new` stands for the record `old` from now on; nothing does if it is "". `addresses`: {old address: new address}.

    renames: it is the same record under another name, so that what was judged or measured of it still holds.
    closes: its page stays, and only `related` leads there no longer. `files`: its path before and after.
    """

    old: str
    new: str
    addresses: dict
    renames: bool = False
    closes: bool = False
    files: tuple = ()

    def in_text(self, text):
        """`text` with links to the old addresses, and the path of its file, as they are now."""
        text = text.replace(*self.files) if self.files else text
        for old, new in self.addresses.items():
            text = re.sub(rf"(?<![\w/.-]){re.escape(old.rstrip('/'))}/?(?=[?#)\]\s\"'<>,;]|[.](?:\s|$)|$)", new, text)
        return text


@dataclass(frozen=True)
class Found:
    """One place that names the record: the file, the line, and what it says."""

    path: str
    line: int
    words: str

    def __str__(self):
        return f"{self.path}:{self.line}: {self.words}"


def leaves(value, path=()):
    """(key path, text) of every value of a tree."""
    if isinstance(value, dict | list):
        for key, inner in value.items() if isinstance(value, dict) else enumerate(value):
            yield from leaves(inner, (*path, key))
    else:
        yield path, value.strip()


def moved_tree(value, path, paths, move):
    """A tree with the id and the links changed; an item that is gone, or is in its list already, is left out."""
    if isinstance(value, dict):
        moved = {key: moved_tree(inner, (*path, key), paths, move) for key, inner in value.items()}
        return {key: inner for key, inner in moved.items() if inner not in ("", [], {}) or value[key] == inner}
    if not isinstance(value, list):
        return move.new if path in paths else move.in_text(value)
    moved = [moved_tree(inner, (*path, position), paths, move) for position, inner in enumerate(value)]
    named = [position for position in range(len(value)) if (*path, position) in paths]
    return [
        item
        for position, item in enumerate(moved)
        if position not in named or item and item not in [v for n, v in enumerate(moved) if n not in named]
    ]
