"""Sheets as XLSX files. A file is looked at before it is opened: it is a zip of XML from somebody else's machine."""

import datetime
import io
import re
import warnings
import zipfile

import openpyxl
from openpyxl.cell import WriteOnlyCell
from openpyxl.styles import Alignment, Font
from openpyxl.utils import get_column_letter, range_boundaries

from .cells import guarded, unguarded
from .sheet import SheetRefused, sheet_of, size_fault

MOST_UNPACKED = 60 * 1024 * 1024
MOST_PARTS = 2000
SHEET = "records"
NO_SHEET = "is not a spreadsheet that we can read. Open it in your spreadsheet program and save it as .xlsx"
MOST_CELLS = 2_000_000
"""Between the first cell and the last; a forgotten cell far away makes as many."""

ENCODING = re.compile(rb"""^[^>]{0,100}encoding=["'](?!utf-8|us-ascii)""", re.IGNORECASE)
MERGED = re.compile(rb"""<(?:\w+:)?mergeCell\b[^>]*\bref=["']([^"']+)""")
MOST_IN_A_CELL = 32_000
"""Characters; a spreadsheet program keeps 32,767."""


def read(path):
    """The Sheet of an XLSX file: its sheet `records`, else its first one that is not hidden. Raises SheetRefused."""
    if fault := size_fault(path):
        raise SheetRefused(fault)
    _look_at(path)
    try:
        with warnings.catch_warnings():
            # openpyxl warns of colours and pictures that it leaves out; we want only the words.
            warnings.simplefilter("ignore")
            book = openpyxl.load_workbook(path, keep_links=False, rich_text=False)
    except Exception:  # noqa: BLE001 (whatever is inside somebody's file, the answer is the same sentence)
        raise SheetRefused(NO_SHEET) from None
    sheets = [sheet for sheet in book.worksheets if sheet.sheet_state == "visible"]
    if not sheets:
        raise SheetRefused("has no sheet to read")
    chosen = next((sheet for sheet in sheets if sheet.title.casefold() == SHEET), sheets[0])
    others = [sheet.title for sheet in book.worksheets if sheet is not chosen]
    notes = [f'read the sheet "{chosen.title}"; not read: {", ".join(others)}'] if others else []
    return _sheet(path.name, chosen, notes)


def _look_at(path):
    """Refuse what is no XLSX, unpacks to more than any sheet needs, holds macros, or declares XML entities."""
    try:
        with zipfile.ZipFile(path) as packed:
            parts = packed.infolist()
            if len(parts) > MOST_PARTS or sum(part.file_size for part in parts) > MOST_UNPACKED:
                raise SheetRefused(
                    f"unpacks to more than {MOST_UNPACKED // 1024**2} MB. Copy its cells into a new file"
                )
            if any(part.filename.lower().endswith("vbaproject.bin") for part in parts):
                raise SheetRefused("holds macros, which we do not open. Save it as .xlsx, without macros")
            for part in parts:
                if part.filename.lower().endswith((".xml", ".rels")):
                    _look_into(packed.read(part))
    except (zipfile.BadZipFile, NotImplementedError, RuntimeError, OSError, EOFError, ValueError, TypeError):
        raise SheetRefused(NO_SHEET) from None


def _look_into(xml):
    """Refuse XML that declares entities, hides its letters, or merges so many cells that opening it would not end."""
    if b"<!DOCTYPE" in xml or b"\0" in xml or ENCODING.match(xml):
        raise SheetRefused(NO_SHEET)
    for found in MERGED.finditer(xml):
        left, top, right, bottom = range_boundaries(found[1].decode())
        if (right - left + 1) * (bottom - top + 1) > MOST_CELLS:
            raise SheetRefused(f"has merged cells ({found[1].decode()}). Unmerge them")


def _sheet(name, sheet, notes):
    if sheet.merged_cells.ranges:
        where = sorted(str(area) for area in sheet.merged_cells.ranges)
        raise SheetRefused(
            f"has merged cells ({', '.join(where[:3])}). Unmerge them, so that each fact stands in its own cell"
        )
    if sheet.max_row * sheet.max_column > MOST_CELLS:
        last = f"{get_column_letter(sheet.max_column)}{sheet.max_row}"
        raise SheetRefused(
            f"reaches as far as {last}. Delete the empty rows and columns, or copy the rest into a new file"
        )
    lines, faults = [], {}
    for number, row in enumerate(sheet.iter_rows(), 1):
        lines.append((number, [_text(cell) for cell in row]))
        wrong = next((f"{cell.coordinate} {fault}" for cell in row if (fault := _fault(cell))), "")
        if wrong:
            faults[number] = wrong
    return sheet_of(name, lines, faults, notes)


def _fault(cell):
    if cell.data_type == "f":
        return "holds a formula. Copy the column and paste it as values"
    return f"holds the error {cell.value}. Write the value itself" if cell.data_type == "e" else ""


def _text(cell):
    """A cell as text: days as 2026-05-31, whole numbers without a point, TRUE as yes."""
    value = cell.value
    if value is None:
        return ""
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, datetime.datetime):
        return value.date().isoformat() if value.time() == datetime.time() else value.isoformat(" ")
    if isinstance(value, float) and value.is_integer():
        value = int(value)
    return unguarded(str(value).replace("\r\n", "\n").replace("\r", "\n").replace("_x000D_", ""))


def write(headings, rows):
    """The bytes of an XLSX file. Every cell is text, so that no program makes dates or numbers of them."""
    book = openpyxl.Workbook(write_only=True)
    sheet = book.create_sheet(SHEET)
    sheet.freeze_panes = "B2"
    for position in range(1, len(headings) + 1):
        sheet.column_dimensions[get_column_letter(position)].width = 24
    sheet.append([_cell(sheet, heading, Font(bold=True)) for heading in headings])
    for row in rows:
        sheet.append([_cell(sheet, guarded(row.get(heading, ""))) for heading in headings])
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()


def _cell(sheet, text, font=None):
    cell = WriteOnlyCell(sheet, text or None)
    if text:
        cell.data_type, cell.number_format = "s", "@"
        cell.alignment = Alignment(wrap_text=True, vertical="top")
    if font:
        cell.font = font
    return cell
