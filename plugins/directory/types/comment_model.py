"""The model of a round of comments: what people said about the Local Offer, what was answered and what was done."""

from typing import Annotated

from pydantic import AfterValidator, Field

from ..fields import Day, PartialDay, Text, one_of
from .base import Block, Doubtful, RecordId, Titled

STATUSES = {
    "done": "Done",
    "under-way": "Under way",
    "planned": "Planned",
    "refused": "Not going to happen",
    "unknown": "We do not know if it was done",
}


def _status(value):
    return one_of(value, list(STATUSES), "the statuses of an answer")


class Comment(Doubtful):
    """One thing that was said, and what came of it."""

    comment: Text = Field(
        min_length=10,
        max_length=500,
        description="What people said, in our words. Nobody may be recognised.",
        examples=["comment: It is hard to find the right page."],
    )
    who: Text = Field("", max_length=90, description="The group that said it.", examples=["who: Parents and carers"])
    response: Text = Field(
        "", max_length=600, description="The answer to it.", examples=["response: We agree. The menu was too long."]
    )
    action: Text = Field(
        "", max_length=600, description="What was done or is planned.", examples=["action: We made the menu shorter."]
    )
    status: Annotated[str, AfterValidator(_status)] = Field(
        description="`done`, `under-way`, `planned`, `refused` or `unknown`.", examples=["status: done"]
    )
    records: list[RecordId] = Field(
        [], description="Records that have to do with it.", examples=["records: [sendiass]"]
    )

    @property
    def status_label(self):
        """The status in words."""
        return STATUSES[self.status]


class Excuse(Block):
    """Why there is nothing newer, and until when that is accepted."""

    reason: Text = Field(
        min_length=20,
        max_length=500,
        description="Why; the page shows it.",
        examples=["reason: We ask for comments until the end of May and answer them in June."],
    )
    until: Day = Field(description="The last day it counts.", examples=["until: 2026-06-30"])


class Round(Titled):
    """content/comments/<id>.md: the comments that were answered at one time."""

    published: PartialDay = Field(
        "",
        description="When comments and answers were published. Leave out if you do not know; it then counts as old.",
        examples=["published: 2026-05-31"],
    )
    heard: Text = Field(
        "",
        max_length=400,
        description="How people were asked, and how many answered.",
        examples=["heard: A survey in May, with 120 answers."],
    )
    entries: list[Comment] = Field(
        [],
        description="Each comment with its answer. Leave out while there is none.",
        examples=["entries:"],
    )
    excused: Excuse | None = Field(
        None, description="Why there is no newer round (reason, until).", examples=["excused:"]
    )
