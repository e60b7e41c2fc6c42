"""The report `coverage`: point by point, what the law asks and which files meet it."""

from plugins.directory.coverage import GAP, LABELS, NOTHING, PART, counts_of, coverage

from .report import Report

COLUMNS = {
    "number": "Point of the law",
    "id": "Name it as",
    "state": "State",
    "asks": "What it asks",
    "met_by": "Met by",
    "gaps": "Gap named in",
    "address": "Text of the law",
}
FINDINGS = {NOTHING: "nothing meets it", GAP: "the facts are not known", PART: "known in part only"}
"""What to say of the states that somebody must mend, worst first."""


def report(directory, today):
    """The Report on a checked Directory for the day `today`."""
    lines = coverage(directory, today)
    return Report(
        name="coverage",
        title="What the law asks, and what meets it",
        today=today,
        columns=COLUMNS,
        rows=[_row(line) for line in lines],
        summary=_summary(lines),
        findings=[
            *(_finding(line) for state in FINDINGS for line in lines if line.state == state),
            *(
                f"{line.number}, every page on it has facts to be confirmed: {line.asks}"
                for line in lines
                if line.doubtful
            ),
        ],
    )


def _finding(line):
    where = ", ".join(answer.file for answer in line.gaps)
    return f"{line.number}, {FINDINGS[line.state]}{f' ({where})' if where else ''}: {line.asks}"


def _row(line):
    return {
        "number": line.number,
        "id": line.id,
        "state": line.label,
        "asks": line.asks,
        "met_by": [answer.file for answer in line.met_by],
        "gaps": [answer.file for answer in line.gaps],
        "address": line.address,
    }


def _summary(lines):
    if not lines:
        return ["This site has no law to check against: there is nothing in content/law/."]
    counts = counts_of(lines)
    parts = [f"{LABELS[state]}: {number}" for state, number in counts.items() if number]
    return [f"Points: {len(lines)}", *parts]
