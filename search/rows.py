"""What the words of an index, and what they may also be called, lead to: rows of documents with their scores.

Here is what a shard has of a word; homes.py says which shard that is.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

from search import lexicon, meanings, naming, nearness
from search.index import Index
from search.meanings import Group
from search.texts import Names

MOST, MOST_MEANT = 1_500, 50
"""Documents in the row of a word, and of a meaning: the best. What thousands have tells little, and costs most; and what a
word may also be called counts less than the word."""
Row = Mapping[int, float]


@dataclass(frozen=True, eq=False)
class Rows:
    """The rows of ``index``, of ``groups``, which are its synonyms, and of ``foreign``, those of other languages.

    ``words`` maps terms that only the synonyms have to the words they stand for. ``names`` are those of the documents, if
    they travel with their words.
    """

    index: Index
    groups: Sequence[Group]
    foreign: Sequence[Group]
    words: Mapping[str, str]
    names: Names | None

    @cached_property
    def of_terms(self) -> Mapping[str, Row]:
        """The row of each term that a document has."""
        scores = self.index.scores
        return {term: row if len(row) <= MOST else meanings.best(row, MOST) for term, row in scores.items()}

    @cached_property
    def meant(self) -> Mapping[int | str, Mapping[int, Row]]:
        """The rows of each group by its number and the size of its phrases."""
        weights = self.index.relevance.weights["synonyms"]
        groups = (*self.groups, *self.foreign)
        found = {reading: self.readings[reading] for group in groups for reading in group[3]}
        phrases = {reading: row for reading, row in found.items() if " " in reading}
        for reading, numbers in nearness.apart(self.index.texts, phrases).items():
            found[reading] = meanings.weakened(found[reading], numbers, weights["apart"])
        return {group[0]: meanings.rows(group, found, weights, MOST_MEANT) for group in groups}

    @cached_property
    def readings(self) -> Mapping[str, Row]:
        """The documents of what meanings lead to, without regard to where their words stand."""
        return meanings.Readings(self.index.scores, self.of_terms, MOST_MEANT)

    @cached_property
    def named(self) -> Mapping[str, Collection[int]]:
        """The documents whose names lie with a term; none if they do not travel with their words."""
        return naming.named(self.index, self.of_terms) if self.names else {}

    @cached_property
    def often(self) -> Counter[str]:
        """How many documents the row of a term has."""
        return Counter({term: len(row) for term, row in self.of_terms.items()})

    @cached_property
    def surfaces(self) -> Mapping[str, Sequence[str]]:
        """The words of each term, as they are written."""
        return {**{term: (word,) for term, word in self.words.items()}, **self.index.surfaces}

    @cached_property
    def low(self) -> float:
        """The lowest score of a term."""
        return lexicon.lowest(self.of_terms.values())

    @cached_property
    def most(self) -> float:
        """The highest score of a term or a meaning, as it is packed."""
        meant = (row for rows in self.meant.values() for row in rows.values())
        return lexicon.highest([*self.of_terms.values(), *meant], self.low)

    def packed(self, rows: Mapping[str, Row]) -> lexicon.Packed:
        """``rows`` as text."""
        return self._packer.pack(rows)

    def packed_of(self, groups: Iterable[tuple[int | str, Iterable[str]]]) -> lexicon.Packed:
        """The rows of groups, each with those of its phrases that need them, as text."""
        sizes = [(number, size) for number, phrases in groups for size in meanings.sizes(phrases)]
        return self.packed({meanings.row_name(number, size): self.meant[number][size] for number, size in sizes})

    @cached_property
    def _packer(self) -> lexicon.Packer:
        return lexicon.Packer(self.surfaces, self.low)
