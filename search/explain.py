"""Why a result is where it is: reasons in words for everybody, and the numbers for those who tune the ranking.

browser/explain.js is the twin of ``reasons``.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from search import ranking
from search.analysis import Analyser
from search.query import Unit, understand
from search.ranking import Entry, Postings
from search.results import Hit

if TYPE_CHECKING:
    from search.engine import Engine


def reasons(
    entry: Entry,
    title: str,
    units: Sequence[Unit],
    analyser: Analyser,
    signals: Mapping[str, float],
    *,
    relation: str,
    placed: bool,
    miles: float | None = None,
    area: str = "",
    age: int | None = None,
) -> tuple[str, ...]:
    """Short sentences for people, the strongest first.

    ``title`` is that of the document and ``signals`` the numbers it got. ``relation`` is what ranking.relation says,
    ``placed`` whether a place was understood, ``area`` the label of the family's area if the document is for it.
    """
    chosen = {"best_bet": "Our editors chose it for these words", "area_page": "It is the page of your area"}
    found = [sentence for signal, sentence in chosen.items() if signal in signals]
    found += _of_words(title, units, analyser) or (
        ["Its description has your words"] if units and "words" in signals else []
    )
    found += _of_place(relation, placed, miles, area)
    if age is not None and entry.ages:
        fits = entry.ages[0] <= age <= entry.ages[1] or signals.get("age", 0.0) > 1
        found.append(f"It is for age {age}" if fits else f"It is for other ages than {age}")
    return tuple(found)


def _of_words(title: str, units: Sequence[Unit], analyser: Analyser) -> list[str]:
    pairs = list(analyser.pairs(title))
    terms = {term for _, term in pairs}
    named = [unit for unit in units if terms.issuperset(unit.terms)]
    if named and len(named) == len(units):
        return ["Its name has your words"]
    return [*(f"Its name has “{' '.join(unit.words)}”" for unit in named), *_other_words(pairs, terms, units, named)]


def _other_words(
    pairs: Sequence[tuple[str, str]], terms: set[str], units: Sequence[Unit], named: Sequence[Unit]
) -> Iterator[str]:
    for unit in units:
        readings = (reading for meaning in unit.meanings for reading in meaning.readings)
        meant = next((reading for reading in readings if terms.issuperset(reading)), None)
        if meant and unit not in named:
            words = " ".join(dict.fromkeys(word for word, term in pairs if term in meant))
            yield f"Its name has “{words}”, which goes with “{' '.join(unit.words)}”"


def _of_place(relation: str, placed: bool, miles: float | None, area: str) -> list[str]:
    away = "" if miles is None else f", {miles:g} miles away in a straight line"
    if relation in ("online", "national"):
        return ["You can use it wherever you live"]
    if not placed:
        return ["It is for some areas only"] if relation == "local" else []
    place = {"local": f"It is for your area{f' ({area})' if area else ''}", "elsewhere": "It is for another area"}
    return [place.get(relation, "It is for the whole county") + away]


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


def lines(engine: Engine, words: str, near: str, hits: Sequence[Hit]) -> Iterator[str]:
    """For each of ``hits`` of a search for ``words`` near ``near``, a line with its numbers (see ``arithmetic``)."""
    rest = engine._place(words, near)[1]
    units = understand(rest, engine.words.language(rest)).units
    numbers = {engine.named(number).id: number for number in range(len(engine.entries))}
    for hit in hits:
        weights, count = engine.settings["weights"]["words"], engine.data["core"]["count"]
        found = word_signals(units, engine.words.postings, weights, count, numbers[hit.id])
        yield arithmetic(found, hit.signals)


def arithmetic(words: Sequence[WordSignal], signals: Mapping[str, float]) -> str:
    """The numbers of one result as a line: what each word gave, the share of coverage, and the other factors."""
    total = sum(signal.score for signal in words)
    parts = [f"“{s.words}” {s.score:.2f}" + (f" ({s.share:.0%} of it)" if s.share < 0.995 else "") for s in words]
    factors = {"coverage": signals["words"] / total} if total and "words" in signals else {}
    factors |= {name: value for name, value in signals.items() if name != "words"}
    return "; ".join([" + ".join(parts) or "no words", *(f"{name} {value:.2f}" for name, value in factors.items())])
