"""A copy of the miniature site that a test may spoil, and a way to build it."""

import datetime
import shutil
from pathlib import Path

import pytest

from plugins.builder import build

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
