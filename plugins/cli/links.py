"""`tasks.py links`: every broken link of the built site, and with `--external` of those that leave it."""

import argparse
import sys
from pathlib import Path

from plugins.builder import BuildFailed, build, site_url_of
from plugins.cli import links_outside
from plugins.cli.paths import DEFAULT_OUTPUT, add_site_option
from plugins.cli.today import add_today_option, today_of
from plugins.directory.problems import CheckFailed
from plugins.link_checker import check_site
from plugins.link_checker.github import summary
from plugins.link_checker.outside.sources import Sources
from plugins.link_checker.rows import whole
from plugins.link_checker.writing import FORMATS

ENDINGS = {".txt": "text", ".json": "json", ".html": "html", ".csv": "csv"}


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Options of the verb."""
    parser.add_argument(
        "--output",
        type=lambda text: Path(text).absolute(),
        metavar="DIR",
        help="check this built site; it is built first if there is no such folder (default: build output/ and check that)",
    )
    parser.add_argument("--format", choices=FORMATS, default="text", help="text (default), json, html, csv or github")
    parser.add_argument(
        "--report",
        type=report_file,
        action="append",
        default=[],
        metavar="FILE",
        help=f"write the report into this file too; its ending says the format: {', '.join(ENDINGS)}",
    )
    links_outside.add_arguments(parser)
    add_site_option(parser)
    add_today_option(parser)


def run(args: argparse.Namespace) -> int:
    """Print what is broken; exit code 1 if anything is, or if the site cannot be built."""
    today = today_of(args)
    try:
        output = args.output or DEFAULT_OUTPUT
        if args.output is None or not output.is_dir():
            build(args.site, output, "", today)
        url = site_url_of(output)
        report = check_site(output, url)
    except (BuildFailed, CheckFailed, NotADirectoryError, ValueError) as failed:
        print(failed, file=sys.stderr)
        return 1
    outcome = links_outside.ask(args, report, url, today) if args.external or args.fix else None
    owned = outcome is not None or args.format not in ("text", "json")
    found = whole(report, outcome, links_outside.records(args.site, today) if owned else {}, Sources(args.site).line)
    sys.stdout.write(FORMATS[args.format](found))
    written = [write(FORMATS[ENDINGS[file.suffix]](found), file) for file in args.report]
    if args.format == "github":
        links_outside.hand_over(summary(found))
    fixed = links_outside.fix(args, outcome) if args.fix else 0
    return 1 if found.is_failure or not all(written) else fixed


def report_file(text: str) -> Path:
    """A file whose ending names a format. Raises argparse.ArgumentTypeError for any other."""
    if Path(text).suffix not in ENDINGS:
        raise argparse.ArgumentTypeError(f"{text} should end in one of {', '.join(ENDINGS)}")
    return Path(text).absolute()


def write(text: str, file: Path) -> bool:
    """Write a report; whether it could be done, said in a sentence if not."""
    try:
        file.write_text(text, encoding="utf-8", newline="\n")
    except OSError as error:
        print(f"{file} cannot be written ({error.strerror or error}). Choose another file", file=sys.stderr)
        return False
    return True
