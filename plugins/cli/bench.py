"""`tasks.py bench search`: the search as a visitor gets it, beside other static searches."""

import argparse
import json
import shutil
import signal
import sys
import tempfile
from contextlib import contextmanager
from pathlib import Path

from plugins.cli.bootstrap import assets
from plugins.cli.bootstrap.tools import say
from plugins.cli.paths import ROOT

SIZES = [200, 2_000, 20_000]
LEAST, MOST = 50, 200_000
"""Records: fewer give no twenty different queries, and more take days and all the memory."""


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
        # Before anything is measured: half an hour later is no time to learn that the file cannot be written.
        save(results, args.json)
        with ended_by_terminate(), tempfile.TemporaryDirectory(prefix="bench-", ignore_cleanup_errors=True) as folder:
            for result in bench.run(ROOT, plan, args.sizes, Path(folder), say):
                print(table(result), end="\n\n", flush=True)
                results.append(result.as_dict())
                save(results, args.json)
    except OSError as error:
        if not args.json or error.filename != str(args.json):
            raise
        print(f"{args.json} cannot be written: {error.strerror}. Choose another file for --json", file=sys.stderr)
        return 1
    except Failed as failed:
        print(failed, file=sys.stderr)
        return 1
    return 0


def save(results, path) -> None:
    """Write what was measured so far into the file `path`, if there is one."""
    if path:
        path.write_text(json.dumps(results, indent=1) + "\n", encoding="utf-8", newline="\n")


@contextmanager
def ended_by_terminate():
    """While the block runs, SIGTERM ends it as an exception does, so that what it made is cleared away."""
    before = signal.signal(signal.SIGTERM, lambda number, frame: sys.exit(128 + number))
    try:
        yield
    finally:
        signal.signal(signal.SIGTERM, before)


def sizes(text: str) -> list[int]:
    """Numbers of records, "200,2000". Raises argparse.ArgumentTypeError for anything else."""
    found = [int(part) if part.isdecimal() and len(part) < 9 else 0 for part in text.split(",")]
    if min(found) < LEAST or max(found) > MOST:
        wanted = f"numbers of records from {LEAST} to {MOST}, for example 200,2000"
        raise argparse.ArgumentTypeError(f"{text} should be {wanted}")
    return found
