"""`tasks.py publish`: build the site for the public, unless something stops a release."""

import argparse
import sys

from plugins.cli import build
from plugins.cli.check_formats import plural
from plugins.cli.today import today_of
from plugins.directory.addresses import PUBLISHED, published_file, shown_addresses
from plugins.directory.load import load
from plugins.directory.problems import has_errors
from plugins.directory.release import excused, release_problems


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Options of the verb: those of `build`, and one more."""
    build.add_arguments(parser)
    parser.add_argument(
        "--only-list", action="store_true", help=f"build nothing; only add the addresses of today to {PUBLISHED}"
    )


def run(args: argparse.Namespace) -> int:
    """Build as `build` does; exit code 1 with every reason, and the output folder as it was, if it may not go out."""
    if args.only_list:
        return keep_addresses(args.site, today_of(args))
    if not args.site_url:
        print(
            "--site-url is needed: where the public will find the site, for example --site-url https://localoffer.example.org",
            file=sys.stderr,
        )
        return 1
    directory, _ = load(args.site, today_of(args))
    stops = list(release_problems(directory, today_of(args))) if directory else []
    for line in (*stops, *(excused(directory, today_of(args)) if directory else ())):
        print(line, file=sys.stderr)
    if stops:
        print(f"Nothing was published: {plural(len(stops), 'reason')} above.", file=sys.stderr)
        return 1
    return build.run(args) or keep_addresses(args.site, today_of(args))


def keep_addresses(site, today):
    """Add the addresses of today to the list of those that must work for ever; the exit code."""
    directory, problems = load(site, today)
    if has_errors(problems):
        print("The site has errors. Run `python3 tasks.py check` first", file=sys.stderr)
        return 1
    now = shown_addresses(directory, today)
    new = now - directory.was_published.keys()
    if new:
        text = published_file(now | directory.was_published.keys())
        (site / PUBLISHED).write_text(text, encoding="utf-8", newline="\n")
        print(f"New in {PUBLISHED}, which belongs with the records: {plural(len(new), 'page')}")
    return 0
