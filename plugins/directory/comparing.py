"""Sorts what the local areas offer into kinds of help. Pure functions over the records."""

from dataclasses import dataclass

from .standing import OFFERED


@dataclass(frozen=True)
class Thing:
    """One thing an area offers, as a cell of the table shows it.

    text: its name. views: records to read more about it, at most one for a record of its own.
    doubtful: nobody has confirmed that it is for this area.
    """

    text: str
    views: tuple = ()
    doubtful: bool = False


@dataclass(frozen=True)
class Row:
    """A kind of help: `cells` maps the id of each area to its Things, an empty tuple where none is known."""

    kind: object
    cells: dict

    @property
    def without(self):
        """Ids of the areas of which nothing is known."""
        return [area for area, things in self.cells.items() if not things]

    @property
    def alike(self):
        """[(ids of areas, Things)]: areas that have the very same things stand together; those with none are left out."""
        found = {}
        for area, things in self.cells.items():
            if things:
                same = tuple((thing.text, thing.doubtful, *(view.id for view in thing.views)) for thing in things)
                found.setdefault(same, ([], things))[0].append(area)
        return list(found.values())


def local_ids(directory, today):
    """Ids of the listed records that are for some areas only, without the areas themselves."""
    reaches = directory.vocabulary.ids("reaches")
    local = {
        key: entry
        for key, entry in directory.records.items()
        if entry.model.kind != "area" and entry.model.area and entry.model.area[0] not in reaches
    }
    return [key for key, entry in local.items() if directory.standing(entry, today) == OFFERED]


def counted_ids(comparison, directory, today):
    """Ids of the records that stand in some row of a Comparison."""
    kinds = [kind for _, kind in comparison.kinds]
    named = _with_offers(comparison) | {key for kind in kinds for key in kind.records}
    fitting = (
        key
        for key in local_ids(directory, today)
        if any(_belongs(directory.records[key].model, kind) for kind in kinds)
    )
    return {*named, *fitting}


def table(comparison, areas, views):
    """[(group, [Row])] of a Comparison, for Views of the areas and of every listed record.

    A record that says more about an offer stands beside it and nowhere else, unless a kind names it.
    """
    local = [view for view in views if view.area_ids and view.raw.kind != "area"]
    by_id, offered = {view.id: view for view in views}, _with_offers(comparison)
    groups = []
    for group in comparison.groups:
        rows = []
        for kind in group.kinds:
            fitting = [v for v in local if v.id in kind.records or v.id not in offered and _belongs(v.raw, kind)]
            rows.append(Row(kind, {area.id: tuple(_things(kind, area, fitting, by_id)) for area in areas}))
        groups.append((group, rows))
    return groups


def _with_offers(comparison):
    """Ids of the records that say more about an offer."""
    return {key for _, offer in comparison.offers for key in offer.records}


def _belongs(record, kind):
    """True if a record counts as `kind` by its first topic."""
    return record.topics[:1] and record.topics[0] in kind.topics and (not kind.kinds or record.kind in kind.kinds)


def _things(kind, area, fitting, by_id):
    """What `area` has of `kind`: its own offers, then the records."""
    offered, shown = area.raw.area_details.offers, set()
    for offer in kind.offers:
        if offer.text in offered:
            more = tuple(by_id[key] for key in offer.records if key in by_id and _serves(by_id[key], area))
            shown |= {view.id for view in more}
            yield Thing(offer.text, more, area.doubts("area_details.offers"))
    for view in fitting:
        if area.id in view.area_ids and view.id not in shown:
            yield Thing(view.raw.title, (view,), view.doubts("area"))


def _serves(view, area):
    return not view.area_ids or area.id in view.area_ids
