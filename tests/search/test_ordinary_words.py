"""Common words of English, and first names, that nothing here is about: no slips of others."""

from dataclasses import replace

import pytest

import search
from search import languages
from search.ages import WORDS
from search.analysis import split
from tests.search.conftest import collection

RELEVANCE = search.load_relevance()


def engine(places, *ordinary, names=()):
    """The engine of the named collection, where ``ordinary`` are the ordinary words, and ``names`` the first names."""
    relevance = replace(RELEVANCE, ordinary_words=frozenset(ordinary), first_names=frozenset(names))
    return search.engine(search.build(collection(), places=places, relevance=relevance))


def shown(results):
    return [(hit.id, hit.score) for hit in results.hits], results.corrections, results.suggestions


def test_it_is_no_slip_of_another(places):
    assert engine(places).search("stannering").corrections
    assert shown(engine(places, "stannering").search("stannering")) == ([], (), ())


@pytest.mark.parametrize("query", ["stannering speech", "stannerings speech", "stannering's speech"])
def test_it_takes_nothing_from_the_other_words(places, query):
    """Nor does what is theirs."""
    assert engine(places).search(query).corrections
    for found in (engine(places, "stannering"), engine(places, names=["stannering"])):
        assert shown(found.search(query)) == shown(found.search("speech"))


@pytest.mark.parametrize("query", ["stammering", "stammering autism"])
def test_one_that_a_document_has_is_a_word_as_any_other(places, query):
    assert shown(engine(places, "stammering").search(query)) == shown(engine(places).search(query))
    assert shown(engine(places, names=["stammering"]).search(query)) == shown(engine(places).search(query))


def test_it_is_in_no_other_list():
    ordinary, names = RELEVANCE.ordinary_words, RELEVANCE.first_names
    others = RELEVANCE.asking_words | RELEVANCE.stop_words | {*RELEVANCE.stems}

    assert not ordinary & others
    assert not names & (others | ordinary)


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


@pytest.mark.parametrize("name", ["mia", "maja", "una"])
def test_a_first_name_is_no_word_of_another_language(places, name):
    found = search.engine(search.build(collection(), places=places, relevance=RELEVANCE))

    assert found.search(f"{name} autism").language is None
    assert engine(places).search(f"{name} autism").language


def test_a_phrase_of_another_language_lies_with_a_word_that_is_no_first_name(made_up_engine):
    """A name brings nobody to look: "anne grubu" is a group for mothers."""
    names = {*map(made_up_engine.words.analyser.term, RELEVANCE.first_names)}
    lost, phrases = [], 0
    for number in range(languages.SHARDS):
        for *_, said in languages.Shard(*made_up_engine.data[f"languages.{number}"]).words:
            for terms in (phrase.split() for column in said.values() for phrase in column.split(";")):
                if len(terms) > 1 and not names.isdisjoint(terms):
                    phrases += 1
                    lost += [] if number in map(languages.shard, {*terms} - names) else [terms]

    assert phrases > 10
    assert lost == []
