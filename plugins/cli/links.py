"""`tasks.py links`: every broken link of the built site."""

import argparse
import sys
from pathlib import Path

from plugins.builder import BuildFailed, build, site_url_of
from plugins.cli.paths import DEFAULT_OUTPUT, add_site_option
from plugins.cli.today import add_today_option, today_of
from plugins.directory.problems import CheckFailed
from plugins.link_checker import FORMATS
from plugins.link_checker import run as check_links


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Options of the verb."""
    parser.add_argument(
        "--output",
        type=lambda text: Path(text).absolute(),
        metavar="DIR",
        help="check this built site; it is built first if there is no such folder (default: build output/ and check that)",
    )
    parser.add_argument("--format", choices=FORMATS, default="text", help="text (default) or json")
    add_site_option(parser)
    add_today_option(parser)


def run(args: argparse.Namespace) -> int:
    """Print what is broken; exit code 1 if anything is, or if the site cannot be built."""
    try:
        output = args.output or DEFAULT_OUTPUT
        if args.output is None or not output.is_dir():
            build(args.site, output, "", today_of(args))
        return check_links(output, site_url_of(output), args.format)
    except (BuildFailed, CheckFailed) as failed:
        print(failed, file=sys.stderr)
        return 1
