"""Records and pages as search documents: this and guides.py alone know both."""

import re
from dataclasses import replace

from plugins.directory.pages import Pages
from plugins.directory.prose import to_text
from search import Document, Engine, Synonyms, build, engine, load_places, load_relevance
from search.postcodes.table import path_of

from .collecting import not_collecting
from .facets import facet_labels, facets_of, facets_of_page
from .guides import needs_words, of_content, of_easy_read, of_glossary, of_guide, of_page
from .linked import links_to

NOT_FOUND = ("easy-read",)
"""Content types whose pages have no documents: who searches finds the page that an Easy Read version belongs to, and it from there, or
the list of all."""

REFERRED = frozenset(("school", "professional", "panel", "ehc-plan"))
"""Routes on which somebody else asks. A family doctor is asked by the family."""

SELF_HELP = ("tool",)
"""Kinds of records that people use by themselves: registers, forms and apps. They lead to help, as guides do."""


def documents(directory, today, places, base_path=""):
    """Every document of the site on the day `today`: a record, a page of prose or of a content type, the glossary."""
    linked = links_to(directory, today)
    for document in _documents(directory, today, places, base_path):
        yield replace(document, linked=linked[document.id])


def _documents(directory, today, places, base_path):
    pages = Pages(directory, today, base_path)
    areas = [view.id for view in pages.areas]
    facets = facets_of_page(directory.vocabulary, areas)
    yield from (of_record(view, areas, places, base_path) for view in pages.views)
    yield from (
        of_page(key, entry, directory.vocabulary, facets, base_path) for key, entry in pages.listed("pages").items()
    )
    for name in directory.content:
        if name not in NOT_FOUND:
            yield from _of_content(directory, name, pages.listed(name), areas, facets, base_path)
    if directory.glossary:
        yield of_glossary(directory.glossary, facets, base_path)
    if pages.listed("easy-read"):
        yield of_easy_read(facets, base_path)


def _of_content(directory, name, entries, areas, facets, base_path):
    for key, entry in entries.items():
        address = directory.address_of(name, key)
        if address and name == "pathways":
            yield of_guide(key, entry, directory.vocabulary, areas, base_path + address)
        elif address:
            yield of_content(f"{name}:{key}", entry, facets, base_path + address)


def of_record(view, areas, places, base_path=""):
    """The document of a record of a site with `areas`. Its points are those of its postcodes, else of the town in its address."""
    raw = view.raw
    text = {
        "also_known_as": " ; ".join(raw.also_known_as),
        "needs": needs_words(view.need_terms),
        "topics": " ; ".join(term.label for term in view.topic_terms),
        "summary": raw.summary,
        "body": " ; ".join(
            (to_text(view.entry.body), raw.eligibility, *raw.access.steps, raw.expect.next, raw.expect.waiting)
        ),
        "provider": raw.provider,
        "place": " ; ".join((*_place_words(view), *numbers_of(raw.contacts))),
    }
    return Document(
        id=view.id,
        url=base_path + view.url,
        title=raw.title,
        kind=view.kind_term.label,
        summary=raw.summary,
        text=text,
        ages=(raw.ages.min, raw.ages.max) if raw.ages else None,
        points=tuple(_points(raw.locations, places)),
        areas=tuple(view.area_ids),
        reach=view.reach,
        facets=facets_of(view, areas),
        labels=tuple(_labels(view)),
        referred=REFERRED.issuperset(raw.access.route),
        checked=raw.checked.on.isoformat(),
        purpose="guide" if raw.kind in SELF_HELP else "help",
    )


def numbers_of(contacts):
    """The numbers of `contacts` as words, for who asks whose one is: as it is written but for pairs of digits, which much else has, and in one."""
    found = {}
    for number in (number for contact in contacts for number in (contact.phone, contact.text) if number):
        parts = re.findall(r"\d+", number)
        found |= dict.fromkeys((*(part for part in parts if len(part) > 2), "".join(parts)))
    return [*found]


def _labels(view):
    if view.ages_label:
        yield view.ages_label
    yield view.where_label
    if view.closure_label:
        yield view.closure_label


def _place_words(view):
    for place in view.raw.locations:
        yield f"{place.name} {place.address}"
    for key in view.area_ids:
        area = view.directory.records[key].model
        yield f"{area.title} {' '.join(area.area_details.towns)}"


def _points(locations, places):
    for location in locations:
        read = places.read(location.postcode) if location.postcode else _town(location.address, places)
        if read and read.east is not None:
            yield (read.east, read.north)


def _town(address, places):
    """The town an address ends in, or None: `Boxmoor, Hemel Hempstead` is in Hemel Hempstead."""
    for part in reversed(address.split(",")):
        read = places.read(part)
        if read.kind == "place" and not read.repaired:
            return read
    return None


def glossary_synonyms(terms):
    """The glossary as synonyms: an acronym and its long form both ways, and what people type instead."""
    for term in terms:
        names = tuple(name for name in (term.term, term.expansion) if name)
        if len(names) > 1:
            yield Synonyms(words=names, to=names, kind="acronym")
        if term.also:
            yield Synonyms(words=tuple(term.also), to=names, kind="everyday")


def index_of(directory, today, places, base_path=""):
    """The search index of a Directory; `places` is the Gazetteer of its site."""
    found = list(documents(directory, today, places, base_path))
    synonyms = tuple(glossary_synonyms(directory.glossary))
    with not_collecting():
        relevance = load_relevance()
        return build(found, places=places, relevance=relevance, synonyms=synonyms, facets=facet_labels(directory))


def worth_of(directory, today):
    """What each document is for, and what that is worth, by id: the index has only what that made of its scores."""
    worth = load_relevance().weights["purpose"]
    return {found.id: (found.purpose, worth[found.purpose]) for found in documents(directory, today, load_places())}


def places_of(site):
    """The Gazetteer of a site folder, with whole postcodes if `tasks.py postcodes` has made a table of them."""
    return load_places(table=path_of(site))


def engine_of(directory, today, site=None) -> Engine:
    """The engine over a Directory, as the browser has it; with the whole postcodes of the folder `site`, if given."""
    return engine(index_of(directory, today, places_of(site) if site else load_places()))
