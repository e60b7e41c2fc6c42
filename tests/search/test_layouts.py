"""Many shards answer as one file does: which is used is a matter of bytes alone."""

import random

import pytest

from search.lexicon import Layout, layout, skeleton
from search.meanings import SIGN
from search.words import MOST_BEGUN

LETTERS = 3
"""A half typed word of as many letters finds what it may become."""


def terms_of(engine):
    return engine.words.postings.terms()


def hits(engine, words, near="", whole=False):
    return [(hit.id, hit.score) for hit in engine.search(words, near, limit=None, whole=whole).hits]


def assert_near(found, expected):
    """The same documents, with scores that differ by no more than what a ready row was rounded by."""
    assert dict(found) == pytest.approx(dict(expected), rel=0.15)


def test_there_are_many_shards(sharded_engine):
    """Or the tests below would say nothing."""
    assert len(sharded_engine.words.layout.firsts) > 50


def test_every_term_is_in_the_shard_its_name_says(sharded_engine):
    """Whatever its letters."""
    layout = sharded_engine.words.layout
    for number in range(len(layout.firsts)):
        terms = [term for term in sharded_engine.data[f"words.{number}"]["terms"].split() if not term.startswith(SIGN)]
        assert {layout.shard(term) for term in terms} <= {number}


def test_all_shards_together_are_the_whole(made_up_engine, sharded_engine):
    """No term is lost, none is there twice."""
    assert terms_of(sharded_engine) == terms_of(made_up_engine)
    rows = [{t: engine.words.postings[t] for t in terms_of(engine)} for engine in (sharded_engine, made_up_engine)]
    assert rows[0] == rows[1]


def test_no_shard_is_much_too_large(made_up):
    """But for one word that is in nearly every document."""
    found = layout({term: len(row) for term, row in made_up.scores.items()}, size=500, largest=400)
    sizes = [0] * len(found.firsts)
    for term, row in made_up.scores.items():
        sizes[found.shard(term)] += len(row)
    assert max(sizes) <= 500


def test_a_half_typed_word_names_the_shards_of_all_it_may_become(sharded_engine):
    """Every beginning of every term, "ph" and silent letters included."""
    found = sharded_engine.words.layout
    for term in [*terms_of(sharded_engine), "alpha", "swimming", "whole", "physio"]:
        assert all(found.shard(term) in found.shards(term[:end]) for end in range(LETTERS, len(term) + 1))


def test_a_half_typed_word_names_the_shards_of_what_it_runs_on_from(sharded_engine):
    """ "communicatio" has letters that its stem has not."""
    found = sharded_engine.words.layout
    for term in (term for term in terms_of(sharded_engine) if len(term) > 4):
        assert all(
            found.shard(term) in found.shards(term + ending, range(5, len(term + ending)))
            for ending in ("i", "in", "atio", "ities")
        )


def test_one_shard_has_everything():
    """The layout of a small site."""
    assert {Layout().shard(term) for term in ("a", "zz", "ز", "1")} == set(Layout().shards("p")) == {0}


@pytest.mark.parametrize(
    ("slip", "word"),
    [
        ("dislexia", "dyslexia"),
        ("fysio", "physio"),
        ("schoool", "school"),
        ("sircle", "circle"),
        ("anxsiety", "anxiety"),
    ],
)
def test_a_slip_sounds_like_the_word(slip, word):
    """So that it lands in the shard of the word that was meant."""
    assert skeleton(slip) == skeleton(word)


def test_every_word_finds_the_same(made_up, made_up_engine, sharded_engine):
    """The same documents with the same scores, for each word of the texts."""
    words = random.Random(1).sample([words[0] for words in made_up.surfaces.values()], 150)
    for word in words:
        assert_near(hits(sharded_engine, word, whole=True), hits(made_up_engine, word, whole=True))


def test_every_beginning_of_a_word_finds_the_same(made_up, made_up_engine, sharded_engine):
    """From three letters on; but a word that is taken for a slip is compared with what is near it in its shards only."""
    words = random.Random(2).sample([words[0] for words in made_up.surfaces.values() if len(words[0]) > 3], 60)
    begun = [
        word[:end]
        for word in words
        for end in range(LETTERS, len(word))
        if not made_up_engine.search(word[:end]).corrections
    ]
    assert len(begun) > 150
    for word in begun:
        assert_near(hits(sharded_engine, word, whole=True), hits(made_up_engine, word, whole=True))


@pytest.mark.parametrize(
    "words", ["speech therapy autism", "SALT", "not talking at 3", "DSPL 2", "autyzm", "sleep age 4", ""]
)
@pytest.mark.parametrize("near", ["", "Ware", "SG1 1AA"])
def test_phrases_and_places_find_the_same(made_up_engine, sharded_engine, words, near):
    """Synonyms, other languages, places among the words."""
    assert_near(hits(sharded_engine, words, near), hits(made_up_engine, words, near))


@pytest.mark.parametrize("words", ["respite near WD6", "youth club stevenage", "stevanage autism"])
def test_a_place_among_the_words_finds_the_same(made_up_engine, sharded_engine, words):
    """With one file or many."""
    assert_near(hits(sharded_engine, words), hits(made_up_engine, words))


def test_a_word_names_few_shards(made_up, sharded_engine):
    """Nine words in ten need at most three of fifty, or a visit would fetch the whole index."""
    words = [surfaces[0] for surfaces in made_up.surfaces.values()]
    counts = sorted(len(sharded_engine.words.named(word)) for word in words)
    assert counts[len(counts) * 9 // 10] <= 3
    assert counts[-1] <= MOST_BEGUN + 2
