"""`tasks.py schema`: the JSON Schema of a record or of another kind of file, for editors' programs."""

import argparse
import json
import sys
from pathlib import Path

from plugins.cli.paths import add_site_option
from plugins.cli.today import add_today_option, today_of
from plugins.directory.load import load
from plugins.directory.schema import schema_of
from plugins.directory.types import TYPES

KINDS = ("record", "page", *(content_type.name for content_type in TYPES))


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Options of the verb."""
    parser.add_argument("kind", nargs="?", choices=KINDS, default="record", help="kind of file (default: record)")
    parser.add_argument("--output", type=Path, metavar="FILE", help="write it into this file (default: print it)")
    add_site_option(parser)
    add_today_option(parser)


def run(args: argparse.Namespace) -> int:
    """Print or write the schema; exit code 1 if the lists of services/_vocabulary.yml have errors."""
    directory, problems = load(args.site, today_of(args))
    if directory is None:
        print("\n".join(map(str, problems)), file=sys.stderr)
        return 1
    text = json.dumps(schema_of(args.kind, directory), indent=2, ensure_ascii=False) + "\n"
    if args.output:
        args.output.parent.mkdir(parents=True, exist_ok=True)
        args.output.write_text(text, encoding="utf-8", newline="\n")
    else:
        sys.stdout.write(text)
    return 0
