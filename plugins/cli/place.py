"""`tasks.py place`: how a typed place is read."""

import argparse
import json


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Options of the verb."""
    parser.add_argument("text", help="a postcode, part of one, or a town")
    parser.add_argument("--json", action="store_true", help="as one JSON object")


def run(args: argparse.Namespace) -> int:
    """Print what was understood; exit code 0 even for "invalid", which is an answer too."""
    from search import load_places

    read = load_places().read(args.text).as_dict()
    if args.json:
        print(json.dumps(read, indent=2, ensure_ascii=False))
    else:
        print("\n".join(f"{name}: {value}" for name, value in read.items() if value not in ("", None, [])))
    return 0
