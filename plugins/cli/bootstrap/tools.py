"""Running pip, npm and their like: quietly when they work, in plain words when they do not."""

import os
import re
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path

QUOTED_LINES = 4
QUOTED_WIDTH = 200
ERROR_LINE = re.compile(r"(npm )?err(or|!)", re.IGNORECASE)

AGAIN = "then run the same command again."

ADVICE = (
    (
        ("NewConnectionError", "NameResolution", "Temporary failure in name resolution", "ConnectTimeout", "ProxyError")
        + ("ReadTimeout", "Network is unreachable", "ENOTFOUND", "EAI_AGAIN", "ECONNREFUSED", "ECONNRESET")
        + ("ETIMEDOUT", "ENETUNREACH", "network request to", "Could not fetch URL"),
        "There seems to be no way to the internet. Connect this machine (behind a proxy, set HTTPS_PROXY), " + AGAIN,
    ),
    (
        ("DO NOT MATCH THE HASHES", "EINTEGRITY"),
        "What was downloaded is not what the lock file names, so it was not installed. Run the same command again; "
        "if it happens twice, do not go on: tell whoever looks after this project.",
    ),
    (("No space left", "ENOSPC", "Disk quota"), "The disk is full. Make room (about 1 GB), " + AGAIN),
    (
        ("Permission denied", "EACCES", "EPERM", "Read-only file system", "EROFS"),
        "We may not write there. Move the project to a folder of your own, " + AGAIN,
    ),
)
OTHER_ADVICE = "Run the same command again; if it fails again, show these lines to whoever looks after this project."


class SetupError(Exception):
    """The machine could not be set up; the message says why and what to do."""


def say(words: str) -> None:
    """Tell the user; on standard error, since a verb's own output may be read by a program."""
    print(words, file=sys.stderr, flush=True)


def run(command: Sequence[str | Path], what: str, cwd: Path) -> str:
    """Run a tool and return what it wrote to standard output.

    Raises SetupError beginning with `what` (a sentence without its stop) when the tool fails or cannot be started.
    """
    try:
        done = subprocess.run(
            command, cwd=cwd, env=own_environment(), stdin=subprocess.DEVNULL, capture_output=True,
            text=True, encoding="utf-8", errors="replace",
        )  # fmt: skip
    except OSError as error:
        raise SetupError(explained(what, str(error))) from error
    if done.returncode:
        raise SetupError(explained(what, done.stdout + done.stderr))
    return done.stdout


def own_environment() -> dict[str, str]:
    """The user's environment without what would lead pip to another Python's packages."""
    foreign = {"PYTHONPATH", "PYTHONHOME", "PIP_USER", "PIP_TARGET", "PIP_PREFIX", "VIRTUAL_ENV"}
    return {name: value for name, value in os.environ.items() if name.upper() not in foreign}


def explained(what: str, output: str) -> str:
    """What failed, the lines of the tool that matter, and what to do about it."""
    return "\n".join([f"{what}:", *quoted(output), advice(output)])


def quoted(output: str) -> list[str]:
    """The last few lines of a tool's output that are marked as errors, or just the last few."""
    lines = [line.strip() for line in output.splitlines() if line.strip() and "complete log" not in line]
    errors = [line for line in lines if ERROR_LINE.match(line)]
    return [f"    {line[:QUOTED_WIDTH]}" for line in (errors or lines)[-QUOTED_LINES:]]


def advice(output: str) -> str:
    """What to do, from what the tool said."""
    return next((words for signs, words in ADVICE if any(sign in output for sign in signs)), OTHER_ADVICE)
