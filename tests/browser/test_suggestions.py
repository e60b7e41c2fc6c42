"""Suggestions while typing: keyboard, touch, screen reader, and nothing asked before its time."""

import re

import pytest
from playwright.sync_api import expect


@pytest.fixture
def typed(visitor):
    """Function that types into a box of a page and waits for the suggestions."""

    def type_into(box, words, address="/", wait=True):
        visitor.goto(address)
        visitor.locator(f"#{box}").click()
        expect(visitor.locator(f"#{box}")).to_have_role("combobox")
        # All at once: suggestions for the first letters would come and go.
        visitor.keyboard.insert_text(words)
        if wait:
            visitor.locator(f"#{box}-list [role=option]").first.wait_for()
        return visitor

    return type_into


def options(page, box="q"):
    """The list of suggestions of a box."""
    return page.locator(f"#{box}-list [role=option]")


def marked(page, box="q"):
    """The option the keyboard is on."""
    return page.locator(f"#{box}-list [aria-selected=true]")


@pytest.mark.parametrize("address", ["/", "/search/"])
def test_typing_suggests(typed, address):
    page = typed("q", "autis", address)
    expect(page.locator("#q")).to_have_attribute("aria-expanded", "true")
    assert any("autis" in words.lower() for words in options(page).all_inner_texts())


def test_the_number_is_announced(typed):
    page = typed("q", "autis")
    number = options(page).count()
    expect(page.locator("#q ~ [aria-live]")).to_have_text(
        re.compile(f"^{number} suggestions?\\. Use the up and down arrow keys")
    )


def test_arrow_keys_walk_round_the_list_and_back_to_the_box(typed):
    page = typed("q", "autis")
    page.keyboard.press("ArrowDown")
    expect(page.locator("#q")).to_have_attribute("aria-activedescendant", "q-list-0")
    expect(marked(page)).to_have_text(options(page).first.inner_text(), use_inner_text=True)
    page.keyboard.press("ArrowUp")
    expect(marked(page)).to_have_count(0)
    page.keyboard.press("ArrowUp")
    expect(page.locator("#q")).to_have_attribute("aria-activedescendant", f"q-list-{options(page).count() - 1}")


@pytest.fixture
def phone(browser, real_url):
    """Function that opens the results on a small phone, taps a box and types with its keyboard, which leaves half of the screen."""
    context = browser.new_context(
        base_url=real_url, viewport={"width": 375, "height": 667}, has_touch=True, is_mobile=True
    )

    def type_into(box, words, height=377, address="/search/?q=autism&near=Hitchin"):
        page = context.new_page()
        page.goto(address)
        page.locator("[data-search-results] .app-record__facts").first.wait_for()
        page.locator(f"#{box}").fill("")
        page.evaluate("scrollTo(0, 0)")
        page.locator(f"#{box}").tap()
        expect(page.locator(f"#{box}")).to_have_role("combobox")
        page.set_viewport_size({"width": 375, "height": height})
        page.evaluate("scrollTo(0, 0)")
        page.keyboard.insert_text(words)
        options(page, box).first.wait_for()
        return page

    yield type_into
    context.close()


@pytest.mark.parametrize(("box", "words"), [("q", "autis"), ("near", "hat")])
def test_suggestions_are_seen_above_the_keyboard_of_a_phone(phone, box, words):
    page = phone(box, words)
    expect(page.locator(f"#{box}")).to_be_in_viewport(ratio=1)
    assert page.locator(f"#{box}").bounding_box()["y"] < 12
    seen = min(4, options(page, box).count())
    expect(options(page, box).nth(seen - 1)).to_be_in_viewport(ratio=0.9)
    # What is typed on moves nothing.
    before = page.evaluate("scrollY")
    page.keyboard.insert_text("m" if box == "q" else "f")
    page.wait_for_timeout(500)
    assert page.evaluate("scrollY") == before


def test_the_page_stays_where_all_suggestions_are_seen(phone, typed, visitor):
    assert phone("q", "autis", 1400).evaluate("scrollY") == 0
    # Nor does it move without touch.
    visitor.set_viewport_size({"width": 375, "height": 377})
    page = typed("q", "autis", wait=False)
    page.evaluate("scrollTo(0, 0)")
    options(page).first.wait_for()
    assert page.evaluate("scrollY") == 0


