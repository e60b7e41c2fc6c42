"""relevance/: the ranking as data. Reads the files, checks them, and says where each mistake is."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from search import crisis, languages
from search.crisis import Crisis
from search.document import FIELDS, PURPOSES
from search.languages import Languages
from search.lines import Reader, RelevanceError, Value

FOLDER = Path(__file__).parent / "relevance"

SIGNALS: Mapping[str, tuple[str, ...]] = {
    "fields": FIELDS,
    "bm25": ("k1", "b"),
    "words": ("on", "prefix", "prefix_letters", "spelling", "joined", "further", "part", "common", "stage"),
    "synonyms": ("on", "acronym", "misspelling", "everyday", "intent", "related", "second", "third", "apart"),
    "languages": ("on", "weight"),
    "coverage": ("on", "floor"),
    "place": (
        *("on", "serves", "near", "county", "anywhere", "elsewhere", "decay"),
        *("name", "area_page", "area_alone", "unplaced"),
    ),
    "age": ("on", "fits", "narrow", "unfit", "soon"),
    "purpose": PURPOSES,
    "best_bets": ("on",),
}
"""Every signal and its weights: what weights.yml must hold, no more and no less."""

KINDS = ("acronym", "misspelling", "everyday", "intent", "related")


@dataclass(frozen=True)
class Synonyms:
    """Phrases that mean the same. Typing one of ``words`` also finds each of ``to``; ``kind`` sets the weight."""

    words: tuple[str, ...]
    to: tuple[str, ...]
    kind: str = "acronym"


@dataclass(frozen=True)
class BestBet:
    """The document ``id`` goes first for a query that is one of ``words``."""

    words: tuple[str, ...]
    id: str


@dataclass(frozen=True)
class Relevance:
    """All of relevance/ except the judgements. ``weights`` maps signal and name to a number; "on" is 1 or 0."""

    weights: Mapping[str, Mapping[str, float]]
    stems: Mapping[str, str]
    stop_words: frozenset[str]
    asking_words: frozenset[str]
    synonyms: tuple[Synonyms, ...]
    best_bets: tuple[BestBet, ...]
    crisis: Crisis
    languages: Languages


def load(folder: Path = FOLDER) -> Relevance:
    """Read and check ``folder``. Raises RelevanceError with every mistake, each with its file and line."""
    reader = _Reader(folder)
    # A reader names the file it is in: one file is done with before the next is opened.
    words = reader.entries("stems.yml", ("words", "stop_words", "asking_words"))
    stems = reader.stems(words.get("words"))
    stop_words, asking_words = reader.word_list(words.get("stop_words")), reader.word_list(words.get("asking_words"))
    relevance = Relevance(
        weights=reader.weights("weights.yml"),
        stems=stems,
        stop_words=stop_words,
        asking_words=asking_words,
        synonyms=tuple(reader.synonyms("synonyms.yml")),
        best_bets=tuple(reader.best_bets("best_bets.yml")),
        crisis=crisis.load(reader, "crisis.yml"),
        languages=languages.load(reader, "languages.yml"),
    )
    if reader.problems:
        raise RelevanceError("\n".join(str(problem) for problem in reader.problems))
    return relevance


class _Reader(Reader):
    """Reads what this module knows; crisis.py and languages.py read their own files."""

    def weights(self, name: str) -> dict[str, dict[str, float]]:
        top = self.entries(name, tuple(SIGNALS))
        return {signal: self.signal(top[signal], keys) for signal, keys in SIGNALS.items() if signal in top}

    def signal(self, value: Value, keys: tuple[str, ...]) -> dict[str, float]:
        entries = self.mapping(value, keys, keys)
        return {key: self.switch(entry) if key == "on" else self.weight(entry) for key, entry in entries.items()}

    def switch(self, value: Value) -> float:
        if value.data not in ("yes", "no"):
            self.report(value.line, "on should be yes or no")
        return 1.0 if value.data == "yes" else 0.0

    def weight(self, value: Value) -> float:
        entry = self.mapping(value, ("value", "reason", "date"), ("value", "reason", "date"))
        self.text(entry.get("reason"), "reason", ".+", "a few words on why")
        self.text(entry.get("date"), "date", r"\d{4}-\d\d-\d\d", "a date such as 2026-11-22")
        return float(self.text(entry.get("value"), "value", r"\d+(\.\d+)?", "a number such as 0.5") or 0)

    def stems(self, value: Value | None) -> dict[str, str]:
        entries = value.data if value and isinstance(value.data, dict) else {}
        return {word: self.stem(entry) for word, entry in entries.items()}

    def stem(self, value: Value) -> str:
        entry = self.mapping(value, ("stem", "reason"), ("stem", "reason"))
        self.text(entry.get("reason"), "reason", ".+", "a few words on why")
        return self.text(entry.get("stem"), "stem", "[a-z]+", "lower-case letters")

    def word_list(self, value: Value | None) -> frozenset[str]:
        entry = self.mapping(value, ("reason", "words"), ("reason", "words")) if value else {}
        return frozenset(self.texts(entry.get("words"), "words"))

    def synonyms(self, name: str) -> Iterator[Synonyms]:
        seen: dict[str, int] = {}
        for item in self.items(name, "synonyms"):
            entry = self.mapping(item, ("words", "to", "kind", "reason"), ("words", "kind", "reason"))
            words, to = self.texts(entry.get("words"), "words"), self.texts(entry.get("to"), "to")
            self.text(entry.get("reason"), "reason", ".+", "a few words on why")
            kind = self.text(entry.get("kind"), "kind", "|".join(KINDS), f"one of {', '.join(KINDS)}")
            for word in words:
                if word in seen:
                    self.report(item.line, f"{word!r} is already in the group on line {seen[word]}: join the two")
                seen[word] = item.line
            if "to" not in entry and len(words) < 2:
                self.report(item.line, "a group needs two words, or `to:` for one direction")
            yield Synonyms(words, to or words, kind)

    def best_bets(self, name: str) -> Iterator[BestBet]:
        keys = ("words", "id", "reason", "review")
        for item in self.items(name, "best_bets"):
            entry = self.mapping(item, keys, keys)
            self.text(entry.get("reason"), "reason", ".+", "a few words on why")
            self.text(entry.get("review"), "review", r"\d{4}-\d\d-\d\d", "a date such as 2027-11-22")
            yield BestBet(self.texts(entry.get("words"), "words"), self.text(entry.get("id"), "id", r"\S+", "an id"))
