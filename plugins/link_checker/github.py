"""Annotations for a forge that reads GitHub's workflow commands, and the job summary for what does not fit."""

import re
from collections.abc import Iterator

from plugins.link_checker.formats import shown
from plugins.link_checker.rows import Whole

MOST = 10
"""Of one level that GitHub shows for one step; what comes after is dropped without a word."""

_COMMANDS = {"error": "error", "warning": "warning", "note": "notice"}
_LONGEST_SUMMARY = 900_000  # bytes; GitHub takes 1 MiB for a step and drops a longer one whole
_MARKDOWN = re.compile(r"([\\`*_{}\[\]<>()#+!|~&@])")


def as_github(whole: Whole) -> str:
    """The first ten of each level, worst first, on the lines of the files they are about."""
    shown_so_far = dict.fromkeys(_COMMANDS, 0)
    lines = []
    for level, file, line, title, message in _notes(whole):
        shown_so_far[level] += 1
        if shown_so_far[level] <= MOST:
            where = [f"file={_property(file)}"] * bool(file) + [f"line={line}"] * bool(file and line)
            lines.append(f"::{_COMMANDS[level]} {','.join([*where, f'title={_property(title)}'])}::{_data(message)}")
    return "".join(f"{line}\n" for line in lines)


def summary(whole: Whole) -> str:
    """Markdown with all that the annotations left out; empty if they hold everything."""
    seen = dict.fromkeys(_COMMANDS, 0)
    rest = []
    for level, file, line, title, message in _notes(whole):
        seen[level] += 1
        if seen[level] > MOST:
            cells = (level, f"{file}:{line}" if file and line else file, title, message)
            rest.append(f"| {' | '.join(map(_markdown, cells))} |\n")
    if not rest:
        return ""
    head = f"## Links: {len(rest)} more\n\n| Level | File | Result | What we found |\n|---|---|---|---|\n"
    return head + _that_fit(rest)


def _that_fit(lines: list[str]) -> str:
    kept, size = [], 0
    for number, line in enumerate(lines):
        size += len(line.encode())
        if size > _LONGEST_SUMMARY:
            return "".join(kept) + f"\n{len(lines) - number} more do not fit here.\n"
        kept.append(line)
    return "".join(kept)


def _notes(whole: Whole) -> Iterator[tuple[str, str, int, str, str]]:
    """(level, file, line, title, message), worst first."""
    if whole.outcome:
        for fault in whole.outcome.faults:
            yield "error", fault.file, fault.line, "excuse", shown(fault.message, 500)
        for remark in whole.outcome.remarks:
            yield "error", "", 0, "links", remark
    for row in whole.rows:
        where = "" if row.source else f" (on {shown(row.page)})"
        owner = f" Owner: {shown(row.owner)}." if row.owner else ""
        advice = f". {shown(row.advice, 2000)}" if row.advice else ""
        message = f"{shown(row.address, 2000)}{where}: {shown(row.message, 500)}{advice}.{owner}"
        yield row.level, row.source, row.line, f"link {row.status}", message


def _data(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _data(shown(text)).replace(":", "%3A").replace(",", "%2C")


def _markdown(text: str) -> str:
    """So that nothing a record or another site wrote is taken for Markdown or HTML, and no address becomes a link."""
    return _MARKDOWN.sub(r"\\\1", shown(text, 3000)).replace("://", ":\u200b//").replace("www.", "www\u200b.")
