"""A place leads to its area, and the device's own position does so without leaving the device."""

import re

import pytest
from playwright.sync_api import expect

STEVENAGE = {"latitude": 51.9017, "longitude": -0.2019}
LONDON = {"latitude": 51.5074, "longitude": -0.1278}
EDINBURGH = {"latitude": 55.9533, "longitude": -3.1883}


@pytest.fixture
def searched(visitor, search):
    """Function that opens the search page at a query and waits for its answer."""

    def opened(query):
        search(visitor, f"/search/?{query}")
        return visitor

    return opened


@pytest.fixture
def standing(visitor, real_url):
    """Function that puts the device somewhere and presses the button."""

    def stand(where, address="/search/"):
        if where:
            visitor.context.grant_permissions(["geolocation"], origin=real_url)
            visitor.context.set_geolocation(where)
        visitor.goto(address)
        visitor.get_by_role("button", name="Use my location").click()
        return visitor

    return stand


@pytest.mark.parametrize("other", ["Watford", ""])
def test_what_was_said_of_the_position_goes_with_another_place(standing, other):
    page = standing(STEVENAGE)
    said = page.locator("#locate-status")
    expect(said).to_contain_text("You are near SG1")
    page.locator("#near").press("Enter")
    # The whole answer takes the keyboard.
    expect(page.locator("[data-search-count]")).to_be_focused()
    expect(said).to_contain_text("You are near SG1")
    page.locator("#near").fill(other)
    expect(said).to_be_empty()


@pytest.mark.parametrize("typed", ["Tring", ""])
def test_a_place_that_is_typed_while_the_device_is_asked_stays(searched, typed):
    """The device may take many seconds."""
    page = searched("q=autism&near=Ware")
    at = "{ coords: { latitude: 51.9, longitude: -0.2, accuracy: 20 } }"
    page.evaluate(f"navigator.geolocation.getCurrentPosition = (done) => {{ globalThis.answer = () => done({at}) }}")
    page.get_by_role("button", name="Use my location").click()
    page.wait_for_function("Boolean(globalThis.answer)")
    page.locator("#near").fill(typed)
    page.evaluate("answer()")
    expect(page.locator("#locate-status")).to_be_empty()
    expect(page.locator("#near")).to_have_value(typed)
    expect(page).to_have_url("/search/?q=autism&near=Ware")


HERE = "globalThis.answer({ coords: { latitude: 51.9, longitude: -0.2, accuracy: 20 } })"


@pytest.fixture
def asking(visitor):
    """The home page, with words, whose button was pressed; the device answers when it is told to. Enter is pressed before."""
    visitor.add_init_script("navigator.geolocation.getCurrentPosition = (...answers) => { [answer, refuse] = answers }")
    visitor.set_viewport_size({"width": 375, "height": 700})
    visitor.goto("/")
    visitor.get_by_role("button", name="Use my location").click()
    visitor.locator("#q").fill("autism")
    visitor.locator("#q").press("Enter")
    expect(visitor.locator("#locate-status")).to_contain_text("Then we search")
    expect(visitor.locator("#locate-status")).to_be_in_viewport()
    visitor.wait_for_function("Boolean(globalThis.answer)")
    return visitor


def test_a_search_from_the_home_page_waits_for_the_position(asking):
    asking.evaluate(HERE)
    expect(asking).to_have_url("/search/?q=autism&near=SG1+1")
    expect(asking.get_by_role("button", name="Remove near SG1 1")).to_be_visible()


def test_a_search_from_the_home_page_goes_on_without_a_position_that_is_refused(asking):
    asking.evaluate("globalThis.refuse({ code: 1 })")
    expect(asking).to_have_url("/search/?q=autism")


def test_a_search_from_the_home_page_goes_on_without_the_position_when_pressed_again(asking):
    asking.locator("#q").press("Enter")
    expect(asking).to_have_url("/search/?q=autism")


def test_a_search_from_the_home_page_goes_on_without_a_position_whose_script_does_not_load(visitor):
    visitor.route("**/js/locate.*.js", lambda route: route.abort())
    visitor.goto("/")
    visitor.get_by_role("button", name="Use my location").click()
    visitor.locator("#q").fill("autism")
    visitor.locator("#q").press("Enter")
    expect(visitor).to_have_url("/search/?q=autism")


