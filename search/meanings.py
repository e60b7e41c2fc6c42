"""What words may also be called, as the scores it gives: synonyms, and words of other languages.

A meaning has readings, phrases of terms. Those are in shards that the words typed do not name, one round trip away; so
the build works the scores out and puts them, as the row of a made-up term, beside the words. browser/meanings.js is the twin.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import islice, repeat
from operator import contains, mul

from search.said import words_of

Scores = dict[int, float]
Row = Mapping[int, float]
Postings = Mapping[str, Row]
Phrase = tuple[str, ...]
Group = tuple[int | str, float, Sequence[str], Sequence[str]]
"""Number or name, weight, phrases of terms, and the phrases that each of them finds."""

SIGN = "="
"""Begins the name of a made-up term; no word has it."""
WHOM = "+"
"""Begins a phrase that says whom help is for, where it stands among words that only ask; no word has it either."""
CANDIDATES = 2
"""Documents of each reading that are looked at, for each that is kept."""
MANY, EACH = 4, 8
"""Times as many scores as are kept, from which on it is guessed which are the best, and the share of them that is put in order
for that: one in eight."""
GROUPS = 8
"""Groups whose readings share a file."""
SIZES = (1, 2)
"""A phrase of three words is weighed like one of two: see ``rows``."""


@dataclass(frozen=True)
class Meaning:
    """``readings`` that count for ``weight``; ``further`` is the share of the next best one. ``name`` is that of the
    row that the build worked out, or "". One that ``asks`` means no more than that somebody asks."""

    weight: float
    readings: tuple[Phrase, ...]
    further: float = 0.0
    name: str = ""
    asks: bool = False

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
    """The meanings of each phrase of the ``groups``."""
    found: dict[Phrase, list[Meaning]] = {}
    for meaning, phrases in groups:
        for phrase in (tuple(text.split()) for text in phrases):
            # Two shards may have the same one.
            if meaning not in found.setdefault(phrase, []):
                found[phrase].append(meaning)
    return found


def of_data(
    rows: Iterable[Sequence], further: float, read: Callable[[int], str]
) -> Iterator[tuple[Meaning, list[str]]]:
    """The groups of the data, as ``beside`` writes them; ``read`` gives what the group of a number finds, as ``found_by`` does."""
    for number, weight, words, *asks in rows:
        readings = tuple(tuple(text.split()) for text in read(number).split(";"))
        yield Meaning(weight, readings, further, f"{SIGN}{number}", bool(asks)), words.split(";")


def beside(group: Group, phrases: Iterable[str], asking: frozenset[str]) -> list:
    """``group`` as the data of a shard that has only ``phrases`` of it; not that which only says what the phrase says itself. What it
    finds is said elsewhere, but not whether this is no more than words of ``asking``."""
    number, weight, _, to = group
    said = [phrase for phrase in phrases if to != [phrase]]
    return [number, weight, ";".join(said), *([1] if asking.issuperset(to) else [])] if said else []


def found_by(group: Group) -> str:
    """What the phrases of ``group`` find, as text. Only reasons need it, which come after the results."""
    return ";".join(group[3])


class Readings(dict):
    """The documents of each reading, the best; read when they are first asked for. A document must have all its words.

    ``postings`` are the rows of the terms, and ``most`` is the number of documents that a meaning keeps. ``short`` are the same
    rows, or only the best of each, of which there are more than anybody looks at.
    """

    def __init__(self, postings: Postings, short: Postings, most: int) -> None:
        super().__init__()
        self._postings = postings
        self._short = short
        self._most = CANDIDATES * most

    def __missing__(self, reading: str) -> Row:
        row = self._of_all(reading.split()) if " " in reading else self._short.get(reading, {})
        self[reading] = found = best(row, self._most) if len(row) > self._most else row
        return found

    def _of_all(self, terms: Iterable[str]) -> Row:
        # The shortest first, which is the least to look through.
        common, *others = sorted((self._postings.get(term, {}) for term in terms), key=len)
        for row in others:
            common = {document: score + row[document] for document, score in common.items() if document in row}
        return common


def weakened(row: Row, apart: Collection[int], share: float) -> Row:
    """``row`` where the documents ``apart``, in which the words of its reading do not stand together, say less."""
    return {document: score * share if document in apart else score for document, score in row.items()}


def rows(group: Group, found: Mapping[str, Row], weights: Mapping[str, float], most: int) -> dict[int, Row]:
    """The rows of ``group`` by the size of the phrases that need them, with the ``most`` best documents of each; ``found`` are
    the documents of each reading.

    The best reading of a document counts, and shares of the next two: who names a thing in several ways is surely about it, but
    five names must not count five times. A long phrase for a short word must not win by its length. ``weights`` are those of
    "synonyms". An intent weighs above 1, which is for the words typed too (see query): of that it counts as an acronym does.
    """
    _, weight, words, to = group
    weight = weights["acronym"] if weight > 1 else weight
    shares = (1.0, weights["second"], weights["third"])
    lengths = [text.count(" ") + 1 for text in to]
    rows_of = [found[text] for text in to]
    # Readings that weigh alike are put together once, and weighed when only the best are left.
    merged = cache(lambda *factors: best(_merged(zip(rows_of, factors, strict=True), shares), most))
    return {size: _weighed(merged, weight, [min(1.0, size / length) for length in lengths]) for size in sizes(words)}


def _weighed(merged: Callable[..., Row], weight: float, factors: Sequence[float]) -> Row:
    largest = max(factors)
    row = merged(*(factor / largest for factor in factors))
    return {document: score * weight * largest for document, score in row.items()}


def _merged(weighted: Iterable[tuple[Row, float]], shares: Sequence[float]) -> Row:
    """What rows with weights come to: for each document its best scores, each times its share."""
    found: dict[int, float] = {}
    several: dict[int, list[float]] = {}
    for row, weight in weighted:
        scores = row if weight == 1 else {document: score * weight for document, score in row.items()}
        # Few documents are in two rows.
        for document in scores.keys() & found.keys():
            several.setdefault(document, [found[document]]).append(scores[document])
        found |= scores
    for document, scores in several.items():
        found[document] = sum(map(mul, sorted(scores, reverse=True), shares))
    return found


def sizes(phrases: Iterable[str]) -> list[int]:
    """The sizes of ``phrases``, as rows know them."""
    return [SIZES[longer] for longer in sorted({*map(contains, map(words_of, phrases), repeat(" "))})]


def row_name(number: int | str, size: int) -> str:
    """The made-up term of a row."""
    return f"{SIGN}{number}.{size}"


def whom(terms: Iterable[str]) -> str:
    """How ``terms`` stand among the asking words if they say whom help is for."""
    return WHOM + ",".join(terms)


def top(row: Row, most: int) -> list[int]:
    """The documents that ``best`` keeps of a ``row`` in order, the best first; of two equals the first."""
    # The sort is stable, also in reverse.
    return sorted(sorted(_likely(row, most)), key=row.__getitem__, reverse=True)[:most]


def best(row: Row, most: int) -> Row:
    """``row`` by number of the document, with no more than the ``most`` best; of two equals the first."""
    return {document: row[document] for document in sorted(top(row, most) if len(row) > most else row)}


def _likely(row: Row, most: int) -> Collection[int]:
    """Documents of a ``row`` among which the ``most`` best are, with all that are as good as the last of these."""
    if len(row) <= MANY * most:
        return row
    # To put thousands in order takes long: a few of them tell nearly which are the best.
    some = sorted(islice(row.values(), 0, None, EACH))
    guess = some[-min(most // EACH * 5 // 4 + EACH // 2, len(some))]
    high = [document for document, score in row.items() if score >= guess]
    return high if len(high) >= most else row
