"""The table of postcodes on disk: made from a file that was downloaded, kept beside a site, never in git."""

from __future__ import annotations

import json
import os
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from search.postcodes import source
from search.postcodes.areas import Areas
from search.postcodes.ingest import Tally, ingest
from search.postcodes.units import Units, from_data
from search.postcodes.vintage import Vintage, month_of

FORMAT = 1
FOLDER = ".postcodes"
FILE = "units.json"


class TableError(ValueError):
    """The table cannot be read; the message says what to do."""


@dataclass(frozen=True)
class Table:
    """Postcodes to the metre, and where they come from."""

    units: Units
    vintage: Vintage


def path_of(site: Path) -> Path:
    """Where a site folder keeps its table."""
    return site / FOLDER / FILE


def make(file: Path, areas: Areas, *, month: str = "", say: Callable[[str], None] = print) -> tuple[Table, Tally]:
    """The table of a downloaded file. ``month`` ("2026-08") is needed only where neither name nor rows tell it.

    Raises search.postcodes.columns.NotPostcodes if the file is no good.
    """
    names, products = [file.name], []

    def parts():
        for part in source.parts(file):
            names.append(part.name)
            products.append(part.columns.product)
            say(f"Reading {part.name} ({part.columns.product})")
            yield part

    units, tally = ingest(parts(), areas, say)
    latest = f"{tally.latest[:4]}-{tally.latest[4:]}" if len(tally.latest) == 6 else ""
    return Table(units, Vintage(products[0], month or month_of(names) or latest)), tally


def write(table: Table, path: Path) -> None:
    """Write the table, all of it or nothing: whoever reads meanwhile finds the old one or the new one."""
    content = {
        "format": FORMAT,
        "product": table.vintage.product,
        "month": table.vintage.month,
        **table.units.as_data(),
    }
    path.parent.mkdir(parents=True, exist_ok=True)
    scratch = path.with_name(f".{path.name}-{os.getpid()}")
    try:
        with scratch.open("w", encoding="utf-8", newline="\n") as file:
            json.dump(content, file, ensure_ascii=False, indent=0)
        scratch.replace(path)
    finally:
        scratch.unlink(missing_ok=True)


def read(path: Path) -> Table | None:
    """The table at ``path``, or None if there is none. Raises TableError if it is broken or of another format."""
    try:
        content = json.loads(path.read_text(encoding="utf-8"))
        if content["format"] != FORMAT:
            raise ValueError(f"format {content['format']}, but this program reads {FORMAT}")
        return Table(from_data(content), Vintage(content["product"], content["month"]))
    except FileNotFoundError:
        return None
    except (ValueError, KeyError, TypeError, OSError) as error:
        raise TableError(
            f"{path} cannot be used ({error}). Delete it, or make it again: python3 tasks.py postcodes"
        ) from None
