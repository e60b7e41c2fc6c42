"""What pages need to know of a record, worked out from its raw fields. Computed names live here and nowhere else."""

import datetime
from dataclasses import dataclass

from .blocks import is_doubted
from .formats import long_date
from .prose import to_html
from .standing import CLOSED, closure_of


@dataclass(frozen=True)
class View:
    """A record as a page shows it. `raw` holds the fields an editor wrote; every other name is computed.

    base_path is put before links inside the prose; `today` is the day the page is made for.
    """

    id: str
    raw: object
    entry: object
    directory: object
    today: datetime.date
    base_path: str = ""

    @property
    def url(self):
        """Path of the page, from the site's root."""
        return self.directory.address_of("records", self.id)

    @property
    def source_file(self):
        """The file an editor changes, relative to the site folder."""
        return self.entry.source.path

    @property
    def body_html(self):
        """The prose; its `##` becomes a heading below the page's own sections."""
        return to_html(self.entry.body, self.base_path, 3, self.directory.pictures)

    def _terms(self, name, ids):
        return [self.directory.vocabulary[name][key] for key in ids]

    @property
    def kind_term(self):
        """Term of the record's kind."""
        return self.directory.vocabulary["kinds"][self.raw.kind]

    @property
    def need_terms(self):
        """Terms of the needs it serves."""
        return self._terms("needs", self.raw.needs)

    @property
    def topic_terms(self):
        """Terms of its topics; the first is the main one."""
        return self._terms("topics", self.raw.topics)

    @property
    def outcome_terms(self):
        """Terms of the Outcome Bees it serves."""
        return self._terms("outcomes", self.raw.outcomes)

    @property
    def route_terms(self):
        """Terms of the ways in."""
        return self._terms("routes", self.raw.access.route)

    @property
    def delivery_terms(self):
        """Terms of how it is given."""
        return self._terms("delivery", self.raw.delivery)

    @property
    def cost_term(self):
        """Term of the kind of cost, or None when nobody knows."""
        return self.raw.cost and self.directory.vocabulary["costs"][self.raw.cost.type]

    @property
    def status_term(self):
        """Term of its status."""
        return self.directory.vocabulary["statuses"][self.raw.status]

    @property
    def standing(self):
        """Where it stands on the day the page is made for: see standing.py."""
        return self.directory.standing(self.entry, self.today)

    @property
    def closure(self):
        """`ahead`, `closed` or `over` while it is paused, else "": see standing.closure_of."""
        return closure_of(self.raw, self.today)

    @property
    def closure_label(self):
        """That it is closed for now, and until when if that is known; "" when it is not."""
        if self.closure != CLOSED:
            return ""
        until = self.raw.paused and self.raw.paused.to
        return f"{self.status_term.label}{f' until {long_date(until)}' if until else ''}"

    @property
    def stage_ids(self):
        """Ids of the stages whose ages it serves; all of them when it names no ages."""
        return stages_of(self.raw.ages, self.directory.vocabulary)

    @property
    def ages_label(self):
        """The ages in words, or "" when it names none."""
        ages = self.raw.ages
        if ages is None:
            return ""
        if ages.min == ages.max:
            return f"Age {ages.min}"
        return f"Up to age {ages.max}" if ages.min == 0 else f"Ages {ages.min} to {ages.max}"

    @property
    def reach(self):
        """`local`, or the id of its reach: `county`, `online`, `national`."""
        return self.raw.area[0] if self.raw.area[0] in self.directory.vocabulary["reaches"] else "local"

    @property
    def area_ids(self):
        """Ids of the areas it serves; empty when it is not tied to one."""
        return list(self.raw.area) if self.reach == "local" else []

    @property
    def area_titles(self):
        """Where it serves, in words, one entry an area or reach."""
        if self.reach == "county":
            return [f"All of {self.directory.site.place}"]
        if self.reach != "local":
            return [self.directory.vocabulary["reaches"][self.reach].label]
        return [self.directory.records[key].model.title for key in self.area_ids]

    @property
    def area_links(self):
        """(title, path) of each area it serves."""
        return [(self.directory.records[key].model.title, f"/areas/{key}/") for key in self.area_ids]

    @property
    def where_label(self):
        """Where it serves, short enough for a list."""
        if self.reach == "local" and len(self.area_ids) > 1:
            numbers = [self.directory.records[key].model.area_details.number for key in self.area_ids]
            return f"DSPL areas {', '.join(map(str, numbers[:-1]))} and {numbers[-1]}"
        return self.area_titles[0]

    @property
    def other_names(self):
        """Its other names proper, which begin with a capital; the rest are only words people type."""
        return [name for name in self.raw.also_known_as if name[:1].isupper()]

    @property
    def related_views(self):
        """Views of the related records."""
        return [view_of(self.directory, key, self.today, self.base_path) for key in self.raw.related]

    @property
    def step_of(self):
        """(title, path) of each step-by-step guide that has it in a step."""
        guides = self.directory.listed(self.today, "pathways")
        return [
            (guide.model.title, self.directory.address_of("pathways", key))
            for key, guide in guides.items()
            if self.id in guide.model.step_ids
        ]

    @property
    def turned_down_steps(self):
        """What to do when the answer is no: the record's own words, else the advice of each route."""
        if self.raw.if_turned_down:
            return [self.raw.if_turned_down]
        return [term.if_turned_down for term in self.route_terms if term.if_turned_down]

    def doubts(self, name):
        """True if the field, or a key inside it, has not been confirmed."""
        return is_doubted(name, self.raw.uncertain)

    def overdue(self, today):
        """True if the day to look at it again is past."""
        return self.raw.checked.next < today


def stages_of(ages, vocabulary):
    """Ids of the stages that `ages` reach into; all of them without ages."""
    return [
        key
        for key, stage in vocabulary["stages"].items()
        if ages is None or (ages.min <= stage.max and stage.min <= ages.max)
    ]


def view_of(directory, key, today, base_path=""):
    """The View of the record with this id, on a day."""
    entry = directory.records[key]
    return View(key, entry.model, entry, directory, today, base_path)
