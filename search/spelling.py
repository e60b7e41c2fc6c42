"""The word that a misspelt one was meant to be, by sound and by edit distance. browser/spelling.js is the twin of this module."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping
from functools import lru_cache

LETTER = 4
"""What one wrong letter costs in ``meant``; slips that people make more often cost less."""
SWAP, VOWEL, ALIKE, FAINT, ENDED, OPENING = 3, 2, 3, 3, 3, 3
"""Neighbours swapped; one vowel for another; a consonant for one that sounds like it; a vowel or h too many or too
few; a word that is known by its stem only; another first letter, on top of what the slip costs."""

_VOWELS = frozenset("aeiouy")
_FAINT = frozenset("aeiouyh")
_ALIKE = ("bp", "dt", "fv", "gj", "mn", "ks", "gk", "jk", "uw", "vw")

# Spellings of one sound, brought to one of them. What is left of a slip is then small. The order counts.
_SOUNDS = (
    ("^ps|sc(?=[eiy])", "s"), ("^kn|^gn", "n"), ("^wr|rh", "r"), ("wh", "w"), ("ph", "f"), ("igh", "i"), ("sch", "sk"),
    ("(?:sh[uioe]+n|[cs]ion|[ct]ian|sheon)", "tion"), ("sh(?=[aeou])", "ti"), ("ych", "ik"), ("x", "ks"), ("qu", "kw"),
    ("dge", "ge"), ("c(?=[eiy])", "s"), ("c(?!h)|q", "k"), ("z", "s"), ("y", "i"), ("aw|or(?=t)", "au"), (r"(.)\1+", r"\1"),
)  # fmt: skip
_RULES = [(re.compile(pattern), becomes) for pattern, becomes in _SOUNDS]

_ENDINGS = ("", "s", "es", "ed", "er", "ers", "ing", "ings", "ion", "ions", "ional", "ation", "ations", "ational", "ment", "ments", "al",
            "ally", "ly", "i", "ies", "ist", "ists", "iti", "ities", "ive", "able", "ance", "ence", "nes", "ful", "ic", "ate", "ated", "ator", "ators", "ng")  # fmt: skip


_BUDGETS = (0, 0, 0, 0, 3, 4, 6, 7, 8, 8, 10)
"""What a word of so many letters may be off. More would turn many right words that the index does not have into wrong ones."""


def allowed(word: str) -> int:
    """How many letters may be wrong in ``word``: none in a short one, where every change is another word."""
    return 0 if len(word) < 4 else 1 if len(word) < 6 else 2


def distance(a: str, b: str, most: int) -> int:
    """Letters to add, drop, change or swap with a neighbour to get from ``a`` to ``b`` (optimal string
    alignment distance); ``most`` + 1 as soon as it is known to be more than ``most``."""
    if abs(len(a) - len(b)) > most:
        return most + 1
    before: list[int] = []
    previous = list(range(len(b) + 1))
    for i, letter in enumerate(a, start=1):
        row = [i]
        for j, other in enumerate(b, start=1):
            cost = min(previous[j] + 1, row[j - 1] + 1, previous[j - 1] + (letter != other))
            if i > 1 and j > 1 and letter == b[j - 2] and a[i - 2] == other:
                cost = min(cost, before[j - 2] + 1)
            row.append(cost)
        if min(row) > most:
            return most + 1
        before, previous = previous, row
    return previous[-1]


def nearest(word: str, vocabulary: Iterable[str], most: int, limit: int | None = 1) -> list[str]:
    """Up to ``limit`` words of ``vocabulary`` in which at most ``most`` letters are others than in ``word``, nearest first,
    all if it is None. Among words equally near, one with the same first letter wins, then the earlier."""
    near = []
    for place, candidate in enumerate(vocabulary):
        apart = distance(word, candidate, most) if most and len(candidate) > 2 else most + 1
        if apart <= most:
            near.append((apart, candidate[0] != word[0], place, candidate))
    return [candidate for *_, candidate in sorted(near)[:limit]]


def suggested(word: str, vocabulary: Iterable[str], alone: bool = True) -> list[str]:
    """Up to three words of ``vocabulary`` to offer for ``word``: three letters may be wrong, and half of the pairs of
    letters must be the same (Dice's coefficient, Adamson and Boreham 1974), as "sitting" is no slip for "swimming".

    Of a short word, or one that is not ``alone`` unknown, less may be wrong: several may be of a language that nobody here
    knows, and what is merely like them is no help.
    """
    near = nearest(word, list(vocabulary), most=min(3, allowed(word) + alone), limit=None)
    return [other for other in near if 4 * len(_pairs(word) & _pairs(other)) >= len(_pairs(word)) + len(_pairs(other))][
        :3
    ]


def _pairs(word: str) -> set[str]:
    return {word[place : place + 2] for place in range(len(word) - 1)}


@lru_cache(maxsize=50_000)
def sound(word: str) -> str:
    """``word`` as it sounds, in letters: "physio" and "fisio" are "fisio", and "skool" and "school" "skol"."""
    for pattern, becomes in _RULES:
        word = pattern.sub(becomes, word)
    return word


def budget(word: str) -> int:
    """What ``word`` may be off, in quarters of a letter: nothing if it is short, more the longer it is."""
    return _BUDGETS[min(len(word), len(_BUDGETS) - 1)]


def meant(word: str, words: Mapping[str, str]) -> tuple[str, int]:
    """The word of ``words`` (each with its stem), the commonest first, that ``word`` is a slip of, and what it is off in quarters
    of a letter; "" if there is none.

    Words are compared as they are spelt and as they sound; and, as a word stands for all words of its stem, by
    their stems with an ending.
    """
    best, least = "", budget(word) + 1
    heard = sound(word)
    spelt_ends, heard_ends = _ending_costs(word), _ending_costs(heard)
    for candidate, stem in words.items():
        forms = [(word, candidate, None), (heard, sound(candidate), None)]
        if len(stem) > 4:
            forms += [(word, stem, spelt_ends), (heard, sound(stem), heard_ends)]
        for typed, form, ends in forms:
            if VOWEL * len(set(form) - set(typed)) >= least:
                continue
            # What sounds short has as little room for slips as a short word: "zzzzzz" sounds like no word.
            most = min(least - 1, budget(typed))
            cost = _cost(typed, form, most, ends)
            if cost <= most:
                best, least = candidate, cost
    return (best, least) if best else ("", 0)


def _ending_costs(typed: str) -> list[int]:
    """What it costs to take the letters of ``typed`` from each place on as an ending."""
    rest = [typed[start:] for start in range(len(typed) + 1)]
    return [ENDED + LETTER * min(distance(part, ending, 1) for ending in _ENDINGS) if part else 0 for part in rest]


def _cost(typed: str, form: str, most: int, endings: list[int] | None) -> int:
    """What the slips cost that make ``typed`` of ``form``, with an ending after it if ``endings``; more than ``most`` if it is more."""
    longer = len(typed) - len(form)
    if longer * FAINT > most and not endings or -longer * FAINT > most:
        return most + 1
    before: list[int] = []
    previous = [0]
    for letter in form:
        previous.append(previous[-1] + _lone(letter))
    best = most + 1
    for i, letter in enumerate(typed, start=1):
        row = [previous[0] + _lone(letter)]
        for j, other in enumerate(form, start=1):
            cost = min(
                previous[j] + _lone(letter),
                row[j - 1] + _lone(other),
                previous[j - 1] + _change(letter, other) + (OPENING if i == j == 1 and letter != other else 0),
            )
            if i > 1 and j > 1 and letter == form[j - 2] and typed[i - 2] == other:
                cost = min(cost, before[j - 2] + SWAP)
            row.append(cost)
        if endings:
            best = min(best, row[-1] + endings[i])
        if min(row) > most:
            return best
        before, previous = previous, row
    return best if endings else previous[-1]


def _lone(letter: str) -> int:
    return FAINT if letter in _FAINT else LETTER


@lru_cache(maxsize=2_000)
def _change(letter: str, other: str) -> int:
    if letter == other:
        return 0
    if letter in _VOWELS and other in _VOWELS:
        return VOWEL
    return ALIKE if any(letter in pair and other in pair for pair in _ALIKE) else LETTER


def ending(letters: str) -> bool:
    """Whether a word may end in ``letters``, or in something that begins with them."""
    return any(other.startswith(letters) for other in _ENDINGS)


def apart(word: str, known: Callable[[str], bool]) -> tuple[str, ...]:
    """The two ``known`` words that ``word`` is run together of, the more even of several cuts; () if there are none."""
    middle = len(word) / 2
    cuts = sorted(range(3, len(word) - 2), key=lambda cut: (abs(cut - middle), cut))
    return next(((word[:cut], word[cut:]) for cut in cuts if known(word[:cut]) and known(word[cut:])), ())
