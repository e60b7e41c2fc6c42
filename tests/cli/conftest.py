"""A machine that only pretends: its pip, npm and Node write a few files, need no network and fail when told to."""

import json
import shutil
import subprocess
from pathlib import Path

import pytest

from plugins.cli.bootstrap import packages

PIP_OFFLINE = """WARNING: Retrying (Retry(total=0)) after connection broken by 'NewConnectionError(...)'
ERROR: Could not find a version that satisfies the requirement pelican==4.12.0 (from versions: none)
ERROR: No matching distribution found for pelican==4.12.0
"""
NPM_OFFLINE = """npm error code ENOTFOUND
npm error network request to https://registry.example/stemmer failed
npm error A complete log of this run can be found in: /home/sam/.npm/_logs/1.log
"""


class Machine:
    """Stands in for `subprocess.run` and `shutil.which`; `calls` has every command, `online` may be switched off."""

    def __init__(self, root: Path):
        self.root = root
        self.calls: list[list[str]] = []
        self.online = True
        self.programs = {"node": "/bin/node", "npm": "/bin/npm"}
        self.node_says = "v24.1.0"

    def which(self, name: str) -> str | None:
        return self.programs.get(name)

    def run(self, command, **options) -> subprocess.CompletedProcess:
        words = [str(word) for word in command]
        self.calls.append(words)
        for sign, answer in self.answers.items():
            if sign in words:
                return answer(words)
        raise AssertionError(f"nobody expected {words}")

    @property
    def answers(self) -> dict:
        return {"venv": self.venv, "install": self.pip, "ci": self.npm, "--version": self.node, "-c": self.probe}

    def venv(self, words):
        shutil.rmtree(self.root / ".venv", ignore_errors=True)
        packages.programs(self.root).mkdir(parents=True)
        packages.python(self.root).write_text(packages.running_version(), encoding="utf-8")
        return finished()

    def pip(self, words):
        return finished() if self.online else finished(1, PIP_OFFLINE)

    def npm(self, words):
        for name in json.loads((self.root / "package.json").read_text(encoding="utf-8"))["dependencies"]:
            folder = self.root / "node_modules" / name
            folder.mkdir(parents=True, exist_ok=True)
            (folder / "package.json").write_text("{}", encoding="utf-8")
        return finished() if self.online else finished(1, NPM_OFFLINE)

    def node(self, words):
        return finished(said=self.node_says)

    def probe(self, words):
        return finished(said=Path(words[0]).read_text(encoding="utf-8"))

    def did(self, word: str) -> list[list[str]]:
        """The commands that hold a word, then forgotten."""
        found = [call for call in self.calls if word in call]
        self.calls = [call for call in self.calls if word not in call]
        return found


def finished(code: int = 0, errors: str = "", said: str = "") -> subprocess.CompletedProcess:
    return subprocess.CompletedProcess([], code, said, errors)


@pytest.fixture
def root(tmp_path) -> Path:
    """A project folder with a space in its name."""
    folder = tmp_path / "local offer"
    folder.mkdir()
    for name in packages.LAYERS.values():
        (folder / name).write_text(f"# pins of {name}\n", encoding="utf-8")
    manifest = {"engines": {"node": ">=20.19"}, "dependencies": {"govuk-frontend": "6.6.0"}}
    (folder / "package.json").write_text(json.dumps(manifest), encoding="utf-8")
    (folder / "package-lock.json").write_text("{}", encoding="utf-8")
    return folder


@pytest.fixture
def machine(root, monkeypatch) -> Machine:
    fake = Machine(root)
    monkeypatch.setattr(subprocess, "run", fake.run)
    monkeypatch.setattr(shutil, "which", fake.which)
    return fake
