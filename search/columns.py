"""What is known of every document, as columns: one file for what a place needs, one each for ages, facets, orders.

browser/columns.js is the twin of the second half. Documents that are alike are neighbours, so columns compress well.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date
from itertools import accumulate
from math import gcd

from search.analysis import fold
from search.codec import decode, encode
from search.document import REACHES, Document
from search.filters import FacetLabels, Facets
from search.ranking import Entry

Column = Mapping[str, object]


def areas(documents: Sequence[Document]) -> Column:
    """How far each document reaches, and for which areas it is."""
    lists = sorted({d.areas for d in documents})
    places = {areas: place for place, areas in enumerate(lists)}
    return {
        "reach": encode(REACHES.index(d.reach) for d in documents),
        "lists": [" ".join(areas) for areas in lists],
        "areas": encode(places[d.areas] for d in documents),
    }


def points(documents: Sequence[Document]) -> Column:
    """Where each document is given, in units of ``grid`` metres, the largest that keeps the points exact. Of the number of each point, how
    much further round the list it is than the one before: neighbours are mostly given at the same. Last, who is ``referred``."""
    points = sorted({point for d in documents for point in d.points})
    grid = gcd(*(metres for point in points for metres in point)) or 1
    numbers = {point: number for number, point in enumerate(points)}
    return {
        "grid": grid,
        "east": encode(_gaps(east // grid for east, _ in points)),
        "north": encode(north // grid for _, north in points),
        "counts": encode(len(d.points) for d in documents),
        "points": encode(gap % len(points) for gap in _gaps(numbers[point] for d in documents for point in d.points)),
        "referred": encode(int(d.referred) for d in documents),
    }


def _gaps(numbers: Iterable[int]) -> Iterator[int]:
    previous = 0
    for number in numbers:
        yield number - previous
        previous = number


def ages(documents: Iterable[Document]) -> Column:
    """The ranges of ages that occur, and which of them each document has. Ages begin one year later, so that 0 is "does not say"."""
    found = [(d.ages[0] + 1, d.ages[1]) if d.ages else (0, 0) for d in documents]
    ranges = sorted(set(found))
    return {
        "from": encode(low for low, _ in ranges),
        "to": encode(high for _, high in ranges),
        "documents": encode(map({one: number for number, one in enumerate(ranges)}.__getitem__, found)),
    }


def facets(documents: Sequence[Document], labels: FacetLabels) -> Column:
    """The ``labels``, and for each facet the sets of values that occur, and which of them each document has.

    Raises ValueError for a value that ``labels`` does not have.
    """
    columns = {facet: _facet(documents, facet, list(labels[facet]["values"])) for facet in labels}
    return {"labels": {facet: dict(found) for facet, found in labels.items()}, "columns": columns}


def _facet(documents: Sequence[Document], facet: str, values: Sequence[str]) -> Column:
    lists = [d.facets.get(facet, ()) for d in documents]
    places = {value: place for place, value in enumerate(values)}
    different = dict.fromkeys(lists)
    for found in different:
        unknown = sorted(set(found).difference(places))
        if unknown:
            id = documents[lists.index(found)].id
            raise ValueError(f"{id}: {facet}: {', '.join(unknown)} should be one of {', '.join(values)}")
    positions = {found: tuple(sorted({places[value] for value in found})) for found in different}
    sets = sorted(set(positions.values()))
    numbers = {one: number for number, one in enumerate(sets)}
    of_list = {found: numbers[one] for found, one in positions.items()}
    return {"sets": [encode(one) for one in sets], "documents": encode(map(of_list.__getitem__, lists))}


def orders(documents: Sequence[Document]) -> Column:
    """The position of each document by name, and its day of checking: days after the one before the ``oldest``, and 0 for none."""
    by_name = sorted(range(len(documents)), key=lambda n: (fold(documents[n].title), documents[n].id))
    places = {number: place for place, number in enumerate(by_name)}
    day_of = {day: date.fromisoformat(day).toordinal() if day else 0 for day in {d.checked for d in documents}}
    days = [day_of[d.checked] for d in documents]
    first = min(filter(None, days), default=0)
    return {
        "name": encode(places[number] for number in range(len(documents))),
        "checked": encode(day - first + 1 if day else 0 for day in days),
        "oldest": date.fromordinal(first).isoformat() if first else "",
    }


def day_of(orders: Mapping, days: int) -> str:
    """The day of checking that ``orders`` writes as ``days``, "2026-11-22"; "" for none."""
    return date.fromordinal(date.fromisoformat(orders["oldest"]).toordinal() + days - 1).isoformat() if days else ""


def entries(areas: Mapping, points: Mapping, ages: Mapping) -> list[Entry]:
    """What ranking knows of each document, by number; neither id nor title, which are among the texts."""
    grid, easts = points["grid"], accumulate(decode(points["east"]))
    spots = [(east * grid, north * grid) for east, north in zip(easts, decode(points["north"]), strict=True)]
    numbers = accumulate(decode(points["points"]), lambda number, gap: (number + gap) % len(spots))
    lists = [tuple(names.split()) for names in areas["lists"]]
    ranges = list(zip(decode(ages["from"]), decode(ages["to"]), strict=True))
    columns = map(decode, (areas["reach"], areas["areas"], points["counts"], points["referred"], ages["documents"]))
    return [
        Entry(
            id="",
            title="",
            reach=REACHES[reach],
            ages=_range(*ranges[age]),
            areas=lists[area],
            points=tuple(spots[next(numbers)] for _ in range(count)),
            referred=bool(referred),
        )
        for reach, area, count, referred, age in zip(*columns, strict=True)
    ]


def _range(low: int, high: int) -> tuple[int, int] | None:
    return (low - 1, high) if low else None


def facets_of(data: Mapping[str, Mapping]) -> Facets:
    """The facets as filters use them."""
    return Facets(
        values={facet: list(labels["values"]) for facet, labels in data["labels"].items()},
        columns={facet: _unpacked(column) for facet, column in data["columns"].items()},
        any={facet: labels["any"] for facet, labels in data["labels"].items() if "any" in labels},
    )


def _unpacked(column: Mapping) -> list[list[int]]:
    sets = [list(decode(one)) for one in column["sets"]]
    return [sets[number] for number in decode(column["documents"])]
