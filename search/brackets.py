"""Lists of YAML between brackets as one text each.

Thousands of phrases stand in such lists, and a parser takes several times as long for one short text as to step over it within a
longer one. lines.py reads them so; what has quotes, or anything that YAML reads in another way, stays as it is.
"""

from __future__ import annotations

import re

TAG = "!list"
"""The tag of YAML that says that a text is a list."""
MARK = f"{TAG} '"
"""Begins a list that was joined."""
_PLAIN = r"""[^][{}"#:;&*!|>%@`?\\\t\r\n\x85\u2028\u2029]"""
_LIST = re.compile(rf"^( +(?:- )?[a-z_]+: )\[({_PLAIN}*(?:\n +(?! ){_PLAIN}+)*)\]$", re.MULTILINE)
_OTHER = re.compile(r",(?! *[^\W_\u0640])")
"""A comma that no letter and no digit comes after: a quote, say, or nothing."""


def joined(text: str) -> str:
    """The YAML ``text`` with its lists joined, each in as many lines as before. What only looks like a list, within a text, is joined
    too: then there are more of MARK than of TAG in what a parser finds."""
    return _LIST.sub(_as_one, text)


def texts(one: str) -> tuple[str, ...]:
    """The texts of a list that was joined to ``one``."""
    return tuple(map(str.strip, one.split(",")))


def _as_one(found: re.Match[str]) -> str:
    key, inside = found.groups()
    if _OTHER.search("," + inside.replace("\n", "")):
        return found[0]
    inside = inside.replace("'", "''")
    return f"{key}{MARK}{inside}'"
