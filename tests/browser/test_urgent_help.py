"""Words of crisis: who to ring stands first, whatever else was found."""

import pytest
from playwright.sync_api import expect


@pytest.fixture
def urgent(visitor, search):
    """The search page after words of crisis, and its box."""
    search(visitor, "/search/?q=my+daughter+is+self+harming")
    return visitor.locator("[data-search-crisis]")


def test_it_stands_before_the_results(visitor, urgent):
    expect(urgent).to_be_visible()
    below = visitor.locator("[data-search-output], [data-search-nothing]").locator("visible=true")
    assert urgent.bounding_box()["y"] < below.first.bounding_box()["y"]


def test_numbers_can_be_rung(urgent):
    links = urgent.locator("a[href^='tel:']")
    assert links.count() > 1
    assert all(link.get_attribute("href").removeprefix("tel:").lstrip("+").isdigit() for link in links.all())


def test_the_status_line_says_so_without_shouting(visitor, urgent):
    expect(visitor.get_by_role("status")).to_contain_text("Urgent help is shown first")
    expect(visitor.get_by_role("alert")).to_have_count(0)


def test_the_keyboard_goes_there_after_a_search(visitor):
    visitor.goto("/search/")
    visitor.locator("#q").fill("i want to kill myself")
    visitor.keyboard.press("Enter")
    expect(visitor.locator("[data-search-crisis-title]")).to_be_focused()


def test_other_words_do_not_bring_it(visitor, search):
    search(visitor, "/search/?q=travel+training")
    expect(visitor.locator("[data-search-crisis]")).to_be_hidden()


def test_the_next_search_takes_it_away(visitor, urgent):
    visitor.locator("#q").fill("travel training")
    visitor.keyboard.press("Enter")
    expect(visitor.locator("[data-search-count]")).to_contain_text("travel training")
    expect(urgent).to_be_hidden()


def test_numbers_are_big_enough_for_a_finger(urgent):
    heights = urgent.locator("a").evaluate_all("links => links.map((link) => link.getBoundingClientRect().height)")
    assert min(heights) >= 44


def test_on_a_phone_the_first_number_is_on_the_first_screen(visitor, search):
    """Nobody in a crisis scrolls past a search box."""
    visitor.set_viewport_size({"width": 375, "height": 812})
    search(visitor, "/search/?q=my+daughter+is+self+harming")
    call = visitor.locator("[data-search-crisis] a").first.bounding_box()
    assert call["y"] + call["height"] <= 812


def test_the_end_of_a_long_story_counts(visitor):
    """The box takes all of it: what matters most may come last."""
    visitor.goto("/search/")
    box = visitor.locator("#q")
    box.press_sequentially("my son is bullied at school and nobody helps us " * 5)
    box.press_sequentially("and now she wants to kill herself")
    visitor.keyboard.press("Enter")
    expect(visitor.locator("[data-search-crisis]")).to_be_visible()


def test_words_of_crisis_count_in_the_place_box(visitor, search):
    search(visitor, "/search/")
    visitor.locator("#near").fill("i want to die")
    visitor.keyboard.press("Enter")
    expect(visitor.locator("[data-search-crisis]")).to_be_visible()


@pytest.fixture
def suggested(visitor):
    """What is suggested on the page with the box for words of crisis, on a phone."""
    visitor.set_viewport_size({"width": 375, "height": 812})
    visitor.goto("/")
    visitor.locator("#q").click()
    expect(visitor.locator("#q")).to_have_role("combobox")
    visitor.keyboard.insert_text("self harm")
    options = visitor.locator("#q-list [role=option]")
    options.first.wait_for()
    return options


def test_while_typing_nothing_but_it_is_suggested(suggested):
    """A need or a page would leave it behind."""
    expect(suggested).to_have_count(1)
    for number in ("999", "116 123", "0800 1111"):
        expect(suggested).to_contain_text(number)


def test_who_takes_a_suggestion_sees_it(visitor, suggested):
    suggested.first.click()
    expect(visitor).to_have_url("/search/?q=self+harm")
    expect(visitor.locator("[data-search-crisis]")).to_be_visible()