def test_what_was_said_of_the_position_goes_with_its_chip(standing):
    page = standing(STEVENAGE)
    expect(page.locator("#locate-status")).to_contain_text("You are near SG1")
    page.locator("#q").fill("autism")
    page.locator("#q").press("Enter")
    page.get_by_role("button", name="Remove near SG1").click()
    expect(page.locator("#near")).to_have_value("")
    expect(page.locator("#locate-status")).to_be_empty()


def test_a_place_leads_to_its_area(searched):
    panel = searched("q=autism&near=Stevenage").get_by_role("region", name="Your area")
    expect(panel).to_contain_text("Stevenage is probably in DSPL2: Stevenage.")
    expect(panel.get_by_role("link", name="DSPL2: Stevenage").first).to_have_attribute("href", "/areas/dspl2/")
    expect(panel).to_contain_text("Your child's school may be in another area")


def test_it_names_the_send_team_and_the_side_for_health(searched):
    panel = searched("near=Stevenage").get_by_role("region", name="Your area")
    expect(panel).to_contain_text("North Herts and Stevenage")
    expect(panel).to_contain_text("East and north")


def test_every_area_is_one_press_away(searched):
    panel = searched("near=Stevenage").get_by_role("region", name="Your area")
    panel.get_by_text("All 9 areas").click()
    assert panel.locator("[data-search-area-all] a:visible").count() == 9


def test_on_a_phone_one_line_tells_the_area_and_one_press_all_of_it(visitor, searched):
    """The results come first."""
    visitor.set_viewport_size({"width": 375, "height": 800})
    page = searched("q=autism&near=Stevenage")
    panel = page.get_by_role("region", name="Your area")
    expect(panel).to_have_text("Your area: probably DSPL2: Stevenage", use_inner_text=True)
    assert panel.bounding_box()["height"] < 90
    assert page.locator("[data-search-results] > li").first.bounding_box()["y"] < 840
    panel.locator("summary").first.click()
    expect(panel).to_contain_text("Stevenage is probably in DSPL2: Stevenage.", use_inner_text=True)
    expect(panel).to_contain_text("North Herts and Stevenage", use_inner_text=True)
    expect(panel).to_contain_text("East and north", use_inner_text=True)
    assert panel.locator("[data-search-area-all] a:visible").count() == 9


@pytest.mark.parametrize(
    ("near", "said"),
    [
        ("Knebworth", "we are not sure"),
        ("AL9", "probably DSPL6: Potters Bar and Borehamwood"),
        ("LU1+4", "it depends where you live"),
        ("SG", "one of several"),
        ("DSPL5", "DSPL5: Welwyn Hatfield"),
    ],
)
def test_that_line_says_how_sure_we_are(visitor, searched, near, said):
    visitor.set_viewport_size({"width": 375, "height": 800})
    panel = searched(f"near={near}").get_by_role("region", name="Your area")
    expect(panel).to_have_text(f"Your area: {said}", use_inner_text=True)


def test_the_panel_stays_as_it_was_pressed(visitor, searched):
    visitor.set_viewport_size({"width": 375, "height": 800})
    page = searched("near=Stevenage")
    page.get_by_role("region", name="Your area").locator("summary").first.click()
    page.locator("#near").fill("Hitchin")
    page.locator("#near").press("Enter")
    expect(page.locator("[data-search-area-guess]")).to_contain_text("Hitchin")
    expect(page.locator("[data-search-area-guess]")).to_be_visible()


def test_where_we_are_not_sure_the_others_are_named(searched, real_site):
    panel = searched("near=AL9").get_by_role("region", name="Your area")
    expect(panel).to_contain_text("may")
    assert panel.locator("[data-search-area-guess] a").count() > 1


def test_areas_that_may_be_meant_are_told_with_their_own_teams(searched):
    """Nobody should ring the team of a guess."""
    panel = searched("near=AL9").get_by_role("region", name="Your area")
    expect(panel).to_contain_text("If it is DSPL5")
    expect(panel).to_contain_text("If it is DSPL6")


