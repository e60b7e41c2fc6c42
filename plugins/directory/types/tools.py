"""Tools and training for professionals: what each is for, and when and how to use it."""

from typing import Literal

from pydantic import Field

from ..fields import PageId, RecordId, Text, Web
from ..page import Page
from .anchors import Part, Section, parts_have_ids_of_their_own
from .base import ContentType, Titled

# How the state of a training module reads on the page.
STATES = {"ready": "Ready to use", "being-made": "Being made when our source was written", "past": "Has been run"}


class Tool(Part):
    """A tool, form, line or way of working."""

    name: Text = Field(min_length=3, max_length=90, description="Its name.", examples=["name: Descriptors of need"])
    record: RecordId | None = Field(
        None, description="The record that says the rest.", examples=["record: descriptors-of-need"]
    )
    page: PageId | None = Field(None, description="Page that says more.", examples=["page: about"])
    what: Text = Field(min_length=10, max_length=500, description="What it is.", examples=["what: One sentence."])
    who: Text = Field(min_length=3, max_length=200, description="Who uses it.", examples=["who: Teachers"])
    when: list[Text] = Field(
        min_length=1, max_length=6, description="When to use it.", examples=["when: [Before a review]"]
    )
    how: list[Text] = Field(
        min_length=1, max_length=8, description="How to use it, step by step.", examples=["how: [Read it, Use it]"]
    )
    not_for: Text = Field(
        "", max_length=300, description="What it does not do.", examples=["not_for: It does not decide on a plan."]
    )
    families: Text = Field(
        "", max_length=300, description="What a parent can ask.", examples=["families: Ask to see it."]
    )
    website: Web = Field("", description="Where it is.", examples=["website: https://www.example.org"])


class Group(Section):
    """Tools for one purpose."""

    tools: list[Tool] = Field(min_length=1, description="The tools, in order.", examples=["tools:"])


class Module(Part):
    """A training module or course."""

    name: Text = Field(min_length=3, max_length=120, description="Its name.", examples=["name: First steps"])
    state: Literal[tuple(STATES)] = Field(description="Whether it can be used.", examples=["state: ready"])
    about: Text = Field(min_length=10, max_length=500, description="What it is.", examples=["about: One sentence."])
    who: Text = Field(min_length=3, max_length=200, description="Who it is for.", examples=["who: All staff"])
    record: RecordId | None = Field(
        None, description="Record that says more.", examples=["record: descriptors-of-need"]
    )

    @property
    def state_words(self):
        """Whether it can be used, in words."""
        return STATES[self.state]


class Training(Section):
    """The training there is."""

    modules: list[Module] = Field(min_length=1, description="The modules, in order.", examples=["modules:"])


class Tools(Titled):
    """Front matter of content/for-professionals.md."""

    groups: list[Group] = Field(min_length=1, description="The tools, by purpose.", examples=["groups:"])
    training: Training | None = Field(None, description="The training there is.", examples=["training:"])
    related: list[RecordId] = Field(
        [], max_length=8, description="Ids of records a family may want next.", examples=["related: [family-advice]"]
    )


def pages(pages):
    """The one page of it."""
    for entry in pages.entries(NAME).values():
        yield Page("for-professionals/index.html", "for_professionals", pages.prose(entry))


NAME = "tools"
TYPE = ContentType(
    name=NAME,
    files="content/for-professionals.md",
    model=Tools,
    rules=(parts_have_ids_of_their_own(NAME, "content/for-professionals.md"),),
    pages=pages,
    addresses=("/for-professionals/",),
)
