"""A file of front matter and prose, from bytes to strings with line numbers. The one reader of services/ and content/."""

import re
from dataclasses import dataclass, field

from . import yaml_lines
from .problems import Problem, field_name

MAX_BYTES = 256 * 1024
FENCE = re.compile(r"---[ \t]*")
CONTROLS = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f]")
"""Unicode's category Cc but for tabs and line ends."""

# Characters that change the reading direction of what follows can hide what a file really says ("Trojan source").
# The two plain marks (200E, 200F) are needed in right-to-left prose and are harmless.
DIRECTION_CONTROLS = re.compile("[\u202a-\u202e\u2066-\u2069]")


@dataclass
class SourceFile:
    """A file as read. `data` holds strings, lists and maps; `lines` says where each key path stands; `body` is Markdown.

    `readable` is True once all of the keys are in `data`, even if something is wrong with them.
    """

    path: str
    data: dict = field(default_factory=dict)
    lines: dict = field(default_factory=dict)
    body: str = ""
    body_line: int = 1
    problems: list = field(default_factory=list)
    readable: bool = False

    def line(self, path):
        """Line of the key path, or of its nearest parent that stands in the file."""
        path = tuple(path)
        while path and path not in self.lines:
            path = path[:-1]
        return self.lines.get(path, 1)

    def report(self, path, message, level="error"):
        """Note a problem at a key path (a tuple such as ("ages", "max"))."""
        self.problems.append(Problem(self.path, self.line(path), field_name(path), message, level))


def read_text(path, shown):
    """The text of `path` (newlines as \\n, no byte order mark) and a list of problems; `shown` is the name in messages."""
    if path.is_symlink():
        return "", [Problem(shown, 1, "", "is a symbolic link. Put the file itself here")]
    if not path.is_file():
        # Such as a named pipe, from which a program would wait to read for ever.
        return "", [Problem(shown, 1, "", "is no file with words in it. Remove it")]
    if path.stat().st_size > MAX_BYTES:
        size = path.stat().st_size // 1024
        return "", [Problem(shown, 1, "", f"is {size} kB. {MAX_BYTES // 1024} kB is the most. Shorten it, or split it")]
    raw = path.read_bytes()
    try:
        text = raw.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = raw[: error.start].count(b"\n") + 1
        return "", [Problem(shown, line, "", "is not UTF-8 text. In your editor choose: save with encoding UTF-8")]
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    return text, list(_odd_characters(text, shown))


def _odd_characters(text, shown):
    if not (CONTROLS.search(text) or DIRECTION_CONTROLS.search(text)):
        return
    for number, line in enumerate(text.split("\n"), 1):
        if CONTROLS.search(line):
            yield Problem(shown, number, "", "holds an invisible control character. Delete the line and type it again")
        if DIRECTION_CONTROLS.search(line):
            yield Problem(
                shown,
                number,
                "",
                "holds an invisible character that turns the reading direction. Delete the line and type it again",
            )


def read(path, shown):
    """Read a Markdown file with front matter. Problems are collected in the result, never raised."""
    text, problems = read_text(path, shown)
    source = SourceFile(shown, problems=problems)
    if not problems:
        _split(source, text.split("\n"))
    return source


def _split(source, lines):
    if not FENCE.fullmatch(lines[0]):
        source.report((), "the first line must be three hyphens: ---")
        return
    end = next((n for n, line in enumerate(lines[1:], 1) if FENCE.fullmatch(line)), None)
    if end is None:
        source.report(
            (), "the front matter never ends. Put a line of three hyphens (---) between the keys and the text"
        )
        return
    start = next((n for n, line in enumerate(lines[end + 1 :], end + 1) if line.strip()), end + 1)
    source.body, source.body_line = "\n".join(lines[start:]).rstrip("\n"), start + 1
    _take_tree(source, yaml_lines.parse("\n".join(lines[1:end]), first_line=2))


def read_yaml(path, shown):
    """Read a YAML data file. `data` is whatever its top level holds."""
    text, problems = read_text(path, shown)
    source = SourceFile(shown, problems=problems)
    if not problems:
        _take_tree(source, yaml_lines.parse(text), whole=True)
    return source


def _take_tree(source, tree, whole=False):
    for line, path, message in tree.faults:
        source.problems.append(Problem(source.path, line, field_name(path), message))
    source.lines = tree.lines
    if tree.whole and (whole or isinstance(tree.value, dict)):
        source.data, source.readable = tree.value, True
    elif tree.whole:
        source.report(
            (), "there are no keys between the two lines of hyphens. Copy services/_template.md and start from that"
        )
