"""Judged queries: what was typed, and which documents answer it how well.

relevance/judgements.csv has a line for each judged pair: the query as typed, its kind, a document id and a
grade: 3 the answer, 2 helps, 1 worth seeing, 0 looks right but is not. Documents without a line count as 0.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from search import sheet
from search.lines import Problem

JUDGEMENTS = Path(__file__).parent / "relevance" / "judgements.csv"
HELD_OUT = JUDGEMENTS.with_name("judgements-held-out.csv")
"""Queries written before the ranking was tuned and not looked at since: what the figures of new queries will be like."""
KINDS = ("acronym", "age", "everyday", "language", "misspelt", "place", "plain")
"""The kinds of query; each has its row in the table of measures."""
RIGHT = 2
"""The grade from which a document is a right answer."""

_COLUMNS = ("query", "kind", "id", "grade")


@dataclass(frozen=True)
class Judged:
    """One query, the grades of its documents, and the line that each grade stands on."""

    query: str
    kind: str
    grades: Mapping[str, int]
    lines: Mapping[str, int] = field(default_factory=dict, compare=False)


def read(path: Path = JUDGEMENTS) -> list[Judged]:
    """The judgements in ``path``. Raises RelevanceError naming every line that is wrong."""
    problems: list[Problem] = []
    queries: dict[str, Judged] = {}
    spoilt = set()
    for line, row in sheet.read(path, _COLUMNS, problems):
        key = _folded(row["query"])
        before = queries.get(key)
        wrong = _wrong_alone(row) or (_wrong_beside(row, before) if before else "")
        if wrong:
            problems.append(Problem(path, line, wrong))
            spoilt.add(key)
            continue
        judged = queries.setdefault(key, Judged(row["query"], row["kind"], {}, {}))
        judged.grades[row["id"]], judged.lines[row["id"]] = int(row["grade"]), line
    problems += _unanswered(path, [judged for key, judged in queries.items() if key not in spoilt])
    sheet.raise_all(sorted(problems, key=lambda problem: problem.line))
    return list(queries.values())


def _folded(query: str) -> str:
    return " ".join(query.lower().split())


def _wrong_alone(row: sheet.Row) -> str:
    query = row["query"]
    if not query.strip():
        return "query: it is empty. Write what a family typed"
    if query != query.strip():
        return f"query: {query!r} begins or ends with a space: take it away"
    if row["kind"] not in KINDS:
        return f"kind: {row['kind']!r} should be one of {', '.join(KINDS)}"
    if not row["id"] or row["id"] != row["id"].strip():
        return f"id: {row['id']!r} should be the id of a document, without spaces"
    return "" if row["grade"] in ("0", "1", "2", "3") else f"grade: {row['grade']!r} should be 0, 1, 2 or 3"


def _wrong_beside(row: sheet.Row, before: Judged) -> str:
    query, line = row["query"], min(before.lines.values())
    if query != before.query:
        return f"query: {query!r} is {before.query!r} of line {line} in other letters: write it the same"
    if row["id"] in before.grades:
        return f"id: {row['id']} is judged twice for {query!r}: keep one"
    return "" if row["kind"] == before.kind else f"kind: {query!r} was {before.kind!r} before: use one kind"


def _unanswered(path: Path, judged: Iterable[Judged]) -> Iterator[Problem]:
    for one in judged:
        if max(one.grades.values()) < RIGHT:
            what = f"grade: {one.query!r} has no right answer. Give at least one document 2 or 3, or take the query out"
            yield Problem(path, min(one.lines.values()), what)


def unknown(judged: Iterable[Judged], ids: Collection[str], path: Path = JUDGEMENTS) -> list[Problem]:
    """A problem for each grade of a document that is none of ``ids``: it would lower the figures for no reason."""
    gone = [(line, id) for one in judged for id, line in one.lines.items() if id not in ids]
    return [
        Problem(path, line, f"id: there is no document {id}. Write the id it has now, or take the line out")
        for line, id in sorted(gone)
    ]
