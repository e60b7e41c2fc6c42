"""The last word of a query, which may be half typed: what it may become. A part of query.py, as in the browser."""

from __future__ import annotations

from collections.abc import Collection
from typing import TYPE_CHECKING

from search.guessing import Pair

if TYPE_CHECKING:
    from search.query import Language

TELLING = 5
"""Letters from which on the beginning of a word tells which it may be."""


def begun(pair: Pair, language: Language) -> tuple[str, ...]:
    """The other terms that begin with the last word."""
    word, term = pair
    if len(word) < language.weights["prefix_letters"]:
        return ()
    return tuple(t for t in language.terms if t.startswith(word) and t != term)


def tells(pair: Pair, language: Language) -> bool:
    """Whether the beginning of a word that nobody knows tells which it may be: of "dysle" few documents say the rest, but what it may
    also be called."""
    word, term = pair
    return len(word) >= TELLING and term not in language.known_terms


def ending(before: Pair, pair: Pair, terms: Collection[str], language: Language) -> Pair:
    """The last word with that of the terms it may become, ``terms``, which makes a phrase with the one ``before``, if nobody knows it: "too
    shy to spea" is on its way to speak."""
    word, term = pair
    if term in language.known_terms:
        return pair
    return word, next((end for end in terms if language.meanings_of(before[1], end)), term)
