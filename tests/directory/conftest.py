"""A site of one good record, for each test to spoil."""

import datetime
import shutil
from pathlib import Path

import pytest

from plugins.directory.load import load
from plugins.directory.pages import Pages
from plugins.directory.types import TYPES

MINI_SITE = Path(__file__).resolve().parents[1] / "site"
TODAY = datetime.date(2026, 11, 23)

GOOD = {
    "title": "Swim club",
    "summary": "Small swimming sessions with trained helpers.",
    "kind": "service",
    "topics": "[health]",
    "needs": "[any-send]",
    "area": "county",
    "access": "{route: [anyone], steps: [Ring us.]}",
    "eligibility": "Anyone under 18.",
    "sources": "[{url: 'https://www.example.org/swim'}]",
    "checked": "{on: 2026-11-01, by: send-team, next: 2027-05-01}",
    "status": "open",
}
"""A record that passes; its first key stands on line 2, a key that a test adds on line 13."""

SETTINGS = {
    "name": "Our Local Offer",
    "place": "Wessmouth",
    "council": "Our Council",
    "tagline": "Find help for young people",
    "introduction": "What there is for young people.",
    "help_record": "family-advice",
    "navigation": "[{text: Find help, path: /search/}]",
    "footer": "[{text: About, path: /about/}]",
}


class Folder:
    """A site folder with the miniature site's lists and settings, and one record: the line of advice every page names."""

    def __init__(self, root):
        self.root = root
        for name in ("services/_vocabulary.yml", "services/advice/family-advice.md", "content/glossary.yml"):
            (root / name).parent.mkdir(parents=True, exist_ok=True)
            shutil.copy(MINI_SITE / name, root / name)
        self.settings()

    def write(self, path, content):
        """Write a file of text or bytes and return its path."""
        target = self.root / path
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(content.encode() if isinstance(content, str) else content)
        return target

    def settings(self, **changes):
        """Write content/site.yml with some keys changed or added."""
        self.write("content/site.yml", "".join(f"{name}: {value}\n" for name, value in (SETTINGS | changes).items()))

    def record(self, key="swim", *, folder="clubs", body="It is fun.", **changes):
        """Write the good record with some keys changed, added, or left out (None)."""
        keys = {name: value for name, value in (GOOD | changes).items() if value is not None}
        lines = ["---", *(f"{name}: {value}" for name, value in keys.items()), "---", body]
        return self.write(f"services/{folder}/{key}.md", "\n".join(lines) + "\n")

    def page(self, key="about", body="Words.", **changes):
        """Write a page of prose."""
        keys = {"title": "About us", "summary": "What this site is for.", "checked": GOOD["checked"]} | changes
        return self.write(
            f"content/pages/{key}.md", "\n".join(["---", *(f"{k}: {v}" for k, v in keys.items()), "---", body])
        )

    def entry(self, path, body="Words.", **keys):
        """Write a file of a content type: a title, a summary, `checked` and `keys`; `body` only if it ends in .md."""
        filled = {"title": "A title", "summary": "A summary that says what it is.", "checked": GOOD["checked"]} | keys
        lines = [f"{name}: {value}" for name, value in filled.items() if value is not None]
        return self.write(path, "\n".join(["---", *lines, "---", body] if path.endswith(".md") else lines) + "\n")

    def load(self, today=TODAY, types=TYPES):
        """(Directory or None, problems)."""
        return load(self.root, today, types)

    def said(self, today=TODAY, types=TYPES):
        """Every problem, as `check` prints it."""
        return [str(problem) for problem in self.load(today, types)[1]]

    def directory(self, today=TODAY, types=TYPES):
        """The Directory; fails the test if anything is wrong with it."""
        directory, problems = self.load(today, types)
        assert [p for p in problems if p.level == "error"] == []
        return directory

    def made(self, today=TODAY, types=TYPES):
        """The pages it becomes, by path."""
        return {page.path: page for page in Pages(self.directory(today, types), today)}


@pytest.fixture
def site(tmp_path):
    """A site that passes its check."""
    return Folder(tmp_path)


@pytest.fixture
def mini(tmp_path):
    """A copy of the miniature site that a test may change."""
    return Path(shutil.copytree(MINI_SITE, tmp_path / "mini"))
