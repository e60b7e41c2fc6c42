"""Words of a query in groups: units that mean one thing together.

browser/grouping.js is the twin of this module.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from search.foreign import Foreign
from search.guessing import Pair
from search.meanings import Meaning, whom

if TYPE_CHECKING:
    from search.query import Language


@dataclass(frozen=True)
class Unit:
    """Words that mean one thing together. ``prefixes`` are terms the last word may be the beginning of; ``further`` is
    the share that the next best reading of the unit counts, and ``part`` what a document with some of the words gets."""

    words: tuple[str, ...]
    terms: tuple[str, ...]
    meanings: tuple[Meaning, ...] = ()
    prefixes: tuple[str, ...] = ()
    weight: float = 1.0
    further: float = 0.0
    part: float = 1.0


def grouped(pairs: Sequence[Pair], guessed: Collection[str], foreign: Foreign, language: Language) -> list[Unit]:
    """Group the words: the longest phrase that has a meaning first, from the left."""
    units, start = [], 0
    longest = max(map(len, (*language.meanings, *foreign.phrases)), default=1)
    while start < len(pairs):
        size = min(longest, len(pairs) - start)
        while size > 1 and not _meanings(pairs[start : start + size], foreign, language):
            size -= 1
        words, terms = zip(*pairs[start : start + size], strict=True)
        meanings = _meanings(pairs[start : start + size], foreign, language)
        # What somebody wants done says more than whom or what it is about.
        weight = max((1.0, *(meaning.weight for meaning in meanings)))
        weight *= language.weights["spelling"] if set(guessed) & set(words) else 1.0
        # Alone it is what is wanted, and what a name of a place adds is no share of it.
        weight *= language.weights["whom"] if size < len(pairs) and whom(terms) in language.asking else 1.0
        weight *= foreign.share(terms) if size < len(pairs) else 1.0
        part = language.weights["part"] if meanings else 1.0
        units.append(Unit(words, terms, meanings, weight=weight, further=language.weights["further"], part=part))
        start += size
    return units


def _meanings(part: Sequence[Pair], foreign: Foreign, language: Language) -> tuple[Meaning, ...]:
    if not language.weights["on"]:
        return ()
    terms = tuple(term for _, term in part)
    found = language.meanings_of(*terms) or foreign.phrases.get(terms) or ()
    whole = language.analyser.term("".join(word for word, _ in part)) if len(part) == 2 else ""
    if not found and whole in language.known_terms:
        # "DSPL 7" is DSPL7, "Step 2" Step2, and "foot ball" football.
        return (Meaning(language.weights["joined"], ((whole,),)),)
    return tuple(found)


def asks(unit: Unit, asking: Collection[str]) -> bool:
    """Whether a unit only says how people ask: a word of ``asking``, or one that means no more in another language."""
    if unit.meanings and all(meaning.asks for meaning in unit.meanings):
        return True
    return len(unit.words) == 1 and unit.words[0] in asking
