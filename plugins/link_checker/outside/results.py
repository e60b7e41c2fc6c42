"""What is reported of outside links."""

import datetime
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field
from urllib.parse import quote

from plugins.link_checker.fetch import Answer, OutsideLink
from plugins.link_checker.status import Status

_ARCHIVE = "https://web.archive.org/web/{day:%Y%m%d}/{url}"


@dataclass(frozen=True, slots=True)
class Fault:
    """Something wrong with the list of excuses; `line` counts from 1."""

    file: str
    line: int
    message: str


@dataclass(frozen=True, slots=True)
class Record:
    """Whom a source file belongs to, in words."""

    title: str = ""
    owner: str = ""


@dataclass(frozen=True, slots=True)
class Result:
    """One outside link and what is to be said of it."""

    link: OutsideLink
    answer: Answer
    asked: datetime.date
    good: datetime.date | None = None
    failed: tuple[datetime.date, ...] = ()
    is_confirmed: bool = False  # failed on enough different days

    @property
    def is_fine(self) -> bool:
        """True where nobody has anything to do or to choose."""
        return self.answer.status.is_fine and not self.answer.https

    @property
    def level(self) -> str:
        """`error`: mend it. `warning`: look at it. `note`: good to know. `ok`: nothing."""
        status, answer = self.answer.status, self.answer
        if status is Status.BROKEN or status is Status.SOFT404 and self.is_confirmed:
            return "error"
        if status is Status.MOVED:
            return "warning" if answer.permanent else "note"
        if status is Status.EXCUSED:
            return "ok"
        return "note" if answer.https else "ok" if status.is_fine else "warning"

    @property
    def suggestion(self) -> str:
        """The address to write instead, if there is one."""
        return self.answer.moved_to or self.answer.https

    @property
    def archive(self) -> str:
        """Where an old copy may be, for a link that is broken: as it was when it last worked, or about now."""
        if self.level != "error":
            return ""
        return _ARCHIVE.format(
            day=self.good or self.asked, url=quote(self.link.url, safe="/:?&=%+,;@!$~*'().-_", errors="replace")
        )


@dataclass(frozen=True, slots=True)
class Outcome:
    """Everything one run found out."""

    results: tuple[Result, ...] = ()
    faults: tuple[Fault, ...] = ()
    requests: int = 0
    is_offline: bool = False  # several hosts were asked and none answered: it must be this machine
    remarks: tuple[str, ...] = field(default=())

    @property
    def is_failure(self) -> bool:
        """True if something must be put right."""
        return bool(self.faults) or self.is_offline or any(result.level == "error" for result in self.results)

    @property
    def counts(self) -> dict[str, int]:
        """How often each status occurs, in the order of `Status`."""
        return counted(result.answer.status for result in self.results)


def counted(statuses: Iterable[Status]) -> dict[str, int]:
    """How often each occurs, in the order of `Status`; those that do not are left out."""
    seen = Counter(statuses)
    return {status.value: seen[status] for status in Status if seen[status]}