@pytest.mark.parametrize("place", ["LU1+4", "LU1+4AB", "EN5+4AG"])
def test_where_few_are_ours_nobody_is_told_an_area_of_ours_only(searched, place):
    page = searched(f"near={place}")
    sector = place[:5].replace("+", " ")
    panel = page.get_by_role("region", name="Your area")
    expect(panel).to_contain_text(f"Most of {sector} is outside Hertfordshire. If you live in the part that is")
    outside = page.get_by_role("region", name="Outside Hertfordshire")
    expect(outside).to_contain_text(f"{sector} is mostly outside Hertfordshire")
    expect(panel.get_by_text("SEND team and health services")).to_be_hidden()


def test_of_a_postcode_there_we_say_that_we_do_not_know(searched):
    panel = searched("near=LU1+4AB").get_by_role("region", name="Your area")
    expect(panel).to_contain_text("We do not know which part LU1 4AB is in.")


@pytest.mark.parametrize("known", [True, False])
def test_a_whole_postcode_is_asked_for_only_where_one_is_known(visitor, known):
    visitor.goto("/search/")
    visitor.locator("[data-search-area]").evaluate(
        "(panel, known) => panel.toggleAttribute('data-whole', known)", known
    )
    visitor.locator("#near").fill("LU1 4")
    visitor.locator("#near").press("Enter")
    said = visitor.locator("[data-search-area-guess]")
    expect(said).to_contain_text("your area is probably DSPL")
    asked = "Type your whole postcode, and we can tell you if it is."
    expect(said).to_contain_text(asked) if known else expect(said).not_to_contain_text(asked)


def test_after_such_a_place_another_is_told_as_ever(searched):
    page = searched("near=LU1+4")
    page.locator("#near").fill("Stevenage")
    page.locator("#near").press("Enter")
    expect(page.get_by_role("region", name="Your area")).to_contain_text("Stevenage is probably in DSPL2")
    expect(page.locator("[data-search-area-guess]")).not_to_contain_text("outside")
    expect(page.get_by_role("region", name="Outside Hertfordshire")).to_be_hidden()


def test_a_place_of_which_we_are_not_sure_is_not_probably_anywhere(searched):
    panel = searched("near=Knebworth").get_by_role("region", name="Your area")
    expect(panel).to_contain_text("We are not sure which area Knebworth is in. It may be DSPL")
    assert panel.locator("[data-search-area-guess] a").count() == 3


@pytest.mark.parametrize(
    ("place", "rough"), [("SG1+1ZZ", True), ("SG1+1", False), ("Stevenage", False), ("M1+1AA", False)]
)
def test_a_postcode_that_we_cannot_place_is_said_to_be_rough(searched, place, rough):
    said = searched(f"near={place}").locator("[data-search-notes]").get_by_text("distances are rough")
    expect(said).to_have_count(int(rough))


def test_letters_alone_are_too_wide_for_an_area(searched):
    page = searched("q=autism&near=SG")
    expect(page.get_by_role("region", name="Your area")).to_contain_text("SG is in several areas")
    expect(page.get_by_role("region", name="Outside Hertfordshire")).to_be_hidden()


def test_all_of_the_county_leaves_nothing_out(searched):
    page = searched("near=Hertfordshire")
    expect(page.locator("[data-search-chips]")).to_contain_text("all of Hertfordshire")
    assert page.locator("[data-search-results] > li").count() == 10


@pytest.mark.parametrize("place", ["M1+1", "EH1+1", "BT1+1", "JE2", "BFPO+12"])
def test_a_place_elsewhere_is_answered_kindly(searched, place):
    page = searched(f"q=autism&near={place}")
    outside = page.get_by_role("region", name="Outside Hertfordshire")
    # Scotland has none, and laws of its own.
    expect(outside).to_contain_text("if it is in England, the council there has its own Local Offer for you")
    expect(outside).to_contain_text("We explain the law of England")
    expect(page.get_by_role("region", name="Your area")).to_be_hidden()
    assert page.locator("[data-search-results] > li").count() > 5


def test_without_a_place_there_is_no_panel(searched):
    page = searched("q=autism")
    expect(page.locator("[data-search-area], [data-search-outside]").first).to_be_hidden()
    expect(page.locator("[data-search-straight]")).to_be_hidden()


