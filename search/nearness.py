"""Whether the words of a phrase stand together in a document. Only the build asks; the browser gets the scores."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from functools import lru_cache
from itertools import compress

NEAR = 4
"""How far a word of a phrase may be from its first; stop words are not counted. "Autism and ADHD assessment"."""
_DOUBLING = (1, 2, 4, 1)
"""Places moved so far, and those then so far, are moved by everything from nothing to 2 * NEAR."""
_BETWEEN = " - " * NEAR
"""Stands between fields, since no phrase goes from the end of one to the next."""


def apart(texts: Sequence[Iterable[str]], asked: Mapping[str, Iterable[int]]) -> Mapping[str, set[int]]:
    """Of the documents ``asked`` about each phrase those in which its words do not stand together."""
    phrases: dict[int, list[str]] = defaultdict(list)
    for phrase, numbers in asked.items():
        for number in numbers:
            phrases[number].append(phrase)
    found: dict[str, set[int]] = {phrase: set() for phrase in asked}
    for number, of_one in phrases.items():
        # Each document is read once, and only for the few words that are asked about it.
        near = Nearness([texts[number]], of_one)
        for phrase in of_one:
            if not near.together(_terms(phrase), 0):
                found[phrase].add(number)
    return found


@lru_cache(maxsize=None)
def _terms(phrase: str) -> Sequence[str]:
    return tuple(phrase.split())


class Nearness:
    """Where the terms of ``phrases`` stand in ``texts``: for each document its fields, each its terms joined by spaces."""

    def __init__(self, texts: Sequence[Iterable[str]], phrases: Iterable[str]) -> None:
        self._texts = texts
        self._wanted = set().union(*map(_terms, phrases))
        self._read: dict[int, tuple[Mapping[str, int], _Around]] = {}

    def together(self, terms: Sequence[str], number: int) -> bool:
        """Whether a field of the document ``number``, which has all of ``terms``, has them near the first."""
        if number not in self._read:
            places = self._places(self._texts[number])
            self._read[number] = places, _Around(places)
        places, around = self._read[number]
        found = places[terms[0]] << NEAR
        for term in terms[1:]:
            found &= around[term]
        return found != 0

    def _places(self, fields: Iterable[str]) -> Mapping[str, int]:
        """Each term with the number whose bits are its places, so that all of them are compared at once."""
        found: dict[str, int] = {}
        terms = _BETWEEN.join(fields).split()
        for place, term in compress(enumerate(terms), map(self._wanted.__contains__, terms)):
            found[term] = found.get(term, 0) | 1 << place
        return found


class _Around(dict):
    """The bits around the ``places`` of each term, moved on by NEAR; worked out once, for one term is in many phrases."""

    def __init__(self, places: Mapping[str, int]) -> None:
        super().__init__()
        self._places = places

    def __missing__(self, term: str) -> int:
        bits = self._places[term]
        for distance in _DOUBLING:
            bits |= bits << distance
        self[term] = bits
        return bits
