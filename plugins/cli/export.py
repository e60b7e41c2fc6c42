"""`tasks.py export`: every record as one sheet, which `import` reads back."""

import argparse
import sys
from pathlib import Path

from plugins.cli.paths import add_site_option
from plugins.cli.today import add_today_option, today_of
from plugins.directory.load import load_or_fail
from plugins.directory.problems import CheckFailed
from plugins.editing import exporting

FORMS = ("csv", "xlsx")


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Options of the verb."""
    parser.add_argument("--format", choices=FORMS, help="csv or xlsx (default: as FILE ends, else csv)")
    parser.add_argument(
        "--output", type=Path, metavar="FILE", help="the sheet to write (default: records.csv or records.xlsx here)"
    )
    parser.add_argument("--overwrite", action="store_true", help="write over a sheet that is there")
    add_site_option(parser)
    add_today_option(parser)


def run(args: argparse.Namespace) -> int:
    """Write the sheet; exit code 1 if a record has errors or the file cannot be written, 2 if it is there already."""
    form = args.format or form_of(args.output)
    file = args.output or Path(f"records.{form}")
    if file.exists() and not args.overwrite:
        print(
            f"{file} is there already, perhaps with somebody's work in it. Choose another with --output, or add --overwrite",
            file=sys.stderr,
        )
        return 2
    try:
        directory = load_or_fail(args.site, today_of(args))
    except CheckFailed as failed:
        print(f"{failed}\nNothing was exported: mend these first.", file=sys.stderr)
        return 1
    try:
        count = exporting.write(directory, file, form)
    except OSError as error:
        print(f"{file} cannot be written ({error.strerror or error}). Choose another file", file=sys.stderr)
        return 1
    print(f"Wrote {count} records: {file}")
    return 0


def form_of(file):
    """How a sheet is written, by the ending of its name; csv without one."""
    ending = file.suffix.lower()[1:] if file else ""
    return ending if ending in FORMS else "csv"
