"""Redirect pages and the `_redirects` file."""

import pytest


def stub(site, path, target):
    """A page that only sends visitors on."""
    site.page(path, head=f'<meta http-equiv="refresh" content="0; url={target}">')


def test_link_to_a_redirect_page_names_the_new_address(site, verdict):
    """It works, but the link should be changed."""
    site.page("new/index.html")
    stub(site, "old/index.html", "/new/")

    assert verdict("/old/") == "moved: it only redirects /new/"
    assert not site.check().failures


def test_chain_of_redirects_is_followed_to_its_end(site, verdict):
    """The address to write is the last one."""
    site.page("new/index.html")
    stub(site, "old/index.html", "/new/")
    stub(site, "older/index.html", "../old")

    assert verdict("/older/") == "moved: it only redirects /new/"


def test_circle(site, verdict):
    """A redirect that comes back is broken."""
    stub(site, "a/index.html", "/b/")
    stub(site, "b/index.html", "/a/")

    assert verdict("/a/") == "broken: its redirects go round in a circle"


def test_redirect_to_nothing_is_found_on_both_pages(site, verdict):
    """On the page that links and on the redirect page itself."""
    stub(site, "old/index.html", "/gone/")

    assert verdict("/old/") == "broken: it redirects to /gone/, where there is nothing"
    assert "/old/ (line 1): redirect to /gone/: no such page" in site.lines()


def test_redirect_to_another_site(site, verdict):
    """The outside address is the one to write, and is collected."""
    stub(site, "old/index.html", "https://example.org/")

    assert verdict("/old/") == "moved: it redirects to another site https://example.org/"
    assert [link.url for link in site.check().outside] == ["https://example.org/"]


def test_redirect_page_is_no_orphan(site):
    """Old addresses are there for links from elsewhere."""
    site.page("index.html", '<a href="/new/">new</a>').page("new/index.html")
    stub(site, "old/index.html", "/new/")

    assert site.check().findings == ()


@pytest.mark.parametrize(
    ("href", "found"),
    [
        ("/old/", "moved: it only redirects /new/"),
        ("/old", "broken: no such page"),
        ("/a-z/b/", "moved: it only redirects /new/"),
        ("/guide/new/", "moved: it only redirects /new/"),
        ("/away/", "moved: it redirects to another site https://example.org/"),
        ("/lost/", "broken: it redirects to /gone/, where there is nothing"),
        ("/new/", ""),
    ],
)
def test_redirects_file(site, verdict, href, found):
    """Rules count from the top, and only where there is no file."""
    rules = "# moved\n\n  # more\n/old/ /new/ 301\n/a-z/* /new/\n/guide/:slug/ /:slug/ 302\n"
    site.page("new/index.html").file("_redirects", rules + "/away/ https://example.org/\n/lost/ /gone/\n/new/ /gone/\n")

    assert verdict(href) == found


def test_faults_of_the_redirects_file(site):
    """A rule that leads nowhere, and a line that is no rule."""
    site.file("_redirects", "/a/ /gone/\n/b/ /c/ sometimes\n")

    assert site.lines() == [
        "/_redirects: line 2: write a redirect as /old/ /new/ 301",
        "/_redirects (line 1): redirect to /gone/: no such page",
    ]


def test_hosts_do_not_show_their_rules(site, verdict):
    """A link to one of the two files is broken."""
    site.file("_redirects").file("_headers")

    assert verdict("/_headers").startswith("broken: no such page")
