"""What a check found."""

from collections import Counter
from dataclasses import dataclass

from plugins.link_checker.fetch import OutsideLink
from plugins.link_checker.links import Purpose
from plugins.link_checker.status import Status


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing that somebody should know about one link on one page."""

    status: Status
    page: str  # the path visitors ask for, such as /services/x/
    source: str  # the record or text the page was made from; empty when the page does not say
    line: int | None  # in the built page, from 1
    purpose: Purpose
    target: str  # the address exactly as it is written
    message: str
    suggestion: str = ""

    @property
    def order(self) -> tuple[str, str, int, str, str, str]:
        """Sorting by this gives the same report for the same site, record by record."""
        return self.source, self.page, self.line or 0, self.target, self.purpose, self.message


@dataclass(frozen=True, slots=True)
class Report:
    """The result for a whole site. `outside` are the links that were not checked, because they leave it."""

    findings: tuple[Finding, ...]
    outside: tuple[OutsideLink, ...]
    pages: int  # HTML files read
    links: int  # addresses looked at, outside ones included

    @property
    def failures(self) -> tuple[Finding, ...]:
        """The findings that must be put right before the site goes out."""
        return tuple(finding for finding in self.findings if finding.status.is_failure_inside)

    @property
    def counts(self) -> dict[str, int]:
        """How often each status occurs, in the order of `Status`; those that do not occur are left out."""
        seen = Counter(finding.status for finding in self.findings)
        return {status.value: seen[status] for status in Status if seen[status]}
