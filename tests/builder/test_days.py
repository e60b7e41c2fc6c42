"""One site on three days: before it is shown, while it is, and long after. The word QUILLWORTH stands in all that has dates."""

import datetime
import shutil
from pathlib import Path

import pytest
from bs4 import BeautifulSoup

from plugins.builder import build
from plugins.link_checker import check_site

MINI_SITE = Path(__file__).resolve().parents[1] / "site"
BEFORE, WHILE, AFTER = (datetime.date.fromisoformat(day) for day in ("2026-11-23", "2026-12-01", "2028-06-01"))
HEAD = """---
title: Quillworth meets
summary: Where Quillworth meets and what it does there.
checked: {on: 2026-11-01, by: send-team, next: 2027-05-01, owner: provider}
visible: {from: 2026-12-01, to: 2026-12-24}
"""
RECORD = """kind: service
topics: [short-breaks]
needs: [any-send]
area: county
access: {route: [anyone], steps: [Ring us.]}
eligibility: Anyone at all.
sources: [{url: "https://www.example.org/"}]
status: open
"""
GUIDE = """in_short: [Ask., Then ask again.]
for_whom: Anyone at all.
needs: [any-send]
area: county
steps: [{title: Ask them, what: You ask them once.}, {title: Ask again, what: You ask them again.}]
"""
FILES = {
    "services/clubs/quillworth.md": RECORD,
    "content/pages/quillworth.md": "topics: [short-breaks]\n",
    "content/news/quillworth.md": "date: 2026-12-01\n",
    "content/pathways/quillworth.md": GUIDE,
    "content/easy-read/quillworth.md": "for: /quillworth/\n",
}
OWN = [
    "easy-read/quillworth/index.html",
    "news/quillworth/index.html",
    "pathways/quillworth/index.html",
    "quillworth/index.html",
    "services/quillworth/index.html",
]
BANNER = "banners: [{text: Snow has closed every school., level: urgent, from: 2026-12-01, to: 2026-12-02}]\n"


@pytest.fixture(scope="module")
def outputs(tmp_path_factory):
    """{day: folder of the site built for it}."""
    root = tmp_path_factory.mktemp("days")
    site = Path(shutil.copytree(MINI_SITE, root / "site"))
    for name, keys in FILES.items():
        (site / name).write_text(f"{HEAD}{keys}---\nQuillworth.\n", encoding="utf-8")
    with (site / "content/site.yml").open("a", encoding="utf-8") as settings:
        settings.write(BANNER)
    groups = site / "content/pathways.yml"
    groups.write_text(
        f"{groups.read_text(encoding='utf-8')}  - {{title: More, pathways: [quillworth]}}\n", encoding="utf-8"
    )
    for day in (BEFORE, WHILE, AFTER):
        build(site, root / str(day), "https://offer.example.org", day)
    return {day: root / str(day) for day in (BEFORE, WHILE, AFTER)}


def naming(folder):
    """Paths of the files that have the word in name or content."""
    files = (path for path in folder.rglob("*") if path.is_file())
    found = (path for path in files if b"quillworth" in path.read_bytes().lower() or "quillworth" in str(path.name))
    return sorted(path.relative_to(folder).as_posix() for path in found)


def page(folder, path):
    return BeautifulSoup((folder / path).read_bytes(), "html.parser")


def words(folder, path):
    return " ".join(page(folder, path).main.get_text().split())


def people_see(folder):
    """The pages of a site but for those that lead on."""
    found = (page(folder, path.relative_to(folder)) for path in folder.rglob("*.html"))
    return [one for one in found if not one.find("meta", attrs={"http-equiv": "refresh"})]


def test_before_its_day_not_a_byte_of_the_site_tells_of_it(outputs):
    assert naming(outputs[BEFORE]) == []


def test_on_its_day_it_has_pages_and_is_in_lists_search_feed_and_sitemap(outputs):
    found = naming(outputs[WHILE])

    assert set(OWN) < set(found)
    assert {
        "a-z/index.html",
        "easy-read/index.html",
        "news/feed.xml",
        "news/index.html",
        "pathways/index.html",
        "sitemap.xml",
        "topics/short-breaks/index.html",
    } < set(found)
    assert any(path.startswith("search/") for path in found)


def test_after_its_last_day_only_its_own_pages_are_left(outputs):
    assert naming(outputs[AFTER]) == OWN


@pytest.mark.parametrize("path", OWN)
def test_they_say_so_and_search_engines_are_asked_to_forget_them(outputs, path):
    found = page(outputs[AFTER], path)

    assert found.find("meta", attrs={"name": "robots"})["content"] == "noindex"
    assert "We keep the page so that old links still work." in found.main.select_one(".govuk-inset-text").text


@pytest.mark.parametrize("day", [BEFORE, WHILE, AFTER])
def test_no_link_of_the_site_is_broken_on_any_day(outputs, day):
    assert check_site(outputs[day], "https://offer.example.org").failures == ()


def test_a_message_is_on_every_page_on_its_days_and_on_no_other(outputs):
    shown = {day: [bool(one.select(".app-banner--urgent")) for one in people_see(outputs[day])] for day in outputs}

    assert [set(found) for found in shown.values()] == [{False}, {True}, {False}]


def test_it_says_in_words_how_much_it_matters_and_stands_before_the_page(outputs):
    section = page(outputs[WHILE], "about/index.html").select_one("header + section.app-banners")

    assert section["aria-label"] == "Messages about this site"
    assert " ".join(section.text.split()) == "Urgent: Snow has closed every school."


def test_what_nobody_has_looked_at_for_long_says_what_to_do_instead(outputs):
    said = words(outputs[AFTER], "services/saturday-swim-club/index.html")
    stale = words(outputs[AFTER], "services/quiet-chat/index.html")

    assert "This has ended." in said
    assert "This may be out of date. We last checked it on" in stale
    assert "Ring or write to them first." in stale and "Tell us" in stale


def test_it_is_in_no_list_and_not_in_search(outputs):
    before, after = (
        [path for path in outputs[day].rglob("*") if path.is_file() and b"/quiet-chat/" in path.read_bytes()]
        for day in (WHILE, AFTER)
    )

    assert len(before) > 3
    assert {path.relative_to(outputs[AFTER]).as_posix() for path in after} == {"services/quiet-chat/index.html"}


def test_a_page_says_who_looks_at_it_again_if_another_role_owns_it(outputs):
    said = words(outputs[WHILE], "services/quillworth/index.html")

    assert "by our SEND team. The service itself looks at it again by 1 May 2027." in said


def test_a_record_that_is_closed_for_now_says_why_and_until_when(outputs):
    said = words(outputs[BEFORE], "services/play-fund/index.html")
    listed = page(outputs[BEFORE], "topics/money/index.html").select_one(".app-record__facts").text

    assert "Closed for now. All the money for this year is spent. It is closed until 31 March 2027." in said
    assert "Temporarily closed until 31 March 2027" in listed
    assert "Play Fund (Temporarily closed until 31 March 2027)" in words(outputs[BEFORE], "a-z/index.html")
