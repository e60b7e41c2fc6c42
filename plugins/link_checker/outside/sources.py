"""Addresses in the source files of a site: where they stand, and how they are changed."""

import os
import re
import shutil
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from plugins.link_checker.outside.results import Result
from plugins.link_checker.status import Status

FOLDERS = ("services", "content")
"""Only files below these are ever changed."""

_BEFORE = r"(?<![\w/=&%?+.:-])"
_AFTER = r"(?![\w/?#&=%+~@$-]|[.,;:!(][\w/])"
# What a new address may hold to be written by a program: nothing that YAML, Markdown or HTML could read as its own.
# The address comes from another site, which may mean harm.
_PLAIN = re.compile(
    r"https?://[\w.-]+(?::\d+)?(?:/[\w.~/%+@:!$-]*)?(?:\?[\w.~/%+@:!$?&=-]*)?(?:#[\w.~/%+-]+)?", re.ASCII
)


@dataclass(frozen=True, slots=True)
class Change:
    """One address that was changed in one line; `line` counts from 1."""

    file: str
    line: int
    old: str
    new: str


class Sources:
    """The source files of a site folder. Files are read once."""

    def __init__(self, site: Path) -> None:
        self._site = site
        self._texts: dict[str, str] = {}

    def line(self, source: str, url: str) -> int:
        """The first line where the address stands as such; 0 if it does not."""
        text = self._text(source)
        match = _pattern([url]).search(text) if text else None
        return text.count("\n", 0, match.start()) + 1 if match else 0

    def changes(self, moves: Mapping[str, str], files: Iterable[str]) -> Iterator[Change]:
        """What would be changed to write each new address for its old one."""
        for file in sorted(set(files)) if moves else ():
            text = self._text(file)
            for match in _pattern(moves).finditer(text):
                yield Change(file, text.count("\n", 0, match.start()) + 1, match[0], _new(moves, match[0]))

    def apply(self, moves: Mapping[str, str], files: Iterable[str]) -> list[Change]:
        """Change the files, all of them or, if one cannot be written beside itself, none. Raises OSError."""
        made = list(self.changes(moves, files))
        ready: list[tuple[Path, Path]] = []
        try:
            for file in dict.fromkeys(change.file for change in made):
                text = _pattern(moves).sub(lambda match: _new(moves, match[0]), self._text(file))
                path = self._site / file
                ready.append((path.with_name(f".{path.name}.new"), path))
                ready[-1][0].write_text(text, encoding="utf-8", newline="")
                shutil.copymode(path, ready[-1][0])
            while ready:
                os.replace(*ready[-1])
                ready.pop()
        finally:
            for scratch, _ in ready:
                scratch.unlink(missing_ok=True)
            self._texts.clear()
        return made

    def _text(self, source: str) -> str:
        """The file as it is, line ends and all; empty for what is no plain file of the site's own text."""
        if source not in self._texts:
            self._texts[source] = self._read(source)
        return self._texts[source]

    def _read(self, source: str) -> str:
        path = self._site / source
        try:
            place = path.resolve().relative_to(self._site.resolve())
            if place.parts[:1] and place.parts[0] in FOLDERS and path.is_file() and not path.is_symlink():
                return path.read_bytes().decode("utf-8")
        except (OSError, ValueError):  # not there, outside the site, not UTF-8
            pass
        return ""


def moves(results: Iterable[Result], kind: str) -> tuple[dict[str, str], list[Result]]:
    """({old: new}, those left to a person): permanent moves for "moved", safe twins of http addresses for "https"."""
    wanted = [one for one in results if _is_wanted(one, kind)]
    left = [one for one in wanted if not _PLAIN.fullmatch(one.suggestion)]
    return {one.link.url: one.suggestion for one in wanted if one not in left}, left


def _is_wanted(result: Result, kind: str) -> bool:
    answer = result.answer
    if kind == "https":
        return bool(answer.https) and answer.status.is_fine and answer.status is not Status.EXCUSED
    return answer.status is Status.MOVED and answer.permanent


def _pattern(urls: Iterable[str]) -> re.Pattern[str]:
    """Finds an address as it stands in Markdown, YAML or HTML, but not inside a longer one."""
    forms = sorted({form for url in urls for form in (url, url.replace("&", "&amp;"))}, key=len, reverse=True)
    return re.compile(f"{_BEFORE}(?:{'|'.join(map(re.escape, forms))}){_AFTER}")


def _new(moves: Mapping[str, str], found: str) -> str:
    return moves[found] if found in moves else moves[found.replace("&amp;", "&")].replace("&", "&amp;")
