"""What a static server would answer, worked out from one walk of the output folder.

A link is looked up in a set of names and never opened as a path, so no link can reach a file outside
the folder, and capital letters count on every disk as they do on the server.
"""

import os
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from enum import Enum, auto
from pathlib import Path

INDEX = "index.html"


class Found(Enum):
    """How a path is answered."""

    FILE = auto()
    NEEDS_SLASH = auto()  # the server sends the visitor on to the same path with a slash
    OTHER_CASE = auto()  # only a path with other capital letters is there
    NOTHING = auto()


@dataclass(frozen=True, slots=True)
class Lookup:
    """`file` is what is served in the end; `path` is the address it should have been asked by."""

    found: Found
    file: str = ""
    path: str = ""


class Served:
    """The files of a built site, by the addresses they are served at."""

    def __init__(self, files: Iterable[str]) -> None:
        self.files = frozenset(files)
        self._by_folded = {address_of(file).casefold(): file for file in sorted(self.files, reverse=True)}

    def look_up(self, path: str) -> Lookup:
        """Answer a decoded path that begins with / and has no dot segments."""
        name = path.removeprefix("/")
        if name in self.files:
            return Lookup(Found.FILE, name, path)
        if (name.endswith("/") or not name) and name + INDEX in self.files:
            return Lookup(Found.FILE, name + INDEX, path)
        if f"{name}/{INDEX}" in self.files:
            return Lookup(Found.NEEDS_SLASH, f"{name}/{INDEX}", path + "/")
        return self._other_case(path)

    def _other_case(self, path: str) -> Lookup:
        folded = path.casefold()
        file = self._by_folded.get(folded) or self._by_folded.get(folded + "/")
        return Lookup(Found.OTHER_CASE, file, address_of(file)) if file else Lookup(Found.NOTHING)


def address_of(file: str) -> str:
    """Return the shortest path a file is served at: a/index.html -> /a/, a/b.css -> /a/b.css."""
    folder, _, name = file.rpartition("/")
    if name == INDEX:
        return f"/{folder}/" if folder else "/"
    return "/" + file


def walk(output: Path) -> tuple[Mapping[str, Path], tuple[str, ...]]:
    """Return all files by their path below `output`, and the symbolic links, which are not followed.

    Raises NotADirectoryError where there is no such folder.
    """
    if not output.is_dir():
        raise NotADirectoryError(f"{output} is not a folder; build the site first")
    files: dict[str, Path] = {}
    symlinks: list[str] = []
    for folder, folders, names in os.walk(output):
        folders.sort()
        for name in sorted([*folders, *names]):
            path = Path(folder, name)
            if path.is_symlink():
                symlinks.append(path.relative_to(output).as_posix())
            elif name in names:
                files[path.relative_to(output).as_posix()] = path
    return dict(sorted(files.items())), tuple(sorted(symlinks))
