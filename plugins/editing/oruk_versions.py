"""Services of Open Referral UK 1.0, told with the names of version 3.0. What is named alike in both is left as it is.

Version 1.0 calls its lists of eligibility, subjects and addresses otherwise, and keeps the name of an area one level up.
"""

LISTS = {"service_taxonomys": "attributes", "regular_schedules": "schedules"}
INSIDE = {
    "attributes": {"taxonomy": "taxonomy_term"},
    "service_areas": {"service_area": "name"},
    "organization": {"url": "website"},
}
ELIGIBILITY = ("eligibilitys", "eligibilities")
"""The standard has the first; programs that were built on it write either."""


def as_version_3(service):
    """The dict of a service of either version as one of version 3.0. Nothing that is there already is written over."""
    told = _renamed(service, LISTS)
    for key, names in INSIDE.items():
        told[key] = _each(told.get(key), lambda block, names=names: _renamed(block, names))
    told["service_at_locations"] = _each(told.get("service_at_locations"), _with_addresses)
    return {key: value for key, value in (_ages(told) | told).items() if value is not None and key not in ELIGIBILITY}


def _renamed(block, names):
    moved = {new: block[old] for old, new in names.items() if old in block and not block.get(new)}
    return {key: value for key, value in block.items() if key not in names} | moved


def _each(value, change):
    """`value` with each block in it changed, be it one block, a list of them, or something else."""
    if isinstance(value, list):
        return [_each(item, change) for item in value]
    return change(value) if isinstance(value, dict) else value


def _with_addresses(place):
    location = _each(place.get("location"), lambda block: _renamed(block, {"physical_addresses": "addresses"}))
    return place | {"location": location}


def _ages(service):
    """The ages of a service with one eligibility: of several nobody can say which ages belong to whom."""
    found = next((service[key] for key in ELIGIBILITY if isinstance(service.get(key), list)), [])
    one = found[0] if len(found) == 1 and isinstance(found[0], dict) else {}
    return {key: one[key] for key in ("minimum_age", "maximum_age") if key in one}
