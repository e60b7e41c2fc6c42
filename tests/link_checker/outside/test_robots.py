"""robots.txt, by the examples of RFC 9309 and the ways sites get it wrong."""

import pytest

from plugins.link_checker.outside.robots import read_robots

SITE = "https://a.example"


def allows(text, path, product="LocalOfferLinkCheck"):
    return read_robots(text, product).allows(SITE + path)


@pytest.mark.parametrize(
    ("rules", "path", "allowed"),
    [
        ("Disallow: /", "/x", False),
        ("Disallow:", "/x", True),
        ("Disallow: /a", "/abc", False),
        ("Disallow: /a", "/A", True),
        ("Disallow: /a\nAllow: /a/b", "/a/b/c", True),
        ("Allow: /a/b\nDisallow: /a", "/a/x", False),
        ("Disallow: /a\nAllow: /a", "/a", True),
        ("Disallow: /*.pdf$", "/x/y.pdf", False),
        ("Disallow: /*.pdf$", "/x/y.pdf?z", True),
        ("Disallow: /a*b$", "/abxb", False),
        ("Disallow: /*?", "/x?y=1", False),
        ("Disallow: *private", "/x/private", False),
        ("Disallow: /caf%c3%a9", "/caf%C3%A9", False),
        ("Disallow: /caf\u00e9", "/caf%C3%A9", False),
        ("Disallow: /x # why not", "/x", False),
        ("disallow : /x", "/x", False),
        ("Disallow: x", "/x", True),
        ("Nonsense\nDisallow: /x", "/x", False),
    ],
)
def test_rules(rules, path, allowed):
    assert allows(f"User-agent: *\n{rules}", path) is allowed


def test_our_own_group_counts_and_not_the_one_for_everybody():
    text = "User-agent: *\nDisallow: /\n\nUser-agent: other\nUser-agent: localofferlinkcheck\nDisallow: /x"

    assert (allows(text, "/y"), allows(text, "/x")) == (True, False)


def test_groups_of_one_name_are_one_group():
    text = "User-agent: *\nDisallow: /x\nUser-agent: *\nDisallow: /y"

    assert (allows(text, "/x"), allows(text, "/y")) == (False, False)


@pytest.mark.parametrize(
    "text", ["", "\ufeff", "<html>Not found</html>", "Disallow: /", "User-agent: other\nDisallow: /"]
)
def test_what_says_nothing_to_us_forbids_nothing(text):
    assert allows(text, "/x")


@pytest.mark.parametrize(("value", "delay"), [("10", 10), ("0.5", 0.5), ("soon", 0), ("-3", 0), ("nan", 0), ("", 0)])
def test_crawl_delay(value, delay):
    assert read_robots(f"User-agent: *\nCrawl-delay: {value}", "x").delay == delay


def test_many_stars_are_quick():
    assert allows("User-agent: *\nDisallow: /" + "*a" * 2000 + "$", "/" + "a" * 1900)
