"""A copy of the miniature site, and ways to bring sheets into it."""

import datetime
import shutil
from pathlib import Path

import pytest

from plugins.directory.load import load
from plugins.editing import importing
from plugins.editing.drafts import trial_of
from plugins.editing.sheet import Sheet

MINI_SITE = Path(__file__).resolve().parents[1] / "site"
TODAY = datetime.date(2026, 11, 23)
WHOLE = {
    "title": "Tuesday club",
    "summary": "A place to meet other young people after school.",
    "kind": "service",
    "topics": "advice",
    "needs": "any-send",
    "area": "county",
    "access.route": "anyone",
    "access.steps": "Ring us.\nCome along.",
    "eligibility": "Anyone under 18.",
    "sources.1.url": "https://www.example.org/tuesday",
    "checked.on": "2026-11-01",
    "checked.by": "send-team",
    "checked.next": "2027-05-01",
    "status": "open",
    "text": "We play games.",
}
"""A row that makes a record."""


class Workshop:
    """A site folder on which tools are tried."""

    def __init__(self, root):
        self.root = root

    def text(self, path):
        return (self.root / path).read_text(encoding="utf-8")

    def change(self, path, old, new):
        (self.root / path).write_text(self.text(path).replace(old, new), encoding="utf-8", newline="\n")

    def files(self):
        return {
            path.relative_to(self.root).as_posix(): path.read_bytes() for path in self.root.rglob("*") if path.is_file()
        }

    def bring(self, *rows, mapping=None, write=True, **options):
        """The Import of rows ({heading: cell}), numbered from 2 as a spreadsheet does."""
        headings = list(dict.fromkeys(heading for row in rows for heading in row))
        sheet = Sheet("sheet.csv", headings, list(enumerate(rows, 2)))
        with self.trial() as trial:
            result = importing.bring_in(trial, sheet, mapping, **options)
        if write:
            result.draft.write()
        return result

    def trial(self):
        return trial_of(self.root, TODAY)

    def carry_out(self, plan_of, *names):
        """The Plan of a move, carried out."""
        with self.trial() as trial:
            plan = plan_of(trial, *names)
        plan.draft.write()
        return plan

    def load(self):
        return load(self.root, TODAY)

    def errors(self):
        return [str(problem) for problem in self.load()[1] if problem.level == "error"]


@pytest.fixture
def site(tmp_path):
    """A copy of the miniature site that a test may change."""
    return Workshop(Path(shutil.copytree(MINI_SITE, tmp_path / "site")))


@pytest.fixture
def whole():
    """A row that makes a record, for a test to spoil."""
    return dict(WHOLE)
