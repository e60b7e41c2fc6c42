"""The Pelican side: a Generator that writes the Directory's pages, and the helpers templates may call."""

import shutil
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import urlsplit

from jinja2 import ChoiceLoader, PackageLoader, PrefixLoader
from pelican import signals
from pelican.generators import Generator

from . import formats
from .banner import banners_on
from .explain import explain, words_of
from .hosting import headers_file, redirects_file, robots_file, sitemap_file
from .load import load_or_fail
from .page import url_of
from .pages import Pages
from .references import links
from .standing import EARLY, OFFERED
from .types.easy_read import easy_read_of


def connect():
    """Connect to Pelican's signals."""
    signals.generator_init.connect(add_component_loader)
    signals.get_generators.connect(directory_generator)


def directory_generator(pelican):
    """The generator class Pelican is to run."""
    return DirectoryGenerator


def add_component_loader(generator):
    """Let templates import the GOV.UK macros; Pelican passes its own loader, so this cannot be a setting."""
    components = PrefixLoader({"govuk_frontend_jinja": PackageLoader("govuk_frontend_jinja")})
    generator.env.loader = ChoiceLoader([generator.env.loader, components])


def settings_for(site, areas):
    """The settings as pages see them: where there are no areas, neither menu has an entry for them."""
    menus = {
        name: [item for item in getattr(site, name) if areas or item.path != "/areas/"]
        for name in ("navigation", "footer")
    }
    return site.model_copy(update=menus)


def is_to_be_found(page):
    """True for what search engines are told of: pages of words on offer, not feeds, nor what leads on or serves a visitor."""
    is_offered = page.context.get("standing", OFFERED) == OFFERED
    return is_offered and page.path.endswith("index.html") and page.template not in UNLISTED


UNLISTED = ("redirect", "not_found", "report")
"""Templates of pages that the sitemap leaves out."""


UNEXPLAINED = ("redirect", "glossary")
"""Templates of pages in which short forms are left as they are."""


@dataclass(frozen=True)
class Explained:
    """A template whose pages come out with their short forms explained."""

    template: object
    words: dict
    glossary_url: str

    def render(self, context):
        """The page as HTML; this is all that Pelican's writer asks of a template."""
        return explain(self.template.render(context), self.words, self.glossary_url)


class DirectoryGenerator(Generator):
    """Reads the site folder (setting SITE_ROOT) for the day TODAY and writes every page of it."""

    def generate_context(self):
        """Load the Directory and hand it to the other plugins as `context["directory"]`."""
        today = self.settings["TODAY"]
        self.base_path = urlsplit(self.settings["SITEURL"]).path.rstrip("/")
        self.directory = load_or_fail(self.settings["SITE_ROOT"], today).on(today)
        self.pages = Pages(self.directory, today, self.base_path, self.settings["SITEURL"])
        self.words = words_of(self.directory.glossary)
        self.easy_read = easy_read_of(self.directory)
        self.context["directory"] = self.directory
        self.context["directory_pages"] = self.pages
        self.env.globals.update(self.helpers(today))
        self.env.filters.update(
            website_name=formats.website_name, website_path=formats.website_path, anchor=formats.anchor
        )

    def helpers(self, today):
        """What every template may use."""
        return {
            "site": settings_for(self.directory.site, self.pages.areas),
            "vocabulary": self.directory.vocabulary,
            "by_id": self.pages.by_id,
            "areas": self.pages.areas,
            "today": today,
            "banners": banners_on(self.directory.site.banners, today),
            "long_date": formats.long_date,
            "source_date": formats.source_date,
            "tel": formats.tel,
            "sms": formats.sms,
            "mailto": formats.mailto,
            "url": lambda path: self.base_path + path if path.startswith("/") else path,
            "asset": lambda name: f"{self.base_path}/theme/{name}",
            "csp": CONTENT_SECURITY_POLICY,
        }

    def generate_output(self, writer):
        """Write the pages and the host's files."""
        pages = list(self.pages)
        for page in pages:
            self.write(writer, page)
        site_url = self.settings["SITEURL"]
        addresses = [url_of(page.path) for page in pages if is_to_be_found(page)]
        redirects = {url_of(page.path): page.context["target"] for page in pages if page.template == "redirect"}
        shown = self.copy_pictures()
        self.write_text("_headers", headers_file(CONTENT_SECURITY_POLICY, self.base_path, with_pictures=shown))
        self.write_text("_redirects", redirects_file(redirects, self.base_path))
        self.write_text("robots.txt", robots_file(site_url))
        self.write_text("sitemap.xml", sitemap_file(site_url, addresses))

    def write(self, writer, page):
        """Render one page with Pelican's writer."""
        address = url_of(page.path)
        links = {
            "path": address,
            "canonical": self.settings["SITEURL"] + address,
            "easy_read": self.easy_read.get(address),
        }
        template = self.get_template(page.template)
        if page.template not in UNEXPLAINED:
            template = Explained(template, self.words, f"{self.base_path}/glossary/")
        writer.write_file(page.path, template, self.context, **page.context, **links)

    def copy_pictures(self):
        """Copy the pictures that a page of today shows, and no other; True if there is one."""
        today = self.settings["TODAY"]
        entries = (one for one in self.directory.entries() if self.directory.standing(one, today) != EARLY)
        named = {link.address for entry in entries for link in links(entry) if link.is_image}
        shown = named & self.directory.pictures.keys()
        for address in sorted(shown):
            target = Path(self.output_path, address.lstrip("/"))
            target.parent.mkdir(exist_ok=True)
            shutil.copyfile(Path(self.settings["SITE_ROOT"], self.directory.pictures[address].source.path), target)
        return bool(shown)

    def write_text(self, name, text):
        """Write a file that is not a page."""
        (Path(self.output_path) / name).write_text(text, encoding="utf-8", newline="\n")


# Only our own files; nothing inline. `data:` images are the marks inside GOV.UK Frontend's style sheet.
CONTENT_SECURITY_POLICY = "; ".join(
    (
        "default-src 'none'",
        "script-src 'self'",
        "style-src 'self'",
        "img-src 'self' data:",
        "connect-src 'self'",
        "manifest-src 'self'",
        "form-action 'self'",
        "base-uri 'none'",
    )
)
