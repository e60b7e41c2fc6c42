"""What the search page keeps of what was typed, and for how long; what its titles and its status line say of it."""

import re

import pytest
from playwright.sync_api import expect

COUNT = "[data-search-count]"


@pytest.fixture
def ask(visitor):
    """Function that fills the boxes of the open search page, presses Search and waits for the answer."""

    def asked(q, near):
        visitor.locator("#q").fill(q)
        visitor.locator("#near").fill(near)
        visitor.keyboard.press("Enter")
        answered(visitor)

    return asked


def answered(page):
    """Wait until the keyboard is at the answer."""
    page.locator("[data-search-count]:focus, [data-search-nothing-title]:focus").wait_for()


def steps(page):
    """How many steps the history has."""
    return page.evaluate("history.length")


@pytest.fixture(autouse=True)
def opened(visitor):
    """The empty search page."""
    visitor.goto("/search/")


@pytest.mark.parametrize(
    ("q", "near", "title"),
    [
        ("", "SG1 1AA", "Near SG1 1 – "),
        ("", "sg11aa", "Near SG1 1 – "),
        ("", "12 High Street, Stevenage SG1 1AA", "Near SG1 1 – "),
        ("autism sg1 1aa", "", "autism SG1 1 – "),
        ("", "near Ware, Herts", "Near Ware – "),
        ("", "near Atlantis", "Place not known – "),
        ("", "51.9,-0.2", "Place not known – "),
        ("", "JE2 3AB", "Near JE2 – "),
    ],
)
def test_the_title_is_made_of_what_the_address_says(visitor, ask, q, near, title):
    ask(q, near)
    assert visitor.title().startswith(title)


@pytest.mark.parametrize("near", ["SG1 1CC", "12345", "12 High Street", "SG1,1AA", "SG1 1AAA", "SG1:1AA"])
def test_a_place_alone_is_answered_whatever_the_address_says(visitor, ask, near):
    ask("", near)
    expect(visitor.locator("#near")).to_have_value(near)
    assert not re.search("AA|CC|12345|High", visitor.url)


def test_a_place_that_no_address_says_comes_from_the_home_page(visitor):
    visitor.goto("/")
    visitor.locator("#near").fill("12345")
    visitor.keyboard.press("Enter")
    expect(visitor.get_by_role("heading", name="We do not know the place “12345”")).to_be_visible()
    visitor.goto("/search/?need=autism")
    visitor.locator("[data-search-results] > li").first.wait_for()
    expect(visitor.locator("#near")).to_have_value("")


def test_a_place_taken_away_stays_away(visitor, ask):
    ask("autism", "SG1 1AA")
    visitor.get_by_role("button", name="Remove near").click()
    expect(visitor.locator("#near")).to_have_value("")
    expect(visitor).to_have_url("/search/?q=autism")
    visitor.reload()
    expect(visitor.locator(COUNT)).to_contain_text("results for “autism”")
    expect(visitor.locator("#near")).to_have_value("")


def test_a_place_typed_anew_stays_new(visitor, ask):
    ask("autism", "SG1 1AA")
    ask("autism", "SG1 1")
    visitor.reload()
    visitor.locator("[data-search-results] > li").first.wait_for()
    expect(visitor.locator("#near")).to_have_value("SG1 1")


def test_each_step_back_knows_its_postcode(visitor, ask):
    for near in ("SG1 1AA", "SG1 1AF", "HP4 1AA"):
        ask("autism", near)
    for near in ("SG1 1AF", "SG1 1AA"):
        visitor.go_back()
        expect(visitor.locator("#near")).to_have_value(near)
    visitor.reload()
    visitor.locator("[data-search-results] > li").first.wait_for()
    expect(visitor.locator("#near")).to_have_value("SG1 1AA")


def test_the_same_search_again_is_no_step(visitor, ask):
    ask("autism", "SG1 1AA")
    before = steps(visitor)
    visitor.locator("#q").focus()
    visitor.keyboard.press("Enter")
    answered(visitor)
    assert steps(visitor) == before


