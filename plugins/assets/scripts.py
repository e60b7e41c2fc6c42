"""The theme's scripts, each one file with all that it needs at once; the names of all have one hash, of all that is in them.

A page loads one of ENTRIES. What can wait is in none of them and is fetched when it is
wanted: all in `lazy/`, and what the search engine asks for later. What the engine's parts have in common is in FIRST alone. A
script names the others with the hash, so that an open page never runs parts of two builds; and since it is one hash, two may
name each other.
"""

import hashlib
import re
from collections.abc import Mapping
from pathlib import Path, PurePath
from types import MappingProxyType

from .bundler import BundleError, bundles
from .made import html_modules

ROOT = Path(__file__).resolve().parents[2]
SCRIPTS = ROOT / "theme" / "scripts"
ENGINE = ROOT / "search" / "browser"
ENTRIES = ("site", "search-form", "search-page")
LAZY = "./lazy/{}.js"
APART = ("ages", "postcodes", "crisis", "later", "placing", "box", "unknown", "foreign", "typing")
"""What the engine keeps apart. How scripts name, in `import()`, what is fetched later: `./lazy/{}.js` ours, `./{}.js` the
engine's."""

FIRST = "first"
BASE = ("./first.js", "./base.js")
"""What the search page needs first, and how the others name it: as one of ours, and as a part of the engine."""

BESIDE = "stemmer"
"""A part of what the search page needs first, in a file of its own: all that a page asks for shares a slow line, on which two small files
have come before one larger."""

_IMPORT = re.compile(r"""\b(import\(|from\s*|import\s*)["'`](\./[^"'`]+)["'`]""")

_NAMED = re.compile(r"""(?<![\w$.])import\{([^{}"'`]*)\}from("\./[^"]+");\n?""")


def write_scripts(
    folder: Path, scripts: Path = SCRIPTS, parts: Mapping[str, str] = MappingProxyType({})
) -> dict[str, str]:
    """Write the scripts into `folder`; return the file name of each entry, of FIRST and BESIDE, as `{"site": "site.0a1b2c3d.js"}`.

    `parts` are parts of pages, HTML by name, that scripts have instead: `import { HTML } from "area_panel"`; one that is not
    there is empty. Raises BundleError, or FileNotFoundError if esbuild is not installed.
    """
    texts = _texts(scripts, html_modules(parts))
    content = "".join(f"{name}\0{text}\0" for name, text in sorted(texts.items()))
    digest = hashlib.sha256(content.encode()).hexdigest()[:8]
    files = {name: f"{name}.{digest}.js" for name in texts}
    folder.mkdir(parents=True, exist_ok=True)
    for name, text in texts.items():
        (folder / files[name]).write_text(_joined(_naming(text, files)), encoding="utf-8", newline="\n")
    return {name: files[name] for name in (*ENTRIES, FIRST, BESIDE)}


def _texts(scripts: Path, made: Mapping[str, str]) -> dict[str, str]:
    """The text of each script by its name; what others hold is imported by the names of modules."""
    later = [*(f"./{name}.js" for name in APART), LAZY.format("*")]
    second = f"./{BESIDE}.js"
    beside = [*later, *BASE, second]
    return {
        **bundles([ENGINE / f"{name}.js" for name in APART], beside),
        **bundles(sorted(scripts.glob(LAZY.format("*"))), beside, made),
        **bundles([scripts / f"{name}.js" for name in ENTRIES], beside),
        **bundles([scripts / f"{FIRST}.js"], [*later, second]),
        **bundles([ENGINE / f"{BESIDE}.js"]),
    }


def _joined(text: str) -> str:
    """A script with one `import` of each file: a bundle has one for each of its modules that wants something of it."""
    wanted: dict[str, list[str]] = {}
    for names, file in _NAMED.findall(text):
        wanted.setdefault(file, []).append(names)
    return "".join(f"import{{{','.join(names)}}}from{file};" for file, names in wanted.items()) + _NAMED.sub("", text)


def _naming(text: str, files: Mapping[str, str]) -> str:
    """A script with the name of its file in each `import` of what is outside of it."""

    def file(match: re.Match) -> str:
        name = FIRST if match[2] in BASE else PurePath(match[2]).stem
        if name not in files:
            raise BundleError(f"A script imports {match[2]}, and there is no such file")
        return f'{match[1]}"./{files[name]}"'

    return _IMPORT.sub(file, text)
