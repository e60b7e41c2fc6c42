"""A Report as people and programs read it: text, JSON, HTML or CSV. Each is a function from a Report to a string."""

import csv
import io
import json

from jinja2 import Environment, PackageLoader

from .markdown import as_markdown

FORMULA = ("=", "+", "-", "@", "\t", "\r")
"""What a spreadsheet takes for the start of a formula."""


def as_text(report):
    """The figures, then what to mend, then the table as one block a row, under the heading of its group."""
    head = [f"{report.title}, {report.today}", *report.summary]
    findings = ["To mend:", *(f"- {finding}" for finding in report.findings)] if report.findings else []
    blocks = [head, findings]
    for heading, note, rows in report.groups:
        blocks += [
            [f"{heading}{f' ({note})' if note else ''}:"] if heading else [],
            *(_block(report, row) for row in rows),
        ]
    return "\n\n".join("\n".join(block) for block in blocks if block) + "\n"


def _block(report, row):
    first, *rest = report.shown
    values = {key: row[key] if isinstance(row[key], list) else [row[key]] for key in rest}
    lines = [f"  {report.columns[key]}: {', '.join(values[key])}" for key in rest if any(values[key])]
    return [row[first], *lines]


def as_json(report):
    """An object: report, today, summary, findings, rows (lists stay lists)."""
    whole = {
        "report": report.name,
        "today": report.today.isoformat(),
        "summary": report.summary,
        "findings": report.findings,
        "rows": report.rows,
    }
    return json.dumps(whole, indent=2, ensure_ascii=False) + "\n"


def as_csv(report):
    """The table with its headings; several values in one cell stand on lines of their own."""
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\n")
    writer.writerow(report.columns.values())
    writer.writerows([_cell(row[key]) for key in report.columns] for row in report.rows)
    return out.getvalue()


def _cell(value):
    text = "\n".join(value) if isinstance(value, list) else value
    return f"'{text}" if text.startswith(FORMULA) else text


def as_html(report):
    """One page that stands by itself: no other file, nothing fetched."""
    environment = Environment(
        loader=PackageLoader("plugins.reports"), autoescape=True, trim_blocks=True, lstrip_blocks=True
    )
    return environment.get_template("report.html").render(report=report) + "\n"


FORMATS = {"text": as_text, "json": as_json, "html": as_html, "csv": as_csv, "markdown": as_markdown}
