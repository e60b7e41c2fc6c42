"""The browser's engine equals the reference on both layouts, with filters, orders and pages, in a real browser."""

import dataclasses
import json
import random

import pytest

import search
from tests.conftest import serve
from tests.search.conftest import MANY, OPEN, WHOLE, written
from tests.search.test_browser import rounded

pytestmark = pytest.mark.browser

PLACES = ("", "", "Ware", "SG1 1AA", "WD6", "M1 1AA", "nowhere at all")
SORTS = ("best", "best", "distance", "name", "checked")

SEARCH = f"""async (queries) => {{
    {OPEN}
    const answers = []
    for (const query of queries) {{
        const results = await engine.search(query)
        answers.push({{ ...results, counts: await engine.counts(results) }})
    }}
    return answers
}}"""


def queries(index, engine, count):
    """Words of the texts, half typed or with a slip, with and without a place, an age, filters, an order, a page."""
    random_ = random.Random(2026)
    words = sorted({words[0] for words in index.surfaces.values()})
    return [query(random_, words, engine.facets.values) for _ in range(count)]


def query(random_, words, facets):
    typed = random_.choices(words, k=random_.choice((0, 1, 1, 2, 3)))
    if typed and random_.random() < 0.5:
        typed[-1] = typed[-1][: random_.randint(2, max(2, len(typed[-1])))]
    if typed and random_.random() < 0.2:
        typed[0] = typed[0].replace(random_.choice(typed[0]), random_.choice("aeiounst"), 1)
    age = random_.choice(([], [], [], ["age", str(random_.randint(0, 25))]))
    chosen = random_.sample(sorted(facets), random_.choice((0, 0, 1, 2)))
    filters = {facet: [*random_.choices(facets[facet], k=random_.randint(1, 2)), "gone"] for facet in chosen}
    page = {"limit": random_.choice((5, 50, None)), "offset": random_.choice((0, 0, 3))}
    return {
        "q": " ".join([*typed, *age]),
        "near": random_.choice(PLACES),
        "filters": filters,
        "sort": random_.choice(SORTS),
        **page,
    }


def reference(engine, q, near, **options):
    results = engine.search(q, near, **options)
    return {**dataclasses.asdict(results), "place": results.place and results.place.as_dict()}


@pytest.fixture(
    scope="module", params=[{"shard": WHOLE}, {"shard": MANY, "small": 0}], ids=["one shard", "many shards"]
)
def layout(request, made_up, tmp_path_factory):
    """The made-up documents as written in one of the layouts: the folder and the engine over it."""
    folder = written(made_up, tmp_path_factory.mktemp("layout"), **request.param)
    return folder, search.read(folder)


@pytest.fixture(scope="module")
def address(layout):
    """The address of a server of those files."""
    yield from serve(layout[0])


def test_random_queries_in_the_browser(tab, layout, made_up):
    """The same documents in the same order, with the same scores, counts, chips and reasons."""
    asked = queries(made_up, layout[1], 250)
    answers = tab.evaluate(SEARCH, asked)
    for query, answer in zip(asked, answers, strict=True):
        assert rounded(answer) == rounded(reference(layout[1], **query)), query


def test_facets_in_their_order(tab, layout, made_up):
    """As text, since an object in Python does not tell an order from another."""
    asked = {"q": "children", "filters": {"cost": ["free"]}}
    text = tab.evaluate(SEARCH.replace("return answers", "return JSON.stringify(answers[0].counts)"), [asked])
    assert text == json.dumps(layout[1].search("children", filters={"cost": ["free"]}).counts, separators=(",", ":"))


def requested(tab, query):
    files = []
    tab.on("request", lambda request: files.append(request.url.rsplit("/", 1)[1].split(".")[0]))
    tab.evaluate(SEARCH, [query])
    return files


def test_one_word_fetches_little(tab, layout):
    """A few shards, and the texts of what is shown."""
    files = requested(tab, {"q": "autism", "limit": 5})
    assert set(files) <= {"search", "manifest", "core", "start", "words", "facets", "texts"}
    assert files.count("words") <= 4


IN_ROUNDS = f"""async (query) => {{
    const [rounds, fetch] = [{{}}, window.fetch]
    let round = 0
    window.fetch = async (address, options) => {{
        const own = (rounds[new URL(address, location).pathname.split('/').pop()] = round + 1)
        return fetch(address, options).finally(() => (round = Math.max(round, own)))
    }}
    {OPEN}
    round = 0
    await engine.search(query)
    window.fetch = fetch
    return rounds
}}"""
"""Each file that a search fetches with the round of it: 2 for what was asked for when something of the first had come."""


def test_what_a_slip_means_comes_with_what_else_it_may_mean(tab):
    """The shard of the slip names the word; that word is elsewhere, and so is what only sounds like the slip."""
    rounds = tab.evaluate(IN_ROUNDS, {"q": "schooi"})
    assert max(round for name, round in rounds.items() if name.startswith("words.")) <= 2
    [answer] = tab.evaluate(SEARCH, [{"q": "schooi"}])
    assert answer["corrections"][0]["word"] == "school"


def test_the_order_of_queries_does_not_matter(tab, layout, made_up):
    """What was fetched before changes no answer."""
    asked = [query for query in queries(made_up, layout[1], 60) if query["q"]]
    forwards, backwards = tab.evaluate(SEARCH, asked), tab.evaluate(SEARCH, asked[::-1])
    assert forwards == backwards[::-1]
