"""Messages on every page: when they are shown, in which order, and what is wrong with a bad one."""

import datetime

import pytest

from plugins.directory.banner import Banner, banners_on

TODAY = datetime.date(2026, 11, 23)
SNOW = "text: Snow has closed many schools."


def banner(**keys):
    return Banner.model_validate({"text": "Snow has closed it.", "to": "2026-12-01"} | keys)


@pytest.mark.parametrize(
    "days, shown",
    [
        ({"to": "2026-11-23"}, True),
        ({"to": "2026-11-22"}, False),
        ({"from": "2026-11-23", "to": "2026-11-23"}, True),
        ({"from": "2026-11-24"}, False),
    ],
)
def test_it_is_shown_from_its_first_to_its_last_day(days, shown):
    assert bool(banners_on([banner(**days)], TODAY)) is shown


def test_what_matters_most_comes_first():
    found = banners_on([banner(level="notice"), banner(), banner(level="urgent"), banner(text="Another.....")], TODAY)

    assert [(one.label, one.text[:4]) for one in found] == [
        ("Urgent", "Snow"),
        ("Important", "Snow"),
        ("Important", "Anot"),
        ("Notice", "Snow"),
    ]


@pytest.mark.parametrize(
    "keys, message",
    [
        (SNOW, "banners.to: is missing. Write, for example: to: 2026-10-31"),
        (f"{SNOW}, to: 2026-12-01, level: red", 'banners.level: "red" is not in the levels of a banner. Choose from'),
        (f"{SNOW}, to: 2026-12-01, link: /news/", "banners: `link` and `link_text` go together: write both or neither"),
        (f"{SNOW}, to: 2026-12-01, link: news, link_text: x", 'banners.link: "news" is not a web address. Write all'),
        (f"{SNOW}, from: 2026-12-02, to: 2026-12-01", "banners.to: must not be before `from` (2026-12-02)"),
        ("text: <b>Snow</b> has closed it., to: 2026-12-01", "banners.text: HTML does not work here"),
    ],
)
def test_a_bad_one_is_told_what_to_write(site, keys, message):
    site.settings(banners=f"[{{{keys}}}]")

    assert [line.partition(": ")[2][: len(message)] for line in site.said()] == [message]


@pytest.mark.parametrize("link", ["/needs/sleep/", "/services/family-advice/#contact", "https://www.example.org/snow"])
def test_a_link_may_lead_anywhere_that_is(site, link):
    site.settings(banners=f"[{{{SNOW}, to: 2026-12-01, link: '{link}', link_text: More}}]")

    assert site.said() == []
