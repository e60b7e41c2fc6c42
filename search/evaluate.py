"""How good the ranking is: judged queries in, a table of measures out.

relevance/judgements.csv has a line for each judged pair: the query as typed, its kind, a document id and a
grade: 3 the answer, 2 helps, 1 worth seeing, 0 looks right but is not. Documents without a line count as 0.
"""

from __future__ import annotations

import csv
from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from math import log2
from pathlib import Path

from search.engine import Engine

JUDGEMENTS = Path(__file__).parent / "relevance" / "judgements.csv"
HELD_OUT = JUDGEMENTS.with_name("judgements-held-out.csv")
"""Queries written before the ranking was tuned and not looked at since: what the figures of new queries will be like."""
DEPTH = 10
RIGHT = 2
"""The grade from which a document is a right answer."""


@dataclass(frozen=True)
class Judged:
    """One query and the grades of its documents."""

    query: str
    kind: str
    grades: Mapping[str, int]


@dataclass(frozen=True)
class Measures:
    """Means over queries, each 0 to 1: nDCG@10 (gain 2^grade - 1, Jarvelin and Kekalainen 2002; Burges 2005),
    reciprocal rank of the first right answer, recall@10, and the shares of queries with no result at all
    (``empty``) and with no right answer in the first ten (``failed``)."""

    queries: int
    ndcg: float
    mrr: float
    recall: float
    empty: float
    failed: float


def read(path: Path = JUDGEMENTS) -> list[Judged]:
    """The judgements in ``path``. Raises ValueError naming every line that is wrong."""
    kinds: dict[str, str] = {}
    grades: dict[str, dict[str, int]] = defaultdict(dict)
    problems = []
    with path.open(encoding="utf-8", newline="") as file:
        for number, row in enumerate(csv.DictReader(file), start=2):
            query, document = row["query"], row["id"]
            if row["grade"] not in ("0", "1", "2", "3"):
                problems.append(f"{path}:{number}: grade: {row['grade']!r} should be 0, 1, 2 or 3")
            elif document in grades[query]:
                problems.append(f"{path}:{number}: id: {document} is judged twice for {query!r}: keep one")
            elif kinds.setdefault(query, row["kind"]) != row["kind"]:
                problems.append(f"{path}:{number}: kind: {query!r} was {kinds[query]!r} before: use one kind")
            else:
                grades[query][document] = int(row["grade"])
    if problems:
        raise ValueError("\n".join(problems))
    return [Judged(query, kinds[query], found) for query, found in grades.items() if query in kinds]


def ndcg(found: Sequence[str], grades: Mapping[str, int]) -> float:
    """nDCG of the ids ``found``, against the best order of ``grades``; 0 if nothing is graded above 0."""
    best = _gain(sorted(grades.values(), reverse=True)[:DEPTH])
    return _gain([grades.get(id, 0) for id in found[:DEPTH]]) / best if best else 0.0


def _gain(grades: Iterable[int]) -> float:
    return sum((2**grade - 1) / log2(rank + 1) for rank, grade in enumerate(grades, start=1))


def evaluate(engine: Engine, judged: Iterable[Judged]) -> dict[str, Measures]:
    """Measures for each kind of query, "all" last."""
    rows: dict[str, list[Measures]] = defaultdict(list)
    for query in judged:
        found = [hit.id for hit in engine.search(query.query, limit=DEPTH).hits]
        measures = _measure(found, query.grades)
        rows[query.kind].append(measures)
        rows["all"].append(measures)
    kinds = [*sorted(rows.keys() - {"all"}), "all"]
    return {kind: _mean(rows[kind]) for kind in kinds if kind in rows}


def _measure(found: Sequence[str], grades: Mapping[str, int]) -> Measures:
    right = {id for id, grade in grades.items() if grade >= RIGHT}
    first = next((rank for rank, id in enumerate(found, start=1) if id in right), 0)
    recall = len(right & set(found)) / min(len(right), DEPTH) if right else 0.0
    return Measures(1, ndcg(found, grades), 1 / first if first else 0.0, recall, float(not found), float(not first))


def _mean(rows: Sequence[Measures]) -> Measures:
    def mean(of: Callable[[Measures], float]) -> float:
        return sum(map(of, rows)) / len(rows)

    return Measures(
        queries=len(rows),
        ndcg=mean(lambda m: m.ndcg),
        mrr=mean(lambda m: m.mrr),
        recall=mean(lambda m: m.recall),
        empty=mean(lambda m: m.empty),
        failed=mean(lambda m: m.failed),
    )


def table(measures: Mapping[str, Measures]) -> str:
    """``measures`` as a table for a terminal."""
    lines = [f"{'kind':<12}{'queries':>8}{'nDCG@10':>9}{'MRR':>7}{'recall':>8}{'empty':>7}{'failed':>8}"]
    for kind, m in measures.items():
        lines.append(
            f"{kind:<12}{m.queries:>8}{m.ndcg:>9.3f}{m.mrr:>7.3f}{m.recall:>8.3f}{m.empty:>7.0%}{m.failed:>8.0%}"
        )
    return "\n".join(lines)
