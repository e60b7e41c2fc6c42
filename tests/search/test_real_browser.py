"""The browser's engine equals the reference over the real records: every judged query, and any words of theirs."""

import pytest

import search
from plugins.directory.load import load_or_fail
from plugins.search_index.documents import index_of
from search import evaluate
from search.analysis import split
from search.settings import synonyms
from tests.conftest import ROOT, TODAY, serve
from tests.search.conftest import OPEN, written
from tests.search.test_browser import rounded
from tests.search.test_layouts_browser import SEARCH, queries, reference

pytestmark = pytest.mark.browser


@pytest.fixture(scope="module")
def real(tmp_path_factory):
    """The index of the real records and pages, its files, and the engine over them."""
    index = index_of(load_or_fail(ROOT, TODAY), TODAY, search.load_places())
    folder = written(index, tmp_path_factory.mktemp("real"))
    return index, folder, search.read(folder)


@pytest.fixture(scope="module")
def address(real):
    """The address of a server of those files."""
    yield from serve(real[1])


def assert_alike(tab, engine, asked):
    answers = tab.evaluate(SEARCH, asked)
    different = [
        query
        for query, answer in zip(asked, answers, strict=True)
        if rounded(answer) != rounded(reference(engine, **query))
    ]
    assert different == []


BEGINNINGS = f"async (all) => {{ {OPEN}; return Promise.all(all.map((text) => engine.suggest(text))) }}"


@pytest.mark.parametrize("letters", [2, 3, 4])
def test_every_beginning_of_a_word_suggests_something(tab, real, letters):
    """Of titles, needs, topics and places what begins like it; of synonyms that lead somewhere also what they mean."""
    index = real[0]
    labels = [label for facet in ("need", "topic") for label in index.facets[facet]["values"].values()]
    names = [d.title for d in index.documents] + labels + [name for name, *_ in index.places.towns.values()]
    texts = beginnings(names, letters, index)
    meant = beginnings([phrase for *_, phrases in synonyms(index) for phrase in phrases], letters, index) - texts
    found = dict(zip([*texts, *meant], tab.evaluate(BEGINNINGS, [*texts, *meant]), strict=True))
    assert [text for text in texts if not any(begins(option["text"], text) for option in found[text])] == []
    assert [text for text in meant if not found[text]] == []


def beginnings(names, letters, index):
    """The first letters of the words of names, but for stop words."""
    words = {word for name in names for word in split(name)} - index.relevance.stop_words
    return {word[:letters] for word in words if len(word) >= letters}


def begins(name, text):
    return any(word.startswith(text) for word in split(name))


def test_every_judged_query(tab, real):
    """The same ten in the same order, with the same scores, reasons, chips and counts."""
    assert_alike(tab, real[2], [{"q": judged.query, "near": "", "limit": 10} for judged in evaluate.read()])


AGED = ["ks1", "key stage 4 maths", "under 8", "over 16s", "14/15", "year 7/8", "autism 3½", "3 1/2", "2 years 6 months", "8 weeks old", "class 3",
        "mum of 5", "2-3 hours a week", "aged 18 months autism", "reading age of 6 aged 12", "18 behaving like a 5 year old", "options after year 11", "year 9 review", "22q deletion", "dsypraxia at 18", "benfits at 16", "two year check gets nowhere",
        "after 18", "will be 16 in may", "year-3 dyslexia", "under-fives group", "element 3", "i am 45 and have a disabled son"]  # fmt: skip
PLACED = ["hemal hempsted", "letchworth gardan city", "hemelhempstead clubs", "bishopstortford", "stalbans", "autism SG0 1AA", "autism zz1 1aa", "autism SG0 1", "SG1 1AA SG2 8AB", "M1 1AA SG1 1AA",
          "SG1 1AA M1 1AA", "stevenage M1 1AA", "stevenage SG0 1AA", "autism age 4 SG0 1AA", "ks2 SG1 1AA", "camhs watford age 14", "camhs watford age 19", "forest house watford age 14",
          "school in london", "moved from london", "moving to wales year 7"]  # fmt: skip


def test_ages_and_places(tab, real):
    """As people write them among words, right or wrong."""
    assert_alike(tab, real[2], [{"q": q, "near": "", "limit": 10} for q in [*AGED, *PLACED]])


HALF = ["wheelch", "makat", "dyspr", "dysle", "physioth", "epilep", "portag", "stamm", "help with dysca", "son has epilep", "trampol", "blue bad", "xyzzyq",
        "mój syn dysle", "hydroth near ware", "autism age 5 occupat", "vibbly makat",
        "too shy to spea", "adult neurol", "short brea", "school not do anyt", "forest scho", "household cha", "teen helpl", "wont finali", "camhs moving at 18 occupat", "who is mi senco", "mi sencoo"]  # fmt: skip


def test_half_typed_words(tab, real):
    """Also those whose whole word is in files that their letters do not name."""
    assert_alike(tab, real[2], [{"q": q, "near": "", "limit": 10} for q in HALF])


@pytest.mark.parametrize(
    "word",
    ["wheelchair", "makaton", "dyspraxia", "dyslexia", "epilepsy", "dyscalculia", "hydrotherapy", "trampolining"],
)
def test_a_word_that_is_sent_half_typed_finds_what_the_whole_word_does(real, word):
    """A phone invites to press Search before its end. Nothing else is told of it, and most of what the word finds is there."""
    engine, least = real[2], -(-2 * len(word) // 3)
    whole = {hit.id for hit in engine.search(word).hits}
    half = engine.search(word[:least])
    assert len(whole & {hit.id for hit in half.hits}) >= len(whole) / 2
    assert half.suggestions == ()


def test_words_of_the_records(tab, real):
    """Half typed, with slips, with places, ages, filters and orders."""
    index, _, engine = real
    assert_alike(tab, engine, queries(index, engine, 150))
