"""The search page in each of its states: none is a dead end."""

import re

import pytest
from playwright.sync_api import expect

HOSTILE = [
    "<img src=x onerror=alert(1)>",
    "'\"><script>alert(1)</script>",
    "autism " * 1500,
    "👩‍👧 🚌",
    "مساعدة לילד",
    "‮txet",
    "constructor __proto__ toString",
    "%00%FF",
    "((((((((((a+)+)+)+",
]


@pytest.fixture
def searched(visitor, search):
    """Function that opens the search page at a query and waits for its answer."""
    return lambda query: search(visitor, f"/search/?{query}")


@pytest.fixture
def alerts(visitor):
    """A list that fills with what scripts pop up or throw."""
    seen = []
    visitor.on("dialog", lambda dialog: (seen.append(dialog.message), dialog.dismiss()))
    visitor.on("pageerror", lambda error: seen.append(str(error)))
    return seen


def test_results_are_a_list_that_names_the_records(visitor, searched):
    searched("q=travel+training")
    ids = visitor.locator("[data-search-results] > li").evaluate_all("items => items.map((item) => item.dataset.id)")
    assert ids[0].startswith("travel-training")
    assert len(ids) == len(set(ids))


def test_the_count_is_announced(visitor, searched):
    searched("q=short+breaks")
    status = visitor.get_by_role("status")
    expect(status).to_have_text(visitor.locator("[data-search-count]").inner_text())
    expect(status).to_contain_text("results for “short breaks”")


def test_on_a_phone_the_search_box_makes_room_for_the_answer(visitor, searched):
    """The first result begins on the first screen; with nothing asked the box says all it has to say again."""
    visitor.set_viewport_size({"width": 375, "height": 812})
    searched("q=short+breaks")
    title = visitor.locator("[data-search-results] a").first.bounding_box()
    assert title["y"] + title["height"] <= 812
    visitor.locator("#q").fill("")
    visitor.keyboard.press("Enter")
    expect(visitor.locator("#near-hint")).to_be_in_viewport(ratio=1)


@pytest.mark.parametrize("query", ["q=short+breaks", "near=Stevenage"])
def test_where_i_am_can_be_said_beside_an_answer_on_a_phone(visitor, searched, query):
    """The button can be seen before any box has the keyboard, takes no line of its own, and moves nothing."""
    visitor.set_viewport_size({"width": 375, "height": 812})
    searched(query)
    place = visitor.get_by_role("button", name="Use my location")
    expect(place).to_be_in_viewport(ratio=1)
    button = visitor.locator(".app-search__button")
    before = button.bounding_box()["y"]
    visitor.locator("#near").focus()
    assert button.bounding_box()["y"] == before
    assert place.bounding_box()["y"] < visitor.locator("#near").bounding_box()["y"]


def test_the_title_names_the_search(visitor, searched):
    searched("q=short+breaks")
    assert visitor.title().startswith("short breaks – Find help – ")


def test_the_title_says_that_a_place_is_not_known(visitor, searched):
    searched("near=12345")
    expect(visitor).to_have_title(re.compile("^Place not known – Find help – "))


def test_a_long_address_keeps_its_postcode(visitor, searched):
    searched("q=autism")
    long = "The Old School House, 12 High Street, Old Town, Stevenage, Hertfordshire SG1 3AA"
    visitor.locator("#near").fill(long)
    visitor.keyboard.press("Enter")
    expect(visitor.locator("[data-search-chips]")).to_contain_text("near SG1 3AA")
    expect(visitor).to_have_url("/search/?q=autism&near=SG1+3")


def test_more_results_come_with_a_button_and_the_keyboard_goes_on(visitor, searched):
    searched("q=support")
    before = visitor.locator("[data-search-results] > li").count()
    visitor.get_by_role("button", name="Show more").click()
    after = visitor.locator("[data-search-results] > li")
    assert after.count() > before
    expect(after.nth(before).locator("a")).to_be_focused()


def test_a_link_within_the_page_leaves_the_results_as_they_are(visitor, searched):
    searched("q=support")
    visitor.get_by_role("button", name="Show more").click()
    before = visitor.locator("[data-search-results] > li").count()
    visitor.locator(".govuk-skip-link").press("Enter")
    expect(visitor).to_have_url("/search/?q=support#main-content")
    assert visitor.locator("[data-search-results] > li").count() == before > 10


