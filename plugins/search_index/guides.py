"""Pages of prose, step-by-step guides, other content and the glossary as search documents."""

from plugins.directory.digest import said
from plugins.directory.prose import to_text
from search import REACHES, Document

from .facets import facets_of_guide

PURPOSES = dict.fromkeys(("news", "plans", "comments", "law", "accessibility", "writing"), "about")
"""What content types are for, if not guides."""

GLOSSARY_NAMES = (
    "acronyms",
    "abbreviations",
    "short forms",
    "jargon",
    "dictionary",
    "meaning of words",
    "words explained",
)
"""What people call a glossary."""

EASY_READ_NAMES = ("easyread", "easy reading", "easy to read", "pages with pictures", "short sentences", "simple words")
"""What people call Easy Read."""


def needs_words(terms):
    """Of "any need" the label alone: its hint speaks of diagnosis, which these are not about."""
    return " ; ".join(f"{term.label} {term.hint}" if term.id != "any-send" else term.label for term in terms)


def _topics_words(topics, vocabulary):
    return " ; ".join(vocabulary["topics"][topic].label for topic in topics)


def _names(names):
    return " ; ".join(names)


def of_page(key, entry, vocabulary, facets, base_path=""):
    """The document of a page of prose; `facets` are those of every page."""
    page = entry.model
    topics = _topics_words(page.topics, vocabulary)
    return Document(
        id=f"page:{key}",
        url=f"{base_path}/{key}/",
        title=page.title,
        kind="Page",
        summary=page.summary,
        text={
            "also_known_as": _names(page.also_known_as),
            "topics": topics,
            "summary": page.summary,
            "body": to_text(entry.body),
        },
        facets={**facets, "topic": tuple(page.topics)},
        purpose="guide",
    )


def _words(entry):
    """What a page of data says. Ids, addresses and dates are no words: they have no space in them."""
    return to_text(" ; ".join(text for text in said(entry) if " " in text))


def of_content(id, entry, facets, url):
    """The document of a page of a content type."""
    page = entry.model
    return Document(
        id=id,
        url=url,
        title=page.title,
        kind="Page",
        summary=page.summary,
        text={"also_known_as": _names(page.also_known_as), "summary": page.summary, "body": _words(entry)},
        facets=facets,
        purpose=PURPOSES.get(id.partition(":")[0], "guide"),
    )


def of_guide(key, entry, vocabulary, areas, url):
    """The document of a step-by-step guide. It is found among the records of kind `pathway`."""
    guide = entry.model
    reach = guide.area[0] if guide.area[0] in REACHES else "local"
    needs = [vocabulary["needs"][need] for need in guide.needs]
    return Document(
        id=f"pathway:{key}",
        url=url,
        title=guide.title,
        kind=vocabulary["kinds"]["pathway"].label,
        summary=guide.summary,
        text={
            "also_known_as": _names(guide.also_known_as),
            "needs": needs_words(needs),
            "topics": _topics_words(guide.topics, vocabulary),
            "summary": f"{guide.summary} ; {guide.for_whom}",
            "body": _words(entry),
        },
        ages=(guide.ages.min, guide.ages.max) if guide.ages else None,
        areas=tuple(guide.area) if reach == "local" else (),
        reach=reach,
        facets=facets_of_guide(guide, vocabulary, areas),
        purpose="guide",
    )


def of_glossary(terms, facets, base_path=""):
    """The glossary as one document."""
    summary = "The words and short forms you may meet, in plain English."
    names = " ; ".join(f"{term.term} {term.expansion}" for term in terms)
    text = {"also_known_as": _names(GLOSSARY_NAMES), "body": names}
    return _of_list("glossary", "Words we use (glossary)", summary, text, facets, base_path)


def of_easy_read(facets, base_path=""):
    """The list of all Easy Read pages as one document."""
    summary = "Our pages in short sentences, with a picture beside each idea."
    text = {"also_known_as": _names(EASY_READ_NAMES), "summary": summary}
    return _of_list("easy-read", "Easy Read", summary, text, facets, base_path)


def _of_list(name, title, summary, text, facets, base_path):
    return Document(
        id=f"page:{name}",
        url=f"{base_path}/{name}/",
        title=title,
        kind="Page",
        summary=summary,
        text=text,
        facets=facets,
        purpose="guide",
    )
