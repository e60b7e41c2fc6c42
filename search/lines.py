"""YAML that remembers its lines, so that a message can say where the mistake is."""

from __future__ import annotations

from dataclasses import dataclass
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


def read(path: Path, problems: list[Problem]) -> Value:
    """The content of ``path``. Everything stays a word: ``no`` is "no" and 1.20 is "1.20".

    Duplicate keys and broken YAML are added to ``problems``.
    """
    try:
        node = yaml.compose(path.read_text(encoding="utf-8"), Loader=yaml.BaseLoader)
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
