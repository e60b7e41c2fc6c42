"""A record as a row of cells, and a row of cells laid over a record."""

from itertools import pairwise

from .cells import BadCell, from_cell, to_cell
from .columns import IDS, columns, name_of


def to_row(data):
    """{heading: cell} of a record's keys as they stand in its file; keys that are not there have no cell."""
    row = {}
    for column in columns():
        for path, value in _values(data, column.path):
            if value:
                row[name_of(path)] = to_cell(value, column.kind)
    return row


def _values(data, path, done=()):
    """(key path, value) wherever a column's path leads: once, or once a block of a list."""
    if not path:
        yield done, data
    elif path[0] == 0:
        for position, item in enumerate(data):
            yield from _values(item, path[1:], (*done, position))
    elif isinstance(data, dict) and path[0] in data:
        yield from _values(data[path[0]], path[1:], (*done, path[0]))


def laid_over(data, cells, reaches):
    """(a record's keys changed by `cells`, remarks, faults): each remark and fault is (heading, sentence).

    `cells` is [(Column, key path, cell)]. An empty cell takes its fact out. `reaches`: the words that `area` takes alone.
    """
    result, remarks, faults = _copy(data), [], []
    for column, path, cell in cells:
        try:
            value, remark = from_cell(cell, column.kind) if cell else ("", "")
        except BadCell as bad:
            faults.append((name_of(path), str(bad)))
            continue
        if column.path == ("area",) and column.kind == IDS and len(value) == 1 and value[0] in reaches:
            value = value[0]
        if remark:
            remarks.append((name_of(path), remark))
        _set(result, path, value)
    return _pruned(result), remarks, faults


def _copy(value):
    if isinstance(value, dict):
        return {key: _copy(item) for key, item in value.items()}
    return [_copy(item) for item in value] if isinstance(value, list) else value


def _set(data, path, value):
    """Put a value at a key path; blocks that are missing are made, and empty ones go later."""
    for part, following in pairwise(path):
        new = [] if isinstance(following, int) else {}
        if isinstance(part, int):
            data.extend({} for _ in range(part + 1 - len(data)))
            data = data[part]
        else:
            if not isinstance(data.get(part), type(new)):
                data[part] = new
            data = data[part]
    data[path[-1]] = value


def _pruned(value):
    """A copy without anything empty."""
    if isinstance(value, dict):
        return {key: kept for key, item in value.items() if (kept := _pruned(item)) not in ("", [], {})}
    if isinstance(value, list):
        return [kept for item in value if (kept := _pruned(item)) not in ("", [], {})]
    return value.strip()
