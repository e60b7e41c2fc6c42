"""Small numbers as printable text. browser/codec.js is the twin of this module.

Text compresses as well as binary once brotli has seen it, and hosts compress text without being told to.
A number below 80 is one character; each character from the last eight of the alphabet carries three bits more.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

# Printable ASCII without the space, which separates lists, and without what JSON or HTML would escape.
ALPHABET = "".join(chr(code) for code in range(33, 127) if chr(code) not in "\"\\&<>'")
_FINAL = 80
_CARRY = len(ALPHABET) - _FINAL
_VALUE = {letter: value for value, letter in enumerate(ALPHABET)}


def encode(numbers: Iterable[int]) -> str:
    """``numbers``, none negative, as text."""
    # Nearly all are small: a look into a string is several times quicker than a call.
    return "".join([ALPHABET[number] if number < _FINAL else _encode_large(number) for number in numbers])


def _encode_large(number: int) -> str:
    letters = ""
    while number >= _FINAL:
        number, low = divmod(number - _FINAL, _CARRY)
        letters += ALPHABET[_FINAL + low]
    return letters + ALPHABET[number]


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
    return encode([number - previous - 1 for previous, number in zip([-1, *rising], rising, strict=False)])


def decode_ascending(text: str) -> Iterator[int]:
    """The list that ``encode_ascending`` was given."""
    number = -1
    for gap in decode(text):
        number += gap + 1
        yield number
