"""Filters, chips and the order of results: all of it in the address, none of it a dead end."""

import re

import pytest
from playwright.sync_api import expect


@pytest.fixture
def found(visitor, search):
    """Function that opens the search page at a query and waits for its answer."""

    def opened(query="q=autism", width=1280):
        visitor.set_viewport_size({"width": width, "height": 800})
        search(visitor, f"/search/?{query}")
        return visitor

    return opened


def group(page, name):
    """A group of filters, opened."""
    box = page.locator(f"[data-search-filters] details:has(input[name={name}])")
    box.locator("summary").click()
    return box


def total(page):
    """How many results there are, as the heading says once the whole answer is there."""
    heading = page.locator("[data-search-count]")
    expect(heading).to_have_text(re.compile(r"^\d"))
    return int(re.match(r"\d+", heading.inner_text())[0])


def test_two_changes_at_one_moment_both_hold(found):
    page = found("q=autism")
    page.evaluate("""() => {
        const sort = document.querySelector("#sort")
        sort.value = "name"
        sort.dispatchEvent(new Event("change", { bubbles: true }))
        document.querySelector("input[name=cost][value=free]").click()
    }""")
    expect(page).to_have_url("/search/?q=autism&cost=free&sort=name")


@pytest.mark.parametrize("second", ["[data-search-chips] li:last-child button", "input[name=need][value=autism]"])
def test_a_filter_that_was_just_taken_away_does_not_come_back_with_the_next_press(found, second):
    page = found("q=autism&cost=free&stage=primary")
    page.evaluate(
        """(second) => {
        const chip = [...document.querySelectorAll("[data-search-chips] button")].find(({ textContent }) => textContent.includes("5 to 10"))
        chip.click()
        document.querySelector(second).click()
    }""",
        second,
    )
    expect(page.locator("[data-search-chips]")).not_to_contain_text("5 to 10")
    assert "stage" not in page.url


def test_a_choice_says_how_many_it_would_leave_before_it_is_made(found):
    page = found()
    item = group(page, "cost").locator(".govuk-checkboxes__item:visible").first
    promised = int(item.locator(".app-count").inner_text().split()[0])
    item.get_by_role("checkbox").check()
    expect(page.locator("[data-search-count]")).to_have_text(re.compile(f"^{promised} "))


# What a browser that translates a page does to every text of it.
TRANSLATED = """() => {
    const walker = document.createTreeWalker(document.querySelector("main"), NodeFilter.SHOW_TEXT)
    const texts = []
    while (walker.nextNode()) texts.push(walker.currentNode)
    for (const text of texts.filter(({ data }) => data.trim())) {
        const font = document.createElement("font")
        font.textContent = text.data
        text.replaceWith(font)
    }
}"""


def test_the_numbers_follow_on_a_page_that_is_translated(found):
    def numbers():
        return page.locator("[data-search-filters] label").evaluate_all("all => all.map((label) => label.textContent)")

    page = found()
    page.evaluate(TRANSLATED)
    group(page, "cost").get_by_role("checkbox").first.check()
    expect(page.locator("[data-search-filters-chosen]")).to_contain_text("1 chosen")
    told = numbers()
    page = found("q=autism&cost=free")
    assert told == numbers()


def test_no_choice_leads_nowhere(found):
    page = found("q=travel+training")
    counts = page.locator("[data-search-filters] .govuk-checkboxes__item:not([hidden]) .app-count").all_text_contents()
    assert len(counts) > 5
    assert [count for count in counts if not int(count.split()[0])] == []


def test_one_result_is_not_called_results(found):
    page = found("q=autism&near=Stevenage&cost=free")
    counts = page.locator("[data-search-filters] .govuk-checkboxes__item:not([hidden]) .app-count").all_text_contents()
    assert "1 result" in counts
    assert [count for count in counts if not re.fullmatch(r"1 result|(?!1 )\d+ results", count)] == []


def test_filters_that_leave_nothing_say_what_helps(found):
    page = found("q=pegasus+football&stage=under-5&cost=free&route=school")
    expect(page.locator("[data-search-count]")).to_have_text("No results for “pegasus football”")
    expect(page.get_by_role("heading", name="Take a filter away to find more")).to_be_visible()
    expect(page.get_by_role("status")).to_contain_text("Take a filter away")


def test_words_that_nobody_has_are_not_the_filters_fault(found):
    page = found("q=zzzzzz&cost=free")
    expect(page.locator("[data-search-count]")).to_have_text("No results for “zzzzzz”")
    expect(page.get_by_role("heading", name="We found nothing for “zzzzzz”")).to_be_visible()
    expect(page.get_by_role("status")).to_contain_text("We found nothing")
    expect(page.locator("[data-search-nothing]")).to_contain_text("Try one or two simple words")
    expect(page.locator("main")).not_to_contain_text("Take a filter away")
    expect(page.get_by_role("button", name="Remove Free")).to_be_visible()


