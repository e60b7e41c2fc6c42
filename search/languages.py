"""Words of the county's other languages that lead to ours: relevance/languages.yml, and its use in a query.

browser/languages.js is the twin of the second half.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass, field

from search.lines import Reader, Value

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


def load(reader: Reader, name: str) -> Languages:
    """The file ``name`` of the folder of ``reader``, which collects its mistakes."""
    top = reader.entries(name, ("languages", "words"))
    tongues = tuple(_tongues(reader, top.get("languages")))
    return Languages(tongues, tuple(_meanings(reader, top.get("words"), tuple(tongue.code for tongue in tongues))))


def _tongues(reader: Reader, value: Value | None) -> Iterator[Tongue]:
    keys = ("code", "name", "dir")
    for item in reader.listed(value, "languages"):
        entry = reader.mapping(item, keys, keys)
        yield Tongue(
            reader.text(entry.get("code"), "code", "[a-z]{2}", "two letters such as pl"),
            reader.text(entry.get("name"), "name", ".+", "a name such as Polish"),
            reader.text(entry.get("dir"), "dir", "ltr|rtl", "ltr or rtl"),
        )


def _meanings(reader: Reader, value: Value | None, codes: tuple[str, ...]) -> Iterator[Meaning]:
    for item in reader.listed(value, "words"):
        entry = reader.mapping(item, ("to", *codes), ("to",))
        words = {code: reader.texts(entry[code], code) for code in codes if code in entry}
        yield Meaning(reader.texts(entry.get("to"), "to"), words)


def to_data(
    languages: Languages, phrases_of: Callable[[Iterable[str]], str], known: Collection[str], weight: float
) -> dict[str, object]:
    """``languages`` as plain data. ``phrases_of`` makes phrases into phrases of terms joined by ";".

    A row of "words" is what is found and then the phrases of each language in turn. ``known`` are the terms of the
    index: what they have not is not found, and a word that they have means what it means in English.
    """

    def has(phrase: str) -> bool:
        return all(term in known for term in phrase.split())

    rows = []
    for meaning in languages.meanings:
        to = ";".join(phrase for phrase in phrases_of(meaning.to).split(";") if has(phrase))
        columns = [phrases_of(meaning.words.get(tongue.code, ())) for tongue in languages.tongues]
        if to:
            rows.append([to, *(";".join(p for p in column.split(";") if p and not has(p)) for column in columns)])
    return {
        "weight": weight,
        "languages": [[tongue.code, tongue.name, tongue.dir] for tongue in languages.tongues],
        "words": rows,
    }


def from_data(data: Mapping) -> Foreign:
    """The phrases of ``data``."""
    phrases: dict[tuple[str, ...], dict[tuple[str, ...], float]] = {}
    tongues: dict[tuple[str, ...], dict[Tongue, None]] = {}
    for to, *columns in data["words"]:
        found = [tuple(phrase.split()) for phrase in to.split(";")]
        for tongue, column in zip(data["languages"], columns, strict=True):
            for phrase in (tuple(phrase.split()) for phrase in column.split(";") if phrase):
                phrases.setdefault(phrase, {}).update(dict.fromkeys(found, data["weight"]))
                tongues.setdefault(phrase, {})[Tongue(*tongue)] = None
    return Foreign(
        {phrase: tuple((weight, to) for to, weight in row.items()) for phrase, row in phrases.items()},
        {phrase: tuple(row) for phrase, row in tongues.items()},
        frozenset(term for phrase in phrases for term in phrase),
    )
