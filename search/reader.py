"""Walks the YAML of relevance/ and checks its values. A message says what is wrong and what to write instead."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from datetime import date
from functools import cache
from pathlib import Path

from search.analysis import split
from search.lines import Problem, RelevanceError, Value, read

_TELLING = re.compile("[^\\W_\u0640]")
"""A letter or a digit, which nothing takes from a text, unlike the stroke that stretches Arabic words."""


@cache
def _pattern(pattern: str) -> re.Pattern[str]:
    return re.compile(pattern, re.DOTALL)


class Reader:
    """Reads the files of one relevance folder and collects every problem on the way. ``path`` is the file it is in.

    ``looked_at`` are the days on which something was last looked at, each with its file and line.
    """

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.path = folder
        self.problems: list[Problem] = []
        self.looked_at: list[tuple[Path, int, date]] = []

    def report(self, line: int, message: str) -> None:
        self.problems.append(Problem(self.path, line, message))

    def entries(self, name: str, keys: tuple[str, ...], more: tuple[str, ...] = ()) -> dict[str, Value]:
        """The top of the file ``name``, which holds ``keys`` and may hold ``more``; nothing if it cannot be read."""
        self.path = self.folder / name
        try:
            content = read(self.path, self.problems)
        except RelevanceError as broken:
            self.problems += broken.problems
            return {}
        return self.mapping(content, (*keys, *more), keys)

    def mapping(self, value: Value, allowed: Iterable[str] = (), needed: Iterable[str] = ()) -> dict[str, Value]:
        """``value`` as a mapping that has the ``needed`` keys and none but the ``allowed``, if these are given."""
        if not isinstance(value.data, dict):
            lines = ", ".join(f"`{key}:`" for key in needed or allowed)
            self.report(value.line, f"should be lines that begin with {lines or 'a word and a colon'}")
            return {}
        before = ""
        for key, inner in value.data.items():
            if allowed and key not in allowed:
                self.report(inner.line, _unknown(key, inner, before, allowed))
            before = inner.data if isinstance(inner.data, str) else ""
        for key in needed:
            if key not in value.data:
                self.report(value.line, f"{key} is missing")
        return value.data

    def text(self, value: Value | None, key: str, pattern: str, wanted: str) -> str:
        """``value``, the text of ``key``, if all of it fits ``pattern``; else "", and that it should be ``wanted``."""
        if value is None:
            return ""
        if isinstance(value.data, str) and _pattern(pattern).fullmatch(text := value.data.strip()):
            return text
        self.report(value.line, f"{key} should be {wanted}")
        return ""

    def reason(self, entry: dict[str, Value]) -> None:
        """Every number and every choice has a reason."""
        self.text(entry.get("reason"), "reason", ".+", "a few words on why")

    def day(self, value: Value | None, key: str, *, whole: bool = True) -> date | None:
        """A day of this century; if it need not be ``whole``, a month or a year will do."""
        text = self.text(
            value, key, r"20\d\d-\d\d-\d\d" if whole else r"20\d\d(-\d\d){0,2}", "a date such as 2026-11-22"
        )
        try:
            return date.fromisoformat(text + "-01" * (2 - text.count("-"))) if text else None
        except ValueError:
            self.report(value.line, f"{key}: there is no {text} in the calendar")
            return None

    def last_looked_at(self, value: Value | None, key: str, *, whole: bool = True) -> str:
        """The text of a ``day`` that has been."""
        day = self.day(value, key, whole=whole)
        if day:
            self.looked_at.append((self.path, value.line, day))
        return str(value.data) if day else ""

    def texts(self, value: Value | None, key: str) -> tuple[str, ...]:
        """A list of words or phrases; capital letters make no other word."""
        if value is None:
            return ()
        if not isinstance(value.data, list | tuple) or not value.data:
            self.report(value.line, f"{key} should be a list such as [respite, short breaks]")
            return ()
        words = value.data if isinstance(value.data, tuple) else [self.phrase(item, key) for item in value.data]
        alike = [*map(str.casefold, filter(None, words))]
        for word in sorted({word for word in alike if alike.count(word) > 1} if len(set(alike)) < len(alike) else ()):
            self.report(value.line, f"{word!r} is there twice in {key}: keep one")
        return tuple(filter(None, words))

    def phrase(self, value: Value, key: str) -> str:
        """A word or a phrase of the list ``key``."""
        if not isinstance(value.data, str):
            self.report(
                value.line,
                f"each of {key} should be a word or a phrase; one with a colon or a bracket stands in quotes",
            )
            return ""
        text = value.data.strip()
        if ";" in text:
            self.report(value.line, f"{text!r} in {key} has a semicolon: write a comma between two phrases")
        elif not _TELLING.search(text) and not split(text):
            self.report(value.line, f"{text!r} in {key} has no letter and no digit: write a word, or take it out")
        else:
            return text
        return ""

    def items(self, name: str, key: str) -> Iterator[Value]:
        """The entries of the file ``name``, which is one list called ``key``."""
        yield from self.listed(self.entries(name, (key,)).get(key), key)

    def listed(self, value: Value | None, key: str) -> Iterator[Value]:
        """The entries of the list ``value``, which is called ``key``."""
        if value and isinstance(value.data, list):
            yield from value.data
        elif value:
            self.report(value.line, f"{key} should be a list: begin each of its entries with a hyphen")


def _unknown(key: str, value: Value, before: str, allowed: Iterable[str]) -> str:
    if value.data == "" and key.isdecimal() and before.isdecimal():
        return f"{before},{key} should have a point for its comma: {before}.{key}"
    # A comma ends a text that stands between braces.
    hint = (
        f"If {key!r} belongs to the text before it, put all of that text in quotes. Else use"
        if value.data == ""
        else "Use"
    )
    return f"{key} is not known here. {hint} one of {', '.join(allowed)}"
