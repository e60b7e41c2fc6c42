"""What a visitor is told, and keeps, when the search is late, fails, or never comes: no dead end, and nothing sent."""

import json
import re
from zlib import adler32

import pytest
from playwright.sync_api import expect

DATA = "**/search/data/**"
NEVER = "**/js/search-*.js"
LOADED_LATER = (DATA, "**/js/address.*.js")
PLACE = "respite SG1 1AA"


def skip_waiting(page):
    """Let what the style shows after some seconds be there at once."""
    page.evaluate("document.getAnimations().forEach((animation) => animation.finish())")


@pytest.fixture
def stuck(visitor, search):
    """The search page with the answer to "autism", waiting for that to "wheelchair", of which nothing comes."""
    visitor.clock.install()
    search(visitor, "/search/?q=autism")
    visitor.route(DATA, lambda route: None)
    visitor.locator("#q").fill("wheelchair")
    visitor.keyboard.press("Enter")
    return visitor


@pytest.fixture
def late(visitor):
    """Function that opens an address whose script waits until the function it returns is called."""

    def opened(address):
        held = []
        visitor.route(NEVER, lambda route: held.append(route))
        visitor.goto(address, wait_until="commit")
        visitor.locator("#q").wait_for()
        return lambda: [route.continue_() for route in held]

    return opened


@pytest.mark.parametrize("address", ["/", "/search/", "/no/such/page/"])
def test_before_its_script_has_come_the_box_sends_nothing_and_keeps_what_is_typed(visitor, late, address):
    come, box = late(address), visitor.locator("#q")
    asked = []
    visitor.on("request", lambda request: asked.append(request.url))
    box.fill(PLACE)
    box.press("Enter")
    come()
    expect(visitor.get_by_role("button", name="Search", exact=True)).to_be_enabled()
    expect(box).to_have_value(PLACE)
    assert [url for url in asked if "SG1" in url] == []


@pytest.mark.parametrize("missing", ["first", "stemmer", "search-page"])
def test_a_script_that_never_comes_is_told_with_ways_on(visitor, missing):
    visitor.route(f"**/js/{missing}.*.js", lambda route: route.abort())
    visitor.goto("/search/?q=autism")
    note, numbers = visitor.locator(".app-search__note"), visitor.locator(".app-crisis--unasked")
    expect(note).to_be_hidden()
    expect(numbers).to_be_hidden()
    skip_waiting(visitor)
    expect(note).to_contain_text("The search is slow to load")
    expect(numbers).to_contain_text("ring 999")
    assert note.get_by_role("link").all_inner_texts() == ["by need", "by age", "your area", "by topic", "A to Z"]


def test_a_page_loaded_again_searches_as_it_was_asked(visitor):
    visitor.route("**/js/search-page.*.js", lambda route: route.abort())
    visitor.goto("/search/?q=autism")
    skip_waiting(visitor)
    visitor.unroute("**/js/search-page.*.js")
    visitor.reload()
    expect(visitor.locator("[data-search-count]")).to_contain_text("“autism”")
    for style in (".app-search__note", ".app-crisis--unasked"):
        expect(visitor.locator(style)).to_be_hidden()


def test_the_note_and_the_boxes_share_the_row_of_a_wide_window(visitor, late):
    late("/search/")
    skip_waiting(visitor)
    width = {name: visitor.locator(name).bounding_box()["width"] for name in ("#q", "#near", ".app-search__button")}
    assert width["#q"] > width["#near"] > 2 * width[".app-search__button"]


@pytest.mark.parametrize("size", [375, 1280])
def test_the_note_moves_nothing_before_it_is_needed(visitor, late, size):
    visitor.set_viewport_size({"width": size, "height": 800})
    come = late("/search/")
    before = visitor.locator(".app-search").bounding_box()
    come()
    expect(visitor.locator(".app-search__button")).to_be_enabled()
    visitor.locator("[data-search-locate]").evaluate("button => button.hidden = true")
    assert visitor.locator(".app-search").bounding_box() == before


def test_an_answer_that_is_long_in_coming_is_not_the_one_before(stuck):
    status = stuck.get_by_role("status")
    expect(stuck.locator("[data-search-count]")).to_be_visible()
    stuck.clock.run_for(1000)
    expect(status).to_have_text("Searching")
    assert status.bounding_box()["height"] > 20
    expect(stuck.locator("[data-search-count]")).to_be_hidden()
    expect(stuck.locator("[data-search-results] > li").first).to_be_hidden()


