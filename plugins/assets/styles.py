"""The rules of a style sheet that some page can use.

GOV.UK Frontend's sheet has the rules of 40 components; the pages here use a quarter of its rules, and no page shows anything before
all of its styles are there.
"""

import re
from collections.abc import Collection, Iterator

_STRINGS = r"""\\.|"(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*'|url\([^)]*\)"""
_TOKEN = re.compile(rf"(?:{_STRINGS}|[^{{}};\\\"'])+|[{{}};]", re.DOTALL)
_COMMENT = re.compile(r"/\*.*?\*/", re.DOTALL)
# What stands in brackets (`:not(.x)`, `[class*=".x"]`) does not have to be on a page for the selector to match.
_IN_BRACKETS = re.compile(r"\((?:[^()]|\([^()]*\))*\)|\[[^\]]*\]")
_CLASS = re.compile(r"\.((?:[\w-]|\\.)+)")
_COMMA = re.compile(r",(?![^(\[]*[)\]])")
# Blocks that hold rules; every other @-block (@keyframes, @page, @property) is kept as it is.
_GROUP = re.compile(r"@(?:media|supports|layer|container)\b")

CLASS_IN_HTML = re.compile(r"""\bclass=(["'])(.*?)\1""", re.DOTALL)
NAME_IN_SCRIPT = re.compile(r"[a-z][\w-]*")


def used_names(pages: Collection[str], scripts: Collection[str]) -> set[str]:
    """The classes of the HTML of `pages`, and every word of `scripts` that could be one that they add."""
    classes = {name for page in pages for _, names in CLASS_IN_HTML.findall(page) for name in names.split()}
    return classes.union(*(NAME_IN_SCRIPT.findall(script) for script in scripts))


def without_unused(styles: str, used: Collection[str]) -> str:
    """The style sheet without the selectors that need a class which is not in `used`, and without rules left empty."""
    return "".join(_kept(iter(_TOKEN.findall(_COMMENT.sub("", styles))), used))


def _kept(tokens: Iterator[str], used: Collection[str]) -> Iterator[str]:
    """The rules up to the brace that ends the block the tokens are in."""
    for token in tokens:
        head = token.strip()
        if head == "}":
            return
        if head in ("", ";"):
            continue
        if next(tokens, ";") == ";":
            yield f"{head};"
        elif _GROUP.match(head):
            inside = "".join(_kept(tokens, used))
            yield f"{head}{{{inside}}}" if inside else ""
        else:
            body = "".join(_body(tokens))
            selectors = head if head.startswith("@") else _matching(head, used)
            yield f"{selectors}{{{body}}}" if selectors else ""


def _body(tokens: Iterator[str]) -> Iterator[str]:
    depth = 1
    for token in tokens:
        depth += {"{": 1, "}": -1}.get(token, 0)
        if not depth:
            return
        yield token


def _matching(selectors: str, used: Collection[str]) -> str:
    def possible(selector: str) -> bool:
        return all(name.replace("\\", "") in used for name in _CLASS.findall(_IN_BRACKETS.sub("", selector)))

    return ",".join(selector for selector in _COMMA.split(selectors) if possible(selector))
