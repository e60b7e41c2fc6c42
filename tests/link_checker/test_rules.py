"""Faults that show in the address itself."""

import pytest

from plugins.link_checker.rules import RULES


@pytest.mark.parametrize(
    ("href", "message"),
    [
        ("", "the address is empty"),
        ("  ", "the address is empty"),
        ("/a\tb/", "there is a line break, a tab or another control character in the address"),
        ("/a&#10;b/", "there is a line break, a tab or another control character in the address"),
        ("/a\x1b[31mb/", "there is a line break, a tab or another control character in the address"),
        ("javascript:void(0)", "it works only with JavaScript; use a button or a real address"),
        ("JavaScript:alert(1)", "it works only with JavaScript; use a button or a real address"),
        ("data:text/html,hello", "browsers do not follow data: addresses"),
        ("file:///C:/form.pdf", "this is a file on somebody's computer; nobody else can open it"),
        ("C:\\Users\\jo\\form.pdf", "this is a file on somebody's computer; nobody else can open it"),
        ("c:/form.pdf", "this is a file on somebody's computer; nobody else can open it"),
        ("\\\\server\\share", "this is a file on somebody's computer; nobody else can open it"),
        ("services\\x\\", "write / in place of \\"),
        ("{filename}/x.md", "a placeholder was not filled in: { } < > | have no place in an address"),
        ("{{ SITEURL }}/x/", "a placeholder was not filled in: { } < > | have no place in an address"),
        ("send@example.gov.uk", "write mailto:send@example.gov.uk"),
        ("01442 453300", "write tel:01442453300"),
        ("01442 4533", "there is a space in the address; write %20 or, better, give the file a name without spaces"),
        ("www.example.org/help", "write https://www.example.org/help"),
        ("hertfordshire.gov.uk", "write https://hertfordshire.gov.uk"),
        ("/a b/", "there is a space in the address; write %20 or, better, give the file a name without spaces"),
        (
            "//services/x/",
            "an address that begins // leaves this site; write https://services/x/ or /services/x/",
        ),
        ("htps://example.org/", "we do not know 'htps': did you mean https:?"),
        ("mail:a@example.org", "we do not know 'mail': did you mean mailto:?"),
        ("ftp://example.org/", "we do not know 'ftp': write https: or a page of ours"),
        ("/a%zz/", "a % is not followed by two of 0-9 and A-F; write %25 for a percent sign"),
        ("/caf%E9/", "the percent-encoding is not UTF-8"),
        ("https:/example.org", "write https:// with two slashes and then the domain"),
        ("https://https://example.org", "https:// stands there twice"),
        ("https://jo:secret@example.org/", "take the user name and password out of the address"),
        ("https://example,org/", "the domain 'example,org' has no ending such as .uk or .org"),
        ("https://example/", "the domain 'example' has no ending such as .uk or .org"),
        ("https://example..org/", "'example..org' is not a domain name"),
        ("http://localhost:8000/x/", "this is a test machine or a private network; families cannot reach it"),
        ("http://127.0.0.1/x/", "this is a test machine or a private network; families cannot reach it"),
        ("http://192.168.1.4/", "this is a test machine or a private network; families cannot reach it"),
        ("http://[::1]/", "this is a test machine or a private network; families cannot reach it"),
    ],
)
def test_malformed(verdict, href, message):
    """The message says what to write instead."""
    assert verdict(href) == f"malformed: {message}"


@pytest.mark.parametrize("href", ["http://[::1", "http://example.org:port/", "https://exam\u2100ple.org/"])
def test_unreadable(verdict, href):
    """An address that Python refuses to read is a finding, not a traceback."""
    assert verdict(href).startswith("malformed: it cannot be read as an address")


@pytest.mark.parametrize(
    "href",
    [
        "https://example.org/",
        "https://m\u00fcnchen.example.org/",
        "https://example.org/a,b/?q={GUID}|x#y",
        "https://8.8.8.8/",
        "HTTPS://EXAMPLE.ORG/",
    ],
)
def test_good_outside_addresses(verdict, href):
    """Other sites may use what we do not."""
    assert verdict(href) == ""


def test_http_wants_a_look(site, verdict):
    """Some sites have no https, so it is no failure; the address is still collected."""
    assert verdict("http://example.org/") == "unsure: http is not private; write https:// if the site has it"
    assert [link.url for link in site.check().outside] == ["http://example.org/"]


@pytest.mark.parametrize(
    "tag",
    ['<img src="{}">', '<script src="{}"></script>', '<link rel="preconnect" href="{}">', '<iframe src="{}"></iframe>'],
)
def test_nothing_is_loaded_from_other_sites(verdict, tag):
    """A visitor's device asks nobody but us."""
    assert verdict("https://example.org/x", tag=tag).startswith("malformed: this is loaded from another site")


def test_small_images_may_stand_in_the_page(verdict):
    """A data: image loads nothing."""
    assert verdict("data:image/png;base64,AA==", tag='<img src="{}">') == ""


def test_every_rule_is_a_sentence():
    """The docstring of a rule is the rule."""
    assert [rule.__name__ for rule in RULES if not (rule.__doc__ or "").strip().endswith(".")] == []
