"""`tasks.py place`: how a typed place is read."""

import argparse
import json
import sys

from plugins.cli.paths import add_site_option


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Options of the verb."""
    parser.add_argument("text", nargs="+", help="a postcode, part of one, a town or an address")
    parser.add_argument("--json", action="store_true", help="as one JSON object")
    add_site_option(parser)


def run(args: argparse.Namespace) -> int:
    """Print what was understood; exit code 0 even for "invalid", which is an answer too, and 1 for a broken table."""
    from search import load_places
    from search.postcodes.table import TableError, path_of

    try:
        read = load_places(table=path_of(args.site)).read(" ".join(args.text)).as_dict()
    except TableError as problem:
        print(problem, file=sys.stderr)
        return 1
    if args.json:
        print(json.dumps(read, indent=2, ensure_ascii=False))
    else:
        print("\n".join(f"{name}: {value}" for name, value in read.items() if value not in ("", None, [])))
    return 0
