"""The table of postcodes on disk: made from a file that was downloaded, kept beside a site, never in git."""

from __future__ import annotations

import json
import os
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path

from search.postcodes import source
from search.postcodes.areas import Areas
from search.postcodes.ingest import ingest
from search.postcodes.reasons import Tally
from search.postcodes.units import Units, from_data, unpack
from search.postcodes.vintage import MONTH, Vintage, month_in, month_of, product_of

FORMAT = 1
FOLDER = ".postcodes"
FILE = "units.json"

_BROKEN = (ValueError, LookupError, TypeError, AttributeError, OSError)


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
    """The table of a downloaded file. ``month`` ("2026-08") is needed only where no name, paper or row tells it.

    Raises search.postcodes.columns.NotPostcodes if the file is no good.
    """
    names, products, titles = [file.name], [], []

    def parts():
        for part in source.parts(file, say):
            names.append(part.name)
            products.append(product_of((part.name, file.name), part.columns.product))
            say(f"Reading {part.name} ({products[-1]})")
            for title in part.titles:
                titles.append(title)
                say(f"  passed over, above the names of the columns: {title}")
            yield part

    units, tally = ingest(parts(), areas, say)
    # A title may speak of something older, of boundaries for example; no row is newer than the file.
    least = max(month_of(titles), month_of([tally.latest]))
    found = month or month_of(names) or month_in(source.metadata(file)) or least
    return Table(units, Vintage(products[0], found)), tally


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
        return _checked(content)
    except FileNotFoundError:
        return None
    except _BROKEN as error:
        raise TableError(
            f"{path} cannot be used ({error}). Delete it, or make it again: python3 tasks.py postcodes"
        ) from None


def _checked(content: Mapping) -> Table:
    table = Table(from_data(content), Vintage(content["product"], content["month"]))
    if table.vintage.month and not MONTH.fullmatch(table.vintage.month):
        raise ValueError(f"month {table.vintage.month!r}, which is none")
    for sector, line in table.units.sectors.items():
        try:
            known = all(unit.spot < len(table.units.spots) for unit in unpack(line, table.units.grid))
        except (*_BROKEN, RuntimeError) as error:
            raise ValueError(f"the line of {sector} is damaged") from error
        if not known:
            raise ValueError(f"the line of {sector} names a spot that is not there")
    return table
