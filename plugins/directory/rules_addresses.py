"""The rules of addresses that have been published. They have the shape of those in `rules.py`."""

from .addresses import PUBLISHED, REDIRECTS, addresses, shown_addresses
from .digest import entries_by_address
from .problems import in_words
from .references import TextLine, unknown


def old_address_leads_on(directory, today):
    """Every `from` of services/_redirects.yml stands there once and is no page of the site; its `to` is a page that is shown."""
    source = next((source for source in directory.files if source.path == REDIRECTS), None)
    every, shown = addresses(directory), shown_addresses(directory, today)
    seen = [redirect.from_ for redirect in directory.redirects]
    for position, redirect in enumerate(directory.redirects):
        at = ("redirects", position)
        if redirect.from_ in seen[:position]:
            yield source, (*at, "from"), f'"{redirect.from_}" is in the list twice. Remove one'
        if redirect.from_ in every:
            yield (
                source,
                (*at, "from"),
                f"{redirect.from_} is a page of the site. Remove this entry, or give the page's file another name",
            )
        if redirect.to in seen:
            yield source, (*at, "to"), f"{redirect.to} is an old address too. Write where that one leads"
        elif redirect.to not in every:
            yield source, (*at, "to"), unknown("page", redirect.to, sorted(every))
        elif redirect.to not in shown:
            yield source, (*at, "to"), f"{redirect.to} is not shown yet. Name another page until then"


def published_address_works(directory, today):
    """Every address of services/_published.txt is a page of the site still, or leads to one (services/_redirects.yml)."""
    working = shown_addresses(directory, today) | {redirect.from_ for redirect in directory.redirects}
    for address, line in directory.was_published.items():
        if address not in working:
            yield TextLine(PUBLISHED, line), (), _what_to_do(address, directory)


def _what_to_do(address, directory):
    """What to write about an address that is lost: it may be of a page that is not shown before some day."""
    entry = entries_by_address(directory).get(address)
    if entry is not None:
        return f"{address} has been published, and its page is not shown today. Take `visible.from` out of {entry.source.path}"
    ways = ["bring its file back", f"write in {REDIRECTS} where it leads"]
    return (
        f"{address} has been published and is no page any more. {in_words(ways).capitalize()}. Next time use "
        "`python3 tasks.py rename` or `retire`, which do that"
    )


ADDRESS_RULES = (old_address_leads_on, published_address_works)
