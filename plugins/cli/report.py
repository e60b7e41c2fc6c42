"""`tasks.py report`: what the people who keep a site want to know of it."""

import argparse
import sys
from dataclasses import replace
from pathlib import Path

from plugins.cli.paths import add_site_option
from plugins.cli.today import add_today_option, today_of
from plugins.directory.load import load
from plugins.reports import FORMATS, REPORTS


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Options of the verb."""
    parser.add_argument("names", nargs="*", metavar="NAME", help=f"which report: {', '.join(REPORTS)} (default: all)")
    parser.add_argument(
        "--format", choices=FORMATS, default="text", help="text (default), json, html, csv or markdown (for an issue)"
    )
    parser.add_argument("--output", type=Path, metavar="FILE", help="write it into this file (default: print it)")
    add_site_option(parser)
    add_today_option(parser)


def run(args: argparse.Namespace) -> int:
    """Print or write the reports; exit code 1 if the site cannot be read, 2 if there is no such report.

    Errors of the site do not stop a report: it says what is there.
    """
    if wrong := refusal(args.names, args.format):
        print(wrong, file=sys.stderr)
        return 2
    today = today_of(args)
    directory, problems = load(args.site, today)
    if directory is None:
        print("\n".join(map(str, problems)), file=sys.stderr)
        return 1
    reports = [with_best_bets(REPORTS[name](directory, today), args.site) for name in args.names or REPORTS]
    return hand_over("\n".join(map(FORMATS[args.format], reports)), args.output)


def with_best_bets(report, site):
    """A report; with the best bets of the search, if it is the one on what must be looked at again: they are no pages."""
    from plugins.search_index.checking import overdue

    return (
        replace(report, findings=[*report.findings, *overdue(site, report.today)]) if report.name == "due" else report
    )


def refusal(names, form):
    """Why this cannot be reported, as a sentence, or ""."""
    unknown = [name for name in names if name not in REPORTS]
    if unknown:
        return f"There is no report {unknown[0]}. Choose from {', '.join(REPORTS)}."
    if form != "text" and len(names or REPORTS) > 1:
        return f"A {form} file holds one report. Name it: {', '.join(REPORTS)}."
    return ""


def hand_over(text, file):
    """Print `text`, or write it into `file`; the exit code."""
    if file is None:
        sys.stdout.write(text)
        return 0
    try:
        file.write_text(text, encoding="utf-8", newline="\n")
    except OSError as error:
        print(f"{file} cannot be written ({error.strerror or error}). Choose another file", file=sys.stderr)
        return 1
    print(f"Wrote {file}")
    return 0
