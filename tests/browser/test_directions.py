"""Words that are written from right to left, in a page that is not: each sentence keeps its order."""

import pytest
from playwright.sync_api import expect

URDU = "\u0622\u0679\u0632\u0645"
"""Autism."""


@pytest.fixture
def searched(visitor, search):
    """Function that opens the search page at a query and waits for its answer."""
    return lambda query: search(visitor, f"/search/?{query}")


@pytest.mark.parametrize("box", ["q", "near"])
@pytest.mark.parametrize(("words", "direction"), [(URDU, "rtl"), ("autism", "ltr"), ("", "ltr")])
def test_a_box_goes_the_way_of_what_is_typed(visitor, box, words, direction):
    visitor.goto("/search/")
    expect(visitor.locator("#near")).to_be_enabled()
    visitor.locator(f"#{box}").fill(words)
    expect(visitor.locator(f"#{box}")).to_have_css("direction", direction)


def test_the_heading_sets_what_was_typed_apart(visitor, searched):
    searched(f"q={URDU}+watford")
    heading = visitor.locator("[data-search-count]")
    expect(heading.locator("bdi")).to_have_text(f"{URDU} watford")
    expect(heading).to_contain_text(f"for “{URDU} watford”")


def test_so_does_the_heading_of_nothing(visitor, searched):
    searched("q=zzqxvv")
    expect(visitor.locator("[data-search-nothing-title] bdi")).to_have_text("zzqxvv")


def test_so_does_the_note_on_a_place(visitor, searched):
    searched(f"q=autism&near={URDU}")
    expect(visitor.locator("[data-search-notes] bdi")).to_have_text(URDU)


def test_so_do_the_reasons(visitor, searched):
    searched(f"q={URDU}")
    why = visitor.locator(".app-why p").first
    expect(why).to_contain_text(f"goes with “{URDU}”")
    expect(why.locator("bdi").last).to_have_text(URDU)
