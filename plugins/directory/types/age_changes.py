"""What changes with age: what starts and what stops at the turning points, from records' ages and notes an editor wrote."""

from dataclasses import dataclass

from pydantic import Field

from ..fields import RecordId, Text
from ..page import Page
from .base import Block, ContentType, Doubtful, Titled

ADDRESS = "/what-changes-with-age/"


class Note(Doubtful):
    """One thing that changes, in words."""

    text: Text = Field(
        min_length=10, max_length=300, description="What changes, in one or two sentences.", examples=["text: ..."]
    )
    records: list[RecordId] = Field(
        [], max_length=5, description="Ids of the records that say more.", examples=["records: [sendiass]"]
    )


class Turn(Block):
    """A turning point."""

    age: int = Field(ge=0, le=99, description="The age in whole years.", examples=["age: 16"])
    title: Text = Field(
        min_length=3, max_length=90, description="What happens then.", examples=["title: Starting school"]
    )
    before: list[Note] = Field([], description="What to do in good time.", examples=["before:"])
    starts: list[Note] = Field([], description="What begins then.", examples=["starts:"])
    stops: list[Note] = Field([], description="What ends then, and what follows it.", examples=["stops:"])


class AgeChanges(Titled):
    """Keys of content/what-changes-with-age.yml."""

    stays: list[Note] = Field([], description="What goes on at every age.", examples=["stays:"])
    turns: list[Turn] = Field(min_length=1, description="The turning points, youngest first.", examples=["turns:"])


@dataclass(frozen=True)
class Change:
    """A record that starts or stops: its View, the age in words, and whether nobody has confirmed it."""

    view: object
    label: str
    doubtful: bool


def changes(views, turns):
    """{turn: (starts, stops)}, both lists of Change: every record with ages stands at the turning point that is nearest.

    turns: ages in whole years. A record for ages 4 to 16 starts at 4, and stops when somebody is 17. One that starts at
    birth does not start, and one that goes on more than a year after the last turning point does not stop.
    """
    found = {turn: ([], []) for turn in turns}
    for view in (view for view in views if view.raw.ages and view.raw.kind != "area"):
        first, last = view.raw.ages.min, view.raw.ages.max
        if 0 < first <= max(turns) + 1:
            found[nearest(first, turns)][0].append(Change(view, f"from age {first}", view.doubts("ages")))
        if last <= max(turns):
            found[nearest(last + 1, turns)][1].append(Change(view, f"up to age {last}", view.doubts("ages")))
    return found


def nearest(age, turns):
    """The one of `turns` closest to `age`; of two as close, the lower."""
    return min(turns, key=lambda turn: (abs(turn - age), turn))


def by_topic(pages, found):
    """(topic, Changes) pairs in the order of the site's lists."""
    labels = {change.view.id: change for change in found}
    return [(topic, [labels[view.id] for view in views]) for topic, views in pages.by_topic([c.view for c in found])]


def age_pages(pages):
    """The one page, if the site has the file."""
    for entry in pages.entries("age-changes").values():
        found = changes(pages.views, [turn.age for turn in entry.model.turns])
        turns = [(turn, *(by_topic(pages, half) for half in found[turn.age])) for turn in entry.model.turns]
        yield Page(
            f"{ADDRESS.strip('/')}/index.html",
            "age_changes",
            pages.prose(entry, ("By age", "/ages/")) | {"turns": turns},
        )


def turns_are_in_order(directory, today):
    """Each turning point is older than the one before it."""
    for entry in directory.content["age-changes"].values():
        ages = [turn.age for turn in entry.model.turns]
        for position, (one, other) in enumerate(zip(ages, ages[1:]), 1):
            if other <= one:
                yield entry.source, ("turns", position, "age"), f"{other} stands after {one}. Put the youngest first"


TYPE = ContentType(
    name="age-changes",
    files="content/what-changes-with-age.yml",
    model=AgeChanges,
    rules=(turns_are_in_order,),
    pages=age_pages,
    addresses=(ADDRESS,),
)
