"""The signals: each a small function from what was asked and a document to a number. weights.yml weighs them.

browser/ranking.js is the twin of this module. Both add and multiply in the same order, and take no power,
logarithm or arc, so that both come to the same floating-point numbers.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from search.grouping import Unit
from search.spots import Place, kilometres

ALL = 0.999
"""A share above it is all of a unit: thirds do not add up to 1."""

Scores = dict[int, float]
Postings = Mapping[str, Mapping[int, float]]


@dataclass(frozen=True)
class Entry:
    """What ranking knows of a document. See search.document.Document for the units."""

    id: str
    title: str
    reach: str
    ages: tuple[int, int] | None
    areas: tuple[str, ...]
    points: tuple[tuple[int, int], ...]
    referred: bool = False


def word_scores(unit: Unit, postings: Postings, weights: Mapping[str, float], documents: int) -> tuple[Scores, Scores]:
    """BM25F of one unit for each document, and the share of the unit that the document has (0 to 1).

    Of the words typed and each of their meanings the best counts, and of the next best a share. The more of all
    ``documents`` have the unit, the less it tells of each. ``weights`` are those of "words".
    """
    scores: Scores = {}
    shares: Scores = {}
    for place, term in enumerate(unit.terms):
        last = place == len(unit.terms) - 1
        row = _row(term, unit.prefixes if last else (), postings, weights["prefix"])
        for document, score in row.items():
            scores[document] = scores.get(document, 0.0) + score * unit.weight
            shares[document] = shares.get(document, 0.0) + 1 / len(unit.terms)
    # Half of a phrase says less than half of what the phrase says: "training" is little of "potty training".
    for document, share in shares.items():
        shares[document] = share if share > ALL else share * unit.part
    best = {document: score * shares[document] for document, score in scores.items()}
    further: Scores = {}
    for meaning in unit.meanings:
        for document, score in meaning.scores(len(unit.terms), postings).items():
            low, high = sorted((score * unit.weight, best.get(document, 0.0)))
            best[document], further[document] = high, max(low, further.get(document, 0.0))
            shares[document] = 1.0
    telling = 1 - weights["common"] / max(documents, 1) * len(best)
    return {d: (score + unit.further * further.get(d, 0.0)) * telling for d, score in best.items()}, shares


def _row(term: str, prefixes: Sequence[str], postings: Postings, prefix: float) -> Scores:
    row = dict(postings.get(term, {}))
    for longer in prefixes:
        for document, score in postings[longer].items():
            row[document] = max(row.get(document, 0.0), score * prefix)
    return row


def combined(
    units: Sequence[Unit], postings: Postings, weights: Mapping[str, Mapping[str, float]], documents: int
) -> Scores:
    """The units together: the sum of their scores, times how much of the query a document covers, squared.

    A unit weighs in the coverage as much as its best document scores for it, so that a telling word missing
    costs more than a common one. ``weights`` are those of all the signals; there are so many ``documents``.
    """
    coverage = weights["coverage"]
    totals: Scores = {}
    covered: Scores = {}
    whole = 0.0
    for unit in units:
        scores, shares = word_scores(unit, postings, weights["words"], documents)
        best = max(scores.values(), default=0.0)
        whole += best
        for document, score in scores.items():
            totals[document] = totals.get(document, 0.0) + score
            covered[document] = covered.get(document, 0.0) + best * min(shares[document], 1.0)
    if coverage["on"]:
        for document in totals:
            share = covered[document] / whole
            totals[document] *= coverage["floor"] + (1 - coverage["floor"]) * share * share
    return totals


def relation(entry: Entry, place: Place | None) -> str:
    """Why a document is there: "online", "national", "county", or "local"; "elsewhere" for another area's."""
    if entry.reach != "local" or place is None or not entry.areas:
        return entry.reach
    # Near a border the area is a guess, and a service of the area it might be instead is no stranger.
    return "local" if {place.area, *place.others} & set(entry.areas) else "elsewhere"


def distance(entry: Entry, place: Place | None) -> float | None:
    """Kilometres from ``place`` to the nearest point of a document, if it has any; online and national help has none."""
    if place is None or entry.reach in ("online", "national"):
        return None
    return kilometres(place, list(entry.points))


def apart(entry: Entry, place: Place | None, middles: Mapping[str, tuple[int, int]]) -> float | None:
    """The ``distance``, or without points that to the middle of an area that is not the place's own: what being near is
    judged by. It is shown to nobody, since nothing of the document is there."""
    if entry.points:
        return distance(entry, place)
    if relation(entry, place) == "elsewhere":
        return kilometres(place, [middles[area] for area in entry.areas if area in middles])
    return None


def place_factor(entry: Entry, place: Place | None, km: float | None, weights: Mapping[str, float]) -> float:
    """What being near is worth: 1 for a county-wide service, more for one at hand, less for another area's.

    Outside the county a county-wide service is for others: what is open to all comes first, unless it is at hand, then what has no
    place of its own, such as a page of advice.

    Without a place a service for some areas only is worth less than one for all: it may be for somebody else.
    """
    if place is None:
        # Half a county is likelier to be the family's than one area.
        return 1 - (1 - weights["unplaced"]) / len(entry.areas) if entry.reach == "local" and entry.areas else 1.0
    near = 0.0 if km is None else 1 / (1 + km * 1000 / weights["decay"])
    kind = relation(entry, place)
    if kind in ("online", "national"):
        return weights["anywhere"]
    if kind == "elsewhere":
        # Just over the border may be nearer than one's own area, and to what families go to by themselves borders are nothing.
        most = weights["serves"] if entry.points and not entry.referred else 1
        return weights["elsewhere"] + (most - weights["elsewhere"]) * near * near
    if kind == "local" and entry.areas:
        return weights["serves"] + weights["near"] * near
    anywhere = weights["anywhere"]
    outside = not place.area and place.status != "live"
    county = anywhere * (anywhere * anywhere if near else anywhere) if outside else weights["county"]
    return county + weights["near"] * near * near


def referred(factor: float, share: float) -> float:
    """The ``factor`` of what no family can go to by itself, which gains only a ``share`` of it if its words do not fit well: a school
    nearby is no answer to a query that it only mentions, and that a service for the whole county is for."""
    return factor if factor <= 1 else 1 + (factor - 1) * share


def age_factor(entry: Entry, age: int, stage: bool, weights: Mapping[str, float]) -> float:
    """More for a service made for ``age``, and most for one made for few ages; less for another; 1 if it does not say.

    Who names a ``stage`` may soon be older: children turn five in reception.
    """
    if entry.ages is None:
        return 1.0
    first, last = entry.ages
    soon = age + (weights["soon"] if stage else 0)
    if soon < first or age > last:
        return weights["unfit"]
    return weights["fits"] + weights["narrow"] / (1 + last - first)
