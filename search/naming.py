"""Which documents have their names beside a word, so that the first results need not wait for their summaries."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from search.index import Index
from search.meanings import Row, top

MOST_NAMED = 22
"""Documents whose names travel with a word of their title. The name of another comes with its summary. Of 2,000 made-up documents the first
result of 85, 93 and 102 of 120 queries has its name with 16, 24 and 32 of them, each 8 for 0.2 kB more a query; with 24 a visit of 20
queries was 213 kB, with 22, where shards are cut at other words, 205."""
SHARE = 1 / 330
"""The same of a large index, as a share of its documents: more of them have the word."""
BEST_NAMED = 3
"""The same of documents that are the best for a word without having it in their title. Of 40 queries over the real records the
first result had its name one step earlier in 36, which were 20 before; a word that fewer have is rarely typed."""


def named(index: Index, rows: Mapping[str, Row]) -> Mapping[str, set[int]]:
    """The documents of ``index`` by the term that their names are with: those that have it in their title, the best, and the
    best of its row."""
    most = max(MOST_NAMED, round(len(index.documents) * SHARE))
    found = {term: {*_of_title(index.scores[term], numbers, most)} for term, numbers in index.titled.items()}
    for term, row in rows.items():
        if len(row) >= BEST_NAMED:
            found.setdefault(term, set()).update(top(row, BEST_NAMED))
    return found


def _of_title(row: Row, numbers: Sequence[int], most: int) -> Iterable[int]:
    return numbers if len(numbers) <= most else top({number: row[number] for number in numbers}, most)
