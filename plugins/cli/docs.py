"""`tasks.py docs`: write the generated parts of the editors' guides, or say that they are out of step."""

import argparse
import sys

from plugins.cli.paths import ROOT, add_site_option
from plugins.cli.today import add_today_option, today_of
from plugins.directory.guide import GUIDES, refreshed
from plugins.directory.load import load
from plugins.editing import columns

SHEETS = "plugins/editing/README.md"
"""The guide to sheets, which lists their columns."""


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Options of the verb."""
    parser.add_argument("--check", action="store_true", help="write nothing; exit with 1 if a guide is out of step")
    add_site_option(parser)
    add_today_option(parser)


def run(args: argparse.Namespace) -> int:
    """Refresh the guides; exit code 1 if it cannot be done or, with --check, if it had to be."""
    directory, _ = load(args.site, today_of(args))
    guides = [name for name in GUIDES if (args.site / name).is_file()]
    if directory is None or not guides:
        print(
            f"{GUIDES[0]} or services/_vocabulary.yml is missing or has errors. Run `python3 tasks.py check` first",
            file=sys.stderr,
        )
        return 1
    codes = [_refresh(args.site / name, name, lambda text: refreshed(text, directory), args.check) for name in guides]
    if args.site == ROOT:
        codes.append(_refresh(ROOT / SHEETS, SHEETS, columns.refreshed, args.check))
    return max(codes)


def _refresh(guide, name, make, only_check):
    """Write one guide as `make` makes it, or say that it would change; the exit code."""
    old = guide.read_text(encoding="utf-8")
    new = make(old)
    if only_check and new != old:
        print(
            f"{name} is out of step with the model, the rules or the lists. Run `python3 tasks.py docs`",
            file=sys.stderr,
        )
        return 1
    if new != old:
        guide.write_text(new, encoding="utf-8", newline="\n")
    print(f"{name} is in step.")
    return 0
