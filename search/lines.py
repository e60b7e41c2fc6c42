"""YAML that remembers its lines, so that a message can say where the mistake is."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import NamedTuple

import yaml

from search import brackets


@dataclass(frozen=True)
class Problem:
    """One mistake in a file. ``str`` gives ``file:line: message``. What is only a "warning" stops nothing."""

    path: Path
    line: int
    message: str
    level: str = "error"

    def __str__(self) -> str:
        level = "" if self.level == "error" else f"{self.level}: "
        return f"{self.path.as_posix()}:{self.line}: {level}{self.message}"


class RelevanceError(ValueError):
    """The files in relevance/ have mistakes: ``problems`` are all of them, and the message has one a line."""

    def __init__(self, problems: Iterable[Problem]) -> None:
        self.problems = tuple(problems)
        super().__init__("\n".join(map(str, self.problems)))


class Value(NamedTuple):
    """A piece of YAML and the line it starts on. ``data`` is str, list[Value] or dict[str, Value]; or tuple[str, ...], the texts
    of a list between brackets that stand there as they are: no quotes, no semicolons, and a letter or a digit in each."""

    data: str | list[Value] | dict[str, Value] | tuple[str, ...]
    line: int


def read(path: Path, problems: list[Problem]) -> Value:
    """The content of ``path``. Everything stays a word: ``no`` is "no" and 1.20 is "1.20".

    Keys that are there twice, or are no words, are added to ``problems``. Raises RelevanceError for a file of which
    nothing can be said but that it is missing, empty or broken.
    """
    text = text_of(path)
    joined, known = brackets.joined(text), len(problems)
    walk = _Walk(path, problems)
    value = walk.value(_node(path, text, joined))
    if walk.joined == joined.count(brackets.MARK):
        return value
    # What looks like a list stands within a text.
    del problems[known:]
    return _Walk(path, problems).value(_node(path, text, text))


def _node(path: Path, text: str, joined: str) -> yaml.Node:
    """The ``text`` of ``path``, read as ``joined``. Raises RelevanceError."""
    try:
        node = _compose(text, joined)
    except yaml.MarkedYAMLError as error:
        line = error.problem_mark.line + 1 if error.problem_mark else 1
        raise _unreadable(path, line, f"is not valid YAML: {_in_words(str(error.problem))}") from None
    except yaml.reader.ReaderError as error:
        line = text.count("\n", 0, error.position) + 1
        raise _unreadable(
            path, line, f"has a character that nobody can see (U+{error.character:04X}): delete it"
        ) from None
    except RecursionError:
        raise _unreadable(path, 1, "has too many brackets in brackets: close them") from None
    if node is None:
        raise _unreadable(path, 1, "is empty: put back what was in it")
    return node


def _unreadable(path: Path, line: int, message: str) -> RelevanceError:
    return RelevanceError([Problem(path, line, message)])


def text_of(path: Path) -> str:
    """The words of the file ``path``. Raises RelevanceError for one that is missing or not in UTF-8."""
    try:
        content = path.read_bytes()
    except FileNotFoundError:
        raise _unreadable(path, 1, "is missing: put it back") from None
    except OSError as error:
        raise _unreadable(path, 1, f"cannot be read ({error.strerror or error})") from None
    try:
        return content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = content.count(b"\n", 0, error.start) + 1
        raise _unreadable(
            path, line, "is not UTF-8 from here on: save the file again with the encoding UTF-8"
        ) from None


class _Quick(getattr(yaml, "CBaseLoader", yaml.BaseLoader)):
    """PyYAML's parser in C, seven times as quick, where it was built in. It need not find out what a value is: all are words."""

    def resolve(self, kind: type, value: str | None, implicit: object) -> str:
        return ""

    def descend_resolver(self, node: yaml.Node | None, index: object) -> None:
        pass

    def ascend_resolver(self) -> None:
        pass


def _compose(text: str, joined: str) -> yaml.Node | None:
    try:
        return yaml.compose(joined, Loader=_Quick)
    except yaml.YAMLError:
        # The two say the same mistake in other words; the words should not depend on the machine.
        return yaml.compose(text, Loader=yaml.BaseLoader)


_PLAIN_WORDS = (
    (r"'\t'", "there is a tab. Use spaces"),
    ("mapping values are not allowed", "a colon and a space begin a new key. Put words with a colon in double quotes"),
    ("but found ']'", "there is a ] more than there are ["),
    ("but found '}'", "there is a } more than there are {"),
    (
        "expected <block end>",
        "this line should begin straight below those that it belongs with, and have nothing after a closed quote",
    ),
    ("expected ',' or ']'", "a list that begins with [ needs commas and a ] at its end"),
    ("expected ',' or '}'", "what begins with { needs commas and a } at its end"),
    ("unexpected end of stream", "a quote is opened and never closed"),
    ("could not find expected ':'", "a key needs a colon and a space after it"),
    ("cannot start any token", "words cannot begin with this character. Put them in double quotes"),
    ("undefined alias", "words cannot begin with *. Put them in double quotes"),
)
"""What PyYAML says of a mistake, and what we say."""


def _in_words(problem: str) -> str:
    return next((words for said, words in _PLAIN_WORDS if said in problem), problem)


class _Walk:
    """Nodes of one file to Values; ``joined`` counts the lists that were joined."""

    joined = 0

    def __init__(self, path: Path, problems: list[Problem]) -> None:
        self.path = path
        self.problems = problems
        self._seen: set[int] = set()

    def value(self, node: yaml.Node) -> Value:
        """``node`` and all in it. Raises RelevanceError for one that is there twice: it may even be within itself."""
        line = node.start_mark.line + 1
        if id(node) in self._seen:
            raise _unreadable(self.path, line, "is used again further on by an alias (*): write it out each time")
        self._seen.add(id(node))
        if isinstance(node, yaml.ScalarNode):  # as most are
            return Value(self._list(node.value) if node.tag == brackets.TAG else node.value, line)
        if isinstance(node, yaml.SequenceNode):
            return Value([*map(self.value, node.value)], line)
        return Value(self._entries(node.value), line)

    def _list(self, joined: str) -> tuple[str, ...]:
        self.joined += 1
        return brackets.texts(joined)

    def _entries(self, pairs: Iterable[tuple[yaml.Node, yaml.Node]]) -> dict[str, Value]:
        entries: dict[str, Value] = {}
        for key, value in pairs:
            line = key.start_mark.line + 1
            if not isinstance(key, yaml.ScalarNode):
                self.problems.append(
                    Problem(self.path, line, "has a list or a mapping where a key should be: write a word")
                )
                continue
            if key.value in entries:
                self.problems.append(Problem(self.path, line, f"{key.value} is there twice: keep one"))
            entries[key.value] = self.value(value)
        return entries
