"""YAML read as text only, with the line of every key.

Only strings, lists and maps come out: `10:00` stays `10:00`, `0123456701` keeps its nought, `no` stays a word. Types are
the model's business (record.py). The parser's events are read one by one rather than composed, so that a file can be
neither deep nor self-referring enough to hurt (anchors and aliases are refused: "billion laughs").
"""

import re
from dataclasses import dataclass, field

import yaml

LOADER = getattr(yaml, "CBaseLoader", yaml.BaseLoader)
MAX_DEPTH = 8

NOT_YAML = "this is not valid YAML: "
OPEN_QUOTE = "a quote is opened and never closed"
QUOTE_OPENS = re.compile(r"""\s*(?:-\s+)*(?:[\w-]+:\s+)?(?P<quote>["'])""")
NOTHING_MORE = re.compile(r"\s*(?:#.*)?$")

# What libyaml says -> what an editor can do about it. The first fragment that is found counts.
PLAIN_WORDS = (
    (
        "mapping values are not allowed",
        "a colon followed by a space starts a new key. Put the whole value in double quotes",
    ),
    (
        "cannot start any token",
        "this character cannot start a value (a tab, @ or `). Indent with spaces, and put the value in double quotes",
    ),
    ("found unexpected end of stream", OPEN_QUOTE),
    ("while scanning a quoted scalar", OPEN_QUOTE),
    ("could not find expected ':'", "a key needs a colon and a space after it"),
    ("did not find expected ',' or ']'", "a list that starts with [ needs commas between its items and a ] at the end"),
    ("did not find expected ',' or '}'", "a block that starts with { needs commas between its keys and a } at the end"),
    (
        "did not find expected key",
        "the indentation does not fit the lines above. Keys of one block start in the same column",
    ),
    ("did not find expected '-'", "the indentation of this list does not fit the lines above"),
    (
        "control characters are not allowed",
        "there is an invisible control character. Delete the line and type it again",
    ),
)


@dataclass
class Tree:
    """What was read: `value` of strings, lists and maps; `lines` from key path to line; `faults` as (line, path, message).

    `whole` is False when reading had to stop, so that what is missing from `value` may yet stand in the file.
    """

    value: object = None
    lines: dict = field(default_factory=dict)
    faults: list = field(default_factory=list)
    whole: bool = True


class _Refused(Exception):
    """Reading cannot go on; the fault is noted already."""


def parse(text, first_line=1):
    """Read YAML `text` whose first line is line `first_line` of its file. Never raises for bad input: see `Tree.faults`."""
    builder = _Builder(first_line)
    try:
        for event in yaml.parse(text, Loader=LOADER):
            builder.take(event)
    except yaml.YAMLError as error:
        builder.tree.faults.append(_fault_of(error, text.split("\n"), first_line))
        builder.tree.whole = False
    except _Refused:
        builder.tree.whole = False
    return builder.tree


def _fault_of(error, lines, first_line):
    """(line, path, message). The parser only trips where a forgotten quote meets the next one, so we look back for it."""
    mark = getattr(error, "problem_mark", None) or getattr(error, "context_mark", None)
    at = mark.line if mark else 0
    opened = _open_quote(lines[: at + 1])
    if opened is not None:
        return first_line + opened, (), f"{NOT_YAML}{OPEN_QUOTE}"
    return first_line + at, (), _explain(error)


def _open_quote(lines):
    """Index of the line whose value opens a quote that is never closed, or only by a quote of a later value; else None."""
    opened, quote = None, ""
    for number, line in enumerate(lines):
        plain = line.replace("\\\\", "").replace('\\"', "")
        if opened is None and (start := QUOTE_OPENS.match(plain)):
            opened, quote, plain = number, start["quote"], plain[start.end() :]
        _, closing, after = plain.replace("''", "").partition(quote) if opened is not None else ("", "", "")
        if closing:
            if opened != number and not NOTHING_MORE.match(after):
                return opened
            opened = None
    return opened


def _explain(error):
    said = " ".join(
        str(part) for part in (getattr(error, "context", ""), getattr(error, "problem", "")) if part
    ) or str(error)
    said = " ".join(said.split())
    for fragment, words in PLAIN_WORDS:
        if fragment in said:
            return f"{NOT_YAML}{words}"
    return f"{NOT_YAML}{said}. Compare it with the same file in the project's own services/ or content/"


class _Builder:
    """Builds the tree from parser events. `stack` holds (container, path, key waiting for its value)."""

    def __init__(self, first_line):
        self.tree, self.first_line, self.stack, self.documents = Tree(), first_line, [], 0

    def take(self, event):
        kind = type(event).__name__
        if kind == "DocumentStartEvent":
            self.documents += 1
            if self.documents > 1:
                self._refuse(event, "there is a second `---` inside the front matter. Remove it")
        elif kind == "AliasEvent":
            self._refuse(event, "aliases (*name) are not used here. Write the value out")
        elif kind in ("MappingStartEvent", "SequenceStartEvent"):
            self._open(event, {} if kind == "MappingStartEvent" else [])
        elif kind == "ScalarEvent":
            self._scalar(event)
        elif kind in ("MappingEndEvent", "SequenceEndEvent"):
            self.stack.pop()

    def _scalar(self, event):
        self._plain(event)
        frame = self.stack[-1] if self.stack else None
        if frame and isinstance(frame[0], dict) and frame[2] is None:
            self._key(event, frame)
        else:
            self._put(event, event.value)

    def _key(self, event, frame):
        container, path, _ = frame
        where = (*path, event.value)
        if event.value in container:
            first = self.tree.lines[where]
            self._fault(event, where, f"is written twice (first on line {first}). Keep one of them")
        else:
            self.tree.lines[where] = self._line(event)
        frame[2] = event.value

    def _open(self, event, container):
        self._plain(event)
        if len(self.stack) >= MAX_DEPTH:
            self._refuse(event, f"blocks are nested more than {MAX_DEPTH} deep")
        if self.stack and isinstance(self.stack[-1][0], dict) and self.stack[-1][2] is None:
            self._refuse(event, "a list or block cannot be a key. Put the value in double quotes")
        self.stack.append([container, self._put(event, container), None])

    def _put(self, event, value):
        """Attach `value` to the open container and return its path."""
        if not self.stack:
            self.tree.value = value
            return ()
        container, path, key = self.stack[-1]
        if isinstance(container, list):
            where = (*path, len(container))
            container.append(value)
            self.tree.lines[where] = self._line(event)
        else:
            where = (*path, key)
            container.setdefault(key, value)
            self.stack[-1][2] = None
        return where

    def _plain(self, event):
        if event.anchor:
            self._refuse(event, f"anchors (&{event.anchor}) are not used here. Write the value out")
        if event.tag:
            self._refuse(event, f"tags ({event.tag}) are not used here. Put the value in double quotes")

    def _line(self, event):
        return self.first_line + event.start_mark.line

    def _fault(self, event, path, message):
        self.tree.faults.append((self._line(event), path, message))

    def _refuse(self, event, message):
        self._fault(event, (), message)
        raise _Refused
