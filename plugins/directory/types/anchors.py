"""Parts of a page that have an address of their own, such as `/money-explained/#top-up`."""

from pydantic import BaseModel, Field

from ..fields import Id, Text
from .base import Doubtful


class Part(Doubtful):
    """A part of a page with a heading to link to."""

    id: Id = Field(description="Its name in the page's address, after `#`.", examples=["id: top-up"])


class Section(Part):
    """A part that holds others below its heading."""

    title: Text = Field(min_length=3, max_length=90, description="The heading.", examples=["title: Under 5"])
    about: Text = Field(
        "", max_length=400, description="What its parts have in common.", examples=["about: One sentence."]
    )


def parts(model, path=()):
    """(key path, Part) of every Part at any depth of a model, in the order of the file."""
    if isinstance(model, Part):
        yield path, model
    if isinstance(model, BaseModel):
        for name in type(model).model_fields:
            yield from parts(getattr(model, name), (*path, name))
    elif isinstance(model, list):
        for position, item in enumerate(model):
            yield from parts(item, (*path, position))


def parts_have_ids_of_their_own(name, file):
    """The rule that no id stands twice in the file of the content type `name`."""

    def rule(directory, today):
        for entry in directory.content[name].values():
            seen = set()
            for path, part in parts(entry.model):
                if part.id in seen:
                    yield entry.source, (*path, "id"), f'"{part.id}" is in the file twice. Rename one'
                seen.add(part.id)

    rule.__name__ = "parts_have_ids_of_their_own"
    rule.__doc__ = f"No `id` stands twice in {file}."
    return rule
