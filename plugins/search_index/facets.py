"""What a visitor may filter by: the values of a record, and their labels in the order in which they are shown."""

from plugins.directory.view import stages_of
from search import REACHES

PAGE = "page"
SIGNED = "signed"
ANY_NEED = "any-send"
"""The need of what is for every need."""


def facets_of(view, areas):
    """{facet: ids} of a record. One that names no ages is for every stage, and one that is for everybody for each of the site's `areas`;
    one whose cost nobody knows has none."""
    raw = view.raw
    return {
        "need": tuple(raw.needs),
        "stage": tuple(view.stage_ids),
        "area": _serving(raw.area, areas),
        "topic": tuple(raw.topics),
        "kind": (raw.kind,),
        "cost": (raw.cost.type,) if raw.cost else (),
        "route": tuple(raw.access.route),
        "delivery": tuple(raw.delivery),
        "promise": (SIGNED,) if raw.professional_promise else (),
    }


def facets_of_guide(guide, vocabulary, areas):
    """{facet: ids} of a step-by-step guide: a way to help has no cost or route of its own."""
    return {
        "need": tuple(guide.needs),
        "stage": tuple(stages_of(guide.ages, vocabulary)),
        "area": _serving(guide.area, areas),
        "topic": tuple(guide.topics),
        "kind": ("pathway",),
    }


def facets_of_page(vocabulary, areas):
    """{facet: ids} of any other page. It names no need, no ages and no area, and so is for all of them."""
    return {
        "need": (ANY_NEED,) if ANY_NEED in vocabulary["needs"] else (),
        "stage": tuple(vocabulary["stages"]),
        "area": _serving(("county",), areas),
        "kind": (PAGE,),
    }


def _serving(area, areas):
    # Who chooses their area wants all that they can use there, and so what is for everybody too.
    return (*areas, *area) if area[0] in REACHES else tuple(area)


def facet_labels(directory):
    """{facet: {"label": what people are asked, "values": {id: label}}}, in the order of the vocabulary; of needs also "any", the one
    that stands for all."""

    def named(list_name):
        return {term.id: term.label for term in directory.vocabulary[list_name].values()}

    values = {
        "need": ("Need", named("needs")),
        "stage": ("Age", named("stages")),
        "area": ("Area", _areas(directory)),
        "topic": ("Topic", named("topics")),
        "kind": ("What it is", {**named("kinds"), PAGE: "Page of this site"}),
        "cost": ("Cost", named("costs")),
        "route": ("How to get it", named("routes")),
        "delivery": ("How it is given", named("delivery")),
        "promise": ("Professional Promise", {SIGNED: "Has signed the Professional Promise"}),
    }
    labels = {facet: {"label": label, "values": labels} for facet, (label, labels) in values.items()}
    if ANY_NEED in labels["need"]["values"]:
        labels["need"]["any"] = ANY_NEED
    return labels


def _areas(directory):
    """The areas by their number, then the reaches: help for everybody is a choice beside help for one area."""
    areas = sorted(
        (
            (entry.model.area_details.number, key, entry.model.title)
            for key, entry in directory.records.items()
            if entry.model.area_details
        )
    )
    reaches = directory.vocabulary["reaches"].values()
    county = f"All of {directory.site.place}"
    return {key: title for _, key, title in areas} | {
        term.id: county if term.id == "county" else term.label for term in reaches
    }
