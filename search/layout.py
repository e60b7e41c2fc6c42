"""Which shard has which word. browser/layout.js is the twin.

Words are sorted by the consonants they begin with and cut into shards, so that a slip of the pen mostly lands in the shard
of the word that was meant ("dislexia", "dyslexia"), and all that a half typed word may become is in shards side by side.
Words of the same sound are sorted by their letters, and cut too where there is too much of them ("school", "skill").
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import filterfalse, pairwise

from search.codec import shared

FULL = 0.7
"""The share of its weight from which on a shard may end."""
DEPTH = 2
"""Consonants by which words are told apart; more where so many words begin with them that a shard would be too large."""
SLIPS = 6
"""Letters a word begins with in which a slip may name another shard; later ones make no difference."""
WIDE = 3
"""The most shards of one sound that are looked through for a slip, with any first letters."""
BESIDE = 0.25
"""The share of the largest shard that other words of the sound of one large word may have: less is not worth a cut, after which a slip
of the large word may be beside the others."""
CERTAIN = 2
"""Letters that a word begins with as its stem does, or nearly always."""
_LAST = "\uffff"
"""Comes after every letter."""
_CLASSES = str.maketrans({letter: group[0] for group in ("ckqsxz", "gj", "mn", "fv") for letter in group})
_UNHEARD = re.compile("^(?:p(?=s)|[kg](?=n)|w(?=r))", re.MULTILINE)
"""Letters that are not heard where a word begins so."""
_NOT_HEARD = "aeiouyhw"
_SILENT = str.maketrans("AHW", "ahw", _NOT_HEARD)
_DOUBLED = re.compile(rf"([^{_NOT_HEARD}\n])\1+")
"""A letter that is heard, more than once in a row."""
_FIRSTS = (*((f"\n{vowel}", "\nA") for vowel in "aeiouy"), ("\nh", "\nH"), ("\nw", "\nW"))
"""What of the letters that are not heard is heard where a word begins so: a vowel is any other."""


class Skeletons(dict):
    """The skeleton of each term, worked out when it is first asked for."""

    def __missing__(self, term: str) -> str:
        self.learn([term])
        return self[term]

    def learn(self, terms: Iterable[str]) -> None:
        """Work out those of ``terms``, all in one text: one by one takes three times as long."""
        new = [*filterfalse(self.__contains__, terms)]
        heard = _UNHEARD.sub("", "\n".join(["", *new]).replace("ph", "f")).translate(_CLASSES)
        sounds = _DOUBLED.sub(r"\1", heard)
        # A first letter is kept; folded words have no capitals.
        for first, kept in _FIRSTS:
            sounds = sounds.replace(first, kept)
        self.update(zip(new, sounds.translate(_SILENT)[1:].split("\n")))


_SKELETONS = Skeletons()
learn = _SKELETONS.learn
skeleton = _SKELETONS.__getitem__
"""The sound of a term without what people get wrong: vowels, h, doubled letters, c for s, m for n."""


@cache
def place_of(term: str) -> str:
    """Where ``term`` stands among the words: by its sound, then by its letters."""
    return f"{_SKELETONS[term]} {term}"


@dataclass(frozen=True)
class Layout:
    """Which shard has which word: shard n begins at the place ``firsts[n]`` and ends before the next."""

    firsts: tuple[str, ...] = ("",)

    def shard(self, term: str) -> int:
        """The shard that has ``term``."""
        # The first of all begins before every place.
        return bisect_right(self.firsts, place_of(term), 1) - 1

    def begun(self, word: str) -> range:
        """The shards of all terms that begin with ``word``, but those that "p" makes "ph" of."""
        sounds = skeleton(word)
        return range(self._of(sounds), self._of(sounds + _LAST) + 1)

    def shorter(self, word: str, lengths: Iterable[int]) -> set[int]:
        """The shards of the beginnings of ``word`` of these ``lengths``."""
        return {self.shard(word[:length]) for length in lengths}

    def alike(self, word: str) -> set[int]:
        """The shards of what ``word`` may be a slip of: what sounds like it, also without one of its first letters or
        with two of them the other way round; and of its beginnings with the same first letters, for the index has stems
        ("occupationl": "occup"). With any first letters two in a thousand of made-up slips more are found, in many more files. Of a
        sound with more than WIDE shards only those with the same first letter."""
        first = range(min(SLIPS, len(word)))
        without = (word[:at] + word[at + 1 :] for at in first)
        swapped = (word[:at] + word[at + 1 : at + 2] + word[at : at + 1] + word[at + 2 :] for at in first)
        heard = skeleton(word)
        alike = {self._sounding(other) for other in (word, *without, *swapped) if other}
        alike |= {self._from(f"{heard[:length]} {word[:CERTAIN]}") for length in range(DEPTH, len(heard))}
        return {number for numbers in alike for number in numbers}

    def _sounding(self, word: str) -> range:
        place = f"{skeleton(word)} "
        found = self._from(place)
        return found if len(found) <= WIDE else self._from(place + word[0])

    def _from(self, place: str) -> range:
        """The shards of all that begins with ``place``."""
        return range(self._of(place), self._of(place + _LAST) + 1)

    def _of(self, place: str) -> int:
        return bisect_right(self.firsts, place, 1) - 1


def layout(weights: Mapping[str, int], *, size: int, largest: int) -> Layout:
    """Shards of about ``size``, the sum of the ``weights`` of their terms. Words of one sound stay together unless they
    have more than ``largest``."""
    learn(weights)
    groups = sorted(_groups(weights, DEPTH, largest))
    # As few letters as tell it from what comes before.
    begins = ["", *(key[: shared(before, key) + 1] for (_, before, _), (key, *_) in pairwise(groups))]
    weighed = [weight for *_, weight in groups]
    firsts, start = [""], 0
    while groups and (cut := _cut(begins, weighed, start, size)) < len(groups):
        firsts.append(begins[cut])
        start = cut
    return Layout(tuple(firsts))


def _cut(begins: Sequence[str], weights: Sequence[int], start: int, size: int) -> int:
    """Where the shard ends that begins at ``start``: nearly full, where the fewest letters tell the next, which every page says."""
    filled, cut = weights[start], None
    for number in range(start + 1, len(weights)):
        over = filled + weights[number] > size
        if (over or filled >= FULL * size) and (cut is None or len(begins[number]) <= len(begins[cut])):
            cut = number
        if over:
            return cut
        filled += weights[number]
    return len(weights)


def _groups(weights: Mapping[str, int], depth: int, largest: int) -> Iterator[tuple[str, str, int]]:
    """The first ``depth`` sounds of the terms, more where there is too much of them, the last place with these, and their weight."""
    members: dict[str, dict[str, int]] = defaultdict(dict)
    for term, weight in weights.items():
        members[_SKELETONS[term][:depth]][term] = weight
    for key, own in members.items():
        weight = sum(own.values())
        deeper = any(len(skeleton(term)) > depth for term in own)
        if weight <= largest or not deeper and weight - max(own.values()) <= BESIDE * largest:
            yield key, max(map(place_of, own)), weight
        elif deeper:
            yield from _groups(own, depth + 1, largest)
        else:
            yield from ((place_of(term), place_of(term), weight) for term, weight in own.items())
