"""Words of the county's other languages that lead to ours: relevance/languages.yml, and its use in a query.

browser/languages.js is the twin of the second half.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Mapping
from dataclasses import dataclass, field

UNDETERMINED = "und"
"""The code for words that several of our languages share (ISO 639-2)."""


@dataclass(frozen=True)
class Tongue:
    """A language: its ISO 639-1 ``code``, its English ``name``, and ``dir``, the way it is written: ltr or rtl."""

    code: str
    name: str
    dir: str = "ltr"


@dataclass(frozen=True)
class Meaning:
    """Words of other languages, by code, that mean each of ``to``, words of ours."""

    to: tuple[str, ...]
    words: Mapping[str, tuple[str, ...]]


@dataclass(frozen=True)
class Languages:
    """The file: its languages in order, and what their words mean."""

    tongues: tuple[Tongue, ...] = ()
    meanings: tuple[Meaning, ...] = ()


@dataclass(frozen=True)
class Foreign:
    """Phrases of terms with what they find, as (weight, terms), and the languages that have them."""

    phrases: Mapping[tuple[str, ...], tuple[tuple[float, tuple[str, ...]], ...]] = field(default_factory=dict)
    tongues: Mapping[tuple[str, ...], tuple[Tongue, ...]] = field(default_factory=dict)
    terms: frozenset[str] = frozenset()

    def expansions(self, terms: tuple[str, ...]) -> tuple[tuple[float, tuple[str, ...]], ...]:
        """What the phrase ``terms`` finds."""
        return self.phrases.get(terms, ())

    def tongue_of(self, units: Iterable[tuple[str, ...]]) -> Tongue | None:
        """The language that most of ``units``, phrases of terms, are of; all its names when several fit."""
        counts: dict[Tongue, int] = {}
        for terms in units:
            for tongue in self.tongues.get(terms, ()):
                counts[tongue] = counts.get(tongue, 0) + 1
        best = [tongue for tongue, count in counts.items() if count == max(counts.values())]
        if len(best) < 2:
            return best[0] if best else None
        return Tongue(UNDETERMINED, " or ".join(tongue.name for tongue in best), best[0].dir)


NONE = Foreign()


def to_data(languages: Languages, phrases_of: Callable[[Iterable[str]], str], weight: float) -> dict[str, object]:
    """``languages`` as plain data. ``phrases_of`` makes phrases into phrases of terms joined by ";".

    A row of "words" is what is found and then the phrases of each language in turn.
    """
    codes = [tongue.code for tongue in languages.tongues]
    return {
        "weight": weight,
        "languages": [[tongue.code, tongue.name, tongue.dir] for tongue in languages.tongues],
        "words": [
            [phrases_of(meaning.to), *(phrases_of(meaning.words.get(code, ())) for code in codes)]
            for meaning in languages.meanings
        ],
    }


def from_data(data: Mapping, known: Collection[str]) -> Foreign:
    """The phrases of ``data``. ``known`` are the terms of the index: what they have not is not found, and a word
    that they have means what it means in English."""
    phrases: dict[tuple[str, ...], dict[tuple[str, ...], float]] = {}
    tongues: dict[tuple[str, ...], list[Tongue]] = {}
    for to, *columns in data["words"]:
        found = [tuple(phrase.split()) for phrase in to.split(";")]
        found = [phrase for phrase in found if all(term in known for term in phrase)]
        for (code, name, dir_), column in zip(data["languages"], columns, strict=True):
            for phrase in map(tuple, map(str.split, filter(None, column.split(";")))):
                if all(term in known for term in phrase):
                    continue
                phrases.setdefault(phrase, {}).update(dict.fromkeys(found, data["weight"]))
                rows = tongues.setdefault(phrase, [])
                if Tongue(code, name, dir_) not in rows:
                    rows.append(Tongue(code, name, dir_))
    return Foreign(
        {phrase: tuple((weight, to) for to, weight in row.items()) for phrase, row in phrases.items()},
        {phrase: tuple(rows) for phrase, rows in tongues.items()},
        frozenset(term for phrase in phrases for term in phrase),
    )
