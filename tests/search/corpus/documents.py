"""A made-up corpus: the first n documents of a larger one are the smaller one, and the same every time."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from datetime import date
from random import Random
from typing import NamedTuple

from search import Document, Gazetteer
from tests.search.corpus import scene
from tests.search.corpus.words import running

SEED = 2026
LENGTH = 232
"""Words a record in the mean, its title and lists included: what real records of two councils had."""

_SPREAD_METRES = 2500
_FIRST_DAY = date(2025, 11, 22).toordinal()


class Town(NamedTuple):
    """A town with its middle in metres of the National Grid and the key of its area."""

    name: str
    east: int
    north: int
    area: str


def documents(size: int, places: Gazetteer, seed: int = SEED) -> Iterator[Document]:
    """``size`` documents about services in the towns of ``places``."""
    towns = towns_of(places)
    return (document(number, towns, Random(f"{seed}:{number}")) for number in range(size))


def labels(found: Sequence[Document]) -> dict[str, dict]:
    """The facets of ``found`` with the names of their values, in the order of their ids. What is for the county is for any area."""
    names = {facet: sorted({value for d in found for value in d.facets[facet]}) for facet in found[0].facets}
    return {
        facet: {
            "label": facet.capitalize(),
            "values": {v: _label(v) for v in values},
            **({"any": "county"} if facet == "area" else {}),
        }
        for facet, values in names.items()
    }


def _label(value: str) -> str:
    return scene.NEEDS[value][0] if value in scene.NEEDS else value.replace("-", " ").capitalize()


def towns_of(places: Gazetteer) -> Sequence[Town]:
    """The towns that lie in an area, by name."""
    found = {
        name: Town(name, s.east, s.north, s.area)
        for name, _, s in places.towns.values()
        if s.area and s.east is not None
    }
    return [found[name] for name in sorted(found)]


def document(number: int, towns: Sequence[Town], random: Random) -> Document:
    """The document of this number."""
    # A few towns have most of what there is.
    town = towns[int(len(towns) * random.random() ** 2)]
    needs = random.sample(sorted(scene.NEEDS), random.choice((1, 1, 2, 3)))
    activity = random.choice(scene.ACTIVITIES)
    reach = random.choice(scene.REACHES)
    title = _title(random, town if reach == "local" else None, needs, activity[0])
    id = f"{re.sub('[^a-z0-9]+', '-', title.lower())}-{number}"
    ages = random.choice(scene.AGES)
    kind = random.choice(scene.KINDS)
    summary = f"{activity[0].capitalize()} for children with {scene.NEEDS[needs[0]][0].lower()}: {activity[3]}."
    return Document(
        id=id,
        url=f"/services/{id}/",
        title=title,
        kind=kind,
        summary=summary,
        text=_text(random, town, reach, needs, activity, summary),
        ages=ages,
        points=_points(random, town) if reach == "local" else (),
        areas=(town.area,) if reach == "local" else (),
        reach=reach,
        **_shown(random, needs, activity, ages, kind, town.area if reach == "local" else reach),
    )


def _title(random: Random, town: Town | None, needs: Sequence[str], activity: str) -> str:
    name, need = random.choice(scene.SEED_NAMES), scene.NEEDS[needs[0]][0]
    where = town.name if town else "Hertfordshire"
    patterns = (
        f"{name} {activity}, {where}",
        f"{where} {need.lower()} {activity}",
        f"{need} {activity} ({name} {where})",
        f"{name} House: {activity}",
    )
    title = random.choice(patterns)
    return title[0].upper() + title[1:]


def _text(random, town, reach, needs, activity, summary) -> dict[str, str]:
    name, also, topic, about = activity
    provider = f"{random.choice(scene.SEED_NAMES)} {random.choice(scene.PROVIDERS)}"
    told = " ".join(f"We help with {scene.NEEDS[need][1]}." for need in needs)
    where = f"{town.name} {random.choice(scene.SEED_NAMES)} Road" if reach == "local" else ""
    start = f"{told} At the {name} you find {about}."
    known = sum(len(part.split()) for part in (start, summary, also, provider, where))
    filler = running(random, max(40, round(random.gauss(LENGTH - 15, 60)) - known))
    return {
        "also_known_as": also if random.random() < 0.5 else "",
        "needs": " ; ".join(scene.NEEDS[need][0] for need in needs),
        "topics": topic,
        "summary": summary,
        "body": f"{start} {' '.join(filler)}.",
        "provider": provider,
        "place": where,
    }


def _points(random: Random, town: Town) -> tuple[tuple[int, int], ...]:
    spread = [round(random.gauss(0, _SPREAD_METRES) / 50) * 50 for _ in range(2)]
    return ((town.east + spread[0], town.north + spread[1]),)


def _shown(random, needs, activity, ages, kind, area) -> dict[str, object]:
    """What filters, sorting and the result line need."""
    stages = tuple(id for id, (low, high) in scene.STAGES.items() if low <= ages[1] and ages[0] <= high)
    delivery = random.choice(scene.DELIVERY)
    facets = {
        "need": tuple(sorted(needs)), "stage": stages, "area": (area,), "topic": (activity[2],), "kind": (kind,),
        "cost": (random.choice(scene.COSTS),), "route": (random.choice(scene.ROUTES),), "delivery": (delivery,),
        "promise": ("yes",) if random.random() < 0.1 else (),
    }  # fmt: skip
    labels = (f"Ages {ages[0]} to {ages[1]}", "All of Hertfordshire" if area == "county" else area)
    checked = date.fromordinal(_FIRST_DAY + random.randrange(365)).isoformat()
    return {"facets": facets, "labels": labels, "checked": checked}
