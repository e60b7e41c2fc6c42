"""Whether the words of a phrase stand together in a document. Only the build asks; the browser gets the scores."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

NEAR = 4
"""How far a word of a phrase may be from its first; stop words are not counted. "Autism and ADHD assessment"."""
_OTHER = "\0"
"""Stands for every term that nobody asks about."""
_BETWEEN = _OTHER * NEAR
"""Stands between fields, since no phrase goes from the end of one to the next."""


def apart(texts: Sequence[Iterable[Iterable[str]]], asked: Mapping[str, Iterable[int]]) -> Mapping[str, set[int]]:
    """Of the documents ``asked`` about each phrase those in which its words do not stand together. ``texts`` has for each document
    its fields, each its terms."""
    letters = _Letters(asked)
    # Each document is read once, for all that is asked about it.
    written = {number: _BETWEEN.join(map(letters.of, texts[number])) for number in set().union(*asked.values())}
    found: dict[str, set[int]] = {}
    for phrase, numbers in asked.items():
        wanted = letters.of(phrase.split())
        found[phrase] = {number for number in numbers if not together(wanted, written[number])}
    return found


def together(phrase: str, text: str) -> bool:
    """Whether ``text``, which has all of ``phrase``, has it near its first; each letter is a term."""
    first, others = phrase[0], phrase[1:]
    at = text.find(first)
    while at >= 0:
        start, end = max(0, at - NEAR), at + NEAR + 1
        for other in others:
            if text.find(other, start, end) < 0:
                break
        else:
            return True
        at = text.find(first, end - NEAR)
    return False


class _Letters(dict):
    """A letter for each term of ``phrases``, and one for all others: a text of these is looked through much sooner than words."""

    def __init__(self, phrases: Iterable[str]) -> None:
        terms = sorted({term for phrase in phrases for term in phrase.split()})
        super().__init__((term, chr(number)) for number, term in enumerate(terms, start=1))

    def __missing__(self, term: str) -> str:
        self[term] = _OTHER
        return _OTHER

    def of(self, terms: Iterable[str]) -> str:
        """The text of ``terms``."""
        return "".join(map(self.__getitem__, terms))
