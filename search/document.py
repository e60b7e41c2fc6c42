"""What goes into the index: one page, service or place of the site, already in plain words."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date

FIELDS = ("title", "also_known_as", "needs", "topics", "summary", "body", "provider", "place")
"""The fields that are searched. Their weights are in relevance/weights.yml."""
_FIELDS = frozenset(FIELDS)

PURPOSES = ("help", "guide", "about")
"""What a document is for: help itself, how to get it, or news and facts about it."""

REACHES = ("local", "county", "online", "national")
"""How far a document reaches, from a service in one town to a helpline for the whole country."""


@dataclass(frozen=True)
class Document:
    """One thing that can be found.

    ``text`` maps names of FIELDS to words. ``ages`` are whole years, both ends included. ``points`` are
    National Grid eastings and northings in metres, one for each place where it is given. ``areas`` are
    opaque keys, equal to those of the gazetteer; empty means not tied to an area. ``facets`` maps a
    name such as "need" to the ids a filter may choose. ``labels`` are the few words a result shows beside its
    kind. ``referred`` is what no family can go to by itself: a school, a professional or a plan must ask for it. ``checked`` is the day it was last looked at, "2026-11-22", or "" if nobody knows. ``purpose`` is one of PURPOSES.
    ``linked`` is how many others lead to it.

    Raises ValueError for a field, a reach or a purpose that does not exist, or a day that is none.
    """

    id: str
    url: str
    title: str
    kind: str = ""
    summary: str = ""
    text: Mapping[str, str] = field(default_factory=dict)
    ages: tuple[int, int] | None = None
    points: tuple[tuple[int, int], ...] = ()
    areas: tuple[str, ...] = ()
    reach: str = "county"
    facets: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    labels: tuple[str, ...] = ()
    referred: bool = False
    checked: str = ""
    purpose: str = "help"
    linked: int = 0

    def __post_init__(self) -> None:
        if not _FIELDS.issuperset(self.text):
            unknown = sorted(set(self.text) - _FIELDS)
            raise ValueError(f"{self.id}: no such field: {', '.join(unknown)}. Use {', '.join(FIELDS)}")
        if self.reach not in REACHES:
            raise ValueError(f"{self.id}: reach {self.reach!r} should be one of {', '.join(REACHES)}")
        if self.purpose not in PURPOSES:
            raise ValueError(f"{self.id}: purpose {self.purpose!r} should be one of {', '.join(PURPOSES)}")
        if self.checked:
            try:
                date.fromisoformat(self.checked)
            except ValueError:
                raise ValueError(f"{self.id}: checked {self.checked!r} should be a day such as 2026-11-22") from None
