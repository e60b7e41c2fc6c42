"""`tasks.py evaluate`: how good the search is, by kind of query."""

import argparse
import sys

from plugins.cli.paths import add_site_option
from plugins.cli.today import add_today_option, today_of
from plugins.directory.load import load_or_fail
from plugins.directory.problems import CheckFailed


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Options of the verb."""
    add_site_option(parser)
    add_today_option(parser)


def run(args: argparse.Namespace) -> int:
    """Print a table for each file of judgements; exit code 1 if the records or a file have errors."""
    from plugins.search_index.documents import engine_of
    from search import evaluate

    try:
        engine = engine_of(load_or_fail(args.site, today_of(args)), today_of(args))
        for title, path in (
            ("Judged", evaluate.JUDGEMENTS),
            ("Held out: only the totals were looked at while tuning", evaluate.HELD_OUT),
        ):
            print(
                f"{title} ({path.name})", evaluate.table(evaluate.evaluate(engine, evaluate.read(path))), "", sep="\n"
            )
    except (CheckFailed, ValueError) as failed:
        print(failed, file=sys.stderr)
        return 1
    return 0