def test_a_new_search_moves_the_keyboard_to_the_results(visitor, searched):
    searched("q=autism")
    visitor.locator("#q").fill("hearing")
    visitor.keyboard.press("Enter")
    expect(visitor.locator("[data-search-count]")).to_be_focused()
    expect(visitor.locator("[data-search-count]")).to_contain_text("hearing")


def test_back_and_forward_restore_words_and_results(visitor, searched):
    searched("q=autism&near=Stevenage")
    first = visitor.locator("[data-search-results]").inner_text()
    visitor.locator("#q").fill("hearing aids")
    visitor.keyboard.press("Enter")
    expect(visitor.locator("[data-search-count]")).to_contain_text("hearing aids")
    visitor.go_back()
    expect(visitor.locator("#q")).to_have_value("autism")
    expect(visitor.locator("[data-search-results]")).to_have_text(first, use_inner_text=True)
    visitor.go_forward()
    expect(visitor.locator("#q")).to_have_value("hearing aids")


def test_coming_back_from_a_result_leads_to_where_it_was(visitor, searched):
    """More results than at first: a browser goes back before these are there."""
    visitor.set_viewport_size({"width": 375, "height": 800})
    searched("q=support")
    for count in (20, 30):
        visitor.get_by_role("button", name="Show more").click()
        expect(visitor.locator("[data-search-results] > li")).to_have_count(count)
    last = visitor.locator("[data-search-results] > li a").last
    last.scroll_into_view_if_needed()
    before = visitor.evaluate("scrollY")
    last.click()
    visitor.locator("article[data-record], h1").first.wait_for()
    visitor.go_back()
    expect(visitor.locator("[data-search-results] > li")).to_have_count(30)
    visitor.wait_for_function("before => Math.abs(scrollY - before) < 5", arg=before)


def test_coming_back_to_the_empty_page_clears_it(visitor):
    visitor.goto("/search/")
    visitor.locator("#q").fill("autism")
    visitor.keyboard.press("Enter")
    expect(visitor.locator("[data-search-output]")).to_be_visible()
    visitor.go_back()
    expect(visitor.locator("[data-search-output]")).to_be_hidden()
    expect(visitor.locator("#q")).to_have_value("")


def test_nothing_found_says_so_and_shows_ways_on(visitor, searched):
    searched("q=zzzzzz")
    expect(visitor.get_by_role("status")).to_have_text("We found nothing for “zzzzzz”")
    nothing = visitor.locator("[data-search-nothing]")
    expect(nothing).to_contain_text("ask a person")
    nothing.get_by_role("link", name="Talk to somebody").click()
    expect(visitor.locator("#help")).to_be_in_viewport()
    assert visitor.locator("[data-search-browse] a:visible").count() == 6


def test_a_misspelt_word_is_searched_as_the_nearest_known(visitor, searched):
    searched("q=dyslexxia")
    expect(visitor.locator("[data-search-notes]")).to_contain_text(
        "Showing results for dyslexia. Search instead for “dyslexxia”"
    )


def test_nothing_is_said_of_slips_below_urgent_help(visitor, searched):
    searched("q=sucidal+dyslexxia")
    expect(visitor.locator("[data-search-crisis]")).to_be_visible()
    expect(visitor.locator("[data-search-notes]")).not_to_contain_text("Showing results for")


def test_a_word_is_searched_as_it_was_typed_when_asked(visitor, searched):
    searched("q=dyslexxia+autism")
    visitor.get_by_role("link", name="“dyslexxia”").click()
    expect(visitor.locator("#q")).to_have_value('"dyslexxia" autism')
    expect(visitor.locator("[data-search-notes]")).not_to_contain_text("Showing results for")


@pytest.mark.parametrize(
    ("query", "chips"),
    [
        ("q=xqzzy+age+7+near+stevenage", ["near Stevenage", "age 7"]),
        ("q=xqzzy&near=WD6", ["near WD6"]),
        ("q=xqzzy+age+12", ["age 12"]),
    ],
)
def test_what_was_understood_is_told_where_nothing_was_found(visitor, searched, query, chips):
    searched(query)
    expect(visitor.locator("[data-search-count]")).to_contain_text("No results for “xqzzy")
    assert visitor.locator("[data-search-chips] button").all_text_contents() == [f"Remove {chip}" for chip in chips]
    for part in ("filters", "sort"):
        expect(visitor.locator(f"[data-search-{part}]")).to_be_hidden()
    expect(visitor.get_by_role("status")).to_contain_text("No results for “xqzzy")
    visitor.get_by_role("button", name=f"Remove {chips[0]}").click()
    expect(visitor.locator("[data-search-chips] button")).to_have_count(len(chips) - 1)


