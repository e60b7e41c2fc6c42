"""`tasks.py publish`: build the site for the public, unless something stops a release."""

import argparse
import sys

from plugins.cli import build, check
from plugins.cli.today import today_of
from plugins.directory.load import load
from plugins.directory.release import excused, release_problems


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Options of the verb: those of `build`."""
    build.add_arguments(parser)


def run(args: argparse.Namespace) -> int:
    """Build as `build` does; exit code 1 with every reason, and the output folder as it was, if it may not go out."""
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
        print(f"Nothing was published: {check.plural(len(stops), 'reason')} above.", file=sys.stderr)
        return 1
    return build.run(args)
