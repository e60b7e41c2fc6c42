"""A Report as the text of an issue in a forge (GitHub's Markdown)."""

import re

MOST = 60_000
"""Characters. GitHub takes 65,536 in an issue."""

MARKS = re.compile(r"([\\`*_{}\[\]<>|~#])")


def as_markdown(report):
    """Heading, figures, what to mend, then each row; what somebody is to work through has a box to tick.

    Only a note of a group may call a team (@name). Lines that are too many for one issue are left out, and counted.
    """
    lines = [f"# {report.title}", "", f"For {report.today}.", "", *(f"- {_plain(said)}" for said in report.summary)]
    if report.findings:
        lines += ["", "## To mend", "", *(f"- [ ] {_plain(finding)}" for finding in report.findings)]
    for heading, note, rows in report.groups:
        title = f"{_plain(heading)}: {len(rows)}" if heading else "All of it"
        lines += ["", f"## {title}", "", *([note, ""] if note else []), *(_item(report, row) for row in rows)]
    return "\n".join(_fitting(lines, report.name)) + "\n"


def _item(report, row):
    first, *rest = report.shown
    values = {key: row[key] if isinstance(row[key], list) else [row[key]] for key in rest}
    facts = [f"{report.shown[key]}: {', '.join(map(_plain, values[key]))}" for key in rest if any(values[key])]
    box = "[ ] " if report.group_by else ""
    return "<br>".join(filter(None, [f"- {box}**{_plain(row[first])}**", "; ".join(facts)]))


def _plain(text):
    """Text without a meaning in Markdown: no emphasis, HTML, link, mention of a person or number of another issue."""
    escaped = MARKS.sub(r"\\\1", " ".join(text.split()))
    return escaped.replace("@", "@\u200b").replace(r"\#", "\\#\u200b")


def _fitting(lines, name):
    room, kept = MOST, []
    for line in lines:
        room -= len(line) + 1
        if room < 0:
            left = len(lines) - len(kept)
            return [*kept, "", f"{left} more lines do not fit here. `python3 tasks.py report {name}` shows all."]
        kept.append(line)
    return kept
