"""One line for each thing to report, inside or outside, with the record it stands in and whom that belongs to."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, replace

from plugins.link_checker.links import Purpose
from plugins.link_checker.outside.results import Outcome, Record, Result
from plugins.link_checker.report import Finding, Report
from plugins.link_checker.status import Status

Find = Callable[[str, str], int]
"""(source file, address) -> the line of the file where the address stands, from 1; 0 where it does not."""

LEVELS = ("error", "warning", "note")
# An address that stands in none of the records whose pages show it comes from the theme or from a setting.
_FEW_SOURCES = 3


@dataclass(frozen=True, slots=True)
class Row:
    """`line` counts from 1 in the source file; 0 where the address does not stand there as such."""

    level: str
    status: Status
    source: str
    line: int
    title: str
    owner: str
    page: str
    address: str
    message: str
    suggestion: str = ""
    archive: str = ""
    is_outside: bool = False

    @property
    def order(self) -> tuple[int, str, int, str, str]:
        """Worst first, then record by record."""
        return LEVELS.index(self.level), self.source, self.line, self.page, self.address

    @property
    def advice(self) -> str:
        """What to do, as a sentence, or ""."""
        if self.archive:
            return f"An old copy may be at {self.archive}"
        if not self.suggestion:
            return ""
        if self.level == "error":
            return f"Did you mean {self.suggestion}?"
        return f"{'Now at' if self._is_for_now else 'Write'} {self.suggestion}"

    @property
    def _is_for_now(self) -> bool:
        """A move that the site itself does not call lasting: the address to keep is the old one."""
        return self.is_outside and self.status is Status.MOVED and self.level == "note"


@dataclass(frozen=True, slots=True)
class Whole:
    """All there is to say of a site: `outcome` is None where other sites were not asked."""

    report: Report
    outcome: Outcome | None = None
    rows: tuple[Row, ...] = ()

    @property
    def is_failure(self) -> bool:
        """True if something must be put right before the site is good."""
        return bool(self.report.failures) or (self.outcome is not None and self.outcome.is_failure)


def whole(
    report: Report,
    outcome: Outcome | None = None,
    records: Mapping[str, Record] = {},
    find: Find = lambda source, address: 0,
) -> Whole:
    """Put together what was found. `records` says of source files whose they are."""
    if outcome is not None:
        report = _without_what_was_asked(report)
    found = [*_inside(report, find), *(_outside(outcome, find) if outcome and not outcome.is_offline else ())]
    owned = (_owned(row, records.get(row.source, Record())) for row in found)
    return Whole(report, outcome, tuple(sorted(set(owned), key=lambda row: row.order)))


def _without_what_was_asked(report: Report) -> Report:
    """That http wants a look is no news of an address that was looked at."""
    asked = {link.url for link in report.outside}
    kept = (one for one in report.findings if one.status is not Status.UNSURE or one.target.strip() not in asked)
    return replace(report, findings=tuple(kept))


def _inside(report: Report, find: Find) -> Iterator[Row]:
    for one in report.findings:
        about_page = one.purpose is Purpose.PAGE
        line = find(one.source, one.target) if one.source and not about_page else 0
        yield Row(
            one.status.level, one.status, one.source, line, "", "", one.page, one.target, _message(one), one.suggestion
        )


def _message(finding: Finding) -> str:
    where = f" (line {finding.line} of the built page)" if finding.line else ""
    return finding.message + where


def _outside(outcome: Outcome, find: Find) -> Iterator[Row]:
    for result in outcome.results:
        if result.level in LEVELS:
            yield from (_row(result, source, line) for source, line in _places(result, find))


def _places(result: Result, find: Find) -> list[tuple[str, int]]:
    """Where to change the link: the files it stands in, else those it may stand in, else none of the records."""
    sources = result.link.sources
    found = [(source, line) for source in sources if (line := find(source, result.link.url))]
    return found or [(source, 0) for source in sources if len(sources) <= _FEW_SOURCES] or [("", 0)]


def _row(result: Result, source: str, line: int) -> Row:
    answer = result.answer
    page = next((use.page for use in result.link.uses if use.source == source or not source), "")
    return Row(
        level=result.level,
        status=answer.status,
        source=source,
        line=line,
        title="",
        owner="",
        page=page,
        address=result.link.url,
        message=answer.detail,
        suggestion=result.suggestion,
        archive=result.archive,
        is_outside=True,
    )


def _owned(row: Row, record: Record) -> Row:
    return replace(row, title=record.title, owner=record.owner)
