"""Reports in words and as JSON. Each format is one function from a report to text."""

import json
from collections.abc import Iterator
from dataclasses import asdict
from typing import Any

from plugins.link_checker.links import Purpose
from plugins.link_checker.report import Finding, Report
from plugins.link_checker.status import Status

_LONGEST_ADDRESS = 200  # characters of one in a text line
_LONGEST_MESSAGE = 500
# The same fault on more pages than three and than a quarter of the site stands in a template. On fewer it
# may be in as many records, and each has to be named.
_FEW_PAGES = 3
_TEMPLATE_SHARE = 0.25


def as_text(report: Report, last: str = "") -> str:
    """One line a finding, errors first, then a summary; the same fault on many pages is said once.

    `last` takes the place of the sentence that outside addresses were not checked.
    """
    blocks = [
        _block(level, [finding for finding in report.findings if finding.status.level == level], report.pages)
        for level in ("error", "warning", "note")
    ]
    last = last or f"{count(len(report.outside), 'outside address', 'outside addresses')} not checked."
    return "\n".join([*(line for block in blocks for line in block), f"{_summary(report)} {last}"]) + "\n"


def as_json(report: Report, **more: Any) -> str:
    """`findings` with all their fields and a `level`, `counts` by status, and the totals; then whatever is in `more`."""
    document = {
        "pages": report.pages,
        "links": report.links,
        "outside_links": len(report.outside),
        "failures": len(report.failures),
        "counts": report.counts,
        "findings": [{"level": finding.status.level, **asdict(finding)} for finding in report.findings],
        **more,
    }
    # ASCII: a wrongly encoded file can put half characters into an address, which UTF-8 cannot write.
    return json.dumps(document, indent=2) + "\n"


def line_for(finding: Finding) -> str:
    """Like `services/x.md: /services/x/ (line 40): link to /y/: no such page. Did you mean /z/?`"""
    where = f"{finding.source}: {finding.page}" if finding.source else finding.page
    line = f" (line {finding.line})" if finding.line else ""
    return f"{shown(where)}{line}: {_what(finding)}"


def shown(text: str, longest: int = _LONGEST_ADDRESS) -> str:
    """The text safe for a terminal: nothing invisible or right-to-left in it, and not endless."""
    visible = "".join(char if char.isprintable() else f"\\x{ord(char):02x}" for char in text[:longest])
    return visible + ("…" if len(text) > longest else "")


def _what(finding: Finding) -> str:
    target = "" if finding.purpose is Purpose.PAGE else f"{finding.purpose} {shown(finding.target) or '(nothing)'}: "
    advice = f". Did you mean {shown(finding.suggestion)}?" if finding.suggestion else ""
    if finding.suggestion and finding.status.level == "warning":
        advice = f". Write {shown(finding.suggestion)}"
    return target + shown(finding.message, _LONGEST_MESSAGE) + advice


def _block(level: str, findings: list[Finding], pages: int) -> Iterator[str]:
    if not findings:
        return
    yield f"{level.capitalize()}s ({len(findings)})"
    lines = [pair for alike in _alike(findings) for pair in _lines(alike, pages)]
    yield from (line for _, line in sorted(lines, key=lambda pair: pair[0].order))
    yield ""


def _alike(findings: list[Finding]) -> list[list[Finding]]:
    grouped: dict[str, list[Finding]] = {}
    for finding in findings:
        grouped.setdefault(_what(finding), []).append(finding)
    return list(grouped.values())


def _lines(alike: list[Finding], site_pages: int) -> Iterator[tuple[Finding, str]]:
    pages = len({finding.page for finding in alike})
    if alike[0].status is Status.UNSURE:
        # A person looks at the address once, whichever records use it; --format json names each of them.
        yield alike[0], line_for(alike[0]) + (f" (on {pages} pages)" if pages > 1 else "")
    elif alike[0].purpose is Purpose.PAGE or pages <= max(_FEW_PAGES, site_pages * _TEMPLATE_SHARE):
        yield from ((finding, line_for(finding)) for finding in alike)
    else:
        yield alike[0], f"{line_for(alike[0])} (the same on {pages - 1} more pages: look in the template)"


def _summary(report: Report) -> str:
    counts = ", ".join(f"{number} {status}" for status, number in report.counts.items()) or "nothing to report"
    return f"{count(report.pages, 'page')}, {count(report.links, 'link')}: {counts}."


def count(number: int, one: str, many: str = "") -> str:
    """`1 page`, `2 pages`."""
    return f"{number:,} {one if number == 1 else many or one + 's'}"
