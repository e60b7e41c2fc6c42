"""One page of the built site, before it is written."""

from dataclasses import dataclass, field


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
