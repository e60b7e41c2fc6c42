"""Threads that send requests while the schedule decides what comes next."""

import queue
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from typing import Any, Protocol

from plugins.link_checker.outside.asking import Ask, Heard

Send = Callable[[Ask], Heard]


class Pool(Protocol):
    """Runs requests. Tests have one that runs them at once and only pretends to wait."""

    @property
    def is_free(self) -> bool:
        """True if one more may be submitted."""

    def submit(self, token: Any, ask: Ask) -> None:
        """Begin a request; `token` comes back with what was heard."""

    def wait(self, seconds: float | None) -> tuple[Any, Heard] | None:
        """The next (token, heard); None if none came in so many seconds (None: as long as it takes)."""

    def close(self) -> None:
        """Take nothing more on."""


class Threads:
    """The real Pool."""

    def __init__(self, send: Send, workers: int) -> None:
        self._send, self._workers, self._running = send, workers, 0
        self._executor = ThreadPoolExecutor(workers, thread_name_prefix="links")
        self._done: queue.SimpleQueue[tuple[Any, Heard | BaseException]] = queue.SimpleQueue()

    @property
    def is_free(self) -> bool:
        """See Pool."""
        return self._running < self._workers

    def submit(self, token: Any, ask: Ask) -> None:
        """See Pool."""
        self._running += 1
        self._executor.submit(self._run, token, ask)

    def wait(self, seconds: float | None) -> tuple[Any, Heard] | None:
        """See Pool. An exception in a thread is a slip of ours, and is raised here rather than lost."""
        try:
            token, heard = self._done.get(timeout=seconds)
        except queue.Empty:
            return None
        self._running -= 1
        if isinstance(heard, BaseException):
            raise heard
        return token, heard

    def close(self) -> None:
        """See Pool."""
        self._executor.shutdown(wait=False, cancel_futures=True)

    def _run(self, token: Any, ask: Ask) -> None:
        try:
            self._done.put((token, self._send(ask)))
        except BaseException as error:
            self._done.put((token, error))
