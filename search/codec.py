"""Small numbers as printable text. browser/codec.js is the twin of this module.

Text compresses as well as binary once brotli has seen it, and hosts compress text without being told to.
A number below 80 is one character; each character from the last eight of the alphabet carries three bits more.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from itertools import pairwise
from operator import sub
from string import ascii_uppercase

# Printable ASCII without the space, which separates lists, and without what JSON or HTML would escape.
ALPHABET = "".join(chr(code) for code in range(33, 127) if chr(code) not in "\"\\&<>'")
_FINAL = 80
_CARRY = len(ALPHABET) - _FINAL
_VALUE = {letter: value for value, letter in enumerate(ALPHABET)}


def encode(numbers: Iterable[int]) -> str:
    """``numbers``, none negative, as text."""
    return "".join(map(_LETTERS.__getitem__, numbers))


def _encoded(number: int) -> str:
    letters = ""
    while number >= _FINAL:
        number, low = divmod(number - _FINAL, _CARRY)
        letters += ALPHABET[_FINAL + low]
    return letters + ALPHABET[number]


class _Letters(dict):
    """The text of each number, that of ``least`` being the text of 0; worked out when it is first asked for. Nearly all are
    small, and to look one up is several times quicker."""

    def __init__(self, least: int) -> None:
        super().__init__()
        self._least = least

    def __missing__(self, number: int) -> str:
        letters = self[number] = _encoded(number - self._least)
        return letters


_LETTERS, _GAPS = _Letters(0), _Letters(1)


def encode_one(number: int) -> str:
    """One number as text."""
    return _LETTERS[number]


def decode(text: str) -> Iterator[int]:
    """The numbers that ``encode`` was given."""
    carried: list[int] = []
    for letter in text:
        value = _VALUE[letter]
        if value >= _FINAL:
            carried.append(value - _FINAL)
            continue
        while carried:
            value = value * _CARRY + carried.pop() + _FINAL
        yield value


def encode_ascending(numbers: Iterable[int]) -> str:
    """A rising list as the gaps between its numbers, which are small."""
    rising = list(numbers)
    if len(rising) == 1:
        return _LETTERS[rising[0]]
    return "".join(map(_GAPS.__getitem__, map(sub, rising, [-1, *rising])))


def decode_ascending(text: str) -> Iterator[int]:
    """The list that ``encode_ascending`` was given."""
    number = -1
    for gap in decode(text):
        number += gap + 1
        yield number


def shared(one: str, other: str) -> int:
    """How many letters both begin with. os.path.commonprefix, which is for any number of texts, takes twice as long."""
    for at, (letter, another) in enumerate(zip(one, other)):
        if letter != another:
            return at
    return min(len(one), len(other))


def encode_sorted(texts: Iterable[str]) -> str:
    """Sorted ``texts`` without capital letters: of each how many letters it shares with the one before, A for none, and the rest.
    "AabBc" is "ab" and "ac"."""
    found = ("", *texts)
    same = (min(shared(*pair), len(ascii_uppercase) - 1) for pair in pairwise(found))
    return "".join(f"{ascii_uppercase[letters]}{text[letters:]}" for letters, text in zip(same, found[1:], strict=True))


def decode_sorted(text: str) -> list[str]:
    """The list that ``encode_sorted`` was given."""
    found = [""]
    for entry in re.findall("[A-Z][^A-Z]*", text):
        found.append(found[-1][: ascii_uppercase.index(entry[0])] + entry[1:])
    return found[1:]
