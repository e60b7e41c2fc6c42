"""News: articles in order of date, and the feed."""

import datetime
import xml.etree.ElementTree as ET

import pytest

from plugins.directory.pages import Pages

TODAY = datetime.date(2026, 11, 23)
ATOM = {"a": "http://www.w3.org/2005/Atom"}


@pytest.fixture
def article(site):
    """Write an article: `article("a", "2026-05-31")`."""
    return lambda key, date, body="See [advice](/services/family-advice/).", **keys: site.entry(
        f"content/news/{key}.md", body, date=date, **keys
    )


def feed(site, site_url="", base_path=""):
    """The feed of the site, parsed."""
    made = {page.path: page for page in Pages(site.directory(), TODAY, base_path, site_url)}
    return ET.fromstring(made["news/feed.xml"].context["feed"])


def texts(root, path):
    return [found.text for found in root.findall(path, ATOM)]


def test_the_newest_article_comes_first(site, article):
    article("c", "2026-05")
    article("a", "2026-05-31")
    article("b", "2025")

    assert [entry.id for entry in site.made()["news/index.html"].context["articles"]] == ["a", "c", "b"]


def test_an_article_is_not_of_tomorrow(site, article):
    article("a", "2026-11-24")

    assert site.said() == ["content/news/a.md:5: date: 2026-11-24 is in the future. Write the day of the news itself"]


def test_an_article_has_a_text(site, article):
    article("a", "2026-05-31", body="")

    assert [line.split(":")[0] for line in site.said()] == ["content/news/a.md"]


def test_without_articles_there_is_no_page_and_no_feed(site):
    assert [path for path in site.made() if path.startswith("news")] == []


def test_the_feed_has_each_article_with_whole_addresses(site, article):
    article("a", "2026-05-31", title="A club opens")
    root = feed(site, "https://offer.example.org/send", "/send")

    assert texts(root, "a:entry/a:title") == ["A club opens"]
    assert root.find("a:entry/a:link", ATOM).get("href") == "https://offer.example.org/send/news/a/"
    assert 'href="https://offer.example.org/send/services/family-advice/"' in texts(root, "a:entry/a:content")[0]


def test_without_a_site_url_addresses_begin_at_the_host(site, article):
    article("a", "2026-05-31")

    assert [link.get("href") for link in feed(site).findall("a:link", ATOM)] == ["/news/", "/news/feed.xml"]


def test_ids_stay_when_the_site_moves(site, article):
    article("a", "2026-05-31")

    assert texts(feed(site), "a:entry/a:id") == texts(feed(site, "https://offer.example.org"), "a:entry/a:id")


def test_the_feed_is_as_new_as_its_newest_article(site, article):
    article("a", "2026-05-31")
    article("b", "2025")

    assert texts(feed(site), "a:updated") == ["2026-05-31T00:00:00+00:00"]


def test_the_feed_holds_the_twenty_newest(site, article):
    for day in range(1, 22):
        article(f"a{day}", f"2026-05-{day:02}", title=f"Day {day}")

    assert texts(feed(site), "a:entry/a:title") == [f"Day {day}" for day in range(21, 1, -1)]
