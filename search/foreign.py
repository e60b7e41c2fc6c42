"""Words of other languages in a query, from what languages.py wrote. browser/languages.js is the twin of this module."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from operator import itemgetter

from search import meanings as meant
from search.codec import shared

UNDETERMINED = "und"
"""The code for words that several of our languages share (ISO 639-2)."""
LETTERS = 5
"""Letters of a word that name its file: forms of one word, which mean the same, lie together."""
GAP = 2
"""Words that may stand between two of a phrase."""

_LITTLE = re.compile("[a-z]{1,2}")


@dataclass(frozen=True)
class Tongue:
    """A language: its ISO 639-1 ``code``, its English ``name``, and ``dir``, the way it is written: ltr or rtl."""

    code: str
    name: str
    dir: str = "ltr"


@dataclass(frozen=True)
class Foreign:
    """Phrases of terms with their meanings, the languages that have them, and all the terms in them; ``asking`` are those of the
    meanings that only say how people ask, or whom help is for, which counts ``whom``; and ``small``, by code, the small words that
    mean something else in English ("dla")."""

    phrases: meant.Meanings = field(default_factory=dict)
    tongues: Mapping[tuple[str, ...], tuple[Tongue, ...]] = field(default_factory=dict)
    terms: frozenset[str] = frozenset()
    asking: frozenset[str] = frozenset()
    small: Mapping[str, Collection[str]] = field(default_factory=dict)
    whom: float = 1.0

    def tongue_of(self, units: Iterable[tuple[str, ...]]) -> Tongue | None:
        """The language that most of ``units``, phrases of terms, are of; all its names when several fit."""
        spoken = [terms for terms in units if terms in self.tongues]
        best = self._best(spoken) if any(tells(" ".join(terms)) for terms in spoken) else []
        if len(best) < 2:
            return best[0] if best else None
        *names, last = [tongue.name for tongue in best]
        return Tongue(UNDETERMINED, f"{', '.join(names)} or {last}", best[0].dir)

    def small_of(self, units: Iterable[tuple[str, ...]]) -> frozenset[str]:
        """The small words of the language of ``units``."""
        return frozenset(word for tongue in self._best(units) for word in self.small.get(tongue.code, ()))

    def _best(self, units: Iterable[tuple[str, ...]]) -> list[Tongue]:
        counts: dict[Tongue, int] = {}
        for terms in units:
            for tongue in self.tongues.get(terms, ()):
                counts[tongue] = counts.get(tongue, 0) + 1
        return [tongue for tongue, count in counts.items() if count == max(counts.values())]

    def spoken(self, terms: Sequence[str]) -> list[range]:
        """Where phrases are among ``terms``, the longest first, from the left."""
        found, start = [], 0
        while start < len(terms):
            size = self._size(terms, start)
            found += [range(start, start + size)] if size else []
            start += max(size, 1)
        return found

    def _size(self, terms: Sequence[str], start: int) -> int:
        """How long the longest phrase is that begins at ``start``; 0 if there is none."""
        sizes = range(min(self._longest, len(terms) - start), 0, -1)
        return next((size for size in sizes if tuple(terms[start : start + size]) in self.phrases), 0)

    @cached_property
    def _longest(self) -> int:
        return max(map(len, self.phrases), default=0)

    def form(self, term: str) -> str:
        """The term that ``term`` is most likely another form of: both begin alike, and end in no more than half of that; else itself."""
        found = [(-shared, len(other), other) for other in self.terms if (shared := _shared(term, other))]
        return term if term in self.terms or not found else min(found)[-1]

    def idle(self, term: str) -> bool:
        """Whether ``term`` alone says nothing of what is wanted: we do not know it, or it only says how people ask."""
        return all(meaning.asks for meaning in self.phrases.get((term,), ()))

    def share(self, terms: tuple[str, ...]) -> float:
        """What a phrase counts beside other words: less where it says whom or where help is for."""
        said = (meant.whom(meaning.readings[0]) for meaning in self.phrases.get(terms, ()))
        return 1.0 if self.asking.isdisjoint(said) else self.whom

    def between(self, terms: Sequence[str], idle: Collection[int]) -> frozenset[int]:
        """The places, some of ``idle``, of what stands between the words of a phrase, where no longer one is without."""
        lost: list[int] = []
        start = 0
        while start < len(terms):
            size = max(self._size(terms, start), 1)
            longer = (phrase for phrase in self.phrases if len(phrase) > size and phrase[0] == terms[start])
            apart = [(-len(phrase), *places) for phrase in longer if (places := _apart(phrase, terms, start, idle))]
            _, end, *skipped = min(apart, key=itemgetter(0, 1), default=(-size, start + size))
            lost += skipped
            start = end
        return frozenset(lost)


def tells(phrase: str) -> bool:
    """Whether a ``phrase`` of another language tells that this was typed: one or two of our letters may be a slip of anything."""
    return not _LITTLE.fullmatch(phrase)


def _shared(term: str, other: str) -> int:
    """How many letters two forms of a word begin with; 0 if they are none."""
    same = shared(term, other)
    return same if same >= LETTERS and 2 * (max(len(term), len(other)) - same) <= same else 0


def _apart(phrase: Sequence[str], terms: Sequence[str], start: int, idle: Collection[int]) -> tuple[int, ...]:
    """Where ``phrase`` ends among ``terms``, from ``start`` on, and the places between its words; () if it is not there."""
    end, skipped = start + 1, []
    for term in phrase[1:]:
        rest = range(end, min(end + GAP + 1, len(terms)))
        place = next((place for place in rest if terms[place] == term or place not in idle), len(terms))
        if place == len(terms) or terms[place] != term:
            return ()
        skipped += range(end, place)
        end = place + 1
    return (end, *skipped)


NONE = Foreign()


def from_data(shards: Collection[Mapping], further: float) -> Foreign:
    """The phrases of ``shards``; ``further`` is the share that the next best reading counts."""
    phrases: dict[tuple[str, ...], list[meant.Meaning]] = {}
    tongues: dict[tuple[str, ...], dict[Tongue, None]] = {}
    for data in shards:
        weight, _, languages, words, asking, *_ = data
        ask = {*asking.split()}
        spoken = {code: Tongue(code, name, dir) for code, (name, dir, _) in languages.items()}
        for number, to, said in words:
            readings = tuple(tuple(phrase.split()) for phrase in to.split(";"))
            asks = ask.issuperset(to.split(";"))
            meaning = meant.Meaning(weight, readings, further, f"{meant.SIGN}~{number}", asks)
            for code, column in said.items():
                for phrase in (tuple(phrase.split()) for phrase in column.split(";")):
                    if meaning not in phrases.setdefault(phrase, []):
                        phrases[phrase].append(meaning)
                    tongues.setdefault(phrase, {})[spoken[code]] = None
    return Foreign(
        phrases,
        {phrase: tuple(row) for phrase, row in tongues.items()},
        frozenset(term for phrase in phrases for term in phrase),
        frozenset(word for _, _, _, _, asking, *_ in shards for word in asking.split()),
        {code: small.split() for _, _, languages, *_ in shards for code, (*_, small) in languages.items()},
        min((whom for _, whom, *_ in shards), default=1.0),
    )
