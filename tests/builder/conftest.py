"""A copy of the miniature site that a test may spoil, and a way to build it."""

import datetime
import shutil
from pathlib import Path

import pytest

from plugins.builder import build
from plugins.directory.problems import CheckFailed

MINI_SITE = Path(__file__).resolve().parents[1] / "site"
TODAY = datetime.date(2026, 11, 23)


def bytes_of(folder):
    """The bytes of every file below a folder, by its path with forward slashes."""
    return {
        path.relative_to(folder).as_posix(): path.read_bytes() for path in Path(folder).rglob("*") if path.is_file()
    }


class Workshop:
    """A site folder and an output folder beside each other."""

    def __init__(self, root):
        self.root = root
        self.site = Path(shutil.copytree(MINI_SITE, root / "site"))
        self.output = root / "output"

    def build(self, site_url="", today=TODAY, output=None):
        """Build, and return what was done."""
        return build(self.site, output or self.output, site_url, today)

    def change(self, path, old, new):
        """Replace a part of a file of the site."""
        file = self.site / path
        text = file.read_text(encoding="utf-8")
        assert old in text
        file.write_text(text.replace(old, new, 1), encoding="utf-8", newline="\n")

    def files(self):
        """What the output folder holds."""
        return bytes_of(self.output)


@pytest.fixture
def workshop(tmp_path):
    """A site that is not built yet."""
    return Workshop(tmp_path)


@pytest.fixture
def built(tmp_path, mini_site):
    """A site whose output is there already; copied, since building takes longer."""
    workshop = Workshop(tmp_path)
    shutil.copytree(mini_site, workshop.output)
    return workshop


@pytest.fixture(scope="module")
def place(tmp_path_factory, mini_site):
    """(site folder, its built output), for all tests of a module: each puts back what it changes."""
    root = tmp_path_factory.mktemp("corpus")
    return Path(shutil.copytree(MINI_SITE, root / "site")), Path(shutil.copytree(mini_site, root / "output"))


@pytest.fixture
def today():
    """The day the miniature site is built for."""
    return TODAY


@pytest.fixture
def faults(place):
    """Build with one file more or another, which must fail and leave the output as it was: the paths of the errors."""
    site, output = place
    before, changed = bytes_of(output), {}

    def run(name, content=None, link=None):
        path = site / name
        changed[path] = path.read_bytes() if path.is_file() else None
        path.parent.mkdir(exist_ok=True)
        path.symlink_to(link) if link else path.write_bytes(content)
        with pytest.raises(CheckFailed) as failed:
            build(site, output, "", TODAY)
        assert bytes_of(output) == before
        assert all(problem.message and problem.line > 0 for problem in failed.value.problems)
        return {problem.path for problem in failed.value.problems if problem.level == "error"}

    yield run
    for path, content in changed.items():
        path.unlink()
        if content is not None:
            path.write_bytes(content)
