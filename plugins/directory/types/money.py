"""Money explained: what each kind of funding is, who can ask for it, how, and what it can pay for."""

from typing import Literal

from pydantic import Field

from ..fields import RecordId, Text
from ..page import Page
from .anchors import Part, Section, parts_have_ids_of_their_own
from .base import ContentType, Titled

# How each answer to "does the child need an EHC plan?" reads in the table.
PLAN = {
    "needed": "Yes",
    "not-needed": "No",
    "not-allowed": "No. It is for children without one",
    "not-about-one-child": "It is not about one child",
    "unknown": "We do not know",
}


class Fund(Part):
    """One kind of money, or what decides how much there is."""

    name: Text = Field(min_length=3, max_length=90, description="Its name.", examples=["name: Top-up funding"])
    record: RecordId = Field(description="The record that says the rest.", examples=["record: top-up-funding"])
    what: Text = Field(min_length=10, max_length=500, description="What it is.", examples=["what: One sentence."])
    who_asks: Text = Field(
        min_length=3, max_length=200, description="Who can ask for it.", examples=["who_asks: The school"]
    )
    plan: Literal[tuple(PLAN)] = Field(
        description="Whether the child needs an education, health and care (EHC) plan.", examples=["plan: needed"]
    )
    paid_to: Text = Field(
        min_length=3, max_length=200, description="Who gets the money.", examples=["paid_to: The school"]
    )
    how: list[Text] = Field(
        min_length=1, max_length=6, description="How it is asked for, step by step.", examples=["how: [Ask the school]"]
    )
    pays_for: Text = Field(
        min_length=10, max_length=500, description="What it can pay for.", examples=["pays_for: Equipment or training."]
    )
    amount: Text = Field(
        "", max_length=400, description="How much it is, with the source's date.", examples=["amount: £250 a child."]
    )
    ask: Text = Field(
        "", max_length=300, description="A question a family can put.", examples=["ask: What is it spent on?"]
    )

    @property
    def plan_words(self):
        """Whether a plan is needed, in words."""
        return PLAN[self.plan]


class Group(Section):
    """Kinds of money for one situation."""

    funds: list[Fund] = Field(min_length=1, description="The kinds of money, in order.", examples=["funds:"])


class Money(Titled):
    """Front matter of content/money-explained.md."""

    groups: list[Group] = Field(min_length=1, description="The kinds of money, by situation.", examples=["groups:"])
    related: list[RecordId] = Field(
        [], max_length=8, description="Ids of records a family may want next.", examples=["related: [family-advice]"]
    )


def pages(pages):
    """The one page of it."""
    for entry in pages.entries(NAME).values():
        yield Page("money-explained/index.html", "money_explained", pages.prose(entry))


NAME = "money"
TYPE = ContentType(
    name=NAME,
    files="content/money-explained.md",
    model=Money,
    rules=(parts_have_ids_of_their_own(NAME, "content/money-explained.md"),),
    pages=pages,
    addresses=("/money-explained/",),
)
