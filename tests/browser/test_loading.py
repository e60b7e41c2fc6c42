"""What a page fetches, and when: a first result needs three scripts and at most two steps after the page."""

import json
from pathlib import PurePosixPath
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import expect

FIRST = "[data-search-results] > li"
# What the search page fetches once the first results are there.
LATER = ("above", "address", "answer", "filters", "later")


@pytest.fixture
def fetched(visitor):
    """A list that fills with the names of the files that the visitor's pages ask for."""
    names = []
    visitor.on("request", lambda request: names.append(PurePosixPath(urlsplit(request.url).path).name))
    return names


def kinds(names):
    """Names of scripts without their hashes, in order."""
    return [name.split(".")[0] for name in names if name.endswith(".js")]


@pytest.mark.parametrize(("words", "part"), [("autism", "words"), ("аутизм", "languages"), ("mój syn", "languages")])
def test_words_are_asked_for_before_the_engine_has_come(visitor, words, part):
    """Those of other languages too, where their letters tell."""
    visitor.route("**/js/search-page.*.js", lambda route: None)
    with visitor.expect_request(f"**/search/data/{part}.*.json"):
        visitor.goto(f"/search/?q={words}", wait_until="commit")


@pytest.mark.parametrize("near", ["SG1 1", "Ware"])
def test_what_reads_the_box_for_a_place_is_asked_for_before_the_engine_has_come(visitor, near):
    visitor.route("**/js/search-page.*.js", lambda route: None)
    table = "sectors" if near == "SG1 1" else "towns"
    with (
        visitor.expect_request("**/js/placing.*.js"),
        visitor.expect_request("**/js/box.*.js"),
        visitor.expect_request(f"**/search/data/{table}.*.json"),
    ):
        visitor.goto(f"/search/?q=autism&near={near}", wait_until="commit")


@pytest.mark.parametrize("words", ["autism age 4", "autism toddler"])
def test_what_reads_an_age_is_asked_for_before_the_engine_has_come(visitor, words):
    """And the words beside it do not wait for that."""
    visitor.route("**/js/search-page.*.js", lambda route: None)
    visitor.route("**/js/ages.*.js", lambda route: None)
    with visitor.expect_request("**/js/ages.*.js"), visitor.expect_request("**/search/data/words.*.json"):
        visitor.goto(f"/search/?q={words}", wait_until="commit")


def test_where_no_age_may_be_nothing_is_fetched_that_reads_one(visitor, fetched, search):
    search(visitor, "/search/?q=money and someone to phone")
    assert "ages" not in kinds(fetched)


def test_words_of_an_age_are_not_searched_for(visitor, fetched, search):
    search(visitor, "/search/?q=autism age 4")
    both = [name for name in fetched if name.startswith("words.")]
    fetched.clear()
    search(visitor, "/search/?q=autism")
    # The number may be of "DSPL 4".
    assert len(both) <= len([name for name in fetched if name.startswith("words.")]) + 1


def test_a_place_among_words_needs_no_reader_of_a_box(visitor, fetched, search):
    search(visitor, "/search/?q=autism near Stevenage")
    assert "placing" in kinds(fetched)
    assert "box" not in kinds(fetched)


@pytest.mark.parametrize("words", ["mój syn nie mówi", "mio figlio non parla", "аутизм"])
def test_beside_words_of_another_language_nothing_is_fetched_for_slips(visitor, fetched, search, words):
    """Of each word there is one file of ours; those of words that it may be a slip of are many."""
    search(visitor, f"/search/?q={words}")
    found = [name.split(".")[0] for name in fetched]
    assert found.count("languages") > 0
    assert found.count("words") <= len(words.split())


@pytest.mark.parametrize(
    ("words", "parts"),
    [
        ("ceebrs", ["unknown"]),
        ("mój syn nie mówi", ["foreign"]),
        ("mio figlio autistico", ["foreign"]),
        ("autism bambino", ["unknown", "foreign"]),
    ],
)
def test_how_words_of_other_languages_change_is_fetched_for_no_slip(visitor, fetched, search, words, parts):
    """One strange word in our letters is rather a slip; what turns out otherwise, beside words of ours, needs one file more."""
    search(visitor, f"/search/?q={words}")
    assert [kind for kind in kinds(fetched) if kind in ("unknown", "foreign")] == parts


def test_titles_do_not_wait_for_what_synonyms_lead_to(visitor):
    """Only reasons quote that: if it does not come, it is said, with a way to try again."""
    visitor.route("**/search/data/texts.*.m*.json", lambda route: route.abort())
    visitor.goto("/search/?q=cant afford")
    expect(visitor.locator(FIRST)).to_have_count(10)
    visitor.get_by_role("button", name="Try again").wait_for()
    visitor.unroute_all()
    visitor.get_by_role("button", name="Try again").click()
    visitor.locator(FIRST).filter(has_text="which goes with").first.wait_for()


