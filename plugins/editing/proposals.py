"""What one row asks for: a new record, a change of one that is there, or nothing; with all that is wrong with it."""

import re
import unicodedata
from dataclasses import dataclass, field

from plugins.directory.frontmatter import read

from . import columns
from .changing import CannotChange
from .files import split, text_of
from .mapping import numberless
from .records import laid_over, to_row
from .writing import whole_file

NEW, CHANGED, SAME, REFUSED = "new", "changed", "no change", "refused"
ID = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")
FOLDER = re.compile(rf"\.|{ID.pattern}(/{ID.pattern})*")
LONGEST_ID = 60


@dataclass
class Proposal:
    """One row: `row` is its number in the sheet, `path` the file of its record, `text` what the file shall hold.

    `remarks` and `faults` are (heading or "", sentence); `what` is one of NEW, CHANGED, SAME and REFUSED.
    """

    row: int
    id: str = ""
    path: str = ""
    text: str = ""
    what: str = REFUSED
    changes: list = field(default_factory=list)
    remarks: list = field(default_factory=list)
    faults: list = field(default_factory=list)

    def refuse(self, heading, why):
        """Add a fault; a row with one is not written."""
        self.what = REFUSED
        self.faults.append((heading, why))


def id_of(title):
    """A file name made from a title: `Café & Club` is `cafe-club`."""
    plain = unicodedata.normalize("NFKD", title.replace("&", " and ")).encode("ascii", "ignore").decode().lower()
    words = re.sub(r"[^a-z0-9]+", "-", re.sub(r"['’]", "", plain)).strip("-")
    return words if len(words) <= LONGEST_ID else words[: LONGEST_ID + 1].rpartition("-")[0] or words[:LONGEST_ID]


class Proposer:
    """Makes Proposals for one site; `directory` is the site as it is, `root` where its files are."""

    def __init__(self, root, directory):
        self.root, self.directory = root, directory
        self.reaches = directory.vocabulary.ids("reaches")
        self.rows_of = {}

    def propose(self, row, cells, defaults):
        """The Proposal of {heading of ours: cell}. `defaults` fill what a new record lacks."""
        given, title = cells.get(columns.ID, "").strip(), cells.get("title", "").strip()
        proposal = Proposal(row, given or id_of(title))
        entry = self.directory.records.get(proposal.id)
        if fault := self._id_fault(proposal, given, entry, cells):
            proposal.refuse(columns.ID, fault)
            return proposal
        self.rows_of[proposal.id] = row
        if entry is None:
            self._new(proposal, cells, defaults)
        else:
            self._change(proposal, entry, cells)
        return proposal

    def _id_fault(self, proposal, given, entry, cells):
        """Why a row's id will not do, or ""."""
        if not proposal.id:
            return "is empty, and there is no title to make it from"
        if not ID.fullmatch(proposal.id) or len(proposal.id) > LONGEST_ID:
            return f'"{proposal.id}" cannot be a web address. Use small letters, numbers and single hyphens, at most {LONGEST_ID} characters'
        if proposal.id in self.rows_of:
            return f'"{proposal.id}" is the record of row {self.rows_of[proposal.id]} already. One row is one record'
        if entry is not None and not entry.whole:
            return f"{entry.source.path} has errors. Mend them first (`python3 tasks.py check` lists them)"
        if entry is not None and not given and not is_same_service(entry.model, cells):
            return f'another record ({entry.source.path}) has the id "{proposal.id}" that its title makes. Write an id: this one to change it, or a new one'
        return ""

    def _new(self, proposal, cells, defaults):
        folder = cells.get(columns.FOLDER, "").strip()
        if folder and not FOLDER.fullmatch(folder):
            proposal.refuse(
                columns.FOLDER, f'"{folder}" is no folder of services/. Write its name alone, in small letters'
            )
            folder = ""
        missing = {name: cell for name, cell in defaults.items() if not cells.get(name, "").strip()}
        data = self._data(proposal, {}, cells | missing)
        topics = data.get("topics") or ["other"]
        proposal.path = _path(folder or topics[0], proposal.id)
        proposal.text = whole_file(data, prose_of(cells | missing) or "")
        proposal.what = REFUSED if proposal.faults else NEW

    def _change(self, proposal, entry, cells):
        proposal.path = entry.source.path
        old = text_of(self.root / proposal.path)
        data, body = self._data(proposal, entry.source.data, cells), prose_of(cells)
        try:
            new = split(old).saying(data)
        except CannotChange:
            proposal.refuse("", f"{proposal.path} is written in a way that we cannot change safely. Change it by hand")
            return
        if body is not None and body.strip("\n") != entry.source.body.strip("\n"):
            new = new.with_body(body)
            proposal.changes.append(columns.PROSE)
        proposal.text = str(new)
        before, after = to_row(entry.source.data), to_row(data)
        proposal.changes[:0] = [name for name in {**before, **after} if before.get(name) != after.get(name)]
        proposal.what = REFUSED if proposal.faults else SAME if proposal.text == old else CHANGED

    def _data(self, proposal, old, cells):
        named = [(*columns.find(name), cell.strip()) for name, cell in cells.items()]
        facts = [item for item in named if item[0] is not None]
        facts.sort(key=lambda item: (columns.columns().index(item[0]), item[1]))
        data, remarks, faults = laid_over(old, facts, self.reaches)
        proposal.remarks += remarks
        for heading, why in faults:
            proposal.refuse(heading, why)
        return data


def _path(folder, key):
    inside = "" if folder == "." else f"{folder}/" if FOLDER.fullmatch(folder) else "other/"
    return f"services/{inside}{key}.md"


def is_same_service(record, cells):
    """True if a row without an id means a record: same title, and same provider if the row has one."""
    provider = cells.get("provider", "").strip().casefold()
    same_title = record.title.casefold() == cells.get("title", "").strip().casefold()
    return same_title and provider in ("", record.provider.casefold())


def prose_of(cells):
    """The text below the keys, from its one or more cells; None if the sheet has no such column."""
    parts = [name for name in cells if columns.find(name)[0] is None and name.startswith(columns.PROSE)]
    ordered = sorted(parts, key=lambda name: int(name.partition(".")[2] or 1))
    return "".join(cells[name] for name in ordered) if parts else None


def headings_by_place(path, shown):
    """A function from a Problem in the file `path` to the heading of its cell."""
    source = read(path, shown)

    def heading(problem):
        if not problem.field and (not source.body or problem.line >= source.body_line):
            return columns.PROSE
        paths = [key for key, line in source.lines.items() if line == problem.line]
        exact = [key for key in paths if ".".join(p for p in key if isinstance(p, str)) == problem.field]
        named = columns.name_of(exact[0]) if exact else problem.field
        return named if columns.find(named) else numberless(problem.field)

    return heading
