"""What the first letters of a word lead to, in the files of an index."""

import pytest

import search
from search import begun, settings
from search.analysis import split
from tests.search.conftest import document


@pytest.fixture(scope="module")
def data(index):
    """The content of the files of the collection."""
    return begun.to_data(index, settings.synonyms(index))


def titles(data, word):
    """The titles that a word leads to, the best first."""
    rows, documents, _ = data[str(begun.file_of(word))]
    return [documents[place][0] for row in rows if row[0] == word for place in row[1:]]


def words(data):
    return {word for *_, others in data.values() for word in others.split()}


def test_every_word_of_a_title_leads_to_it(index, data):
    """But for stop words."""
    found = {(word, document.title) for document in index.documents for word in split(document.title)}
    missing = {(word, title) for word, title in found if title not in titles(data, word)}
    assert {word for word, _ in missing} <= index.relevance.stop_words


def test_the_best_of_a_word_comes_first(index, data):
    """By what it scores for the word."""
    scores = index.scores["autism"]
    best = max((number for number, d in enumerate(index.documents) if "autism" in d.title.lower()), key=scores.get)
    assert titles(data, "autism")[0] == index.documents[best].title


def test_what_only_synonyms_have_leads_to_what_it_means(data):
    """No title begins like it."""
    assert "Children's speech and language therapy" in titles(data, "stammer")


def test_words_to_search_for(data):
    """They lead somewhere and begin like no title."""
    assert "stammer" in words(data)
    assert "autism" not in words(data)


def test_no_word_of_crisis_and_no_slip_is_suggested(places):
    """Whoever types "sui" for "suitable" is not shown what they did not mean."""
    documents = [document("a", "Help", body="mental health suicide self harm dyslexia")]
    index = search.build(documents, places=places, relevance=search.load_relevance())
    found = words(begun.to_data(index, settings.synonyms(index)))
    assert found
    assert not found & {"suicide", "noose", "dislexia"}


def test_few_documents_of_a_word(places):
    """A file stays small however many there are."""
    many = [document(f"club-{number}", f"Club {number}") for number in range(50)]
    index = search.build(many, places=places, relevance=search.load_relevance())
    assert len(titles(begun.to_data(index, []), "club")) == begun.MOST


def test_letters_tell_the_file():
    """The same for all words that begin with them; see file_of in suggest.js."""
    assert begun.file_of("swimming") == begun.file_of("sw") == (31 * 115 + 119) % 256
