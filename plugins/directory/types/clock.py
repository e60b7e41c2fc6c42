"""A time limit drawn to scale: its model, and where each part of the drawing stands."""

from dataclasses import dataclass
from itertools import pairwise

from pydantic import Field, field_validator

from ..fields import Text, Web
from .base import Block, Doubtful


class Law(Block):
    """The law that a step or a time limit rests on."""

    text: Text = Field(
        min_length=5,
        max_length=200,
        description="What the law says, in our words.",
        examples=["text: The council has six weeks to decide."],
    )
    url: Web = Field(
        description="Where it stands.", examples=["url: https://www.legislation.gov.uk/uksi/2014/1530/regulation/5"]
    )


class Span(Block):
    """One stretch of a clock: from the end of the one before it up to the end of week `to`."""

    to: int = Field(ge=1, le=104, description="The week it ends with.", examples=["to: 6"])
    title: Text = Field(
        min_length=3,
        max_length=60,
        description="What this stretch is about.",
        examples=["title: Will there be an assessment?"],
    )
    who: Text = Field("", max_length=120, description="Whose turn it is.", examples=["who: The council"])
    by_then: Text = Field(
        min_length=5,
        max_length=200,
        description="What must have happened when it ends.",
        examples=["by_then: You have a letter with the decision."],
    )
    law: Law | None = Field(None, description="What the law says of it.", examples=["law: with text and url below it"])


class Clock(Doubtful):
    """A time limit in weeks, stretch by stretch."""

    title: Text = Field(
        min_length=3, max_length=90, description="The heading of the drawing.", examples=["title: The 20-week clock"]
    )
    starts: Text = Field(
        min_length=3,
        max_length=120,
        description="What starts the clock.",
        examples=["starts: The council gets the request"],
    )
    spans: list[Span] = Field(
        min_length=2,
        max_length=8,
        description="Its stretches in order of time.",
        examples=["spans: each with to, title and by_then"],
    )
    note: Text = Field(
        "",
        max_length=400,
        description="What else to know of it.",
        examples=["note: There are a few exceptions."],
    )

    @field_validator("spans")
    @classmethod
    def _one_after_another(cls, spans):
        for before, after in pairwise(spans):
            if after.to <= before.to:
                raise ValueError(
                    f'"{after.title}" ends with week {after.to}, but the stretch before it ends with week {before.to}. '
                    "Write the stretches in the order of time"
                )
        return spans

    @property
    def weeks(self):
        """The whole length, in weeks."""
        return self.spans[-1].to

    @property
    def bars(self):
        """The stretches as Bars, in order of time."""
        starts = [0, *(span.to for span in self.spans)]
        return [Bar(span, start, self.weeks) for span, start in zip(self.spans, starts, strict=False)]

    @property
    def ticks(self):
        """Where each week ends, in per cent of the width, without both ends."""
        return [_share(week, self.weeks) for week in range(1, self.weeks)]


@dataclass(frozen=True)
class Bar:
    """A stretch with its place in a drawing as wide as the whole clock: `x`, `width` and `end`, in per cent."""

    span: Span
    start: int
    weeks: int

    @property
    def length(self):
        """How many weeks it lasts."""
        return self.span.to - self.start

    @property
    def x(self):
        """Its left edge."""
        return _share(self.start, self.weeks)

    @property
    def width(self):
        """Its width."""
        return _share(self.length, self.weeks)

    @property
    def end(self):
        """Its right edge."""
        return _share(self.span.to, self.weeks)


def _share(part, whole):
    """`part` of `whole` in per cent, as SVG attributes write it: `30%`, `33.33%`."""
    return f"{round(100 * part / whole, 2):g}%"