def test_all_for_the_age_and_the_place_is_one_press_away(visitor, searched):
    searched("q=xqzzy+age+7+near+stevenage")
    link = visitor.get_by_role("link", name="what there is for age 7 near Stevenage")
    # Whoever opens it in another tab goes there too.
    expect(link).to_have_attribute("href", "?q=age+7&near=Stevenage")
    link.click()
    expect(visitor).to_have_url("/search/?q=age+7&near=Stevenage")
    expect(visitor.locator("[data-search-results] > li")).to_have_count(10)
    expect(visitor.locator("[data-search-filters] summary").first).to_be_visible()
    expect(visitor.locator("[data-search-sort]")).to_be_visible()


def test_near_a_whole_postcode_it_stays_on_the_device(visitor, searched):
    searched("q=autism&near=SG1+1")
    visitor.locator("#q").fill("xqzzy")
    visitor.locator("#near").fill("SG1 1AA")
    visitor.locator("#near").press("Enter")
    visitor.get_by_role("link", name="what there is near SG1 1AA").click()
    expect(visitor).to_have_url("/search/?near=SG1+1")
    expect(visitor.locator("#near")).to_have_value("SG1 1AA")


def test_a_place_elsewhere_is_told_where_nothing_was_found(visitor, searched):
    searched("q=xqzzy&near=M1+1")
    expect(visitor.get_by_role("region", name="Outside Hertfordshire")).to_be_visible()


@pytest.mark.parametrize(
    ("query", "told"),
    [
        ("q=he+is+5+and+we+live+in+watfrod", "We think the place you typed is Watford."),
        ("q=autism+SGI+1AA", "We think the place you typed is SG1 1AA."),
        ("q=autism&near=watfrod", "You typed “watfrod”. We read it as Watford."),
    ],
)
def test_of_a_sentence_only_the_place_is_read_as_another(visitor, searched, query, told):
    searched(query)
    expect(visitor.locator("[data-search-notes] > p").first).to_have_text(told)


def test_an_unknown_place_is_told_where_nothing_was_found(visitor, searched):
    searched("q=xqzzy&near=Atlantis")
    notes = visitor.locator("[data-search-notes]")
    expect(notes).to_have_text("We do not know the place “Atlantis”. Try a postcode or a town.")
    expect(visitor.get_by_role("heading", name="Try other words")).to_be_visible()


def test_words_alone_that_find_nothing_have_one_heading(visitor, searched):
    searched("q=xqzzy")
    expect(visitor.locator("[data-search-output]")).to_be_hidden()
    expect(visitor.get_by_role("heading", name="We found nothing for “xqzzy”")).to_be_visible()


def test_words_of_a_language_that_is_not_known_suggest_none_that_are_merely_like_them(visitor, searched):
    searched("q=mera+bacha+bolta+nahi")
    expect(visitor.locator("[data-search-suggestions]")).to_be_empty()


@pytest.mark.parametrize("address", ["", "q=autism"])
def test_a_search_for_nothing_says_what_to_type(visitor, searched, address):
    searched(address)
    visitor.locator("#q").fill("")
    visitor.get_by_role("button", name="Search", exact=True).click()
    status = visitor.get_by_role("status")
    expect(status).to_have_text("Type words or a place")
    assert status.bounding_box()["height"] > 20
    expect(visitor.locator("#q")).to_be_focused()
    visitor.locator("#q").fill("autism")
    visitor.keyboard.press("Enter")
    expect(visitor.locator("[data-search-count]")).to_contain_text("“autism”")
    assert status.bounding_box()["height"] < 5


def test_a_word_further_off_is_suggested(visitor, searched):
    searched("q=heariqnqxg")
    visitor.locator("[data-search-suggestions]").get_by_role("link", name="hearing").click()
    expect(visitor.locator("[data-search-count]")).to_contain_text("for “hearing”")


@pytest.mark.parametrize(("near", "named"), [("Atlantis", "Atlantis"), ("QX1+1", "QX1 1")])
def test_an_unknown_place_is_named_and_the_results_stay(visitor, searched, near, named):
    searched(f"q=autism&near={near}")
    expect(visitor.locator("[data-search-notes]")).to_contain_text(f"We do not know the place “{named}”")
    assert visitor.locator("[data-search-results] > li").count() > 5


