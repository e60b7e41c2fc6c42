"""Step-by-step guides as pages: valid, with every step, and the clock drawn to scale beside a table that says the same."""

import pytest

EHC = "pathways/ehc-needs-assessment/index.html"
ADULTHOOD = "pathways/preparing-for-adulthood/index.html"


@pytest.fixture(scope="session")
def guides(pages):
    """The pages of guides, by path."""
    return {path: page for path, page in pages.items() if path.startswith("pathways/") and path.count("/") == 2}


@pytest.mark.parametrize("path", ["pathways/index.html", EHC, ADULTHOOD, "pathways/travel-training/index.html"])
def test_pages_of_guides_are_valid(real_site, validate, path):
    assert validate([real_site / path]) == []


def test_the_list_leads_to_every_guide(pages, guides):
    links = {link["href"] for link in pages["pathways/index.html"].select("main a[href^='/pathways/']")}
    assert links == {f"/{path.removesuffix('index.html')}" for path in guides}


def test_steps_are_numbered_and_linked_from_the_top(guides):
    for path, page in guides.items():
        steps = [step["id"] for step in page.select(".app-step")]
        assert steps == [f"step-{number}" for number in range(1, len(steps) + 1)], path
        assert [link["href"] for link in page.select(".app-contents ol a")] == [f"#{step}" for step in steps], path


def test_every_guide_says_what_to_do_while_waiting_or_after_a_no(guides):
    assert [path for path, page in guides.items() if not page.select("#wait, #refused")] == []


def test_the_clock_is_drawn_to_scale(guides):
    bars = [(bar["x"], bar["width"]) for bar in guides[EHC].select(".app-clock__bar")]
    assert bars == [("0%", "30%"), ("30%", "50%"), ("80%", "20%")]
    assert len(guides[EHC].select(".app-clock__tick")) == 19
    assert [int(label["colspan"]) for label in guides[EHC].select(".app-clock__labels td")] == [6, 10, 4]


def test_the_table_of_a_clock_says_what_its_drawing_says(guides):
    for path, page in guides.items():
        for clock in page.select(".app-clock"):
            drawn = [label.text.partition("to ")[2] for label in clock.select(".app-clock__labels td")]
            assert [cell.text for cell in clock.select(".govuk-table td:nth-child(2)")] == drawn, path


def test_a_clock_has_words_for_those_who_cannot_see_it(guides):
    label = guides[EHC].select_one("svg[role=img]")["aria-label"]
    assert "a line of 20 weeks" in label and "Part 2 from week 6 to week 16" in label


def test_the_table_by_year_leads_to_steps_that_exist(guides):
    links = [link["href"].split("#") for link in guides[ADULTHOOD].select(".app-by-time tbody a")]
    assert len(links) == 16
    for path, anchor in links:
        assert guides[f"{path.strip('/')}/index.html"].find(id=anchor), path


def test_a_doubt_is_shown_where_it_stands_and_at_the_foot(guides):
    page = guides[EHC]
    assert page.select_one("#step-5 .app-doubt") and page.select_one(".app-clock .app-doubt")
    assert "We are still checking" in page.select_one(".app-checked").text
