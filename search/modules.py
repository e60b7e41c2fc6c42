"""The browser's modules, written out twice: one by one as they are, and joined into search.js, which a page loads.

Joining saves a round trip for each step of the imports and a third of the bytes. It is done here, without a bundler,
because our modules use so little: named imports from each other and exports of declarations.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from pathlib import Path

BROWSER = Path(__file__).parent / "browser"
ENTRY = "engine.js"
BUNDLE = "search.js"

_IMPORT = re.compile(r"^import (?:\{([^}]*)\}|(\w+)) from '\./([\w-]+\.js)'\n", re.MULTILINE)
_EXPORT = re.compile(r"^export (?:async )?(?:function|class|const) (\w+)", re.MULTILINE)
_REEXPORT = re.compile(r"^export \{([^}]*)\}\n", re.MULTILINE)
_DEFAULT = "export default "
_COMMENT = re.compile(r"^[^\S\n]*(?://[^\n]*|/\*\*.*?\*/)\n", re.MULTILINE | re.DOTALL)


def write(folder: Path, stemmer: Path, made: Mapping[str, str]) -> None:
    """Write all modules into ``folder``, those ``made`` by the build among them, and the bundle.

    ``stemmer`` is dist/index.js of the npm package porter2. Raises FileNotFoundError if it is not there.
    """
    found = {path.name: path.read_text(encoding="utf-8") for path in sorted(BROWSER.glob("*.js"))}
    found |= {"stemmer.js": _as_module(stemmer.read_text(encoding="utf-8")), **made}
    for name, text in {**found, BUNDLE: bundle(found)}.items():
        (folder / name).write_text(text, encoding="utf-8", newline="\n")


def _as_module(script: str) -> str:
    # The package is CommonJS and sets exports.stem; a module without a bundler needs the two lines around it.
    return f"const exports = {{}}\n{script}\nexport const stem = exports.stem\n"


def bundle(modules: Mapping[str, str], entry: str = ENTRY) -> str:
    """``modules``, texts by file name, as one module with the exports of ``entry``.

    Each becomes a function of its own, so that two may use one name. Raises ValueError for a line it cannot join, a module that
    is not there, and modules that need each other.
    """
    order = list(dict.fromkeys(_in_order(modules, entry, ())))
    parts = [_as_function(name, modules[name]) for name in order]
    names = ", ".join(_exports(modules[entry]))
    return "\n".join([*parts, f"export const {{ {names} }} = {_variable(entry)}", ""])


def _in_order(modules: Mapping[str, str], name: str, above: tuple[str, ...]) -> Iterator[str]:
    if name in above:
        raise ValueError(f"{name} imports itself by way of {' and '.join(above)}")
    for match in _IMPORT.finditer(modules[name]):
        if match[3] not in modules:
            raise ValueError(f"{name} imports {match[3]}, which is not there")
        yield from _in_order(modules, match[3], (*above, name))
    yield name


def _as_function(name: str, text: str) -> str:
    exports = _exports(text)
    body = _IMPORT.sub(_as_constant, _COMMENT.sub("", text))
    body = _REEXPORT.sub("", body).replace(_DEFAULT, "const _default = ")
    body = _EXPORT.sub(lambda match: match[0].removeprefix("export "), body)
    unknown = re.search(r"^\s*(?:import|export)\b(?!\.).*", body, re.MULTILINE)
    if unknown:
        raise ValueError(f"{name}: cannot join {unknown[0]!r}: use a named import or export on one line")
    lines = (line.strip() for line in body.splitlines())
    return (
        f"const {_variable(name)} = (() => {{\n"
        + "\n".join(filter(None, lines))
        + f"\nreturn {{ {', '.join(exports)} }}\n}})()"
    )


def _as_constant(match: re.Match) -> str:
    names = re.sub(r"(\w+) as (\w+)", r"\1: \2", match[1]).strip() if match[1] else f"_default: {match[2]}"
    return f"const {{ {names} }} = {_variable(match[3])}\n"


def _exports(text: str) -> list[str]:
    again = [name.strip() for match in _REEXPORT.finditer(text) for name in match[1].split(",")]
    return [*_EXPORT.findall(text), *again, *(["_default"] if _DEFAULT in text else [])]


def _variable(name: str) -> str:
    return "_" + re.sub(r"\W", "_", name.removesuffix(".js"))
