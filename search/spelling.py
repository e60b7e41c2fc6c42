"""The nearest word by edit distance. browser/spelling.js is the twin of this module."""

from __future__ import annotations

from collections.abc import Iterable


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


def nearest(word: str, vocabulary: Iterable[str], limit: int | None = 1, most: int | None = None) -> list[str]:
    """Up to ``limit`` words of ``vocabulary`` near ``word``, nearest first, all if it is None; ``most`` letters may be wrong,
    as many as ``allowed`` says if it is None.

    Among words equally near, one with the same first letter wins, then the earlier one of ``vocabulary``,
    which should therefore start with the commonest. Unless ``most`` is given, a word with another first letter
    may differ in that letter only: "swiming" is no slip for aiming.
    """
    strict, most = most is None, allowed(word) if most is None else most
    near = []
    for place, candidate in enumerate(vocabulary):
        apart = distance(word, candidate, most) if most and len(candidate) > 2 else most + 1
        other = candidate[0] != word[0]
        if apart <= (min(1, most) if other and strict else most):
            near.append((apart, other, place, candidate))
    return [candidate for *_, candidate in sorted(near)[:limit]]


def suggested(word: str, vocabulary: Iterable[str]) -> list[str]:
    """Up to three words of ``vocabulary`` to offer for ``word``: three letters may be wrong, and half of the pairs of
    letters must be the same (Dice's coefficient, Adamson and Boreham 1974), as "sitting" is no slip for "swimming"."""
    near = nearest(word, list(vocabulary), limit=None, most=3)
    return [other for other in near if 4 * len(_pairs(word) & _pairs(other)) >= len(_pairs(word)) + len(_pairs(other))][
        :3
    ]


def _pairs(word: str) -> set[str]:
    return {word[place : place + 2] for place in range(len(word) - 1)}


ENDING = 6
"""Letters that a word may have beyond its stem."""


def nearest_stem(word: str, stems: Iterable[str]) -> str:
    """The longest of ``stems`` that ``word`` begins with, but for one letter of a stem of five; "" if there is none.

    The vocabulary has one word for each stem; this finds the others: "educatiion" where it has "educational".
    """
    best = ""
    for stem in stems:
        if len(stem) < 4 or len(stem) <= len(best) or stem[0] != word[0]:
            continue
        most = 0 if len(stem) == 4 else 1
        cuts = range(len(stem) - most, min(len(stem) + most, len(word)) + 1)
        if any(len(word) - cut <= ENDING and distance(word[:cut], stem, most) <= most for cut in cuts):
            best = stem
    return best
