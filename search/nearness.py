"""Whether the words of a phrase stand together in a document. Only the build asks; the browser gets the scores."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from functools import reduce
from itertools import compress
from operator import or_

NEAR = 4
"""How far a word of a phrase may be from its first; stop words are not counted. "Autism and ADHD assessment"."""


class Nearness:
    """Where the terms of ``phrases`` stand in ``texts``: for each document its fields, each its terms joined by spaces."""

    def __init__(self, texts: Sequence[Iterable[str]], phrases: Iterable[str]) -> None:
        self._texts = texts
        self._wanted = {term for phrase in phrases if " " in phrase for term in phrase.split()}
        self._read: dict[int, Mapping[str, int]] = {}

    def together(self, terms: Sequence[str], number: int) -> bool:
        """Whether a field of the document ``number``, which has all of ``terms``, has them near the first."""
        # Few documents of a large index are ever asked for.
        if number not in self._read:
            self._read[number] = self._places(self._texts[number])
        first, *others = map(self._read[number].__getitem__, terms)
        found = first << NEAR
        for places in others:
            found &= reduce(or_, [places << distance for distance in range(2 * NEAR + 1)])
        return found != 0

    def _places(self, fields: Iterable[str]) -> Mapping[str, int]:
        """Each term with the number whose bits are its places, so that all of them are compared at once."""
        found: dict[str, int] = {}
        start = 0
        for terms in map(str.split, fields):
            for place, term in compress(enumerate(terms, start), map(self._wanted.__contains__, terms)):
                found[term] = found.get(term, 0) | 1 << place
            # No phrase goes from the end of one field to the next.
            start += len(terms) + NEAR
        return found
