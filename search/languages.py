"""Words of the county's other languages that lead to ours: relevance/languages.yml, and its files. foreign.py uses them."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache
from itertools import chain, filterfalse
from typing import NamedTuple

from search.foreign import LETTERS, Tongue
from search.lines import Value
from search.meanings import whom
from search.reader import Reader

SHARDS = 1499
"""Files of words: an unknown word fetches one of them, of about a kilobyte."""


@dataclass(frozen=True)
class Meaning:
    """Words of other languages, by code, that mean each of ``to``, words of ours. ``line`` is that of the file."""

    to: tuple[str, ...]
    words: Mapping[str, tuple[str, ...]]
    line: int = field(default=0, compare=False)


@dataclass(frozen=True)
class Languages:
    """The file: its languages in order, what their words mean, by code their small words that mean something else in English, and
    which of our words say whom or where help is for."""

    tongues: tuple[Tongue, ...] = ()
    meanings: tuple[Meaning, ...] = ()
    small: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    whom: tuple[str, ...] = ()


class Shard(NamedTuple):
    """What a file of words of other languages holds: two weights; name, direction and small words of its languages by their code; its
    meanings with their phrases; our words that only say how people ask; the rows of its meanings, as in lexicon.Packed. In files it is a
    list."""

    weight: float
    whom: float
    tongues: Mapping[str, list[str]]
    words: Sequence[list]
    asking: str
    rows: Sequence[str] = ()


def load(reader: Reader, name: str) -> Languages:
    """The file ``name`` of the folder of ``reader``, which collects its mistakes."""
    top = reader.entries(name, ("languages", "words"), ("whom",))
    found = {tongue.code: (tongue, small) for tongue, small in _tongues(reader, top.get("languages"))}
    meanings = tuple(_meanings(reader, top.get("words"), tuple(found)))
    return Languages(
        tuple(tongue for tongue, _ in found.values()),
        meanings,
        {code: small for code, (_, small) in found.items()},
        reader.texts(top["whom"], "whom") if "whom" in top else (),
    )


def _tongues(reader: Reader, value: Value | None) -> Iterator[tuple[Tongue, tuple[str, ...]]]:
    keys = ("code", "name", "dir")
    seen: set[str] = set()
    for item in reader.listed(value, "languages"):
        entry = reader.mapping(item, (*keys, "small"), keys)
        code = reader.text(entry.get("code"), "code", "[a-z]{2}", "two letters such as pl")
        if code in seen:
            reader.report(item.line, f"the language {code} is there twice: keep one")
        seen.add(code)
        name = reader.text(entry.get("name"), "name", ".+", "a name such as Polish")
        dir = reader.text(entry.get("dir"), "dir", "ltr|rtl", "ltr or rtl")
        yield Tongue(code, name, dir), reader.texts(entry["small"], "small") if "small" in entry else ()


def _meanings(reader: Reader, value: Value | None, codes: tuple[str, ...]) -> Iterator[Meaning]:
    for item in reader.listed(value, "words"):
        entry = reader.mapping(item, ("to", *codes), ("to",))
        words = {code: reader.texts(entry[code], code) for code in codes if code in entry}
        if codes and not words:
            reader.report(item.line, f"leads to ours from no language: add a line for one of {', '.join(codes)}")
        yield Meaning(reader.texts(entry.get("to"), "to"), words, item.line)


def words(
    languages: Languages, phrases_of: Callable[[Iterable[str]], list[str]], known: Collection[str]
) -> list[list[list[str]]]:
    """For each meaning what it finds, and then the phrases of each language in turn. ``phrases_of`` makes phrases of terms.

    ``known`` are the terms of the index: what they have not is not found, and a word that they have means what it means
    in English.
    """

    def has(phrase: str) -> bool:
        return ours.issuperset(phrase.split())

    ours, rows = {*known}, []
    for meaning in languages.meanings:
        to = [phrase for phrase in phrases_of(meaning.to) if has(phrase)]
        columns = [phrases_of(meaning.words.get(tongue.code, ())) for tongue in languages.tongues]
        if to:
            rows.append([to, *([phrase for phrase in column if not has(phrase)] for column in columns)])
    return rows


Row = tuple[int, list[str], dict[str, list[str]]]
"""A meaning in a shard: its number, what it finds, and its phrases by the code of their language."""


def shard(term: str) -> int:
    """The shard of a term that is unknown in English."""
    number = 0
    for letter in term[:LETTERS]:
        number = number * 31 + ord(letter)
    return number % SHARDS


def shards(words: Sequence[Sequence[list[str]]], codes: Sequence[str], english: Collection[str]) -> list[list[Row]]:
    """``words`` of the languages ``codes`` by shard: each phrase beside the rarest of its terms that are not ``english``, for these bring us to look. The last
    one, which may be half typed, is that only of those that have no other."""
    phrases = (phrase for _, *columns in words for column in columns for phrase in column)
    often = Counter(" ".join(phrases).split())
    shard_of = cache(shard)

    def home(phrase: str) -> int:
        if " " not in phrase:
            return shard_of(phrase[:LETTERS])
        terms = phrase.split()
        unknown = [*filterfalse(english.__contains__, terms)]
        likely = unknown[:-1] or unknown or terms[:1]
        # Most phrases have two words.
        rarest = likely[0] if len(likely) == 1 else min(likely, key=often.__getitem__)
        return shard_of(rarest[:LETTERS])

    found: list[list[Row]] = [[] for _ in range(SHARDS)]
    for number, (to, *columns) in enumerate(words):
        own: dict[int, dict[str, list[str]]] = defaultdict(lambda: defaultdict(list))
        for code, phrases in zip(codes, columns, strict=True):
            for phrase in phrases:
                own[home(phrase)][code].append(phrase)
        for place, said in own.items():
            found[place].append((number, to, said))
    return found


Packed = Callable[[Iterable[tuple[str, Iterable[str]]]], Sequence[str]]
"""Gives the rows of meanings by their names, each with its phrases."""


def to_data(
    languages: Languages,
    parts: Iterable[Collection[Row]],
    weights: Mapping[str, float],
    asking: Collection[str],
    packed: Packed = lambda meanings: (),
) -> Iterator[Shard]:
    """The rows of each shard of ``languages``, with their ``weights``, as plain data without what they find. ``asking`` are our words that
    only say how people ask, and whom help is for; a row is of these by its first reading."""
    tongues = {t.code: [t.name, t.dir, " ".join(languages.small.get(t.code, ()))] for t in languages.tongues}
    # Most meanings are in many shards.
    texts: dict[int, str] = {}
    asks: dict[int, Collection[str]] = {}
    only = {*asking}
    for rows in parts:
        for number, to, _ in rows:
            if number not in texts:
                texts[number] = ";".join(to)
                asks[number] = only.intersection((*to, whom(to[0].split())))
        codes = {code for *_, said in rows for code in said}
        yield Shard(
            weight=weights["weight"],
            whom=weights["whom"],
            tongues={code: tongue for code, tongue in tongues.items() if code in codes},
            words=[[n, texts[n], {code: ";".join(phrases) for code, phrases in said.items()}] for n, _, said in rows],
            asking=" ".join(sorted({word for number, *_ in rows for word in asks[number]})),
            rows=packed((f"~{number}", chain.from_iterable(said.values())) for number, _, said in rows),
        )
