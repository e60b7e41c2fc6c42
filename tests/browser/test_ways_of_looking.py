"""The menu on a phone, paper, and less motion."""

import pytest
from playwright.sync_api import expect

SERVICE = "/services/sendiass/"
NOT_ON_PAPER = [
    ".govuk-skip-link",
    ".govuk-service-navigation",
    ".govuk-breadcrumbs",
    ".app-header__search",
    ".app-footer__links",
]


@pytest.fixture
def phone(visitor):
    """A page as wide as a phone."""
    visitor.set_viewport_size({"width": 375, "height": 800})
    return visitor


@pytest.fixture(scope="module")
def paper(browser, real_url):
    """A service's page as it would be printed."""
    context = browser.new_context()
    page = context.new_page()
    page.emulate_media(media="print")
    page.goto(real_url + SERVICE)
    yield page
    context.close()


def test_the_menu_opens_and_closes(phone):
    phone.goto("/")
    button = phone.get_by_role("button", name="Menu")
    expect(button).to_have_attribute("aria-expanded", "false")
    button.press("Enter")
    expect(phone.get_by_role("link", name="By need", exact=True)).to_be_visible()
    button.press("Enter")
    expect(phone.get_by_role("link", name="By need", exact=True)).to_be_hidden()


def test_the_menu_needs_no_button_once_there_is_room(phone):
    phone.goto("/")
    menu, button = phone.get_by_role("navigation", name="Menu"), phone.locator(".govuk-service-navigation__toggle")
    expect(menu.get_by_role("link")).to_have_count(0)
    phone.set_viewport_size({"width": 1280, "height": 800})
    expect(menu.get_by_role("link", name="By need")).to_be_visible()
    expect(button).to_be_hidden()
    phone.set_viewport_size({"width": 375, "height": 800})
    expect(button).to_be_visible()


def test_axe_finds_nothing_with_the_menu_open(phone, audit):
    phone.goto(SERVICE)
    phone.get_by_role("button", name="Menu").click()
    expect(phone.get_by_role("button", name="Menu")).to_have_attribute("aria-expanded", "true")
    assert audit(phone) == []


def test_the_menu_marks_where_you_are(visitor):
    visitor.goto("/needs/")
    current = visitor.locator(".govuk-service-navigation [aria-current]")
    expect(current).to_have_text("By need")


@pytest.mark.parametrize("selector", NOT_ON_PAPER)
def test_what_only_works_on_a_screen_is_not_printed(paper, selector):
    expect(paper.locator(selector)).to_be_hidden()


@pytest.mark.parametrize("size", [700, 1280])
def test_results_are_printed_without_the_search_box(visitor, search, size):
    visitor.set_viewport_size({"width": size, "height": 800})
    visitor.emulate_media(media="print")
    search(visitor, "/search/?q=autism")
    expect(visitor.locator(".app-search")).to_be_hidden()
    expect(visitor.get_by_text("Or choose from a list")).to_be_hidden()
    expect(visitor.get_by_role("button", name="Show more")).to_be_hidden()
    expect(visitor.locator("[data-search-results] > li").first).to_be_visible()


def test_printed_distances_come_with_their_place_and_how_they_are_measured(visitor, search):
    visitor.emulate_media(media="print")
    search(visitor, "/search/?q=autism&near=Stevenage")
    expect(visitor.locator("[data-search-chips]")).to_contain_text("near Stevenage")
    expect(visitor.locator("[data-search-chips]")).to_be_visible()
    expect(visitor.locator("[data-search-straight]")).to_be_visible()
    expect(visitor.locator("#sort")).to_be_visible()


def test_the_lists_are_printed_when_there_is_nothing_else(visitor):
    visitor.emulate_media(media="print")
    visitor.goto("/search/")
    expect(visitor.get_by_text("Or choose from a list")).to_be_visible()


@pytest.mark.parametrize("question", ["what", "who", "how", "cost", "where", "contact", "next", "turned-down"])
def test_each_answer_is_printed(paper, question):
    expect(paper.locator(f"section:has(> #{question})")).to_be_visible()


def test_who_to_ask_is_printed(paper):
    expect(paper.locator(".app-contact a[href^='tel:']").first).to_be_visible()
    expect(paper.locator("#help a[href^='tel:']").first).to_be_visible()


def test_addresses_of_other_sites_are_printed(paper):
    link = paper.locator("main a[href^='http']").first
    printed = link.evaluate("element => getComputedStyle(element, '::after').content")
    assert link.get_attribute("href") in printed


def test_links_within_the_site_print_without_their_address(paper):
    printed = paper.locator("main a[href^='/']").first.evaluate(
        "element => getComputedStyle(element, '::after').content"
    )
    assert printed == "none"


@pytest.mark.parametrize(("wish", "scrolling"), [("reduce", "auto"), ("no-preference", "smooth")])
def test_motion_is_as_the_visitor_wishes(visitor, wish, scrolling):
    visitor.emulate_media(reduced_motion=wish)
    visitor.goto("/a-z/")
    assert visitor.evaluate("getComputedStyle(document.documentElement).scrollBehavior") == scrolling
    assert visitor.evaluate("document.getAnimations().length") == 0


def test_the_report_page_names_the_page_it_was_called_from(visitor):
    visitor.goto(SERVICE)
    visitor.get_by_role("link", name="Is something wrong on this page?").click()
    expect(visitor.locator("[data-report-id]")).to_have_text("sendiass")


def test_the_report_page_repeats_no_odd_reference(visitor):
    visitor.goto("/report/?page=<b>ring+01632+960000</b>")
    expect(visitor.locator("[data-report-page]")).to_be_hidden()


def test_an_address_that_moved_leads_on_by_itself(visitor):
    visitor.goto("/services/dspl1/index.html")
    expect(visitor).to_have_url("/areas/dspl1/")


def test_axe_finds_nothing_on_a_page_that_leads_on(visitor, real_site, audit):
    halted = (real_site / "services" / "dspl1" / "index.html").read_text(encoding="utf-8").replace("refresh", "halted")
    visitor.route("**/moved/", lambda route: route.fulfill(body=halted, content_type="text/html"))
    visitor.goto("/moved/")
    assert audit(visitor) == []
