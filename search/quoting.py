"""Words of a text to be quoted: as it writes them, where the index has them folded and stemmed.

browser/quoting.js is the twin of this module.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Collection, Iterator, Sequence

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


class Typed:
    """What somebody typed, to be quoted where it was folded and its stop words were left out."""

    def __init__(self, text: str, analyser: Analyser) -> None:
        self.text = text
        self.words = [(span, word) for span in _spans(text) for word in analyser.words(text[span])]

    def word(self, folded: str) -> str:
        """A ``folded`` word as it was first typed; as it is, if it was searched for instead of another."""
        return next((self.text[span] for span, word in self.words if word == folded), folded)

    def quoted(self, folded: Sequence[str]) -> str:
        """From the first to the last of the ``folded`` words as they were typed, in quotes: "doesn't have a diagnosis"."""
        runs = [*filter(None, (self._run(start, "".join(folded)) for start in range(len(self.words))))]
        if not runs:
            return f"“{' '.join(map(self.word, folded))}”"
        first, last = min(runs, key=lambda run: run[1] - run[0])
        typed = self.text[self.words[first][0].start : self.words[last][0].stop]
        return f"“{' '.join(typed.split())}”"

    def _run(self, first: int, letters: str) -> tuple[int, int] | None:
        """The places of the ``first`` and the last of the words with these ``letters``: "foot ball" is football."""
        if letters.startswith(self.words[first][1]):
            for last, (_, word) in enumerate(self.words[first:], first):
                letters = letters.removeprefix(word)
                if not letters:
                    return first, last
        return None


def listed(parts: Sequence[str]) -> str:
    """ "a", "a and b" or "a, b and c"."""
    *first, last = parts
    return f"{', '.join(first)} and {last}" if first else last


def _spans(text: str) -> Iterator[slice]:
    marks = "".join("'" if c in _JOINERS else "x" if unicodedata.category(c)[0] in "LNM" else " " for c in text)
    return (slice(*match.span()) for match in _WRITTEN.finditer(marks))
