"""What the built site holds besides pages: nothing that is not ours to serve, and not too much of it."""

import gzip

import pytest

KILOBYTE = 1024
# Generous: a page on a slow phone connection (50 kB a second) is there in two seconds.
MOST_COMPRESSED = 100 * KILOBYTE
# Page, styles, script and the first file of the index; the words of the query come on top.
MOST_FOR_A_SEARCH = 110 * KILOBYTE


def files(site, *suffixes):
    """Files of the site with these endings."""
    return [path for path in site.rglob("*") if path.suffix in suffixes]


def loaded(site, page):
    """The page's own files: itself, its styles and its first scripts."""
    addresses = [tag.get("src") or tag.get("href") for tag in page.find_all(["script", "link"])]
    return [site / address.split("?")[0].lstrip("/") for address in addresses if address]


@pytest.mark.parametrize("words", ["GDS Transport", "govuk-crest", "@font-face", "sourceMappingURL"])
def test_styles_and_scripts_are_free_of(real_site, words):
    assert [path.name for path in files(real_site, ".css", ".js") if words in path.read_text(encoding="utf-8")] == []


def test_styles_import_no_others(real_site):
    assert [path.name for path in files(real_site, ".css") if "@import" in path.read_text(encoding="utf-8")] == []


def test_no_fonts_pictures_of_others_or_source_maps(real_site):
    assert files(real_site, ".woff", ".woff2", ".ttf", ".otf", ".eot", ".map", ".png", ".jpg", ".gif", ".ico") == []


def test_every_style_stays_on_this_host(real_site):
    assert [
        path.name
        for path in files(real_site, ".css")
        if "url(http" in path.read_text(encoding="utf-8") or "url(//" in path.read_text(encoding="utf-8")
    ] == []


def test_what_a_service_page_needs_is_there(real_site, services):
    assert [path for path in loaded(real_site, services["sendiass"]) if not path.is_file()] == []


def test_a_service_page_is_light(real_site):
    theme = [path for path in (real_site / "theme").rglob("*") if path.is_file()]
    needed = [real_site / "services" / "sendiass" / "index.html", *theme]
    assert sum(len(gzip.compress(path.read_bytes())) for path in needed) < MOST_COMPRESSED


def test_what_every_first_search_fetches_is_light(real_site, documents):
    page = documents["search/index.html"]
    needed = [real_site / "search" / "index.html", *loaded(real_site, page)]
    assert any("/search/data/start." in path.as_posix() for path in needed)
    assert sum(len(gzip.compress(path.read_bytes())) for path in needed) < MOST_FOR_A_SEARCH
