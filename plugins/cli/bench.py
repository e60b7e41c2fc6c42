"""`tasks.py bench search`: the search as a visitor gets it, beside other static searches."""

import argparse
import json
import shutil
import sys
import tempfile
from pathlib import Path

from plugins.cli.bootstrap import assets
from plugins.cli.bootstrap.tools import say
from plugins.cli.paths import ROOT

SIZES = [200, 2_000, 20_000]


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Options of the verb."""
    parser.add_argument("subject", choices=["search"], help="what is measured")
    parser.add_argument("--sizes", type=sizes, default=SIZES, metavar="N,N", help="records (default: 200,2000,20000)")
    parser.add_argument("--quick", action="store_true", help="5 queries instead of 20: a look, not a measurement")
    parser.add_argument("--no-peers", action="store_true", help="without Pagefind and MiniSearch")
    parser.add_argument("--json", type=Path, metavar="FILE", help="write every single measurement into a file too")


def run(args: argparse.Namespace) -> int:
    """Print a table for each size as it is done; exit code 1 when something could not be run."""
    from plugins.bench import run as bench
    from plugins.bench.processes import Failed
    from plugins.bench.table import table

    npm = assets.system_npm(ROOT) or assets.packaged_npm(ROOT)
    amount = {"cold": 5, "compared": 20} if args.quick else {}
    plan = bench.Plan(npm, shutil.which("node") or "node", not args.no_peers, **amount)
    results = []
    try:
        with tempfile.TemporaryDirectory(prefix="bench-", ignore_cleanup_errors=True) as folder:
            for result in bench.run(ROOT, plan, args.sizes, Path(folder), say):
                print(table(result), end="\n\n", flush=True)
                results.append(result.as_dict())
    except Failed as failed:
        print(failed, file=sys.stderr)
        return 1
    if args.json:
        args.json.write_text(json.dumps(results, indent=1) + "\n", encoding="utf-8", newline="\n")
    return 0


def sizes(text: str) -> list[int]:
    """Numbers of records, "200,2000". Raises argparse.ArgumentTypeError for anything else."""
    found = [int(part) if part.isdecimal() else 0 for part in text.split(",")]
    if min(found) < 50:
        raise argparse.ArgumentTypeError(f"{text} should be numbers of records, at least 50, for example 200,2000")
    return found
