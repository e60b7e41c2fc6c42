"""relevance/: the ranking as data. Reads the files, checks them, and says where each mistake is."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path

from search import crisis, languages, weights
from search.analysis import MAX_WORD, split
from search.crisis import Crisis
from search.languages import Languages
from search.lines import RelevanceError, Value
from search.reader import Reader

FOLDER = Path(__file__).parent / "relevance"

_FOLDED = re.compile(f"[a-z0-9]{{1,{MAX_WORD}}}(?: [a-z0-9]{{1,{MAX_WORD}}})*")
"""A phrase that is compared as it is written, which is seen much sooner than its words are found."""

KINDS = ("acronym", "misspelling", "everyday", "intent", "related")


@dataclass(frozen=True)
class Synonyms:
    """Phrases that mean the same. Typing one of ``words`` also finds each of ``to``; ``kind`` sets the weight. ``line`` of the
    file, if there is one."""

    words: tuple[str, ...]
    to: tuple[str, ...]
    kind: str = "acronym"
    line: int = field(default=0, compare=False)


@dataclass(frozen=True)
class BestBet:
    """The document ``id`` goes first for a query that is one of ``words``; somebody looks again on the day ``review``."""

    words: tuple[str, ...]
    id: str
    review: date | None = None
    line: int = field(default=0, compare=False)


@dataclass(frozen=True, eq=False)
class Relevance:
    """All of relevance/ except the judgements. ``weights`` maps signal and name to a number; "on" is 1 or 0."""

    weights: Mapping[str, Mapping[str, float]]
    stems: Mapping[str, str]
    stop_words: frozenset[str]
    asking_words: frozenset[str]
    ordinary_words: frozenset[str]
    first_names: frozenset[str]
    whom: tuple[str, ...]
    synonyms: tuple[Synonyms, ...]
    best_bets: tuple[BestBet, ...]
    crisis: Crisis
    languages: Languages


def load(folder: Path = FOLDER) -> Relevance:
    """Read and check ``folder``. Raises RelevanceError with every mistake, each with its file and line."""
    relevance, reader = read(folder)
    if reader.problems:
        raise RelevanceError(reader.problems)
    return relevance


def read(folder: Path) -> tuple[Relevance, Reader]:
    """What could be read of ``folder``, and its reader, which has every mistake."""
    reader = _Reader(folder)
    # A reader names the file it is in: one file is done with before the next is opened.
    words = reader.entries(
        "stems.yml", ("words", "stop_words", "asking_words", "ordinary_words", "first_names", "whom")
    )
    stems = dict(reader.stems(words.get("words")))
    relevance = Relevance(
        weights=weights.load(reader, "weights.yml"),
        stems=stems,
        stop_words=reader.word_list(words.get("stop_words")),
        asking_words=reader.word_list(words.get("asking_words")),
        ordinary_words=reader.word_list(words.get("ordinary_words")),
        first_names=reader.word_list(words.get("first_names")),
        whom=reader.phrases(words.get("whom")),
        synonyms=tuple(reader.synonyms("synonyms.yml")),
        best_bets=tuple(reader.best_bets("best_bets.yml")),
        crisis=crisis.load(reader, "crisis.yml"),
        languages=languages.load(reader, "languages.yml"),
    )
    return relevance, reader


class _Reader(Reader):
    """Reads what this module knows; weights.py, crisis.py and languages.py read their own files."""

    def stems(self, value: Value | None) -> Iterator[tuple[str, str]]:
        for word, entry in self.mapping(value).items() if value else ():
            self.folded(entry.line, word)
            parts = self.mapping(entry, ("stem", "reason"), ("stem", "reason"))
            self.reason(parts)
            yield word, self.text(parts.get("stem"), "stem", "[a-z]+", "lower-case letters")

    def word_list(self, value: Value | None) -> frozenset[str]:
        words = self.phrases(value)
        for word in words:
            self.folded(value.data["words"].line, word)
        return frozenset(words)

    def phrases(self, value: Value | None) -> tuple[str, ...]:
        entry = self.mapping(value, ("reason", "words"), ("reason", "words")) if value else {}
        self.reason(entry)
        return self.texts(entry.get("words"), "words")

    def folded(self, line: int, word: str) -> None:
        """Words are compared one by one, without capitals and accents: another one would never be met."""
        if _FOLDED.fullmatch(word) and " " not in word:  # as nearly all are
            return
        if (words := split(word)) != [word]:
            several = f"is compared as {len(words)}: write each apart" if len(words) != 1 else f"should be {words[0]}"
            self.report(line, f"the word {word!r} {several}")

    def synonyms(self, name: str) -> Iterator[Synonyms]:
        seen: dict[str, int] = {}
        for item in self.items(name, "synonyms"):
            entry = self.mapping(item, ("words", "to", "kind", "reason"), ("words", "kind", "reason"))
            words, to = self.texts(entry.get("words"), "words"), self.texts(entry.get("to"), "to")
            self.reason(entry)
            kind = self.text(entry.get("kind"), "kind", "|".join(KINDS), f"one of {', '.join(KINDS)}")
            self.once(words, item.line, seen, "the group on line {}: join the two")
            if "to" not in entry and len(words) == 1:
                self.report(item.line, "a group needs two words, or `to:` for one direction")
            if len(words) == 1 and to == words:
                self.report(item.line, f"{to[0]!r} leads to itself: write in `to:` what else it may be called")
            yield Synonyms(words, to or words, kind, item.line)

    def best_bets(self, name: str) -> Iterator[BestBet]:
        seen: dict[str, int] = {}
        keys = ("words", "id", "reason", "review")
        for item in self.items(name, "best_bets"):
            entry = self.mapping(item, keys, keys)
            self.reason(entry)
            words = self.texts(entry.get("words"), "words")
            self.once(words, item.line, seen, "the best bet on line {}: keep one")
            id = self.text(entry.get("id"), "id", r"([a-z-]+:)?[a-z0-9-]+", _ID)
            yield BestBet(words, id, self.day(entry.get("review"), "review"), item.line)

    def once(self, words: tuple[str, ...], line: int, seen: dict[str, int], where: str) -> None:
        """Report those of ``words`` that are in an entry before; ``where`` says in which, with a place for its line."""
        for word in words:
            key = word if _FOLDED.fullmatch(word) else " ".join(split(word))
            if seen.setdefault(key, line) != line:
                self.report(line, f"{word!r} is already in {where.format(seen[key])}")


_ID = "the id of a page, such as travel-training or page:about: no address, and no .md"
