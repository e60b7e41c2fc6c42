"""With JavaScript off every list can be browsed, and the search page says where they are."""

import pytest
from playwright.sync_api import expect


@pytest.fixture
def plain(browser, real_url):
    """A page of a visitor whose browser runs no script."""
    context = browser.new_context(base_url=real_url, java_script_enabled=False)
    context.set_default_timeout(5000)
    yield context.new_page()
    context.close()


def follow_first(page, selector):
    """Follow the first link in a part of the page."""
    page.locator(f"{selector} a").first.click()


@pytest.mark.parametrize("heading", ["need", "age", "area", "topic"])
def test_from_the_home_page_to_a_service(plain, heading):
    plain.goto("/")
    plain.locator(f"section:has(#{heading}) .app-choice a").last.click()
    follow_first(plain, ".app-records:has(a[href^='/services/'])")
    expect(plain.locator("article[data-record] h1")).to_be_visible()


def test_from_the_list_of_everything_to_a_service(plain):
    plain.goto("/a-z/")
    follow_first(plain, ".app-index, .app-records")
    expect(plain.locator("article[data-record] h1")).to_be_visible()


def test_from_the_list_of_guides_to_a_guide(plain):
    plain.goto("/pathways/")
    follow_first(plain, ".app-records")
    expect(plain.get_by_role("heading", name="The steps")).to_be_visible()


@pytest.mark.parametrize("name", ["By need", "By age", "Your area", "By topic", "How to get help", "A to Z"])
def test_the_menu_is_open(plain, name):
    plain.set_viewport_size({"width": 375, "height": 800})
    plain.goto("/glossary/")
    plain.get_by_role("navigation", name="Menu").get_by_role("link", name=name).click()
    expect(plain.locator("h1")).to_be_visible()


def test_the_search_page_says_why_and_offers_the_lists(plain):
    plain.goto("/search/")
    expect(plain.locator(".app-search__note")).to_contain_text("The search needs JavaScript", use_inner_text=True)
    expect(plain.locator(".app-search__slow")).to_be_hidden()
    assert plain.locator("[data-search-browse] a").count() == 6


def test_the_search_page_says_who_to_ring(plain):
    """Nobody can tell what the words of the address are about."""
    plain.goto("/search/?q=suicide")
    numbers = plain.locator(".app-crisis--unasked")
    expect(numbers).to_be_visible()
    expect(numbers.get_by_role("link", name="999")).to_be_visible()
    lists = plain.locator("[data-search-browse]")
    assert numbers.bounding_box()["y"] < lists.bounding_box()["y"]


@pytest.mark.parametrize("address", ["/", "/search/", "/no/such/page/"])
def test_no_place_can_be_sent(plain, address):
    """The boxes are not shown; a browser that shows them all the same sends nothing."""
    plain.goto(address)
    expect(plain.locator("#q")).to_be_hidden()
    plain.route("**/css/search.css*", lambda route: route.abort())
    plain.reload()
    plain.locator("#q").fill("respite SG1 1AA")
    plain.locator("#q").press("Enter")
    expect(plain.locator("#near")).to_be_disabled()
    expect(plain.locator(".app-search__button")).to_be_disabled()
    expect(plain).to_have_url(address)


@pytest.mark.parametrize("name", ["by need", "by age", "your area", "by topic", "A to Z"])
def test_the_note_leads_to_each_list(plain, name):
    plain.goto("/")
    plain.locator(".app-search__note").get_by_role("link", name=name).click()
    expect(plain.locator(".app-choice a, .app-index a").first).to_be_visible()


def test_the_glossary_is_there(plain):
    plain.goto("/glossary/")
    assert plain.locator(".app-glossary dt").count() > 10


def test_an_areas_address_below_services_leads_to_its_page(plain):
    plain.goto("/services/dspl1/")
    expect(plain).to_have_url("/areas/dspl1/")