def test_the_search_page_needs_three_scripts_for_its_first_result(visitor, fetched):
    # What it takes for more than titles may come, but nothing waits for it.
    for later in LATER:
        visitor.route(f"**/js/{later}.*.js", lambda route: None)
    visitor.goto("/search/?q=autism")
    visitor.locator(FIRST).first.wait_for()
    assert [kind for kind in kinds(fetched) if kind not in LATER] == ["first", "stemmer", "search-page"]


def test_the_first_titles_stand_before_anything_further_is_asked_for(visitor):
    """A slow phone takes long to ask: what is on the page by then is on the screen."""
    visitor.add_init_script(
        """new MutationObserver((_, watch) => {
            if (!document.querySelector("[data-search-results] > li")) return
            watch.disconnect()
            window.titledAt = performance.now()
        }).observe(document, { childList: true, subtree: true })"""
    )
    visitor.goto("/search/?q=autism")
    visitor.locator(f"{FIRST} .app-record__summary").first.wait_for()
    asked = visitor.evaluate(
        """() => performance.getEntriesByType('resource')
            .filter(({ name }) => /answer\\.|texts\\./.test(name)).map(({ startTime }) => startTime - window.titledAt)"""
    )
    assert len(asked) > 1
    assert min(asked) > 0


@pytest.mark.parametrize(
    ("words", "read"), [("autism near SG1", 0), ("autism sg1 1", 0), ("autism SG1 1XQ", 1), ("SG1 1XQ near sg1 1", 1)]
)
def test_what_cuts_postcodes_is_fetched_for_what_may_be_one(visitor, fetched, search, words, read):
    search(visitor, f"/search/?q={words}")
    assert kinds(fetched).count("sectors") == read


@pytest.mark.parametrize("words", ["autism", "parent support group", "help with money near Stevenage"])
def test_titles_of_a_small_site_do_not_wait_for_summaries(visitor, words):
    """All ten are known at once, whatever of them has the words in its title."""
    visitor.route("**/search/data/texts.*.0.json", lambda route: None)
    visitor.goto(f"/search/?q={words}")
    expect(visitor.locator(FIRST)).to_have_count(10)


def test_results_do_not_wait_for_the_filters(visitor):
    visitor.route("**/js/filters.*.js", lambda route: None)
    visitor.goto("/search/?q=autism")
    expect(visitor.locator(FIRST)).to_have_count(10)
    expect(visitor.get_by_role("status")).to_contain_text("results for “autism”")


def test_without_the_filters_the_results_are_whole(visitor):
    visitor.route("**/js/filters.*.js", lambda route: route.abort())
    visitor.goto("/search/?q=autism&cost=free")
    expect(visitor.locator("[data-search-filters]")).to_contain_text("The filters did not load")
    expect(visitor.get_by_role("button", name="Remove Free")).to_be_visible()


def test_what_is_preloaded_is_used(visitor, fetched):
    visitor.goto("/search/?q=autism")
    visitor.locator(FIRST).first.wait_for()
    early = json.loads(visitor.locator("[data-search-manifest]").text_content())["at_once"]
    assert [fetched.count(name) for name in early] == [1] * len(early)


@pytest.mark.parametrize("address", ["/services/sendiass/", "/needs/autism/"])
def test_a_page_without_a_search_box_has_the_menus_script_alone(visitor, fetched, address):
    visitor.goto(address)
    visitor.wait_for_load_state("networkidle")
    assert kinds(fetched) == ["site"]


def test_a_page_with_a_search_box_fetches_the_engine_when_somebody_goes_there(visitor, fetched):
    visitor.goto("/")
    visitor.wait_for_load_state("networkidle")
    assert kinds(fetched) == ["search-form"]
    visitor.locator("#q").click()
    expect(visitor.locator("#q")).to_have_role("combobox")
    assert sorted(kinds(fetched)) == ["engine", "first", "search-form", "stemmer", "suggest"]


def test_no_script_of_the_engine_waits_for_another_that_waits(visitor):
    visitor.route("**/js/first.*.js", lambda route: None)
    visitor.goto("/")
    with visitor.expect_request("**/js/stemmer.*.js"):
        visitor.locator("#q").click()


def test_nothing_is_fetched_twice(visitor, fetched, search):
    search(visitor, "/search/?q=autism&near=Stevenage")
    visitor.locator("#q").click()
    expect(visitor.locator("#q")).to_have_role("combobox")
    visitor.wait_for_load_state("networkidle")
    assert sorted(kinds(fetched)) == [
        "above",
        "address",
        "answer",
        "area",
        "box",
        "filters",
        "first",
        "later",
        "placing",
        "search-page",
        "stemmer",
        "suggest",
    ]
    assert len(fetched) == len(set(fetched))


def test_data_in_the_page_is_not_what_the_policy_forbids(visitor):
    said = []
    visitor.on("console", lambda message: said.append(message.text))
    visitor.goto("/search/?q=autism")
    visitor.locator(FIRST).first.wait_for()
    assert said == []
