"""What many documents lead to is a front door: its words score a little more."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from math import log

from search.document import Document

Scores = dict[str, dict[int, float]]


def idf(documents: int, having: int) -> float:
    """What a word tells that so many of all ``documents`` have."""
    return log(documents / (having + 1)) + 1


def with_links(scores: Scores, documents: Sequence[Document], weights: Mapping[str, float]) -> Scores:
    """``scores`` of terms with more for the documents that others lead to, times what the term tells: of two that hardly have the words,
    what many lead to comes first. ``weights`` are those of "linked"."""
    more = [weights["adds"] * min(1.0, document.linked / weights["most"]) for document in documents]
    if not any(more):
        return scores
    return {term: _more(row, more, idf(len(documents), len(row))) for term, row in scores.items()}


def _more(row: Mapping[int, float], more: Sequence[float], telling: float) -> dict[int, float]:
    return {document: score + more[document] * telling for document, score in row.items()}
