"""From the home page to a service by keyboard alone, and what of a postcode may be seen on the way."""

import pytest
from playwright.sync_api import expect

import search

MOST_STOPS = 60
POSTCODE = "SG1 1AA"
# What people type, and what of it may stand in an address: a sector at most, whatever the spacing and the slips; nothing
# (None) of what may be a street address.
PLACES = [
    *(
        (written, "SG1+1")
        for written in (
            POSTCODE,
            "sg11aa",
            "SG1  1 A A",
            "sg1-1aa",
            "SG1 IAA",
            "5G1 1AA",
            "ＳＧ１ １ＡＡ",
            "SG1 1A",
            "SG1 1",
        )
    ),
    ("EC1A 1BB", "EC1A+1"),
    ("SG13 8", "SG13+8"),
    ("SG13", "SG13"),
    ("Welwyn Garden City", "Welwyn+Garden+City"),
    ("12 High Street, SG1 1AA", "SG1+1"),
    ("BFPO 57", "BFPO+57"),
    ("12 High Street", None),
    ("SG11AAStevenage", None),
]
WORDS = [
    ("dyslexia near SG1 1AA", "dyslexia+near+SG1+1"),
    ("sg11aa dyslexia", "SG1+1+dyslexia"),
    ("SG1 1AA 7 year old", "SG1+1+-+7+year+old"),
    ("help S G 1 1 A A", "help+SG1+1"),
    ("autism age 4", "autism+age+4"),
    ("key stage 2 to 3", "key+stage+2+to+3"),
    ("ks2 3 to 5", "ks2+3+to+5"),
    ("all our needs", "all+our+needs"),
]


@pytest.fixture(scope="module")
def address_of(script):
    """The function of private.js that makes an address of what was typed; the places are read as the engine does."""
    page, places = script("private"), search.load_places()
    make = """async ([typed, place]) => {
        const { addressOf, reading } = await import('/script.js');
        await reading(typed, async () => ({ readPlace: () => place }));
        return addressOf(typed);
    }"""
    return lambda typed: page.evaluate(make, [typed, places.read(typed["near"]).as_dict()])


def tab_to(page, selector):
    """Press Tab until the keyboard is on it."""
    for _ in range(MOST_STOPS):
        page.keyboard.press("Tab")
        if page.evaluate("selector => document.activeElement.matches(selector)", selector):
            return
    pytest.fail(f"{selector} cannot be reached with {MOST_STOPS} presses of Tab")


def ask(page, words, near=""):
    """Fill in the home page's form with the keyboard and send it."""
    page.goto("/")
    tab_to(page, "#q")
    page.keyboard.type(words)
    page.keyboard.press("Tab")
    page.keyboard.type(near)
    page.keyboard.press("Enter")
    page.locator("[data-search-results] > li").first.wait_for()


def addresses_seen(page):
    """A list that fills with every address the page asks for or stands at."""
    seen = []
    page.on("request", lambda request: seen.append(request.url))
    page.on("framenavigated", lambda frame: seen.append(frame.url))
    return seen


def test_search_by_need_and_postcode_with_the_keyboard_alone(visitor):
    ask(visitor, "travel training", POSTCODE)
    tab_to(visitor, "[data-search-results] > li:first-child a")
    title = visitor.evaluate("document.activeElement.textContent")
    visitor.keyboard.press("Enter")
    expect(visitor.locator("article[data-record] h1")).to_contain_text(title)
    assert "travel training" in title.lower()


def test_no_address_holds_more_than_the_sector(visitor):
    seen = addresses_seen(visitor)
    ask(visitor, "autism", POSTCODE)
    expect(visitor).to_have_url("/search/?q=autism&near=SG1+1")
    assert not [address for address in seen if "AA" in address]


@pytest.mark.parametrize(("near", "in_address"), PLACES)
def test_a_place_as_it_stands_in_an_address(address_of, near, in_address):
    assert address_of({"q": "", "near": near}) == ("?" if in_address is None else f"?near={in_address}")


@pytest.mark.parametrize(("words", "in_address"), WORDS)
def test_words_as_they_stand_in_an_address(address_of, words, in_address):
    assert address_of({"q": words, "near": ""}) == f"?q={in_address}"


def test_a_postcode_among_the_words_is_cut_too(visitor):
    seen = addresses_seen(visitor)
    ask(visitor, f"dyslexia near {POSTCODE}")
    expect(visitor).to_have_url("/search/?q=dyslexia+near+SG1+1")
    assert not [address for address in seen if "AA" in address]


def test_a_whole_postcode_in_the_address_is_taken_out(visitor):
    visitor.goto("/search/?q=autism&near=SG1+1AA")
    expect(visitor).to_have_url("/search/?q=autism&near=SG1+1")


def test_the_page_still_knows_the_whole_postcode(visitor):
    ask(visitor, "autism", POSTCODE)
    expect(visitor.locator("#near")).to_have_value(POSTCODE)
    visitor.locator("[data-search-results] a").first.click()
    visitor.go_back()
    expect(visitor.locator("#near")).to_have_value(POSTCODE)


def test_a_postcode_is_kept_for_the_tab_only(visitor):
    ask(visitor, "autism", POSTCODE)
    assert visitor.evaluate("localStorage.length") == 0
    assert visitor.context.cookies() == []


def test_the_skip_link_leads_to_the_content(visitor):
    visitor.goto("/services/sendiass/")
    visitor.keyboard.press("Tab")
    visitor.keyboard.press("Enter")
    tab_to(visitor, "main a")
    assert visitor.evaluate("document.querySelector('main a').contains(document.activeElement)")
