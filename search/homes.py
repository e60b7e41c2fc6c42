"""Which shard has a word, and the phrases it stands in.

A word made of two words lies with the first of them too, so that "foot ball" finds football.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache, cached_property

from search.layout import Layout, layout
from search.rows import Rows
from search.said import words_of

LARGEST = 1.4
"""The most that words of one skeleton may have before they are split, in shards."""
SHARDS, MOST_SHARDS = 1.4, 2_400
"""Shards for the root of all that words weigh, and the most of them. Where each begins every visitor has to be told, and a query reads a
few: of more words there are more shards, and larger ones."""
PART = 3
"""The least letters of a word that is part of another."""
TITLE = 12
"""What a title weighs: its bytes over those of a posting."""


@dataclass(frozen=True, eq=False)
class Homes:
    """The shards that ``rows`` lie in. A posting weighs 1. ``size`` is the weight of a shard, if it is not to be found out."""

    rows: Rows
    size: int | None = None

    @cached_property
    def layout(self) -> Layout:
        """Which shard has which word."""
        weights = self._weights
        whole = max(sum(weights.values()), 1)
        size = self.size or max(round(whole**0.5 / SHARDS), whole // MOST_SHARDS, 1)
        return layout(weights, size=size, largest=round(LARGEST * size))

    @cached_property
    def shard(self) -> Callable[[str], int]:
        """The shard of a term, looked for once: most stand in several phrases."""
        return cache(self.layout.shard)

    def of(self, term: str) -> set[int]:
        """The shards that have ``term``: its own, and that of each word it begins with."""
        own, others = self.shard(term), self.begins_with.get(term)
        return {own, *map(self.shard, others)} if others else {own}

    @cached_property
    def begins_with(self) -> Mapping[str, set[str]]:
        """The terms of the words that the words of a term begin with, where what follows is a word or a number."""
        terms = {word: term for term, words in self.rows.surfaces.items() for word in words}
        found = defaultdict(set)
        # In order, a word comes after those that it begins with, and all between begin so too.
        begun: list[str] = []
        for word in sorted(word for word in terms if len(word) >= PART):
            while begun and not word.startswith(begun[-1]):
                begun.pop()
            for other in begun:
                rest = word[len(other) :]
                if terms[other] != terms[word] and (rest.isdigit() or len(rest) >= PART and rest in terms):
                    found[terms[word]].add(terms[other])
            begun.append(word)
        return found

    def host(self, terms: Sequence[str]) -> str:
        """The term beside which a phrase of ``terms`` lies: that of fewest documents. Whoever types "school" alone need not fetch all
        that begins with it, and whoever types all of the phrase fetches the shards of all its words."""
        return terms[0] if len(terms) == 1 else min(terms, key=self.rows.often.__getitem__)

    @cached_property
    def hosts(self) -> Mapping[str, str]:
        """The host of each phrase of a group."""
        return {phrase: self.host(words_of(phrase).split()) for group in self.rows.groups for phrase in group[2]}

    @cached_property
    def _weights(self) -> dict[str, int]:
        named = self.rows.named
        weights = {term: len(row) + TITLE * len(named.get(term, ())) for term, row in self.rows.of_terms.items()}
        for group in self.rows.groups:
            # Rows for phrases of other sizes have much the same documents, which are packed in few bytes.
            postings = max(map(len, self.rows.meant[group[0]].values()))
            for host in {self.hosts[phrase] for phrase in group[2]}:
                weights[host] = weights.get(host, 0) + postings
        return weights
