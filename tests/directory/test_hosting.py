"""The files that a static host and a search engine read."""

import xml.etree.ElementTree as xml

from plugins.cli.host_rules import headers, redirect
from plugins.directory.generator import CONTENT_SECURITY_POLICY as POLICY
from plugins.directory.hosting import headers_file, redirects_file, robots_file, sitemap_file


def test_every_page_gets_the_policy_and_may_not_be_framed(tmp_path):
    (tmp_path / "_headers").write_text(headers_file(POLICY), encoding="utf-8")

    assert headers(tmp_path, "/services/x/")["content-security-policy"] == f"{POLICY}; frame-ancestors 'none'"
    assert headers(tmp_path, "/")["x-content-type-options"] == "nosniff"
    assert headers(tmp_path, "/theme/css/site.css")["referrer-policy"] == "no-referrer"


def test_the_policy_allows_only_our_own_files():
    sources = {part.partition(" ")[0]: part.partition(" ")[2] for part in POLICY.split("; ")}

    assert sources.pop("img-src") == "'self' data:"
    assert set(sources.values()) == {"'self'", "'none'"}
    assert sources["default-src"] == sources["base-uri"] == "'none'"


def test_headers_of_a_site_below_its_hosts_root(tmp_path):
    (tmp_path / "_headers").write_text(headers_file(POLICY, "/offer"), encoding="utf-8")

    assert "content-security-policy" in headers(tmp_path, "/offer/a-z/")
    assert headers(tmp_path, "/other/") == {}


def test_redirects_are_permanent_and_sorted(tmp_path):
    text = redirects_file({"/services/b/": "/areas/b/", "/services/a/": "/areas/a/"}, "/offer")
    (tmp_path / "_redirects").write_text(text, encoding="utf-8")

    assert text.splitlines() == ["/offer/services/a/ /offer/areas/a/ 301", "/offer/services/b/ /offer/areas/b/ 301"]
    assert redirect(tmp_path, "/offer/services/b/") == (301, "/offer/areas/b/")


def test_robots_are_told_where_the_sitemap_is_once_the_site_has_an_address():
    assert robots_file("") == "User-agent: *\nAllow: /\n"
    assert robots_file("https://example.org/offer").endswith("\nSitemap: https://example.org/offer/sitemap.xml\n")


def test_the_sitemap_holds_whole_addresses_in_order():
    root = xml.fromstring(sitemap_file("https://example.org", ["/b/?x=1&y=2", "/a/"]).encode())

    assert [found.text for found in root.iter("{http://www.sitemaps.org/schemas/sitemap/0.9}loc")] == [
        "https://example.org/a/",
        "https://example.org/b/?x=1&y=2",
    ]
