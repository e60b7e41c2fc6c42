"""The words of the index, of which a query needs no more than the shards it names. browser/words.js is the twin.

What is understood of a query depends on that query alone, so that every order of queries gives the same answers.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property, lru_cache

from search import foreign, languages, missed, whole
from search.analysis import Analyser, stems_of
from search.codec import decode_sorted
from search.grouping import Unit
from search.guessing import run_on_lengths
from search.index import stem
from search.layout import Layout
from search.lexicon import Packed, Rows, Shard, powers
from search.meanings import GROUPS, Meanings, by_phrase, of_data
from search.query import Language, searched
from search.texts import Named, named

MOST_BEGUN = 10
"""The most shards that are fetched for what a half typed word may become; three letters can be the beginning of far more."""

BEGINNING = 4
"""Letters that a word which is suggested begins with, or else nearly so."""


@dataclass(frozen=True, eq=False)
class Words:
    """The words in the data that search.shards writes: a mapping from the name of a part to its content."""

    data: Mapping[str, Mapping]

    @cached_property
    def analyser(self) -> Analyser:
        """Text to terms."""
        core = self.data["core"]
        return Analyser(stem, stems_of(core["stems"]), frozenset(core["stop_words"].split()))

    @cached_property
    def layout(self) -> Layout:
        """Which shard a word is in."""
        return Layout(tuple(decode_sorted(self.data["core"]["firsts"])))

    @cached_property
    def postings(self) -> Rows:
        """The words of the whole index, and what meanings find."""
        abroad = [
            Packed(*languages.Shard(*self.data[f"languages.{number}"]).rows) for number in range(languages.SHARDS)
        ]
        return self._rows([*self._shards(range(len(self.layout.firsts))), *abroad])

    @cached_property
    def names(self) -> Mapping[int, Named]:
        """The names that came at once or with the words, by number of the document."""
        pattern, shards = self.data["settings"]["url"], self._shards(range(len(self.layout.firsts)))
        columns = (self.data.get("names"), *(shard.names for shard in shards))
        return {number: name for column in filter(None, columns) for number, name in named(column, pattern)}

    def language(self, text: str, whole: bool = False) -> Language:
        """How ``text`` is understood: with the words of the shards that it names.

        With ``whole``, for text that is being typed, these are also what its last word may become, if they are few.
        """
        return self._languages(tuple(sorted(self.named(text, whole))))

    def whole_names(self, text: str, units: Iterable[Unit], typing: bool = False) -> Mapping[int, bool]:
        """The documents of which all that was typed, or all that was understood of it, is a name, and whether it is the title."""
        known = self.language(text, typing).names
        said = (term for unit in units for term in unit.terms), self.analyser.terms(text)
        return {number: title for terms in said for number, title in known.get(whole.key(terms), {}).items()}

    def best_bet(self, units: Iterable[Unit]) -> int | None:
        """The document that editors chose for what was understood, if they did. It lies in the shard of one of its terms."""
        terms = [term for unit in units for term in unit.terms]
        known = self._languages(tuple(sorted(set(map(self.layout.shard, terms))))).names
        return next(iter(known.get(whole.bet(terms), ())), None)

    def named(self, text: str, whole: bool = False) -> set[int]:
        """The shards that ``text`` names. An age in it is no word, and neither is the end of a postcode."""
        pairs = list(self.analyser.pairs(searched(text)))
        found = {self.layout.shard(term) for _, term in pairs}
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

    def near(self, word: str) -> Sequence[str]:
        """Words that may be suggested for ``word``, which nobody knows: what it may be a slip of, and what begins alike."""
        return self._wider(self.named(word) | self._begun(word[:BEGINNING]), [word]).vocabulary()

    def _wider(self, numbers: Collection[int], words: Collection[str], joined: Iterable[str] = ()) -> Language:
        """With the shards ``numbers``, those of what ``words``, which nobody knows, may be slips of, and of ``joined``."""
        alike = (number for word in words for number in self.layout.alike(word))
        near = {*numbers, *alike, *map(self.layout.shard, joined)}
        common = (word for shard in self._shards(near) for word in shard.missed.split())
        meant = (self.layout.shard(self.analyser.term(word)) for word in missed.meant(words, common))
        return self._languages(tuple(sorted({*near, *meant})))

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
            asking=frozenset(word for shard in shards for word in shard.asking.split()),
            weights=settings["weights"]["words"],
            vocabulary=rows.vocabulary,
            known_terms=frozenset(rows.terms()).union(*meanings, *(shard.known.split() for shard in shards)),
            bare=rows.bare(),
            names=dict(pair for shard in shards for pair in whole.unpacked(shard.whole)),
            abroad=frozenset(term for shard in shards for term in shard.abroad.split()),
            foreign=self._foreign,
            wider=lambda words, joined=(): self._wider(numbers, words, joined),
        )

    def _shards(self, numbers: Iterable[int]) -> list[Shard]:
        return [Shard(*self.data[f"words.{number}"]) for number in numbers]

    def _rows(self, shards: Iterable[Packed | Shard]) -> Rows:
        core = self.data["core"]
        return Rows(shards, powers(core["low"], core["most"]))

    def _meanings(self, shards: Iterable[Shard]) -> Meanings:
        return by_phrase(group for shard in shards for group in of_data(shard.meanings, self._further, self._found_by))

    def _found_by(self, number: int) -> str:
        return self.data[f"texts.m{number // GROUPS}"][number % GROUPS]

    @property
    def _further(self) -> float:
        return self.data["settings"]["weights"]["words"]["further"]

    def _foreign(self, words: Iterable[str]) -> foreign.Foreign:
        """What is known of other languages where ``words``, which nobody knows in English, are."""
        numbers = sorted({languages.shard(self.analyser.term(word)) for word in words})
        return foreign.from_data([self.data[f"languages.{number}"] for number in numbers], self._further)
