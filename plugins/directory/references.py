"""What one file says of another: links in its text, and the words for a name that is not there."""

import difflib
import re
from dataclasses import dataclass

from .problems import in_words

MOST_TO_LIST = 20
# `[words](address`, `![words](address`, `](address` after words that hold brackets of their own, and `[name]: address`.
LINK = re.compile(
    r"(?:(?P<image>!?)\[(?P<words>[^\[\]]*))?\]\(\s*<?(?P<address>[^)\s>]*)|^ {0,3}\[(?P<name>[^\]\n]+)\]:[ \t]*<?(?P<of_name>[^\s>]+)",
    re.MULTILINE,
)
CODE = re.compile(r"(`+).+?\1")


@dataclass(frozen=True)
class TextLine:
    """A line of the text below the front matter; stands in for the SourceFile where a problem is noted."""

    path: str
    number: int

    def line(self, path):
        """Its own line, whatever the key path."""
        return self.number


def text_lines(entry):
    """(TextLine, words) of each line of an Entry's text."""
    for number, words in enumerate(entry.source.body.split("\n"), entry.source.body_line):
        yield TextLine(entry.source.path, number), words


@dataclass(frozen=True)
class Link:
    """One link of a text as it is written: the line of its address, its words (None if they hold brackets) and address."""

    at: TextLine
    words: str | None
    address: str
    is_image: bool


def prose_lines(entry):
    """(TextLine, words) of each line of an Entry's text, with code, which stands for itself, crossed out."""
    fenced = False
    for where, line in text_lines(entry):
        fence = line.startswith("```")
        fenced ^= fence
        yield where, "" if fenced or fence else CODE.sub(lambda found: "x" * len(found[0]), line)


def links(entry):
    """Every Link and image in an Entry's text, in order. Words and address may stand on two lines."""
    text = "\n".join(line for _, line in prose_lines(entry))
    for found in LINK.finditer(text):
        address = "of_name" if found["name"] else "address"
        at = TextLine(entry.source.path, entry.source.body_line + text.count("\n", 0, found.start(address)))
        yield Link(at, found["name"] or found["words"], found[address], bool(found["image"]))


def all_links(directory):
    """Every Link and image in the texts that are checked; worked out once, as several rules read them."""
    if "links" not in directory.memo:
        directory.memo["links"] = [link for entry in directory.entries() for link in links(entry)]
    return directory.memo["links"]


def inside_links(entry):
    """(TextLine, link, folder, name) of each link in the text to a page of the site: `/needs/sleep/#x` is in `needs`, `/about/` in ""."""
    for link in links(entry):
        if link.address.startswith("/"):
            folder, _, name = re.split("[?#]", link.address)[0].strip("/").rpartition("/")
            if name and "." not in name:
                yield link.at, link.address, folder, name


def unknown(what, value, known):
    """The message for a name that is not in `known`, with the nearest one, or all of them if they are few."""
    near = difflib.get_close_matches(value, known, n=1, cutoff=0.5)
    if near:
        hint = f"Did you mean `{near[0]}`?"
    elif 0 < len(known) <= MOST_TO_LIST:
        hint = f"Choose from {in_words(known)}"
    else:
        hint = "Search the folder for the right one, or remove this" if known else "There is none yet, so remove this"
    return f'there is no {what} "{value}". {hint}'
