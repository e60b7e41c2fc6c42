"""`tasks.py evaluate`: how good the search is, by kind of query."""

import argparse

from plugins.cli.paths import add_site_option
from plugins.cli.today import add_today_option, today_of
from plugins.directory.load import load_or_fail


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Options of the verb."""
    add_site_option(parser)
    add_today_option(parser)