def test_whoever_types_on_keeps_the_keyboard(stuck):
    """The answer comes while the next question is typed."""
    words = stuck.locator("#q")
    words.fill("hear")
    stuck.unroute(DATA)
    expect(stuck.locator("[data-search-count]")).to_contain_text("“wheelchair”")
    words.press_sequentially("ing")
    expect(words).to_be_focused()
    expect(words).to_have_value("hearing")


def test_what_was_found_before_comes_back_into_view_with_the_answer(stuck):
    stuck.clock.run_for(1000)
    stuck.unroute(DATA)
    stuck.locator("#q").fill("hearing")
    stuck.keyboard.press("Enter")
    expect(stuck.locator("[data-search-count]")).to_contain_text("“hearing”")
    expect(stuck.locator("[data-search-count]")).to_be_visible()
    # Only who listens has it now.
    expect(stuck.get_by_role("status")).to_have_css("height", "1px")


def test_a_very_long_wait_offers_another_try_the_lists_and_urgent_help(stuck):
    stuck.clock.run_for(20_000)
    expect(stuck.get_by_role("status")).to_have_text("Still searching")
    expect(stuck.locator(".app-search__note")).to_be_hidden()
    skip_waiting(stuck)
    expect(stuck.locator(".app-crisis--unasked")).to_be_visible()
    stuck.get_by_role("link", name="load the page again").click()
    stuck.unroute(DATA)
    expect(stuck.locator("[data-search-count]")).to_contain_text("“wheelchair”")


@pytest.mark.parametrize(
    "missing", ["**/search/data/crisis.*.json", "**/js/crisis.*.js", "**/search/data/start.*.json"]
)
def test_who_to_ring_is_shown_when_words_of_crisis_cannot_be_answered(visitor, search, missing):
    visitor.route(missing, lambda route: route.abort())
    search(visitor, "/search/?q=i+want+to+kill+myself")
    numbers = visitor.locator(".app-crisis--unasked")
    assert {link.get_attribute("href") for link in numbers.locator("a").all()} > {"tel:999", "tel:116123"}
    assert numbers.bounding_box()["y"] < visitor.locator("[data-search-nothing]").bounding_box()["y"]
    expect(visitor.get_by_role("status")).to_contain_text("Urgent help is shown first")


@pytest.mark.parametrize("query", ["q=autism", "q=zzzzzz", "q=my+daughter+is+self+harming"])
def test_an_answer_has_no_such_numbers_beside_it(visitor, search, query):
    search(visitor, f"/search/?{query}")
    expect(visitor.locator(".app-crisis--unasked")).to_be_hidden()


def test_a_page_older_than_the_site_is_loaded_again_by_the_button(visitor, search):
    visitor.route("**/search/data/start.*.json", lambda route: route.fulfill(status=404))
    search(visitor, "/search/?q=autism")
    expect(visitor.locator("[data-search-suggestions]")).to_contain_text("older than the site")
    visitor.evaluate("globalThis.old = true")
    visitor.unroute("**/search/data/start.*.json")
    visitor.get_by_role("button", name="Try again").click()
    expect(visitor.locator("[data-search-results] > li")).to_have_count(10)
    assert visitor.evaluate("globalThis.old") is None


def test_a_failure_on_the_way_is_tried_again_without_loading_the_page(visitor, search):
    visitor.route("**/search/data/start.*.json", lambda route: route.abort())
    search(visitor, "/search/?q=autism")
    visitor.evaluate("globalThis.old = true")
    visitor.unroute("**/search/data/start.*.json")
    visitor.get_by_role("button", name="Try again").click()
    expect(visitor.locator("[data-search-results] > li")).to_have_count(10)
    assert visitor.evaluate("globalThis.old") is True


@pytest.fixture
def unsaid(visitor, search):
    """A search page older than the site, of which not even what says an address has loaded, after a search for "wheelchair"."""
    for missing in LOADED_LATER:
        visitor.route(missing, lambda route: route.fulfill(status=404))
    search(visitor, "/search/?q=autism&near=Stevenage")
    visitor.locator("#near").fill("")
    visitor.locator("#q").fill("wheelchair")
    visitor.keyboard.press("Enter")
    expect(visitor.locator("[data-search-nothing-title]")).to_be_focused()
    return visitor


