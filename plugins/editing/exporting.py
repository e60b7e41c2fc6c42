"""The records of a site as one sheet, which `import` reads back without a loss."""

from . import columns, csv_file
from .records import to_row


def write(directory, file, form):
    """Write every record of a Directory into a file of the form csv or xlsx; return how many. Raises OSError."""
    if form == "xlsx":
        from . import xlsx_file  # only here: openpyxl takes a while to load

        headings, rows = sheet_of(directory, xlsx_file.MOST_IN_A_CELL)
        file.write_bytes(xlsx_file.write(headings, rows))
    else:
        headings, rows = sheet_of(directory)
        file.write_bytes(csv_file.write(headings, rows))
    return len(rows)


def sheet_of(directory, most_in_a_cell=None):
    """(headings, rows) of every record of a checked Directory; each row is {heading: cell}.

    most_in_a_cell: prose longer than this goes on in the columns `text.2`, `text.3` ...
    """
    rows = [_row(entry, most_in_a_cell) for entry in directory.records.values()]
    return headings_of(rows), rows


def _row(entry, most):
    row = {columns.ID: entry.id, columns.FOLDER: entry.source.path.split("/", 1)[1].rpartition("/")[0] or "."}
    body = entry.source.body
    parts = [body[start : start + most] for start in range(0, len(body), most)] if most else [body]
    prose = {f"{columns.PROSE}.{number}" if number > 1 else columns.PROSE: part for number, part in enumerate(parts, 1)}
    return row | to_row(entry.source.data) | prose


def headings_of(rows):
    """All headings that the rows need, in the order of a file; every column stands there once at least."""
    used = set().union(*rows)
    prose = sorted((name for name in used if name.startswith("text.")), key=lambda name: int(name[5:]))
    return [columns.ID, columns.FOLDER, *_facts(used), columns.PROSE, *prose]


def _facts(used):
    """Headings of facts; the columns of one block stand together."""
    done = set()
    for column in columns.columns():
        if 0 not in column.path:
            yield column.name
        elif (block := column.path[0]) not in done:
            done.add(block)
            inner = [one for one in columns.columns() if one.path[0] == block]
            count = max((int(name.split(".")[1]) for name in used if name.startswith(f"{block}.")), default=1)
            yield from (columns.name_of(one.at(number)) for number in range(count) for one in inner)


def completed(rows):
    """(headings, rows) of a sheet that has every column, whatever the rows have: one to be completed by hand."""
    return headings_of(rows), rows
