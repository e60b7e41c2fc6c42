"""The rules of records alone. They have the shape of those in `rules.py`."""

from .problems import in_words
from .references import unknown


def area_ids(directory, unread=True):
    """Ids of the areas; with `unread` also of records whose kind could not be read, so as not to blame what names them."""
    kinds = ("area", "") if unread else ("area",)
    return [key for key, entry in directory.records.items() if entry.model.kind in kinds]


def area_exists(directory, today):
    """`area` is one of `county`, `online` and `national`, or a list of ids of records of kind `area`."""
    reaches, areas = directory.vocabulary.ids("reaches"), area_ids(directory)
    for entry in directory.looked_at():
        named = entry.model.area
        for position, area in enumerate(named):
            if area not in areas and area not in reaches:
                yield (
                    entry.source,
                    ("area", position),
                    unknown("area", area, [*reaches, *area_ids(directory, unread=False)]),
                )
        if len(named) > 1 and set(named) & set(reaches):
            yield (
                entry.source,
                ("area",),
                f"{in_words(sorted(set(named) & set(reaches)), 'and')} cannot stand beside other areas. Write it alone, or list only areas",
            )
        if len(named) != len(set(named)):
            yield entry.source, ("area",), "names the same area twice. Write each once"


def area_has_details(directory, today):
    """A record of kind `area` has `area_details`, and no other record has them."""
    for entry in directory.looked_at():
        is_area, has_details = entry.model.kind == "area", entry.model.area_details is not None
        if is_area and not has_details and "area_details" not in (entry.source.data or {}):
            yield (
                entry.source,
                ("kind",),
                "an area needs a block `area_details` with number and towns. Copy one from another area",
            )
        if has_details and not is_area:
            yield (
                entry.source,
                ("area_details",),
                "only a record of kind `area` has this. Remove the block, or change kind",
            )


def related_is_another(directory, today):
    """No record is in its own `related`."""
    for entry in directory.looked_at():
        for position, other in enumerate(entry.model.related):
            if other == entry.id:
                yield entry.source, ("related", position), "names this record itself. Remove it"


def contact_says_how(directory, today):
    """Every block of `contacts` has a phone, text, email or website."""
    for entry in directory.looked_at():
        for position, contact in enumerate(entry.model.contacts):
            if not (contact.phone or contact.text or contact.email or contact.website):
                yield (
                    entry.source,
                    ("contacts", position),
                    "says no way to get in touch. Add phone, text, email or website, or remove the block",
                )


RECORD_RULES = (
    area_exists,
    area_has_details,
    related_is_another,
    contact_says_how,
)
