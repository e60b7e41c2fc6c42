"""The outcomes that services work for (in Hertfordshire the Outcome Bees), each with the records that serve it."""

from pydantic import Field

from ..fields import RecordId, Text, term
from ..page import Page
from .base import Block, ContentType, Titled


class Outcome(Block):
    """One of the outcomes of services/_vocabulary.yml, explained."""

    outcome: term("outcomes") = Field(description="Its id in the list `outcomes`.", examples=["outcome: happy"])
    means: Text = Field(min_length=10, max_length=300, description="What it means.", examples=["means: One sentence."])
    aim: Text = Field(
        "", max_length=300, description="What the council does for it.", examples=["aim: We listen to children."]
    )
    ask: Text = Field(
        "", max_length=300, description="A question for a meeting.", examples=["ask: What makes a good day?"]
    )


class Outcomes(Titled):
    """Front matter of content/outcome-bees.md."""

    outcomes: list[Outcome] = Field(min_length=1, description="The outcomes, in order.", examples=["outcomes:"])
    related: list[RecordId] = Field(
        [], max_length=8, description="Ids of records a family may want next.", examples=["related: [family-advice]"]
    )


def every_outcome_is_explained(directory, today):
    """content/outcome-bees.md explains every outcome of services/_vocabulary.yml once."""
    known = directory.vocabulary["outcomes"]
    for entry in directory.content[NAME].values():
        explained = [item.outcome for item in entry.model.outcomes]
        for key, term_ in known.items():
            if key not in explained:
                yield entry.source, ("outcomes",), f'leaves out "{key}" ({term_.label}). Add it'
        for position, key in enumerate(explained):
            if key in explained[:position]:
                yield entry.source, ("outcomes", position, "outcome"), f'"{key}" is explained twice. Remove one'


def pages(pages):
    """The page of all outcomes, and a page an outcome with the records that serve it."""
    words = pages.directory.vocabulary["outcomes"]
    for entry in pages.entries(NAME).values():
        serving = {key: [view for view in pages.views if key in view.raw.outcomes] for key in words}
        context = pages.prose(entry) | {"counts": {key: len(views) for key, views in serving.items()}}
        yield Page("outcome-bees/index.html", "outcomes", context)
        for item in entry.model.outcomes:
            trail = pages.prose(entry, (entry.model.title, "/outcome-bees/"))
            groups = pages.by_topic(serving[item.outcome])
            own = {"item": item, "term": words[item.outcome], "groups": groups, "total": len(serving[item.outcome])}
            yield Page(f"outcome-bees/{item.outcome}/index.html", "outcome", trail | own)


NAME = "outcomes"
TYPE = ContentType(
    name=NAME,
    files="content/outcome-bees.md",
    model=Outcomes,
    rules=(every_outcome_is_explained,),
    pages=pages,
    addresses=("/outcome-bees/",),
)