def test_words_to_try_are_there_with_filters_too(found):
    page = found("q=heariqnqxg&cost=free")
    expect(page.locator("[data-search-suggestions]")).to_contain_text("Did you mean hearing")


def test_the_keyboard_stays_where_it_chose(found):
    page = found()
    box = group(page, "cost").get_by_role("checkbox").first
    before = page.locator("[data-search-count]").inner_text()
    box.press("Space")
    expect(page.locator("[data-search-count]")).not_to_have_text(before)
    expect(box).to_be_focused()
    expect(box).to_be_checked()


def test_a_choice_is_announced_and_stands_in_the_address(found):
    page = found()
    group(page, "cost").get_by_label("Free").check()
    expect(page.get_by_role("status")).to_have_text(re.compile(r"^\d+ results? for “autism”\. 1 filter chosen$"))
    expect(page).to_have_url("/search/?q=autism&cost=free")


def test_two_choices_of_one_kind_widen_and_of_two_kinds_narrow(found):
    one, two = (total(found(f"q=autism&{query}")) for query in ("delivery=phone", "delivery=phone&delivery=online"))
    both = total(found("q=autism&delivery=phone&delivery=online&cost=free"))
    assert both <= two >= one > 0


def test_a_shared_address_has_its_filters_and_order(found):
    page = found("q=autism&cost=free&sort=name")
    names = page.locator("[data-search-results] h3").all_inner_texts()
    assert [name.casefold() for name in names] == sorted(name.casefold() for name in names)
    expect(page.locator("#sort")).to_have_value("name")
    expect(page.get_by_role("button", name="Remove Free")).to_be_visible()


def test_back_and_forward_undo_and_redo_a_choice(found):
    page = found()
    box = group(page, "cost").get_by_label("Free")
    all_of_them = page.locator("[data-search-count]").inner_text()
    box.check()
    expect(page).to_have_url("/search/?q=autism&cost=free")
    page.go_back()
    expect(page.locator("[data-search-count]")).to_have_text(all_of_them)
    expect(box).not_to_be_checked()
    page.go_forward()
    expect(box).to_be_checked()


@pytest.mark.parametrize("button", ["Remove Free", "Clear all filters"])
def test_a_choice_can_be_taken_back(found, button):
    page = found("q=autism&cost=free")
    page.get_by_role("button", name=button).click()
    expect(page).to_have_url("/search/?q=autism")
    expect(page.get_by_role("button", name=button)).to_be_hidden()
    assert page.evaluate("document.activeElement !== document.body")


def test_what_no_longer_exists_leaves_the_address(found):
    page = found("q=autism&cost=gold&colour=blue&sort=luck&__proto__=x")
    expect(page).to_have_url("/search/?q=autism")
    assert total(page) > 5


def test_an_order_by_distance_without_a_place_leaves_the_address(found):
    page = found("q=autism&sort=distance")
    expect(page).to_have_url("/search/?q=autism")
    expect(page.locator("#sort")).to_have_value("best")


def test_filters_alone_are_a_search(found):
    page = found("q=&need=hearing")
    assert total(page) > 2
    assert page.title().startswith("Hearing – ")


@pytest.mark.parametrize(
    ("query", "name", "left"),
    [
        ("q=youth+club+stevenage", "near Stevenage", {"q": "youth club", "near": ""}),
        ("q=autism+age+4", "age 4", {"q": "autism", "near": ""}),
    ],
)
def test_what_was_understood_can_be_taken_away(found, query, name, left):
    page = found(query)
    page.get_by_role("button", name=f"Remove {name}").click()
    expect(page.get_by_role("button", name=f"Remove {name}")).to_be_hidden()
    expect(page.locator("[data-search-count]")).to_be_focused()
    assert {box: page.locator(f"#{box}").input_value() for box in left} == left


def test_a_place_in_its_own_box_can_be_taken_away(found):
    page = found("q=autism&near=Stevenage")
    page.get_by_role("button", name="Remove near Stevenage").click()
    expect(page).to_have_url("/search/?q=autism")


def test_distance_can_be_chosen_only_with_a_place(found):
    expect(found("q=autism").locator("#sort option[value=distance]")).to_be_disabled()
    page = found("q=autism&near=Stevenage")
    page.locator("#sort").select_option("Distance")
    expect(page).to_have_url("/search/?q=autism&near=Stevenage&sort=distance")
    expect(page.locator("[data-search-results] > li").first).to_contain_text("mile")


def test_distance_can_be_chosen_if_only_later_results_have_one(found):
    page = found("q=sensory+processing+disorder&near=SG1+1")
    first = page.locator("[data-search-results] > li")
    expect(first.filter(has_text="mile")).to_have_count(0)
    expect(page.locator("#sort option[value=distance]")).to_be_enabled()
    # So that nothing moves: there is no distance yet.
    expect(page.locator("[data-search-straight]")).to_be_hidden()
    page.locator("#sort").select_option("Distance")
    expect(first.first).to_contain_text("mile")