def test_distances_are_said_to_be_straight(searched):
    expect(searched("q=autism&near=Stevenage").locator("[data-search-straight]")).to_contain_text("in a straight line")


def test_without_a_distance_nothing_is_said_of_distances_nor_sorted_by_them(searched):
    """So it is of all results where the ranking leaves places alone."""
    page = searched("q=mediation&near=Stevenage")
    assert page.get_by_text("mile away").count() == page.get_by_text("miles away").count() == 0
    expect(page.locator("[data-search-straight]")).to_be_hidden()
    expect(page.locator("#sort [value=distance]")).to_be_disabled()


@pytest.mark.parametrize("address", ["/", "/search/"])
def test_the_devices_position_fills_in_the_place(standing, address):
    page = standing(STEVENAGE, address)
    expect(page.locator("#near")).to_have_value("SG1 1")
    expect(page.locator("#locate-status")).to_have_text("You are near SG1 1")


def test_the_devices_position_is_searched_near_where_an_answer_is_on_the_page(standing):
    """Else all that is shown would be of the place before."""
    page = standing(STEVENAGE, "/search/?q=autism&near=Watford")
    expect(page.get_by_role("button", name="Remove near SG1 1")).to_be_visible()
    expect(page.get_by_role("region", name="Your area")).to_contain_text("SG1 1 is probably in DSPL2: Stevenage.")
    expect(page.locator("#locate-status")).to_have_text("You are near SG1 1")
    expect(page).to_have_url("/search/?q=autism&near=SG1+1")


def test_the_devices_position_asks_nothing_by_itself(standing):
    """Words may still be typed."""
    page = standing(STEVENAGE)
    expect(page.locator("#near")).to_have_value("SG1 1")
    expect(page.locator("[data-search-output]")).to_be_hidden()
    expect(page).to_have_url("/search/")


@pytest.mark.parametrize(
    ("accuracy", "place", "words"),
    [
        (50, "SG1 1", "You are near SG1 1"),
        (8_000, "SG1 1", "You seem to be somewhere near SG1 1. Change it if that is not right."),
        (50_000, "", "Your device only knows very roughly where you are. Type a postcode or a town instead."),
    ],
)
def test_a_position_is_told_as_surely_as_the_device_knows_it(standing, accuracy, place, words):
    """A computer without a receiver may be a county off."""
    page = standing({**STEVENAGE, "accuracy": accuracy})
    expect(page.locator("#locate-status")).to_have_text(words)
    expect(page.locator("#near")).to_have_value(place)


def test_a_position_outside_the_county_is_answered_as_kindly_as_its_name(standing):
    page = standing(LONDON)
    expect(page.locator("#near")).to_have_value(re.compile("^[A-Z]{1,2}[0-9]"))
    page.locator("#near").press("Enter")
    expect(page.get_by_role("region", name="Outside Hertfordshire")).to_be_visible()


def test_the_position_goes_into_no_address(visitor, standing):
    seen = []
    visitor.on("request", lambda request: seen.append(request.url))
    page = standing(STEVENAGE)
    expect(page.locator("#near")).not_to_have_value("")
    page.locator("#near").press("Enter")
    page.locator("[data-search-results] > li").first.wait_for()
    # A number of degrees, not the end of the hash in the name of a file.
    position = re.compile(r"(?<![0-9a-f])(?:51\.9|0\.20)")
    assert [address for address in (*seen, page.url) if position.search(address)] == []


def test_nobody_is_asked_for_a_position_before_the_button_is_pressed(visitor):
    visitor.add_init_script("navigator.geolocation.getCurrentPosition = () => { globalThis.asked = true }")
    visitor.goto("/search/")
    visitor.locator("#near").focus()
    assert not visitor.evaluate("globalThis.asked")


@pytest.mark.parametrize(
    ("where", "words"), [(None, "did not give us your location"), (EDINBURGH, "a long way from our area")]
)
def test_no_position_is_no_dead_end(standing, where, words):
    page = standing(where)
    expect(page.locator("#locate-status")).to_contain_text(words)
    expect(page.locator("#locate-status")).to_contain_text("Type a postcode or a town instead")
    expect(page.locator("#near")).to_have_value("")
