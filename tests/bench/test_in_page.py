"""The two scripts that measure inside a page."""

import pytest

from plugins.bench.browsing import ASK, WATCH

pytestmark = pytest.mark.browser

PAGE = """<form><input name="q"></form><ol data-search-results></ol><p data-search-nothing hidden></p><script>
document.forms[0].addEventListener("submit", (event) => {
  event.preventDefault();
  const words = document.forms[0].elements.q.value;
  const [list, nothing] = ["results", "nothing"].map((name) => document.querySelector(`[data-search-${name}]`));
  setTimeout(() => {
    list.innerHTML = words === "nothing" ? "" : `<li data-id="${words}"></li>`;
    nothing.hidden = words !== "nothing";
  }, 60);
});
</script>"""


@pytest.fixture
def empty(browser):
    page = browser.new_page()
    yield page
    page.close()


@pytest.mark.parametrize("words", ["swim", "nothing"])
def test_asking_waits_for_the_answer(empty, words):
    empty.set_content(PAGE)

    assert 55 < empty.evaluate(ASK, words) < 2000


def test_the_same_again_is_an_answer_too(empty):
    empty.set_content(PAGE)

    assert [empty.evaluate(ASK, "nothing") > 55 for _ in range(2)] == [True, True]


@pytest.mark.parametrize("first, found", [("swim", "1"), ("nothing", "0")])
def test_the_first_answer_is_told_once(empty, first, found):
    told = []
    empty.on("console", lambda said: told.append(said.text.split()[::3]))
    empty.evaluate(WATCH)
    empty.set_content(PAGE)
    empty.evaluate(ASK, first)
    empty.evaluate(ASK, "ride")

    assert told == [["bench", found]]
