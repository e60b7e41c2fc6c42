"""Runs one verb: `python -m plugins.cli VERB [OPTIONS]`, which is what `tasks.py` does once all is set up."""

import argparse
import difflib
import gc
import importlib
import os
import sys
from collections.abc import Sequence

from plugins.cli.verbs import VERBS, listing

ASKS_FOR_HELP = {"-h", "--help", "help"}


def main(argv: list[str]) -> int:
    """Run the verb `argv[0]` with the rest as its options; return the exit code (2: not a verb, or not its options)."""
    if not argv or argv[0] in ASKS_FOR_HELP:
        print(listing())
        return 0
    if argv[0] not in VERBS:
        print(unknown(argv[0]), file=sys.stderr)
        return 2
    try:
        code = run(*argv)
        sys.stdout.flush()
        return code
    except KeyboardInterrupt:
        return 130
    except BrokenPipeError:
        # Whoever reads along has enough, such as `| head`. What is still to be written at the end goes nowhere.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 141
    except ValueError as error:
        if not is_told(error):
            raise
        print(f"{error}\nNothing was done: put the above right first.", file=sys.stderr)
        return 1


def is_told(error: ValueError) -> bool:
    """Whether an error is a mistake in the search's own files, which any verb may meet: its message names the file and says
    what to write, and where in the program it was met helps nobody.
    """
    from search.lines import RelevanceError
    from search.postcodes.table import TableError

    return isinstance(error, RelevanceError | TableError)


def run(name: str, *options: str) -> int:
    """Import the verb's module, parse its options and run it."""
    module = _imported(VERBS[name].module)
    parser = argparse.ArgumentParser(prog=f"tasks.py {name}", description=VERBS[name].help, allow_abbrev=False)
    module.add_arguments(parser)
    args, rest = parser.parse_known_args(options)
    if rest and not getattr(module, "PASSES_ON", False):
        parser.error(surplus(name, rest))
    args.rest = rest
    return module.run(args)


def surplus(name: str, rest: Sequence[str]) -> str:
    """The message for what the verb ``name`` does not take."""
    words = " ".join(rest)
    if any(word.startswith("-") for word in rest):
        return f"not an option of {name}: {words}"
    return f"too much for {name}: {words}. Put what has spaces in it, such as the name of a file, in quotes"


def _imported(name):
    """The module of a verb. What it imports stays to the end, so the collector of rubbish need not look through it again
    and again: that is a tenth of the time of a small check.
    """
    gc.disable()
    try:
        return importlib.import_module(name)
    finally:
        gc.freeze()
        gc.enable()


def unknown(name: str) -> str:
    """The message for a verb that does not exist, with the nearest one that does."""
    near = difflib.get_close_matches(name, VERBS, n=1)
    hint = f" Did you mean {near[0]!r}?" if near else ""
    return f"There is no verb {name!r}.{hint}\n\n{listing()}"


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
