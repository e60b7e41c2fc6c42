"""The pages that list: by need, by age, by topic, A to Z, and the glossary. Each function takes the site's Pages."""

from .page import Page, crumbs


def _lists(pages, name, title, lead, members, more=None):
    """A page that lists the terms of one controlled list, and a page a term; `more(term)` adds to its context."""
    terms = list(pages.directory.vocabulary[name].values())
    folder = {"stages": "ages"}.get(name, name)
    counts = {term.id: len(members(term)) for term in terms}
    shared = {"terms": terms, "folder": folder}
    top = {"counts": counts, "title": title, "lead": lead, "breadcrumbs": crumbs()}
    yield Page(f"{folder}/index.html", "choices", shared | top)
    for term in terms:
        views = members(term)
        context = {
            "term": term,
            "groups": pages.by_topic(views, first=term.id),
            "total": len(views),
            "breadcrumbs": crumbs((title, f"/{folder}/")),
        }
        yield Page(f"{folder}/{term.id}/index.html", "choice", shared | context | (more(term) if more else {}))


def need_pages(pages):
    """The list of needs and a page a need."""
    any_need = sum("any-send" in v.raw.needs for v in pages.views)
    yield from _lists(
        pages,
        "needs",
        "By need",
        "Choose the one that is closest. Help does not depend on a diagnosis unless we say so.",
        lambda term: [v for v in pages.views if term.id in v.raw.needs],
        lambda term: {
            "any_need": any_need if term.id != "any-send" else 0,
            "prose": guides(pages, lambda guide: term.id in guide.needs),
        },
    )


def age_pages(pages):
    """The list of stages and a page a stage; what names no ages is for every stage."""
    yield from _lists(
        pages,
        "stages",
        "By age",
        "Choose the age of your child, or your own age.",
        lambda term: [v for v in pages.views if term.id in v.stage_ids],
        lambda stage: {"prose": guides(pages, lambda guide: _overlap(guide.ages, stage))},
    )


def _overlap(ages, stage):
    # A guide without ages is for everybody, and would stand on every page.
    return ages is not None and ages.min <= stage.max and stage.min <= ages.max


def topic_pages(pages):
    """The list of topics and a page a topic. A record counts under each of its topics; pages of prose stand above."""
    yield from _lists(
        pages,
        "topics",
        "By topic",
        "Choose what you want to sort out.",
        lambda term: [v for v in pages.views if term.id in v.raw.topics],
        lambda term: {"prose": _of_topic(pages, term.id)},
    )


def _of_topic(pages, topic):
    """The pages of prose and the guides of a topic."""
    prose = [entry for entry in pages.listed("pages").values() if topic in entry.model.topics]
    return _shown(pages, "pages", prose) + guides(pages, lambda guide: topic in guide.topics)


def guides(pages, fits):
    """The step-by-step guides whose model `fits`: title, summary and path of each, by title."""
    return _shown(pages, "pathways", [entry for entry in pages.listed("pathways").values() if fits(entry.model)])


def _shown(pages, name, entries):
    found = [(e.model.title, e.model.summary, pages.directory.address_of(name, e.id)) for e in entries]
    return [dict(zip(("title", "summary", "path"), one)) for one in sorted(found)]


def a_to_z(pages):
    """Every record under its first letter, with its other names."""
    entries = [(v.raw.title, v, None) for v in pages.views]
    entries += [(name, v, v.raw.title) for v in pages.views for name in v.other_names]
    letters = _by_letter(sorted(entries, key=lambda entry: (entry[0].casefold(), entry[1].id)), lambda entry: entry[0])
    return Page("a-z/index.html", "a_to_z", {"letters": letters, "total": len(pages.views), "breadcrumbs": crumbs()})


def glossary(pages):
    """Words and acronyms."""
    terms = sorted(pages.directory.glossary, key=lambda term: term.term.casefold())
    letters = _by_letter(terms, lambda term: term.term)
    return Page("glossary/index.html", "glossary", {"letters": letters, "breadcrumbs": crumbs()})


def _by_letter(items, name_of):
    letters = {}
    for item in items:
        letters.setdefault(_letter(name_of(item)), []).append(item)
    return dict(sorted(letters.items()))


def _letter(name):
    first = next((char for char in name if char.isalnum()), "#").upper()
    return first if first.isalpha() else "0 to 9"
