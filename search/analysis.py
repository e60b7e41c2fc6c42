"""Text to terms: fold, split, leave out stop words, stem.

browser/analysis.js is the twin of this module. Both must pass tests/search/analysis_cases.json: a term that
one of them makes and the other does not is a page that cannot be found.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Iterator, Mapping
from functools import lru_cache

MAX_WORD = 40
"""Longest word kept, in characters: a longer one is a web address or a mistake."""

_APOSTROPHES = re.compile("['\u2018\u2019\u02bc`\u00b4]")
# Only Latin accents go: the marks of Bengali or Arabic script are part of the letter.
_ACCENTS = re.compile("[\u0300-\u036f]")
_PLAIN = re.compile("[a-z]{3,}")


def fold(text: str) -> str:
    """Lower-case ``text`` without accents, apostrophes or compatibility forms (NFKC)."""
    lowered = _APOSTROPHES.sub("", unicodedata.normalize("NFKC", text)).lower()
    return unicodedata.normalize("NFC", _ACCENTS.sub("", unicodedata.normalize("NFD", lowered)))


def split(text: str) -> list[str]:
    """The words of ``text``, folded: runs of letters, digits and marks of any script."""
    kept = (c if unicodedata.category(c)[0] in "LNM" else " " for c in fold(text))
    return [word[:MAX_WORD] for word in "".join(kept).split()]


class Analyser:
    """Turns text into the terms of the index.

    ``stem`` is the stemmer; ``stems`` maps words the stemmer would treat badly to the stem they get instead;
    ``stop_words`` are left out altogether.
    """

    def __init__(self, stem: Callable[[str], str], stems: Mapping[str, str], stop_words: frozenset[str]) -> None:
        self.stems = dict(stems)
        self.stop_words = stop_words
        self._stem = lru_cache(maxsize=None)(stem)

    def term(self, word: str) -> str:
        """The stem of one folded word; only words of a to z are stemmed."""
        if word in self.stems:
            return self.stems[word]
        return self._stem(word) if _PLAIN.fullmatch(word) else word

    def pairs(self, text: str) -> Iterator[tuple[str, str]]:
        """(word as typed but folded, term) for each word of ``text`` that is not a stop word."""
        return ((word, self.term(word)) for word in split(text) if word not in self.stop_words)

    def terms(self, text: str) -> list[str]:
        """The terms of ``text`` in order."""
        return [term for _, term in self.pairs(text)]
