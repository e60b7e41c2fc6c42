"""The words of the index as shards, and shards as words again. browser/lexicon.js is the twin of the second half.

Words are sorted by the consonants they begin with and cut into shards, so that a slip of the pen mostly lands in the shard
of the word that was meant ("dislexia", "dyslexia"), and all that a half typed word may become is in shards side by side.
Words of the same sound are sorted by their letters, and cut too where there is too much of them ("school", "skill").

A score is kept as the sum of two small numbers, exponents of STEP: one of the term (how rare it is) and COARSE times one of
the posting. What the first says need not be said again for each posting.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from math import log
from os.path import commonprefix

from search.codec import decode, decode_ascending, encode, encode_ascending
from search.meanings import SIGN

STEP = 1.03
COARSE = 4
"""One level of a posting is STEP ** COARSE, 13 %: finer costs bytes and does not change the judged queries."""
DEPTH = 2
"""Consonants by which words are told apart; more where so many words begin with them that a shard would be too large."""
SLIPS = 6
"""Letters a word begins with in which a slip may name another shard; later ones make no difference."""
_LOG_STEP = log(STEP)
_LOG_LEVEL = COARSE * _LOG_STEP
_LAST = "\uffff"
"""Comes after every letter."""

Scores = Mapping[str, Mapping[int, float]]

_CLASSES = str.maketrans({letter: group[0] for group in ("ckqsxz", "gj", "mn", "fv") for letter in group})
_UNHEARD = re.compile("^(?:p(?=s)|[kg](?=n)|w(?=r))")
_SILENT = re.compile("(?<=.)[aeiouyhw]")
_DOUBLED = re.compile(r"(.)\1+")


@cache
def skeleton(term: str) -> str:
    """The sound of ``term`` without what people get wrong: vowels, h, doubled letters, c for s, m for n."""
    heard = _UNHEARD.sub("", re.sub("ph", "f", term))
    sounds = _DOUBLED.sub(r"\1", heard.translate(_CLASSES))
    return re.sub("^[aeiouy]", "a", _SILENT.sub("", sounds))


def place_of(term: str) -> str:
    """Where ``term`` stands among the words: by its sound, then by its letters."""
    return f"{skeleton(term)} {term}"


@dataclass(frozen=True)
class Layout:
    """Which shard has which word: shard n begins at the place ``firsts[n]`` and ends before the next."""

    firsts: tuple[str, ...] = ("",)

    def shard(self, term: str) -> int:
        """The shard that has ``term``."""
        return self._of(place_of(term))

    def begun(self, word: str) -> range:
        """The shards of all terms that begin with ``word``, but those that "p" makes "ph" of."""
        sounds = skeleton(word)
        return range(self._of(sounds), self._of(sounds + _LAST) + 1)

    def shorter(self, word: str, lengths: Iterable[int]) -> set[int]:
        """The shards of the beginnings of ``word`` of these ``lengths``."""
        return {self.shard(word[:length]) for length in lengths}

    def alike(self, word: str) -> set[int]:
        """The shards of what ``word`` may be a slip of: what sounds like it, also without one of its first letters or
        with two of them the other way round; and of its beginnings, for the index has stems ("occupationl": "occup")."""
        first = range(min(SLIPS, len(word)))
        without = (word[:at] + word[at + 1 :] for at in first)
        swapped = (word[:at] + word[at + 1 : at + 2] + word[at : at + 1] + word[at + 2 :] for at in first)
        heard = skeleton(word)
        sounds = {skeleton(other) for other in (word, *without, *swapped)}
        sounds |= {heard[:length] for length in range(DEPTH, len(heard))}
        return {number for one in sounds for number in range(self._of(one), self._of(f"{one} {_LAST}") + 1)}

    def _of(self, place: str) -> int:
        return max(0, bisect_right(self.firsts, place) - 1)


def layout(weights: Mapping[str, int], *, size: int, largest: int) -> Layout:
    """Shards of about ``size``, the sum of the ``weights`` of their terms. Words of one sound stay together unless they
    have more than ``largest``."""
    firsts, filled = [""], 0
    for key, weight in sorted(_groups(weights, DEPTH, largest)):
        if filled and filled + weight > size:
            firsts.append(key)
            filled = 0
        filled += weight
    return Layout(tuple(firsts))


def _groups(weights: Mapping[str, int], depth: int, largest: int) -> Iterator[tuple[str, int]]:
    """The first ``depth`` sounds of the terms, more where there is too much of them, and their weight."""
    members: dict[str, dict[str, int]] = defaultdict(dict)
    for term, weight in weights.items():
        members[skeleton(term)[:depth]][term] = weight
    for key, own in members.items():
        weight = sum(own.values())
        if weight <= largest:
            yield key, weight
        elif any(len(skeleton(term)) > depth for term in own):
            yield from _groups(own, depth + 1, largest)
        else:
            yield from ((place_of(term), weight) for term, weight in own.items())


def pack(scores: Scores, surfaces: Mapping[str, Sequence[str]], low: float) -> dict[str, str]:
    """One shard: the rows of ``scores``, with the commonest word each term stands for.

    ``low`` is the score whose exponent is 0. Terms without a row are words that only the synonyms know.
    """
    rows = [_row(row, low) for row in scores.values()]
    return {
        "terms": " ".join(scores),
        "endings": " ".join(_ending(term, surfaces.get(term, (term,))[0]) for term in scores),
        "documents": " ".join(encode_ascending(row) for row in scores.values()),
        "bases": encode(base for base, _ in rows),
        "impacts": "".join(encode(impacts) for _, impacts in rows),
    }


def lowest(rows: Iterable[Mapping[int, float]]) -> float:
    """The score whose exponent is 0."""
    return min((min(row.values()) for row in rows if row), default=1.0)


def highest(rows: Iterable[Mapping[int, float]], low: float) -> int:
    """An exponent that no score of the shards goes beyond."""
    high = max((max(row.values()) for row in rows if row), default=low)
    return max(0, round(log(high / low) / log(STEP))) + 2 * COARSE


def _row(row: Mapping[int, float], low: float) -> tuple[int, list[int]]:
    # What a meaning gives may be less than the least that any word gives.
    least = max(low, min(row.values(), default=low))
    base = round(log(least / low) / _LOG_STEP)
    return base, [round(log(score / least) / _LOG_LEVEL) if score > least else 0 for score in row.values()]


def _ending(term: str, word: str) -> str:
    """How ``word`` is made of ``term``: how many letters go, then those that come. "1y" makes therapy of therapi."""
    same = len(term if word.startswith(term) else commonprefix((term, word)))
    gone, comes = len(term) - same, word[same:]
    return "" if gone > 9 or comes[:1].isdecimal() else f"{gone or ''}{comes}"


def _word(term: str, ending: str) -> str:
    gone = int(ending[0]) if ending[:1].isdecimal() else 0
    return term[: len(term) - gone] + (ending[1:] if gone else ending)


class Rows(Mapping):
    """Term to document number to score, each row unpacked when it is first asked for."""

    def __init__(self, shards: Iterable[Mapping], powers: Sequence[float]) -> None:
        self._packed: dict[str, tuple[int, list[int], list[int]]] = {}
        self._unpacked: dict[str, dict[int, float]] = {}
        self._powers = powers
        self.words: dict[str, str] = {}
        for shard in shards:
            self._open(shard)

    def _open(self, shard: Mapping) -> None:
        if not shard["terms"]:
            return
        impacts = list(decode(shard["impacts"]))
        start = 0
        columns = (shard["terms"].split(), shard["endings"].split(" "), shard["documents"].split(" "))
        for term, ending, gaps, base in zip(*columns, decode(shard["bases"]), strict=True):
            documents = list(decode_ascending(gaps))
            self._packed[term] = (base, documents, impacts[start : start + len(documents)])
            if not term.startswith(SIGN):
                self.words[term] = _word(term, ending)
            start += len(documents)

    def __getitem__(self, term: str) -> dict[int, float]:
        if term not in self._unpacked:
            base, documents, impacts = self._packed[term]
            pairs = zip(documents, impacts, strict=True)
            self._unpacked[term] = {document: self._powers[base + COARSE * impact] for document, impact in pairs}
        return self._unpacked[term]

    def __iter__(self) -> Iterator[str]:
        return iter(self._packed)

    def __len__(self) -> int:
        return len(self._packed)

    def terms(self) -> list[str]:
        """All terms but the made-up ones, in order."""
        return sorted(self.words)

    def bare(self) -> frozenset[str]:
        """The terms that no document has."""
        return frozenset(term for term in self.words if not self._packed[term][1])

    def vocabulary(self) -> list[str]:
        """Words that a misspelt one may have meant, those of most documents first."""
        counts = {word: len(self._packed[term][1]) for term, word in self.words.items()}
        kept = [word for word in counts if word.isalpha() and len(word) > 3]
        return sorted(kept, key=lambda word: (-counts[word], word))


def powers(low: float, most: int) -> list[float]:
    """``low`` times the powers of STEP up to ``most``, by repeated multiplication, as the browser does it."""
    levels = [low]
    while len(levels) <= most:
        levels.append(levels[-1] * STEP)
    return levels
