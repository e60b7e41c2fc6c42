"""The project's own Python in `.venv`, and the layers of pinned packages in it."""

import hashlib
import importlib.util
import os
import shutil
import subprocess
import sys
import sysconfig
from pathlib import Path

from plugins.cli.bootstrap import tools
from plugins.cli.bootstrap.tools import SetupError, say

LAYERS = {"site": "requirements.txt", "test": "requirements-test.txt", "node": "requirements-node.txt"}
"""Each layer and the lock file that pins it."""

PROGRESS = {
    "site": "Setting up Python packages (about a minute the first time)…",
    "test": "Setting up test tools (about a minute the first time)…",
    "node": "Setting up Node.js, which this machine lacks (about a minute)…",
}

PROBE = "import pip, sys; print('%d.%d' % sys.version_info[:2])"

NO_ENSUREPIP = """This Python cannot set up packages: its part "ensurepip" is missing.
On Debian or Ubuntu: sudo apt-get install python3-venv, then run the same command again.
Elsewhere: install Python from https://www.python.org/downloads/ and start tasks.py with that one."""


def are_ready(root: Path, layers: list[str]) -> bool:
    """Whether the venv works and holds what the lock files of all these layers pin."""
    return all(is_stamped(root, layer) for layer in layers) and works(root)


def ensure(root: Path, layers: list[str]) -> None:
    """Make the venv and install the layers, whichever of them is missing, broken or out of date.

    Raises SetupError; a venv begun here is taken away again, so that nothing half-made is left.
    """
    fresh = not works(root)
    try:
        if fresh:
            create(root)
        for layer in layers:
            if not is_stamped(root, layer):
                install(root, layer)
    except BaseException:
        if fresh:
            shutil.rmtree(venv(root), ignore_errors=True)
        raise


def venv(root: Path) -> Path:
    """The folder of the project's own Python."""
    return root / ".venv"


def programs(root: Path) -> Path:
    """The folder of the venv's programs."""
    return venv(root) / ("Scripts" if os.name == "nt" else "bin")


def python(root: Path) -> Path:
    """The venv's Python."""
    return programs(root) / ("python.exe" if os.name == "nt" else "python")


def works(root: Path) -> bool:
    """Whether the venv's Python starts, has pip, and is of the version that runs this."""
    try:
        answer = subprocess.run([python(root), "-I", "-c", PROBE], capture_output=True, text=True)
    except OSError:
        return False
    return answer.stdout.strip() == running_version()


def running_version() -> str:
    """This Python's version, as "3.11"."""
    return "{}.{}".format(*sys.version_info)


def create(root: Path) -> None:
    """Make an empty venv in place of whatever is there."""
    if importlib.util.find_spec("ensurepip") is None:
        raise SetupError(NO_ENSUREPIP)
    # The Python behind the venv, since this one may itself be inside the venv that is to be replaced.
    base = getattr(sys, "_base_executable", sys.executable)
    tools.run([base, "-m", "venv", "--clear", venv(root)], "The project's own Python could not be made", root)


def install(root: Path, layer: str) -> None:
    """Install one layer exactly as its lock file says, checking every hash."""
    say(PROGRESS[layer])
    stamp(root, layer).unlink(missing_ok=True)
    options = ["--quiet", "--no-input", "--disable-pip-version-check", "--no-warn-script-location", "--retries=2"]
    # Wheels only: building from source would fetch build tools that no lock file pins.
    pinned = ["--require-hashes", "--no-deps", "--only-binary=:all:", "--requirement", root / LAYERS[layer]]
    command = [python(root), "-I", "-m", "pip", "install", *options, *pinned]
    tools.run(command, "The Python packages could not be installed", root)
    stamp(root, layer).write_text(fingerprint(root, layer), encoding="utf-8")


def stamp(root: Path, layer: str) -> Path:
    """The file that says what a layer was installed from."""
    return venv(root) / f".{layer}.stamp"


def is_stamped(root: Path, layer: str) -> bool:
    """Whether a layer was installed in full, from today's lock file."""
    try:
        return stamp(root, layer).read_text(encoding="utf-8") == fingerprint(root, layer)
    except OSError:
        return False


def fingerprint(root: Path, layer: str) -> str:
    """Hash of all that decides what gets installed: lock file, Python version, platform."""
    pins = (root / LAYERS[layer]).read_bytes()
    machine = f"{sys.implementation.cache_tag} {sysconfig.get_platform()}"
    return hashlib.sha256(pins + machine.encode()).hexdigest()
