"""Which records and pages answer to which point of the law: plain functions from a Directory to Lines.

A file names points under `meets` (it tells families what the law asks for) or under `gaps` (it says honestly that we do
not know yet, and whom to ask).
"""

from dataclasses import dataclass

from .standing import EARLY, ENDED, STALE

MET, PART, GAP, NOTHING = "met", "part", "gap", "nothing"
LABELS = {
    MET: "Covered",
    PART: "Covered in part",
    GAP: "We do not know yet",
    NOTHING: "Nothing yet",
}
"""The states of a point, best first, with the words that people see."""


@dataclass(frozen=True)
class Answer:
    """A page that speaks to a point: its title, its path from the site's root, and the file an editor changes.

    doubtful: nobody has confirmed some of its facts.
    """

    title: str
    url: str
    file: str
    doubtful: bool = False


@dataclass(frozen=True)
class Line:
    """One thing the law asks for, with the pages that meet it and those that say what we do not know of it."""

    id: str
    number: str
    title: str
    asks: str
    address: str
    met_by: tuple = ()
    gaps: tuple = ()

    @property
    def state(self):
        """`met`, `part` (met, and a page names what is missing), `gap` (only that) or `nothing`."""
        if self.met_by:
            return PART if self.gaps else MET
        return GAP if self.gaps else NOTHING

    @property
    def doubtful(self):
        """True if it is met, but each page that meets it has facts that nobody has confirmed."""
        return bool(self.met_by) and all(answer.doubtful for answer in self.met_by)

    @property
    def label(self):
        """The state in words."""
        return LABELS[self.state]


def coverage(directory, today):
    """A Line for every point of every file in content/law, in order; only what is offered on the day `today` counts."""
    answers = _answers(directory, today)
    return [line for entry in directory.content.get("law", {}).values() for line in lines_of(entry.model, answers)]


def lines_of(law, answers):
    """The Lines of one law (types/law.py). `answers`: {(key, point id): Answers}."""
    for point in law.points:
        if point.counts:
            yield _line(point.id, point.number, point, point, answers)
        for part in point.parts:
            yield _line(part.id, f"{point.number}({part.letter})", point, part, answers)


def _line(key, number, point, said, answers):
    met_by, gaps = (tuple(answers.get((name, key), ())) for name in ("meets", "gaps"))
    return Line(key, number, point.title, said.asks, point.address, met_by, gaps)


def counts_of(lines):
    """{state: how many Lines are in it}, in the order of LABELS."""
    return {state: sum(line.state == state for line in lines) for state in LABELS}


def by_gap(lines):
    """{Answer: [Line]} of the pages that name gaps, each with the Lines it names them of, in order."""
    found = {}
    for line in lines:
        for answer in line.gaps:
            found.setdefault(answer, []).append(line)
    return found


def named(entries):
    """(Entry, key path, point id) wherever a file names a point under `meets` or `gaps`."""
    for entry in entries:
        for key in ("meets", "gaps"):
            for position, point in enumerate(getattr(entry.model, key, ())):
                yield entry, (key, position), point


def named_at_another_time(directory, today):
    """Ids of the points that something names which is not shown yet, or not any more."""
    found = set()
    for entry, _, point in named(directory.every_entry()):
        closed = getattr(entry.model, "status", "") == "closed"
        if not closed and directory.standing(entry, today) in (EARLY, ENDED):
            found.add(point)
    return found


def _answers(directory, today):
    """{(key, point id): Answers}: pages of text first, then records by title."""
    found = {}
    for model, url, file, doubtful in (*_page_entries(directory, today), *_record_entries(directory, today)):
        for key in ("meets", "gaps"):
            for point in getattr(model, key, ()):
                # The page counts once, however many files it is made of.
                found.setdefault((key, point), {}).setdefault(url, Answer(model.title, url, file, doubtful))
    return {key: tuple(by_url.values()) for key, by_url in found.items()}


def _page_entries(directory, today):
    for key, entry in directory.listed(today, "pages").items():
        yield entry.model, directory.address_of("pages", key), entry.source.path, bool(entry.model.uncertain)
    for content_type in directory.types:
        # Several files may make one page, such as the rounds of comments.
        shared = content_type.addresses[0] if len(content_type.addresses) == 1 else ""
        for key, entry in directory.listed(today, content_type.name).items():
            if address := directory.address_of(content_type.name, key) or shared:
                yield entry.model, address, entry.source.path, bool(entry.model.uncertain)


def _record_entries(directory, today):
    entries = directory.running(today)
    for entry in sorted(entries.values(), key=lambda entry: entry.model.title.casefold()):
        # What nobody has looked at for long still tells families this, but nobody knows if it is right.
        doubtful = bool(entry.model.uncertain) or directory.standing(entry, today) == STALE
        yield entry.model, directory.address_of("records", entry.id), entry.source.path, doubtful
