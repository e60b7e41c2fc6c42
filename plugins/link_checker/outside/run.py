"""Outside links -> results: what is remembered, what is asked, what is excused."""

import contextlib
import datetime
import time
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace
from urllib.parse import urlsplit

from plugins.link_checker.address import host_of
from plugins.link_checker.fetch import Answer, OutsideLink
from plugins.link_checker.outside.excuses import Excuse, excuse
from plugins.link_checker.outside.memory import Memory, Remembered, confirmed
from plugins.link_checker.outside.pool import Pool, Threads
from plugins.link_checker.outside.results import Fault, Outcome, Result
from plugins.link_checker.outside.schedule import Schedule
from plugins.link_checker.outside.sending import Sender
from plugins.link_checker.outside.settings import Settings
from plugins.link_checker.outside.verdict import answer_for
from plugins.link_checker.status import Status

_ENOUGH_HOSTS = 3  # that were asked in vain before we take ourselves for offline
_OFFLINE = "No site answered at all, so this machine seems to have no connection. Nothing was counted as a failure"


_USUAL = Settings()
_CANARIES = 3  # links that worked lately, asked for where nothing else answers


@dataclass(frozen=True, slots=True)
class Excuses:
    """The list of excuses as it was read: what holds, the file it stands in, and what is wrong with it."""

    entries: tuple[Excuse, ...] = ()
    file: str = ""
    faults: tuple[Fault, ...] = ()


_NONE = Excuses()


def check_outside(
    links: Iterable[OutsideLink],
    memory: Memory,
    today: datetime.date,
    *,
    excuses: Excuses = _NONE,
    settings: Settings = _USUAL,
    pool: Pool | None = None,
    clock: Callable[[], float] = time.monotonic,
    progress: Callable[[int, int], None] = lambda done, of: None,
) -> Outcome:
    """Check links to other sites; `memory` learns what was heard, also when the run is broken off.

    `progress(done, of)` is called after each page. `pool` and `clock` do all waiting and counting of seconds.
    """
    links = list(links)
    fresh = {link.url for link in links if memory.fresh(link.url, today, settings.fresh)}
    asking = _Asking(memory, today)
    with _schedule(settings, pool, clock) as schedule:
        asking.run(schedule, [link.url for link in links if link.url not in fresh], progress)
        if _is_offline(schedule):
            asking.run(schedule, _canaries(sorted(fresh), schedule), progress)
        offline = _is_offline(schedule)
    heard = asking.heard(counts=not offline)
    results = [_result(link, heard.get(link.url), memory, settings) for link in links]
    marked, unneeded = excuse(results, list(excuses.entries), excuses.file)
    faults = (*excuses.faults, *(() if offline else unneeded))
    return Outcome(tuple(marked), faults, schedule.requests, offline, (_OFFLINE,) * offline)


@contextlib.contextmanager
def _schedule(settings: Settings, pool: Pool | None, clock: Callable[[], float]) -> Iterator[Schedule]:
    sender = None if pool else Sender(settings, clock)
    pool = pool or Threads(sender, settings.workers)
    try:
        yield Schedule(settings, pool, clock)
    finally:
        pool.close()
        if sender:
            sender.close()


class _Asking:
    """Keeps back what was heard until one site has answered: it may be we who are not connected."""

    def __init__(self, memory: Memory, today: datetime.date) -> None:
        self._memory, self._today = memory, today
        self._kept_back: list[tuple[str, Answer]] = []
        self._heard: dict[str, Remembered] = {}

    def run(self, schedule: Schedule, urls: Iterable[str], progress: Callable[[int, int], None]) -> None:
        """Ask for these addresses, each page once."""
        pages = _pages(urls)
        asked = schedule.run((page, frozenset(filter(None, map(_plain, links)))) for page, links in pages.items())
        for number, (page, landing) in enumerate(asked, start=1):
            self._kept_back += [(url, answer_for(landing, url.partition("#")[2])) for url in pages[page]]
            if schedule.replies:
                self._learn()
            progress(number, len(pages))

    def heard(self, counts: bool) -> dict[str, Remembered]:
        """What was heard of each address; with `counts` the memory has learned all of it."""
        if counts:
            self._learn()
        return self._heard | {url: Remembered(answer, self._today) for url, answer in self._kept_back}

    def _learn(self) -> None:
        for url, answer in self._kept_back:
            self._heard[url] = self._memory.learn(url, answer, self._today)
        self._kept_back.clear()


def _canaries(urls: Iterable[str], schedule: Schedule) -> list[str]:
    """A few links that worked lately, on hosts not asked yet.

    On most days only what failed is asked again, and then silence all around says nothing about our own connection.
    """
    by_host = {name: url for url in urls if (name := host_of(urlsplit(url))) not in schedule.hosts}
    return list(by_host.values())[:_CANARIES]


def _pages(urls: Iterable[str]) -> dict[str, list[str]]:
    """Addresses without fragment, each with the links that lead to it: a page is asked for once."""
    pages: dict[str, list[str]] = {}
    for url in urls:
        pages.setdefault(url.partition("#")[0], []).append(url)
    return pages


def _plain(url: str) -> str:
    """The id that the fragment of a link means; what a browser reads as words to mark (`:~:`) is no part of it."""
    return url.partition("#")[2].partition(":~:")[0]


def _is_offline(schedule: Schedule) -> bool:
    return not schedule.replies and len(schedule.hosts) >= _ENOUGH_HOSTS and schedule.requests >= _ENOUGH_HOSTS


def _result(link: OutsideLink, heard: Remembered | None, memory: Memory, settings: Settings) -> Result:
    known = heard or memory.of(link.url)
    answer = confirmed(known, settings.days)
    if heard is None:
        status = Status.CACHED if answer.status is Status.OK else answer.status
        answer = replace(answer, status=status, detail=f"{answer.detail or 'fine'}, as of {known.asked}")
    is_confirmed = answer.is_lasting and len(known.failed) >= settings.days
    return Result(link, answer, known.asked, known.good, known.failed, is_confirmed)
