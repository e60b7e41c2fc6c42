"""Sheets as CSV files: comma, semicolon or tab, as the spreadsheet of whoever made it writes them."""

import csv
import io

from . import columns
from .cells import guarded, unguarded
from .sheet import MOST_BYTES, SheetRefused, sheet_of, size_fault

SEPARATORS = ",;\t"
NOT_UTF_8 = (
    "is not UTF-8 text. Save it as `CSV UTF-8`, or say how it is written, for example --encoding cp1252 for the plain "
    "CSV of a Windows spreadsheet"
)


def read(path, encoding=""):
    """The Sheet of a CSV file. Raises SheetRefused."""
    if fault := size_fault(path):
        raise SheetRefused(fault)
    text = _decoded(path.read_bytes(), encoding)
    if "\0" in text:
        raise SheetRefused("is no text file: it holds zero bytes. Save it as CSV again")
    separator, text = _separator(text)
    csv.field_size_limit(MOST_BYTES)
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=separator, strict=True)
    lines = []
    try:
        for number, cells in enumerate(reader, 1):
            lines.append((number, [unguarded(cell.replace("\r\n", "\n").replace("\r", "\n")) for cell in cells]))
    except csv.Error as error:
        where = f"after row {len(lines)} ({error})"
        raise SheetRefused(f"cannot be read {where}. Look there for a quote that is not closed") from None
    return sheet_of(path.name, lines)


def _decoded(raw, encoding):
    wide = raw.startswith((b"\xff\xfe", b"\xfe\xff"))
    try:
        return raw.decode(encoding or ("utf-16" if wide else "utf-8-sig"))
    except (UnicodeDecodeError, LookupError) as error:
        why = f"cannot be read as {encoding}. Try it without --encoding" if encoding else NOT_UTF_8
        raise SheetRefused(
            why if isinstance(error, UnicodeDecodeError) else f"cannot be read: there is no encoding {encoding}"
        ) from None


def _separator(text):
    """(separator, text without a line `sep=;`): the one that splits the first line into most columns we know."""
    first, _, rest = text.partition("\n")
    if first.strip().lower() in [f"sep={mark}" for mark in SEPARATORS]:
        return first.strip()[-1], rest
    return max(SEPARATORS, key=lambda mark: (_known(first, mark), first.count(mark))), text


def _known(line, separator):
    return sum(columns.find(cell.strip(' "\r')) is not None for cell in line.split(separator))


def write(headings, rows):
    """The bytes of a CSV file with a byte order mark, by which spreadsheets know UTF-8. `rows`: {heading: cell} each."""
    out = io.StringIO(newline="")
    writer = csv.writer(out, lineterminator="\r\n")
    writer.writerow(headings)
    writer.writerows([guarded(row.get(heading, "")) for heading in headings] for row in rows)
    return out.getvalue().encode("utf-8-sig")
