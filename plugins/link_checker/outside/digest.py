"""A page of another site, boiled down to what a link checker looks for. Reads any bytes; never raises."""

import codecs
import re
from collections.abc import Iterable
from dataclasses import dataclass
from html.parser import HTMLParser

from plugins.link_checker.collect import refresh_target, too_broken
from plugins.link_checker.encoding import decoded

_CHARSET = re.compile(rb"""<meta[^>]{0,200}?charset\s*=\s*["']?\s*([\w-]{2,40})""", re.IGNORECASE)
_UNSEEN = frozenset({"script", "style", "template", "noscript", "svg"})
_HEADINGS = frozenset({"h1", "h2"})
_LONGEST = 300  # characters kept of a title or heading
_MOST_HEADINGS = 4


@dataclass(frozen=True, slots=True)
class Digest:
    """`words` counts those a visitor sees; `found` are the wanted fragments that are there."""

    is_html: bool = False
    title: str = ""
    headings: tuple[str, ...] = ()
    words: int = 0
    beginning: str = ""  # the first words, for pages with hardly any
    found: frozenset[str] = frozenset()
    refresh: str = ""  # where <meta http-equiv="refresh"> leads
    asks_password: bool = False
    scripts: int = 0
    is_whole: bool = True  # False where the page was longer than we read, or too broken to read


def digest(body: bytes, content_type: str, wanted: Iterable[str] = (), is_whole: bool = True) -> Digest:
    """Boil down a body. `wanted` are fragments as they stand in links, percent-encoded or not."""
    kind = content_type.partition(";")[0].strip().lower()
    if kind not in ("text/html", "application/xhtml+xml") and not (not kind and body.lstrip()[:1] == b"<"):
        return Digest(is_whole=is_whole)
    html = _text(body, content_type)
    if too_broken(html):
        return Digest(is_html=True, is_whole=False)
    reader = _Reader()
    try:
        reader.feed(html)
    except AssertionError:  # Python's parser gives up on some marked sections
        return Digest(is_html=True, is_whole=False)
    return reader.digest(wanted, is_whole)


def _text(body: bytes, content_type: str) -> str:
    """Decoded as a browser would: by the mark, the header or <meta>; without any of them UTF-8, else Windows-1252."""
    header = re.search(r"charset\s*=\s*[\"']?([\w-]+)", content_type, re.IGNORECASE)
    meta = _CHARSET.search(body[:2048])
    named = header[1] if header else meta[1].decode("ascii", "replace") if meta else ""
    name = "utf-8-sig" if body.startswith(b"\xef\xbb\xbf") else named or _guessed(body)
    try:
        return body.decode(name, "replace")
    except (LookupError, ValueError):  # no such character set, or one that is not for text
        return body.decode("utf-8", "replace")


def _guessed(body: bytes) -> str:
    try:
        codecs.getincrementaldecoder("utf-8")().decode(body)  # which allows for an end inside a character
    except UnicodeDecodeError:
        return "cp1252"
    return "utf-8"


class _Reader(HTMLParser):
    """One pass over the tags, no tree: pages may be large and many."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.anchors: set[str] = set()
        self.kept: dict[str, list[str]] = {"title": []}
        self.headings: list[list[str]] = []
        self.seen: list[str] = []
        self.words = self.scripts = self.unseen = 0
        self.into: list[str] | None = None
        self.refresh = ""
        self.asks_password = False

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = {name: value or "" for name, value in reversed(attrs)}
        self.anchors.update(filter(None, (given.get("id"), given.get("name") if tag == "a" else "")))
        if tag == "script":
            self.scripts += 1
        if tag in _UNSEEN:
            self.unseen += 1
        elif tag == "title" and not self.kept["title"] and not self.unseen:
            self.into = self.kept["title"]
        elif tag in _HEADINGS and len(self.headings) < _MOST_HEADINGS:
            self.headings.append([])
            self.into = self.headings[-1]
        elif tag == "meta" and given.get("http-equiv", "").lower() == "refresh":
            self.refresh = self.refresh or refresh_target(given.get("content", ""))
        elif tag == "input" and given.get("type", "").lower() == "password":
            self.asks_password = True

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.handle_starttag(tag, attrs)
        if tag in _UNSEEN:
            self.unseen -= 1

    def handle_endtag(self, tag: str) -> None:
        if tag in _UNSEEN:
            self.unseen = max(0, self.unseen - 1)
        elif tag == "title" or tag in _HEADINGS:
            self.into = None

    def handle_data(self, data: str) -> None:
        if self.unseen:
            return
        words = data.split()
        if self.into is not None:
            self.into.extend(words[:50])
        if self.into is not self.kept["title"]:
            self.words += len(words)
            self.seen.extend(words[: max(0, 60 - len(self.seen))])

    def digest(self, wanted: Iterable[str], is_whole: bool) -> Digest:
        return Digest(
            is_html=True,
            title=" ".join(self.kept["title"])[:_LONGEST],
            headings=tuple(" ".join(words)[:_LONGEST] for words in self.headings),
            words=self.words,
            beginning=" ".join(self.seen)[:_LONGEST],
            found=frozenset(one for one in wanted if self._has(one)),
            refresh=self.refresh,
            asks_password=self.asks_password,
            scripts=self.scripts,
            is_whole=is_whole,
        )

    def _has(self, fragment: str) -> bool:
        names = {fragment, decoded(fragment) or fragment}
        # GitHub shows #x and writes id="user-content-x".
        return any(name in self.anchors or f"user-content-{name}" in self.anchors for name in names)
