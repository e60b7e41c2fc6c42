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
    """Print a table for each file of judgements; exit code 1 if the records, a file or a table of places have errors.

    Grades of documents that the site does not have are told too: they count as never found.
    """
    from plugins.search_index.documents import engine_of
    from search import evaluate

    try:
        files = {title: (path, evaluate.read(path)) for title, path in titles(evaluate)}
        engine = engine_of(load_or_fail(args.site, today_of(args)), today_of(args), args.site)
        ids = {engine.named(number).id for number in range(len(engine.entries))}
        gone = [problem for path, judged in files.values() for problem in evaluate.unknown(judged, ids, path)]
        for title, (path, judged) in files.items():
            print(f"{title} ({path.name})", evaluate.table(evaluate.evaluate(engine, judged)), "", sep="\n")
    except (CheckFailed, ValueError) as failed:
        print(failed, file=sys.stderr)
        return 1
    for problem in gone:
        print(problem, file=sys.stderr)
    return 1 if gone else 0


def titles(evaluate):
    """What each file of judgements is called, and its path."""
    yield "Judged", evaluate.JUDGEMENTS
    yield "Held out: only the totals were looked at while tuning", evaluate.HELD_OUT
