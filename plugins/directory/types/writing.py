"""The page on how we write, with how far the texts of the site keep to it, measured when the site is built."""

import html
import re
from dataclasses import dataclass

from pydantic import Field

from ..fields import PageId, Text
from ..page import Page
from ..prose import to_html
from ..readability import measured, middle
from .base import ContentType, Titled

# Of the HTML that prose.py makes, which is whole and has few tags. Headings and short labels are no sentences: they would
# make a text look easier than it is.
LABEL = re.compile(r"<(h[2-4]|th|dt|pre)\b.*?</\1>", re.DOTALL)
EDGE = re.compile(r"</?(?:p|[uo]l|li|table|thead|tbody|tr|td|d[ld]|blockquote)\b[^>]*>|<[bh]r>")
INLINE = re.compile(r"<[^>]+>")


class Writing(Titled):
    """content/how-we-write.md."""

    goal: int = Field(
        ge=5, le=18, description="The reading age, in years, that the core pages aim at.", examples=["goal: 9"]
    )
    core: list[PageId] = Field(
        min_length=1,
        max_length=30,
        description="Ids of the pages of text that everybody needs.",
        examples=["core: [about, how-to-complain]"],
    )
    guides: Text = Field(
        "step-by-step guides", max_length=60, description="What the guides are called.", examples=["guides: guides"]
    )


@dataclass(frozen=True)
class Figures:
    """How a group of texts reads: its name, how many there are, the middle reading age and sentence, and how many are at the goal."""

    name: str
    texts: list
    goal: int

    @property
    def age(self):
        """The median reading age, rounded to a year; None without texts."""
        found = middle([text.age for text in self.texts])
        return None if found is None else round(found)

    @property
    def sentence_length(self):
        """The median of words in a sentence, rounded; None without texts."""
        found = middle([text.sentence_length for text in self.texts])
        return None if found is None else round(found)

    @property
    def at_goal(self):
        """How many texts a reader of that age can follow; half a year more rounds to it."""
        return sum(text.age is not None and round(text.age) <= self.goal for text in self.texts)


def text_of(entry):
    """The running text of a record, page or guide, block by block: what its keys say in sentences, then its prose."""
    blocks = EDGE.split(LABEL.sub("", to_html(entry.body)))
    prose = (" ".join(html.unescape(INLINE.sub("", block)).split()) for block in blocks)
    return [text for text in (*_sentences(entry.model), *prose) if text]


def _sentences(model):
    yield from (getattr(model, name, "") for name in ("summary", "eligibility", "if_turned_down", "for_whom"))
    yield from getattr(getattr(model, "access", None), "steps", ())
    for step in getattr(model, "steps", ()):
        yield from (step.what, *step.you)


def figures(directory, today, writing):
    """Figures of the core pages, of all pages of text, of the guides and of the records offered on the day `today`."""
    groups = {
        "The pages everybody needs": [directory.pages[key] for key in writing.core if key in directory.pages],
        "All pages of text": directory.pages.values(),
        writing.guides[:1].upper() + writing.guides[1:]: directory.content.get("pathways", {}).values(),
        "Pages about a service": directory.listed(today).values(),
    }
    return [
        Figures(name, [measured(text_of(entry)) for entry in entries], writing.goal)
        for name, entries in groups.items()
        if entries
    ]


def pages(pages):
    """The page, with the figures of the day."""
    for entry in pages.entries(NAME).values():
        found = figures(pages.directory, pages.today, entry.model)
        yield Page("how-we-write/index.html", "how_we_write", pages.prose(entry) | {"figures": found})


NAME = "writing"
TYPE = ContentType(
    name=NAME,
    files="content/how-we-write.md",
    model=Writing,
    pages=pages,
    addresses=("/how-we-write/",),
    needs_text=True,
)
