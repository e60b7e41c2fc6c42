"""Everything that was found, as people and programs read it. Each format is one function from a Whole to text."""

import csv
import io
import itertools
from collections.abc import Callable, Iterator
from typing import Any

from jinja2 import Environment, PackageLoader

from plugins.link_checker import formats
from plugins.link_checker.formats import count, shown
from plugins.link_checker.github import as_github
from plugins.link_checker.outside.results import Outcome, Result
from plugins.link_checker.rows import Row, Whole

_FORMULA = ("=", "+", "-", "@", "\t", "\r")  # what a spreadsheet takes for the start of a formula
_COLUMNS = {
    "level": "Level",
    "status": "Result",
    "source": "File",
    "line": "Line",
    "title": "Title",
    "owner": "Owner",
    "page": "Page",
    "address": "Address",
    "message": "What we found",
    "suggestion": "Address to write",
    "archive": "Old copy",
}


def as_text(whole: Whole) -> str:
    """First what stands inside the site, then other sites, record by record, then the totals."""
    if whole.outcome is None:
        return formats.as_text(whole.report)
    lines = [line for key, rows in _groups(whole) for line in _group(key, rows)]
    lines += [f"{fault.file}:{fault.line}: {fault.message}" for fault in whole.outcome.faults]
    lines += whole.outcome.remarks
    return "".join(f"{line}\n" for line in lines) + formats.as_text(whole.report, _totals(whole.outcome))


def _groups(whole: Whole) -> Iterator[tuple[tuple[str, str, str], Iterator[Row]]]:
    outside = [row for row in whole.rows if row.is_outside]
    return itertools.groupby(
        sorted(outside, key=lambda row: (row.source, row.order)), key=lambda row: (row.source, row.title, row.owner)
    )


def _group(key: tuple[str, str, str], rows: Iterator[Row]) -> Iterator[str]:
    source, *about = key
    about = [shown(word) for word in about if word]
    yield (shown(source) or "In no record: the theme or a setting") + (f" ({'; '.join(about)})" if about else "")
    for row in rows:
        where = f", line {row.line}" if row.line else "" if source else f" on {shown(row.page)}"
        advice = f". {shown(row.advice, 2000)}" if row.advice else ""
        yield f"  {row.level}: {row.status}{where}: {shown(row.address, 2000)}: {shown(row.message, 500)}{advice}"
    yield ""


def _totals(outcome: Outcome) -> str:
    counts = ", ".join(f"{number} {status}" for status, number in outcome.counts.items()) or "none"
    addresses = count(len(outcome.results), "outside address", "outside addresses")
    return f"{addresses}: {counts}; {count(outcome.requests, 'request')}."


def as_json(whole: Whole) -> str:
    """The keys of a check inside, and `outside` where other sites were asked."""
    if whole.outcome is None:
        return formats.as_json(whole.report)
    outcome = whole.outcome
    places: dict[str, list[dict[str, Any]]] = {}
    for row in whole.rows:
        if row.is_outside:
            place = {name: getattr(row, name) for name in ("source", "line", "title", "owner", "page")}
            places.setdefault(row.address, []).append(place)
    outside = {
        "requests": outcome.requests,
        "counts": outcome.counts,
        "remarks": list(outcome.remarks),
        "faults": [{"file": one.file, "line": one.line, "message": one.message} for one in outcome.faults],
        "results": [_as_dict(result) | {"records": places.get(result.link.url, [])} for result in outcome.results],
    }
    return formats.as_json(whole.report, outside=outside)


def _as_dict(result: Result) -> dict[str, Any]:
    answer = result.answer
    return {
        "url": result.link.url,
        "level": result.level,
        "status": answer.status.value,
        "detail": answer.detail,
        "moved_to": answer.moved_to,
        "permanent": answer.permanent,
        "https": answer.https,
        "archive": result.archive,
        "asked": result.asked.isoformat(),
        "good": result.good.isoformat() if result.good else None,
        "failed": [day.isoformat() for day in result.failed],
    }


def as_csv(whole: Whole) -> str:
    """One line for each place where there is something to do, with headings."""
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\n")
    writer.writerow(_COLUMNS.values())
    writer.writerows([_cell(getattr(row, name)) for name in _COLUMNS] for row in whole.rows)
    return out.getvalue()


def _cell(value: str | int) -> str:
    text = shown(str(value or ""), 2000)
    return f"'{text}" if text.startswith(_FORMULA) else text


def as_html(whole: Whole) -> str:
    """One page that stands by itself: no other file, nothing fetched."""
    environment = Environment(
        loader=PackageLoader("plugins.link_checker"), autoescape=True, trim_blocks=True, lstrip_blocks=True
    )
    by_record = itertools.groupby(
        sorted(whole.rows, key=lambda row: (row.source, row.order)), key=lambda row: (row.source, row.title, row.owner)
    )
    groups = [(*key, list(rows)) for key, rows in by_record]
    totals = _totals(whole.outcome) if whole.outcome else ""
    page = environment.get_template("links.html").render(
        whole=whole, groups=groups, totals=totals, count=count, shown=shown
    )
    return page.encode("utf-8", "replace").decode("utf-8") + "\n"


FORMATS: dict[str, Callable[[Whole], str]] = {
    "text": as_text,
    "json": as_json,
    "html": as_html,
    "csv": as_csv,
    "github": as_github,
}
