"""What a word may mean that neither the index nor the synonyms have: a slip, half a word, two words without a space.

browser/guessing.js is the twin of this module.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from typing import TYPE_CHECKING

from search import spelling
from search.analysis import split
from search.foreign import Foreign, tells

if TYPE_CHECKING:
    from search.query import Language

Pair = tuple[str, str]
"""A word and its term."""

SHORT = 3
"""Letters of a word that is too short to be in the vocabulary."""


def told(corrections: Iterable[tuple[str, str]], text: str) -> tuple[dict[str, str], ...]:
    """The ``corrections`` of ``text``, words as typed with those that were meant, as results have them."""
    return tuple({"typed": typed, "word": word, "instead": instead(text, typed)} for typed, word in corrections)


def instead(text: str, typed: str) -> str:
    """``text`` with the word that folds to ``typed`` in double quotes, so that it is taken as it is."""
    parts = [f'"{part}"' if split(part) == [typed] else part for part in text.split()]
    return " ".join(parts if parts != text.split() else [*parts, f'"{typed}"'])


def run_on(pairs: Sequence[Pair], quoted: Collection[str], language: Language) -> Pair:
    """The last of ``pairs`` with the term it may be on its way to, if nobody knows it: one that makes a phrase with the words before it
    ("short brea"), or else the longest it runs on from. The stem of communication is shorter than "communicatio"."""
    *before, (word, term) = pairs
    if term in language.known_terms or word in quoted:
        return word, term
    if completed := _completed(tuple(term for _, term in before), word, language):
        return word, completed
    lengths = run_on_lengths(word, language.weights)
    shorter = [
        t for t in language.terms if len(t) in lengths and word.startswith(t) and spelling.ending(word[len(t) :])
    ]
    return word, max(shorter, key=len, default=term)


def _completed(before: tuple[str, ...], word: str, language: Language) -> str:
    """The term that begins with ``word`` and makes the longest phrase with the words ``before`` it; of several the first."""
    if len(word) < language.weights["prefix_letters"]:
        return ""
    whole = (
        phrase
        for phrase in language.meanings
        if len(phrase) > 1 and phrase[-1].startswith(word) and before[1 - len(phrase) :] == phrase[:-1]
    )
    return max(whole, key=len, default=("",))[-1]


def run_on_lengths(word: str, weights: Mapping[str, float]) -> range:
    """How many letters a term may have that ``word``, half typed, runs on from: no ending has more than five."""
    return range(max(int(weights["prefix_letters"]) + 2, len(word) - 5), len(word))


def corrected(
    pairs: Sequence[Pair], strange: Collection[str], language: Language
) -> tuple[list[Pair], list[Pair], list[str]]:
    """``pairs`` with every strange word replaced by what it may have meant, if that finds something; what was replaced; what nobody knows."""
    better, corrections, unknown = [], [], []
    completing = _completing({term for _, term in pairs}, language)
    # "Whree can I get help" asks where.
    asking = map(language.analyser.term, language.asking)
    finding = completing.union(asking, (term for term in language.terms if language.rows_of([term])))
    for word, term in pairs:
        near = _meant(word, finding, language) if word in strange and word.isalpha() else ()
        if near:
            corrections.append((word, " ".join(near)))
        elif word in strange:
            unknown.append(word)
        better.extend((other, language.analyser.term(other)) for other in near) if near else better.append((word, term))
    return better, corrections, unknown


def abroad(pairs: Sequence[Pair], strange: Collection[str], foreign: Foreign) -> frozenset[str]:
    """The words of another language. A word that is only part of a phrase is of that language if there are two."""
    return _abroad(_formed(pairs, strange, foreign), strange, foreign)


def _abroad(pairs: Sequence[Pair], strange: Collection[str], foreign: Foreign) -> frozenset[str]:
    parts = frozenset(word for word, term in pairs if word in strange and term in foreign.terms)
    found = parts if len(parts) > 1 else frozenset(pairs[place][0] for place in _spoken(pairs, foreign)[0])
    return found if any(map(tells, found)) else frozenset()


def _formed(pairs: Sequence[Pair], strange: Collection[str], foreign: Foreign) -> list[Pair]:
    """``pairs`` where a strange word has the term of another form of it. Alone, one in our letters may as well be a slip of ours."""
    sure = bool(_abroad(pairs, strange, foreign))
    return [
        (word, foreign.form(term) if word in strange and (sure or not word.isascii()) else term) for word, term in pairs
    ]


def kept(
    pairs: Sequence[Pair],
    strange: Collection[str],
    abroad: Collection[str],
    foreign: Foreign,
    asking: Collection[str] = (),
) -> tuple[list[Pair], list[str]]:
    """What is left of ``pairs`` beside words of another language, ``abroad``; and what nobody knows. Nothing is corrected: the
    other words are of that language too. Its small words are no words of ours, and neither is a number, but for the last one:
    "formularz DLA". What says nothing and stands between the words of a phrase is left out too: "wyrzucili go ze szkoły"."""
    pairs = _joint(_formed(pairs, strange, foreign), strange, foreign, asking)
    spoken, small = _spoken(pairs, foreign)

    def lost(place: int, word: str) -> bool:
        return (word in small or word.isdecimal()) and place not in spoken and place < len(pairs) - 1

    left = [pair for place, pair in enumerate(pairs) if not lost(place, pair[0])]
    return left, [word for word, _ in left if word in strange and word not in abroad]


def _joint(
    pairs: Sequence[Pair], strange: Collection[str], foreign: Foreign, asking: Collection[str]
) -> Sequence[Pair]:
    """``pairs`` without what stands between the words of a phrase and is of no account."""
    _, small = _spoken(pairs, foreign)
    idle = [
        place
        for place, (word, term) in enumerate(pairs)
        if word in small or word in asking or (word in strange and foreign.idle(term))
    ]
    lost = foreign.between([term for _, term in pairs], idle)
    return [pair for place, pair in enumerate(pairs) if place not in lost]


def _spoken(pairs: Sequence[Pair], foreign: Foreign) -> tuple[frozenset[int], frozenset[str]]:
    """The places of the words of other languages, and the small words of these."""
    terms = tuple(term for _, term in pairs)
    found = foreign.spoken(terms)
    small = foreign.small_of(terms[phrase.start : phrase.stop] for phrase in found)
    return frozenset(place for phrase in found for place in phrase), small


def _completing(beside: Collection[str], language: Language) -> frozenset[str]:
    """The terms that make a phrase with those ``beside`` them."""
    phrases = (frozenset(phrase) for phrase in language.meanings if len(phrase) > 1)
    return frozenset(term for phrase in phrases for term in phrase if phrase - {term} <= beside)


def _meant(word: str, finding: Collection[str], language: Language) -> tuple[str, ...]:
    """The word of the vocabulary that ``word`` may have meant, of a term that is ``finding`` something, or the two that were run
    together; () if there is none."""
    analyser = language.analyser
    words = {other: analyser.term(other) for other in language.vocabulary()}
    # The vocabulary has one word of each stem, which for those of stems.yml may be quite another.
    words = {other: term for other, term in (words | analyser.stems).items() if term in finding}
    # A word of three letters is as near to many others: only one that sounds the same is meant ("buss").
    short = (term for term in language.terms if len(term) == SHORT and term[0] == word[0] and term in finding)
    words |= {term: term for term in short if spelling.sound(term) == spelling.sound(word)}
    near, cost = spelling.meant(word, words)
    if near and cost <= spelling.LETTER:
        return (near,)
    # Two words without a space are likelier than two slips.
    return spelling.apart(word, lambda part: analyser.term(part) in language.known_terms) or ((near,) if near else ())
