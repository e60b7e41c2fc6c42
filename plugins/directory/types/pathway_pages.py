"""The pages of step-by-step guides: one a guide, and the list of them all."""

from dataclasses import dataclass

from ..page import Page, crumbs

LIST = ("How to get help", "/pathways/")
FIRST_WORDS = {
    "title": "How to get help, step by step",
    "summary": "Each guide says what happens first, who decides, and what to do if the answer is no.",
}


@dataclass(frozen=True)
class Guide:
    """A step-by-step guide as a page shows it. `raw` is its model; every other name is worked out."""

    id: str
    raw: object
    pages: object

    @property
    def url(self):
        """Path of its page, from the site's root."""
        return f"/pathways/{self.id}/"

    def views(self, ids):
        """Views of the records with these ids that are offered today."""
        return [self.pages.by_id[key] for key in ids if key in self.pages.by_id]

    def has(self, name):
        """True if the block of advice of this name says something."""
        block = getattr(self.raw, name)
        return bool(block.text or block.do or block.records or block.guides)

    def guides(self, ids):
        """The Guides with these ids."""
        guides = guides_of(self.pages)
        return [guides[key] for key in ids if key in guides]

    @property
    def need_terms(self):
        """Terms of the needs it is about."""
        return [self.pages.directory.vocabulary["needs"][key] for key in self.raw.needs]

    @property
    def ages_label(self):
        """The ages in words, or "" when it names none."""
        ages = self.raw.ages
        if ages is None:
            return ""
        return f"Up to age {ages.max}" if ages.min == 0 else f"Ages {ages.min} to {ages.max}"

    @property
    def where_label(self):
        """Where it holds, short enough for a list."""
        directory, first = self.pages.directory, self.raw.area[0]
        if self.raw.side or first == "county":
            return self.raw.side or f"All of {directory.site.place}"
        reaches = directory.vocabulary["reaches"]
        return (
            reaches[first].label
            if first in reaches
            else ", ".join(directory.records[key].model.title for key in self.raw.area)
        )

    @property
    def area_views(self):
        """Views of the areas it holds for; none when it is not tied to some."""
        return self.views(self.raw.area)

    @property
    def before(self):
        """Guides that come before."""
        return self.guides(self.raw.before)

    @property
    def after(self):
        """Guides that may follow: those it names, and those that name it as what comes before."""
        others = [key for key, guide in guides_of(self.pages).items() if self.id in guide.raw.before]
        return self.guides(dict.fromkeys([*self.raw.after, *others]))

    @property
    def other_side(self):
        """The same guide for the other part of the county, or None."""
        return guides_of(self.pages).get(self.raw.other_side)

    @property
    def parts(self):
        """Guides that look at one side of this one."""
        return self.guides(self.raw.parts)

    @property
    def wholes(self):
        """Guides that this one is a part of."""
        return [guide for guide in guides_of(self.pages).values() if self.id in guide.raw.parts]

    @property
    def by_time(self):
        """Rows of the table of its parts: (time, for each part the (step, path) pairs of that time)."""
        for time in dict.fromkeys(step.when for step in self.raw.steps if step.when):
            yield time, [list(part.steps_at(time)) for part in self.parts]

    def steps_at(self, time):
        """(step, path) of each step whose `when` is `time`."""
        for number, step in enumerate(self.raw.steps, 1):
            if step.when == time:
                yield step, f"{self.url}#step-{number}"


def guides_of(pages):
    """The Guides that are offered today by id, in the order of their files."""
    return {key: Guide(key, entry.model, pages) for key, entry in pages.listed("pathways").items()}


def guide_pages(pages):
    """A page a guide."""
    for key, entry in pages.entries("pathways").items():
        context = pages.prose(entry, LIST) | {"guide": Guide(key, entry.model, pages)}
        yield Page(f"pathways/{key}/index.html", "pathway", context)


def list_page(pages):
    """The list of guides in their groups, and then the records that go step by step."""
    guides = guides_of(pages)
    entry = pages.entries("pathway_groups").get("pathways")
    groups = [(group, [guides[key] for key in group.pathways if key in guides]) for group in _groups(entry)]
    records = [view for view in pages.views if view.raw.kind == "pathway"]
    context = {
        "page": entry.model if entry else FIRST_WORDS,
        "guides": [group for group in groups if group[1]],
        "groups": pages.by_topic(records),
        "source_file": entry.source.path if entry else None,
        "breadcrumbs": crumbs(),
    }
    yield Page("pathways/index.html", "pathway_index", context)


def _groups(entry):
    return entry.model.groups if entry else []
