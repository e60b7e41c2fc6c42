"""Every job of the project: `python3 tasks.py` lists them, each sets up what it needs by itself.

This file must stay readable to any Python, however old, so that the message below can be shown. All else is in
plugins/cli/.
"""
import os
import sys

OLDEST_PYTHON = (3, 11)

if sys.version_info < OLDEST_PYTHON:
    sys.exit(
        "This needs Python %d.%d or newer, and %s is Python %d.%d.\n"
        "Install a newer one from https://www.python.org/downloads/ and start this file with it, for example:\n"
        "    python3.12 tasks.py serve"
        % (OLDEST_PYTHON + (sys.executable,) + tuple(sys.version_info[:2]))
    )

ROOT = os.path.dirname(os.path.abspath(__file__))
sys.path.insert(0, ROOT)

from plugins.cli import bootstrap  # noqa: E402  (only now is the Python known to be new enough)

if __name__ == "__main__":
    sys.exit(bootstrap.main(sys.argv[1:]))
