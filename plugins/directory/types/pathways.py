"""Step-by-step guides, content/pathways/<id>.md, and the words and groups of their list, content/pathways.yml."""

from pydantic import Field, field_validator

from ..blocks import Ages
from ..fields import Text, refers_to, term
from .base import Block, ContentType, Doubtful, RecordId, Timed, Titled
from .clock import Clock, Law
from .pathway_pages import guide_pages, list_page
from .pathway_rules import GROUP_RULES, RULES

PathwayId = refers_to("pathways")


class Step(Doubtful):
    """One step: what happens, who does it, how long it takes and what a family can do."""

    title: Text = Field(
        min_length=3, max_length=90, description="What to do or what happens.", examples=["title: Talk to your GP"]
    )
    when: Text = Field(
        "", max_length=60, description="Age or school year, where it matters.", examples=["when: Year 9"]
    )
    what: Text = Field(
        min_length=10, max_length=700, description="What happens.", examples=["what: Your GP decides on a referral."]
    )
    who: Text = Field("", max_length=200, description="Who does it.", examples=["who: Your GP"])
    time: Text = Field("", max_length=300, description="How long it takes.", examples=["time: Up to 6 weeks"])
    you: list[Text] = Field(
        [], max_length=8, description="What you can do.", examples=["you: one thing a line, after a hyphen"]
    )
    records: list[RecordId] = Field(
        [], max_length=10, description="Records that help with it.", examples=["records: [sendiass]"]
    )
    guides: list[PathwayId] = Field(
        [], max_length=4, description="Guides that say more.", examples=["guides: [sen-support]"]
    )
    law: Law | None = Field(None, description="What the law says of it.", examples=["law: with text and url below it"])


class Advice(Doubtful):
    """What to do at one point of the way: words, a list of things to do, records that help."""

    text: Text = Field("", max_length=700, description="A few sentences.", examples=["text: You can ask again."])
    do: list[Text] = Field(
        [], max_length=10, description="Things to do.", examples=["do: one thing a line, after a hyphen"]
    )
    records: list[RecordId] = Field(
        [], max_length=10, description="Records that help.", examples=["records: [sendiass]"]
    )
    guides: list[PathwayId] = Field(
        [], max_length=4, description="Guides that say more.", examples=["guides: [sen-support]"]
    )


class Pathway(Timed):
    """Front matter of a step-by-step guide. Its address is /pathways/<file name>/."""

    in_short: list[Text] = Field(
        min_length=2,
        max_length=6,
        description="The whole way in a few plain sentences, on top of the page.",
        examples=["in_short: one sentence a line, after a hyphen"],
    )
    for_whom: Text = Field(min_length=3, max_length=400, description="Whom it is for.", examples=["for_whom: Parents"])
    ages: Ages | None = Field(None, description="Whole years, both included.", examples=["ages: {min: 0, max: 4}"])
    topics: list[term("topics")] = Field(
        [],
        max_length=4,
        description="What it is about, for the search; the first is the main one.",
        examples=["topics: [assessment-and-diagnosis]"],
    )
    needs: list[term("needs")] = Field(min_length=1, description="Which needs.", examples=["needs: [autism, adhd]"])
    area: list[str] = Field(
        min_length=1, description="`county`, or ids of the areas it holds for.", examples=["area: county"]
    )
    side: Text = Field("", max_length=60, description="Name of that part.", examples=["side: South and west"])
    other_side: PathwayId | None = Field(
        None, description="The same guide for the other part of the county.", examples=["other_side: autism-west"]
    )
    steps: list[Step] = Field(min_length=2, max_length=12, description="The steps in order.", examples=["steps:"])
    clocks: list[Clock] = Field([], max_length=3, description="Time limits, drawn to scale.", examples=["clocks:"])
    while_you_wait: Advice = Field(Advice(), description="What helps meanwhile.", examples=["while_you_wait:"])
    if_refused: Advice = Field(Advice(), description="What to do when the answer is no.", examples=["if_refused:"])
    next: Advice = Field(Advice(), description="What comes afterwards.", examples=["next:"])
    parts: list[PathwayId] = Field(
        [],
        max_length=6,
        description="Guides that look at one side of this one; their steps stand in a table by `when`.",
        examples=["parts: [work, home]"],
    )
    before: list[PathwayId] = Field(
        [], max_length=6, description="Guides that come before.", examples=["before: [sen-support]"]
    )
    after: list[PathwayId] = Field(
        [], max_length=6, description="Guides that may follow.", examples=["after: [annual-review]"]
    )
    related: list[RecordId] = Field(
        [], max_length=10, description="Records to read next.", examples=["related: [sendiass]"]
    )

    @field_validator("area", mode="before")
    @classmethod
    def _one_or_more(cls, value):
        return [value] if isinstance(value, str) else value

    @property
    def step_ids(self):
        """Ids of the records used in its steps; each once, in order."""
        return list(dict.fromkeys(key for step in self.steps for key in step.records))

    @property
    def doubtful(self):
        """True if any of it has not been confirmed."""
        blocks = (self, *self.steps, *self.clocks, self.while_you_wait, self.if_refused, self.next)
        return any(block.uncertain for block in blocks)


class Group(Block):
    """A heading of the list and the guides below it, in order."""

    title: Text = Field(
        min_length=3, max_length=60, description="The heading.", examples=["title: A legal plan for help"]
    )
    hint: Text = Field(
        "", max_length=200, description="When to look here.", examples=["hint: When school help is not enough."]
    )
    pathways: list[PathwayId] = Field(
        min_length=1, max_length=20, description="Ids of its guides in order.", examples=["pathways: [sen-support]"]
    )


class PathwayGroups(Titled):
    """content/pathways.yml: the words of /pathways/ and the groups of its guides."""

    groups: list[Group] = Field(min_length=1, max_length=12, description="The groups in order.", examples=["groups:"])


TYPE = ContentType(
    name="pathways",
    files="content/pathways/*.md",
    model=Pathway,
    rules=RULES,
    pages=guide_pages,
    addresses=("/pathways/{id}/",),
)
INDEX = ContentType(
    name="pathway_groups",
    files="content/pathways.yml",
    model=PathwayGroups,
    rules=GROUP_RULES,
    pages=list_page,
)
