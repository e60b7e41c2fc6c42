"""Files beside the Directory that name records: what the check is to excuse, and the search's own data."""

import csv
import io

from plugins.directory.exceptions import FILE as EXCEPTIONS
from plugins.directory.frontmatter import read_yaml

from .changing import CannotChange
from .columns import name_of
from .files import split, text_of
from .moves import Found, leaves, moved_tree

LISTS = {EXCEPTIONS: "record", "search/relevance/best_bets.yml": "id"}
"""Lists of blocks, and the key by which a block names a record."""

TABLES = ("search/relevance/judgements*.csv", "search/gazetteer/*.csv")
ID_COLUMNS = ("id", "area", "others")


def rewrite_lists(root, move, result):
    """Change the files of blocks. `result`: files, what was changed and what is left, as in `inbound.changes`."""
    for name, key in LISTS.items():
        _rewrite_list(root, name, key, move, result)


def rewrite_tables(root, move, result):
    """Change the tables of the search."""
    for pattern in TABLES:
        for path in sorted(root.glob(pattern)):
            _rewrite_table(root, path, move, result)


def _rewrite_list(root, name, key, move, result):
    """Change a file of blocks; one about a record that is gone goes with it."""
    path = root / name
    source = read_yaml(path, name) if path.is_file() else None
    if source is None or not isinstance(source.data, dict):
        return
    named = [where for where, value in leaves(source.data) if where[-1] == key and value == move.old]
    gone = {where[:-1] for where in named} if not move.renames and (name == EXCEPTIONS or not move.new) else set()
    data = {top: _without(items, (top,), gone) for top, items in source.data.items()}
    data = data if gone else moved_tree(source.data, (), set(named), move)
    found = [
        Found(name, source.line(where), name_of(where) + (" (taken out)" if gone and not move.closes else ""))
        for where in named
    ]
    try:
        new = "" if move.closes else str(split(text_of(path), is_yaml=True).saying(data))
    except CannotChange:
        new = ""
    if new and new != text_of(path):
        result[0][name] = new
    result[1 if new else 2].extend(found)


def _without(items, path, gone):
    return (
        [item for position, item in enumerate(items) if (*path, position) not in gone]
        if isinstance(items, list)
        else items
    )


def _rewrite_table(root, path, move, result):
    """Change the cells of a table that hold the id; other lines stay as they are, byte for byte."""
    files, changed, left = result
    text, shown = text_of(path), path.relative_to(root).as_posix()
    lines = text.split("\n")
    headings = next(csv.reader(lines[:1]), [])
    at = [position for position, heading in enumerate(headings) if heading in ID_COLUMNS]
    for number, line in enumerate(lines[1:], 1):
        cells = next(csv.reader([line]), [])
        if not any(move.old in cells[position].split() for position in at if position < len(cells)):
            continue
        (changed if move.renames else left).append(Found(shown, number + 1, line))
        if move.renames:
            lines[number] = _line(
                [_cell(cell, move) if position in at else cell for position, cell in enumerate(cells)]
            )
    if lines != text.split("\n"):
        files[shown] = "\n".join(lines)


def _cell(cell, move):
    return " ".join(move.new if word == move.old else word for word in cell.split(" "))


def _line(cells):
    out = io.StringIO()
    csv.writer(out, lineterminator="").writerow(cells)
    return out.getvalue()
