"""`tasks.py postcodes`: whole postcodes from a file of the Ordnance Survey or the Office for National Statistics."""

import argparse
import sys
from pathlib import Path

from plugins.cli.paths import add_site_option
from plugins.cli.today import add_today_option, today_of


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Options of the verb."""
    kinds = "ONSPD, NSPL or Code-Point Open, .csv or .zip (default: download Code-Point Open)"
    parser.add_argument("file", nargs="?", type=Path, metavar="FILE", help=kinds)
    months = "month of the data, where the name of the file does not tell, for example 2026-08"
    parser.add_argument("--month", type=month, metavar="MONTH", help=months)
    add_site_option(parser)
    add_today_option(parser)


def month(text: str) -> str:
    """A month written year-month. Raises argparse.ArgumentTypeError for anything else."""
    from search.postcodes.vintage import month_of

    if len(text) != 7 or month_of([text]) != text:
        raise argparse.ArgumentTypeError(f"{text} is not a month. Write year-month, for example 2026-08")
    return text


def run(args: argparse.Namespace) -> int:
    """Make the table; exit code 1 and the old table untouched if that cannot be done."""
    from search.gazetteer import FOLDER, load
    from search.postcodes import areas, download, table
    from search.postcodes.columns import NotPostcodes

    path = table.path_of(args.site)
    file = args.file
    try:
        file = file or download.fetch(path.parent, service=download.SERVICE, say=say)
        made, tally = table.make(file, areas.load(FOLDER, load().sectors), month=args.month or "", say=say)
        table.write(made, path)
    except (NotPostcodes, download.DownloadError, OSError) as problem:
        return refused(file, problem, path)
    say(report(made, tally))
    say(f"Written to {path}. The next build uses it.")
    if warning := made.vintage.warning(today_of(args)):
        print(warning, file=sys.stderr)
    return 0


def say(line: str) -> None:
    """Print at once, so that progress is seen even in a pipe."""
    print(line, flush=True)


def refused(file, problem, path) -> int:
    """Say what is wrong and that nothing has changed."""
    named = f"{file}: " if file else ""
    kept = (
        "The table made before is still in place."
        if path.is_file()
        else "No table was made: postcodes are placed by their sector."
    )
    print(f"{named}{problem}.\n{kept}", file=sys.stderr)
    return 1


def report(made, tally) -> str:
    """What was kept, and what was skipped and why."""
    lines = [f"{tally.rows:,} rows read. In the table: {tally.live:,} in use, {tally.retired:,} retired."]
    lines += [f"  {count:,} skipped: {why}" for why, count in tally.skipped.most_common() if count]
    lines.append(f"Data: {made.vintage.product}, {made.vintage.month or 'month not known (give it with --month)'}.")
    return "\n".join([*lines, *(f"  {line}." for line in made.vintage.attribution)])