def test_without_a_connection_another_try_leaves_the_page_with_whom_to_ring(unsaid):
    unsaid.context.set_offline(True)
    unsaid.get_by_role("button", name="Try again").click()
    expect(unsaid.get_by_role("heading", name="The search did not load")).to_be_focused()
    expect(unsaid.locator(".app-crisis--unasked")).to_be_visible()
    expect(unsaid.locator("#q")).to_have_value("wheelchair")


@pytest.mark.parametrize("near", ["", "SG1 1AA"])
def test_a_page_that_is_loaded_again_searches_for_what_was_typed_last(unsaid, near):
    unsaid.locator("#near").fill(near)
    for missing in LOADED_LATER:
        unsaid.unroute(missing)
    unsaid.evaluate("globalThis.old = true")
    unsaid.get_by_role("button", name="Try again").click()
    expect(unsaid).to_have_url(f"/search/?q=wheelchair{'&near=SG1+1' if near else ''}")
    expect(unsaid.get_by_role("heading", name="results for “wheelchair”")).to_be_visible()
    expect(unsaid.locator("#near")).to_have_value(near)
    assert unsaid.evaluate("globalThis.old") is None
    # It is kept for that once only.
    unsaid.locator("#q").fill("dyslexia")
    unsaid.keyboard.press("Enter")
    expect(unsaid.get_by_role("heading", name="results for “dyslexia”")).to_be_visible()
    unsaid.reload()
    expect(unsaid.get_by_role("heading", name="results for “dyslexia”")).to_be_visible()


@pytest.fixture
def reading(visitor, search):
    """Function that opens an address and keeps what reads a place in its box waiting, until the function it returns is called."""

    def opened(address):
        held = []
        visitor.route("**/js/box.*.js", lambda route: held.append(route))
        search(visitor, address)
        return lambda: [route.continue_() for route in held]

    return opened


def test_of_two_quick_presses_none_is_lost(visitor, reading):
    come = reading("/search/?q=autism+hitchin+age+8&cost=free")
    for chip in ("age 8", "Free"):
        visitor.get_by_role("button", name=f"Remove {chip}").click()
    come()
    expect(visitor).to_have_url("/search/?q=autism&near=Hitchin")
    expect(visitor.locator("[data-search-chips] button")).to_have_text(["Remove near Hitchin"])


def test_what_is_typed_while_a_place_is_read_stays(visitor, reading):
    come = reading("/search/?q=autism")
    visitor.locator("#near").fill("Hitchin")
    visitor.keyboard.press("Enter")
    visitor.locator("#q").fill("autism clubs")
    come()
    expect(visitor.locator("[data-search-chips]")).to_contain_text("near Hitchin")
    expect(visitor.locator("#q")).to_have_value("autism clubs")


SUMMARIES = "**/search/data/texts.*.json"


@pytest.mark.parametrize("missing", [SUMMARIES, "**/js/later.*.js"])
def test_titles_that_are_there_stay_when_the_rest_does_not_load(visitor, search, missing):
    visitor.route(missing, lambda route: route.abort())
    search(visitor, "/search/?q=autism&near=Stevenage")
    said = "Only the names of the results loaded"
    expect(visitor.get_by_role("heading", name=said)).to_be_visible()
    expect(visitor.get_by_role("status")).to_have_text(said)
    assert visitor.locator("[data-search-results] a:visible").count() == 10
    expect(visitor.get_by_role("button", name="Remove near Stevenage")).to_be_visible()
    for part in ("filters", "more", "sort"):
        expect(visitor.locator(f"[data-search-{part}]")).to_be_hidden()
    expect(visitor.locator(".app-crisis--unasked")).to_be_hidden()
    visitor.unroute(missing)
    visitor.get_by_role("button", name="Try again").click()
    expect(visitor.locator(".app-record--early")).to_have_count(0)
    expect(visitor.locator("[data-search-filters] summary").first).to_be_visible()
    expect(visitor.get_by_role("button", name="Try again")).to_be_hidden()


