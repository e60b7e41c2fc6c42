"""What one file says of another: links in its text, and the words for a name that is not there."""

import difflib
import re
from dataclasses import dataclass

from .problems import in_words

MOST_TO_LIST = 20
INSIDE_LINK = re.compile(r"\]\((/[^)\s]*)")


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


def inside_links(entry):
    """(TextLine, link, folder, name) of each link in the text to a page of the site: `/needs/sleep/#x` is in `needs`, `/about/` in ""."""
    for where, words in text_lines(entry):
        for link in INSIDE_LINK.findall(words):
            folder, _, name = re.split("[?#]", link)[0].strip("/").rpartition("/")
            if name and "." not in name:
                yield where, link, folder, name


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
