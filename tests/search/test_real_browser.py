"""The browser's engine equals the reference over the real records: every judged query, and any words of theirs."""

import pytest

import search
from plugins.directory.load import load_or_fail
from plugins.search_index.documents import index_of
from search import evaluate
from tests.conftest import ROOT, TODAY, serve
from tests.search.conftest import written
from tests.search.test_browser import rounded
from tests.search.test_layouts_browser import SEARCH, queries, reference

pytestmark = pytest.mark.browser


@pytest.fixture(scope="module")
def real(tmp_path_factory):
    """The index of the real records and pages, its files, and the engine over them."""
    index = index_of(load_or_fail(ROOT, TODAY), TODAY, search.load_places())
    folder = written(index, tmp_path_factory.mktemp("real"))
    return index, folder, search.read(folder)


@pytest.fixture
def visit(browser, real):
    """A page of a new visitor beside the written files."""
    for address in serve(real[1]):
        context = browser.new_context(base_url=address)
        page = context.new_page()
        page.goto("/")
        yield page
        context.close()


def assert_alike(visit, engine, asked):
    answers = visit.evaluate(SEARCH, asked)
    different = [
        query
        for query, answer in zip(asked, answers, strict=True)
        if rounded(answer) != rounded(reference(engine, **query))
    ]
    assert different == []


def test_every_judged_query(visit, real):
    """The same ten in the same order, with the same scores, reasons, chips and counts."""
    assert_alike(visit, real[2], [{"q": judged.query, "near": "", "limit": 10} for judged in evaluate.read()])


def test_words_of_the_records(visit, real):
    """Half typed, with slips, with places, ages, filters and orders."""
    index, _, engine = real
    assert_alike(visit, engine, queries(index, engine, 150))
