"""The promise that services sign (in Hertfordshire the Professional Promise), and the records that have signed it."""

from pydantic import Field

from ..fields import RecordId, Text
from ..page import Page
from .base import ContentType, Titled


class Promise(Titled):
    """Front matter of content/professional-promise.md."""

    none_yet: Text = Field(
        min_length=10,
        max_length=400,
        description="What to say while no record is known to have signed.",
        examples=["none_yet: We have not been told yet who has signed."],
    )
    related: list[RecordId] = Field(
        [], max_length=8, description="Ids of records a family may want next.", examples=["related: [family-advice]"]
    )


def pages(pages):
    """The page that explains the promise and lists who has signed it."""
    signed = [view for view in pages.views if view.raw.professional_promise]
    for entry in pages.entries(NAME).values():
        yield Page("professional-promise/index.html", "promise", pages.prose(entry) | {"signed": signed})


NAME = "promise"
TYPE = ContentType(
    name=NAME,
    files="content/professional-promise.md",
    model=Promise,
    pages=pages,
    addresses=("/professional-promise/",),
    needs_text=True,
)
