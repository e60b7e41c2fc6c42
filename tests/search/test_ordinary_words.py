"""Common words of English that nothing here is about: no slips of others."""

from dataclasses import replace

import pytest

import search
from search.ages import WORDS
from search.analysis import split
from tests.search.conftest import collection

RELEVANCE = search.load_relevance()


def engine(places, *ordinary):
    """The engine of the named collection, where ``ordinary`` are the ordinary words."""
    relevance = replace(RELEVANCE, ordinary_words=frozenset(ordinary))
    return search.engine(search.build(collection(), places=places, relevance=relevance))


def shown(results):
    return [(hit.id, hit.score) for hit in results.hits], results.corrections, results.suggestions


def test_it_is_no_slip_of_another(places):
    assert engine(places).search("stannering").corrections
    assert shown(engine(places, "stannering").search("stannering")) == ([], (), ())


def test_it_takes_nothing_from_the_other_words(places):
    found = engine(places, "stannering")

    assert shown(found.search("stannering speech")) == shown(found.search("speech"))


@pytest.mark.parametrize("query", ["stammering", "stammering autism"])
def test_one_that_a_document_has_is_a_word_as_any_other(places, query):
    assert shown(engine(places, "stammering").search(query)) == shown(engine(places).search(query))


def test_it_is_in_no_other_list():
    assert not RELEVANCE.ordinary_words & (RELEVANCE.asking_words | RELEVANCE.stop_words | {*RELEVANCE.stems})


def test_it_is_no_word_of_another_language():
    phrases = (
        phrase for meaning in RELEVANCE.languages.meanings for words in meaning.words.values() for phrase in words
    )

    assert not RELEVANCE.ordinary_words & {word for phrase in phrases for word in split(phrase)}


def test_numbers_are_among_them():
    """No slips, wherever they stand: "fifteen" is not "often". And "one" is among the asking words."""
    assert {*WORDS} - {"one"} <= RELEVANCE.ordinary_words


@pytest.mark.parametrize("typed", ["pizza", "toast", "orange", "measure", "fancy", "hero"])
def test_words_of_every_day_are_among_them(places, typed):
    found = search.engine(search.build(collection(), places=places, relevance=RELEVANCE))

    assert found.search(typed).corrections == ()
