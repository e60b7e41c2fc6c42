"""The blocks of keys that records and other content share."""

from typing import Annotated

from pydantic import AfterValidator, BaseModel, ConfigDict, Field, field_validator

from .fields import Day, Email, Id, PartialDay, Phone, Text, TextNumber, Web, term
from .places import a_postcode


class Block(BaseModel):
    """Base of every block of keys: unknown keys are errors."""

    model_config = ConfigDict(extra="forbid")


class Ages(Block):
    """Ages served, whole years, both ends included."""

    min: int = Field(ge=0, le=99, description="The youngest.", examples=["5"])
    max: int = Field(ge=0, le=99, description="The oldest.", examples=["16"])

    @field_validator("max")
    @classmethod
    def _not_below_min(cls, value, info):
        low = info.data.get("min")
        if low is not None and value < low:
            raise ValueError(f"must be {low} (ages.min) or more, not {value}")
        return value


class Location(Block):
    """A place where it is given."""

    name: Text = Field("", max_length=90, description="What the place is called.", examples=["Example Centre"])
    address: Text = Field("", max_length=200, description="Street and town.", examples=["High Street, Ware"])
    postcode: Annotated[str, AfterValidator(a_postcode)] = Field(
        "", description="The whole postcode.", examples=["SG12 9XX"]
    )


class Access(Block):
    """How to get it."""

    route: list[term("routes")] = Field(
        min_length=1, description="Ways in, from the list `routes`.", examples=["[anyone]"]
    )
    steps: list[Text] = Field(
        min_length=1,
        max_length=8,
        description="What to do, in order.",
        examples=["- Ring the team and say what you need."],
    )


class Cost(Block):
    """What it costs the family."""

    type: term("costs") = Field(description="Whether it costs money.", examples=["free"])
    detail: Text = Field(
        "", max_length=300, description="How much, and for what.", examples=["The first session is free."]
    )


class Contact(Block):
    """One way to get in touch."""

    label: Text = Field("", max_length=80, description="What answers there.", examples=["Advice line"])
    phone: Phone = Field("", description="Number to ring, in quotes.", examples=['"01438 737511"'])
    text: TextNumber = Field("", description="Number to text.", examples=['"07480 635050"'])
    email: Email = Field("", description="Address of a team, not of one person.", examples=["team@example.org"])
    website: Web = Field("", description="Web address, with https://.", examples=["https://www.example.org"])
    hours: Text = Field(
        "", max_length=160, description="When somebody answers.", examples=["Monday to Friday, 9am to 5pm"]
    )


class Expect(Block):
    """What happens after asking."""

    next: Text = Field(
        "", max_length=500, description="What happens first.", examples=["Somebody rings you within a week."]
    )
    waiting: Text = Field(
        "", max_length=300, description="How long it takes.", examples=["Most families wait about six weeks."]
    )
    while_you_wait: list[Text] = Field(
        [], max_length=8, description="What helps meanwhile.", examples=["- Try the advice line."]
    )


class Source(Block):
    """Where facts were found. The date is as exact as is known."""

    url: Web = Field(description="Address of the page or paper.", examples=["https://www.example.org/page"])
    date: PartialDay = Field("", description="Its date: a year, a month or a day.", examples=["2026-05"])


class Checked(Block):
    """When the record was last compared with its sources, by whom (a role) and when it is due again."""

    on: Day = Field(description="The day.", examples=["2026-05-31"])
    by: term("roles") = Field(description="In which role, from the list `roles`.", examples=["local-offer-editor"])
    next: Day = Field(description="The day to look again.", examples=["2026-11-30"])
    owner: term("roles") | None = Field(
        None, description="Role that must look again, if not the one in `by`.", examples=["send-team"]
    )

    @field_validator("next")
    @classmethod
    def _after_on(cls, value, info):
        on = info.data.get("on")
        if on is not None and value <= on:
            raise ValueError(f"must be after the day it was checked ({on})")
        return value

    @property
    def due_from(self):
        """The role that must look again: `owner`, else who looked last."""
        return self.owner or self.by


class Doubtful(Block):
    """A block that says which of its keys nobody has confirmed."""

    uncertain: list[str] = Field(
        [],
        description="Keys whose facts nobody has confirmed; the page says so beside them.",
        examples=["uncertain: [sources]"],
    )

    def doubts(self, name):
        """True if the key, or one inside it, has not been confirmed."""
        return is_doubted(name, self.uncertain)


def is_doubted(name, uncertain):
    """True if `name`, or a key inside it, is in the list `uncertain`."""
    return any(entry == name or entry.startswith(f"{name}.") for entry in uncertain)


class Lawful(Doubtful):
    """Base of all that can answer to a paragraph of the law that says what a Local Offer holds."""

    meets: list[Id] = Field(
        [],
        max_length=20,
        description="Ids of the paragraphs of the law that it meets (content/law/).",
        examples=["meets: [sch2-3a, reg-57a]"],
    )
    gaps: list[Id] = Field(
        [],
        max_length=20,
        description="Ids of the paragraphs of which it says honestly what we do not know yet.",
        examples=["gaps: [sch2-11]"],
    )


def keys_of(model):
    """{name: field} of the keys of a model as an editor meets them: those that any file may have come last."""
    return dict(sorted(model.model_fields.items(), key=lambda item: item[0] in Lawful.model_fields))


class Titled(Lawful):
    """Base of all content that has a page: what it is, when somebody checked it and where its facts come from."""

    title: Text = Field(
        min_length=3, max_length=90, description="The heading of the page.", examples=["title: How to complain"]
    )
    summary: Text = Field(
        min_length=20,
        max_length=200,
        description="One or two sentences that say what is there.",
        examples=["summary: One sentence that says what it is."],
    )
    also_known_as: list[Text] = Field(
        [],
        max_length=12,
        description="Other names, and words people type in the search box.",
        examples=["also_known_as: [get in touch]"],
    )
    checked: Checked = Field(
        description="When somebody compared it with its sources (on), in which role (by), when it is due again (next).",
        examples=["checked: {on: 2026-05-31, by: local-offer-editor, next: 2026-11-30}"],
    )
    sources: list[Source] = Field(
        [],
        description="Where each fact comes from: url, and the date as exact as you know.",
        examples=["sources: with url and date of each page below it"],
    )
