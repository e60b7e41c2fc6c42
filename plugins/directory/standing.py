"""Where an entry stands on a day. Plain functions of a model and a date; nothing here reads the clock."""

import datetime

from .dates import add_months

EARLY, OFFERED, ENDED, STALE = "early", "offered", "ended", "stale"
"""Not shown yet; on offer; closed or past its last day; left out of search and lists since nobody has looked at it for long.

What is early has no page at all. What has ended or is stale keeps its page, which says so: an address never goes.
"""

AHEAD, CLOSED, OVER = "ahead", "closed", "over"
"""A time of closure is to come, is now, or should have ended."""


def standing_of(model, today, hide_after=None):
    """One of EARLY, OFFERED, ENDED and STALE. `hide_after`: months overdue after which it is stale; None for never."""
    visible = getattr(model, "visible", None)
    if visible and visible.is_ahead(today):
        return EARLY
    if getattr(model, "status", "") == "closed" or visible and visible.is_over(today):
        return ENDED
    due = model.checked.next
    return STALE if hide_after and due and hidden_from(due, hide_after) <= today else OFFERED


def hidden_from(due, hide_after):
    """The first day on which what was due to be looked at again on `due` is left out of search and lists."""
    return add_months(due, hide_after) + datetime.timedelta(days=1)


def closure_of(record, today):
    """AHEAD, CLOSED or OVER for a record that is paused, else ""."""
    if record.status != "paused":
        return ""
    days = record.paused
    if days is None or days.holds(today):
        return CLOSED
    return AHEAD if days.is_ahead(today) else OVER
