"""What words may also be called, as the scores it gives: synonyms, and words of other languages.

A meaning has readings, phrases of terms. Those are in shards that the words typed do not name, one round trip away; so
the build works the scores out and puts them, as the row of a made-up term, beside the words. browser/meanings.js is the twin.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from heapq import nlargest

Scores = dict[int, float]
Row = Mapping[int, float]
Postings = Mapping[str, Row]
Phrase = tuple[str, ...]
Group = tuple[int | str, float, Sequence[str], Sequence[str]]
"""Number or name, weight, phrases of terms, and the phrases that each of them finds."""

SIGN = "="
"""Begins the name of a made-up term; no word has it."""
CANDIDATES = 6
"""Documents of each reading that are looked at, for each that is kept."""
SIZES = (1, 2)
"""A phrase of three words is weighed like one of two: see ``rows``."""


@dataclass(frozen=True)
class Meaning:
    """``readings`` that count for ``weight``; ``further`` is the share of the next best one. ``name`` is that of the
    row that the build worked out, or "" """

    weight: float
    readings: tuple[Phrase, ...]
    further: float = 0.0
    name: str = ""

    def row_name(self, size: int) -> str:
        """The name of its row for words that are ``size`` together."""
        return f"{self.name}.{min(size, SIZES[-1])}"

    def scores(self, size: int, postings: Postings) -> Mapping[int, float]:
        """The score of each document, for words that are ``size`` together: a row of ``postings``, or without a name that
        of the one word it reads."""
        if self.name:
            return postings.get(self.row_name(size), {})
        return {document: score * self.weight for document, score in postings.get(self.readings[0][0], {}).items()}


Meanings = Mapping[Phrase, Sequence[Meaning]]


def by_phrase(groups: Iterable[tuple[Meaning, Iterable[str]]]) -> dict[Phrase, list[Meaning]]:
    """The meanings of each phrase of the ``groups``; not that which only says what the phrase says itself."""
    found: dict[Phrase, list[Meaning]] = {}
    for meaning, phrases in groups:
        for phrase in (tuple(text.split()) for text in phrases):
            # Two shards may have the same one.
            if meaning.readings != (phrase,) and meaning not in found.setdefault(phrase, []):
                found[phrase].append(meaning)
    return {phrase: meanings for phrase, meanings in found.items() if meanings}


def of_data(rows: Iterable[Sequence], further: float) -> Iterator[tuple[Meaning, list[str]]]:
    """The groups of the data, as ``beside`` writes them."""
    for number, weight, words, to in rows:
        readings = tuple(tuple(text.split()) for text in to.split(";"))
        yield Meaning(weight, readings, further, f"{SIGN}{number}"), words.split(";")


def beside(group: Group, phrases: Iterable[str]) -> list:
    """``group`` as the data of a shard that has only ``phrases`` of it."""
    number, weight, _, to = group
    return [number, weight, ";".join(phrases), ";".join(to)]


def rows(group: Group, postings: Postings, further: float, most: int) -> dict[int, Row]:
    """The rows of ``group`` by the size of the phrases that need them, with the ``most`` best documents of each.

    A document must have all the words of a reading. Its best reading counts, and of the next best a share; three
    names of one thing must not count three times. A long phrase for a short word must not win by its length.
    """
    _, weight, words, to = group
    readings = [text.split() for text in to]
    found = [_all_of(reading, postings, CANDIDATES * most) for reading in readings]
    weights = {size: tuple(weight * min(1.0, size / len(reading)) for reading in readings) for size in sizes(words)}
    # Readings of one word weigh the same for words of any number.
    merged = {each: best(_merged(zip(found, each, strict=True), further), most) for each in set(weights.values())}
    return {size: merged[each] for size, each in weights.items()}


def _all_of(terms: Sequence[str], postings: Postings, most: int) -> Row:
    common, *others = (postings.get(term, {}) for term in terms)
    for row in others:
        common = {document: score + row[document] for document, score in common.items() if document in row}
    return common if len(common) <= most else best(common, most)


def _merged(weighted: Iterable[tuple[Row, float]], further: float) -> Row:
    """What rows with weights come to: for each document the most, and of the next a share."""
    most: Scores = {}
    second: Scores = {}
    for row, weight in weighted:
        for document, score in row.items():
            low = score * weight
            high = most.get(document, 0.0)
            if low > high:
                most[document] = low
                low = high
            if low > second.get(document, 0.0):
                second[document] = low
    return {document: score + further * second.get(document, 0.0) for document, score in most.items()}


def sizes(phrases: Iterable[str]) -> list[int]:
    """The sizes of ``phrases``, as rows know them."""
    return sorted({min(phrase.count(" ") + 1, SIZES[-1]) for phrase in phrases})


def row_name(number: int | str, size: int) -> str:
    """The made-up term of a row."""
    return f"{SIGN}{number}.{size}"


def best(row: Row, most: int) -> Row:
    """``row`` by number of the document, with no more than the ``most`` best; of two equals the first."""
    if len(row) <= most:
        return dict(sorted(row.items()))
    least = nlargest(most, row.values())[-1]
    above = [document for document, score in row.items() if score > least]
    level = sorted(document for document, score in row.items() if score == least)
    return {document: row[document] for document in sorted([*above, *level[: most - len(above)]])}
