"""Words of other languages in a query, from what languages.py wrote. browser/languages.js is the twin of this module."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from search import meanings as meant

UNDETERMINED = "und"
"""The code for words that several of our languages share (ISO 639-2)."""


@dataclass(frozen=True)
class Tongue:
    """A language: its ISO 639-1 ``code``, its English ``name``, and ``dir``, the way it is written: ltr or rtl."""

    code: str
    name: str
    dir: str = "ltr"


@dataclass(frozen=True)
class Foreign:
    """Phrases of terms with their meanings, the languages that have them, and all the terms in them; ``asking`` are those of the
    meanings that only say how people ask, and ``small``, by code, the small words that mean something else in English ("dla")."""

    phrases: meant.Meanings = field(default_factory=dict)
    tongues: Mapping[tuple[str, ...], tuple[Tongue, ...]] = field(default_factory=dict)
    terms: frozenset[str] = frozenset()
    asking: frozenset[str] = frozenset()
    small: Mapping[str, Collection[str]] = field(default_factory=dict)

    def tongue_of(self, units: Iterable[tuple[str, ...]]) -> Tongue | None:
        """The language that most of ``units``, phrases of terms, are of; all its names when several fit."""
        best = self._best(units)
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
        longest = max(map(len, self.phrases), default=0)
        while start < len(terms):
            sizes = range(min(longest, len(terms) - start), 0, -1)
            size = next((size for size in sizes if tuple(terms[start : start + size]) in self.phrases), 0)
            found += [range(start, start + size)] if size else []
            start += max(size, 1)
        return found


NONE = Foreign()


def from_data(shards: Collection[Mapping], further: float) -> Foreign:
    """The phrases of ``shards``; ``further`` is the share that the next best reading counts."""
    phrases: dict[tuple[str, ...], list[meant.Meaning]] = {}
    tongues: dict[tuple[str, ...], dict[Tongue, None]] = {}
    for data in shards:
        spoken = {code: Tongue(code, name, dir) for code, (name, dir, _) in data["languages"].items()}
        for number, to, said in data["words"]:
            readings = tuple(tuple(phrase.split()) for phrase in to.split(";"))
            meaning = meant.Meaning(data["weight"], readings, further, f"{meant.SIGN}~{number}")
            for code, column in said.items():
                for phrase in (tuple(phrase.split()) for phrase in column.split(";")):
                    if meaning not in phrases.setdefault(phrase, []):
                        phrases[phrase].append(meaning)
                    tongues.setdefault(phrase, {})[spoken[code]] = None
    return Foreign(
        phrases,
        {phrase: tuple(row) for phrase, row in tongues.items()},
        frozenset(term for phrase in phrases for term in phrase),
        frozenset(word for data in shards for word in data["asking"].split()),
        {code: small.split() for data in shards for code, (*_, small) in data["languages"].items()},
    )
