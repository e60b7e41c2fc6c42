"""Going through whole pages with Tab and Shift+Tab: where the keyboard is can be seen (WCAG 2.4.7, 2.4.11)."""

import pytest

PAGES = ["/", "/services/sendiass/", "/search/?q=short+breaks", "/glossary/"]
STOPS = 40


def stops(page, key):
    """Where the keyboard is after each press."""
    for _ in range(STOPS):
        page.keyboard.press(key)
        if stop := page.evaluate("measures.focus()"):
            yield stop


@pytest.fixture
def low_window(visitor):
    """A page in a low window, where a bar that stays would soon be in the way."""
    visitor.set_viewport_size({"width": 375, "height": 500})
    # Otherwise the page still rolls towards the focus while it is measured.
    visitor.emulate_media(reduced_motion="reduce")
    return visitor


@pytest.mark.parametrize("address", PAGES)
def test_the_keyboard_is_always_in_sight(low_window, search, measures, address):
    search(low_window, address)
    low_window.evaluate(measures)
    walked = [*stops(low_window, "Tab"), *stops(low_window, "Shift+Tab")]
    assert len(walked) > STOPS
    assert [stop["name"] for stop in walked if not stop["marked"]] == []
    assert [stop["name"] for stop in walked if stop["seen"] < 5] == []


def test_links_and_buttons_come_in_the_order_they_are_read(visitor, measures):
    visitor.goto("/services/sendiass/")
    visitor.evaluate(measures)
    order = visitor.evaluate(
        "[...document.querySelectorAll('a[href], button, input')].filter((element) => element.checkVisibility()).map(measures.name)"
    )
    walked = [stop["name"] for stop in stops(visitor, "Tab")]
    assert walked[: len(order)] == order[:STOPS]
