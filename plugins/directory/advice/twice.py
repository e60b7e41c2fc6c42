"""The rule on likely duplicates. It has the shape of those in `rules.py`."""

import re

from plugins.link_checker.phone import canonical

from ..problems import in_words

EVERYDAY = frozenset(
    "a an and at by care child children club county for from group groups help in information local of on people s school "
    "service services special support team the their to with young".split()
)
"""Words that names share without being alike."""

ALIKE = 0.6
"""Share of the words of the longer of two names that make the names alike."""


def no_record_stands_twice(directory, today):
    """No two records look like the same service: alike in name, and in who runs it, where it is or its phone number (a warning). "Same place, different service" is excused in `services/_exceptions.yml`."""
    records = [entry for entry in directory.records.values() if entry.model.status != "closed"]
    marks = {entry.id: _marks(entry.model) for entry in records}
    asked = {place for place, entry in enumerate(records) if not directory.only or entry.source.path in directory.only}
    for first, second in _near(records, marks, asked):
        shared = _shared(marks[first.id], marks[second.id])
        if directory.only and second.source.path not in directory.only:
            first, second = second, first
        if shared:
            yield (
                second.source,
                ("title",),
                f"looks like {first.source.path} (“{first.model.title}”): the same {in_words(shared, 'and')}. Keep one of them, "
                "or excuse it in services/_exceptions.yml if they are two services",
                "warning",
            )


def _marks(model):
    """What two records are compared by; each is a set. `own` are the words of the name that are not those of who runs it."""
    name, provider = _words(model.title), _words(model.provider)
    return {
        "name": frozenset(name),
        "own": name - provider - EVERYDAY,
        "provider": {" ".join(sorted(provider - EVERYDAY))} - {""},
        "postcode": {place.postcode for place in model.locations} - {""},
        "phone": {canonical(number) for contact in model.contacts for number in (contact.phone, contact.text)} - {""},
        "area": set(model.area),
    }


def _words(text):
    return set(re.findall(r"\w+", text.casefold()))


def _near(records, marks, asked):
    """Pairs of records that share a provider, a postcode, a phone number or a whole name, each pair once, in order.

    asked: places in `records` of which at least one is in each pair.
    """
    buckets = {}
    for place, entry in enumerate(records):
        mine = marks[entry.id]
        keys = {(kind, value) for kind in ("provider", "postcode", "phone") for value in mine[kind]}
        for key in {*keys, ("name", mine["name"])}:
            buckets.setdefault(key, []).append(place)
    pairs = {
        (min(one, other), max(one, other))
        for places in buckets.values()
        for one in asked.intersection(places)
        for other in places
        if one != other
    }
    return [(records[first], records[second]) for first, second in sorted(pairs)]


def _shared(one, other):
    """What makes two records look like one, in words; [] if they do not."""
    if not one["area"] & other["area"]:
        return []
    same = [kind for kind in ("provider", "postcode", "phone") if one[kind] & other[kind]]
    if one["name"] == other["name"]:
        return ["name", *same]
    longer = max(len(one["own"]), len(other["own"]))
    alike = longer and len(one["own"] & other["own"]) / longer >= ALIKE
    return ["words in the name", *same] if alike and len(same) > 1 else []
