"""A sheet of records brought into a site: which rows make or change a record, which cannot, and why."""

from dataclasses import dataclass, field

from . import columns
from .drafts import Draft
from .mapping import IGNORE, Mapping, unknown
from .proposals import REFUSED, SAME, Proposer, headings_by_place
from .sheet import SheetRefused


@dataclass
class Import:
    """What an import would do: a Proposal a row, the Draft of all that is right, and the Problems that stop the whole."""

    proposals: list
    draft: Draft
    stops: list = field(default_factory=list)

    def count(self, what):
        """How many rows have this outcome."""
        return sum(proposal.what == what for proposal in self.proposals)


def bring_in(trial, sheet, mapping=None, doubtful_defaults=False):
    """The Import of a Sheet into the site of a Trial, whose lists can be read. Raises SheetRefused; writes nothing.

    doubtful_defaults: name in `uncertain` what came from the mapping's defaults.
    """
    mapping = mapping or Mapping()
    proposer = Proposer(trial.root, trial.before)
    proposals = []
    for (row, _), ours in zip(sheet.rows, translated(sheet, mapping), strict=True):
        defaults = mapping.defaults | (_doubts(ours, mapping.defaults) if doubtful_defaults else {})
        proposal = proposer.propose(row, ours, defaults)
        proposal.remarks += [("", remark) for remark in sheet.remarks.get(row, ())]
        if row in sheet.faults:
            proposal.refuse("", sheet.faults[row])
        proposals.append(proposal)
    stops = _settle(trial, proposals)
    return Import(proposals, Draft(trial.root, {} if stops else _files(proposals)), stops)


def translated(sheet, mapping):
    """The rows of a Sheet as {heading of ours: cell in our words}. Raises SheetRefused."""
    names = our_headings(sheet, mapping)
    return [
        {names[heading]: mapping.cell(names[heading], cell) for heading, cell in cells.items() if heading in names}
        for _, cells in sheet.rows
    ]


def _doubts(cells, defaults):
    """The cell `uncertain` of a record whose facts are defaults in part."""
    filled = [name for name in defaults if not cells.get(name, "").strip() and columns.find(name)[0]]
    doubted = [part.strip() for part in cells.get("uncertain", "").split(",") if part.strip()]
    # Who checked it, when, and whether it runs are decisions of the importer, not facts of the feed.
    doubted += [
        columns.find(name)[1][0] for name in filled if columns.find(name)[1][0] not in ("checked", "status", "kind")
    ]
    return {"uncertain": ", ".join(dict.fromkeys(doubted))}


def our_headings(sheet, mapping):
    """{heading of the sheet: heading of ours}, without those to be ignored. Raises SheetRefused with all that are unknown."""
    theirs = {heading.casefold(): name for heading, name in mapping.columns.items()}
    names, wrong = {}, []
    for heading in sheet.headings:
        name = theirs.get(heading.casefold(), heading)
        found = columns.find(name)
        if name == IGNORE:
            continue
        if found is None:
            wrong.append(f'{unknown(name)}, or name it in a mapping file as `"{heading}": {IGNORE}`')
            continue
        ours = columns.name_of(found[1]) if found[0] else found[1]
        if ours in names.values():
            wrong.append(f'"{heading}" is a second column for `{ours}`. Keep one')
        names[heading] = ours
    if wrong:
        raise SheetRefused("; ".join(wrong))
    return names


def _files(proposals):
    return {one.path: one.text for one in proposals if one.what not in (REFUSED, SAME)}


def _settle(trial, proposals):
    """Refuse every row whose record the check has something against, until the rest can stand; what stops even that."""
    whole = False
    while True:
        files = _files(proposals)
        problems = trial.judge(files, whole)
        wrong = [problem for problem in problems if problem.level == "error"]
        mine = {one.path: one for one in proposals if one.path in files}
        if found := [problem for problem in wrong if problem.path in mine]:
            for heading, problem in _by_cell(trial, found):
                mine[problem.path].refuse(heading, problem.message)
        elif wrong or whole:
            for heading, problem in _by_cell(trial, [p for p in problems if p.path in mine and p.level == "warning"]):
                mine[problem.path].remarks.append((heading, f"warning: {problem.message}"))
            return wrong
        else:
            # Advice takes longest to work out, and is for rows that can stand.
            whole = True


def _by_cell(trial, problems):
    """(heading, Problem) of each problem."""
    for path in sorted({problem.path for problem in problems}):
        heading = headings_by_place(trial.copy / path, path)
        yield from ((heading(problem), problem) for problem in problems if problem.path == path)
