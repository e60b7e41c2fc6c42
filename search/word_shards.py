"""The words of an index, their meanings and the names of documents, cut into shards that answer by themselves.

A shard has all that a query needs of its words: their rows, what they may also be called with the scores of that, and
the names of the documents that are called so, unless all are known before. After the shards of its words a query has to fetch nothing but summaries.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property

from search import lexicon, meanings, whole
from search.analysis import Analyser
from search.codec import encode_sorted
from search.heard import abroad
from search.homes import Homes
from search.index import analyser
from search.layout import learn
from search.meanings import Group
from search.missed import missed
from search.rows import Row, Rows
from search.said import words_of
from search.settings import best_bets


@dataclass
class _Members:
    """What one shard holds, before it is packed."""

    rows: dict[str, Row] = field(default_factory=dict)
    groups: dict[int, list[str]] = field(default_factory=lambda: defaultdict(list))
    known: set[str] = field(default_factory=set)
    asking: set[str] = field(default_factory=set)


@dataclass(frozen=True, eq=False)
class WordShards:
    """``rows`` in shards of the weight ``size``, see Homes."""

    rows: Rows
    size: int | None = None

    def core(self) -> dict[str, object]:
        """What is needed to read any shard."""
        return {
            "count": len(self.rows.index.documents),
            "low": self.rows.low,
            "most": self.rows.most,
            "firsts": encode_sorted(self._homes.layout.firsts),
        }

    def shards(self) -> list[lexicon.Shard]:
        """The content of each shard."""
        index, layout = self.rows.index, self._homes.layout
        meant = [phrase for group in self.rows.groups for phrase in group[2] if phrase in self.rows.words]
        slips = missed(index.scores, self.rows.surfaces, layout, meant)
        ours = {word for words in self.rows.surfaces.values() for word in words}
        others = abroad(self._foreign_terms(), {*self.rows.of_terms, *self.rows.words}, ours, layout)
        named = self._whole_names()
        return [
            self._shard(
                members,
                missed=" ".join(sorted(slips.get(number, ()))),
                abroad=" ".join(others.get(number, ())),
                whole=whole.packed(named[number]),
            )
            for number, members in enumerate(self._members())
        ]

    @cached_property
    def _homes(self) -> Homes:
        return Homes(self.rows, self.size)

    def _members(self) -> Sequence[_Members]:
        homes = self._homes
        members = [_Members() for _ in homes.layout.firsts]
        # Both are in order, and to put two orders into one is quick.
        for term in sorted([*self.rows.of_terms, *self.rows.words]):
            row = self.rows.of_terms.get(term, {})
            members[homes.shard(term)].rows[term] = row
            for first in homes.begins_with.get(term, ()):
                members[homes.shard(first)].rows[term] = row
        for group in self.rows.groups:
            for phrase in group[2]:
                host = homes.hosts[phrase]
                for number in homes.of(host):
                    members[number].groups[group[0]].append(phrase)
                for term in words_of(phrase).split():
                    if term != host:
                        members[homes.shard(term)].known.add(term)
        self._add_meant(members)
        self._add_asking(members)
        return members

    def _add_meant(self, members: Iterable[_Members]) -> None:
        for shard in members:
            for number, phrases in shard.groups.items():
                for size in meanings.sizes(phrases):
                    shard.rows[meanings.row_name(number, size)] = self.rows.meant[number][size]

    def _add_asking(self, members: Sequence[_Members]) -> None:
        """Each asking word where the word itself is, and what says whom help is for."""
        relevance = self.rows.index.relevance
        words, analyse, shard_of = relevance.asking_words, analyser(relevance), self._homes.shard
        empty = words | self._strangers(analyse)
        # "Charlie's" may lie elsewhere.
        forms = [*zip(empty, empty), *((f"{name}s", name) for name in empty & relevance.first_names)]
        learn(analyse.term(form) for form, _ in forms)
        for form, word in forms:
            members[shard_of(analyse.term(form))].asking.add(word)
        for terms in map(analyse.terms, relevance.whom):
            members[shard_of(terms[0])].asking.add(meanings.whom(terms))

    def _strangers(self, analyse: Analyser) -> set[str]:
        """The ordinary words and first names that neither the index nor the synonyms have: they say as little as those that only ask."""
        phrases = " ".join(phrase for group in self.rows.groups for phrase in group[2])
        known = {*self.rows.of_terms, *self.rows.words, *phrases.split()}
        relevance = self.rows.index.relevance
        return {w for w in relevance.ordinary_words | relevance.first_names if analyse.term(w) not in known}

    def _whole_names(self) -> Mapping[int, list[tuple[str, Mapping[int, bool]]]]:
        """The whole names and the best bets by the shard of their rarest word. A number may be taken for an age, and then names no
        shard."""
        index, found = self.rows.index, defaultdict(list)
        terms = analyser(index.relevance).terms
        titles = (title for title, *_ in index.texts)
        names = {name: (name, numbers) for name, numbers in whole.names(index.documents, titles, terms).items()}
        bets = {whole.bet([bet]): (bet, {number: False}) for bet, number in best_bets(index).items()}
        for name, (text, numbers) in sorted({**names, **bets}.items()):
            words = [term for term in text.split() if not term.isdecimal()]
            if words:
                found[self._homes.shard(self._homes.host(words))].append((name, numbers))
        return found

    def _foreign_terms(self) -> Iterable[str]:
        # A word that only stands in phrases may be a slip of ours: "atende" of "não atende pelo nome".
        return (phrase for group in self.rows.foreign for phrase in group[2] if " " not in phrase)

    def _shard(self, members: _Members, **texts_of_it: str) -> lexicon.Shard:
        names, with_terms = self.rows.names, self.rows.named
        named = set().union(*map(with_terms.__getitem__, with_terms.keys() & members.rows.keys()))
        return lexicon.Shard(
            *self.rows.packed(members.rows),
            meanings=[*filter(None, (self._beside(n, phrases) for n, phrases in sorted(members.groups.items())))],
            known=" ".join(sorted(members.known - members.rows.keys())),
            asking=" ".join(sorted(members.asking)),
            names=names and names.of(sorted(named)),
            **texts_of_it,
        )

    def _beside(self, number: int | str, phrases: Iterable[str]) -> list:
        return meanings.beside(self._numbered[number], phrases, self.rows.index.relevance.asking_words)

    @cached_property
    def _numbered(self) -> Mapping[int | str, Group]:
        return {group[0]: group for group in self.rows.groups}
