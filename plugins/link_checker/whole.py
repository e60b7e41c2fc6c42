"""What a site needs besides links that work: pages with words on them, a home page, an error page, search data."""

import posixpath
import re
from collections.abc import Iterator, Mapping
from pathlib import Path

from plugins.link_checker.judge import ERROR_PAGE
from plugins.link_checker.links import Page
from plugins.link_checker.served import INDEX

_SEARCH = "search/"
_FOLDER = _SEARCH + "data/"
# Data is named by its content: documents.0a1b2c3d.json. A # stands for the numbers of many files: words.0a1b2c3d.#.json.
_DATA = re.compile(r"""["']([\w-]+(?:\.[\w-]+)*\.[0-9a-f]{8,64}(?:\.#)?\.[a-z0-9]+)["']""")
# A whole import or export statement that names one of our own files, as our bundles and modules write it.
_IMPORT = re.compile(
    r"""^(?:import\s*(?:[^'";]{0,2000}?\bfrom\s*)?|export\s*[{*][^'";]{0,2000}?\bfrom\s*)["'](\.{0,2}/[^'"]+)["']""",
    re.MULTILINE,
)
# What a script fetches later.
_LATER = re.compile(r"""\bimport\(["'](\.{0,2}/[^"']+)["']\)""")


_NUMBER = re.compile(r"\.\d+\.(?=\w+$)")


def whole_site_faults(files: Mapping[str, Path], pages: Mapping[str, Page]) -> Iterator[tuple[str, str]]:
    """(file, what is wrong) for all that makes a site dead although each of its links may work.

    `files` are the paths below the output folder, `pages` those that were read. Redirect pages need no words.
    """
    html = {file: page for file, page in pages.items() if file.lower().endswith((".html", ".htm"))}
    if not html:
        yield INDEX, "there is no page in this folder; build the site first"
        return
    for file, use in (
        (INDEX, "visitors start there"),
        (ERROR_PAGE, "visitors see it at an address that does not exist"),
    ):
        if file not in files:
            yield file, f"there is no such page, and {use}; build the site again"
    for file, page in html.items():
        if page.lacks and not page.refresh and not page.fault:
            yield file, f"the page has no {page.lacks} with words in it"
    yield from _script_faults(files)
    yield from _search_faults(files)


def _script_faults(files: Mapping[str, Path]) -> Iterator[tuple[str, str]]:
    for file in (file for file in files if file.endswith((".js", ".mjs"))):
        text = _text(files[file])
        for name in (*_IMPORT.findall(text), *_LATER.findall(text)):
            wanted = posixpath.normpath(posixpath.join(posixpath.dirname(file), name))
            if not name.startswith("/") and wanted not in files:
                yield file, f"the script imports {name}, and there is no such file; build the site again"


def _search_faults(files: Mapping[str, Path]) -> Iterator[tuple[str, str]]:
    if _SEARCH + INDEX not in files:
        return
    own = [file for file in files if file.startswith(_SEARCH) and not file.startswith(_FOLDER)]
    ours = [file for file in own if file.endswith((".js", ".mjs", ".json", ".html"))]
    named = {name: file for file in ours for name in _DATA.findall(_text(files[file]))}
    there = {file.removeprefix(_FOLDER) for file in files if file.startswith(_FOLDER)}
    there |= {_NUMBER.sub(".#.", name) for name in there}
    if not named:
        yield (
            _SEARCH + INDEX,
            "the search page is there, but nothing in search/ names the data it searches; build the site again",
        )
    for name, file in sorted(named.items()):
        if name not in there:
            yield file, f"names the search data {name}, and there is no such file; build the site again"


def _text(path: Path) -> str:
    return path.read_text("utf-8", "replace")