def test_an_unknown_place_alone_is_not_a_dead_end(visitor, searched):
    searched("near=Atlantis")
    expect(visitor.get_by_role("status")).to_have_text("We do not know the place “Atlantis”")
    assert visitor.locator("[data-search-browse] a:visible").count() == 6


def test_what_is_typed_where_a_place_goes_can_be_searched_for(visitor):
    visitor.goto("/search/")
    visitor.locator("#near").fill("autism")
    visitor.keyboard.press("Enter")
    expect(visitor.locator("[data-search-suggestions]")).to_have_text(
        "Try a postcode or a town, or search for “autism”."
    )
    visitor.get_by_role("link", name="“autism”").click()
    expect(visitor).to_have_url("/search/?q=autism")
    expect(visitor.locator("#near")).to_have_value("")
    expect(visitor.locator("[data-search-results] > li")).to_have_count(10)


def test_a_postcode_that_nobody_has_among_words_is_named(visitor, searched):
    searched("q=autism+SG0+1AA")
    expect(visitor.locator("[data-search-notes]")).to_contain_text("We do not know the place “SG0 1AA”")
    expect(visitor.locator("[data-search-chips]")).to_be_hidden()
    expect(visitor).to_have_url("/search/?q=autism+SG0+1")


def test_a_text_longer_than_is_read_is_told(visitor):
    """What somebody pastes is not cut without a word."""
    visitor.goto("/search/")
    visitor.locator("#q").fill("autism " * 200)
    visitor.keyboard.press("Enter")
    expect(visitor.locator("[data-search-notes]")).to_contain_text("We read the first 1000 letters")
    visitor.locator("#q").fill("autism")
    visitor.keyboard.press("Enter")
    expect(visitor.locator("[data-search-notes]")).to_be_empty()


def test_for_older_people_what_there_is_is_one_press_away(visitor, searched):
    searched("q=30+year+old&near=Stevenage")
    expect(visitor.locator("[data-search-chips]")).to_contain_text("age 30")
    visitor.get_by_role("link", name="help for adults").click()
    expect(visitor).to_have_url("/search/?q=help+for+adults&near=Stevenage")


@pytest.mark.parametrize(("words", "told"), [("clubs 5 to 11", "ages 5 to 11"), ("under 5s play", "under 5s")])
def test_the_chip_of_an_age_says_what_was_typed(visitor, searched, words, told):
    searched(f"q={words.replace(' ', '+')}")
    chip = visitor.locator("[data-search-chips] button")
    assert chip.inner_text().removeprefix("Remove ").strip() == told


def test_an_age_over_25_is_told_whom_we_are_for(visitor, searched):
    searched("q=26+year+old+autistic")
    expect(visitor.locator("[data-search-notes]")).to_contain_text("for children and young people up to 25")
    searched("q=my+son+is+27")
    expect(visitor.locator("[data-search-notes]")).to_contain_text("for children and young people up to 25")
    searched("q=25+year+old+autistic")
    expect(visitor.locator("[data-search-notes]")).to_be_empty()


@pytest.mark.parametrize(
    ("words", "named"),
    [
        ("clubs+for+children+without+autism", "autism"),
        ("Not+Autistic", "Autistic"),
        ("autism+except+for+adhd", "adhd"),
        ("clubs+not+in+watford", "Watford"),
    ],
)
def test_what_cannot_be_left_out_is_told(visitor, searched, words, named):
    searched(f"q={words}")
    expect(visitor.locator("[data-search-notes]")).to_have_text(
        f"We cannot leave words out: we looked for “{named}” too."
    )


@pytest.mark.parametrize("words", ["not+talking+autism", "without+a+diagnosis+autism", "not+in+school+watford"])
def test_what_somebody_lacks_is_no_word_to_leave_out(visitor, searched, words):
    searched(f"q={words}")
    expect(visitor.locator("[data-search-notes]")).to_be_empty()


@pytest.mark.parametrize("words", ["autism+groups+near+me", "Nearest+swimming", "clubs+in+our+area"])
def test_near_me_is_answered_with_what_to_do(visitor, searched, words):
    searched(f"q={words}")
    told = "We do not know where you are. Type a postcode or a town to see what is near you first."
    expect(visitor.locator("[data-search-notes]")).to_have_text(told)
    searched(f"q={words}&near=Hitchin")
    expect(visitor.locator("[data-search-notes]")).to_be_empty()


