"""`tasks.py docs`: write the generated parts of the editor's guide, or say that they are out of step."""

import argparse
import sys

from plugins.cli.paths import add_site_option
from plugins.cli.today import add_today_option, today_of
from plugins.directory.guide import refreshed
from plugins.directory.load import load

GUIDE = "services/README.md"


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Options of the verb."""
    parser.add_argument("--check", action="store_true", help="write nothing; exit with 1 if the guide is out of step")
    add_site_option(parser)
    add_today_option(parser)


def run(args: argparse.Namespace) -> int:
    """Refresh the guide; exit code 1 if it cannot be done or, with --check, if it had to be."""
    guide = args.site / GUIDE
    directory, _ = load(args.site, today_of(args))
    if directory is None or not guide.is_file():
        print(
            f"{GUIDE} or services/_vocabulary.yml is missing or has errors. Run `python3 tasks.py check` first",
            file=sys.stderr,
        )
        return 1
    old = guide.read_text(encoding="utf-8")
    new = refreshed(old, directory.vocabulary)
    if args.check and new != old:
        print(
            f"{GUIDE} is out of step with the model, the rules or the lists. Run `python3 tasks.py docs`",
            file=sys.stderr,
        )
        return 1
    if new != old:
        guide.write_text(new, encoding="utf-8", newline="\n")
    print(f"{GUIDE} is in step.")
    return 0
