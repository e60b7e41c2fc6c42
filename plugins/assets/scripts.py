"""The theme's scripts, each one file with all that it needs at once, named by what is in it.

A page loads one of ENTRIES, the search page by way of NEXT. What can wait is in none of them and is fetched when it is wanted: all in `lazy/`, and what
the search engine asks for later. A script names the others with the hash of their content, so that an open page never runs
parts of two builds.
"""

import hashlib
import re
from collections.abc import Mapping
from pathlib import Path, PurePath

from .bundler import BundleError, bundles

ROOT = Path(__file__).resolve().parents[2]
SCRIPTS = ROOT / "theme" / "scripts"
ENGINE = ROOT / "search" / "browser"
ENTRIES = ("site", "search-form", "search-page")
LAZY = "./lazy/{}.js"
APART = ("postcodes", "crisis", "later", "placing", "guessing")
"""What the engine keeps apart; first comes what others of these ask for, since they name its file. How scripts name, in `import()`,
what is fetched later: `./lazy/{}.js` ours, `./{}.js` the engine's."""

FIRST = "first"
BASE = ("./first.js", "./base.js")
"""What the search page needs first, and how the rest of its script names it: as one of ours, and as a part of the engine."""

NEXT = "next"
AFTER = "./search-page.js"
"""The script of the search page that a page loads, and how it names the one of ENTRIES that it is the way to."""

_IMPORT = re.compile(r"""\b(import\(|from\s*|import\s*)["'`](\./[^"'`]+)["'`]""")


def write_scripts(folder: Path, scripts: Path = SCRIPTS) -> dict[str, str]:
    """Write the scripts into `folder`; return the file name of each entry, of FIRST and of NEXT, as `{"site": "site.0a1b2c3d4e.js"}`.

    Raises BundleError, or FileNotFoundError if esbuild is not installed.
    """
    folder.mkdir(parents=True, exist_ok=True)
    apart = {name: f"./{name}.js" for name in APART}
    outside = [*apart.values(), LAZY.format("*")]
    files: dict[str, str] = {}
    for name, module in apart.items():
        found = _write(folder, _naming(bundles([ENGINE / module], files), files))
        files[module] = found[name]
    lazy = _naming(bundles(sorted(scripts.glob(LAZY.format("*"))), outside), files)
    files |= {LAZY.format(name): file for name, file in _write(folder, lazy).items()}
    first = _write(folder, _naming(bundles([scripts / f"{FIRST}.js"], outside), files))
    files |= dict.fromkeys(BASE, first[FIRST])
    entries = _write(folder, _naming(bundles([scripts / f"{name}.js" for name in ENTRIES], [*outside, *BASE]), files))
    after = _naming(bundles([scripts / f"{NEXT}.js"], [AFTER]), {AFTER: entries[PurePath(AFTER).stem]})
    return first | entries | _write(folder, after)


def _naming(texts: Mapping[str, str], files: Mapping[str, str]) -> dict[str, str]:
    """The scripts with the name of its file in each `import` of what is outside of them."""

    def file(match: re.Match) -> str:
        if match[2] not in files:
            raise BundleError(f"A script imports {match[2]}, and there is no such file")
        return f'{match[1]}"./{files[match[2]]}"'

    return {name: _IMPORT.sub(file, text) for name, text in texts.items()}


def _write(folder: Path, texts: Mapping[str, str]) -> dict[str, str]:
    files = {name: f"{name}.{hashlib.sha256(text.encode()).hexdigest()[:10]}.js" for name, text in texts.items()}
    for name, file in files.items():
        (folder / file).write_text(texts[name], encoding="utf-8", newline="\n")
    return files
