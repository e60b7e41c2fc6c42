"""`tasks.py retire`: close a record, or let another take its place."""

import argparse

from plugins.cli.rename import add_common_options, carry_out
from plugins.editing import moving


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Options of the verb."""
    parser.add_argument("id", metavar="ID", help="the record")
    parser.add_argument(
        "--to",
        metavar="OTHER",
        help="the record, or the address of the page, that takes its place: its file goes and its address leads on "
        "(without: it is closed, and its page stays and says so)",
    )
    add_common_options(parser)


def run(args: argparse.Namespace) -> int:
    """Close or replace; exit code 1 with the reasons, and every file as it was, if it cannot be done."""
    if args.to is None:
        return carry_out(
            args, lambda trial: moving.close(trial, args.id), f"{args.id} is closed. Its page stays and says so"
        )
    return carry_out(
        args,
        lambda trial: moving.replace(trial, args.id, args.to),
        f"{args.id} is gone. Its address leads to {args.to}",
    )
