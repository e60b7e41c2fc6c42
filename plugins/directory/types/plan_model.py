"""The model of a plan: what was promised, how it is measured, by when, and what has been published since."""

from typing import Annotated

from pydantic import AfterValidator, Field, model_validator

from ..fields import Id, PartialDay, Text, Web, one_of
from .base import Block, Doubtful, RecordId, Titled, refers_to

GOALS = ("more", "less", "done")
"""A measure is to rise, to fall, or is a thing that is there or not."""

SHOWN = ("reached", "better", "worse")
"""What a result may say of itself."""


def _goal(value):
    return one_of(value, GOALS, "the goals a measure may have")


def _shown(value):
    return one_of(value, SHOWN, "what a result may show")


class Figure(Doubtful):
    """One published result."""

    date: PartialDay = Field(description="The time it is about.", examples=["date: 2024"])
    value: int | None = Field(None, ge=0, description="The number, in the unit of its measure.", examples=["value: 54"])
    words: Text = Field(
        "", max_length=200, description="What was said, where there is no number.", examples=["words: Rising."]
    )
    shows: Annotated[str, AfterValidator(_shown)] = Field(
        "",
        description="`reached`, `better` or `worse`, when the numbers alone do not say so.",
        examples=["shows: better"],
    )
    source: Web = Field(description="Where it was published.", examples=["source: https://www.example.org/page"])

    @model_validator(mode="after")
    def _says_something(self):
        if self.value is None and not self.words:
            raise ValueError("says no result. Write `value: 54`, or what was said after `words:`")
        return self


class Measure(Doubtful):
    """One way to tell whether a plan works."""

    id: Id | None = Field(
        None, description="Short name, so that other places can point to it.", examples=["id: on-time"]
    )
    what: Text = Field(
        min_length=5,
        max_length=300,
        description="What is counted or seen.",
        examples=["what: EHC plans finished on time"],
    )
    goal: Annotated[str, AfterValidator(_goal)] = Field(
        "", description="`more`, `less`, or `done` for a thing that is there or not.", examples=["goal: more"]
    )
    target: int | None = Field(None, ge=0, description="The number to reach.", examples=["target: 75"])
    unit: Text = Field(
        "", max_length=60, description="Of the target and the values.", examples=['unit: "% of schools"']
    )
    due: PartialDay = Field(
        "", description="The day, month or year by which it was to happen.", examples=["due: 2023-12"]
    )
    due_words: Text = Field(
        "", max_length=80, description="How the plan says it.", examples=["due_words: by the summer"]
    )
    figures: list[Figure] = Field([], description="What has been published, with its source.", examples=["figures:"])
    same_as: str = Field(
        "",
        pattern=r"^([a-z0-9-]+/[a-z0-9-]+)?$",
        description="plan/measure that has the figures of this one too.",
        examples=["same_as: improvement-plan/on-time"],
    )
    note: Text = Field("", max_length=300, description="What else is known.", examples=["note: The line is open."])


class Indicator(Measure):
    """A measure that several aims share."""

    id: Id = Field(description="Its letter or short name in the plan.", examples=["id: a"])


class Aim(Block):
    """One area, outcome or priority of a plan."""

    title: Text = Field(min_length=3, max_length=160, description="Its name.", examples=["title: Early years"])
    will: list[Text] = Field([], description="What the plan says will be done.", examples=["will:"])
    measures: list[Measure] = Field([], description="How everybody will know.", examples=["measures:"])
    evidence: list[Id] = Field([], description="Ids of `indicators` that show it.", examples=["evidence: [a, b]"])
    other_evidence: list[Text] = Field([], description="What else shows it.", examples=["other_evidence:"])
    records: list[RecordId] = Field([], description="Records that came of it.", examples=["records: [ask-sali]"])


class Strand(Block):
    """A theme or strand of work."""

    title: Text = Field(min_length=3, max_length=120, description="Its name.", examples=["title: Early years"])
    aim: Text = Field(
        min_length=10,
        max_length=500,
        description="What it is to achieve.",
        examples=["aim: Families can get help early."],
    )
    records: list[RecordId] = Field(
        [], description="Records that came of it.", examples=["records: [early-years-send-specialists]"]
    )


class Strands(Block):
    """Themes or strands of work under one heading."""

    title: Text = Field(min_length=3, max_length=90, description="The heading.", examples=["title: Themes"])
    items: list[Strand] = Field(min_length=1, description="The themes: title, aim, records.", examples=["items:"])


class Runs(Block):
    """The time of a plan."""

    from_: PartialDay = Field("", alias="from", description="First month.", examples=["from: 2018-04"])
    to: PartialDay = Field("", description="Last month.", examples=["to: 2023-03"])


class Plan(Titled):
    """content/plans/<id>.yml."""

    runs: Runs | None = Field(None, description="First and last month (from, to).", examples=["runs: {from: 2018-04}"])
    paper: Text = Field(
        "", max_length=200, description="The name of the paper it was taken from.", examples=["paper: SEND Strategy"]
    )
    vision: Text = Field("", max_length=500, description="What it is all for.", examples=["vision: Every child ..."])
    about: list[Text] = Field([], max_length=8, description="Paragraphs of introduction.", examples=["about:"])
    promises: list[Text] = Field([], description="What everybody agreed to.", examples=["promises:"])
    aims_are: Text = Field(
        min_length=3, max_length=60, description="What the aims are called.", examples=["aims_are: areas to improve"]
    )
    aims: list[Aim] = Field(min_length=1, description="What it wants to reach, in order.", examples=["aims:"])
    indicators: list[Indicator] = Field([], description="Measures that several aims share.", examples=["indicators:"])
    strands: list[Strands] = Field([], description="Themes and strands of work.", examples=["strands:"])
    followed_by: refers_to("plans") | None = Field(
        None, description="The plan that came after.", examples=["followed_by: improvement-plan"]
    )
    related: list[RecordId] = Field(
        [], max_length=8, description="Records a reader may want next.", examples=["related: [hpci]"]
    )

    def measures(self):
        """(key path, Measure) of everything it measures, in order: those of the aims, then the shared ones."""
        for place, aim in enumerate(self.aims):
            yield from ((("aims", place, "measures", n), measure) for n, measure in enumerate(aim.measures))
        yield from ((("indicators", n), measure) for n, measure in enumerate(self.indicators))
