"""Programs that are run to be measured, and memory."""

import os
import subprocess
import sys
import time
from dataclasses import dataclass

try:
    import resource
except ImportError:  # Windows
    resource = None

_UNIT = 1 if sys.platform == "darwin" else 1024
"""Bytes in the unit of ru_maxrss."""


class Failed(Exception):
    """A program did not do its work; the message is for people."""


@dataclass(frozen=True)
class Cost:
    """Seconds by the clock and of the processor (all cores together), and the most memory in MB (10^6 bytes) of the
    largest process; None where the system does not tell."""

    seconds: float
    processor: float | None
    peak_mb: float | None


def measured(command, what, cwd):
    """Run `command` to its end and return its Cost. Raises Failed, beginning with `what`, when it fails."""
    start = time.perf_counter()
    with subprocess.Popen(
        command, cwd=cwd, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, stdin=subprocess.DEVNULL
    ) as child:
        try:
            said = child.stdout.read().decode("utf-8", "replace")
        except BaseException:
            # Whoever is stopped would otherwise wait for it.
            child.kill()
            raise
        used = _wait(child)
    if child.returncode:
        raise Failed(f"{what}:\n{said[-2000:]}")
    return Cost(time.perf_counter() - start, *used)


def _wait(child):
    if not hasattr(os, "wait4"):
        child.wait()
        return None, None
    _, status, used = os.wait4(child.pid, 0)
    child.returncode = os.waitstatus_to_exitcode(status)
    return used.ru_utime + used.ru_stime, used.ru_maxrss * _UNIT / 1e6


def peak_mb():
    """The most memory this process has had, in MB; None where the system does not tell."""
    return resource and resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * _UNIT / 1e6
