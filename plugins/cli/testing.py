"""`tasks.py test`: pytest over the project's tests, with everything typed after the verb passed on to it."""

import argparse
import os
from pathlib import Path

from plugins.cli.paths import ROOT

PASSES_ON = True

TAKE_A_NAME = {"-k", "-m"}
"""Options of pytest followed by words that are never a path."""


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Say where the options come from; there are none of our own."""
    parser.usage = "tasks.py test [PYTEST OPTION OR PATH ...]"
    parser.epilog = "Without a path: every test, those in a real browser too. Options: `tasks.py test --pytest-help`."


def run(args: argparse.Namespace) -> int:
    """Run pytest in this process and return its exit code."""
    import pytest

    given = ["--help" if arg == "--pytest-help" else arg for arg in args.rest]
    arguments = absolute(given, Path.cwd())
    os.chdir(ROOT)
    return int(pytest.main([f"--rootdir={ROOT}", *arguments]))


def absolute(arguments: list[str], here: Path) -> list[str]:
    """The arguments with paths that exist below `here` made absolute, so that pytest may stand in the root."""
    before = [None, *arguments]
    return [
        argument if option in TAKE_A_NAME else absolute_one(argument, here)
        for option, argument in zip(before, arguments)
    ]


def absolute_one(argument: str, here: Path) -> str:
    """One argument; a path may be followed by pytest's `::test_name`."""
    path, separator, test = argument.partition("::")
    if argument.startswith("-") or not (here / path).exists():
        return argument
    return f"{here / path}{separator}{test}"
