"""The report `due`: every page that somebody must look at again, by the role that owns it."""

from dataclasses import dataclass

from plugins.directory.formats import long_date
from plugins.directory.standing import ENDED, STALE, hidden_from

from .report import Report

COLUMNS = {
    "title": "Page",
    "owner": "Owner",
    "state": "State",
    "due": "Due",
    "late": "Days late",
    "leaves": "Leaves search and lists on",
    "file": "File",
    "page": "Address",
}
HIDDEN, OVERDUE, SOON = "left out of search and lists", "overdue", "due soon"
STATES = (HIDDEN, OVERDUE, SOON)
"""The states of a page, worst first."""


@dataclass(frozen=True)
class Review:
    """One page to look at again. `late`: days since it was due, negative before that; `leaves`: a day, or None for never."""

    entry: object
    owner: str
    state: str
    late: int
    leaves: object
    page: str


def report(directory, today):
    """The Report on a checked Directory for the day `today`: what is overdue, and what soon is due (`freshness.remind_before`)."""
    found = sorted(
        reviews(directory, today), key=lambda one: (STATES.index(one.state), -one.late, one.entry.source.path)
    )
    roles = directory.vocabulary["roles"]
    by_owner = [one for role in roles for one in found if one.owner == role]
    return Report(
        name="due",
        title="Pages to look at again",
        today=today,
        columns=COLUMNS,
        rows=[_row(one, roles) for one in by_owner],
        summary=_summary(found, directory),
        findings=[],
        group_by="owner",
        notes={term.label: ", ".join(filter(None, (term.email, term.mention))) for term in roles.values()},
    )


def reviews(directory, today):
    """A Review for each Entry that is due within the days of `freshness.remind_before`; what has ended needs none."""
    for name in ("records", "pages", *directory.content):
        for key, entry in directory.named(name).items():
            due, standing = entry.model.checked.next, directory.standing(entry, today)
            if due and standing != ENDED and (due - today).days <= directory.freshness.remind_before:
                months = directory.hide_after(entry)
                state = HIDDEN if standing == STALE else OVERDUE if due < today else SOON
                leaves = hidden_from(due, months) if months else None
                yield Review(
                    entry,
                    entry.model.checked.due_from,
                    state,
                    (today - due).days,
                    leaves,
                    directory.address_of(name, key),
                )


def _row(review, roles):
    return {
        "title": review.entry.model.title,
        "owner": roles[review.owner].label,
        "state": review.state,
        "due": review.entry.model.checked.next.isoformat(),
        "late": str(max(review.late, 0)),
        "leaves": review.leaves.isoformat() if review.leaves else "",
        "file": review.entry.source.path,
        "page": review.page,
    }


def _summary(found, directory):
    if not found:
        return [f"No page is overdue, and none is due in the next {directory.freshness.remind_before} days."]
    counts = {state: sum(one.state == state for one in found) for state in STATES}
    said = [f"{state.capitalize()}: {number}" for state, number in counts.items() if number]
    waiting = [one.leaves for one in found if one.state == OVERDUE and one.leaves]
    return [*said, *([f"The next leaves search and lists on {long_date(min(waiting))}"] if waiting else [])]
