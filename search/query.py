"""What was typed, understood: a place, an age, and units of words with what they may also be called.

browser/query.js is the twin of this module.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from search import spelling
from search.analysis import Analyser

MAX_QUERY = 400
"""Longest query read, in characters."""
OLDEST = 25
"""Last age a Local Offer is for, in years."""

Expansion = tuple[float, tuple[str, ...]]
"""A weight and the terms that a document must all have."""

_SCHOOL_YEAR = re.compile(r"(?:^|\s)(?:year|yr)\s+(\d{1,2})(?=\s|$)")
_STATED_AGE = re.compile(r"(?:^|\s)(?:age|aged|ages)\s+(\d{1,2})(?=\s|$)")
_YEARS_OLD = re.compile(r"(?:^|\s)(\d{1,2})[\s-]*(?:years?|yrs?|yo|y)(?:[\s-]*olds?)?(?=\s|$)")
_LAST_NUMBER = re.compile(r"(?:^|\s)(\d{1,2})$")
# A number after one of these is part of a name: Step 2, DSPL 7, section 19.
_NUMBERED = re.compile(
    r"(?:^|\s)(?:step|dspl|section|s|stage|ks|tier|level|part|post|under|over|band|area|phase|group|regulation|to)\s+\d+$"
)


@dataclass(frozen=True)
class Unit:
    """Words that mean one thing together. ``prefixes`` are terms the last word may be the beginning of."""

    words: tuple[str, ...]
    terms: tuple[str, ...]
    expansions: tuple[Expansion, ...] = ()
    prefixes: tuple[str, ...] = ()
    weight: float = 1.0


@dataclass(frozen=True)
class Query:
    """The words of a query as units; ``corrections`` are pairs of what was typed and what was searched for."""

    units: tuple[Unit, ...] = ()
    age: int | None = None
    corrections: tuple[tuple[str, str], ...] = ()
    unknown: tuple[str, ...] = ()


@dataclass(frozen=True)
class Language:
    """All that is needed to understand words: the analyser, the terms of the index, and the synonyms.

    ``synonyms`` maps a phrase of terms to its expansions. ``vocabulary`` gives the words that a misspelt
    one may have meant, the commonest first.
    """

    analyser: Analyser
    terms: Sequence[str]
    synonyms: Mapping[tuple[str, ...], tuple[Expansion, ...]]
    asking: Collection[str]
    weights: Mapping[str, float]
    vocabulary: Callable[[], Sequence[str]]
    known_terms: frozenset[str] = field(default_factory=frozenset)

    def known(self, word: str) -> bool:
        """Whether the index or the synonyms have ``word``, folded."""
        return word in self.analyser.stop_words or self.analyser.term(word) in self.known_terms


def expansions(
    groups: Iterable[Sequence], known: Collection[str]
) -> dict[tuple[str, ...], tuple[Expansion, ...]]:
    """Each phrase of the synonym ``groups`` with what it also finds, leaving out what the index does not have.

    A group is a weight, phrases of terms joined by ";", and the phrases they find unless those are the same.
    """
    found: dict[str, dict[str, float]] = {}
    for weight, words, *to in groups:
        for phrase in words.split(";"):
            row = found.setdefault(phrase, {})
            for other in (to[0] if to else words).split(";"):
                if other != phrase and all(term in known for term in other.split()):
                    row[other] = max(row.get(other, 0.0), weight)
    return {
        tuple(phrase.split()): tuple((weight, tuple(other.split())) for other, weight in row.items())
        for phrase, row in found.items()
        if row
    }


def age_in(text: str) -> tuple[int | None, str]:
    """An age in years taken out of ``text``, and the rest. Year 8 of school is age 12."""
    lowered = text.lower()
    for pattern, added in ((_SCHOOL_YEAR, 4), (_STATED_AGE, 0), (_YEARS_OLD, 0), (_LAST_NUMBER, 0)):
        match = pattern.search(lowered)
        if not match or (pattern is _LAST_NUMBER and _NUMBERED.search(lowered)):
            continue
        age = int(match[1]) + added
        if age <= OLDEST:
            return age, f"{lowered[: match.start()]} {lowered[match.end() :]}".strip()
    return None, text


def understand(text: str, language: Language) -> Query:
    """The words of ``text``, its place already taken out."""
    age, rest = age_in(text[:MAX_QUERY])
    pairs = list(language.analyser.pairs(rest))
    if not language.weights["on"]:
        return Query(tuple(Unit((word,), (term,)) for word, term in pairs), age)
    begun = _begun(pairs[-1], language) if pairs else ()
    pairs, corrections, unknown = _corrected(pairs, bool(begun), language)
    units = _units(pairs, {typed for _, typed in corrections}, language)
    if units and begun:
        units[-1] = _with_prefixes(units[-1], begun)
    telling = [unit for unit in units if len(unit.words) > 1 or unit.words[0] not in language.asking]
    return Query(tuple(telling or units), age, tuple(corrections), tuple(unknown))


def _begun(pair: tuple[str, str], language: Language) -> tuple[str, ...]:
    """The other terms that begin with the last word; if none does and it is no word, those it runs on from."""
    word, term = pair
    least = int(language.weights["prefix_letters"])
    if len(word) < least:
        return ()
    longer = tuple(t for t in language.terms if t.startswith(word) and t != term)
    if longer or term in language.known_terms:
        return longer
    # "communicatio" is on its way to communication, whose stem is shorter than what was typed.
    shorter = [t for t in language.terms if len(t) > least and word.startswith(t) and len(word) - len(t) < 6]
    return (max(shorter, key=len),) if shorter else ()


def _corrected(
    pairs: list[tuple[str, str]], last_begun: bool, language: Language
) -> tuple[list[tuple[str, str]], list[tuple[str, str]], list[str]]:
    """``pairs`` with every word that nobody knows replaced by the nearest one; what was replaced; what stayed."""
    better, corrections, unknown = [], [], []
    for place, (word, term) in enumerate(pairs):
        last = place == len(pairs) - 1
        if term not in language.known_terms and not (last and last_begun):
            near = spelling.nearest(word, language.vocabulary()) if word.isalpha() else []
            if near:
                corrections.append((word, near[0]))
                word, term = near[0], language.analyser.term(near[0])
            else:
                unknown.append(word)
        better.append((word, term))
    return better, corrections, unknown


def _units(pairs: list[tuple[str, str]], guessed: set[str], language: Language) -> list[Unit]:
    """Group the words: the longest phrase that has synonyms first, from the left."""
    units, start = [], 0
    longest = max(map(len, language.synonyms), default=1)
    while start < len(pairs):
        size = next(
            (
                size
                for size in range(min(longest, len(pairs) - start), 1, -1)
                if tuple(term for _, term in pairs[start : start + size]) in language.synonyms
            ),
            1,
        )
        words, terms = zip(*pairs[start : start + size], strict=True)
        weight = language.weights["spelling"] if guessed & set(words) else 1.0
        units.append(Unit(words, terms, language.synonyms.get(terms, ()), weight=weight))
        start += size
    return units


def _with_prefixes(unit: Unit, prefixes: tuple[str, ...]) -> Unit:
    return Unit(unit.words, unit.terms, unit.expansions, prefixes, unit.weight)
