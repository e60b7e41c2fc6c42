"""Who is asked when: many talks at once, each host politely."""

import heapq
import itertools
from collections.abc import Callable, Generator, Iterable, Iterator
from typing import Any
from urllib.parse import urljoin, urlsplit

from plugins.link_checker.address import host_of
from plugins.link_checker.outside.asking import Ask, Heard, Reply
from plugins.link_checker.outside.hosts import Host, Job, robots_of
from plugins.link_checker.outside.landing import Landing
from plugins.link_checker.outside.pool import Pool
from plugins.link_checker.outside.settings import PRODUCT, Settings
from plugins.link_checker.outside.talk import joined, refusal, talk

_ROBOTS = ""
"""The key of a talk about a robots.txt."""


class Schedule:
    """Runs talks. `clock` counts seconds; all waiting is done by `pool`."""

    def __init__(self, settings: Settings, pool: Pool, clock: Callable[[], float]) -> None:
        self._settings, self._pool, self._clock = settings, pool, clock
        self.hosts: dict[str, Host] = {}
        self._next: list[tuple[float, int, Host]] = []
        self._number = itertools.count()
        self._unfinished = 0
        self.requests = self.replies = 0

    def run(self, wanted: Iterable[tuple[str, frozenset[str]]]) -> Iterator[tuple[str, Landing]]:
        """Ask for each `(address, fragments)`; yield `(address, Landing)` as they come."""
        for url, fragments in wanted:
            self._begin(url, talk(url, fragments, self._settings))
        while self._unfinished:
            yield from self._start_what_is_due()
            if self._unfinished and (done := self._pool.wait(self._pause())):
                (host, job), heard = done
                host.ended(heard)
                yield from self._answered(job, heard)
                self._wait_for(host)

    def _begin(self, key: str, conversation: Generator[Ask, Heard, Any]) -> None:
        self._unfinished += 1
        self._put(Job(key, conversation, next(conversation)), is_new=True)

    def _put(self, job: Job, is_new: bool = False) -> None:
        name = host_of(urlsplit(job.ask.url))
        host = self.hosts.setdefault(name, Host(self._settings))
        if not (host.is_opening or job.ask.is_robots):
            host.is_opening = True
            self._begin(_ROBOTS, _about_robots(host, job.ask.url, self._settings))
        host.put(job, self._clock(), is_new)
        self._wait_for(host)

    def _wait_for(self, host: Host) -> None:
        if host.may_start and not host.is_waited_for:
            host.is_waited_for = True
            heapq.heappush(self._next, (host.next_at, next(self._number), host))

    def _pause(self) -> float | None:
        if not self._next or not self._pool.is_free:
            return None
        return max(0.0, self._next[0][0] - self._clock())

    def _start_what_is_due(self) -> Iterator[tuple[str, Landing]]:
        while self._next and self._pool.is_free and self._next[0][0] <= self._clock():
            *_, host = heapq.heappop(self._next)
            host.is_waited_for = False
            if host.may_start and host.next_at <= self._clock():
                yield from self._start(host)
            self._wait_for(host)

    def _start(self, host: Host) -> Iterator[tuple[str, Landing]]:
        job = host.queue.popleft()
        if heard := host.without_asking(job.ask):
            yield from self._answered(job, heard)
            return
        host.started(self._clock())
        self.requests += 1
        self._pool.submit((host, job), job.ask)

    def _answered(self, job: Job, heard: Heard) -> Iterator[tuple[str, Landing]]:
        self.replies += isinstance(heard, Reply) or not heard.trouble.may_be_ours
        try:
            job.ask = job.talk.send(heard)
        except StopIteration as end:
            self._unfinished -= 1
            if job.key != _ROBOTS:
                yield job.key, end.value
            else:
                self._wait_for(end.value)
            return
        self._put(job)


def _about_robots(host: Host, url: str, settings: Settings) -> Generator[Ask, Heard, Host]:
    """A talk about a host's robots.txt, which returns the Host with its rules; redirects are followed."""
    place = urljoin(url, "/robots.txt")
    heard = yield Ask(place, is_robots=True)
    for _ in range(settings.most_hops):
        to = getattr(heard, "location", "")
        if not to or refusal(joined(place, to)):
            break
        place = joined(place, to)
        heard = yield Ask(place, is_robots=True)
    host.robots = robots_of(heard, PRODUCT)
    return host
