"""What queries make of the phrases of synonyms, which may hold an age or a place."""

from __future__ import annotations

import re
from collections.abc import Collection
from functools import cached_property

from search.ages import WORDS, age_in, is_stage
from search.analysis import Analyser, split
from search.finder import find
from search.place_tables import place_words
from search.places import Gazetteer
from search.query import searched
from search.said import name_of, said


_DIGIT, _LETTERS = re.compile("[0-9]"), re.compile("[a-z]+")


class Asked:
    """Reads phrases as queries are read. ``known`` are the terms that the index or the synonyms have."""

    def __init__(self, places: Gazetteer, analyse: Analyser, known: Collection[str]) -> None:
        self._places, self._analyse, self._known = places, analyse, known

    def holds_more(self, phrase: str) -> bool:
        """Whether ``phrase`` may hold an age or a place: few do, and to look for these takes long."""
        return bool(_DIGIT.search(phrase)) or not self._telling.isdisjoint(_LETTERS.findall(phrase.lower()))

    def terms(self, phrase: str) -> str:
        """The terms of ``phrase`` where it is typed, with its age and its place behind them; "" if it has no others."""
        place, rest = self._placed(phrase)
        # The words of a stage stay where they are.
        age = None if is_stage(rest) else age_in(rest)[0]
        words = self._analyse.terms(searched(rest))
        return " ".join([*words, *said(age, place)]) if words else ""

    def _placed(self, phrase: str) -> tuple[str, str]:
        if self._names.isdisjoint(split(phrase)):
            return "", phrase
        found = find(self._places, phrase, self._is_known)
        return name_of(found.place), found.rest

    def _is_known(self, word: str) -> bool:
        return word in self._analyse.stop_words or self._analyse.term(word) in self._known

    @cached_property
    def _telling(self) -> frozenset[str]:
        return self._names.union(WORDS)

    @cached_property
    def _names(self) -> frozenset[str]:
        return frozenset(place_words(self._places))
