"""`tasks.py serve`: build the site, show it on this machine, build again on every change."""

import argparse
import datetime
import os
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Iterable
from pathlib import Path

from plugins.cli.paths import ROOT, add_admin_option, add_output_option, add_site_option
from plugins.cli.server import PortUnavailable, SiteServer, make_server
from plugins.cli.today import add_today_option

__all__ = ["add_arguments", "make_server", "run"]

DEFAULT_PORT = 8000

WATCHED_IN_SITE = ("services", "content")
WATCHED_IN_ROOT = ("theme", "search", "plugins", "pelicanconf.py")

SETTLE_MILLISECONDS = 300
"""How long to gather changes before a build: editors write a file in several steps, git changes many at once."""

POLL_SECONDS = 0.1
"""How often the server looks whether it is to stop."""


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Add `--port`, `--site`, `--output`, `--admin` and `--today`."""
    parser.add_argument(
        "--port", type=port_number, default=DEFAULT_PORT, help=f"where to serve it (default: {DEFAULT_PORT})"
    )
    add_site_option(parser)
    add_output_option(parser)
    add_admin_option(parser)
    add_today_option(parser)


def run(args: argparse.Namespace) -> int:
    """Serve until Ctrl-C; return 1 when the port is taken or the first build fails."""
    try:
        # The port is taken first: nobody should wait for a build to hear that it is not free.
        with SiteServer(args.output, args.port, listen=False) as server:
            if not build(args.site, args.output, args.admin, args.today):
                return 1
            server.listen()
            serve(server, args)
    except PortUnavailable as error:
        print(error, file=sys.stderr)
        return 1
    return 0


def serve(server: SiteServer, args: argparse.Namespace) -> None:
    """Answer requests in the background and rebuild in the foreground, until Ctrl-C."""
    threading.Thread(target=server.serve_forever, args=[POLL_SECONDS], daemon=True).start()
    try:
        say(f"Serving {server.url}\nChanges are built as you save them. Press Ctrl-C to stop.")
        keep_building(changes(watched(args.site)), lambda: build(args.site, args.output, args.admin, args.today))
    except KeyboardInterrupt:
        pass
    say("\nStopped.")
    server.shutdown()


def build(site: Path, output: Path, admin: bool = False, today: datetime.date | None = None) -> bool:
    """Build in a process of its own, so that changed code counts too; True when it worked.

    `today`: the day it is built for; None for the clock's at each build.
    """
    command = [sys.executable, "-P", "-m", "plugins.cli", "build", "--site", str(site), "--output", str(output)]
    command += ["--admin"] if admin else []
    command += ["--today", today.isoformat()] if today else []
    return subprocess.run(command, env={**os.environ, "PYTHONPATH": str(ROOT)}).returncode == 0


def keep_building(batches: Iterable, build: Callable[[], bool], clock: Callable[[], float] = time.monotonic) -> None:
    """Build once for each batch of changes and say how it went."""
    for _ in batches:
        start = clock()
        if build():
            say(f"Rebuilt in {clock() - start:.1f} s")
        else:
            say("Not rebuilt. The site shown is still the last good one; put the above right and save again.")


def changes(paths: list[Path]) -> Iterable:
    """Batches of changes below the paths, for ever; editors' own files and Python's caches do not count."""
    import watchfiles

    return watchfiles.watch(*paths, debounce=SETTLE_MILLISECONDS)


def watched(site: Path, root: Path = ROOT) -> list[Path]:
    """What a build reads, as far as it exists: data from the site's folder, code from the project's."""
    wanted = [site / name for name in WATCHED_IN_SITE] + [root / name for name in WATCHED_IN_ROOT]
    return [path for path in wanted if path.exists()]


def port_number(text: str) -> int:
    """A TCP port; 0 lets the system choose.

    Raises argparse.ArgumentTypeError for anything else.
    """
    if text.isdecimal() and int(text) <= 65535:
        return int(text)
    raise argparse.ArgumentTypeError(f"{text!r} is not a port: write a number from 0 to 65535, for example 8080")


def say(words: str) -> None:
    """Tell the user at once, also when the output goes to a file."""
    print(words, flush=True)
