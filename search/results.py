"""The shape of an answer. The browser gives the same, with the same names."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from search.places import Place


@dataclass(frozen=True)
class Hit:
    """One document found. ``km`` and ``miles`` are straight lines from the place, None if it has no position.

    ``why`` is "local", "elsewhere", "county", "online" or "national". ``signals`` holds the number each
    signal gave, for people who tune the ranking.
    """

    id: str
    title: str
    url: str
    summary: str
    kind: str
    score: float
    km: float | None
    miles: float | None
    why: str
    facets: Mapping[str, list[str]]
    signals: Mapping[str, float]


@dataclass(frozen=True)
class Results:
    """What a search gives. ``total`` counts all that match, ``hits`` are the first of them.

    ``place`` is None if none was given; its kind is "invalid" if it could not be read. ``corrections`` are
    words searched for instead of those typed; ``suggestions`` are words to try when nothing was found.
    """

    hits: tuple[Hit, ...] = ()
    total: int = 0
    words: tuple[str, ...] = ()
    place: Place | None = None
    age: int | None = None
    corrections: tuple[Mapping[str, str], ...] = ()
    suggestions: tuple[str, ...] = ()
