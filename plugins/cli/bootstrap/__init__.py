"""Sets a machine up for a verb, then runs the verb inside the project's own Python. Standard library only.

Python packages go into `.venv` (packages.py), npm packages into `node_modules` (assets.py). Each keeps a stamp that
says what it was made from, so a start with nothing to do costs next to nothing and a changed lock file is noticed.
"""

from collections.abc import Sequence
from pathlib import Path

from plugins.cli import __main__ as cli
from plugins.cli.bootstrap import assets, handover, lock, packages
from plugins.cli.bootstrap.tools import SetupError, say
from plugins.cli.paths import ROOT
from plugins.cli.verbs import VERBS, Verb

INTERRUPTED = 130
"""Exit code after Ctrl-C: 128 and the number of SIGINT, as shells have it."""


def main(argv: list[str], root: Path = ROOT) -> int:
    """Prepare what the verb `argv[0]` needs and run it; return its exit code, 1 when the set-up failed."""
    verb = VERBS.get(argv[0]) if argv else None
    if verb is None:
        return cli.main(argv)
    try:
        prepare(root, verb, argv[1:])
    except SetupError as error:
        say(str(error))
        return 1
    except KeyboardInterrupt:
        say("Stopped. The same command goes on from here.")
        return INTERRUPTED
    return handover.run(root, argv)


def prepare(root: Path, verb: Verb, options: Sequence[str] = ()) -> None:
    """Make everything the verb needs with these options, unless it is there.

    Raises SetupError, in plain words, when that is not possible.
    """
    if is_ready(root, verb, options):
        return
    with lock.held(root / ".setup.lock"):
        packages.ensure(root, layers(verb))
        if verb.assets:
            assets.ensure(root, with_tests=verb.needs_tools(options))


def is_ready(root: Path, verb: Verb, options: Sequence[str] = ()) -> bool:
    """Whether the verb can start at once."""
    tools = verb.needs_tools(options)
    return packages.are_ready(root, layers(verb)) and (not verb.assets or assets.are_ready(root, tools))


def layers(verb: Verb) -> list[str]:
    """The sets of Python packages the verb needs, in the order to install them."""
    return ["site", "test"] if verb.tests else ["site"]
