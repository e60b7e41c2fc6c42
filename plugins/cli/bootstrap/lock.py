"""One set-up at a time in a folder.

The operating system holds the lock, not the file's existence: it falls when the process that holds it ends, however
it ends, so no lock is ever stale.
"""

import os
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from plugins.cli.bootstrap.tools import SetupError, say

PAUSE_SECONDS = 0.2

if os.name == "nt":
    import msvcrt

    def take(descriptor: int) -> None:
        """Lock the file or raise OSError at once."""
        msvcrt.locking(descriptor, msvcrt.LK_NBLCK, 1)
else:
    import fcntl

    def take(descriptor: int) -> None:
        """Lock the file or raise OSError at once."""
        fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)


@contextmanager
def held(path: Path, patience_seconds: float = 900) -> Iterator[None]:
    """Hold the lock while the block runs, waiting for another set-up to finish first.

    Raises SetupError when the folder cannot be written, or when the other one takes longer than `patience_seconds`.
    """
    with opened(path) as file:
        wait_for(file.fileno(), path, patience_seconds)
        yield


def opened(path: Path):
    """The lock file, open for writing."""
    try:
        return path.open("a", encoding="utf-8")
    except OSError as error:
        raise SetupError(
            f"We may not write in {path.parent} ({error.strerror}).\n"
            "Copy the project to a folder of your own and run the same command there."
        ) from error


def wait_for(descriptor: int, path: Path, patience_seconds: float) -> None:
    """Take the lock, saying so once when that means waiting."""
    give_up = time.monotonic() + patience_seconds
    told = False
    while not taken(descriptor):
        if not told:
            say("Another set-up is at work in this folder; waiting for it…")
            told = True
        if time.monotonic() > give_up:
            raise SetupError(f"Another set-up still holds {path.name}. Stop it, then run the same command again.")
        time.sleep(PAUSE_SECONDS)


def taken(descriptor: int) -> bool:
    """Whether the lock could be had."""
    try:
        take(descriptor)
    except (BlockingIOError, PermissionError):
        return False
    except OSError:
        # A file system without locks: better to go on alone than to wait for nobody.
        return True
    return True
