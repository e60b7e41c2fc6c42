"""What names a record, and how it reads once the record has another id or address: keys and links in texts.

Keys are told from words by the models: a field that holds the id of a record says so. In the settings, where no model says
it, a value that is the id and nothing more counts.
"""

from dataclasses import replace

from plugins.directory.refers import references

from . import elsewhere
from .changing import CannotChange
from .columns import name_of
from .files import split, text_of
from .moves import Found, leaves, moved_tree

SETTINGS = ("content/site.yml",)
"""Files in which a value that is an id means the record."""


def changes(root, directory, move, skip=()):
    """({path: new text}, [Found]: what was changed, [Found]: what only a person can change) of a Move."""
    files, changed, left = {}, [], []
    entries = {entry.source.path: entry for entry in directory.entries()}
    for source in directory.files:
        if source.path in skip or not source.readable:
            continue
        entry = entries.get(source.path)
        paths = _paths_of(entry, source, move)
        if move.closes:
            kept = {path for path in paths if path[0] != "related"}
            left += [Found(source.path, source.line(path), name_of(path)) for path in sorted(kept, key=str)]
            paths -= kept
        if paths or any(old.rstrip("/") in text_of(root / source.path) for old in move.addresses):
            # A record does not name itself among others.
            its = replace(move, new="") if entry is not None and entry.id == move.new else move
            _rewrite(root, source, paths, its, (files, changed, left))
    for each in (elsewhere.rewrite_lists, elsewhere.rewrite_tables):
        each(root, move, (files, changed, left))
    return files, changed, left


def _paths_of(entry, source, move):
    """Key paths of a file that hold the old id."""
    if entry is None:
        return {key for key, value in leaves(source.data) if source.path in SETTINGS and value == move.old}
    held = {path for path, to, key in references(entry.model) if to == "records" and key == move.old}
    areas = {key for key, value in leaves(source.data) if key[0] == "area" and value == move.old}
    return held | areas


def _rewrite(root, source, paths, move, result):
    """Change one file, and note what was and what was not."""
    files, changed, left = result
    text = text_of(root / source.path)
    written = split(text, is_yaml=not source.path.endswith(".md"))
    data = moved_tree(source.data, (), paths, move)
    try:
        new = written.saying(data) if data else written
    except CannotChange:
        left.append(Found(source.path, 1, "is written in a way that cannot be changed safely"))
        return
    new = str(
        new.with_body(move.in_text(source.body)) if source.body and move.in_text(source.body) != source.body else new
    )
    if new != text:
        files[source.path] = new
    lines = {source.line(path): name_of(path) for path in paths}
    here = text.split("\n")
    lines |= {
        number: line.strip()
        for number, line in enumerate(here, 1)
        if move.in_text(line) != line and number not in lines
    }
    (changed if new != text else left).extend(
        Found(source.path, number, words) for number, words in sorted(lines.items())
    )
