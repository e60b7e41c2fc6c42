"""Page -> links: read a built file once and note every address it names."""

import re
import warnings
from collections import Counter
from collections.abc import Iterator

from bs4 import BeautifulSoup, MarkupResemblesLocatorWarning, Tag, XMLParsedAsHTMLWarning
from bs4.exceptions import ParserRejectedMarkup

from plugins.link_checker.links import Link, Page, Purpose
from plugins.link_checker.stylesheet import css_addresses

# A page of this size is itself a fault on a phone, and reading it would take minutes.
MAX_BYTES = 8_000_000
# For each of these that is never closed, Python's HTML parser reads on to the end of the file.
_PAIRS = (("<", ">"), ("<!--", "-->"), ("<![", "]"), ("<?", ">"))
_MOST_UNCLOSED = 200
_TOO_BROKEN = "the HTML is too broken to read, so its links were not checked"

_BY_TAG: dict[str, dict[str, Purpose]] = {
    "a": {"href": Purpose.LINK},
    "area": {"href": Purpose.LINK},
    "audio": {"src": Purpose.MEDIA},
    "button": {"formaction": Purpose.FORM},
    "embed": {"src": Purpose.FRAME},
    "form": {"action": Purpose.FORM},
    "iframe": {"src": Purpose.FRAME},
    "image": {"href": Purpose.IMAGE, "xlink:href": Purpose.IMAGE},
    "img": {"src": Purpose.IMAGE},
    "input": {"src": Purpose.IMAGE, "formaction": Purpose.FORM},
    "object": {"data": Purpose.FRAME},
    "script": {"src": Purpose.SCRIPT},
    "source": {"src": Purpose.MEDIA},
    "track": {"src": Purpose.MEDIA},
    "use": {"href": Purpose.IMAGE, "xlink:href": Purpose.IMAGE},
    "video": {"src": Purpose.MEDIA, "poster": Purpose.IMAGE},
}
_RELATIONS: dict[str, Purpose] = {
    "stylesheet": Purpose.STYLESHEET,
    "icon": Purpose.ICON,
    "apple-touch-icon": Purpose.ICON,
    "mask-icon": Purpose.ICON,
    "manifest": Purpose.PRELOAD,
    "preload": Purpose.PRELOAD,
    "modulepreload": Purpose.PRELOAD,
    "prefetch": Purpose.PRELOAD,
    "preconnect": Purpose.PRELOAD,
    "dns-prefetch": Purpose.PRELOAD,
    "canonical": Purpose.CANONICAL,
    "alternate": Purpose.ALTERNATE,
}
_SHARING = frozenset({"og:url", "og:image", "twitter:image"})
_REFRESH = re.compile(r"\s*+[\d.]*+[\s;,]*+(?:url\s*+=\s*+)?['\"]?([^'\"]*+)", re.IGNORECASE)
_SRCSET = re.compile(r"([^\s,]\S*[^\s,]|[^\s,])(?:\s++[^,]*+)?")


def read_page(file: str, data: bytes) -> Page:
    """Read one HTML file; never raises on bad input, the page then carries its `fault`."""
    if len(data) > MAX_BYTES:
        return Page(file, fault=f"the page is over {MAX_BYTES // 1_000_000} MB, so its links were not read")
    html, fault = _decoded(data)
    if too_broken(html):
        return Page(file, fault=_TOO_BROKEN)
    try:
        soup = _parsed(html)
    except (ParserRejectedMarkup, RecursionError):
        return Page(file, fault=_TOO_BROKEN)
    return _Collector(file, fault).collect(soup)


def read_stylesheet(file: str, data: bytes) -> Page:
    """Read one CSS file of ours as a page that only loads files."""
    css, fault = _decoded(data)
    links = (Link(Purpose.CSS_URL, raw, line) for line, raw in css_addresses(css))
    return Page(file, links=tuple(links), fault=fault)


def too_broken(html: str) -> bool:
    """True if Python's HTML parser would take minutes over the page."""
    return any(html.count(start) - html.count(end) > _MOST_UNCLOSED for start, end in _PAIRS)


def refresh_target(content: str) -> str:
    """Where the `content` of <meta http-equiv="refresh"> leads; empty where it only loads the page again."""
    match = _REFRESH.match(content)
    return match[1].strip() if match else ""


