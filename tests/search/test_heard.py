"""A word that sounds like one at hand needs nothing more to be fetched, and is no word of another language."""

from types import SimpleNamespace

import pytest

from search.analysis import Analyser
from search.heard import abroad, heard
from search.index import analyser, stem
from search.layout import Layout
from search.shards import export

LANGUAGE = SimpleNamespace(
    analyser=Analyser(stem, {}, frozenset()),
    vocabulary=lambda: [
        "autism",
        "edition",
        "sandpit",
        "school",
        "sensory",
        "tantrum",
        "volunteering",
        "wellbeing",
        "words",
    ],
    abroad={"autismo"},
    asking=set(),
    rows_of=lambda terms: [term for term in terms if term != "sandpit"],
)


@pytest.mark.parametrize(
    ("slip", "word"),
    [
        ("outism", ""),
        ("autysm", "autism"),
        ("auttism", "autism"),
        ("sensery", "sensory"),
        ("wellbieng", "wellbeing"),
        ("tantrams", "tantrum"),
        ("valunteering", "volunteering"),
        ("voluntering", "volunteering"),
        ("eduation", ""),
        ("valonteering", "volunteering"),
        ("sonsery", ""),
        ("skool", ""),
        ("senfory", ""),
        ("wrds", ""),
        ("autismo", ""),
        ("sandpitt", ""),
        ("auti5m", ""),
    ],
)
def test_a_slip_that_sounds_alike_is_a_letter_away_from_the_word_or_its_stem(slip, word):
    """Another first letter, another sound, two letters, a short word a word of another language, or a word that finds nothing is looked up."""
    assert heard([slip], LANGUAGE) == ({slip: word} if word else {})


def test_a_word_that_only_asks_may_be_meant():
    asking = SimpleNamespace(**{**vars(LANGUAGE), "asking": {"sandpit"}})
    assert heard(["sandpitt"], asking) == {"sandpitt": "sandpit"}


def test_one_word_that_is_not_heard_has_all_of_them_looked_up():
    assert heard(["autysm", "senfory"], LANGUAGE) == {}
    assert heard([], LANGUAGE) == {}


def test_the_commonest_word_is_meant():
    language = SimpleNamespace(**{**vars(LANGUAGE), "vocabulary": lambda: ["meeting", "matting"]})
    assert heard(["metting"], language) == {"metting": "meeting"}


def test_words_of_other_languages_are_told_where_they_sound_like_ours():
    """In the shard that such a word names, and only if it is not ours too; in other scripts nothing does."""
    words = ["autismo", "szkola", "autism", "школа", "medicul"]
    found = abroad(words, {"autism", "school", "medic"}, {"medical"}, Layout(("", "c")))
    assert found == {0: ["autismo"], 1: ["medicul", "szkola"]}


@pytest.mark.parametrize(
    ("words", "meant"), [("assesment", "assessment"), ("dyslexya", "dyslexia"), ("anxeity", "anxiety")]
)
def test_what_is_heard_is_told_and_counts_as_a_guess(sharded_engine, words, meant):
    found = sharded_engine.search(words)
    assert [(c["typed"], c["word"]) for c in found.corrections] == [(words, meant)]
    assert found.hits[0].id == sharded_engine.search(meant).hits[0].id
    assert found.hits[0].score < sharded_engine.search(meant).hits[0].score


def test_a_word_that_only_phrases_of_other_languages_have_may_be_a_slip(index):
    """Of "não atende pelo nome": "atendance" sounds like ours at hand, and nothing more need be fetched."""
    analyse = analyser(index.relevance)
    forms = [
        form for meaning in index.relevance.languages.meanings for words in meaning.words.values() for form in words
    ]
    alone = {terms[0] for terms in map(analyse.terms, forms) if len(terms) == 1}
    told = {term for name, part in export(index).items() if name.startswith("words.") for term in part.abroad.split()}
    assert told
    assert told <= alone