def test_a_stage_alone_is_a_search(visitor, searched):
    searched("q=ks4")
    expect(visitor.locator("[data-search-chips]")).to_contain_text("ks4")
    assert visitor.locator("[data-search-results] > li").count() > 5


def test_a_place_alone_is_a_search(visitor, searched):
    searched("near=Hitchin")
    assert visitor.locator("[data-search-results] > li").count() > 5
    assert visitor.title().startswith("Near Hitchin – ")


@pytest.mark.parametrize("words", HOSTILE, ids=range(len(HOSTILE)))
def test_whatever_is_typed_does_no_harm(visitor, searched, alerts, words):
    searched("q=autism")
    visitor.evaluate(
        "words => { for (const box of document.querySelectorAll('input')) box.value = words; document.forms[0].requestSubmit(); }",
        words,
    )
    expect(visitor.get_by_role("status")).not_to_have_text("Searching")
    assert visitor.locator("main img, main script").count() == 0
    assert alerts == []


@pytest.mark.parametrize("missing", ["**/search/data/*.json", "**/search/data/start.*.json"])
def test_without_the_engine_the_lists_are_offered(visitor, searched, alerts, missing):
    visitor.route(missing, lambda route: route.abort())
    searched("q=autism&near=Stevenage")
    expect(visitor.get_by_role("heading", name="The search did not load")).to_be_visible()
    expect(visitor.get_by_role("status")).to_contain_text("The search did not load")
    assert visitor.locator("[data-search-browse] a:visible").count() == 6
    assert alerts == []


@pytest.mark.parametrize("body", ["", "[{}", '[{"sectors": []}, 1]', "<!DOCTYPE html>"])
def test_a_damaged_file_is_as_bad_as_none(visitor, searched, alerts, body):
    visitor.route(
        "**/search/data/start.*.json", lambda route: route.fulfill(body=body, content_type="application/json")
    )
    searched("q=autism&near=Stevenage")
    expect(visitor.get_by_role("heading", name="The search did not load")).to_be_visible()
    assert alerts == []


@pytest.mark.parametrize("missing", ["**/search/data/*.json", "**/search/data/places.*.json"])
def test_a_search_that_did_not_load_works_when_tried_again(visitor, searched, missing):
    visitor.route(missing, lambda route: route.abort())
    searched("q=autism&near=Stevenage")
    visitor.unroute(missing)
    visitor.get_by_role("button", name="Try again").click()
    visitor.locator("[data-search-results] > li").first.wait_for()
    expect(visitor.get_by_role("button", name="Try again")).to_be_hidden()


def test_a_result_says_why_it_is_there(visitor, searched):
    searched("q=autism&near=Stevenage")
    why = visitor.locator("[data-search-results] > li:first-child details")
    why.locator("summary").click()
    assert why.locator("p").count() > 0
    expect(why.locator("summary")).to_contain_text(
        visitor.locator("[data-search-results] a").first.inner_text(), use_inner_text=False
    )


def test_words_of_another_language_are_marked_as_such(visitor, searched):
    searched("q=توحد")
    expect(visitor.locator("[data-search-language]")).to_contain_text("Arabic")
    expect(visitor.locator("[data-search-language] bdi")).to_have_attribute("lang", "ar")
    expect(visitor.locator("[data-search-language] bdi")).to_have_attribute("dir", "rtl")


@pytest.mark.parametrize(("words", "need"), [("توحد", "autism"), ("autyzm", "autism"), ("kaygı", "anxiety")])
def test_words_of_another_language_that_mean_one_need_lead_to_it(visitor, searched, words, need):
    searched(f"q={words}")
    one = visitor.locator("[data-search-language-one] a")
    expect(one).to_have_js_property("pathname", f"/needs/{need}/")
    one.click()
    expect(visitor.locator("h1")).to_be_visible()


def test_words_of_another_language_that_mean_no_need_lead_to_the_list(visitor, searched):
    searched("q=szkoła")
    expect(visitor.locator("[data-search-language]")).to_contain_text("Polish")
    expect(visitor.locator("[data-search-language-one]")).to_be_hidden()


def test_english_words_bring_no_word_of_languages(visitor, searched):
    searched("q=autism")
    expect(visitor.locator("[data-search-language]")).to_be_hidden()
