"""How good the ranking is: judged queries in, a table of measures out."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from math import log2

from search.engine import Engine
from search.judgements import HELD_OUT, JUDGEMENTS, RIGHT, Judged, read, unknown

__all__ = ["HELD_OUT", "JUDGEMENTS", "RIGHT", "Judged", "Measures", "evaluate", "ndcg", "read", "table", "unknown"]

DEPTH = 10


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
