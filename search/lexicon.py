"""The words of the index as shards, and shards as words again. browser/lexicon.js is the twin of the second half.

A score is kept as the sum of two small numbers, exponents of STEP: one of the term (how rare it is) and COARSE times one of
the posting. What the first says need not be said again for each posting.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from itertools import repeat
from math import log
from typing import NamedTuple

from search.codec import decode, decode_ascending, encode, encode_ascending, encode_one, shared
from search.meanings import SIGN

STEP = 1.03
COARSE = 4
"""One level of a posting is STEP ** COARSE, 13 %: finer costs bytes and does not change the judged queries."""
_LOG_STEP = log(STEP)
_EDGES = [STEP ** (COARSE * (level + 0.5)) for level in range(250)]
"""Where one level of a posting ends and the next begins. The last is a number with twelve digits."""
_LOWEST = encode_one(0)

Scores = Mapping[str, Mapping[int, float]]


class Packed(NamedTuple):
    """Rows as text. In files they are a list: names would be said once more in each of a thousand files."""

    terms: str
    endings: str
    documents: str
    bases: str
    impacts: str


class Shard(NamedTuple):
    """What a file of words holds: rows as in Packed; what phrases may also be called; terms, joined by spaces, that are only
    known as parts of a phrase, and those that only say how people ask; names of documents; words of other files that a slip may
    lead here from; terms of other languages that sound like one of these; whole names."""

    terms: str
    endings: str
    documents: str
    bases: str
    impacts: str
    meanings: Sequence[list]
    known: str
    asking: str
    names: Sequence | None
    missed: str
    abroad: str
    whole: str


class Packer:
    """Packs rows by term, each with the commonest word of ``surfaces`` that the term stands for. ``low`` is the score whose
    exponent is 0.

    Several files may have a row, which is packed when the first of them asks for it. Terms without a row are words that only
    the synonyms know.
    """

    def __init__(self, surfaces: Mapping[str, Sequence[str]], low: float) -> None:
        self._surfaces = surfaces
        self._low = low
        self._packed: dict[str, tuple[str, ...]] = {}

    def pack(self, rows: Scores) -> Packed:
        """The ``rows`` of a file."""
        packed = [self._packed.get(term) or self._pack(term, row) for term, row in rows.items()]
        terms, endings, documents, bases, impacts = zip(*packed, strict=True) if packed else [()] * len(Packed._fields)
        return Packed(" ".join(terms), " ".join(endings), " ".join(documents), "".join(bases), "".join(impacts))

    def _pack(self, term: str, row: Mapping[int, float]) -> tuple[str, ...]:
        word = self._surfaces[term][0] if term in self._surfaces else term
        ending = _ending(term, word) if word != term else ""
        if len(row) == 1:  # as those of most words
            [(document, score)] = row.items()
            postings = encode_one(document), _base(score, self._low), _LOWEST
        elif row:
            postings = encode_ascending(row), *_levels(row.values(), self._low)
        else:
            postings = "", _LOWEST, ""
        packed = self._packed[term] = (term, ending, *postings)
        return packed


def lowest(rows: Iterable[Mapping[int, float]]) -> float:
    """The score whose exponent is 0: the least, in few digits, since it stands in the search page."""
    return float(f"{min(map(min, map(dict.values, filter(None, rows))), default=1.0):.3g}")


def highest(rows: Iterable[Mapping[int, float]], low: float) -> int:
    """An exponent that no score of the shards goes beyond."""
    high = max(map(max, map(dict.values, filter(None, rows))), default=low)
    return max(0, round(log(high / low) / log(STEP))) + 2 * COARSE


def _base(least: float, low: float) -> str:
    # What a meaning gives may be less than the least that any word gives.
    return encode_one(round(log(least / low) / _LOG_STEP)) if least > low else _LOWEST


def _levels(scores: Collection[float], low: float) -> tuple[str, str]:
    least, most = max(low, min(scores)), max(scores)
    # The levels of most rows are few.
    edges = [least * edge for edge in _EDGES[: bisect_left(_EDGES, most / least)]]
    levels = encode(map(bisect_left, repeat(edges), scores)) if edges else _LOWEST * len(scores)
    return _base(least, low), levels


def _ending(term: str, word: str) -> str:
    """How ``word`` is made of ``term``: how many letters go, then those that come. "1y" makes therapy of therapi."""
    same = len(term) if word.startswith(term) else shared(term, word)
    gone, comes = len(term) - same, word[same:]
    return "" if gone > 9 or comes[:1].isdecimal() else f"{gone or ''}{comes}"


def _word(term: str, ending: str) -> str:
    gone = int(ending[0]) if ending[:1].isdecimal() else 0
    return term[: len(term) - gone] + (ending[1:] if gone else ending)


class Rows(Mapping):
    """Term to document number to score, each row unpacked when it is first asked for."""

    def __init__(self, packed: Iterable[Packed], powers: Sequence[float]) -> None:
        self._packed: dict[str, tuple[int, list[int], list[int]]] = {}
        self._unpacked: dict[str, dict[int, float]] = {}
        self._powers = powers
        self.words: dict[str, str] = {}
        for part in packed:
            self._open(part)

    def _open(self, packed: Packed) -> None:
        if not packed.terms:
            return
        impacts = list(decode(packed.impacts))
        start = 0
        columns = (packed.terms.split(), packed.endings.split(" "), packed.documents.split(" "))
        for term, ending, gaps, base in zip(*columns, decode(packed.bases), strict=True):
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
