"""The words of the index, of which a query needs no more than the shards it names. browser/words.js is the twin.

What is understood of a query depends on that query alone, so that every order of queries gives the same answers.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property, lru_cache
from itertools import pairwise

from search import languages
from search.ages import worded
from search.analysis import Analyser
from search.codec import decode
from search.index import stem
from search.lexicon import Layout, Rows, powers
from search.meanings import Meanings, by_phrase, of_data
from search.query import Language, run_on_lengths
from search.texts import Named, named


MOST_BEGUN = 3
"""Shards that a search fetches for what its last word may be the beginning of: a search is for whole words."""


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
        """The words of the whole index, and what meanings find."""
        more = [self.data["languages"]["rows"]] if self.data["languages"]["rows"] else []
        return self._rows([*self._shards(range(len(self.layout.firsts))), *more])

    @cached_property
    def names(self) -> Mapping[int, Named]:
        """The names that came with the words, by number of the document."""
        pattern, shards = self.data["settings"]["url"], self._shards(range(len(self.layout.firsts)))
        return {number: name for shard in shards for number, name in named(shard["names"], pattern)}

    def language(self, text: str, whole: bool = False) -> Language:
        """How ``text`` is understood: with the words of the shards that it names.

        With ``whole``, for text that is being typed, these are all that its last word may become, however many.
        """
        return self._languages(tuple(sorted(self.named(text, whole))))

    def named(self, text: str, whole: bool = False) -> set[int]:
        """The shards that ``text`` names. An age in it is no word."""
        pairs = list(self.analyser.pairs(worded(text)))
        found = {self.layout.shard(part) for pair in pairs for part in pair}
        # "DSPL 2" and "foot ball" may be one word.
        found |= {self.layout.shard(before + word) for (before, _), (word, _) in pairwise(pairs)}
        weights = self.data["settings"]["weights"]["words"]
        last = pairs[-1][0] if pairs else ""
        if len(last) < weights["prefix_letters"]:
            return found
        begun = self.layout.shards(last, run_on_lengths(last, weights) if whole else ())
        return found | begun if whole or len(begun) <= MOST_BEGUN else found

    @cached_property
    def _languages(self):
        return lru_cache(maxsize=64)(self._language_of)

    def _language_of(self, numbers: Sequence[int]) -> Language:
        shards, settings = self._shards(numbers), self.data["settings"]
        rows, meanings = self._rows(shards), self._meanings(shards)
        return Language(
            analyser=self.analyser,
            terms=rows.terms(),
            meanings=meanings,
            asking=frozenset(settings["asking_words"]),
            weights=settings["weights"]["words"],
            vocabulary=rows.vocabulary,
            known_terms=frozenset(rows.terms()).union(*meanings, *(shard["known"].split() for shard in shards)),
            foreign=lambda: self._foreign,
        )

    def _shards(self, numbers: Iterable[int]) -> list[Mapping]:
        return [self.data[f"words.{number}"] for number in numbers]

    def _rows(self, shards: Iterable[Mapping]) -> Rows:
        core = self.data["core"]
        return Rows(shards, self._norms, powers(core["low"], core["most"]))

    def _meanings(self, shards: Iterable[Mapping]) -> Meanings:
        ready = len(self.layout.firsts) > 1
        return by_phrase(group for shard in shards for group in of_data(shard["meanings"], self._further, ready))

    @property
    def _further(self) -> float:
        return self.data["settings"]["weights"]["words"]["further"]

    @cached_property
    def _norms(self) -> list[int]:
        return list(decode(self.data["core"]["norms"])) or [0] * self.data["core"]["count"]

    @cached_property
    def _foreign(self) -> languages.Foreign:
        return languages.from_data(self.data["languages"], self._further)