def test_a_link_within_the_page_keeps_the_postcode(visitor, ask):
    ask("autism", "SG1 1AA")
    visitor.locator(".govuk-skip-link").press("Enter")
    visitor.reload()
    visitor.locator("[data-search-results] > li").first.wait_for()
    expect(visitor.locator("#near")).to_have_value("SG1 1AA")


def test_back_to_a_link_within_the_page_brings_its_own_postcode(visitor, ask):
    """The address says of both postcodes the same."""
    ask("autism", "SG1 1AA")
    visitor.locator(".govuk-skip-link").press("Enter")
    ask("autism", "SG1 1XN")
    visitor.go_back()
    expect(visitor.locator("#near")).to_have_value("SG1 1AA")
    expect(visitor.locator("[data-search-chips]")).to_contain_text("near SG1 1AA")


def test_what_was_typed_is_searched_for_with_a_new_filter(visitor, ask):
    ask("autism", "")
    visitor.locator("#near").fill("Hitchin")
    visitor.locator("#sort").select_option("name")
    expect(visitor).to_have_url("/search/?q=autism&near=Hitchin&sort=name")
    expect(visitor.locator("#near")).to_have_value("Hitchin")


def test_what_was_typed_is_searched_for_when_tried_again(visitor, ask):
    visitor.route("**/search/data/places.*.json", lambda route: route.abort())
    ask("autism", "Stevenage")
    visitor.unroute("**/search/data/places.*.json")
    visitor.locator("#q").fill("dyslexia")
    visitor.get_by_role("button", name="Try again").click()
    expect(visitor.locator(COUNT)).to_contain_text("results for “dyslexia”")
    expect(visitor).to_have_url("/search/?q=dyslexia&near=Stevenage")


def test_what_was_typed_stays_when_something_else_is_taken_away(visitor, ask):
    ask("autism", "Hitchin")
    visitor.locator("#q").fill("dyslexia")
    visitor.get_by_role("button", name="Remove near").click()
    expect(visitor).to_have_url("/search/?q=dyslexia")
    expect(visitor.locator("#q")).to_have_value("dyslexia")


def test_less_is_said_when_postcodes_cannot_be_read(visitor, ask):
    visitor.route("**/sectors.*.js", lambda route: route.abort())
    ask("autism near SG1 1AA", "")
    expect(visitor).to_have_url("/search/?q=autism+near")
    ask("autism", "sg1-1aa")
    expect(visitor).to_have_url("/search/?q=autism")
    expect(visitor.locator("#near")).to_have_value("sg1-1aa")


def test_a_filter_nobody_knows_leaves_the_empty_page(visitor):
    visitor.goto("/search/?need=nonsense")
    expect(visitor).to_have_url(re.compile(r"/search/\??$"))
    expect(visitor.locator("[data-search-nothing]")).to_be_hidden()
    expect(visitor.locator("[data-search-output]")).to_be_hidden()
    assert visitor.title().startswith("Find help – ")


def test_nothing_is_said_twice(visitor, ask):
    ask("autism", "")
    visitor.wait_for_timeout(1200)
    expect(visitor.get_by_role("status")).to_have_text("")


@pytest.mark.parametrize(
    ("near", "said"),
    [
        ("Atlantis", "We do not know the place “Atlantis”. These results are for all areas. Try a postcode or a town"),
        (
            "5G1 1AA",
            "You typed “5G1 1AA”. We read it as SG1 1AA. We do not know exactly where SG1 1AA is, so distances are rough",
        ),
        (
            "M1 1AE",
            "M1 1AE is outside Hertfordshire, and if it is in England, the council there has its own Local Offer for you",
        ),
    ],
)
def test_what_stands_beside_the_results_is_said(visitor, ask, near, said):
    ask("autism", near)
    expect(visitor.get_by_role("status")).to_have_text(said)


def test_of_another_order_the_order_is_said(visitor, ask):
    ask("autism", "")
    visitor.locator("#sort").select_option("name")
    expect(visitor.get_by_role("status")).to_have_text("Sorted by name")
