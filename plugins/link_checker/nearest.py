"""Suggestions: what somebody may have meant."""

import posixpath
from collections.abc import Iterable
from difflib import get_close_matches

# Comparing is slow (about 10 ms for 1,000 paths). A page with thousands of broken links needs one
# repair, not thousands of suggestions.
_MOST_SUGGESTIONS = 50
_LONGEST_COMPARED = 200  # characters; a hostile address can be megabytes


class Nearest:
    """Finds the existing path that is most like a wrong one; remembers what it was asked."""

    def __init__(self, paths: Iterable[str]) -> None:
        self._by_name: dict[str, list[str]] = {}
        self._by_kind: dict[str, list[str]] = {}
        for path in sorted(paths):
            self._by_name.setdefault(_name(path), []).append(path)
            self._by_kind.setdefault(kind_of(path), []).append(path)
        self._left = _MOST_SUGGESTIONS

    def suggest(self, path: str) -> str:
        """Return the nearest path, or an empty string when nothing is near."""
        same_name = self._by_name.get(_name(path), [])
        if len(same_name) == 1 and _name(path):
            return same_name[0]
        return self._compare(path, same_name or self._by_kind.get(kind_of(path), []))

    def _compare(self, path: str, among: list[str]) -> str:
        if self._left <= 0 or len(path) > _LONGEST_COMPARED:
            return ""
        self._left -= 1
        return closest(path, among)


def closest(word: str, among: Iterable[str]) -> str:
    """Return the one most like `word`, or an empty string when none is alike enough."""
    return next(iter(get_close_matches(word, list(among), n=1, cutoff=0.7)), "")


def kind_of(path: str) -> str:
    """Return the file's ending, empty for every page: nobody who names a picture means a page."""
    ending = posixpath.splitext(path)[1].lower()
    return "" if ending in (".html", ".htm") else ending


def _name(path: str) -> str:
    return path.rstrip("/").rpartition("/")[2]
