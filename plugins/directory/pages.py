"""Which pages a Directory becomes: plain functions from a Directory to (path, template, context)."""

from dataclasses import dataclass, field

from .prose import to_html
from .view import view_of


@dataclass(frozen=True)
class Page:
    """One file of the built site.

    path: the file, relative to the output folder.
    template: name in theme/templates, without `.html`.
    context: what the template receives besides what every page gets.
    """

    path: str
    template: str
    context: dict = field(default_factory=dict)


def url_of(path):
    """The address of a built file: `needs/autism/index.html` is `/needs/autism/`."""
    return "/" + path.removesuffix("index.html")


def crumbs(*trail):
    """Breadcrumbs from the home page; each of `trail` is (text, path)."""
    return [{"text": text, "href": href} for text, href in (("Home", "/"), *trail)]


class Pages:
    """All pages of one Directory on one day. Iterate to get them."""

    def __init__(self, directory, today, base_path=""):
        self.directory, self.today, self.base_path = directory, today, base_path
        self.published = self._views(directory.published(today))
        self.views = self._views(directory.listed(today))
        self.by_id = {view.id: view for view in self.views}
        self.areas = sorted((v for v in self.views if v.raw.kind == "area"), key=lambda v: v.raw.area_details.number)

    def _views(self, ids):
        return sorted(
            (view_of(self.directory, key, self.base_path) for key in ids), key=lambda view: view.raw.title.casefold()
        )

    def __iter__(self):
        yield from (
            self.home(),
            *self.records(),
            *self.area_pages(),
            *self.need_pages(),
            *self.age_pages(),
            *self.topic_pages(),
        )
        yield from (
            self.pathways(),
            self.a_to_z(),
            self.search(),
            self.glossary(),
            self.report(),
            self.not_found(),
            *self.prose_pages(),
        )

    def home(self):
        """The front page."""
        return Page("index.html", "home", {"areas": self.areas})

    def records(self):
        """A page a record, also when it has ended; an area's address below /services/ leads on to its area page."""
        yield Page("services/index.html", "redirect", {"target": "/a-z/", "title": "Services A to Z"})
        for view in self.published:
            path = f"services/{view.id}/index.html"
            if view.raw.kind == "area":
                yield Page(path, "redirect", {"target": view.url, "title": view.raw.title})
            else:
                topic = view.topic_terms[0]
                trail = crumbs(("By topic", "/topics/"), (topic.label, f"/topics/{topic.id}/"))
                yield Page(path, "service", {"view": view, "related": self._related(view), "breadcrumbs": trail})

    def _related(self, view):
        return [self.by_id[other.id] for other in view.related_views if other.id in self.by_id]

    def area_pages(self):
        """The list of areas, and a page an area with what it runs, its partnerships and what else is there."""
        yield Page("areas/index.html", "areas", {"areas": self.areas, "breadcrumbs": crumbs()})
        for area in (view for view in self.published if view.raw.kind == "area"):
            there = [v for v in self.views if area.id in v.area_ids and v.id != area.id]
            context = {
                "view": area,
                "partnerships": [v for v in there if v.raw.kind == "partnership"],
                "groups": self.by_topic([v for v in there if v.raw.kind != "partnership"]),
                "others": [other for other in self.areas if other.id != area.id],
                "countywide": sum(v.reach != "local" for v in self.views),
                "breadcrumbs": crumbs(("Your area", "/areas/")),
            }
            yield Page(f"areas/{area.id}/index.html", "area", context)

    def by_topic(self, views, first=""):
        """(topic, views) pairs by main topic: the topic `first`, then the order of the vocabulary; no empty ones."""
        topics = self.directory.vocabulary["topics"].values()
        groups = [(topic, [v for v in views if v.raw.topics[0] == topic.id]) for topic in topics]
        return sorted((group for group in groups if group[1]), key=lambda group: group[0].id != first)

    def _lists(self, name, title, lead, members, note=None):
        terms = list(self.directory.vocabulary[name].values())
        folder = {"stages": "ages"}.get(name, name)
        counts = {term.id: len(members(term)) for term in terms}
        context = {
            "terms": terms,
            "counts": counts,
            "folder": folder,
            "title": title,
            "lead": lead,
            "breadcrumbs": crumbs(),
        }
        yield Page(f"{folder}/index.html", "choices", context)
        for term in terms:
            views = members(term)
            context = {
                "term": term,
                "groups": self.by_topic(views, first=term.id),
                "total": len(views),
                "breadcrumbs": crumbs((title, f"/{folder}/")),
                "folder": folder,
                "terms": terms,
            }
            yield Page(f"{folder}/{term.id}/index.html", "choice", context | (note(term) if note else {}))

    def need_pages(self):
        """The list of needs and a page a need."""
        any_need = sum("any-send" in v.raw.needs for v in self.views)
        lead = "Choose the one that is closest. Help does not depend on a diagnosis unless we say so."
        yield from self._lists(
            "needs",
            "By need",
            lead,
            lambda term: [v for v in self.views if term.id in v.raw.needs],
            note=lambda term: {"any_need": any_need if term.id != "any-send" else 0},
        )

    def age_pages(self):
        """The list of stages and a page a stage; what names no ages is for every stage."""
        lead = "Choose the age of your child, or your own age."
        yield from self._lists("stages", "By age", lead, lambda term: [v for v in self.views if term.id in v.stage_ids])

    def topic_pages(self):
        """The list of topics and a page a topic. A record counts under each of its topics."""
        lead = "Choose what you want to sort out."
        yield from self._lists(
            "topics", "By topic", lead, lambda term: [v for v in self.views if term.id in v.raw.topics]
        )

    def pathways(self):
        """Everything that goes step by step."""
        views = [v for v in self.views if v.raw.kind == "pathway"]
        return Page(
            "pathways/index.html",
            "pathways",
            {"groups": self.by_topic(views), "total": len(views), "breadcrumbs": crumbs()},
        )

    def a_to_z(self):
        """Every record under its first letter, with its other names."""
        entries = [(v.raw.title, v, None) for v in self.views]
        entries += [(name, v, v.raw.title) for v in self.views for name in v.other_names]
        letters = {}
        for name, view, official in sorted(entries, key=lambda entry: (entry[0].casefold(), entry[1].id)):
            letters.setdefault(_letter(name), []).append((name, view, official))
        return Page(
            "a-z/index.html",
            "a_to_z",
            {"letters": dict(sorted(letters.items())), "total": len(self.views), "breadcrumbs": crumbs()},
        )

    def search(self):
        """The search page: results with JavaScript, the browse lists without."""
        return Page("search/index.html", "search", {"breadcrumbs": crumbs()})

    def glossary(self):
        """Words and acronyms."""
        letters = {}
        for term in sorted(self.directory.glossary, key=lambda term: term.term.casefold()):
            letters.setdefault(_letter(term.term), []).append(term)
        return Page(
            "glossary/index.html", "glossary", {"letters": dict(sorted(letters.items())), "breadcrumbs": crumbs()}
        )

    def report(self):
        """How to tell us that a page is wrong."""
        return Page("report/index.html", "report", {"breadcrumbs": crumbs()})

    def not_found(self):
        """What a visitor sees at an address that does not exist."""
        return Page("404.html", "not_found", {"breadcrumbs": []})

    def prose_pages(self):
        """The pages of content/pages."""
        for key, entry in self.directory.pages.items():
            context = {
                "page": entry.model,
                "body_html": to_html(entry.body, self.base_path),
                "source_file": entry.source.path,
                "breadcrumbs": crumbs(),
            }
            context["related"] = [self.by_id[other] for other in entry.model.related if other in self.by_id]
            yield Page(f"{key}/index.html", "page", context)


def _letter(name):
    first = next((char for char in name if char.isalnum()), "#").upper()
    return first if first.isalpha() else "0 to 9"
