"""Sites that somebody has made to break the checker."""

import os

import pytest

from plugins.link_checker import Status
from plugins.link_checker.formats import as_json, as_text


def test_ten_thousand_links_in_a_page(site):
    """Each broken one is reported, and no suggestion is worth a minute of waiting."""
    for number in range(500):
        site.page(f"services/service-number-{number}/index.html")
    site.page("index.html", "".join(f'<a href="/services/servise-numbr-{n}/">x</a>' for n in range(10_000)))

    failures = site.check().failures

    assert len(failures) == 10_000
    assert 0 < sum(bool(finding.suggestion) for finding in failures) <= 50


@pytest.mark.parametrize("start", ["<a href='", "<a ", "<!--", "<![CDATA[", "<", "<img srcset='a.png"])
def test_html_that_never_closes_what_it_opens(site, start):
    """Python's parser would need hours for these; they are refused and said to be broken."""
    assert site.file("index.html", start * 100_000).lines() == [
        "/: the HTML is too broken to read, so its links were not checked"
    ]


@pytest.mark.parametrize(
    "html",
    ["<style>" + "/*" * 100_000, "<style>" + "url(" * 100_000, "<img srcset='" + "," * 200_000 + "'>", "&#" * 100_000],
)
def test_what_costs_no_more_than_its_length(site, html):
    """Nothing is scanned again and again."""
    assert site.file("index.html", html).lines() == []


def test_address_of_a_megabyte(site):
    """It is reported and cut short."""
    report = site.page("index.html", f'<a href="/{"a" * 1_000_000}/">x</a>').check()

    assert report.counts == {"broken": 1}
    assert len(as_text(report)) < 1000


def test_control_characters_never_reach_the_terminal(site):
    """Neither from addresses nor from the name of the record."""
    report = site.page("index.html", '<a href="/\x1b]0;title\x07">x</a>', source="services/\x1b[2J.md").check()

    assert report.counts == {"malformed": 1}
    assert "\x1b" not in as_text(report) + as_json(report)


def test_wrong_encoding_is_reported_with_the_page(site):
    """And its links are still checked."""
    lines = site.file("index.html", b'<p>caf\xe9 <a href="/gone\xe9/">').lines()

    assert lines == [
        "/: the file is not UTF-8 (byte 7)",
        "/ (line 1): link to /gone\N{REPLACEMENT CHARACTER}/: no such page",
    ]


def test_no_link_reaches_a_file_outside(site):
    """However the way up is written."""
    (site.folder.parent / "secret.html").write_text("secret", encoding="utf-8")
    ways = ["../secret.html", "%2e%2e/secret.html", ".%2E/secret.html", "..%2fsecret.html", "..\\secret.html"]
    report = site.page("index.html", "".join(f'<a href="/{way}">x</a>' for way in ways)).check()

    assert [finding.status for finding in report.failures] == [Status.MALFORMED] * len(ways)


@pytest.mark.skipif(os.name == "nt", reason="making a symbolic link needs a privilege there")
def test_symbolic_links_are_reported_and_not_followed(site):
    """Neither a file, nor a folder that holds itself."""
    site.page("index.html", '<a href="/out.html">x</a>')
    (site.folder.parent / "out.html").write_text('<a href="/gone/">', encoding="utf-8")
    (site.folder / "out.html").symlink_to(site.folder.parent / "out.html")
    (site.folder / "loop").symlink_to(site.folder, target_is_directory=True)

    assert [line.partition(":")[0] for line in site.lines()] == ["/ (line 2)", "/loop", "/out.html"]


def test_page_that_is_nothing_but_an_address(site):
    """Beautiful Soup would warn, and warnings are errors here."""
    assert site.file("index.html", "https://example.org/").check().links == 0


def test_empty_page(site):
    """Has no links."""
    assert site.file("index.html").check().findings == ()


def test_strange_file_names(site, verdict):
    """A percent sign, a hash and a question mark in a name need encoding in a link."""
    site.file("100%.pdf").file("a#b.pdf")

    assert verdict("/100%25.pdf") == ""
    assert verdict("/a%23b.pdf") == ""
    assert verdict("/100%.pdf").startswith("malformed: a % is not followed")


def test_relative_links_on_a_page_with_a_percent_sign(site):
    """The page's own name is no encoding."""
    site.page("index.html").page("100%25/index.html", '<a href="x.pdf">x</a>').file("100%25/x.pdf")

    assert site.lines() == []
