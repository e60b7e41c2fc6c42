"""Values of a record as cells of a sheet, and back. What goes out comes back as it was.

A cell that a spreadsheet would take for a formula gets an apostrophe in front, which reading takes away again
(https://owasp.org/www-community/attacks/CSV_Injection).
"""

import datetime
import re

from .columns import DAY, IDS, NUMBER, PHONE, WORDS, YES_NO

FORMULA = re.compile(r"'*[=+\-@\t\r\n\uff1d\uff0b\uff0d\uff20]")
"""How a formula begins, also in the wide letters of East Asia; apostrophes in front so that ours can be told from the text's own."""

BRITISH_DAY = re.compile(r"(\d{1,2})/(\d{1,2})/(\d{4})")
SERIAL = re.compile(r"[1-9]\d{4}(?:\.\d+)?")
"""A day as spreadsheets count them, in the years from 1927 to 2173."""

YES, NO = ("yes", "true", "y", "1"), ("no", "false", "n", "0")


class BadCell(Exception):
    """A cell that cannot be read; the message says what to write instead."""


def guarded(text):
    """`text` as a cell that no spreadsheet takes for a formula."""
    return f"'{text}" if FORMULA.match(text) else text


def unguarded(cell):
    """What `guarded` was given."""
    return cell[1:] if cell.startswith("'") and FORMULA.match(cell) else cell


def to_cell(value, kind):
    """The cell of a value as it stands in a record: text, or a list of texts."""
    if kind == IDS:
        return ", ".join([value] if isinstance(value, str) else value)
    if kind == WORDS:
        return "\n".join(item.replace("\\", "\\\\").replace("\n", "\\n") for item in value)
    return value


def from_cell(cell, kind):
    """(value as it stands in a record, remark or "") of a cell that is not empty. Raises BadCell."""
    if kind == IDS:
        return [part.strip() for part in re.split(r"[,;\n]", cell) if part.strip()], ""
    if kind == WORDS:
        return [_unescaped(line.strip()) for line in cell.split("\n") if line.strip()], ""
    return READERS.get(kind, lambda text: (text, ""))(cell)


def _unescaped(line):
    return re.sub(r"\\([\\n])", lambda found: "\n" if found[1] == "n" else "\\", line)


def _day(cell):
    if SERIAL.fullmatch(cell):
        raise BadCell(
            f'"{cell}" is a date that the spreadsheet stores as a number. Format the column as a date, or write 2026-05-31'
        )
    found = BRITISH_DAY.fullmatch(cell)
    if not found:
        return cell, ""
    day, month, year = map(int, found.groups())
    try:
        read = datetime.date(year, month, day).isoformat()
    except ValueError:
        raise BadCell(f'"{cell}" is not in the calendar. Write year-month-day, for example 2026-05-31') from None
    return read, f"{cell} was read as {read}"


def _number(cell):
    return re.sub(r"\.0+$", "", cell), ""


def _phone(cell):
    if re.fullmatch(r"[1-9]\d{8,9}", cell):
        raise BadCell(
            f'"{cell}" has lost its first 0, as happens when a spreadsheet takes it for a number. Format the column as text and write it again'
        )
    return cell, ""


def _yes_no(cell):
    word = cell.casefold()
    return "yes" if word in YES else "no" if word in NO else cell, ""


READERS = {DAY: _day, NUMBER: _number, PHONE: _phone, YES_NO: _yes_no}
