"""A whole site."""

import pytest

from plugins.link_checker import Status, check_site


def notes(report):
    """The pages that nothing links to."""
    return [finding.page for finding in report.findings if finding.status is Status.ORPHAN]


def test_page_that_nothing_links_to_is_a_note(site):
    """A link to itself does not count; the home page and the error page need none."""
    site.page("index.html", '<a href="/linked/">x</a>').page("404.html")
    site.page("linked/index.html").page("alone/index.html", '<a href="/alone/">x</a>')

    assert notes(site.check()) == ["/alone/"]
    assert not site.check().failures


@pytest.mark.parametrize(
    "body", ['<form action="/search/"></form>', '<a href="/search">x</a>', '<a href="/search/#x">x</a>']
)
def test_forms_and_imperfect_links_lead_somewhere_too(site, body):
    """An imperfect link is its own finding; the page can still be reached."""
    assert notes(site.page("index.html", body).page("search/index.html").check()) == []


def test_canonical_is_no_way_to_a_page(site):
    """Visitors do not see it."""
    site.page("index.html", head='<link rel="canonical" href="/a/">').page("a/index.html")

    assert notes(site.check()) == ["/a/"]


def test_totals(site):
    """Pages are HTML files, links are all addresses looked at."""
    report = site.page("index.html", '<a href="/"><img src="/a.svg">').file("a.svg", "<svg/>").check()

    assert (report.pages, report.links, report.findings) == (1, 2, ())


def test_file_endings_in_capitals(site):
    """Are read like any other."""
    assert site.file("INDEX.HTML", "<a href='/gone/'>").check().counts == {"broken": 1, "orphan": 1}


def test_no_such_folder(tmp_path):
    """Says what to do."""
    with pytest.raises(NotADirectoryError, match="build the site first"):
        check_site(tmp_path / "gone", "")


@pytest.mark.parametrize("url", ["example.org", "ftp://example.org", "https://", "//example.org"])
def test_site_address_that_is_none(site, url):
    """Says what it must look like."""
    with pytest.raises(ValueError, match="must begin with https:// and name a host"):
        site.page("index.html").check(url)


def test_site_without_an_address_has_relative_links_only(site):
    """As a local build has."""
    assert site.page("index.html", '<a href="/a/">x</a>').page("a/index.html").check("").findings == ()
