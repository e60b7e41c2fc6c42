"""What was typed, understood: a place, an age, and units of words with what they may also be called.

browser/query.js is the twin of this module.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass, field, replace
from itertools import pairwise

from search import guessing, half
from search.ages import age_in, is_stage, worded
from search.analysis import Analyser, compatible, split
from search.foreign import NONE, Foreign, Tongue
from search.grouping import Unit, asks, grouped
from search.guessing import Pair
from search.heard import heard
from search.meanings import Meaning, Meanings
from search.names import SLIP
from search.said import said
from search.whole import Names

# The end of a district, in any spelling, and the digit of the sector; then the last letters, or the first of them, of any alphabet:
# those of another may look like ours. After NFKC and plain digits what is no letter, digit or underscore is no word.
_LETTER, _OTHER = r"[^\W\d_]", r"[\W_]"
_ENDING = re.compile(
    rf"([0-9](?:{_LETTER}|[0-9])?{_OTHER}*[0-9]){_OTHER}*{_LETTER}(?:{_OTHER}*{_LETTER})?(?!{_LETTER}|[0-9])"
)
# One that could be an age, as that of SG1 1YR, which must fetch what SG1 1AA does. KS and Y begin ages.
_AGED_ENDING = re.compile(
    r"\b((?!ks|y)(?:[a-z]\W)?[a-z]{1,2}\W?\d[a-z\d]?\W*\d)\W?y\W?r?\b(?!\W?old)", re.IGNORECASE | re.ASCII
)
_DIGIT = re.compile("[0-9]")
_QUOTED = re.compile('["\u201c\u201d]([^"\u201c\u201d]*)["\u201c\u201d]')


@dataclass(frozen=True)
class Query:
    """The words of a query as units; ``corrections`` are pairs of what was typed and what was searched for.

    ``stage`` says that ``age`` is one of a stage ("reception"), which is wider.

    ``unknown`` are the words that nobody knows; ``tongue`` is the other language that some words were of. ``asking`` are words that
    only say how people ask.
    """

    units: tuple[Unit, ...] = ()
    age: int | None = None
    stage: bool = False
    corrections: tuple[tuple[str, str], ...] = ()
    unknown: tuple[str, ...] = ()
    tongue: Tongue | None = None
    asking: Collection[str] = field(default=(), compare=False)


@dataclass(frozen=True)
class Language:
    """All that is needed to understand words: the analyser, the terms of the index, and the meanings of phrases.

    ``known_terms`` are all terms that the index or the synonyms have, and ``bare`` those of ``terms`` that no document has. ``vocabulary`` gives the words that a misspelt
    one may have meant, the commonest first, ``foreign`` the words of other languages, ``abroad`` those terms of them that sound like ours, ``names`` the whole names of documents, and ``wider`` the same with more
    words, among them those that the given ones may be slips of, and others given; all are asked for only when a word is unknown. ``said`` is what is said beside the words.
    """

    analyser: Analyser
    terms: Sequence[str]
    meanings: Meanings
    asking: Collection[str]
    weights: Mapping[str, float]
    vocabulary: Callable[[], Sequence[str]]
    known_terms: frozenset[str] = field(default_factory=frozenset)
    bare: Collection[str] = ()
    abroad: Collection[str] = ()
    names: Names = field(default_factory=dict)
    foreign: Callable[[Collection[str]], Foreign] = lambda words: NONE
    wider: Callable[[Collection[str], Collection[str]], Language] | None = None
    said: tuple[str, ...] = ()

    def meanings_of(self, *terms: str) -> tuple[Meaning, ...]:
        """What a phrase of ``terms`` may also be called: with what was ``said`` beside it, and without."""
        phrases = (*((*terms, *one.split()) for one in self.said), terms)
        return tuple(dict.fromkeys(meaning for phrase in phrases for meaning in self.meanings.get(phrase, ())))

    def rows_of(self, terms: Collection[str], meant: bool = False) -> tuple[str, ...]:
        """The rows of ``terms``: those that documents have, or if none of them is, or with ``meant``, of what they may also be called."""
        held = tuple(term for term in terms if term not in self.bare)
        if held and not meant:
            return held
        meanings = (meaning for term in terms for meaning in self.meanings_of(term))
        return (*held, *(meaning.row_name(1) for meaning in meanings))

    def known(self, word: str) -> bool:
        """Whether the index or the synonyms have ``word``, folded."""
        return word in self.analyser.stop_words or self.analyser.term(word) in self.known_terms


def without_endings(text: str) -> str:
    """``text`` with every postcode cut to its sector: the files that a browser asks for would tell the rest of it."""
    return _ENDING.sub(r"\1", SLIP.sub(r"\1", compatible(text)))


def searched(text: str) -> str:
    """``text`` without an age, which is no word, and without the ends of postcodes."""
    return without_endings(worded(_AGED_ENDING.sub(r"\1aa", compatible(text))))


def understand(text: str, language: Language, placed: str = "") -> Query:
    """The words of ``text``, its place already taken out. Words in double quotes are taken as they are typed.

    Where a place was said, ``placed``, or an age, words that only ask say nothing more: "my son is 4" is an age.
    """
    (age, ageless), stage, rest = age_in(text), is_stage(text), worded(text)
    language = replace(language, said=tuple(said(age, placed)))
    quoted = frozenset(word for part in _QUOTED.findall(rest) for word in split(part))
    pairs = _joined(list(language.analyser.pairs(searched(text))), quoted, language)
    if not language.weights["on"]:
        return Query(tuple(grouped(pairs, (), NONE, language)), age, stage)
    begun = half.begun(pairs[-1], language) if pairs and pairs[-1][0] not in quoted else ()
    prefixes = language.rows_of(begun, half.tells(pairs[-1], language)) if begun else ()
    if begun and len(pairs) > 1:
        pairs[-1] = half.ending(*pairs[-2:], begun, language)
    near = heard(_strange(pairs, quoted, bool(begun), language), language)
    slips = [(word, near[word]) for word in dict(pairs) if word in near]
    pairs = [(near[word], language.analyser.term(near[word])) if word in near else (word, term) for word, term in pairs]
    if pairs and not begun and not near:
        pairs[-1] = guessing.run_on(pairs, quoted, language)
    strange = _strange(pairs, quoted, bool(begun), language)
    foreign = language.foreign(strange) if strange else NONE
    corrections: list[Pair] = []
    if abroad := guessing.abroad(pairs, strange, foreign):
        pairs, unknown = guessing.kept(pairs, strange, abroad, foreign, language.asking)
    else:
        if strange and language.wider:
            language = replace(language.wider(strange, _beside(pairs, strange)), said=language.said)
            pairs = _joined(pairs, quoted, language)
        pairs, corrections, unknown = guessing.corrected(pairs, strange, language)
    corrections = [*slips, *corrections]
    units = grouped(pairs, {word for _, meant in corrections for word in meant.split()}, foreign, language)
    if units and begun:
        units[-1] = replace(units[-1], prefixes=prefixes)
    tongue = foreign.tongue_of(unit.terms for unit in units)
    staged, asking = {*split(rest)} - {*split(ageless)}, {*language.asking, *foreign.asking}
    telling = _telling(units, asking, staged, language)
    if telling:
        # There may be more words of another language than we know.
        lost = tongue and not any(_finds(unit, language) for unit in telling)
    else:
        lost = age is None and not placed
    telling = _weighed(units if lost else telling, staged, language)
    return Query(tuple(telling), age, stage, tuple(corrections), tuple(unknown), tongue, asking)


def _weighed(units: Sequence[Unit], staged: Collection[str], language: Language) -> Sequence[Unit]:
    """``units``, where those of the words of a stage weigh less beside others: the age says the same already."""
    if all({*unit.words} <= {*staged} for unit in units):
        return units
    weight = language.weights["stage"]
    return [replace(u, weight=u.weight * weight) if {*u.words} <= {*staged} else u for u in units]


def _telling(
    units: Sequence[Unit], asking: Collection[str], staged: Collection[str], language: Language
) -> Sequence[Unit]:
    """The units that do not only ask, nor only say a stage in words that nothing has: the age says that."""
    telling = [unit for unit in units if not asks(unit, asking)]
    return [unit for unit in telling if not {*unit.words} <= {*staged} or _finds(unit, language)]


def _finds(unit: Unit, language: Language) -> bool:
    """Whether documents have anything of ``unit``."""
    held = (term in language.terms and term not in language.bare for term in unit.terms)
    return bool(unit.meanings or unit.prefixes or any(held))


def _strange(pairs: Sequence[Pair], quoted: Collection[str], begun: bool, language: Language) -> frozenset[str]:
    """The words that neither the index nor the synonyms know, that do not only ask ("Lucy", "Lucy's"), and are not on their way to one
    they know. What has a digit may be of a postcode, and is looked up nowhere else."""
    words = pairs[:-1] if begun else pairs
    asking = {*language.asking}
    unknown = (word for word, term in words if term not in language.known_terms and word not in quoted)
    telling = (word for word in unknown if asking.isdisjoint({word, word.removesuffix("s")}))
    return frozenset(word for word in telling if not _DIGIT.search(word))


def _joined(pairs: Sequence[Pair], quoted: Collection[str], language: Language) -> list[Pair]:
    """``pairs`` with two that follow each other as one, where one of them is unknown and both together are a word:
    "foot ball"."""
    joined: list[Pair] = []
    for word, term in pairs:
        before = joined[-1][0] if joined else ""
        whole = before + word
        unknown = before and not {term, joined[-1][1]} <= language.known_terms
        if unknown and not quoted & {before, word} and language.analyser.term(whole) in language.known_terms:
            joined[-1] = (whole, language.analyser.term(whole))
        else:
            joined.append((word, term))
    return joined


def _beside(pairs: Sequence[Pair], strange: Collection[str]) -> list[str]:
    """The words that ``strange`` ones make with those beside them."""
    both = ((before, word) for (before, _), (word, _) in pairwise(pairs))
    return [before + word for before, word in both if before in strange or word in strange]
