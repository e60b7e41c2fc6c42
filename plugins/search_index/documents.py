"""Records and pages as search documents: the only place that knows both."""

from plugins.directory.digest import said
from plugins.directory.pages import Pages
from plugins.directory.prose import to_text
from search import REACHES, Document, Engine, Synonyms, build, engine, load_places, load_relevance
from search.postcodes.table import path_of

from .facets import PAGE, facet_labels, facets_of


NOT_FOUND = ("easy-read",)
"""Content types without documents: who searches finds the page that an Easy Read version belongs to, and it from there."""

PURPOSES = dict.fromkeys(("news", "plans", "comments", "law", "accessibility", "writing"), "about")
"""What content types are for, if not guides."""


def documents(directory, today, places, base_path=""):
    """Every document of the site on the day `today`: a record, a page of prose or of a content type, the glossary."""
    pages = Pages(directory, today, base_path)
    yield from (of_record(view, places, base_path) for view in pages.views)
    yield from (of_page(key, entry, base_path) for key, entry in directory.pages.items())
    for name, entries in directory.content.items():
        if name not in NOT_FOUND:
            yield from _of_content(directory, name, entries, base_path)
    if directory.glossary:
        yield of_glossary(directory.glossary, base_path)


def of_record(view, places, base_path=""):
    """The document of a record. Its points are those of its postcodes, else of the town in its address."""
    raw = view.raw
    text = {
        "also_known_as": " ; ".join(raw.also_known_as),
        "needs": " ; ".join(
            f"{term.label} {term.hint}" if term.id != "any-send" else term.label for term in view.need_terms
        ),
        "topics": " ; ".join(term.label for term in view.topic_terms),
        "summary": raw.summary,
        "body": " ; ".join(
            (to_text(view.entry.body), raw.eligibility, *raw.access.steps, raw.expect.next, raw.expect.waiting)
        ),
        "provider": raw.provider,
        "place": " ; ".join(_place_words(view)),
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
        facets=facets_of(view),
        labels=tuple(_labels(view)),
        checked=raw.checked.on.isoformat(),
    )


def _labels(view):
    if view.ages_label:
        yield view.ages_label
    yield view.where_label
    if view.raw.status == "paused":
        yield view.status_term.label


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


def of_page(key, entry, base_path=""):
    """The document of a page of prose."""
    page = entry.model
    text = {"summary": page.summary, "body": to_text(entry.body)}
    return Document(
        id=f"page:{key}",
        url=f"{base_path}/{key}/",
        title=page.title,
        kind="Page",
        summary=page.summary,
        text=text,
        facets={"kind": (PAGE,)},
        purpose="guide",
    )


def _of_content(directory, name, entries, base_path):
    for key, entry in entries.items():
        address = directory.address_of(name, key)
        if address and name == "pathways":
            yield of_guide(key, entry, directory.vocabulary, base_path + address)
        elif address:
            yield of_content(f"{name}:{key}", entry, base_path + address)


def _words(entry):
    """What a page of data says. Ids, addresses and dates are no words: they have no space in them."""
    return to_text(" ; ".join(text for text in said(entry) if " " in text))


def of_content(id, entry, url):
    """The document of a page of a content type."""
    page = entry.model
    return Document(
        id=id,
        url=url,
        title=page.title,
        kind="Page",
        summary=page.summary,
        text={"summary": page.summary, "body": _words(entry)},
        facets={"kind": (PAGE,)},
        purpose=PURPOSES.get(id.partition(":")[0], "guide"),
    )


def of_guide(key, entry, vocabulary, url):
    """The document of a step-by-step guide. It is found among the records of kind `pathway`."""
    guide = entry.model
    reach = guide.area[0] if guide.area[0] in REACHES else "local"
    needs = [vocabulary["needs"][need] for need in guide.needs if need != "any-send"]
    return Document(
        id=f"pathway:{key}",
        url=url,
        title=guide.title,
        kind=vocabulary["kinds"]["pathway"].label,
        summary=guide.summary,
        text={
            "needs": " ; ".join(f"{need.label} {need.hint}" for need in needs),
            "summary": " ; ".join((guide.summary, guide.for_whom)),
            "body": _words(entry),
        },
        ages=(guide.ages.min, guide.ages.max) if guide.ages else None,
        areas=tuple(guide.area) if reach == "local" else (),
        reach=reach,
        facets={"kind": ("pathway",), "need": tuple(guide.needs)},
        purpose="guide",
    )


def of_glossary(terms, base_path=""):
    """The glossary as one document."""
    summary = "The words and short forms you may meet, in plain English."
    names = " ; ".join(f"{term.term} {term.expansion}" for term in terms)
    return Document(
        id="page:glossary",
        url=f"{base_path}/glossary/",
        title="Words we use (glossary)",
        kind="Page",
        summary=summary,
        text={"body": names},
        facets={"kind": (PAGE,)},
        purpose="guide",
    )


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
    found = documents(directory, today, places, base_path)
    synonyms = tuple(glossary_synonyms(directory.glossary))
    return build(found, places=places, relevance=load_relevance(), synonyms=synonyms, facets=facet_labels(directory))


def places_of(site):
    """The Gazetteer of a site folder, with whole postcodes if `tasks.py postcodes` has made a table of them."""
    return load_places(table=path_of(site))


def engine_of(directory, today, site=None) -> Engine:
    """The engine over a Directory, as the browser has it; with the whole postcodes of the folder `site`, if given."""
    return engine(index_of(directory, today, places_of(site) if site else load_places()))
