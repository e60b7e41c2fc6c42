"""The rules on what every record must answer beyond its required keys. They have the shape of those in `rules.py`."""

import datetime

LONGEST_WAIT = datetime.timedelta(days=366)
"""From one look at a record to the next. A Local Offer is to be kept up to date and its comments answered each year."""

OLDEST = 25
"""Years up to which a Local Offer is for (Children and Families Act 2014, section 30)."""

NOBODY_DECIDES = ("guide", "tool")
"""Kinds of record that are only read or used, of which the page says so itself."""


def record_says_what_after_a_no(directory, today):
    """Every record says who decides, by its `access.route`, and what to do after a no: in `if_turned_down`, or by the advice of its route (a warning)."""
    routes = directory.vocabulary["routes"]
    for entry in _whole_records(directory):
        named = entry.model.access.route
        advised = entry.model.if_turned_down or any(routes[key].if_turned_down for key in named)
        if not advised and entry.model.kind not in NOBODY_DECIDES:
            yield (
                entry.source,
                ("access", "route"),
                "nothing says what to do when the answer is no. Write it in `if_turned_down`, or give the route its "
                "advice in services/_vocabulary.yml",
                "warning",
            )


def record_can_be_reached(directory, today):
    """A record that people ask for themselves has a contact or a place, so that its first step can be taken (a note)."""
    for entry in _whole_records(directory):
        model = entry.model
        if model.access.route == ["anyone"] and not (model.contacts or model.locations) and model.kind == "service":
            yield (
                entry.source,
                ("access", "route"),
                "people are told to get in touch themselves, and there is no contact and no place. Add `contacts`, or "
                "the route by which it is reached",
                "note",
            )


def review_is_within_a_year(directory, today):
    """The next look, `checked.next`, is at most a year after the last one, `checked.on` (a warning)."""
    for entry in directory.entries():
        checked = entry.model.checked
        if checked.on and checked.next and checked.next - checked.on > LONGEST_WAIT:
            latest = checked.on + LONGEST_WAIT
            yield (
                entry.source,
                ("checked", "next"),
                f"is more than a year after {checked.on}. Write a day up to {latest}",
                "warning",
            )


def ages_are_of_young_people(directory, today):
    """A record serves somebody from birth to 25: `ages.min` is at most 25 (a warning)."""
    for entry in directory.looked_at():
        ages = entry.model.ages
        if ages and ages.min > OLDEST:
            yield (
                entry.source,
                ("ages", "min"),
                f"{ages.min} is older than anybody a Local Offer is for: {OLDEST} is the last age. If you mean months, write whole years",
                "warning",
            )


def _whole_records(directory):
    return [entry for entry in directory.looked_at() if entry.whole and entry.model.status != "closed"]


ANSWERS = (
    record_says_what_after_a_no,
    record_can_be_reached,
    review_is_within_a_year,
    ages_are_of_young_people,
)
