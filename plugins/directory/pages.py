"""Which pages a Directory becomes: plain functions from a Directory to (path, template, context)."""

from . import browse
from .page import Page, crumbs
from .prose import to_html
from .types.news import newest_first
from .view import view_of


class Pages:
    """All pages of one Directory on one day. Iterate to get them.

    base_path: what stands before every path of ours; site_url: the address of the site, "" if it is not known.
    """

    def __init__(self, directory, today, base_path="", site_url=""):
        self.directory, self.today, self.base_path, self.site_url = directory.on(today), today, base_path, site_url
        self.published = self._views(directory.published(today))
        self.views = self._views(directory.listed(today))
        self.by_id = {view.id: view for view in self.views}
        # The map of the place stays whole: an area that nobody has looked at for long is still where a family lives.
        running = self._views(directory.running(today))
        self.areas = sorted((v for v in running if v.raw.kind == "area"), key=lambda v: v.raw.area_details.number)

    def _views(self, ids):
        return sorted(
            (view_of(self.directory, key, self.today, self.base_path) for key in ids),
            key=lambda view: view.raw.title.casefold(),
        )

    def __iter__(self):
        """Every page once; one of a content type takes the place of ours at the same path."""
        typed = [page for content_type in self.directory.types for page in content_type.pages(self)]
        yield from {page.path: page for page in (*self.own(), *typed)}.values()

    def own(self):
        """The pages that every site has."""
        yield from (
            *self.moved(),
            self.home(),
            *self.records(),
            *self.area_pages(),
            *browse.need_pages(self),
            *browse.age_pages(self),
            *browse.topic_pages(self),
        )
        yield from (
            browse.a_to_z(self),
            self.search(),
            browse.glossary(self),
            self.report(),
            self.not_found(),
            *self.prose_pages(),
        )

    def entries(self, name):
        """The Entries of a content type that have a page today, by id; empty where the site has none."""
        return self.directory.named(name)

    def listed(self, name):
        """Those of them that lists offer: without what has ended."""
        return self.directory.listed(self.today, name)

    def prose(self, entry, *trail):
        """What a page made from one file shows: `page` (its model), its text as HTML, its file, what is related, breadcrumbs."""
        return {
            "page": entry.model,
            "body_html": to_html(entry.body, self.base_path, pictures=self.directory.pictures),
            "source_file": entry.source.path,
            "standing": self.directory.standing(entry, self.today),
            "related": [self.by_id[other] for other in getattr(entry.model, "related", ()) if other in self.by_id],
            "breadcrumbs": crumbs(*trail),
        }

    def home(self):
        """The front page."""
        article = next(iter(newest_first(self.listed("news"))), None)
        return Page("index.html", "home", {"areas": self.areas, "article": article})

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
                context = {"view": view, "related": self._related(view), "breadcrumbs": trail}
                yield Page(path, "service", context | {"standing": view.standing})

    def _related(self, view):
        return [self.by_id[other.id] for other in view.related_views if other.id in self.by_id]

    def area_pages(self):
        """The list of areas, and a page an area with what it runs, its partnerships and what else is there."""
        yield Page("areas/index.html", "areas", {"areas": self.areas, "breadcrumbs": crumbs()})
        for area in (view for view in self.published if view.raw.kind == "area"):
            there = [v for v in self.views if area.id in v.area_ids and v.id != area.id]
            context = {
                "view": area,
                "standing": area.standing,
                "guides": browse.guides(self, lambda guide: area.id in guide.area),
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

    def moved(self):
        """A page at each old address that leads on."""
        for redirect in self.directory.redirects:
            path = f"{redirect.from_.strip('/')}/index.html"
            yield Page(path, "redirect", {"target": redirect.to, "title": self._title_at(redirect.to)})

    def _title_at(self, address):
        """The title of the record or page at an address, else words that fit any."""
        views = {view.url: view.raw.title for view in self.published}
        pages = {f"/{key}/": entry.model.title for key, entry in self.directory.pages.items()}
        return views.get(address) or pages.get(address) or "This page has moved"

    def search(self):
        """The search page: results with JavaScript, the browse lists without."""
        return Page("search/index.html", "search", {"breadcrumbs": crumbs()})

    def report(self):
        """How to tell us that a page is wrong."""
        return Page("report/index.html", "report", {"breadcrumbs": crumbs()})

    def not_found(self):
        """What a visitor sees at an address that does not exist."""
        return Page("404.html", "not_found", {"breadcrumbs": []})

    def prose_pages(self):
        """The pages of content/pages."""
        for key, entry in self.directory.pages.items():
            yield Page(f"{key}/index.html", "page", self.prose(entry))
