"""Easy Read: linked with the page it tells, told when that page changes, and kept short."""

from pathlib import Path

import pytest

from plugins.directory.digest import digest
from plugins.directory.types.easy_read import PICTURES, easy_read_of, with_pictures

ROOT = Path(__file__).resolve().parents[3]
FILE = "content/easy-read/swim-easy.md"
MAIN = "/services/swim/"


@pytest.fixture
def easy(site):
    """Write the Easy Read version of the good record, with the mark of the record as it is now unless one is given."""
    site.record()

    def write(body="{phone} Ring us.", **keys):
        mark = digest(site.load()[0], MAIN)
        return site.entry(FILE, body, **{"for": MAIN, "based_on": mark} | keys)

    return write


def said(site):
    return [line.removeprefix(f"{FILE}:") for line in site.said()]


def test_a_good_one_passes(site, easy):
    easy()

    assert said(site) == []


def test_the_two_pages_know_each_other(site, easy):
    easy()

    assert easy_read_of(site.directory()) == {MAIN: "/easy-read/swim-easy/"}
    assert site.made()["easy-read/swim-easy/index.html"].context["page"].main == MAIN


def test_the_list_has_them_all_from_a_to_z(site, easy):
    easy(title="Swimming")
    site.entry("content/easy-read/home.md", **{"for": "/", "title": "Home", "based_on": digest(site.load()[0], "/")})

    assert [title for title, _, _ in site.made()["easy-read/index.html"].context["listed"]] == ["Home", "Swimming"]


CHANGES = {
    "title": "Swim",
    "eligibility": "Anyone under 19.",
    "access": "{route: [anyone], steps: [Ring.]}",
    "body": "No.",
}


@pytest.mark.parametrize("change", CHANGES.items(), ids=CHANGES)
def test_it_is_told_when_its_page_says_something_else(site, easy, change):
    easy()
    old = digest(site.load()[0], MAIN)
    site.record(**dict([change]))
    new = digest(site.load()[0], MAIN)

    assert said(site) == [
        f"6: warning: based_on: {MAIN} has changed since {old}. Compare the two, change this one where needed, then write based_on: {new}"
    ]


def test_one_without_a_mark_is_told_which_to_write(site, easy):
    easy(based_on=None)

    assert said(site)[0].startswith(f"1: warning: based_on: {MAIN} is not compared with it yet. Compare the two")


STILL = {
    "dates": {"checked": "{on: 2026-11-02, by: send-team, next: 2027-05-02}"},
    "words of the search": {"also_known_as": "[splash]"},
    "signs": {"body": "It is *fun*!"},
}


@pytest.mark.parametrize("change", STILL.values(), ids=STILL)
def test_what_readers_do_not_see_does_not_count(site, easy, change):
    easy()
    site.record(**change)

    assert said(site) == []


def test_where_a_link_leads_does_not_count(site):
    site.record(body="See [the line](/services/family-advice/).")
    old = digest(site.directory(), MAIN)
    site.record(body="See [the line](https://www.example.org/line).")

    assert digest(site.directory(), MAIN) == old


@pytest.mark.parametrize("address", ["/about/", "/", MAIN])
def test_any_kind_of_page_can_be_told(site, address):
    site.page()
    site.record()

    assert len(digest(site.directory(), address)) == 8


def test_there_must_be_such_a_page(site, easy):
    easy(**{"for": "/services/swin/"})

    assert said(site) == ['5: for: there is no page "/services/swin/". Did you mean `/services/swim/`?']


def test_a_page_is_told_once(site, easy):
    easy()
    site.entry("content/easy-read/again.md", **{"for": MAIN, "based_on": digest(site.load()[0], MAIN)})

    assert said(site) == [f"5: for: content/easy-read/again.md is for {MAIN} too. Keep one of them"]


def test_sentences_are_short(site, easy):
    easy(f"1. {{phone}} {'word ' * 15}. Fine.\n2. [Ring us](/about-a-long-way-away/) {'word ' * 14}.")
    site.page("about-a-long-way-away")

    assert said(site) == ['9: warning: "Ring us word word word ..." has 16 words. Make it two sentences']


def test_a_picture_is_one_of_ours(site, easy):
    easy("{phone} Ring.\n\n- {fone} Ring.\n\n{} No.")

    assert [line.partition(". ")[0] for line in said(site)] == [
        '10: there is no picture "fone"',
        '12: there is no picture ""',
    ]


SHOWN = {
    "<p>{phone} Ring</p>": '<p><img class="app-easy__picture" src="/x/theme/images/easy-read/phone.svg" alt="" width="72" height="72">Ring</p>',
    '<li class="a">\n<p class="b">{no} x</p>': '<li class="a">\n<p class="b"><img class="app-easy__picture" src="/x/theme/images/easy-read/no.svg" alt="" width="72" height="72">x</p>',
    "<p>{fone} Ring</p>": "<p>{fone} Ring</p>",
    "<p>Ring {phone}</p>": "<p>Ring {phone}</p>",
    "<h2>{phone} Ring</h2>": "<h2>{phone} Ring</h2>",
}


@pytest.mark.parametrize("html, after", SHOWN.items())
def test_a_picture_stands_at_the_start_of_a_line(html, after):
    assert with_pictures(html, "/x") == after


def test_every_picture_is_drawn_and_none_is_left_over():
    drawn = {path.stem for path in (ROOT / "theme" / "static" / "images" / "easy-read").iterdir()}

    assert drawn == set(PICTURES)
