"""Reads the text of a page that our templates made, and where each word of it stands."""

import re
from bisect import bisect_right
from dataclasses import dataclass, field
from html.parser import HTMLParser

INLINE = {
    "a",
    "abbr",
    "b",
    "cite",
    "code",
    "dfn",
    "em",
    "i",
    "mark",
    "q",
    "small",
    "span",
    "strong",
    "sub",
    "sup",
    "time",
}
VOID = {"br", "hr", "img", "input", "link", "meta", "source", "wbr", "col"}
RUNNING = {"p", "li", "dd", "td", "blockquote"}
"""Text that may be added to."""

FIXED = {
    "a",
    "button",
    "code",
    "pre",
    "summary",
    "label",
    "legend",
    "option",
    "h1",
    "h2",
    "h3",
    "h4",
    "h5",
    "h6",
    "dt",
    "th",
    "caption",
}
"""Text that names a thing, where nothing may be added."""

QUIET = {"nav", "form", "script", "style", "template", "svg"}
QUIET_CLASSES = {"app-facts", "app-record__facts", "app-checked", "app-muted", "app-contact", "app-words"}
"""Parts that are no text of the page: controls, labels, sources."""


@dataclass
class Block:
    """Words that stand together, such as one paragraph. `text` is as in the page, with its entities."""

    text: str = ""
    starts: list = field(default_factory=list)
    pieces: list = field(default_factory=list)

    def add(self, text, position, runs, counts):
        """Add a piece that begins at `position` of the page."""
        self.starts.append(len(self.text))
        self.pieces.append((position, runs, counts))
        self.text += text

    def _piece(self, index):
        number = bisect_right(self.starts, index) - 1
        return self.starts[number], self.pieces[number]

    def at(self, index):
        """Position in the page just after the character before `index` of the text."""
        start, (position, _, _) = self._piece(index - 1)
        return position + index - start

    def runs(self, index):
        """True if words may be added to the piece at `index`."""
        return self._piece(index)[1][1]

    def counts(self, index):
        """True if the piece at `index` is text of the page itself: not a control, nor a link, which is explained where it leads."""
        return self._piece(index)[1][2]


def main_of(page):
    """(start, end) of what stands in the <main> of a page; (0, 0) if there is none."""
    opening, end = re.search(r"<main\b[^>]*>", page), page.rfind("</main>")
    return (opening.end(), end) if opening and end >= opening.end() else (0, 0)


def blocks(fragment):
    """The Blocks of a fragment of HTML, in order; positions count from its start."""
    reader = _Reader(fragment)
    reader.feed(fragment)
    reader.close()
    return [block for block in reader.blocks if block.text.strip()]


@dataclass(frozen=True)
class _Inside:
    """What the open elements make of the text in them: whether one of them is of these kinds."""

    tag: str = ""
    running: bool = False
    fixed: bool = False
    quiet: bool = False
    link: bool = False

    def within(self, tag, attrs):
        """The same inside one more element."""
        classes = (dict(attrs).get("class") or "").split()
        quiet = self.quiet or tag in QUIET or not QUIET_CLASSES.isdisjoint(classes)
        return _Inside(tag, self.running or tag in RUNNING, self.fixed or tag in FIXED, quiet, self.link or tag == "a")


class _Reader(HTMLParser):
    def __init__(self, fragment):
        super().__init__(convert_charrefs=False)
        self.blocks, self.stack = [Block()], [_Inside()]
        self.line_starts = [0, *(found.end() for found in re.finditer("\n", fragment))]

    def position(self):
        line, column = self.getpos()
        return self.line_starts[line - 1] + column

    def handle_starttag(self, tag, attrs):
        if tag not in INLINE:
            self.blocks.append(Block())
        if tag not in VOID:
            self.stack.append(self.stack[-1].within(tag, attrs))

    def handle_endtag(self, tag):
        if tag not in INLINE:
            self.blocks.append(Block())
        for place in range(len(self.stack) - 1, 0, -1):
            if self.stack[place].tag == tag:
                del self.stack[place:]
                break

    def _add(self, text):
        inside = self.stack[-1]
        runs = inside.running and not inside.fixed and not inside.quiet
        self.blocks[-1].add(text, self.position(), runs, not inside.quiet and not inside.link)

    def handle_data(self, data):
        self._add(data)

    def handle_entityref(self, name):
        self._add(f"&{name};")

    def handle_charref(self, name):
        self._add(f"&#{name};")
