"""The folders a verb works on, and the options that change them."""

import argparse
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
"""The project: code, and the default site."""

DEFAULT_OUTPUT = ROOT / "output"


def add_site_option(parser: argparse.ArgumentParser) -> None:
    """Add `--site DIR`: the folder that holds `services/` and `content/`."""
    parser.add_argument(
        "--site",
        type=folder,
        default=ROOT,
        metavar="DIR",
        help="a folder with its own services/ and content/ (default: this project)",
    )


def add_output_option(parser: argparse.ArgumentParser) -> None:
    """Add `--output DIR`: the folder of the built site."""
    parser.add_argument(
        "--output",
        type=lambda text: Path(text).absolute(),
        default=DEFAULT_OUTPUT,
        metavar="DIR",
        help="the folder of the built site (default: output/)",
    )


def add_admin_option(parser: argparse.ArgumentParser) -> None:
    """Add `--admin`: the editing form at /admin/."""
    parser.add_argument(
        "--admin", action="store_true", help="with the editing form at /admin/ (plugins/admin/README.md)"
    )


def folder(text: str) -> Path:
    """An existing folder, relative to where the user stands.

    Raises argparse.ArgumentTypeError when there is none.
    """
    path = Path(text).absolute()
    if not path.is_dir():
        raise argparse.ArgumentTypeError(f"there is no folder {text}")
    return path
