"""Our own CSV files, checked, so that a message can say where the mistake is."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Sequence
from pathlib import Path

from search.lines import Problem, RelevanceError, text_of

Row = dict[str, str]

_OTHER_MARKS = {";": "semicolons", "\t": "tabs"}


def read(path: Path, columns: Sequence[str], problems: list[Problem]) -> list[tuple[int, Row]]:
    """The rows of ``path`` by the names of its ``columns``, each with its line. Empty lines count for nothing.

    Every line that is wrong is added to ``problems``, and left out.
    """
    try:
        text = text_of(path)
    except RelevanceError as unreadable:
        problems += unreadable.problems
        return []
    return _rows(path, text, columns, problems)


def _rows(path: Path, text: str, columns: Sequence[str], problems: list[Problem]) -> list[tuple[int, Row]]:
    reader = csv.reader(io.StringIO(text, newline=""), strict=True)
    header, found, end, before = None, [], 0, len(problems)
    try:
        for cells in reader:
            line, end = end + 1, reader.line_num
            if not any(cells):
                continue
            if header is None:
                header = cells
                if wrong := _wrong_header(header, columns):
                    problems.append(Problem(path, line, wrong))
                    return []
            elif len(cells) != len(header):
                what = f"has {len(cells)} cells and should have {len(header)}: {','.join(header)}"
                problems.append(Problem(path, line, f"{what}. Put double quotes round words that have a comma"))
            else:
                found.append((line, dict(zip(header, cells))))
    except csv.Error:
        problems.append(Problem(path, end + 1, 'has a double quote that is not closed. Write "words, and more"'))
    if not found and len(problems) == before:
        what = "has no rows below its first line" if header else f"is empty. Its first line is {','.join(columns)}"
        problems.append(Problem(path, 1, what))
    return found


def _wrong_header(header: Sequence[str], columns: Sequence[str]) -> str:
    if sorted(header) == sorted(columns):
        return ""
    wanted = f"the first line should be {','.join(columns)}"
    marks = [name for mark, name in _OTHER_MARKS.items() if len(header) == 1 and mark in header[0]]
    return f"{wanted}, with commas and not {marks[0]}. Save it as CSV with commas" if marks else wanted


def check_numbers(
    path: Path, rows: Iterable[tuple[int, Row]], names: Sequence[str], problems: list[Problem], *, empty: bool = False
) -> None:
    """Add to ``problems`` what is no whole number in the columns ``names``; ``empty`` cells may be allowed."""
    for line, row in rows:
        for name in names:
            cell = row[name]
            if not (cell.isascii() and cell.isdigit() or empty and not cell):
                what = f"{name}: {cell!r} should be a whole number such as 523800" + (", or empty" if empty else "")
                problems.append(Problem(path, line, what))


def raise_all(problems: Sequence[Problem]) -> None:
    """Raise RelevanceError with ``problems``, if there are any."""
    if problems:
        raise RelevanceError(problems)