def test_the_marked_one_is_seen_on_a_small_screen(typed, visitor):
    visitor.set_viewport_size({"width": 375, "height": 600})
    page = typed("q", "aut")
    page.keyboard.press("ArrowUp")
    expect(marked(page)).to_have_count(1)
    # A browser scrolls by whole pixels, and lines of text have parts of one.
    expect(marked(page)).to_be_in_viewport(ratio=0.99)


def test_each_says_of_which_kind_it_is(typed):
    """A page of ours is no service."""
    page = typed("q", "glossa")
    expect(options(page).filter(has_text="Words we use (glossary)").locator(".app-suggest__kind")).to_have_text(
        ", Page"
    )


def test_a_place_among_other_words_goes_into_its_own_box(typed):
    page = typed("q", "youth club stev")
    options(page).filter(has_text="youth club near Stevenage").click()
    expect(page).to_have_url("/search/?q=youth+club&near=Stevenage")


def test_escape_closes_the_list_and_keeps_the_words(typed):
    page = typed("q", "autis")
    page.keyboard.press("Escape")
    expect(options(page)).to_have_count(0)
    expect(page.locator("#q")).to_have_value("autis")
    expect(page.locator("#q")).to_have_attribute("aria-expanded", "false")


@pytest.mark.parametrize(("key", "first"), [("ArrowDown", True), ("ArrowUp", False)])
@pytest.mark.parametrize("left", ["Escape", "Tab"])
def test_a_list_that_was_closed_is_opened_by_an_arrow(typed, key, first, left):
    page = typed("q", "autis")
    page.keyboard.press(left)
    expect(options(page)).to_have_count(0)
    page.locator("#q").focus()
    page.keyboard.press(key)
    number = options(page)
    expect(marked(page)).to_have_count(1)
    expect(page.locator("#q")).to_have_attribute(
        "aria-activedescendant", f"q-list-{0 if first else number.count() - 1}"
    )


@pytest.mark.parametrize("key", ["ArrowDown", "ArrowUp"])
def test_an_arrow_in_an_empty_box_opens_nothing(typed, key):
    page = typed("q", "", wait=False)
    page.keyboard.press(key)
    page.wait_for_timeout(300)
    expect(options(page)).to_have_count(0)


@pytest.mark.parametrize(
    ("keys", "words"),
    [
        ([], "autis"),
        (["ArrowDown", "Home"], "autis"),
        (["ArrowDown", "End"], "autis"),
        (["ArrowDown", "ArrowLeft"], "autis"),
        (["ArrowDown", "ArrowRight"], "autis"),
        (["ArrowDown", "m"], "autism"),
    ],
)
def test_enter_without_a_mark_searches_for_what_was_typed(typed, keys, words):
    """Who moves in the box or types on takes nothing that was marked before."""
    page = typed("q", "autis")
    for key in keys:
        page.keyboard.press(key)
    assert marked(page).count() == 0
    page.keyboard.press("Enter")
    expect(page).to_have_url(f"/search/?q={words}")


def test_enter_takes_what_is_marked(typed):
    page = typed("q", "travel trai")
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Enter")
    expect(page.locator("h1")).not_to_contain_text("Find help for")


@pytest.mark.parametrize("address", ["/", "/search/", "/search/?q=speech&cost=free"])
def test_a_need_is_not_a_search_for_its_words(typed, address):
    """Not all that has the need has its words, and much that has them has not the need."""
    page = typed("q", "heari", address) if "?" not in address else retyped(typed, "heari", address)
    options(page).filter(has_text=re.compile("^Hearing.*Need", re.DOTALL)).click()
    expect(page).to_have_url(f"/search/?need=hearing{'&cost=free' if '?' in address else ''}")
    expect(page.get_by_role("button", name="Remove Hearing")).to_be_visible()
    expect(page.locator("#q")).to_have_value("")


def retyped(typed, words, address):
    """The page at an address with other words in the box, and what is suggested for them."""
    page = typed("q", " ", address, wait=False)
    page.keyboard.press("ControlOrMeta+a")
    page.keyboard.insert_text(words)
    options(page).first.wait_for()
    return page


