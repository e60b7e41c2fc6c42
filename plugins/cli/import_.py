"""`tasks.py import`: a spreadsheet, or an Open Referral UK feed, becomes records."""

import argparse
import sys
from pathlib import Path

from plugins.cli.paths import add_site_option
from plugins.cli.today import add_today_option, today_of
from plugins.editing import columns, csv_file, exporting, importing, mapping
from plugins.editing.drafts import trial_of
from plugins.editing.proposals import REFUSED
from plugins.editing.reporting import FORMATS
from plugins.editing.sheet import SheetRefused

KINDS = ".csv, .tsv or .xlsx"


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Options of the verb."""
    parser.add_argument(
        "file", nargs="?", metavar="FILE", help="a sheet, .csv or .xlsx; its columns: plugins/editing/README.md"
    )
    parser.add_argument(
        "--oruk", metavar="FILE-or-URL", help="an Open Referral UK feed: a JSON file, or the address of /services"
    )
    parser.add_argument(
        "--mapping", type=Path, metavar="FILE", help="a YAML file that says what their columns and words are here"
    )
    parser.add_argument("--encoding", default="", help="how the letters of a CSV are written, if not in UTF-8: cp1252")
    parser.add_argument("--columns", action="store_true", help="print the names of all columns, and what they hold")
    parser.add_argument("--dry-run", action="store_true", help="write nothing, only say what would happen")
    parser.add_argument(
        "--save-sheet",
        type=Path,
        metavar="FILE",
        help="write what was read as a sheet of ours (.csv or .xlsx), to complete by hand; import nothing",
    )
    parser.add_argument("--format", choices=FORMATS, default="text", help="text (default) or json")
    add_site_option(parser)
    add_today_option(parser)


def run(args: argparse.Namespace) -> int:
    """Take what is right and say what is not; exit code 1 if any row is refused, 2 if there is nothing to read."""
    if args.columns:
        print(columns.table())
        return 0
    if bool(args.file) == bool(args.oruk):
        print(f"Name one thing to import: a sheet ({KINDS}), or a feed with --oruk.", file=sys.stderr)
        return 2
    name = args.file or args.oruk
    try:
        chosen = read_mapping(args.mapping)
        with trial_of(args.site, today_of(args)) as trial:
            if trial.before is None:
                print("\n".join(map(str, trial.known)), file=sys.stderr)
                return 1
            sheet = read_feed(name, trial.before, chosen) if args.oruk else read_sheet(Path(name), args.encoding)
            if args.save_sheet:
                return save(sheet, chosen, args.save_sheet)
            result = importing.bring_in(trial, sheet, chosen, doubtful_defaults=bool(args.oruk))
    except (SheetRefused, OSError) as refused:
        print(f"{name}: {refused}", file=sys.stderr)
        return 2
    return hand_over(result, sheet, args)


def save(sheet, chosen, file):
    """Write a Sheet that was read as one of ours, with what is missing as empty cells; the exit code."""
    from plugins.editing import xlsx_file

    headings, rows = exporting.completed(importing.translated(sheet, chosen))
    file.write_bytes((xlsx_file if file.suffix.lower() == ".xlsx" else csv_file).write(headings, rows))
    for row, said in sorted((sheet.remarks | {row: [fault] for row, fault in sheet.faults.items()}).items()):
        for sentence in said:
            print(f"{sheet.name}:{row}: {sentence}")
    print(f"Wrote {len(rows)} rows in {len(headings)} columns: {file}")
    return 0


def hand_over(result, sheet, args):
    """Write the records, unless they are only to be tried, and say what happened; the exit code."""
    if not args.dry_run:
        try:
            result.draft.write()
        except OSError as error:
            print(
                f"{error.filename} cannot be written ({error.strerror}). Some rows may be missing: run it again",
                file=sys.stderr,
            )
            return 1
    sys.stdout.write(FORMATS[args.format](result, sheet, args.dry_run))
    return 1 if result.stops or result.count(REFUSED) else 0


def read_feed(name, directory, chosen):
    """The Sheet of an Open Referral UK feed, from a file or from the web. Raises SheetRefused."""
    from plugins.editing import oruk, oruk_feed

    return oruk.sheet_of(*oruk_feed.read(name), directory, chosen)


def read_sheet(path, encoding):
    """The Sheet of a file, by its ending. Raises SheetRefused."""
    from plugins.editing import xlsx_file  # only here: openpyxl takes a while to load

    if not path.is_file():
        raise SheetRefused("there is no such file")
    kind = path.suffix.lower()
    if kind in (".csv", ".tsv"):
        return csv_file.read(path, encoding)
    if kind == ".xlsx":
        return xlsx_file.read(path)
    raise SheetRefused(f"is no sheet that we read. Save it as {KINDS}")


def read_mapping(path):
    """The Mapping of a file; an empty one for None. Raises SheetRefused with all its problems."""
    if path is None:
        return mapping.Mapping()
    if not path.is_file():
        raise SheetRefused(f"there is no mapping file {path}")
    chosen, problems = mapping.read(path)
    if chosen is None:
        raise SheetRefused("the mapping file has errors\n" + "\n".join(map(str, problems)))
    return chosen
