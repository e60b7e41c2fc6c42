"""A tiny site for each test, built from a few lines."""

from collections.abc import Callable
from pathlib import Path

import pytest

from plugins.link_checker import Report, check_site
from plugins.link_checker.formats import line_for

SITE_URL = "https://offer.example.gov.uk"


class TinySite:
    """An output folder with a home page that links to nothing but what a test adds."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder

    def file(self, path: str, content: str | bytes = "") -> "TinySite":
        """Write one file."""
        target = self.folder / path
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(content.encode() if isinstance(content, str) else content)
        return self

    def page(self, path: str, body: str = "", head: str = "", source: str = "") -> "TinySite":
        """Write a page whose body begins on line 2; `source` is the record it says it was made from."""
        meta = f'<meta name="source-file" content="{source}">' if source else ""
        html = f"<!doctype html><html lang=en><head><title>x</title>{meta}{head}</head><body>\n{body}</body></html>"
        return self.file(path, html)

    def check(self, site_url: str = SITE_URL) -> Report:
        """Check its links: a site of a page or two is never whole."""
        return check_site(self.folder, site_url, links_only=True)

    def lines(self, site_url: str = SITE_URL) -> list[str]:
        """What the report says, without the notes about pages that nothing links to."""
        return [line_for(finding) for finding in self.check(site_url).findings if not finding.status.is_note]


@pytest.fixture
def site(tmp_path: Path) -> TinySite:
    """An empty site."""
    return TinySite(tmp_path / "output")


@pytest.fixture
def verdict(site: TinySite) -> Callable[[str], str]:
    """Say what is found about one link on the home page: its message and suggestion, or an empty string."""

    def find(href: str, text: str = "x", tag: str = '<a href="{}">{}</a>') -> str:
        site.page("index.html", tag.format(href, text))
        findings = [finding for finding in site.check().findings if finding.page == "/"]
        return "; ".join(f"{found.status}: {found.message} {found.suggestion}".strip() for found in findings)

    return find
