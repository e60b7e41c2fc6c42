"""The shape of an answer. The browser gives the same, with the same names."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field

from search import ages
from search.query import Query
from search.spots import Place


@dataclass(frozen=True)
class Hit:
    """One document found. ``km`` and ``miles`` are straight lines from the place, None if it has no position.

    ``why`` is "local", "elsewhere", "county", "online" or "national", and ``reasons`` says in words why it is
    here. ``signals`` holds the number each signal gave, for people who tune the ranking. ``checked``
    is the day it was last looked at, if that is the order, and "" if nobody knows.
    """

    id: str
    title: str
    url: str
    summary: str
    kind: str
    labels: Sequence[str]
    score: float
    km: float | None
    miles: float | None
    why: str
    reasons: Sequence[str]
    signals: Mapping[str, float]
    checked: str = ""


@dataclass(frozen=True)
class Results:
    """What a search gives. ``total`` counts all that match, ``hits`` are those that were asked for.

    ``place`` is None if none was given; its kind is "invalid" if it could not be read. ``corrections`` are
    words searched for instead of those typed, each with ``instead``, the query that keeps to what was typed;
    ``suggestions`` are words to try when nothing was found. ``filters`` are the choices as understood and
    ``counts`` how many documents each choice would leave. ``chips`` are what was understood besides words, each
    with what the two boxes hold without it. ``crisis`` is help to show before anything else. ``language`` is
    the language, not English, that was understood.
    """

    hits: tuple[Hit, ...] = ()
    total: int = 0
    words: tuple[str, ...] = ()
    place: Place | None = None
    age: int | None = None
    corrections: tuple[Mapping[str, str], ...] = ()
    suggestions: tuple[str, ...] = ()
    filters: Mapping[str, Sequence[str]] = field(default_factory=dict)
    counts: Mapping[str, Mapping[str, int]] | None = field(default_factory=dict)
    chips: tuple[Mapping[str, object], ...] = ()
    crisis: Mapping[str, object] | None = None
    language: Mapping[str, str] | None = None


def chips(
    near: str, place: Place | None, rest: str, query: Query, terms: Callable[[str], Sequence[str]]
) -> tuple[Mapping, ...]:
    """What was understood besides words. ``near`` is the box for a place, ``rest`` are the words without the place, and
    ``terms`` gives those of a text. Words that only ask go too, since they would find nothing."""
    found: list[Mapping[str, object]] = []

    def told(text: str) -> str:
        return text if query.units and terms(text) else ""

    if place and place.kind != "invalid":
        where = f"all of {place.normal}" if place.kind == "county" else f"near {place.normal}"
        left = told(rest) if query.age is None else rest
        found.append({"kind": "place", "text": where, "remove": {"q": left, "near": ""}})
    if query.age is not None:
        # A place taken out of the words moves to its own box, or it would be lost with them.
        kept = near if near.strip() or not place else place.normal
        left = told(ages.age_in(rest)[1])
        found.append({"kind": "age", "text": ages.told(rest), "remove": {"q": left, "near": kept}})
    return tuple(found)
