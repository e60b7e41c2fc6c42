"""Reads `_headers` and `_redirects`, the two files by which static hosts (Netlify, Cloudflare Pages) are told what to
send, so that the local server sends the same.

Supported of `_headers`: a path pattern on a line of its own, below it `Name: value` lines, indented; all patterns that
match count, a header given twice is joined with a comma, `! Name` takes one away. Supported of `_redirects`: `FROM TO
[STATUS]` with a 3xx status, 301 when none is given; the first match counts. Patterns may hold `*` (anything, `:splat`
in the target) and `:name` (one segment, `:name` in the target).
"""

import re
from collections.abc import Iterator
from functools import lru_cache
from pathlib import Path
from urllib.parse import quote

from plugins.link_checker.redirects import Rule, read_rules

HEADERS_FILE = "_headers"
REDIRECTS_FILE = "_redirects"

Pattern = re.Pattern[str]


class RuleError(ValueError):
    """A line of `_headers` or `_redirects` cannot be understood; the message names file and line."""


def headers(output: Path, path: str) -> dict[str, str]:
    """The headers for a URL path, their names in lower case; {} without a `_headers` file.

    Raises RuleError.
    """
    result: dict[str, str] = {}
    for pattern, name, value in parsed(output / HEADERS_FILE, read_headers):
        if pattern.fullmatch(path):
            apply(result, name, value)
    return result


def apply(result: dict[str, str], name: str, value: str) -> None:
    """Add one header line to those collected."""
    if name.startswith("!"):
        result.pop(name.lstrip("! "), None)
    elif name in result:
        result[name] += f", {value}"
    else:
        result[name] = value


def redirect(output: Path, path: str) -> tuple[int, str] | None:
    """Status and target of the first redirect for a URL path, or None.

    Raises RuleError.
    """
    for rule in parsed(output / REDIRECTS_FILE, read_redirects):
        # Quoted again: what stood in the URL must not be able to end the header line.
        if (target := rule.applies_to(path, lambda value: quote(value, safe="/:"))) is not None:
            return rule.status, target
    return None


def parsed(file: Path, reader) -> list[tuple]:
    """What a reader makes of a file; read again only when the file has changed."""
    try:
        state = file.stat()
    except OSError:
        return []
    return remembered(file, reader, state.st_mtime_ns, state.st_size)


@lru_cache(maxsize=16)
def remembered(file: Path, reader, changed: int, size: int) -> list[tuple]:
    """The reader's entries; `changed` (nanoseconds) and `size` (bytes) only tell one state of the file from another."""
    return list(reader(file))


def read_headers(file: Path) -> Iterator[tuple[Pattern, str, str]]:
    """Each header line with the pattern it stands under."""
    pattern = None
    for number, line in lines(file):
        if not line[0].isspace():
            pattern = compiled(line.strip())
            continue
        name, colon, value = line.strip().partition(":")
        if pattern is None or not (colon or name.startswith("!")):
            raise RuleError(f"{file}:{number}: write a path such as /*, then indented lines such as X-Name: value")
        yield pattern, name.strip().lower(), value.strip()


def read_redirects(file: Path) -> tuple[Rule, ...]:
    """The rules of a `_redirects` file, read as the link checker reads them."""
    rules, fault = read_rules(file.read_text(encoding="utf-8"))
    if fault:
        raise RuleError(f"{file}:{fault.removeprefix('line ')}")
    return rules


def lines(file: Path) -> Iterator[tuple[int, str]]:
    """The lines that say something, numbered from 1."""
    for number, line in enumerate(file.read_text(encoding="utf-8").splitlines(), start=1):
        if line.strip() and not line.lstrip().startswith("#"):
            yield number, line


def compiled(pattern: str) -> Pattern:
    """A path pattern as a regular expression."""
    text = re.escape(pattern).replace(r"\*", "(?P<splat>.*)")
    return re.compile(re.sub(r":([a-z]\w*)", r"(?P<\1>[^/]+)", text))
