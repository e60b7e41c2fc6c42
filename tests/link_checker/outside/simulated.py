"""Time and threads that are only pretended, so that hours of politeness take no time."""

import heapq
import itertools

from plugins.link_checker.fetch import OutsideLink, Use
from plugins.link_checker.links import Purpose


class Clock:
    """Counts seconds that nobody waits for."""

    def __init__(self):
        self.now = 0.0

    def __call__(self):
        return self.now


class Pool:
    """Sends each request at once and hands its answer over `lasting` pretended seconds later."""

    def __init__(self, send, clock, lasting=0.0, workers=100):
        self.send, self.clock, self.lasting, self.workers = send, clock, lasting, workers
        self.log, self._running, self._number = [], [], itertools.count()

    @property
    def is_free(self):
        return len(self._running) < self.workers

    def submit(self, token, ask):
        self.log.append((self.clock.now, ask))
        ready = self.clock.now + self.lasting
        heapq.heappush(self._running, (ready, next(self._number), token, self.send(ask)))

    def wait(self, seconds):
        ready = self._running[0][0] if self._running else float("inf")
        if seconds is not None and self.clock.now + seconds < ready:
            self.clock.now += seconds
            return None
        assert self._running, "waits for ever"
        self.clock.now = max(self.clock.now, ready)
        return heapq.heappop(self._running)[2:]

    def close(self):
        pass


def link(url, *sources):
    """An outside link that these records use."""
    uses = tuple(Use(source, f"/{source}/", 1, Purpose.LINK) for source in sources or ("services/a.md",))
    return OutsideLink(url, uses)
