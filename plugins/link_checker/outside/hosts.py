"""One host, and when it may be asked what."""

from collections import deque
from collections.abc import Generator
from dataclasses import dataclass, field
from typing import Any

from plugins.link_checker.outside.asking import Ask, Failure, Heard, Reply, Trouble
from plugins.link_checker.outside.robots import Robots, read_robots
from plugins.link_checker.outside.settings import Settings

_TOO_OFTEN = 429


@dataclass(eq=False, slots=True)
class Job:
    """A talk that goes on; `key` is what it is about, and `ask` what it wants to ask next."""

    key: str
    talk: Generator[Ask, Heard, Any]
    ask: Ask


@dataclass(eq=False, slots=True)
class Host:
    """A queue with manners: a few requests at a time, a pause between them, robots.txt first."""

    settings: Settings
    queue: deque[Job] = field(default_factory=deque)
    running: int = 0
    next_at: float = 0.0
    robots: Robots | None = None
    is_opening: bool = False  # its robots.txt has been asked for
    is_waited_for: bool = False  # it stands in the schedule's list of what comes next
    given_up: Heard | None = None  # what every further question is answered with
    _silent: int = 0

    @property
    def may_start(self) -> bool:
        """True if something may be asked, as soon as it is time."""
        if not self.queue or self.running >= self.settings.at_a_time:
            return False
        return self.robots is not None or self.queue[0].ask.is_robots

    def put(self, job: Job, now: float, is_new: bool) -> None:
        """Take in a job. What was begun goes on before something new, but nothing before robots.txt."""
        if job.ask.wait and not self.given_up:
            self.next_at = max(self.next_at, now + job.ask.wait)
        if job.ask.is_robots or not is_new and self.robots is not None:
            self.queue.appendleft(job)
        else:
            self.queue.append(job)

    def started(self, now: float) -> None:
        """A request goes out."""
        self.running += 1
        asked = self.robots.delay if self.robots else 0.0
        self.next_at = now + max(self.settings.delay, min(asked, self.settings.longest_delay))

    def ended(self, heard: Heard) -> None:
        """A request came back. After a few in a row without an answer the host is left alone."""
        self.running -= 1
        hopeless = heard.trouble.is_whole_host if isinstance(heard, Failure) else heard.status == _TOO_OFTEN
        self._silent = self._silent + 1 if hopeless else 0
        if self._silent >= self.settings.patience:
            self.given_up = heard

    def without_asking(self, ask: Ask) -> Heard | None:
        """The answer, where none is needed from the host."""
        if self.given_up:
            return self.given_up
        if ask.is_robots or self.robots is None:
            return None
        if self.robots.is_unread:
            return Failure(Trouble.ROBOTS_UNREAD)
        return None if self.robots.allows(ask.url) else Failure(Trouble.ROBOTS)


def robots_of(reply: Heard, product: str) -> Robots:
    """The rules that an answer to /robots.txt stands for (RFC 9309 section 2.3.1)."""
    if isinstance(reply, Reply) and reply.status >= 500:
        return Robots(is_unread=True)
    # No answer at all: the pages will say so themselves, and in better words.
    return read_robots(reply.text, product) if isinstance(reply, Reply) else Robots()
