"""Results come in two steps: titles, then all there is to say of them; and whoever comes back finds as many as before."""

import pytest
from playwright.sync_api import expect

LIST = "[data-search-results]"
SHOW = (
    "([hits, from]) => import('/script.js').then(({ showHits }) => showHits(document.querySelector('ol'), hits, from))"
)
MOST_SHIFT = 0.1


def hit(name, **known):
    """A hit as the engine gives it; an early one, when nothing else is known."""
    rest = {
        "summary": f"About {name}",
        "kind": "Service",
        "labels": ["All ages"],
        "miles": None,
        "why": "",
        "reasons": [],
    }
    return {"id": name, "title": name.title(), "url": f"/{name}/", "summary": None} | (rest | known if known else {})


@pytest.fixture(scope="module")
def empty(script):
    """A page with nothing but the module of results."""
    return script("results")


@pytest.fixture
def show(empty):
    """Function that shows hits in a list, new for each test, and returns the texts of its items."""
    empty.evaluate("document.body.replaceChildren(document.createElement('ol'))")

    def shown(*hits, start=0):
        empty.evaluate(SHOW, [list(hits), start])
        return empty.locator("ol > li").all_inner_texts()

    return shown


def test_early_results_are_links_alone(show, empty):
    assert show(hit("swim"), hit("choir")) == ["Swim", "Choir"]
    assert empty.locator("ol a").first.get_attribute("href") == "/swim/"
    assert empty.locator("ol p").count() == 0


def test_the_rest_is_put_into_the_same_elements(show, empty):
    show(hit("swim"))
    empty.locator("ol a").focus()
    [text] = show(hit("swim", kind="Club"))
    assert "About swim" in text and "Club" in text
    expect(empty.locator("ol a")).to_be_focused()


def test_early_results_keep_room_for_the_rest(show, empty):
    show(hit("swim"))
    assert "app-record--early" in empty.locator("ol > li").get_attribute("class")
    show(hit("swim", kind="Club"))
    assert empty.locator("ol > li").get_attribute("class") == "app-record"


def test_the_whole_list_may_be_longer_or_another(show):
    show(hit("swim"), hit("choir"), hit("judo"))
    shown = show(hit("choir", kind="Club"), hit("swim", kind="Club"))
    assert [text.splitlines()[0] for text in shown] == ["Choir", "Swim"]
    assert len(show(*(hit(f"club{number}", kind="Club") for number in range(5)))) == 5


def test_without_an_early_list_nothing_is_different(show):
    whole = show(hit("swim", kind="Club"))
    show(hit("swim"))
    assert show(hit("swim", kind="Club")) == whole


def test_the_same_result_again_is_not_said_twice(show):
    once = show(hit("swim", kind="Club"))
    assert show(hit("swim", kind="Club")) == once


def test_more_results_leave_the_first_as_they_are(show):
    show(hit("swim", kind="Club"))
    shown = show(hit("choir", kind="Club"), start=1)
    assert [text.splitlines()[0] for text in shown] == ["Swim", "Choir"]


@pytest.fixture
def support(visitor, search):
    """A search with many results, of which twenty are shown."""
    search(visitor, "/search/?q=support")
    visitor.get_by_role("button", name="Show more").click()
    expect(visitor.locator(f"{LIST} > li")).to_have_count(20)
    return visitor


def test_back_from_a_result_shows_as_many_again(support):
    support.locator(f"{LIST} > li a").nth(15).click()
    support.locator("main h1").wait_for()
    support.go_back()
    expect(support.locator(f"{LIST} > li")).to_have_count(20)


def test_so_does_loading_the_page_again(support):
    titles = support.locator(f"{LIST} h3").all_inner_texts()
    support.reload()
    expect(support.locator(f"{LIST} > li")).to_have_count(20)
    assert support.locator(f"{LIST} h3").all_inner_texts() == titles


def test_back_from_another_search_does_too(support):
    support.locator("#q").fill("hearing")
    support.keyboard.press("Enter")
    expect(support.locator("[data-search-count]")).to_contain_text("hearing")
    expect(support.locator(f"{LIST} > li")).to_have_count(10)
    support.go_back()
    expect(support.locator(f"{LIST} > li")).to_have_count(20)


def test_the_last_more_takes_the_button_but_not_the_keyboard(support):
    more = support.get_by_role("button", name="Show more")
    total = int(support.locator("[data-search-count]").inner_text().split()[0])
    for shown in range(20, total, 10):
        more.press("Enter")
        expect(support.locator(f"{LIST} > li").nth(shown).locator("a")).to_be_focused()
    expect(more).to_be_hidden()
    assert support.locator(f"{LIST} > li").count() == total


@pytest.mark.parametrize("query", ["q=autism", "q=support&near=Stevenage", "q=self+harm"])
def test_little_moves_while_a_search_is_answered(visitor, search, width, query):
    visitor.set_viewport_size({"width": width, "height": 800})
    visitor.add_init_script(
        "globalThis.moved = 0; new PerformanceObserver((list) => { for (const { value } of list.getEntries()) moved += value })"
        ".observe({ type: 'layout-shift', buffered: true })"
    )
    search(visitor, f"/search/?{query}")
    visitor.wait_for_load_state("networkidle")
    assert visitor.evaluate("moved") < MOST_SHIFT
