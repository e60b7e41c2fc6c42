"""The model of a record: what editors write. Nothing here reads a file or knows today's date.

Raw fields are the keys of the front matter. What is worked out from them lives in `view.py`; the two never share a name.
"""

from typing import Annotated

from pydantic import AfterValidator, BaseModel, ConfigDict, Field, field_validator

from .fields import Day, Email, Id, PartialDay, Phone, Text, TextNumber, Web, term
from .places import a_postcode


class Block(BaseModel):
    """Base of every block of keys: unknown keys are errors."""

    model_config = ConfigDict(extra="forbid")


class Ages(Block):
    """Ages served, whole years, both ends included."""

    min: int = Field(ge=0, le=99, examples=["5"])
    max: int = Field(ge=0, le=99, examples=["16"])

    @field_validator("max")
    @classmethod
    def _not_below_min(cls, value, info):
        low = info.data.get("min")
        if low is not None and value < low:
            raise ValueError(f"must be {low} (ages.min) or more, not {value}")
        return value


class Location(Block):
    """A place where it is given."""

    name: Text = Field("", max_length=90, examples=["Example Centre"])
    address: Text = Field("", max_length=200, examples=["High Street, Ware"])
    postcode: Annotated[str, AfterValidator(a_postcode)] = Field("", examples=["SG12 9XX"])


class Access(Block):
    """How to get it."""

    route: list[term("routes")] = Field(min_length=1, examples=["[anyone]"])
    steps: list[Text] = Field(min_length=1, max_length=8, examples=["- Ring the team and say what you need."])


class Cost(Block):
    """What it costs the family."""

    type: term("costs") = Field(examples=["free"])
    detail: Text = Field("", max_length=300, examples=["The first session is free."])


class Contact(Block):
    """One way to get in touch."""

    label: Text = Field("", max_length=80, examples=["Advice line"])
    phone: Phone = Field("", examples=['"01438 737511"'])
    text: TextNumber = Field("", description="Number to text.", examples=['"07480 635050"'])
    email: Email = Field("", examples=["team@example.org"])
    website: Web = Field("", examples=["https://www.example.org"])
    hours: Text = Field("", max_length=160, examples=["Monday to Friday, 9am to 5pm"])


class Expect(Block):
    """What happens after asking."""

    next: Text = Field("", max_length=500, examples=["Somebody rings you within a week."])
    waiting: Text = Field("", max_length=300, examples=["Most families wait about six weeks."])
    while_you_wait: list[Text] = Field([], max_length=8, examples=["- Try the advice line."])


class Source(Block):
    """Where facts were found. The date is as exact as is known."""

    url: Web = Field(examples=["https://www.example.org/page"])
    date: PartialDay = Field("", examples=["2026-05"])


class Checked(Block):
    """When the record was last compared with its sources, by whom (a role) and when it is due again."""

    on: Day = Field(examples=["2026-05-31"])
    by: term("roles") = Field(examples=["local-offer-editor"])
    next: Day = Field(examples=["2026-11-30"])

    @field_validator("next")
    @classmethod
    def _after_on(cls, value, info):
        on = info.data.get("on")
        if on is not None and value <= on:
            raise ValueError(f"must be after the day it was checked ({on})")
        return value


class Visible(Block):
    """Days, both included, between which the record is shown."""

    from_: Day | None = Field(None, alias="from", examples=["2026-09-01"])
    to: Day | None = Field(None, examples=["2026-10-31"])

    @field_validator("to")
    @classmethod
    def _not_before_from(cls, value, info):
        start = info.data.get("from_")
        if value is not None and start is not None and value < start:
            raise ValueError(f"must not be before visible.from ({start})")
        return value


class AreaDetails(Block):
    """What only a local area (DSPL) has."""

    number: int = Field(ge=1, le=99, examples=["7"])
    towns: list[Text] = Field(min_length=1, examples=["[Ware, Hertford]"])
    districts: list[Text] = Field([], examples=["[East Hertfordshire]"])
    lead_school: Text = Field("", max_length=90, examples=["Example Primary School"])
    offers: list[Text] = Field([], examples=["- A family worker"])
    health_side: Text = Field("", max_length=60, examples=["east-and-north"])
    send_team: Text = Field("", max_length=90, examples=["St Albans and Dacorum"])


