"""What each local area offers, side by side: which offers and records count as which kind of help.

The table itself is worked out from the records; the file only says how to sort them and how to ask.
"""

from pydantic import Field

from ..comparing import counted_ids, local_ids, table
from ..fields import RecordId, Text, term
from ..page import Page, crumbs
from ..references import unknown
from .anchors import Part, Section, parts_have_ids_of_their_own
from .base import Block, ContentType, Titled


class Offer(Block):
    """An offer as it stands in `area_details.offers` of one area or more."""

    text: Text = Field(
        min_length=3, max_length=200, description="The offer, word for word.", examples=["- text: A family worker"]
    )
    records: list[RecordId] = Field(
        [], max_length=9, description="Records that say more about it.", examples=["records: [family-advice]"]
    )


class Kind(Part):
    """One kind of help: a row of the table."""

    label: Text = Field(
        min_length=3, max_length=90, description="Its name on the page.", examples=["label: Help for under-5s"]
    )
    about: Text = Field(min_length=10, max_length=300, description="What it is.", examples=["about: One sentence."])
    ask: Text = Field(
        min_length=10, max_length=300, description="How a family asks.", examples=["ask: Ask the nursery."]
    )
    offers: list[Offer] = Field([], description="Offers of the areas that count as it.", examples=["offers:"])
    topics: list[term("topics")] = Field(
        [],
        description="Local records whose first topic is one of these count as it too.",
        examples=["topics: [early-years]"],
    )
    kinds: list[term("kinds")] = Field(
        [], description="Only records of these kinds; left out, all of them.", examples=["kinds: [service]"]
    )
    records: list[RecordId] = Field([], description="Other records that count as it.", examples=["records: [swim]"])
    everywhere: list[RecordId] = Field(
        [],
        max_length=4,
        description="Records of the same help wherever a family lives, so that a gap is not the end.",
        examples=["everywhere: [family-advice]"],
    )


class Group(Section):
    """Kinds of help of one sort."""

    kinds: list[Kind] = Field(min_length=1, description="The kinds of help, in order.", examples=["kinds:"])


class Comparison(Titled):
    """content/comparison.yml."""

    note: Text = Field(
        "", max_length=400, description="How to read the table fairly.", examples=["note: A gap may be ours."]
    )
    groups: list[Group] = Field(min_length=1, description="The kinds of help, by sort.", examples=["groups:"])

    @property
    def kinds(self):
        """(key path, Kind) of every kind of help, in order."""
        for at, group in enumerate(self.groups):
            for position, kind in enumerate(group.kinds):
                yield ("groups", at, "kinds", position), kind

    @property
    def offers(self):
        """(key path, Offer) of every offer that is sorted."""
        for path, kind in self.kinds:
            for position, offer in enumerate(kind.offers):
                yield (*path, "offers", position), offer


def _areas(directory):
    return {
        key: entry
        for key, entry in directory.records.items()
        if entry.model.kind == "area" and entry.model.area_details is not None
    }


def area_ids(directory):
    """Ids of the areas, whose offers the rules compare."""
    return [key for key, entry in directory.records.items() if entry.model.kind == "area"]


def every_offer_counts(directory, today):
    """Every offer of an area counts as a kind of help in content/comparison.yml."""
    for entry in directory.content[NAME].values():
        known = {offer.text for _, offer in entry.model.offers}
        for area in _areas(directory).values():
            for position, offer in enumerate(area.model.area_details.offers):
                if offer not in known:
                    message = (
                        f'"{offer}" counts as no kind of help, so the comparison of areas leaves it out. '
                        f"Add it in {entry.source.path} under `offers` of the kind it belongs to"
                    )
                    yield area.source, ("area_details", "offers", position), message


def offers_stand_in_an_area(directory, today):
    """Every offer of the comparison stands, word for word, in the record of an area."""
    offered = [offer for area in _areas(directory).values() for offer in area.model.area_details.offers]
    for entry in directory.content[NAME].values():
        for path, offer in entry.model.offers:
            if offer.text not in offered:
                yield entry.source, (*path, "text"), unknown("offer", offer.text, offered)


def offered_records_are_there(directory, today):
    """A record that says more about an offer serves an area that has the offer, or all of the county."""
    reaches = set(directory.vocabulary.ids("reaches"))
    for entry in directory.content[NAME].values():
        for path, offer in entry.model.offers:
            where = {key for key, area in _areas(directory).items() if offer.text in area.model.area_details.offers}
            for position, key in enumerate(offer.records):
                served = set(directory.records[key].model.area) if key in directory.records else reaches
                if where and not served & (where | reaches):
                    message = f'"{key}" is not for an area that offers "{offer.text}". Name another record, or none'
                    yield entry.source, (*path, "records", position), message


def everywhere_is_for_all_areas(directory, today):
    """A record that the comparison names under `everywhere` is for all of the county, online or national."""
    reaches = set(directory.vocabulary.ids("reaches"))
    for entry in directory.content[NAME].values():
        for path, kind in entry.model.kinds:
            for position, key in enumerate(kind.everywhere):
                if key in directory.records and not reaches.intersection(directory.records[key].model.area):
                    message = f'"{key}" is for some areas only. Put it under `records` of the kind instead'
                    yield entry.source, (*path, "everywhere", position), message


def local_records_count(directory, today):
    """Every record that is only for some areas counts as a kind of help (a warning)."""
    for entry in directory.content[NAME].values():
        counted = counted_ids(entry.model, directory, today)
        for key in local_ids(directory, today):
            if key not in counted:
                message = (
                    "is for some areas only and counts as no kind of help, so the comparison of areas leaves it out. "
                    f"Add its first topic or its id to a kind in {entry.source.path}"
                )
                yield directory.records[key].source, ("area",), message, "warning"


def pages(pages):
    """The comparison of all areas, and a page for each two of them."""
    for entry in pages.directory.content[NAME].values():
        if len(pages.areas) < 2:
            continue
        groups = table(entry.model, pages.areas, pages.views)
        trail = [("Your area", "/areas/")]
        shared = {"page": entry.model, "groups": groups, "source_file": entry.source.path}
        yield Page("areas/compare/index.html", "comparison", shared | {"breadcrumbs": crumbs(*trail)})
        trail.append((entry.model.title, "/areas/compare/"))
        for at, first in enumerate(pages.areas):
            for second in pages.areas[at + 1 :]:
                context = {"pair": (first, second), "breadcrumbs": crumbs(*trail)}
                yield Page(f"areas/compare/{first.id}-{second.id}/index.html", "comparison_pair", shared | context)


NAME = "comparison"
TYPE = ContentType(
    name=NAME,
    files="content/comparison.yml",
    model=Comparison,
    rules=(
        parts_have_ids_of_their_own(NAME, "content/comparison.yml"),
        every_offer_counts,
        offers_stand_in_an_area,
        offered_records_are_there,
        everywhere_is_for_all_areas,
        local_records_count,
    ),
    of_records=(every_offer_counts, local_records_count),
    reads_whole=area_ids,
    pages=pages,
    addresses=("/areas/compare/",),
)
