"""A set of changes to a site's files, tried out on a copy before any of it is written."""

import shutil
import tempfile
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path

from plugins.directory.checking import check
from plugins.directory.load import load

FOLDERS = ("services", "content")
"""What of a site the check reads."""


@dataclass
class Draft:
    """Changes to the site folder `root`: `files` maps paths relative to it to their new text, or None for a file that goes."""

    root: Path
    files: dict = field(default_factory=dict)

    def write(self):
        """Make the changes. Each file is written beside its place first, so that none is ever half there. Raises OSError."""
        for name, text in self.files.items():
            put(self.root / name, text)


def put(path, text):
    """Write a file with the line ends it had, or remove it for None, with its folder if that is empty then."""
    if text is None:
        path.unlink()
        if not any(path.parent.iterdir()):
            path.parent.rmdir()
        return
    windows = path.is_file() and b"\r\n" in path.read_bytes()
    path.parent.mkdir(parents=True, exist_ok=True)
    scratch = path.with_name(f".{path.name}.new")
    scratch.write_text(text, encoding="utf-8", newline="\r\n" if windows else "\n")
    scratch.replace(path)


class Trial:
    """A copy of a site on which drafts are tried. `before` is its Directory as it is (None if its lists are broken)."""

    def __init__(self, root, copy, today):
        self.root, self.copy, self.today = root, copy, today
        self.before, self.known = load(copy, today)
        self._changed = {}
        self._seen = {False: {_key(problem) for problem in self.known}}

    def judge(self, files, whole=True):
        """Problems that were not there before of the site with `files` changed; not `whole`: only those that stop a build."""
        for name in {*self._changed, *files}:
            if name in files and files[name] == self._changed.get(name, ""):
                continue
            self._restore(name) if name not in files else put(self.copy / name, files[name])
        self._changed = dict(files)
        if not files:
            return []
        _, problems = (check if whole else load)(self.copy, self.today)
        return [problem for problem in problems if _key(problem) not in self._known(whole)]

    def _known(self, whole):
        """What the site as it is has against it; advice takes longest to work out, and only when it is wanted."""
        if whole not in self._seen:
            self._seen[whole] = {_key(problem) for problem in check(self.root, self.today)[1]}
        return self._seen[whole]

    def _restore(self, name):
        if (self.root / name).is_file():
            (self.copy / name).parent.mkdir(parents=True, exist_ok=True)
            shutil.copyfile(self.root / name, self.copy / name)
        else:
            put(self.copy / name, None)


def _key(problem):
    """What makes a problem the same one although its line moved."""
    return problem.path, problem.field, problem.message, problem.level


@contextmanager
def trial_of(root, today):
    """A Trial of the site folder `root`, whose copy goes at the end."""
    with tempfile.TemporaryDirectory() as folder:
        copy = Path(folder) / "site"
        for name in FOLDERS:
            if (root / name).is_dir():
                shutil.copytree(root / name, copy / name, symlinks=True)
        copy.mkdir(exist_ok=True)
        yield Trial(root, copy, today)