class Record(Block):
    """One entry of the directory."""

    title: Text = Field(
        min_length=3, max_length=90, description="The name people know it by.", examples=["title: Saturday swim club"]
    )
    summary: Text = Field(
        min_length=20,
        max_length=200,
        description="One sentence: what it is and who it is for.",
        examples=["summary: One sentence that says what it is."],
    )
    kind: term("kinds") = Field(description="What sort of thing it is.", examples=["kind: service"])
    provider: Text = Field("", max_length=140, description="Who runs it.", examples=["provider: Example Trust"])
    also_known_as: list[Text] = Field(
        [],
        max_length=12,
        description="Other names, and words people type in the search box. Those with a capital letter are shown.",
        examples=["also_known_as: [swim club]"],
    )
    topics: list[term("topics")] = Field(
        min_length=1, description="What it is about; the first is the main one.", examples=["topics: [short-breaks]"]
    )
    needs: list[term("needs")] = Field(
        min_length=1,
        description="Which needs it serves; `any-send` if it does not depend on one. Beside `any-send` stand needs it helps especially.",
        examples=["needs: [any-send]"],
    )
    ages: Ages | None = Field(
        None,
        description="Whole years, both included. Leave out if there is no limit or you do not know.",
        examples=["ages: {min: 5, max: 16}"],
    )
    area: list[str] = Field(
        min_length=1,
        description="`county`, `online` or `national`, or a list of ids of areas.",
        examples=["area: county"],
    )
    delivery: list[term("delivery")] = Field([], description="How it is given.", examples=["delivery: [in-person]"])
    locations: list[Location] = Field(
        [], max_length=20, description="Where it is. Leave out for phone and online services.", examples=["locations:"]
    )
    access: Access = Field(
        description="How to get it: the route, and the steps in order.",
        examples=["access: with route and steps indented below it"],
    )
    eligibility: Text = Field(
        min_length=3,
        max_length=800,
        description="Who can have it, in plain words.",
        examples=["eligibility: Children who ..."],
    )
    cost: Cost | None = Field(
        None,
        description="What it costs. Leave out if you do not know; the page then says so.",
        examples=["cost: {type: free}"],
    )
    contacts: list[Contact] = Field(
        [],
        max_length=12,
        description="Ways to get in touch: label, phone, text, email, website, hours.",
        examples=["contacts:"],
    )
    expect: Expect = Field(
        Expect(), description="What happens after asking: next, waiting, while_you_wait.", examples=["expect:"]
    )
    if_turned_down: Text = Field(
        "",
        max_length=800,
        description="What to do when the answer is no. Left out, the page gives the advice of the route.",
        examples=["if_turned_down: Ask the manager why."],
    )
    outcomes: list[term("outcomes")] = Field(
        [], description="Which of the Outcome Bees it serves.", examples=["outcomes: [happy]"]
    )
    professional_promise: bool | None = Field(
        None,
        description="Whether it has signed the Professional Promise. Leave out if you do not know.",
        examples=["professional_promise: yes"],
    )
    related: list[Id] = Field(
        [], max_length=8, description="Ids of records a family may want next.", examples=["related: [sendiass]"]
    )
    area_details: AreaDetails | None = Field(
        None,
        description="Only for a record of kind `area`: number, towns, districts, lead_school, offers, health_side, send_team.",
        examples=["area_details:"],
    )
    sources: list[Source] = Field(
        min_length=1,
        description="Where each fact comes from: url, and the date as exact as you know.",
        examples=["sources: with url and date of each page below it"],
    )
    checked: Checked = Field(
        description="When somebody compared it with its sources (on), in which role (by), when it is due again (next).",
        examples=["checked: {on: 2026-05-31, by: local-offer-editor, next: 2026-11-30}"],
    )
    status: term("statuses") = Field(description="Whether it runs.", examples=["status: open"])
    visible: Visible = Field(
        Visible(), description="First and last day it is shown (from, to).", examples=["visible: {from: 2026-09-01}"]
    )
    uncertain: list[str] = Field(
        [],
        description="Keys whose facts nobody has confirmed; the page says so beside them.",
        examples=["uncertain: [contacts, ages]"],
    )

    @field_validator("area", mode="before")
    @classmethod
    def _one_or_more(cls, value):
        return [value] if isinstance(value, str) else value


# Stands in for the required keys of a record that failed, so that the rules can look at the rest of it.
BLANK = {
    "title": "",
    "summary": "",
    "kind": "",
    "topics": [],
    "needs": [],
    "area": [],
    "access": None,
    "eligibility": "",
    "sources": [],
    "checked": Checked.model_construct(on=None, by="", next=None),
    "status": "",
}
