"""What was heard of each outside link before, kept in a file: JSON, one object a link."""

import datetime
import json
import os
import zlib
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from plugins.link_checker.fetch import Answer
from plugins.link_checker.status import Status

_FORMAT = 1
_FORGET_AFTER = 180  # days for which a link that nobody uses any more is kept
_MOST_DAYS = 30  # of failure that are kept


@dataclass(frozen=True, slots=True)
class Remembered:
    """The last answer for one link, with the days that matter."""

    answer: Answer
    asked: datetime.date
    good: datetime.date | None = None  # the last day on which it was fine, or had only moved
    failed: tuple[datetime.date, ...] = ()  # different days since then on which it failed in a lasting way


class Memory:
    """What is known of each address."""

    def __init__(self, known: dict[str, Remembered] | None = None) -> None:
        self._known = known or {}

    def of(self, url: str) -> Remembered | None:
        """What is remembered of an address."""
        return self._known.get(url)

    def fresh(self, url: str, today: datetime.date, days: int) -> Remembered | None:
        """What is remembered, if it was good and need not be asked again yet.

        Failures are never believed: who has just mended a link wants to see it pass. The age is a day more or less by
        the address, so that what was asked on one day does not come due on one day. Less than no days: never.
        """
        known = self._known.get(url)
        if days < 0 or known is None or known.answer.status not in (Status.OK, Status.MOVED):
            return None
        most = days + zlib.crc32(url.encode("utf-8", "surrogatepass")) % 3 - 1
        return known if 0 <= (today - known.asked).days <= most else None

    def learn(self, url: str, answer: Answer, today: datetime.date) -> Remembered:
        """Take in what was heard today."""
        before = self._known.get(url)
        good, failed = (before.good, before.failed) if before else (None, ())
        if answer.status in (Status.OK, Status.MOVED, Status.FRAGMENT):
            good, failed = today, ()
        elif answer.is_lasting:
            failed = tuple(sorted({*failed, today}))[-_MOST_DAYS:]
        known = self._known[url] = Remembered(answer, today, good, failed)
        return known

    def save(self, path: Path, today: datetime.date) -> None:
        """Write all of it, in one go: a run that is broken off leaves the old file. Raises OSError."""
        kept = {
            url: _as_dict(known)
            for url, known in sorted(self._known.items())
            if (today - known.asked).days <= _FORGET_AFTER
        }
        lines = ",\n".join(f"{json.dumps(url)}: {json.dumps(known)}" for url, known in kept.items())
        scratch = path.with_name(f"{path.name}.new")
        scratch.write_text(f'{{"format": {_FORMAT}, "links": {{\n{lines}\n}}}}\n', encoding="utf-8", newline="\n")
        os.replace(scratch, path)


def load(path: Path) -> tuple[Memory, str]:
    """The Memory in a file, and a sentence if the file is there and is none: then we begin anew."""
    try:
        document = json.loads(path.read_text(encoding="utf-8"))
        if document["format"] != _FORMAT:
            return Memory(), f"{path.name} was written by another version of this program; every link is asked again"
        return Memory({url: _from_dict(known) for url, known in document["links"].items()}), ""
    except FileNotFoundError:
        return Memory(), ""
    except (OSError, ValueError, KeyError, TypeError, AttributeError, RecursionError):
        return Memory(), f"{path.name} cannot be read; every link is asked again, and days of failure count from today"


def confirmed(known: Remembered, days: int) -> Answer:
    """The answer with patience: an address is broken only after failures on so many different days."""
    answer, times = known.answer, len(known.failed)
    if not answer.is_lasting or not times:
        return answer
    if times >= days:
        status = Status.BROKEN if answer.status is Status.UNREACHABLE else answer.status
        return replace(answer, status=status, detail=f"{answer.detail}, on {times} different days")
    status = Status.UNSURE if answer.status is Status.BROKEN else answer.status
    return replace(answer, status=status, detail=f"{answer.detail}; failed on {times} of {days} days")


def _as_dict(known: Remembered) -> dict[str, Any]:
    answer = known.answer
    fields = {
        "status": answer.status.value,
        "detail": answer.detail,
        "moved_to": answer.moved_to,
        "permanent": answer.permanent,
        "https": answer.https,
        "is_lasting": answer.is_lasting,
        "asked": known.asked.isoformat(),
        "good": known.good.isoformat() if known.good else "",
        "failed": [day.isoformat() for day in known.failed],
    }
    return {key: value for key, value in fields.items() if value}


def _from_dict(fields: dict[str, Any]) -> Remembered:
    day = datetime.date.fromisoformat
    words = {key: str(fields.get(key, "")) for key in ("detail", "moved_to", "https")}
    flags = {key: fields.get(key) is True for key in ("permanent", "is_lasting")}
    return Remembered(
        Answer(Status(fields["status"]), **words, **flags),
        day(fields["asked"]),
        day(fields["good"]) if fields.get("good") else None,
        tuple(sorted({day(text) for text in fields.get("failed", ())})),
    )
