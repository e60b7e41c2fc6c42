"""`tasks.py bless`: make today's output of the miniature site the expected one. Read the difference before committing it."""

import argparse
import datetime
import re
import tempfile
from pathlib import Path

from bs4 import BeautifulSoup

from plugins.builder import MARK, build
from plugins.cli.paths import ROOT

SITE = ROOT / "tests" / "site"
EXPECTED = ROOT / "tests" / "site_expected"
DAY = datetime.date(2026, 11, 23)
"""The day the miniature site is built for; its records lie around it."""

PATHS = "paths.txt"
WHOLE = ("_headers", "_redirects", "robots.txt", "sitemap.xml")
"""Files that are kept as they are. Of a page its `<main>` is kept; of everything else, only that it is there."""

HASH = re.compile(r"\.[0-9a-f]{8,64}(?=\.)")
NUMBER = re.compile(r"(?<=\.)\*\.(?:b?\d+|t[a-z])\.")


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """There are no options."""


def run(args: argparse.Namespace) -> int:
    """Build the miniature site and write what is expected of it."""
    with tempfile.TemporaryDirectory() as scratch:
        output = Path(scratch) / "output"
        build(SITE, output, "", DAY)
        changed = bless(output, EXPECTED)
    print("\n".join([*changed, f"{len(changed)} expected files changed. Read them with git diff before you commit."]))
    return 0


def bless(output: Path, folder: Path) -> list[str]:
    """Make `folder` hold exactly what is expected of the built site `output`; return the names that changed, sorted."""
    old, new = kept(folder), expected_of(output)
    changed = sorted(name for name in old.keys() | new.keys() if old.get(name) != new.get(name))
    for name in changed:
        path = folder / name
        if name in new:
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(new[name], encoding="utf-8", newline="\n")
        else:
            path.unlink()
    return changed


def kept(folder: Path) -> dict[str, str]:
    """The text of every file below `folder`, by its path with forward slashes; {} if there is no such folder."""
    files = (path for path in folder.rglob("*") if path.is_file())
    return {path.relative_to(folder).as_posix(): path.read_text(encoding="utf-8") for path in files}


def expected_of(output: Path) -> dict[str, str]:
    """What is kept of a built site: the list of its paths, its host's files, and the `<main>` of every page."""
    paths = sorted(
        path.relative_to(output).as_posix() for path in output.rglob("*") if path.is_file() and path.name != MARK
    )
    texts = {name: (output / name).read_text(encoding="utf-8") for name in paths if name in WHOLE}
    pages = {name: main_of((output / name).read_text(encoding="utf-8")) for name in paths if name.endswith(".html")}
    names = dict.fromkeys(map(without_hash, paths))
    return {PATHS: "".join(f"{name}\n" for name in names), **texts, **pages}


def without_hash(path: str) -> str:
    """A path whose mark of content is a star: `search/words.0a1b2c3d.json` is `search/words.*.json`. The number of a part,
    of which there are as many as the words need, with or without its b, or a letter after t, is a # then: `search/words.*.#.json`."""
    return NUMBER.sub("*.#.", HASH.sub(".*", path))


def main_of(html: str) -> str:
    """The `<main>` of a page, an element a line, so that a difference can be read. Raises ValueError without one."""
    main = BeautifulSoup(html, "html.parser").find("main")
    if main is None:
        raise ValueError("the page has no <main>")
    return main.prettify(formatter="minimal")
