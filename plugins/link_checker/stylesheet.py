"""Addresses named in CSS."""

import re
from collections.abc import Iterator

# Comments come first so that an address inside one is passed over. Possessive repeats (`*+`) keep
# the time linear on hostile input.
_TOKEN = re.compile(
    r"""/\*.*?(?:\*/|\Z)
      | @import\s++(?: "(?P<import_double>[^"\n]*+)" | '(?P<import_single>[^'\n]*+)' )
      | \burl\(\s*+(?: "(?P<double>[^"\n]*+)" | '(?P<single>[^'\n]*+)' | (?P<bare>[^()"'\s]*+) )\s*+\)""",
    re.VERBOSE | re.DOTALL | re.IGNORECASE,
)
_ESCAPE = re.compile(r"\\(?:([0-9a-fA-F]{1,6})\s?|(.))")


def css_addresses(css: str) -> Iterator[tuple[int, str]]:
    """Yield `(line, address)` for each `url(...)` and `@import`; lines count from 1."""
    line, seen = 1, 0
    for match in _TOKEN.finditer(css):
        address = next((value for value in match.groupdict().values() if value is not None), None)
        if address is None:
            continue
        line += css.count("\n", seen, match.start())
        seen = match.start()
        yield line, _ESCAPE.sub(_unescaped, address)


def _unescaped(match: re.Match[str]) -> str:
    code, char = match.groups()
    if char is not None:
        return char
    point = int(code, 16)
    return chr(point) if 0 < point <= 0x10FFFF else "\N{REPLACEMENT CHARACTER}"
