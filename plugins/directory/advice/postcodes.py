"""The rules on where a place is, by the search's tables of places. They have the shape of those in `rules.py`."""

from functools import cache

from search import grammar

from ..problems import in_words


@cache
def gazetteer():
    """The Gazetteer of the search, imported and read when the first postcode is looked at."""
    from search.gazetteer import load

    return load()


def _located(directory):
    """(Entry, key path, Code, search Place) of each postcode of a record."""
    for entry in directory.looked_at():
        for position, location in enumerate(entry.model.locations):
            if location.postcode:
                places = gazetteer()
                code = grammar.parse(location.postcode, places.rank)
                yield entry, ("locations", position, "postcode"), code, places.of_code(code)


def postcode_is_real(directory, today):
    """A postcode begins with a district that exists and, in the county, with a sector that does, by the search's tables (a warning)."""
    for entry, path, code, place in _located(directory):
        if fault := _fault(code, place):
            yield entry.source, path, fault, "warning"


def _fault(code, place):
    """What makes a postcode look made up or out of use, with what to do, or ""."""
    places = gazetteer()
    if place.status == "retired":
        return f"{code.normal} is no longer in use. Look up the new one"
    if not places.rank(code.outward, ""):
        return f"there is no postcode district {code.outward}. Look the postcode up again"
    district = places.districts.get(code.outward)
    if district and district.area and code.sector not in places.sectors:
        return f"there are no postcodes that begin {code.sector}. Look the postcode up again"
    return ""


def place_is_in_its_area(directory, today):
    """A place with a postcode lies in one of the areas of its record, as far as the search's tables are sure of it (a warning)."""
    for entry, path, code, place in _located(directory):
        named = set(entry.model.area)
        if not named or not named <= gazetteer().middles.keys() or _fault(code, place):
            continue
        if named.isdisjoint({place.area, *place.others}) and place.confidence != "low":
            where = f"in {place.area}" if place.area else "outside the county"
            yield (
                entry.source,
                path,
                f"{code.normal} is {where}, and `area` says {in_words(sorted(named))}. Correct one of them, or excuse it in "
                "services/_exceptions.yml",
                "warning",
            )
