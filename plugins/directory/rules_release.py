"""What days that pass must not do to a release. The rules have the shape of those in `rules.py`."""

from .problems import in_words
from .rules_site import site_file
from .standing import STALE, hidden_from, standing_of
from .types.law import every_point_is_met

LARGEST_LOSS = 0.1
"""The part of its records that a directory may lose at once because nobody has looked at them."""

MOST_TO_NAME = 10


def stale_ids(directory, today):
    """Ids of the records that leave search and lists because nobody has looked at them for too long."""
    return [key for key, entry in directory.records.items() if directory.standing(entry, today) == STALE]


def few_records_are_stale(directory, today):
    """No more than a tenth of the records leave search and lists because nobody has looked at them for too long."""
    stale, offered = stale_ids(directory, today), len(directory.listed(today))
    if len(stale) > LARGEST_LOSS * (len(stale) + offered):
        more = f" and {len(stale) - MOST_TO_NAME} more" if len(stale) > MOST_TO_NAME else ""
        named = ", ".join(stale[:MOST_TO_NAME]) + more if more else in_words(stale, "and")
        message = (
            f"{len(stale)} of {len(stale) + offered} records would leave search and lists, more than a tenth, because nobody "
            f"has looked at them for {directory.freshness.hide_after} months after the day in `checked.next`: {named}. "
            "Look at them and write the new dates; `python3 tasks.py report due` lists them by owner"
        )
        yield site_file(directory), ("freshness",), message


def help_record_is_fresh(directory, today):
    """The record that every page sends people to is not so long overdue that any other would leave search and lists."""
    entry = directory.records.get(directory.site.help_record) if directory.site else None
    months = directory.freshness.hide_after
    if entry and standing_of(entry.model, today, months) == STALE:
        message = (
            f"every page sends people here, and nobody has looked at it since it was due. Any other record would have left "
            f"search and lists on {hidden_from(entry.model.checked.next, months)}. Look at it, then write the new dates"
        )
        yield entry.source, ("checked", "next"), message


def no_point_of_the_law_is_lost(directory, today):
    """No point of the law has lost the page that meets it because the days of that page are over."""
    for source, path, message, level in every_point_is_met(directory, today):
        if level == "warning":
            yield source, path, message


DATE_RELEASE_RULES = (few_records_are_stale, help_record_is_fresh, no_point_of_the_law_is_lost)
