"""content/professional-promise.md: who has signed the promise."""

import pytest

FILE = "content/professional-promise.md"
NONE_YET = "We have not been told yet."


@pytest.mark.parametrize("written, signed", [("yes", ["swim"]), ("no", []), (None, [])])
def test_only_those_who_signed_are_listed(site, written, signed):
    site.record("swim", professional_promise=written)
    site.entry(FILE, none_yet=NONE_YET)

    assert [view.id for view in site.made()["professional-promise/index.html"].context["signed"]] == signed


def test_it_needs_words_for_when_nobody_has(site):
    site.entry(FILE)

    assert [line.startswith(f"{FILE}:1: none_yet: is missing") for line in site.said()] == [True]


def test_it_needs_a_text(site):
    site.entry(FILE, "", none_yet=NONE_YET)

    assert ["there is no text below" in line for line in site.said()] == [True]
