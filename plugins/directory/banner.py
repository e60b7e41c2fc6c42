"""Messages that stand on every page for a time, from `banners` of content/site.yml."""

import re
from typing import Annotated

from pydantic import AfterValidator, Field, model_validator

from .fields import Day, Text, one_of, web_address
from .schedule import Days

LEVELS = {"urgent": "Urgent", "important": "Important", "notice": "Notice"}
"""How much a message matters, most first, and the word that says so at its head."""

PATH = re.compile(r"/([a-z0-9-]+/)*(#[a-z0-9-]+)?")


def _level(value):
    return one_of(value, list(LEVELS), "the levels of a banner")


def _where(value):
    """A path of this site; anything else is taken for a web address and checked as one."""
    return value if PATH.fullmatch(value) else web_address(value)


class Banner(Days):
    """One message. It ends by itself, so that nobody reads last year's snow."""

    text: Text = Field(
        min_length=10,
        max_length=300,
        description="What families must know, in a sentence or two.",
        examples=["text: Snow has closed many schools. Ring your school before you set out."],
    )
    level: Annotated[str, AfterValidator(_level)] = Field(
        "important",
        description="How much it matters: `urgent`, `important` or `notice`.",
        examples=["level: urgent"],
    )
    link: Annotated[str, AfterValidator(_where)] = Field(
        "", description="Where to read more: a path of this site or a web address.", examples=["link: /news/snow/"]
    )
    link_text: Text = Field(
        "", max_length=90, description="The words of that link.", examples=["link_text: Which schools are closed"]
    )
    to: Day = Field(description="Last day it is shown.", examples=["to: 2026-10-31"])

    @model_validator(mode="after")
    def _link_has_words(self):
        if bool(self.link) != bool(self.link_text):
            raise ValueError("`link` and `link_text` go together: write both or neither")
        return self

    @property
    def label(self):
        """The word at its head."""
        return LEVELS[self.level]


def banners_on(banners, today):
    """The Banners to show on a day, those that matter most first."""
    return sorted(
        (banner for banner in banners if banner.holds(today)), key=lambda banner: list(LEVELS).index(banner.level)
    )
