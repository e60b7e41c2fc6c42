"""The one place that reads the clock: `--today` makes every verb repeatable."""

import argparse
import datetime


def add_today_option(parser: argparse.ArgumentParser) -> None:
    """Add `--today DATE`: the day the site is built or checked for (default: today)."""
    parser.add_argument(
        "--today", type=day, default=None, metavar="DATE", help="pretend it is this day, for example 2026-12-24"
    )


def today_of(args: argparse.Namespace) -> datetime.date:
    """The day asked for, else the day on this machine's clock."""
    return args.today or datetime.date.today()


def day(text: str) -> datetime.date:
    """A date written year-month-day. Raises argparse.ArgumentTypeError for anything else."""
    try:
        return datetime.date.fromisoformat(text)
    except ValueError:
        raise argparse.ArgumentTypeError(
            f"{text} is not a date. Write year-month-day, for example 2026-12-24"
        ) from None
