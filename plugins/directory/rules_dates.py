"""The rules of days: what is not shown yet, closed for now, or past. They have the shape of those in `rules.py`."""

from .formats import long_date
from .references import inside_links
from .refers import references
from .rules_entry import link_fault
from .rules_site import site_file
from .standing import EARLY, OVER, STALE, closure_of, hidden_from


def early_addresses(directory, today):
    """{path: first day} of every page that is not to be seen yet on the day `today`."""
    found = {}
    for name in ("records", "pages", *directory.content):
        for key, entry in directory.named(name).items():
            if directory.standing(entry, today) == EARLY:
                path = directory.address_of(name, key)
                # The old address of an area leads on to its page, so it is not there yet either.
                found |= dict.fromkeys(
                    [path, f"/services/{key}/"] if name == "records" else [path], entry.model.visible.from_
                )
    return found


def what_is_named_is_shown(directory, today):
    """A link in the text, `area`, and the name of a page lead to something that is shown by now (`visible.from`), or this one is not shown yet either."""
    early = early_addresses(directory, today)
    if not early:
        return
    for entry in directory.entries():
        if directory.standing(entry, today) != EARLY:
            for source, path, address, what in _named(directory, entry):
                if address in early:
                    yield (
                        source,
                        path,
                        f"{what} a page that is not shown before {early[address]}. Leave it out until then",
                    )


def _named(directory, entry):
    """(source, key path, address, words) of each page of ours that an Entry leads to."""
    for at, link, folder, key in inside_links(entry):
        yield at, (), f"/{folder}/{key}/" if folder else f"/{key}/", f"the link {link} leads to"
    for position, key in enumerate(getattr(entry.model, "area", ())):
        yield entry.source, ("area", position), f"/services/{key}/", "names"
    for path, to, key in references(entry.model):
        # Lists of records and of guides leave out what is not shown; a page is linked to by its name.
        if to == "pages":
            yield entry.source, path, f"/{key}/", "names"
    if main := getattr(entry.model, "main", ""):
        yield entry.source, ("for",), main, "is for"


def site_leads_to_what_is_shown(directory, today):
    """Every path in content/site.yml (`highlights`, the menus, `complaints`, `areas.guide`, `banners`) leads to a page that is there and shown by now."""
    if directory.site is None:
        return
    early = early_addresses(directory, today)
    for path, address in _site_paths(directory.site):
        fault = link_fault(directory, address) if path[0] == "banners" else ""
        if fault:
            yield site_file(directory), path, f"the link {address} leads nowhere: {fault}"
        elif address.partition("#")[0] in early:
            day = early[address.partition("#")[0]]
            yield site_file(directory), path, f"leads to a page that is not shown before {day}. Leave it out until then"


def _site_paths(site):
    for name in ("highlights", "navigation", "footer"):
        yield from (((name, n, "path"), item.path) for n, item in enumerate(getattr(site, name)))
    yield from (
        (path, f"/{key}/")
        for path, key in ((("complaints",), site.complaints), (("areas", "guide"), site.areas.guide))
        if key
    )
    yield from ((("banners", n, "link"), one.link) for n, one in enumerate(site.banners) if one.link.startswith("/"))


def review_is_not_overdue(directory, today):
    """A record is looked at again by the day in `checked.next` (a warning once that day is past)."""
    for entry in directory.entries():
        due = entry.model.checked.next
        if due and due < today:
            yield (
                entry.source,
                ("checked", "next"),
                f"was due on {due}. {_what_follows(directory, entry, today)}",
                "warning",
            )


def _what_follows(directory, entry, today):
    to_do = "Compare the page with its sources, then write the new dates"
    months = directory.hide_after(entry)
    if directory.standing(entry, today) == STALE:
        return f"Search and lists leave it out since {hidden_from(entry.model.checked.next, months)}. {to_do}"
    return to_do


def paused_says_why(directory, today):
    """A record with `status: paused` says in `paused` why it is closed for now (a warning), and an open one has no `paused`."""
    for entry in directory.looked_at():
        status, has_block = entry.model.status, "paused" in (entry.source.data or {})
        if status == "paused" and not has_block:
            message = "does not say why. Add a block `paused` with reason, and with until if you know the day"
            yield entry.source, ("status",), message, "warning"
        elif status == "open" and has_block:
            message = "stands beside `status: open`. Remove the block, or write `status: paused`"
            yield entry.source, ("paused",), message


def pause_ends(directory, today):
    """A record that is closed for now is open again once `paused.until` is past, or has a later day there (a warning)."""
    for entry in directory.looked_at():
        if closure_of(entry.model, today) == OVER:
            message = (
                f"{entry.model.paused.to} is past. Write `status: open` and remove the block, or write a later day"
            )
            yield entry.source, ("paused", "until"), message, "warning"


def banner_ends(directory, today):
    """No message in `banners` of content/site.yml is past its last day (a warning)."""
    for position, banner in enumerate(directory.site.banners if directory.site else ()):
        if banner.is_over(today):
            message = f"it was shown until {long_date(banner.to)}. Remove the block"
            yield site_file(directory), ("banners", position, "to"), message, "warning"


DATE_RULES = (
    what_is_named_is_shown,
    site_leads_to_what_is_shown,
    review_is_not_overdue,
    paused_says_why,
    pause_ends,
    banner_ends,
)
