"""Addresses that have been published work for ever."""

import pytest

OLD = "/services/old-club/"


@pytest.fixture
def moved(site):
    """Write one redirect, with some of it changed."""

    def write(**changes):
        one = {"from": OLD, "to": "/services/swim/", "since": "2026-11-01"} | changes
        site.record()
        site.write("services/_redirects.yml", "redirects:\n" + entry(one))
        return site

    def entry(one):
        return "  - " + "\n    ".join(f"{key}: {value}" for key, value in one.items()) + "\n"

    return write


def test_a_page_stands_at_the_old_address(moved):
    page = moved().made()["services/old-club/index.html"]

    assert (page.template, page.context) == ("redirect", {"target": "/services/swim/", "title": "Swim club"})


@pytest.mark.parametrize("to", ["/about/", "/areas/", "/topics/health/", "/"])
def test_any_page_of_the_site_can_be_led_to(moved, to):
    site = moved(to=to)
    site.page()

    assert site.said() == []


WRONG = {
    "to": ("/services/nobody/", 'redirects.to: there is no page "/services/nobody/"'),
    "from": ("/services/swim/", "redirects.from: /services/swim/ is a page of the site"),
    "since": ("soon", 'redirects.since: "soon" is not a date as we write it'),
}


@pytest.mark.parametrize("key", WRONG)
def test_a_wrong_entry_is_an_error_with_its_line(moved, key):
    value, words = WRONG[key]
    line = 2 + list(("from", "to", "since")).index(key)

    assert moved(**{key: value}).said()[0].startswith(f"services/_redirects.yml:{line}: {words}")


@pytest.mark.parametrize(
    "address", ["services/x/", "/Services/x/", "/x", "//evil.example/", "/a/../b/", "https://evil.example/"]
)
def test_an_address_is_a_path_of_this_site(moved, address):
    assert "redirects.to" in moved(to=address).said()[0]


def test_an_address_leads_on_once_and_straight(moved):
    site = moved()
    again = "  - {from: /services/old-club/, to: /services/old-club/, since: 2026-11-01}\n"
    text = (site.root / "services/_redirects.yml").read_text(encoding="utf-8")
    site.write("services/_redirects.yml", text + again)

    assert [said.partition(": redirects.")[2] for said in site.said()] == [
        'from: "/services/old-club/" is in the list twice. Remove one',
        "to: /services/old-club/ is an old address too. Write where that one leads",
    ]


def test_nobody_is_led_to_what_is_not_shown_yet(moved):
    site = moved(to="/services/early/")
    site.record("early", visible="{from: 2027-01-01}")

    assert "/services/early/ is not shown yet" in site.said()[0]


def test_nor_to_a_page_of_text(moved):
    site = moved(to="/late/")
    site.page("late", visible="{from: 2027-01-01}")

    assert "/late/ is not shown yet" in site.said()[0]


def test_a_link_to_an_old_address_is_told_the_new_one(moved):
    site = moved()
    site.record("other", body=f"See [it]({OLD}).", related="[old-club]")

    assert any("that page has moved. Write /services/swim/" in said for said in site.said())
    assert any('related: "old-club" has moved to /services/swim/. Write its id now' in said for said in site.said())


def test_a_published_address_must_work(site):
    site.record()
    site.write("services/_published.txt", "# Ours.\n/services/swim/\n/services/gone/\n/topics/health/\n")

    assert [said.partition(": ")[0] for said in site.said()] == ["services/_published.txt:3"]


def test_it_may_lead_on(moved):
    site = moved()
    site.write("services/_published.txt", f"{OLD}\n/services/swim/\n")

    assert site.said() == []


def test_a_record_that_is_hidden_again_is_told_so(site):
    site.record(visible="{from: 2027-01-01}")
    site.write("services/_published.txt", "/services/swim/\n")

    assert "its page is not shown today. Take `visible.from` out of services/clubs/swim.md" in site.said()[0]


def test_so_is_a_page_of_text(site):
    site.page("late", visible="{from: 2027-01-01}")
    site.write("services/_published.txt", "/late/\n")

    assert "its page is not shown today. Take `visible.from` out of content/pages/late.md" in site.said()[0]


def test_a_file_with_errors_has_not_lost_its_address(site):
    site.record(kind="servise")
    site.write("services/_published.txt", "/services/swim/\n/areas/swim/\n")

    assert not any("_published" in said for said in site.said())
