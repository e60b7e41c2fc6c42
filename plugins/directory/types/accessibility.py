"""The accessibility statement, made from data in the order and with the sentences of the model statement.

Regulation 8 of SI 2018/952 asks for four parts: what is not accessible and why, the alternatives, a way to tell us, and the
way to the enforcement body; and for regular review. Sentences of the model are in theme/templates/accessibility.html.
"""

from typing import Literal

from pydantic import Field, model_validator

from ..fields import Day, Text
from ..page import Page
from .base import Block, ContentType, Doubtful, RecordId, Titled

STALE_AFTER_DAYS = 365
"""A statement that nobody has reviewed for longer is out of date (GDS found that in most of those it looked at)."""


class Link(Block):
    """A page of this site that helps."""

    text: Text = Field(min_length=3, max_length=90, description="Words to press.", examples=["text: All topics"])
    path: str = Field(pattern=r"^/[a-z0-9/-]*$", description="Its path on this site.", examples=["path: /topics/"])


class Problem(Block):
    """One thing that does not work for everybody."""

    what: Text = Field(min_length=5, max_length=400, description="What it is.", examples=["what: Maps have no text."])
    why: Text = Field(min_length=3, max_length=300, description="The reason.", examples=["why: The maps are not ours."])
    instead: Text = Field(
        min_length=3, max_length=300, description="What people can do instead.", examples=["instead: Ring the office."]
    )
    record: RecordId | None = Field(None, description="A record that helps.", examples=["record: hertshelp"])
    link: Link | None = Field(
        None, description="A page that helps.", examples=["link: {text: All topics, path: /topics/}"]
    )
    criterion: Text = Field(
        "",
        max_length=90,
        description="The criterion of WCAG that it fails, if it fails one.",
        examples=["criterion: 1.1.1 Non-text Content"],
    )
    kind: Literal["fails", "burden", "outside", "not-tested"] = Field(
        description="`fails` a criterion, would be a disproportionate `burden` to mend, `outside` the regulations, or `not-tested` and other limits.",
        examples=["kind: fails"],
    )

    @model_validator(mode="after")
    def _names_its_criterion(self):
        if (self.kind == "fails") != bool(self.criterion):
            raise ValueError(
                "a problem of kind `fails` has a `criterion`, such as 1.1.1 Non-text Content; no other has"
            )
        return self


class Tested(Block):
    """The last test of the whole site."""

    on: Day = Field(description="The day all tests were last run.", examples=["on: 2026-05-31"])
    by: Text = Field(min_length=2, max_length=140, description="Who did it; no names.", examples=["by: our developers"])
    how: list[Text] = Field(min_length=1, max_length=10, description="What was done.", examples=["- A program ..."])


class Contact(Doubtful):
    """How to tell us of a problem, besides the link on every page."""

    text: Text = Field(min_length=5, max_length=600, description="What to say.", examples=["text: Tell us what ..."])
    record: RecordId | None = Field(None, description="Whom to ring.", examples=["record: hertshelp"])


class Statement(Titled):
    """content/accessibility.yml."""

    covers: Text = Field(min_length=5, max_length=140, description="Which website.", examples=["covers: our website"])
    compliance: Literal["fully", "partly", "not"] = Field(
        description="How far it meets WCAG 2.2 AA: `fully`, `partly` or `not`.", examples=["compliance: partly"]
    )
    prepared: Day = Field(description="The day it was first written.", examples=["prepared: 2026-05-31"])
    reviewed: Day = Field(description="The day somebody last went through it.", examples=["reviewed: 2026-05-31"])
    you_can: list[Text] = Field(
        min_length=1, max_length=12, description="What everybody should be able to do.", examples=["- make text bigger"]
    )
    tested: Tested = Field(description="The last test.", examples=["tested: with on, by and how below it"])
    problems: list[Problem] = Field(
        min_length=1, max_length=30, description="What does not work for everybody.", examples=["problems:"]
    )
    contact: Contact = Field(description="How to tell us.", examples=["contact: with text below it"])
    improving: list[Text] = Field(
        [], max_length=10, description="What we do to make it better.", examples=["- ask users to test it"]
    )

    @property
    def kinds(self):
        """The problems by kind, in the order of the model statement; `not-tested` first, as it is the most use to readers."""
        order = ("not-tested", "fails", "burden", "outside")
        return {kind: [problem for problem in self.problems if problem.kind == kind] for kind in order}


def statement_is_reviewed_every_year(directory, today):
    """The accessibility statement was reviewed, and the site tested, within the last year (a warning)."""
    for entry in directory.content[NAME].values():
        statement = entry.model
        for path, day in ((("reviewed",), statement.reviewed), (("tested", "on"), statement.tested.on)):
            if is_stale(day, today):
                message = (
                    f"{day} is more than a year ago. Run all tests, go through the statement and write the new dates"
                )
                yield entry.source, path, message, "warning"
            if day > today:
                yield entry.source, path, f"{day} is in the future. Write the day it was done", "warning"


def full_compliance_has_no_faults(directory, today):
    """A statement that claims full compliance lists no problem of kind `fails` or `burden`."""
    for entry in directory.content[NAME].values():
        for position, problem in enumerate(entry.model.problems):
            if entry.model.compliance == "fully" and problem.kind in ("fails", "burden"):
                yield (
                    entry.source,
                    ("problems", position, "kind"),
                    "a site that fails in something is not fully compliant. Write `compliance: partly`",
                )


def is_stale(day, today):
    """True if `day` lies more than a year before `today`."""
    return (today - day).days > STALE_AFTER_DAYS


def pages(pages):
    """The statement's page."""
    for entry in pages.entries(NAME).values():
        stale = is_stale(entry.model.reviewed, pages.today) or is_stale(entry.model.tested.on, pages.today)
        yield Page("accessibility/index.html", "accessibility", pages.prose(entry) | {"stale": stale})


NAME = "accessibility"
TYPE = ContentType(
    name=NAME,
    files="content/accessibility.yml",
    model=Statement,
    rules=(statement_is_reviewed_every_year, full_compliance_has_no_faults),
    pages=pages,
    addresses=("/accessibility/",),
)
