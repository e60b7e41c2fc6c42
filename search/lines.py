"""YAML that remembers its lines, so that a message can say where the mistake is, and the checks of its values."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import yaml


class RelevanceError(ValueError):
    """The files in relevance/ have mistakes; the message lists all of them, one a line."""


@dataclass(frozen=True)
class Problem:
    """One mistake in a file. ``str`` gives ``file:line: message``."""

    path: Path
    line: int
    message: str

    def __str__(self) -> str:
        return f"{self.path.as_posix()}:{self.line}: {self.message}"


@dataclass(frozen=True)
class Value:
    """A piece of YAML and the line it starts on. ``data`` is str, list[Value] or dict[str, Value]."""

    data: str | list[Value] | dict[str, Value]
    line: int


_QUICK = getattr(yaml, "CBaseLoader", yaml.BaseLoader)
"""PyYAML's parser in C, seven times as quick, where it was built in."""


def _compose(text: str) -> yaml.Node | None:
    try:
        return yaml.compose(text, Loader=_QUICK)
    except yaml.YAMLError:
        # The two say the same mistake in other words; the words should not depend on the machine.
        return yaml.compose(text, Loader=yaml.BaseLoader)


def read(path: Path, problems: list[Problem]) -> Value:
    """The content of ``path``. Everything stays a word: ``no`` is "no" and 1.20 is "1.20".

    Duplicate keys and broken YAML are added to ``problems``.
    """
    try:
        node = _compose(path.read_text(encoding="utf-8"))
    except yaml.MarkedYAMLError as error:
        line = error.problem_mark.line + 1 if error.problem_mark else 1
        problems.append(Problem(path, line, f"is not valid YAML: {error.problem}"))
        node = None
    return _value(node, path, problems) if node else Value({}, 1)


def _value(node: yaml.Node, path: Path, problems: list[Problem]) -> Value:
    line = node.start_mark.line + 1
    if isinstance(node, yaml.SequenceNode):
        return Value([_value(item, path, problems) for item in node.value], line)
    if isinstance(node, yaml.ScalarNode):
        return Value(node.value, line)
    content: dict[str, Value] = {}
    for key, value in node.value:
        if key.value in content:
            problems.append(Problem(path, key.start_mark.line + 1, f"{key.value} is there twice: keep one"))
        content[str(key.value)] = _value(value, path, problems)
    return Value(content, line)


@cache
def _pattern(pattern: str) -> re.Pattern[str]:
    return re.compile(pattern, re.DOTALL)


class Reader:
    """Walks the YAML of one relevance folder and collects every problem on the way."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.path = folder
        self.problems: list[Problem] = []

    def report(self, line: int, message: str) -> None:
        self.problems.append(Problem(self.path, line, message))

    def entries(self, name: str, keys: tuple[str, ...]) -> dict[str, Value]:
        """The top of the file ``name``, which holds ``keys``."""
        self.path = self.folder / name
        return self.mapping(read(self.path, self.problems), keys, keys)

    def mapping(self, value: Value, allowed: tuple[str, ...], needed: tuple[str, ...] = ()) -> dict[str, Value]:
        """``value`` as a mapping that has the ``needed`` keys and none but the ``allowed``."""
        if not isinstance(value.data, dict):
            self.report(value.line, f"should be a mapping with {', '.join(needed or allowed)}")
            return {}
        for key, inner in value.data.items():
            if key not in allowed:
                self.report(inner.line, f"{key} is not known here. Use one of {', '.join(allowed)}")
        for key in needed:
            if key not in value.data:
                self.report(value.line, f"{key} is missing")
        return value.data

    def text(self, value: Value | None, key: str, pattern: str, wanted: str) -> str:
        if value is None:
            return ""
        if isinstance(value.data, str) and _pattern(pattern).fullmatch(text := value.data.strip()):
            return text
        self.report(value.line, f"{key} should be {wanted}")
        return ""

    def texts(self, value: Value | None, key: str) -> tuple[str, ...]:
        if value is None:
            return ()
        if not isinstance(value.data, list) or not value.data:
            self.report(value.line, f"{key} should be a list such as [respite, short breaks]")
            return ()
        words = [self.text(item, key, ".+", "words") for item in value.data]
        twice = {word for word in words if words.count(word) > 1} if len(set(words)) < len(words) else ()
        for word in sorted(twice):
            self.report(value.line, f"{word!r} is there twice in {key}: keep one")
        return tuple(words)

    def items(self, name: str, key: str) -> Iterator[Value]:
        """The entries of the file ``name``, which is one list called ``key``."""
        yield from self.listed(self.entries(name, (key,)).get(key), key)

    def listed(self, value: Value | None, key: str) -> Iterator[Value]:
        """The entries of the list ``value``, which is called ``key``."""
        if value and isinstance(value.data, list):
            yield from value.data
        elif value:
            self.report(value.line, f"{key} should be a list")
