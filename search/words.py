"""The words of the index, of which a query needs no more than the shards it names. browser/words.js is the twin.

What is understood of a query depends on that query alone, so that every order of queries gives the same answers.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
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


MOST_BEGUN = 6
"""The most shards that are fetched for what a half typed word may become; three letters can be the beginning of far more."""


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

        With ``whole``, for text that is being typed, these are also what its last word may become, if they are few.
        """
        return self._languages(tuple(sorted(self.named(text, whole))))

    def named(self, text: str, whole: bool = False) -> set[int]:
        """The shards that ``text`` names. An age in it is no word."""
        pairs = list(self.analyser.pairs(worded(text)))
        found = {self.layout.shard(part) for pair in pairs for part in pair}
        # "DSPL 2" and "foot ball" may be one word.
        found |= {self.layout.shard(before + word) for (before, _), (word, _) in pairwise(pairs)}
        return found | self._begun(pairs[-1][0]) if whole and pairs else found

    def _begun(self, word: str) -> set[int]:
        """The shards of what ``word``, half typed, may become, or runs on from."""
        weights = self.data["settings"]["weights"]["words"]
        if len(word) < weights["prefix_letters"]:
            return set()
        # "p" may be on its way to "ph", which sounds otherwise.
        begun = {*self.layout.begun(word), *(self.layout.begun(f"{word}h") if word.endswith("p") else ())}
        begun |= self.layout.shorter(word, run_on_lengths(word, weights))
        return begun if len(begun) <= MOST_BEGUN else set()

    def _wider(self, numbers: Collection[int], words: Iterable[str]) -> Language:
        """With the shards ``numbers`` and those of what ``words``, which nobody knows, may be slips of."""
        return self._languages(tuple(sorted({*numbers, *(n for word in words for n in self.layout.alike(word))})))

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
            wider=lambda words: self._wider(numbers, words),
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
