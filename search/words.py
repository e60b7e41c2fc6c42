"""The words of the index, of which a query needs no more than the shards it names. browser/words.js is the twin.

What is understood of a query depends on that query alone, so that every order of queries gives the same answers.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property, lru_cache
from itertools import pairwise

from search import languages
from search.analysis import Analyser
from search.codec import decode
from search.index import stem
from search.lexicon import Layout, Rows, powers
from search.query import Language, expansions, run_on_lengths


class _Everything:
    """Holds whatever one asks for: what the synonyms lead to was checked against the index when it was built."""

    def __contains__(self, term: object) -> bool:
        return True


@dataclass(frozen=True, eq=False)
class Words:
    """The words in the data that search.shards writes: a mapping from the name of a part to its content."""

    data: Mapping[str, Mapping]

    @cached_property
    def analyser(self) -> Analyser:
        """Text to terms."""
        settings = self.data["settings"]
        return Analyser(stem, settings["stems"], frozenset(settings["stop_words"]))

    @cached_property
    def layout(self) -> Layout:
        """Which shard a word is in."""
        return Layout(tuple(self.data["core"]["firsts"]))

    @cached_property
    def postings(self) -> Rows:
        """The words of the whole index."""
        return self._rows(range(len(self.layout.firsts)))

    def language(self, text: str) -> Language:
        """How ``text`` is understood: with the words of the shards that it names."""
        return self._languages(tuple(sorted(self._named(list(self.analyser.pairs(text))))))

    def _named(self, pairs: Sequence[tuple[str, str]]) -> set[int]:
        found = {self.layout.shard(part) for pair in pairs for part in pair}
        # "DSPL 2" may be one word.
        found |= {self.layout.shard(before + term) for (_, before), (_, term) in pairwise(pairs) if term.isdecimal()}
        weights = self.data["settings"]["weights"]["words"]
        last = pairs[-1][0] if pairs else ""
        begun = len(last) >= weights["prefix_letters"]
        return found | (self.layout.shards(last, run_on_lengths(last, weights)) if begun else set())

    @cached_property
    def _languages(self):
        return lru_cache(maxsize=64)(self._language_of)

    def _language_of(self, shards: Sequence[int]) -> Language:
        rows, settings = self._rows(shards), self.data["settings"]
        return Language(
            analyser=self.analyser,
            terms=sorted(rows),
            synonyms=self._synonyms,
            asking=frozenset(settings["asking_words"]),
            weights=settings["weights"]["words"],
            vocabulary=rows.vocabulary,
            known_terms=frozenset(rows).union(*self._synonyms),
            foreign=lambda: self._foreign,
        )

    def _rows(self, shards: Iterable[int]) -> Rows:
        core = self.data["core"]
        return Rows((self.data[f"words.{n}"] for n in shards), self._norms, powers(core["low"], core["most"]))

    @cached_property
    def _norms(self) -> list[int]:
        return list(decode(self.data["core"]["norms"])) or [0] * self.data["core"]["count"]

    @cached_property
    def _foreign(self) -> languages.Foreign:
        return languages.from_data(self.data["languages"])

    @cached_property
    def _synonyms(self):
        return expansions(self.data["settings"]["synonyms"], _Everything())
