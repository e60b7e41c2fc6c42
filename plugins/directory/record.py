"""The model of a record: what editors write. Nothing here reads a file or knows today's date.

Raw fields are the keys of the front matter. What is worked out from them lives in `view.py`; the two never share a name.
"""

from pydantic import Field, field_validator

from .blocks import Access, Ages, Block, Checked, Contact, Cost, Expect, Lawful, Location, Source
from .fields import RecordId, Text, term
from .schedule import Paused, Visible


class AreaDetails(Block):
    """What only a local area (DSPL) has."""

    number: int = Field(ge=1, le=99, description="Its number.", examples=["7"])
    towns: list[Text] = Field(min_length=1, description="Towns and villages in it.", examples=["[Ware, Hertford]"])
    districts: list[Text] = Field([], description="Council districts in it.", examples=["[East Hertfordshire]"])
    lead_school: Text = Field(
        "", max_length=90, description="School that runs it.", examples=["Example Primary School"]
    )
    offers: list[Text] = Field([], description="What it offers, one thing a line.", examples=["- A family worker"])
    health_side: Text = Field(
        "", max_length=60, description="Part of the NHS that serves it.", examples=["east-and-north"]
    )
    send_team: Text = Field(
        "", max_length=90, description="Council team for plans there.", examples=["St Albans and Dacorum"]
    )


class Record(Lawful):
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
    related: list[RecordId] = Field(
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
    paused: Paused | None = Field(
        None,
        description="Beside `status: paused`: why it is closed for now (reason), from when (from) and until when (until).",
        examples=["paused: {reason: The hall is being repaired., until: 2027-01-03}"],
    )
    visible: Visible = Field(
        Visible(), description="First and last day it is shown (from, to).", examples=["visible: {from: 2026-09-01}"]
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
