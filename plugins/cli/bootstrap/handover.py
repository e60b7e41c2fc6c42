"""From the Python that started `tasks.py` to the project's own."""

import os
import signal
import subprocess
from pathlib import Path

from plugins.cli.bootstrap import packages
from plugins.cli.bootstrap.tools import say


def run(root: Path, argv: list[str]) -> int:
    """Run the verb in the venv and return its exit code.

    A child rather than `exec`, which on Windows gives the prompt back too early. The child stands in the user's
    folder, so that typed paths mean what they say; `-P` keeps that folder off the import path.
    """
    command = [packages.python(root), "-P", "-m", "plugins.cli", *argv]
    try:
        child = subprocess.Popen(command, env=environment(root))
    except OSError as error:
        say(f"{command[0]} could not be started ({error.strerror}). Run the same command again to make it anew.")
        return 1
    before = signal.signal(signal.SIGTERM, lambda *_: child.terminate())
    try:
        return exit_code(wait(child))
    finally:
        signal.signal(signal.SIGTERM, before)


def environment(root: Path) -> dict[str, str]:
    """The user's environment, with the project's modules to import and the venv's programs (perhaps Node) first."""
    path = os.pathsep.join([str(packages.programs(root)), os.environ.get("PATH", "")])
    return {**os.environ, "PYTHONPATH": str(root), "PATH": path, "PYTHONIOENCODING": "utf-8"}


def wait(child: subprocess.Popen) -> int:
    """Wait for the child, also through Ctrl-C: the child gets it too and says its own goodbye."""
    while True:
        try:
            return child.wait()
        except KeyboardInterrupt:
            continue


def exit_code(returned: int) -> int:
    """The child's exit code; 128 and the signal's number when a signal ended it, as shells have it."""
    return 128 - returned if returned < 0 else returned