def _parsed(html: str) -> BeautifulSoup:
    with warnings.catch_warnings():
        # Both guess at a slip of the programmer; here any text may come.
        warnings.simplefilter("ignore", MarkupResemblesLocatorWarning)
        warnings.simplefilter("ignore", XMLParsedAsHTMLWarning)
        # A browser takes the first of two equal attributes; Beautiful Soup would take the last.
        return BeautifulSoup(html, "html.parser", multi_valued_attributes=None, on_duplicate_attribute="ignore")


def _decoded(data: bytes) -> tuple[str, str]:
    try:
        return data.decode("utf-8-sig"), ""
    except UnicodeDecodeError as error:
        return data.decode("utf-8", "replace"), f"the file is not UTF-8 (byte {error.start + 1})"


def _lacks(soup: BeautifulSoup) -> str:
    """The parts without a word in them: screen readers say the title first, and skip links lead to <main>."""
    parts = {name: soup.find(name) for name in ("title", "main")}
    return " and no ".join(f"<{name}>" for name, tag in parts.items() if tag is None or not tag.get_text().strip())


class _Collector:
    """Gathers one page in a single walk over its tags."""

    def __init__(self, file: str, fault: str) -> None:
        self.file, self.fault = file, fault
        self.source = self.base = self.refresh = ""
        self.links: list[Link] = []
        self.anchors: Counter[str] = Counter()

    def collect(self, soup: BeautifulSoup) -> Page:
        for tag in soup.find_all(True):
            if tag.attrs or tag.name == "style":
                self._tag(tag)
        links, anchors = tuple(self.links), dict(self.anchors)
        return Page(self.file, self.source, links, anchors, self.base, self.refresh, self.fault, _lacks(soup))

    def _tag(self, tag: Tag) -> None:
        self._anchors(tag)
        for name, purpose in _BY_TAG.get(tag.name, {}).items():
            if name in tag.attrs:
                self._add(purpose, tag.attrs[name], tag)
        if tag.name in ("img", "source"):
            self._srcset(tag, "srcset")
        elif tag.name == "link":
            self._relation(tag)
        elif tag.name == "meta":
            self._meta(tag)
        elif tag.name == "base":
            self.base = self.base or (tag.get("href") or "").strip()
        self._styles(tag)

    def _add(self, purpose: Purpose, raw: str | None, tag: Tag) -> None:
        raw = raw or ""
        text = ""
        if raw.lstrip()[:7].lower().startswith(("tel:", "mailto:", "sms:")):
            text = " ".join(tag.get_text(" ").split())
        self.links.append(Link(purpose, raw, tag.sourceline, text))

    def _anchors(self, tag: Tag) -> None:
        names = {tag.get("id"), tag.get("name") if tag.name == "a" else None}
        self.anchors.update(name for name in names if name)

    def _srcset(self, tag: Tag, attribute: str) -> None:
        for match in _SRCSET.finditer(tag.get(attribute) or ""):
            self._add(Purpose.IMAGE, match[1], tag)

    def _relation(self, tag: Tag) -> None:
        if "href" in tag.attrs:
            words = (tag.get("rel") or "").lower().split()
            known = (_RELATIONS[word] for word in words if word in _RELATIONS)
            self._add(next(known, Purpose.REFERENCE), tag["href"], tag)
        self._srcset(tag, "imagesrcset")

    def _meta(self, tag: Tag) -> None:
        content = tag.get("content") or ""
        name = (tag.get("name") or tag.get("property") or "").lower()
        if name == "source-file":
            self.source = self.source or content.strip()
        elif name in _SHARING:
            self._add(Purpose.REFERENCE, content, tag)
        elif (tag.get("http-equiv") or "").lower() == "refresh":
            self._redirect(content, tag)

    def _redirect(self, content: str, tag: Tag) -> None:
        if target := refresh_target(content):
            self.refresh = self.refresh or target
            self._add(Purpose.REDIRECT, target, tag)

    def _styles(self, tag: Tag) -> None:
        for line, raw in self._css(tag):
            self.links.append(Link(Purpose.CSS_URL, raw, (tag.sourceline or 1) + line - 1))

    @staticmethod
    def _css(tag: Tag) -> Iterator[tuple[int, str]]:
        if tag.get("style"):
            yield from css_addresses(tag["style"])
        if tag.name == "style":
            yield from css_addresses(tag.string or "")