def test_words_of_crisis_keep_their_help_beside_such_titles(visitor, search):
    visitor.route(SUMMARIES, lambda route: route.abort())
    search(visitor, "/search/?q=my+daughter+is+self+harming")
    expect(visitor.get_by_role("button", name="Try again")).to_be_visible()
    expect(visitor.locator("[data-search-crisis]")).to_be_visible()
    expect(visitor.locator(".app-crisis--unasked")).to_be_hidden()
    expect(visitor.get_by_role("status")).to_contain_text("Urgent help is shown first")
    assert visitor.locator("[data-search-results] a:visible").count() > 0


def test_titles_do_not_stay_without_what_belongs_above_them(visitor, search):
    """It may be urgent help."""
    visitor.route("**/js/above.*.js", lambda route: route.abort())
    search(visitor, "/search/?q=my+daughter+is+self+harming")
    expect(visitor.get_by_role("heading", name="The search did not load")).to_be_visible()
    expect(visitor.locator(".app-crisis--unasked")).to_be_visible()
    assert visitor.locator("[data-search-results] a:visible").count() == 0


def test_a_failed_search_does_not_keep_the_title_of_the_one_before(visitor, search):
    search(visitor, "/search/?q=autism")
    visitor.route(DATA, lambda route: route.abort())
    visitor.locator("#q").fill("wheelchair")
    visitor.keyboard.press("Enter")
    expect(visitor.get_by_role("heading", name="The search did not load")).to_be_visible()
    assert visitor.title().startswith("The search did not load – Find help – ")


UNREAD = "Part of the search did not load, so we could not read the place “SG1 1”. These results are for all areas."


@pytest.mark.parametrize(
    "missing",
    ["**/search/data/sectors.*.json", "**/search/data/places.*.json", "**/js/placing.*.js", "**/js/box.*.js"],
)
@pytest.mark.parametrize("gone", [True, False])
def test_words_are_answered_when_what_reads_a_place_does_not_load(visitor, search, missing, gone):
    visitor.route(missing, lambda route: route.fulfill(status=404) if gone else route.abort())
    search(visitor, "/search/?q=autism&near=SG1+1")
    expect(visitor.locator("[data-search-notes]")).to_contain_text(UNREAD)
    expect(visitor.locator("[data-search-results] > li")).to_have_count(10)
    expect(visitor.get_by_role("status")).to_contain_text("could not read the place")
    visitor.unroute(missing)
    visitor.get_by_role("button", name="Try again").click()
    expect(visitor.locator("[data-search-chips]")).to_contain_text("near SG1 1")
    expect(visitor.locator("[data-search-notes]")).to_be_empty()


def test_the_order_by_distance_waits_for_a_place_that_did_not_load(visitor, search):
    sectors = "**/search/data/sectors.*.json"
    visitor.route(sectors, lambda route: route.abort())
    search(visitor, "/search/?q=autism&near=SG1+1&sort=distance")
    expect(visitor.locator("[data-search-notes]")).to_contain_text(UNREAD)
    expect(visitor.locator("#sort")).to_have_value("best")
    expect(visitor).to_have_url("/search/?q=autism&near=SG1+1&sort=distance")
    visitor.unroute(sectors)
    visitor.get_by_role("button", name="Try again").click()
    expect(visitor.locator("#sort")).to_have_value("distance")


def test_more_results_that_do_not_load_are_told_where_they_would_be(visitor, search):
    """A small site has all its texts by then: here what asks for more is made to fail."""

    def failing(route):
        asks = route.fetch().text().replace("offset:", "fails:globalThis.fails?.(),offset:")
        route.fulfill(body=asks, content_type="text/javascript")

    visitor.route("**/js/answer.*.js", failing)
    search(visitor, "/search/?q=support")
    broken = "Check your connection and try again."
    visitor.evaluate("() => { globalThis.fails = () => { throw new Error() } }")
    more = visitor.get_by_role("button", name="Show more")
    more.click()
    expect(visitor.get_by_text(broken)).to_have_count(2)
    expect(more.locator("+ p")).to_have_text(broken)
    visitor.evaluate("() => delete globalThis.fails")
    more.click()
    expect(visitor.locator("[data-search-results] > li")).to_have_count(20)
    expect(visitor.get_by_text(broken)).to_have_count(0)


def test_a_place_alone_that_cannot_be_read_is_no_answer(visitor, search):
    visitor.route("**/search/data/sectors.*.json", lambda route: route.abort())
    search(visitor, "/search/?near=SG1+1")
    expect(visitor.get_by_role("heading", name="The search did not load")).to_be_visible()


