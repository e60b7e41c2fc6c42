"""The words of an index, their meanings and the names of documents, cut into shards that answer by themselves.

A shard has all that a query needs of its words: their rows, what they may also be called with the scores of that, and
the names of the documents that are called so, unless all are known before. After the shards of its words a query has to fetch nothing but summaries.

A word made of two words lies with the first of them too, so that "foot ball" finds football.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache, cached_property

from search import lexicon, meanings, naming, nearness, whole
from search.analysis import Analyser
from search.codec import encode_sorted
from search.heard import abroad
from search.index import Index, analyser
from search.layout import Layout, layout
from search.meanings import Group
from search.missed import missed
from search.texts import Names

SHARD = 580
"""Weight of a shard, where a posting weighs 1. Smaller ones save few bytes, since every file has a head of its own."""
LARGEST = 1.4
"""The most that words of one skeleton may have before they are split, in shards."""
MOST_SHARDS = 2_400
"""Where each shard begins every visitor has to be told: of a large index the shards are larger, not more."""
PART = 3
"""The least letters of a word that is part of another."""
TITLE = 12
"""What a title weighs: its bytes over those of a posting."""
MOST, MOST_MEANT = 1_500, 50
"""Documents in the row of a word, and of a meaning: the best. What thousands have tells little, and costs most; and what a
word may also be called counts less than the word."""
Row = Mapping[int, float]


@dataclass
class _Members:
    """What one shard holds, before it is packed."""

    rows: dict[str, Row] = field(default_factory=dict)
    groups: dict[int, list[str]] = field(default_factory=lambda: defaultdict(list))
    known: set[str] = field(default_factory=set)
    asking: set[str] = field(default_factory=set)


@dataclass(frozen=True, eq=False)
class WordShards:
    """The words of ``index`` in shards of the weight ``size``.

    ``groups`` are its synonyms, ``foreign`` those of other languages, and ``words`` maps terms that only the synonyms
    have to the words they stand for. ``names`` are those of the documents, if they travel with their words.
    """

    index: Index
    groups: Sequence[Group]
    foreign: Sequence[Group]
    words: Mapping[str, str]
    names: Names | None
    size: int = SHARD

    @cached_property
    def layout(self) -> Layout:
        """Which shard has which word."""
        weights = self._weights
        size = max(self.size, sum(weights.values()) // MOST_SHARDS)
        return layout(weights, size=size, largest=round(LARGEST * size))

    def _homes(self, term: str) -> set[int]:
        """The shards that have ``term``: its own, and that of each word it begins with."""
        own, others = self._shard_of(term), self._begins_with.get(term)
        return {own, *map(self._shard_of, others)} if others else {own}

    @cached_property
    def _shard_of(self) -> Callable[[str], int]:
        """The shard of a term, looked for once: most stand in several phrases."""
        return cache(self.layout.shard)

    @cached_property
    def _begins_with(self) -> Mapping[str, set[str]]:
        """The terms of the words that the words of a term begin with, where what follows is a word or a number."""
        terms = {word: term for term, words in self._surfaces.items() for word in words}
        found = defaultdict(set)
        for word, term in terms.items():
            for cut in range(PART, len(word)):
                first = terms.get(word[:cut], term)
                if first != term and ((rest := word[cut:]).isdigit() or len(rest) >= PART and rest in terms):
                    found[term].add(first)
        return found

    @cached_property
    def _scores(self) -> Mapping[str, Row]:
        scores = self.index.scores
        return {term: row if len(row) <= MOST else meanings.best(row, MOST) for term, row in scores.items()}

    @cached_property
    def _named(self) -> Mapping[str, Collection[int]]:
        return naming.named(self.index, self._scores) if self.names else {}

    @cached_property
    def _weights(self) -> dict[str, int]:
        weights = {term: len(row) + TITLE * len(self._named.get(term, ())) for term, row in self._scores.items()}
        for group in self.groups:
            postings = sum(map(len, self._meant[group[0]].values()))
            for host in {self._hosts[phrase] for phrase in group[2]}:
                weights[host] = weights.get(host, 0) + postings
        return weights

    def _host(self, terms: Sequence[str]) -> str:
        """The term beside which a phrase of ``terms`` lies: that of fewest documents. Whoever types "school" alone need not fetch all
        that begins with it, and whoever types all of the phrase fetches the shards of all its words."""
        return terms[0] if len(terms) == 1 else min(terms, key=self._often.__getitem__)

    @cached_property
    def _often(self) -> Counter[str]:
        """How many documents the row of a term has."""
        return Counter({term: len(row) for term, row in self._scores.items()})

    @cached_property
    def _hosts(self) -> Mapping[str, str]:
        return {phrase: self._host(phrase.split()) for group in self.groups for phrase in group[2]}

    @cached_property
    def _members(self) -> Sequence[_Members]:
        members = [_Members() for _ in self.layout.firsts]
        # Both are in order, and to put two orders into one is quick.
        for term in sorted([*self._scores, *self.words]):
            row = self._scores.get(term, {})
            members[self._shard_of(term)].rows[term] = row
            for first in self._begins_with.get(term, ()):
                members[self._shard_of(first)].rows[term] = row
        for group in self.groups:
            for phrase in group[2]:
                host = self._hosts[phrase]
                for number in self._homes(host):
                    members[number].groups[group[0]].append(phrase)
                for term in phrase.split():
                    if term != host:
                        members[self._shard_of(term)].known.add(term)
        self._add_meant(members)
        self._add_asking(members)
        return members

    def _add_meant(self, members: Iterable[_Members]) -> None:
        for shard in members:
            for number, phrases in shard.groups.items():
                for size in meanings.sizes(phrases):
                    shard.rows[meanings.row_name(number, size)] = self._meant[number][size]

    def _add_asking(self, members: Sequence[_Members]) -> None:
        """Each asking word where the word itself is, and where something means no more than that; and what says whom help is for."""
        words = self.index.relevance.asking_words
        analyse = analyser(self.index.relevance)
        for word in words | self._strangers(analyse):
            members[self._shard_of(analyse.term(word))].asking.add(word)
        for terms in map(analyse.terms, self.index.relevance.whom):
            members[self._shard_of(terms[0])].asking.add(meanings.whom(terms))
        meant = {group[0]: words.intersection(group[3]) for group in self.groups}
        for shard in members:
            shard.asking.update(*(meant[number] for number in shard.groups))

    def _strangers(self, analyse: Analyser) -> set[str]:
        """The ordinary words that neither the index nor the synonyms have: they say as little as those that only ask."""
        phrases = (phrase.split() for group in self.groups for phrase in group[2])
        known = {*self._scores, *self.words}.union(*phrases)
        return {word for word in self.index.relevance.ordinary_words if analyse.term(word) not in known}

    @cached_property
    def _meant(self) -> Mapping[int | str, Mapping[int, Row]]:
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
        return meanings.Readings(self.index.scores, self._scores, MOST_MEANT)

    def _foreign_rows(self, numbers: Iterable[int | str]) -> dict[str, Row]:
        return {meanings.row_name(n, size): row for n in numbers for size, row in self._meant[n].items()}

    @cached_property
    def _low(self) -> float:
        return lexicon.lowest(self._scores.values())

    def core(self) -> dict[str, object]:
        """What is needed to read any shard."""
        meant = (row for rows in self._meant.values() for row in rows.values())
        return {
            "count": len(self.index.documents),
            "low": self._low,
            "most": lexicon.highest([*self._scores.values(), *meant], self._low),
            "firsts": encode_sorted(self.layout.firsts),
        }

    def shards(self) -> list[lexicon.Shard]:
        """The content of each shard."""
        slips = missed(self.index.scores, self.index.surfaces, self.layout)
        others = abroad(self._foreign_terms(), {*self._scores, *self.words}, self.layout)
        named = self._whole_names()
        return [
            self._shard(
                members,
                missed=" ".join(sorted(slips.get(number, ()))),
                abroad=" ".join(others.get(number, ())),
                whole=whole.packed(named[number]),
            )
            for number, members in enumerate(self._members)
        ]

    def _whole_names(self) -> Mapping[int, list[tuple[str, Mapping[int, bool]]]]:
        """The whole names by the shard of their rarest word. A number may be taken for an age, and then names no shard."""
        found = defaultdict(list)
        terms = analyser(self.index.relevance).terms
        titles = (title for title, *_ in self.index.texts)
        for name, numbers in sorted(whole.names(self.index.documents, titles, terms).items()):
            words = [term for term in name.split() if not term.isdecimal()]
            if words:
                found[self._shard_of(self._host(words))].append((name, numbers))
        return found

    def _foreign_terms(self) -> Iterable[str]:
        return (term for group in self.foreign for phrase in group[2] for term in phrase.split())

    def rows_of(self, groups: Iterable[int | str]) -> lexicon.Packed:
        """The rows of ``groups`` of other languages."""
        return self._packer.pack(self._foreign_rows(groups))

    def _shard(self, members: _Members, **texts_of_it: str) -> lexicon.Shard:
        named = set().union(*map(self._named.__getitem__, self._named.keys() & members.rows.keys()))
        return lexicon.Shard(
            *self._packer.pack(members.rows),
            meanings=[meanings.beside(self._numbered[n], phrases) for n, phrases in sorted(members.groups.items())],
            known=" ".join(sorted(members.known - members.rows.keys())),
            asking=" ".join(sorted(members.asking)),
            names=self.names and self.names.of(sorted(named)),
            **texts_of_it,
        )

    @cached_property
    def _numbered(self) -> Mapping[int | str, Group]:
        return {group[0]: group for group in self.groups}

    @cached_property
    def _packer(self) -> lexicon.Packer:
        return lexicon.Packer(self._surfaces, self._low)

    @cached_property
    def _surfaces(self) -> Mapping[str, Sequence[str]]:
        return {**{term: (word,) for term, word in self.words.items()}, **self.index.surfaces}