def test_a_need_keeps_what_is_in_the_box_for_a_place_on_the_device(visitor, typed):
    typed("near", "steve")
    visitor.locator("#near").fill("SG1 1AA")
    visitor.locator("#q").click()
    visitor.keyboard.insert_text("heari")
    options(visitor).filter(has_text=re.compile("^Hearing.*Need", re.DOTALL)).click()
    expect(visitor).to_have_url("/search/?near=SG1+1&need=hearing")
    expect(visitor.locator("#near")).to_have_value("SG1 1AA")


@pytest.mark.parametrize("text", ["swi", "whee", "chil", "hoi"])
def test_few_letters_are_enough(typed, text):
    """Though words that begin so are in many files of the index."""
    page = typed("q", text)
    assert any(re.search(rf"\b{text}", words.lower()) for words in options(page).all_inner_texts())


def test_a_word_is_searched_for(typed):
    page = typed("q", "whee")
    page.locator("#q-list [role=option]", has_text=re.compile(r"^wheelchair[\s,]*Word")).click()
    expect(page).to_have_url("/search/?q=wheelchair")


def test_a_place_among_the_words_goes_into_its_own_box(typed):
    page = typed("q", "steven")
    page.locator("#q-list [role=option]", has_text=re.compile("Place", re.DOTALL)).first.click()
    expect(page).to_have_url("/search/?near=Stevenage")


def test_the_place_box_suggests_towns(typed):
    page = typed("near", "steve")
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Enter")
    expect(page.locator("#near")).to_have_value("Stevenage")
    expect(page).to_have_url("/")


def test_leaving_the_box_closes_the_list(typed):
    page = typed("q", "autis")
    page.keyboard.press("Tab")
    expect(options(page)).to_have_count(0)


def test_a_finger_can_hit_each(typed):
    page = typed("q", "autis")
    heights = options(page).evaluate_all("items => items.map((item) => item.getBoundingClientRect().height)")
    assert min(heights) >= 44


@pytest.mark.parametrize("address", ["/", "/search/?q=speech"])
@pytest.mark.parametrize(("box", "words", "offered"), [("q", "autis", "autis"), ("near", "steve", "Stevenage")])
def test_what_was_typed_before_the_list_was_there_gets_one(visitor, address, box, words, offered):
    """As on a slow phone, or from the clipboard."""
    visitor.route("**/js/suggest.*.js", lambda route: (visitor.wait_for_timeout(300), route.continue_()))
    visitor.goto(address)
    visitor.locator(f"#{box}").click()
    visitor.keyboard.press("ControlOrMeta+a")
    visitor.keyboard.insert_text(words)
    expect(visitor.locator(f"#{box}")).not_to_have_role("combobox")
    expect(options(visitor, box).filter(has_text=re.compile(offered, re.IGNORECASE)).first).to_be_visible()


@pytest.mark.parametrize("box", ["q", "near"])
def test_what_the_address_says_is_not_suggested_again(visitor, box):
    visitor.goto("/search/?q=speech&near=Steven")
    visitor.locator("[data-search-results] > li").first.wait_for()
    visitor.locator(f"#{box}").click()
    expect(visitor.locator(f"#{box}")).to_have_role("combobox")
    visitor.wait_for_timeout(500)
    expect(options(visitor, box)).to_have_count(0)


def test_nothing_is_fetched_before_somebody_goes_to_the_box(visitor):
    asked = []
    visitor.on("request", lambda request: asked.append(request.url))
    visitor.goto("/")
    visitor.wait_for_load_state("networkidle")
    assert [url for url in asked if "/js/engine." in url or ".json" in url] == []


def test_without_the_engine_the_box_still_searches(visitor):
    visitor.route("**/js/engine.*.js", lambda route: route.abort())
    visitor.goto("/")
    visitor.locator("#q").fill("autism")
    visitor.keyboard.press("Enter")
    expect(visitor).to_have_url("/search/?q=autism")


def test_axe_finds_nothing_in_the_open_list(typed, visitor, audit, width):
    visitor.set_viewport_size({"width": width, "height": 800})
    page = typed("q", "autis", "/search/")
    page.keyboard.press("ArrowDown")
    # What lies on or under a list over other text is beyond what axe can judge of contrast.
    assert [fault for fault in audit(page) if not fault.startswith("color-contrast")] == []


def test_the_open_list_fits_on_a_phone(typed, visitor, fits):
    visitor.set_viewport_size({"width": 375, "height": 800})
    assert fits(typed("q", "autis", "/search/")) == {}
