"""A place leads to its area, and the device's own position does so without leaving the device."""

import pytest
from playwright.sync_api import expect

STEVENAGE = {"latitude": 51.9017, "longitude": -0.2019}
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
    expect(page.locator("[data-search-output]")).to_be_visible()
    expect(said).to_contain_text("You are near SG1")
    page.locator("#near").fill(other)
    expect(said).to_be_empty()


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
    assert panel.locator("details:last-of-type a:visible").count() == 9


def test_where_we_are_not_sure_the_others_are_named(searched, real_site):
    panel = searched("near=AL9").get_by_role("region", name="Your area")
    expect(panel).to_contain_text("may")
    assert panel.locator("[data-search-area-guess] a").count() > 1


def test_areas_that_may_be_meant_are_told_with_their_own_teams(searched):
    """Nobody should ring the team of a guess."""
    panel = searched("near=AL9").get_by_role("region", name="Your area")
    expect(panel).to_contain_text("If it is DSPL5")
    expect(panel).to_contain_text("If it is DSPL6")


def test_letters_alone_are_too_wide_for_an_area(searched):
    page = searched("q=autism&near=SG")
    expect(page.get_by_role("region", name="Your area")).to_contain_text("SG is in several areas")
    expect(page.get_by_role("region", name="Outside Hertfordshire")).to_be_hidden()


def test_all_of_the_county_leaves_nothing_out(searched):
    page = searched("near=Hertfordshire")
    expect(page.locator("[data-search-chips]")).to_contain_text("all of Hertfordshire")
    assert page.locator("[data-search-results] > li").count() == 10


@pytest.mark.parametrize("place", ["M1+1", "BT1+1", "JE2", "BFPO+12"])
def test_a_place_elsewhere_is_answered_kindly(searched, place):
    page = searched(f"q=autism&near={place}")
    expect(page.get_by_role("region", name="Outside Hertfordshire")).to_contain_text("has its own Local Offer for you")
    expect(page.get_by_role("region", name="Your area")).to_be_hidden()
    assert page.locator("[data-search-results] > li").count() > 5


def test_without_a_place_there_is_no_panel(searched):
    page = searched("q=autism")
    expect(page.locator("[data-search-area], [data-search-outside]").first).to_be_hidden()
    expect(page.locator("[data-search-straight]")).to_be_hidden()


def test_distances_are_said_to_be_straight(searched):
    expect(searched("q=autism&near=Stevenage").locator("[data-search-straight]")).to_contain_text("in a straight line")


@pytest.mark.parametrize("address", ["/", "/search/"])
def test_the_devices_position_fills_in_the_place(standing, address):
    page = standing(STEVENAGE, address)
    expect(page.locator("#near")).to_have_value("SG1 1")
    expect(page.locator("#locate-status")).to_have_text("You are near SG1 1")


def test_the_position_goes_into_no_address(visitor, standing):
    seen = []
    visitor.on("request", lambda request: seen.append(request.url))
    page = standing(STEVENAGE)
    expect(page.locator("#near")).not_to_have_value("")
    page.locator("#near").press("Enter")
    page.locator("[data-search-results] > li").first.wait_for()
    assert [address for address in (*seen, page.url) if "51.9" in address or "0.20" in address] == []


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
