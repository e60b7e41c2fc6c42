"""How many records and guides lead to each document. What many others send families to is a front door."""

from collections import Counter

from plugins.directory.references import inside_links
from plugins.directory.refers import references

SOURCES = ("records", "pathways")
"""Whose links count: what is written for families, and not lists, which name everything."""
PREFIXES = {"records": "", "pages": "page:", "pathways": "pathway:"}
"""How the ids of documents begin; those of another content type with its name."""


def document_id(name, key):
    """The id of the document of an entry of `records`, `pages` or a content type."""
    return f"{PREFIXES.get(name, f'{name}:')}{key}"


def links_to(directory, today):
    """The number of records and guides on the day `today` that lead to a document, by its id: by a list of theirs or in their text."""
    ids = _ids_by_address(directory)
    return Counter(
        id
        for name in SOURCES
        for key, entry in directory.listed(today, name).items()
        for id in _led_to(entry, ids) - {document_id(name, key)}
    )


def _ids_by_address(directory):
    kinds = ("records", "pages", *directory.content)
    every = ((name, key) for name in kinds for key in directory.named(name))
    return {directory.address_of(name, key): document_id(name, key) for name, key in every}


def _led_to(entry, ids):
    """The ids of the documents that an Entry leads to."""
    named = {document_id(to, key) for _, to, key in references(entry.model)}
    linked = (f"/{folder}/{name}/" if folder else f"/{name}/" for _, _, folder, name in inside_links(entry))
    return named | {ids[address] for address in linked if address in ids}
