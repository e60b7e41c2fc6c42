"""What the first letters of a word lead to, in the files of an index."""

import pytest

import search
from search import begun, meanings, settings
from search.analysis import split
from tests.search.conftest import document


def content(index, groups):
    """The content of the files of an index."""
    return begun.to_data(index, groups, meanings.Readings(index.scores, index.scores, 50))


@pytest.fixture(scope="module")
def data(index):
    """The content of the files of the collection."""
    return content(index, settings.synonyms(index))


def titles(data, word):
    """The titles that a word leads to, the best first."""
    rows, documents, _ = data[str(begun.file_of(word))]
    return [documents[place][0] for row in rows if row[0] == word for place in row[1:]]


def words(data):
    return {phrase for *_, others in data.values() for phrase in others.split(";")} - {""}


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


@pytest.fixture(scope="module")
def offered(places):
    """Words to search for over a document that many synonyms lead to."""
    body = "mental health suicide self harm dyslexia benefits advice sport activity community paediatrics"
    index = search.build([document("a", "Help", body=body)], places=places, relevance=search.load_relevance())
    return words(content(index, settings.synonyms(index)))


@pytest.mark.parametrize("word", ["suicide", "noose", "self harm", "cutting wrists"])
def test_no_word_of_crisis_is_suggested(offered, word):
    """Whoever types "sui" for "suitable" is not shown what they did not mean."""
    assert word not in offered


def test_what_takes_the_harm_out_of_its_words_is_suggested(places):
    """A fit is an emergency; "having fits" is harmless in the list of crisis."""
    documents = [document("a", "Help", body="school nurse")]
    index = search.build(documents, places=places, relevance=search.load_relevance())
    assert "having fits" in words(content(index, settings.synonyms(index)))


def test_two_words_that_lead_somewhere_are_suggested(offered):
    """No title has them."""
    assert {"blue badge", "horse riding", "downs syndrome"} <= offered


@pytest.mark.parametrize("slip", ["dislexia", "blew badge", "blue bage", "downsyndrome"])
def test_no_slip_is_suggested(offered, slip):
    """Though it is understood."""
    assert slip not in offered


def test_words_that_titles_have_are_not_suggested_again(places):
    """The titles are."""
    documents = [document("a", "Horse riding for all", body="sport activity")]
    index = search.build(documents, places=places, relevance=search.load_relevance())
    assert "horse riding" not in words(content(index, settings.synonyms(index)))


def test_few_documents_of_a_word(places):
    """A file stays small however many there are."""
    many = [document(f"club-{number}", f"The {number} club") for number in range(50)]
    index = search.build(many, places=places, relevance=search.load_relevance())
    assert len(titles(content(index, []), "club")) == begun.MOST


def test_more_of_those_whose_titles_begin_with_a_word(places):
    """So that a title is there that is typed from its beginning."""
    many = [document(f"club-{number}", f"Club {number}") for number in range(50)]
    index = search.build(many, places=places, relevance=search.load_relevance())
    assert len(titles(content(index, []), "club")) == begun.MOST_OPENED


@pytest.mark.parametrize(("title", "first"), [("This is me", "this"), ("A home of your own", "home")])
def test_a_title_of_small_words_is_there_by_its_first(places, title, first):
    """A search leaves them out, but they are how it is typed. One letter has no file."""
    index = search.build([document("a", title)], places=places, relevance=search.load_relevance())
    assert titles(content(index, []), first) == [title]


def test_letters_tell_the_file():
    """The same for all words that begin with them; see file_of in suggest.js."""
    assert begun.file_of("swimming") == begun.file_of("sw") == (31 * 115 + 119) % 256
