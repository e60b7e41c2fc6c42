"""A short mark of what a page says, by which a page made from it by hand can tell that it has changed."""

import hashlib
import re

from .refers import references

NOT_WORDS = (
    "also_known_as",
    "checked",
    "gaps",
    "meets",
    "needs",
    "outcomes",
    "related",
    "sources",
    "topics",
    "uncertain",
)
"""Keys that may change without a word of the page being any different to a reader."""

ADDRESS = re.compile(r"\]\([^)\s]*\)")


def digest(directory, address):
    """Mark of what the page at `address` says: eight hex digits that change with any of its words; None if there is no page."""
    if address == "/":
        texts = [directory.site.name, directory.site.tagline, directory.site.introduction] if directory.site else []
    else:
        entry = entries_by_address(directory).get(address)
        texts = said(entry) if entry else []
    words = re.findall(r"\w+", " ".join(texts).casefold())
    return hashlib.sha256(" ".join(words).encode()).hexdigest()[:8] if words else None


def said(entry):
    """Every text of an Entry that a reader of its page sees: those of its keys, in the order of the file, then its body.

    Ids of other entries and addresses are no text: where a link leads may change, as by `rename`, while its words stay.
    """
    ids = {path for path, _, _ in references(entry.model)}
    texts = _strings({key: value for key, value in entry.source.data.items() if key not in NOT_WORDS})
    return [
        *(text for path, text in texts if path not in ids and not text.startswith(("http:", "https:"))),
        ADDRESS.sub("]", entry.body),
    ]


def _strings(value, path=()):
    """(key path, text) of every text in data."""
    if isinstance(value, str):
        yield path, value
    else:
        for key, inner in value.items() if isinstance(value, dict) else enumerate(value):
            yield from _strings(inner, (*path, key))


def entries_by_address(directory):
    """{address: Entry} of every record, page and file of a content type that has a page of its own."""
    kinds = {"records": directory.records, "pages": directory.pages, **directory.content}
    return {
        address: entry
        for kind, entries in kinds.items()
        for key, entry in entries.items()
        if (address := directory.address_of(kind, key))
    }
