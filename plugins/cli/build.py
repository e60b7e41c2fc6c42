"""`tasks.py build`: check the site, build it beside the output folder, then swap in what changed."""

import argparse
import sys
import time

from plugins.builder import BuildFailed, build
from plugins.cli import place_data
from plugins.cli.check_formats import plural
from plugins.cli.paths import add_admin_option, add_output_option, add_site_option
from plugins.cli.today import add_today_option, today_of
from plugins.directory.problems import CheckFailed


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Options of the verb."""
    add_site_option(parser)
    add_output_option(parser)
    parser.add_argument(
        "--site-url",
        default="",
        metavar="URL",
        help="where the site will live, for example https://localoffer.example.org",
    )
    add_admin_option(parser)
    add_today_option(parser)


def run(args: argparse.Namespace) -> int:
    """Build; exit code 1 with every problem, and the output folder as it was, if anything is wrong."""
    start = time.perf_counter()
    if not place_data.are_whole(args.site):
        return 1
    try:
        result = build(args.site, args.output, args.site_url, today_of(args), args.admin)
    except CheckFailed as failed:
        print(failed, file=sys.stderr)
        errors = sum(problem.level == "error" for problem in failed.problems)
        print(f"Nothing was built: {plural(errors, 'error')} above.", file=sys.stderr)
        return 1
    except BuildFailed as failed:
        print(f"Nothing was built. {failed}", file=sys.stderr)
        return 1
    print(
        f"Built {result.files} files ({result.changed} changed, {result.removed} removed) in {time.perf_counter() - start:.1f} s: {args.output}"
    )
    place_data.warn_of_old(args.site, today_of(args))
    return 0
