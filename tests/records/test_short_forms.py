"""On the real site no page leaves a short form of the glossary unexplained where its text first uses it."""

import datetime
from pathlib import Path

import pytest

from plugins.directory.explain import explain, words_of
from plugins.directory.load import load_or_fail

ROOT = Path(__file__).resolve().parents[2]
LEFT_ALONE = "glossary"


@pytest.fixture(scope="module")
def words():
    return words_of(load_or_fail(ROOT, datetime.date(2026, 11, 23)).glossary)


@pytest.fixture(scope="module")
def pages(real_site):
    """The HTML of every page by its address, without the mark where a list of words would go."""
    files = {path.parent.relative_to(real_site).as_posix(): path for path in real_site.rglob("index.html")}
    texts = {name: path.read_text(encoding="utf-8") for name, path in files.items() if name != LEFT_ALONE}
    return {name: text.replace("</article>", "").replace("app-checked", "") for name, text in texts.items()}


def test_nothing_is_left_to_explain(pages, words):
    assert [name for name, page in pages.items() if explain(page, words, "/glossary/") != page] == []


def test_that_check_can_fail(words):
    page = "<main><p>Ring the SEND team.</p></main>"

    assert explain(page, words, "/glossary/") != page


def test_most_records_end_with_their_words(pages):
    records = [page for name, page in pages.items() if name.startswith("services/") and "<h1" in page]

    assert sum('id="words-on-this-page"' in page for page in records) > len(records) / 2
