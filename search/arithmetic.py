"""The numbers of a result, for those who tune the ranking: what each signal made of its score. explain.py has the words."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from types import MappingProxyType
from typing import TYPE_CHECKING

from search import ranking
from search.grouping import Unit
from search.query import understand
from search.ranked import Ranked
from search.ranking import Postings
from search.results import Hit

if TYPE_CHECKING:
    from search.engine import Engine

SCORES = {"area_page": "at least", "best_bet": "set to"}
"""Signals that are no factors: what they do to the score."""


@dataclass(frozen=True)
class WordSignal:
    """What one unit of a query gave a document: ``score`` is BM25F with synonyms, ``share`` how much of it is there."""

    words: str
    score: float
    share: float


def word_signals(
    units: Sequence[Unit], postings: Postings, weights: Mapping[str, float], documents: int, number: int
) -> tuple[WordSignal, ...]:
    """What each of ``units`` gave the document ``number``; see ranking.word_scores."""
    found = []
    for unit in units:
        scores, shares = ranking.word_scores(unit, postings, weights, documents)
        if number in scores:
            found.append(WordSignal(" ".join(unit.words), scores[number], min(1.0, shares[number])))
    return tuple(found)


def lines(
    engine: Engine,
    words: str,
    near: str,
    hits: Sequence[Hit],
    worth: Mapping[str, tuple[str, float]] = {},
) -> Iterator[str]:
    """For each of ``hits`` of a search for ``words`` near ``near``, a line with its numbers (see ``arithmetic``).

    ``worth`` has by the id of a document its purpose and what that is worth: the index holds only what it made of the scores.
    """
    place, rest, name = engine._place(words, near)
    query = understand(rest, engine.words.language(rest), place is not None and place.kind != "invalid")
    units, whole = query.units, engine.words.whole_names(words, query.units)
    weights, postings = engine.settings["weights"], engine.words.postings
    ranked = Ranked(engine, query, place if engine._usable(place) else None, name, True, whole)
    numbers = {engine.named(number).id: number for number in range(len(engine.entries))}
    for hit in hits:
        number = numbers[hit.id]
        found = word_signals(units, postings, weights["words"], engine.data["core"]["count"], number)
        yield arithmetic(found, hit.signals, ranked.added.get(number, {}), worth.get(hit.id, ("help", 1.0)))


def arithmetic(
    words: Sequence[WordSignal],
    signals: Mapping[str, float],
    added: Mapping[str, float] = MappingProxyType({}),
    purpose: tuple[str, float] = ("help", 1.0),
) -> str:
    """The numbers of one result as a line, each step with what the one before came to.

    First what each word gave, which has what the ``purpose`` of the document is worth in it; then the share of coverage, what was
    ``added`` for the name of the place and for a whole name, the factors, and the scores that do not come from words.
    """
    total = sum(signal.score for signal in words)
    parts = [f"“{s.words}” {s.score:.2f}" + (f" ({s.share:.0%} of it)" if s.share < 0.995 else "") for s in words]
    steps = [" + ".join(parts) or "no words"]
    if purpose[1] != 1:
        steps.append(f"with × purpose {purpose[1]:g} ({purpose[0]}) in it")
    if total and "words" in signals:
        steps.append(f"× coverage {(signals['words'] - sum(added.values())) / total:.2f}")
        steps += [f"+ {name} {value:.2f}" for name, value in added.items() if value]
    steps += [f"× {name} {value:.2f}" for name, value in signals.items() if name not in ("words", *SCORES)]
    steps += [f"{does} {name} {signals[name]:.2f}" for name, does in SCORES.items() if name in signals]
    return "; ".join(steps)
