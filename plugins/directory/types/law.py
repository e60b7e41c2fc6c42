"""The law on the Local Offer as data, point by point, and the public page that shows which of our pages meet each point."""

from pydantic import Field

from ..coverage import GAP, LABELS, NOTHING, PART, by_gap, counts_of, coverage, lines_of, named, named_at_another_time
from ..fields import Day, Id, Text, Web
from ..page import Page
from ..references import unknown
from .base import Block, ContentType, Titled


class Part(Block):
    """A lettered part of a point."""

    id: Id = Field(description="Named under `meets`; it never changes.", examples=["id: sch2-3a"])
    letter: Text = Field(min_length=1, max_length=4, description="As the law has it.", examples=["letter: a"])
    asks: Text = Field(
        min_length=5, max_length=300, description="What it asks, in our own words.", examples=["asks: How they teach."]
    )


class Point(Block):
    """One paragraph or regulation. `counts`: it is to be met itself, not only through its parts."""

    id: Id = Field(description="Named under `meets`; it never changes.", examples=["id: sch2-3"])
    number: Text = Field(
        min_length=3, max_length=60, description="As lawyers cite it.", examples=["number: Schedule 2, paragraph 3"]
    )
    title: Text = Field(
        min_length=3, max_length=90, description="What it is about.", examples=["title: The money for it"]
    )
    asks: Text = Field(
        min_length=5, max_length=300, description="What it asks, in our own words.", examples=["asks: How they teach."]
    )
    address: Web = Field(
        description="Its text.",
        examples=["address: https://www.legislation.gov.uk/uksi/2014/1530/schedule/2/paragraph/3"],
    )
    itself: bool = Field(
        False,
        description="Whether a point with parts asks for something of its own too.",
        examples=["itself: yes"],
    )
    parts: list[Part] = Field([], max_length=20, description="Its lettered parts.", examples=["parts:"])

    @property
    def counts(self):
        """True if something must meet the point itself."""
        return self.itself or not self.parts


class Group(Block):
    """Points under one heading."""

    title: Text = Field(min_length=3, max_length=90, description="The heading.", examples=["title: What we must tell"])
    explains: Text = Field(
        min_length=5, max_length=300, description="What these points are.", examples=["explains: A list of points."]
    )
    points: list[Point] = Field(min_length=1, description="The points in order.", examples=["points:"])


class Law(Titled):
    """content/law/<name>.yml: one set of regulations in one version."""

    name: Text = Field(
        min_length=3, max_length=140, description="The name of the law.", examples=["name: Example Regulations 2014"]
    )
    version: Text = Field(
        min_length=3, max_length=90, description="Which text was read.", examples=["version: as made in 2014"]
    )
    read: Day = Field(description="When somebody last read that text.", examples=["read: 2026-05-31"])
    groups: list[Group] = Field(min_length=1, description="The points under headings.", examples=["groups:"])

    @property
    def points(self):
        """All points, in order."""
        return [point for group in self.groups for point in group.points]

    @property
    def ids(self):
        """(key path, id) of every point and part."""
        for at, group in enumerate(self.groups):
            for position, point in enumerate(group.points):
                path = ("groups", at, "points", position)
                yield (*path, "id"), point.id
                yield from (((*path, "parts", n, "id"), part.id) for n, part in enumerate(point.parts))


def every_point_has_an_id_of_its_own(directory, today):
    """No two points of the law have the same id."""
    seen = {}
    for entry in directory.content[NAME].values():
        for path, key in entry.model.ids:
            if key in seen:
                yield entry.source, path, f'"{key}" is the id of another point too, in {seen[key]}. Write another'
            seen.setdefault(key, entry.source.path)


def what_is_met_is_a_point_of_the_law(directory, today):
    """Every id under `meets` and `gaps` is a point that content/law/ lists."""
    if directory.unread.get(NAME):
        return
    known = [line.id for entry in directory.content[NAME].values() for line in lines_of(entry.model, {})]
    for entry, path, key in named(directory.entries()):
        if key not in known:
            yield entry.source, path, _unknown_point(key, known, directory)


def _unknown_point(key, known, directory):
    if not known:
        return f'there is no law to meet "{key}" of. Copy the project\'s own folder content/law/, or remove this'
    whole = [point for entry in directory.content[NAME].values() for point in entry.model.points if point.id == key]
    if whole:
        parts = ", ".join(part.id for part in whole[0].parts)
        return f'"{key}" is met part by part. Name the parts that this meets: {parts}'
    return unknown("point of the law", key, known)


def every_point_is_met(directory, today):
    """Every point of the law is met by something, or something says honestly what we do not know of it (a warning, and no release, if only `visible` is why not)."""
    states = {line.id: line for line in coverage(directory, today)}
    at_another_time = named_at_another_time(directory, today)
    for entry in directory.content[NAME].values():
        for path, key in entry.model.ids:
            if key in states and states[key].state == NOTHING:
                message = (
                    f"nothing meets {states[key].number} ({states[key].asks}). Write `{key}` under `meets` of a record or "
                    "page that tells families this, or under `gaps` of a page that says what we do not know and whom to ask"
                )
                # A day that passes must not stop the build of the night, which would keep all other days from taking effect.
                yield entry.source, path, message, "warning" if key in at_another_time else "error"


def pages(pages):
    """One public page for all of the law."""
    entries = list(pages.entries(NAME).values())
    if not entries:
        return
    lines = coverage(pages.directory, pages.today)
    context = pages.prose(entries[0]) | {
        "laws": [entry.model for entry in entries],
        "lines": {line.id: line for line in lines},
        "counts": counts_of(lines),
        "labels": LABELS,
        "missing": by_gap(line for line in lines if line.state == GAP),
        "in_part": by_gap(line for line in lines if line.state == PART),
    }
    yield Page("what-the-law-asks/index.html", "law", context)


NAME = "law"
TYPE = ContentType(
    name=NAME,
    files="content/law/*.yml",
    model=Law,
    rules=(every_point_has_an_id_of_its_own, what_is_met_is_a_point_of_the_law, every_point_is_met),
    of_records=(what_is_met_is_a_point_of_the_law,),
    pages=pages,
    addresses=("/what-the-law-asks/",),
)