def test_by_distance_it_is_told_that_what_hardly_fits_comes_later(found):
    page = found("q=wheelchair&near=Hatfield")
    note, said = page.locator("[data-search-straight]"), "What fits your words only a little comes later."
    expect(note).not_to_contain_text(said)
    page.locator("#sort").select_option("distance")
    expect(note).to_contain_text(said)
    found("near=Hatfield&sort=distance")
    expect(note).not_to_contain_text(said)


def test_an_area_keeps_what_is_for_all_of_the_county(found):
    page = found("q=autism&near=Hitchin")
    everything, county = total(page), group(page, "area").get_by_label("All of Hertfordshire").locator("..")
    for_all = int(county.locator(".app-count").inner_text().split()[0])
    page.locator("#filter-area-dspl1").check()
    expect(page.get_by_role("button", name="Remove DSPL1")).to_be_visible()
    expect(page.locator("[data-search-results]")).to_contain_text("All of Hertfordshire")
    assert everything > total(page) > for_all > 10


def test_a_need_keeps_help_for_any_need(found):
    page = found("q=ehc+plan")
    first, everything = page.locator("[data-search-results] h3").first.inner_text(), total(page)
    box = group(page, "need")
    expect(box.get_by_role("group")).to_have_accessible_description("Also shown: help for any need.")
    promised = int(
        box.locator(".govuk-checkboxes__item", has=page.locator("#filter-need-autism"))
        .locator(".app-count")
        .inner_text()
        .split()[0]
    )
    page.locator("#filter-need-autism").check()
    expect(page.get_by_role("button", name="Remove Autism")).to_be_visible()
    expect(page.locator("[data-search-results] h3").first).to_have_text(first)
    assert everything > total(page) == promised > 60


def test_a_need_of_the_suggestions_and_then_words_find_what_is_for_any_need(found):
    page = found("need=adhd")
    page.locator("#q").fill("ehc plan")
    page.locator("#q").press("Enter")
    expect(page.get_by_role("button", name="Remove ADHD")).to_be_visible()
    expect(page.locator("[data-search-results] h3").first).to_contain_text("Education, health and care plans")
    assert total(page) > 60


def test_only_needs_speak_of_any_need(found):
    page = found()
    box = group(page, "cost")
    expect(box.get_by_role("group")).to_have_accessible_description("")


@pytest.mark.parametrize("query", ["need=autism", "cost=free&sort=name"])
@pytest.mark.parametrize("way", ["box", "Clear all filters", "chip"])
def test_without_its_last_filter_a_search_without_words_waits_for_words(found, query, way):
    page = found(query)
    faults = []
    page.on("pageerror", lambda fault: faults.append(fault))
    if way == "box":
        group(page, query.split("=")[0]).get_by_role("checkbox", checked=True).press("Space")
    else:
        page.get_by_role("button", name="Remove" if way == "chip" else way).press("Enter")
    expect(page.locator("#q")).to_be_focused()
    expect(page.get_by_role("status")).to_have_text("Type words or a place")
    expect(page.locator("[data-search-output]")).to_be_hidden()
    expect(page).to_have_url(re.compile(r"/search/\?$"))
    assert faults == []


def test_each_result_tells_its_day_in_the_order_of_these(found):
    page = found("q=autism&sort=checked")
    facts = page.locator("[data-search-results] .app-record__facts")
    expect(facts.first).to_contain_text(re.compile(r"Checked \d{1,2} [A-Z][a-z]+ 20\d\d"))
    page.locator("#sort").select_option("Name")
    expect(page).to_have_url("/search/?q=autism&sort=name")
    expect(facts.filter(has_text="Checked")).to_have_count(0)


def test_the_order_changes_under_the_keyboard(found):
    page = found()
    page.locator("#sort").focus()
    page.locator("#sort").select_option("Name")
    expect(page).to_have_url("/search/?q=autism&sort=name")
    expect(page.locator("#sort")).to_be_focused()


def test_on_a_phone_the_filters_lie_behind_one_button(found):
    page = found(width=375)
    button = page.get_by_role("button", name="Filter the results")
    first = page.locator("[data-search-filters] summary").first
    expect(first).to_be_hidden()
    button.press("Enter")
    expect(button).to_have_attribute("aria-expanded", "true")
    expect(first).to_be_visible()
    button.press("Enter")
    expect(first).to_be_hidden()


def test_axe_finds_nothing_with_filters_open(found, audit, width):
    page = found("q=autism&near=Stevenage&cost=free", width)
    if width < 500:
        page.get_by_role("button", name="Filter the results").click()
    for summary in page.locator("[data-search-filters] summary:visible").all():
        summary.click()
    assert audit(page) == []


def test_open_filters_fit_on_a_phone(found, fits):
    page = found("q=autism&near=Stevenage&cost=free", 375)
    page.get_by_role("button", name="Filter the results").click()
    for summary in page.locator("[data-search-filters] summary:visible").all():
        summary.click()
    assert fits(page) == {}
