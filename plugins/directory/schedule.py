"""The blocks of keys that say from when to when something holds."""

from pydantic import Field, field_validator

from .blocks import Block, Titled
from .fields import Day, Text


class Days(Block):
    """A span of days, both ends included. An end that is not given is open."""

    from_: Day | None = Field(None, alias="from", description="First day.", examples=["2026-09-01"])
    to: Day | None = Field(None, description="Last day.", examples=["2026-10-31"])

    @field_validator("to")
    @classmethod
    def _not_before_from(cls, value, info):
        start = info.data.get("from_")
        if value is not None and start is not None and value < start:
            raise ValueError(f"must not be before `from` ({start})")
        return value

    def is_ahead(self, today):
        """True if the first day has not come."""
        return self.from_ is not None and today < self.from_

    def is_over(self, today):
        """True if the last day is past."""
        return self.to is not None and self.to < today

    def holds(self, today):
        """True if the day is one of them."""
        return not self.is_ahead(today) and not self.is_over(today)


class Visible(Days):
    """Days between which a page is shown."""

    from_: Day | None = Field(None, alias="from", description="First day it is shown.", examples=["2026-09-01"])
    to: Day | None = Field(None, description="Last day it is shown.", examples=["2026-10-31"])


class Paused(Days):
    """Days on which a service is closed for now, and why."""

    reason: Text = Field(
        min_length=5,
        max_length=200,
        description="Why it is closed, as a sentence.",
        examples=["The hall is being repaired."],
    )
    from_: Day | None = Field(None, alias="from", description="First day it is closed.", examples=["2026-12-21"])
    to: Day | None = Field(
        None, alias="until", description="Last day it is closed, if it is known.", examples=["2027-01-03"]
    )


class Timed(Titled):
    """Base of content that may be shown between two days only."""

    visible: Visible = Field(
        Visible(), description="First and last day it is shown (from, to).", examples=["visible: {from: 2026-09-01}"]
    )
