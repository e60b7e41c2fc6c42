"""Who to contact: the right line or inbox for each situation, how long a reply takes and what to do if none comes."""

from pydantic import Field

from ..blocks import Contact
from ..fields import PageId, RecordId, Text
from ..page import Page, crumbs
from .anchors import Part, Section, parts, parts_have_ids_of_their_own
from .base import ContentType, Doubtful, Titled


class Situation(Part):
    """One reason to get in touch."""

    title: Text = Field(
        min_length=5, max_length=120, description="The situation, as a family says it.", examples=["title: I am stuck"]
    )
    who: Text = Field(
        min_length=3, max_length=300, description="Who deals with it.", examples=["who: The advice line."]
    )
    record: RecordId | None = Field(
        None,
        description="Record of who deals with it; its ways to get in touch are shown.",
        examples=["record: family-advice"],
    )
    page: PageId | None = Field(None, description="Page that says more.", examples=["page: about"])
    contacts: list[Contact] = Field(
        [], max_length=6, description="Ways to get in touch that stand in no record.", examples=["contacts:"]
    )
    missing: Text = Field(
        "",
        max_length=400,
        description="What we do not know, and how to find out.",
        examples=["missing: We do not have the address."],
    )
    say: list[Text] = Field(
        [], max_length=6, description="What to say or have ready.", examples=["say: [Your child's name]"]
    )
    reply: Text = Field(
        "",
        max_length=300,
        description="How long a reply takes; left out, what the record says of waiting.",
        examples=["reply: Ten working days."],
    )


class Group(Section):
    """Situations of one sort."""

    situations: list[Situation] = Field(min_length=1, description="The situations, in order.", examples=["situations:"])


class Urgent(Doubtful):
    """What to say is urgent."""

    title: Text = Field(min_length=3, max_length=90, description="The heading.", examples=["title: Is it urgent?"])
    about: Text = Field(min_length=10, max_length=400, description="What to do.", examples=["about: Ring, and say so."])
    record: RecordId | None = Field(
        None, description="Record of whom to ring; its phone numbers are shown.", examples=["record: family-advice"]
    )
    signs: list[Text] = Field(
        min_length=1, max_length=12, description="What counts as urgent.", examples=["signs: [No school place]"]
    )


class Step(Doubtful):
    """One step to take when nobody answers."""

    title: Text = Field(min_length=3, max_length=120, description="What to do.", examples=["title: Ask again"])
    text: Text = Field(min_length=10, max_length=500, description="How to do it.", examples=["text: Ring the team."])
    records: list[RecordId] = Field(
        [],
        max_length=3,
        description="Records that help with it; their phone numbers are shown.",
        examples=["records: [family-advice]"],
    )
    page: PageId | None = Field(None, description="Page that says more.", examples=["page: how-to-complain"])


class Escalation(Doubtful):
    """What to do when nobody answers, or the answer is wrong."""

    title: Text = Field(min_length=3, max_length=90, description="The heading.", examples=["title: No answer?"])
    about: Text = Field("", max_length=400, description="How to go about it.", examples=["about: Start with step 1."])
    steps: list[Step] = Field(min_length=1, max_length=8, description="The steps, in order.", examples=["steps:"])


class Contacts(Titled):
    """content/contacts.yml."""

    urgent: Urgent | None = Field(None, description="What to say is urgent.", examples=["urgent:"])
    groups: list[Group] = Field(min_length=1, description="The situations, by sort.", examples=["groups:"])
    escalation: Escalation | None = Field(None, description="What to do if nobody answers.", examples=["escalation:"])


def _says_whom(situation):
    return situation.record or situation.contacts or situation.missing


def situations_say_whom_to_ask(directory, today):
    """A situation has a record, contacts, or words on what we do not know (`missing`)."""
    for entry in directory.content[NAME].values():
        for path, situation in parts(entry.model):
            if isinstance(situation, Situation) and not _says_whom(situation):
                message = (
                    "says no way to get in touch. Name a record, add contacts, or write under `missing` whom to ask"
                )
                yield entry.source, path, message


def pages(pages):
    """The one page of it."""
    for entry in pages.entries(NAME).values():
        context = {"page": entry.model, "source_file": entry.source.path, "breadcrumbs": crumbs()}
        yield Page("who-to-contact/index.html", "who_to_contact", context)


NAME = "contacts"
TYPE = ContentType(
    name=NAME,
    files="content/contacts.yml",
    model=Contacts,
    rules=(situations_say_whom_to_ask, parts_have_ids_of_their_own(NAME, "content/contacts.yml")),
    pages=pages,
    addresses=("/who-to-contact/",),
)