def test_a_file_of_postcodes_that_does_not_load_is_no_postcode_that_we_do_not_know(visitor, search):
    """The built site has no such file: here its places name one."""

    def naming(route):
        content, _ = route.fetch().json()
        text = json.dumps(content | {"units": {"SG": "units-sg"}})
        route.fulfill(body=f"[{text},{adler32(text.encode())}]")

    visitor.route("**/search/data/places.*.json", naming)
    search(visitor, "/search/?q=autism")
    visitor.locator("#near").fill("SG1 1DY")
    visitor.locator("#near").press("Enter")
    notes = visitor.locator("[data-search-notes]")
    expect(notes).to_contain_text(
        "Part of the search did not load, so we do not know exactly where SG1 1DY is, and distances are rough."
    )
    expect(notes).not_to_contain_text("We do not know exactly")
    visitor.unroute("**/search/data/places.*.json")
    visitor.get_by_role("button", name="Try again").click()
    expect(notes).to_have_text("We do not know exactly where SG1 1DY is, so distances are rough.")


def test_a_page_of_words_in_an_address_is_no_page_of_heading(visitor, search):
    search(visitor, f"/search/?q={'zzzzzz+' * 450}")
    assert visitor.locator("[data-search-nothing-title]").bounding_box()["height"] < 700


@pytest.mark.parametrize("missing", ["**/js/filters.*.js", "**/search/data/facets.*.json"])
def test_filters_that_do_not_load_say_so_and_can_be_had_again(visitor, search, missing):
    visitor.route(missing, lambda route: route.abort())
    search(visitor, "/search/?q=autism")
    filters = visitor.locator("[data-search-filters]")
    expect(filters).to_have_text("The filters did not load. Try again", use_inner_text=True)
    expect(visitor.get_by_role("status")).to_have_text(re.compile("results for “autism”. The filters did not load$"))
    visitor.unroute(missing)
    filters.get_by_role("button", name="Try again").click()
    expect(filters.locator("summary").first).to_be_visible()
    expect(filters.get_by_role("button", name="Try again")).to_be_hidden()


def test_the_keyboard_stays_among_filters_that_are_tried_again(visitor, search):
    facets = "**/search/data/facets.*.json"
    visitor.route(facets, lambda route: route.abort())
    search(visitor, "/search/?q=autism")
    retry = visitor.locator("[data-search-filters]").get_by_role("button", name="Try again")
    retry.press("Enter")
    expect(visitor.get_by_role("status")).to_have_text(re.compile("(?:The filters did not load.*){2}"))
    expect(retry).to_be_focused()
    visitor.unroute(facets)
    retry.press("Enter")
    expect(visitor.locator("[data-search-filters] summary").first).to_be_focused()


UNSORTED = "Part of the search did not load, so we could not sort the results. The best match comes first."


def titles(page):
    """The names of the results."""
    return page.locator("[data-search-results] h3").all_text_contents()


@pytest.mark.parametrize("there", [True, False])
def test_results_stay_in_the_best_order_when_another_does_not_load(visitor, search, there):
    search(visitor, "/search/?q=autism")
    best, orders = titles(visitor), "**/search/data/orders.*.json"
    visitor.route(orders, lambda route: route.abort())
    if there:
        visitor.locator("#sort").select_option("name")
    else:
        search(visitor, "/search/?q=autism&sort=name")
    expect(visitor.locator("[data-search-notes]")).to_contain_text(UNSORTED)
    expect(visitor.get_by_role("status")).to_contain_text("we could not sort the results")
    expect(visitor.locator("#sort")).to_have_value("best")
    expect(visitor.locator("[data-search-more]")).to_be_hidden()
    assert titles(visitor) == best
    visitor.unroute(orders)
    visitor.get_by_role("button", name="Try again").click()
    expect(visitor.locator("[data-search-notes]")).to_be_empty()
    expect(visitor.locator("#sort")).to_have_value("name")
    assert titles(visitor) == sorted(titles(visitor), key=str.casefold) != best


@pytest.mark.parametrize("size", [375, 1280])
def test_axe_finds_nothing_and_all_fits_on_a_page_that_waits(visitor, late, audit, fits, size):
    visitor.set_viewport_size({"width": size, "height": 800})
    late("/search/?q=autism")
    skip_waiting(visitor)
    assert audit(visitor) == []
    assert fits(visitor) == {}
