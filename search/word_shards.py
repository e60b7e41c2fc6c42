"""The words of an index, their meanings and the names of documents, cut into shards that answer by themselves.

A shard has all that a query needs of its words: their rows, what they may also be called with the scores of that, and
the titles of the documents that are named so. After the shards of its words a query has to fetch nothing but summaries.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property

from search import lexicon, meanings, texts
from search.codec import encode
from search.index import Index, analyser
from search.lexicon import Layout
from search.meanings import Group

SHARD, LARGEST = 1_300, 1_700
"""Weight of a shard, and the most that words of one skeleton may have before they are split. A posting weighs 1."""
TITLE = 12
"""What a title weighs: its bytes over those of a posting."""
MOST, MOST_MEANT = 1_500, 150
"""Documents in the row of a word, and of a meaning: the best. What thousands have tells little, and costs most."""
MOST_NAMED = 40
"""Documents whose names travel with a word of their title. The name of another comes with its summary."""
LENGTHS = 5_000
"""Up to this many documents their lengths are sent once; beyond, that costs more than a query saves by it."""

Row = Mapping[int, float]


@dataclass
class _Members:
    """What one shard holds, before it is packed."""

    rows: dict[str, Row] = field(default_factory=dict)
    groups: dict[int, list[str]] = field(default_factory=lambda: defaultdict(list))
    known: set[str] = field(default_factory=set)


@dataclass(frozen=True, eq=False)
class WordShards:
    """The words of ``index`` in one shard, or as many as they need.

    ``groups`` are its synonyms, ``foreign`` those of other languages, and ``words`` maps terms that only the synonyms
    have to the words they stand for. ``pattern`` is that of the addresses.
    """

    index: Index
    groups: Sequence[Group]
    foreign: Sequence[Group]
    words: Mapping[str, str]
    pattern: str
    single: bool

    @cached_property
    def layout(self) -> Layout:
        """Which shard has which word."""
        if self.single:
            return Layout()
        return lexicon.layout(self._weights, size=SHARD, largest=LARGEST)

    @cached_property
    def _scores(self) -> Mapping[str, Row]:
        scores = self.index.scores
        return {term: row if len(row) <= MOST else meanings.best(row, MOST) for term, row in scores.items()}

    @cached_property
    def _titled(self) -> Mapping[str, Sequence[int]]:
        """The documents with each term in their title, the best."""
        analyse, found = analyser(self.index.relevance), defaultdict(dict)
        for number, document in enumerate(self.index.documents):
            for term in analyse.terms(document.title):
                found[term][number] = self.index.scores[term][number]
        return {term: list(meanings.best(row, MOST_NAMED)) for term, row in found.items()}

    @cached_property
    def _weights(self) -> dict[str, int]:
        weights = {term: len(row) + TITLE * len(self._titled.get(term, ())) for term, row in self._scores.items()}
        for group in self.groups:
            postings = sum(map(len, self._meant[group[0]].values()))
            for first in {phrase.split()[0] for phrase in group[2]}:
                weights[first] = weights.get(first, 0) + postings
        return weights

    @cached_property
    def _members(self) -> Sequence[_Members]:
        members = [_Members() for _ in self.layout.firsts]
        for term in sorted({*self._scores, *self.words}):
            members[self.layout.shard(term)].rows[term] = self._scores.get(term, {})
        for group in self.groups:
            for phrase in group[2]:
                first, *others = phrase.split()
                members[self.layout.shard(first)].groups[group[0]].append(phrase)
                for term in others:
                    members[self.layout.shard(term)].known.add(term)
        if not self.single:
            self._add_meant(members)
        return members

    def _add_meant(self, members: Iterable[_Members]) -> None:
        for shard in members:
            for number, phrases in shard.groups.items():
                for size in meanings.sizes(phrases):
                    shard.rows[meanings.row_name(number, size)] = self._meant[number][size]

    @cached_property
    def _meant(self) -> Mapping[int | str, Mapping[int, Row]]:
        """The rows of each group by its number and the size of its phrases."""
        further = self.index.relevance.weights["words"]["further"]
        groups = (*self.groups, *self.foreign)
        return {group[0]: meanings.rows(group, self.index.scores, further, MOST_MEANT) for group in groups}

    @cached_property
    def _foreign_rows(self) -> dict[str, Row]:
        if self.single:
            return {}
        numbers = [group[0] for group in self.foreign]
        return {meanings.row_name(n, size): row for n in numbers for size, row in self._meant[n].items()}

    @cached_property
    def _norms(self) -> Sequence[int]:
        count = len(self.index.documents)
        return lexicon.norms(self.index.lengths) if count <= LENGTHS else [0] * count

    @cached_property
    def _low(self) -> float:
        return lexicon.lowest(self._scores.values(), self._norms)

    @cached_property
    def _all_rows(self) -> Sequence[Row]:
        return [row for rows in (*(m.rows for m in self._members), self._foreign_rows) for row in rows.values()]

    def core(self) -> dict[str, object]:
        """What is needed to read any shard."""
        return {
            "count": len(self.index.documents),
            "low": self._low,
            "most": lexicon.highest(self._all_rows, self._low),
            "norms": encode(self._norms) if any(self._norms) else "",
            "firsts": self.layout.firsts,
        }

    def shards(self) -> list[dict[str, object]]:
        """The content of each shard."""
        return [self._shard(members) for members in self._members]

    def rows_of_languages(self) -> dict[str, str]:
        """The rows that words of other languages lead to; empty in one file."""
        return self._pack(self._foreign_rows) if self._foreign_rows else {}

    def _shard(self, members: _Members) -> dict[str, object]:
        shard: dict[str, object] = self._pack(members.rows)
        if self.single:
            everything = range(len(self.index.documents))
            return shard | {"meanings": meanings.to_data(self.groups), "known": "", "names": self._names(everything)}
        numbered = {group[0]: group for group in self.groups}
        shard["meanings"] = [meanings.beside(numbered[n], phrases) for n, phrases in sorted(members.groups.items())]
        shard["known"] = " ".join(sorted(members.known - members.rows.keys()))
        named = {number for term in members.rows for number in self._titled.get(term, ())}
        shard["names"] = self._names(sorted(named))
        return shard

    def _names(self, numbers: Sequence[int]) -> dict[str, object]:
        return texts.names(self.index.documents, numbers, self.pattern)

    def _pack(self, rows: Mapping[str, Row]) -> dict[str, str]:
        return lexicon.pack(rows, self._surfaces, self._norms, self._low)

    @cached_property
    def _surfaces(self) -> Mapping[str, Sequence[str]]:
        return {**{term: (word,) for term, word in self.words.items()}, **self.index.surfaces}
