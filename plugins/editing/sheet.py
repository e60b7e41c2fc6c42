"""A sheet: headings, and rows of cells as text. What is read from CSV, from XLSX and from a feed has this one form."""

from dataclasses import dataclass, field

MOST_BYTES = 20 * 1024 * 1024
MOST_ROWS = 20_000
MOST_COLUMNS = 600


class SheetRefused(Exception):
    """The file cannot be read as a sheet; the message says why and what to do."""


@dataclass
class Sheet:
    """`name`: the file as messages name it. `rows`: [(number of the row in the file, {heading: cell})]; a row that cannot
    be read has a sentence in `faults`, by its number, and `remarks` has sentences about rows. `notes`: about the whole file.
    """

    name: str
    headings: list
    rows: list
    faults: dict = field(default_factory=dict)
    remarks: dict = field(default_factory=dict)
    notes: list = field(default_factory=list)


def sheet_of(name, lines, faults=None, notes=()):
    """The Sheet of [(row number, [cells])], whose first line is the headings. Empty rows are left out. Raises SheetRefused."""
    first = next((line for line in lines if _is_filled(line[1])), None)
    if first is None:
        raise SheetRefused("is empty. The first row must hold the names of the columns, such as `title` and `summary`")
    headings = _headings([cell.strip() for cell in first[1]])
    if len(lines) - 1 > MOST_ROWS:
        raise SheetRefused(f"has more than {MOST_ROWS} rows. Split it")
    rows, faults = [], dict(faults or {})
    for number, cells in lines[lines.index(first) + 1 :]:
        if _is_filled(cells[len(headings) :]):
            faults.setdefault(
                number,
                "has more cells than there are headings. Look for a separator too many, or a quote that is not closed",
            )
        if _is_filled(cells) or number in faults:
            rows.append((number, dict(zip(headings, [*cells, *[""] * len(headings)]))))
    return Sheet(name, [heading for heading in headings if heading], rows, faults, notes=list(notes))


def _is_filled(cells):
    return any(cell.strip() for cell in cells)


def _headings(cells):
    while cells and not cells[-1]:
        cells = cells[:-1]
    if len(cells) > MOST_COLUMNS:
        raise SheetRefused(f"has {len(cells)} columns. {MOST_COLUMNS} is the most")
    twice = sorted({cell for cell in cells if cell and cells.count(cell) > 1})
    if twice:
        raise SheetRefused(f'has the column "{twice[0]}" twice. Remove one, or give it another name')
    return cells


def size_fault(path):
    """Why a file is too large to be read, or ""."""
    size = path.stat().st_size
    return f"is {size // 1024**2} MB. {MOST_BYTES // 1024**2} MB is the most. Split it" if size > MOST_BYTES else ""
