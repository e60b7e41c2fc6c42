"""Modules that scripts import and that are no files of ours: the build makes them, of a package and of a table."""

import json
import re
from collections import defaultdict
from collections.abc import Mapping
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
STEMMER = ROOT / "node_modules" / "porter2" / "dist" / "index.js"
"""The one package of ours that is CommonJS: see ``es_module``."""
HTML_PARTS = ("area_panel",)
"""Macros of the theme that scripts put into a page: pages that would have them have no need of most."""
SECTORS = ROOT / "search" / "gazetteer" / "sectors.csv"

_MARK = re.compile(r"^Object\.defineProperty\(exports, '__esModule'.*$", re.MULTILINE)
_EXPORT = re.compile(r"^exports\.(\w+) = function \1\b", re.MULTILINE)
_SECTOR = re.compile(r"^(\w+) (\d),", re.MULTILINE)


def made_modules() -> dict[str, str]:
    """The text of each module, by the name that scripts import it by."""
    return {
        "porter2": es_module(STEMMER.read_text(encoding="utf-8")),
        "sectors-near-home": sectors_module(SECTORS.read_text(encoding="utf-8")),
    }


def html_modules(parts: Mapping[str, str]) -> dict[str, str]:
    """A module with the HTML of each of HTML_PARTS, as far as `parts` has it, by the name that scripts import it by."""
    return {name: f"export const HTML = {json.dumps(parts.get(name, ''), ensure_ascii=False)}\n" for name in HTML_PARTS}


def es_module(script: str) -> str:
    """A CommonJS script of functions, `exports.a = function a() {}`, as an ES module. A bundle would wrap it in a third of a
    kilobyte, in the script that everything else waits for."""
    return _EXPORT.sub(r"export function \1", _MARK.sub("", script))


def sectors_module(table: str) -> str:
    """The sectors of a ``table`` that begins with them, in few bytes: each district with the digits of its sectors, "AL1:123459"."""
    digits = defaultdict(str)
    for district, digit in _SECTOR.findall(table):
        digits[district] += digit
    return f"export const NEAR = {json.dumps(' '.join(map(':'.join, digits.items())))}\n"
