"""Words of a text to be quoted: as it writes them, where the index has them folded and stemmed.

browser/quoting.js is the twin of this module.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Collection, Iterator, Mapping, Sequence

from search.analysis import Analyser

# What folding takes away without ending a word: apostrophes, and what nobody sees.
_JOINERS = frozenset(
    "'`\u00b4\u02b9\u02bb\u02bc\u2018\u2019\u201b\u2032\uff07\uff40\u00ad\u200c\u200d\u200e\u200f\u2060\ufeff"
)
_WRITTEN = re.compile("x+(?:'+x+)*")


class Quotable:
    """A text whose words can be found by their terms."""

    def __init__(self, text: str, analyser: Analyser) -> None:
        self.text = text
        found = ((span, set(analyser.terms(text[span]))) for span in _spans(text))
        self.words = [(span, terms) for span, terms in found if terms]
        self.terms = set().union(*(terms for _, terms in self.words))

    def quoted(self, wanted: Collection[str]) -> Sequence[str]:
        """Its words with all the ``wanted`` terms, in quotes, each by itself if others stand between; none if it lacks one."""
        if whole := self.together(wanted):
            return [whole]
        return [f"“{self.text[span]}”" for span in self._apart(set(wanted))] if self.terms.issuperset(wanted) else []

    def together(self, wanted: Collection[str]) -> str:
        """Its words with all the ``wanted`` terms and, but for stop words, no others between, in quotes; or ""."""
        missing = set(wanted)
        run: list[slice] = []
        held: set[str] = set()
        for span, terms in self.words:
            run, held = ([*run, span], held | terms) if terms <= missing else ([], set())
            if run and held == missing:
                return f"“{self.text[run[0].start : run[-1].stop]}”"
        return ""

    def _apart(self, missing: set[str]) -> Iterator[slice]:
        for span, terms in self.words:
            if terms & missing:
                missing = missing - terms
                yield span


def as_typed(text: str, analyser: Analyser) -> Mapping[str, str]:
    """The words of ``text``, folded and without stop words, each with how it was first typed."""
    found: dict[str, str] = {}
    for span in _spans(text):
        for word in analyser.words(text[span]):
            found.setdefault(word, text[span])
    return found


def listed(parts: Sequence[str]) -> str:
    """ "a", "a and b" or "a, b and c"."""
    *first, last = parts
    return f"{', '.join(first)} and {last}" if first else last


def _spans(text: str) -> Iterator[slice]:
    marks = "".join("'" if c in _JOINERS else "x" if unicodedata.category(c)[0] in "LNM" else " " for c in text)
    return (slice(*match.span()) for match in _WRITTEN.finditer(marks))
