"""Many shards answer as one does: how many there are is a matter of bytes alone."""

import random
from bisect import bisect_left

import pytest

from search import words
from search.layout import Layout, Skeletons, layout, place_of, skeleton
from search.lexicon import Shard
from search.meanings import SIGN
from search.settings import words_of_synonyms
from search.words import MOST_BEGUN

LETTERS = 3
"""A half typed word of as many letters finds what it may become."""


@pytest.fixture(autouse=True)
def all_begun(monkeypatch):
    """Ten of MANY shards are next to nothing: what a beginning finds is to be compared with one shard."""
    monkeypatch.setattr(words, "MOST_BEGUN", 1_000)


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
    for term in terms_of(sharded_engine):
        assert term in terms_in(sharded_engine, sharded_engine.words.layout.shard(term))


def terms_in(engine, number):
    return [term for term in Shard(*engine.data[f"words.{number}"]).terms.split() if not term.startswith(SIGN)]


def test_a_word_made_of_two_is_beside_the_first(sharded_engine):
    """ "Play group" finds what "playgroup" finds, and no word is a guest of a shard without a reason."""
    layout = sharded_engine.words.layout
    shards = {number: terms_in(sharded_engine, number) for number in range(len(layout.firsts))}
    guests = [(term, at) for at, terms in shards.items() for term in terms if layout.shard(term) != at]
    assert "playgroup" in dict(guests)
    assert all(any(term[:2] == host[:2] for host in shards[at] if host != term) for term, at in guests)
    assert {id for id, _ in hits(sharded_engine, "play group")} >= {id for id, _ in hits(sharded_engine, "playgroup")}


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
    begun = [(term, term[:end]) for term in terms_of(sharded_engine) for end in range(LETTERS, len(term) + 1)]
    for term, word in (*begun, ("alpha", "alp"), ("physio", "phy"), ("whole", "who")):
        assert found.shard(term) in {*found.begun(word), *(found.begun(f"{word}h") if word.endswith("p") else ())}


def test_a_half_typed_word_names_the_shards_of_what_it_runs_on_from(sharded_engine):
    """ "communicatio" has letters that its stem has not."""
    found = sharded_engine.words.layout
    for term in (term for term in terms_of(sharded_engine) if len(term) > 4):
        for ending in ("i", "in", "atio", "ities"):
            assert found.shard(term) in found.shorter(term + ending, range(5, len(term + ending)))


def test_three_letters_do_not_fetch_half_the_index(sharded_engine, monkeypatch):
    """Of what they may become nothing is fetched when it is too much."""
    named = sharded_engine.words.named
    assert max(len(named(term[:3], whole=True)) for term in terms_of(sharded_engine)) > 2 * MOST_BEGUN
    monkeypatch.setattr(words, "MOST_BEGUN", MOST_BEGUN)
    assert all(len(named(term[:3], whole=True)) <= MOST_BEGUN + 2 for term in terms_of(sharded_engine))


def test_one_shard_has_everything():
    """The layout of a small site."""
    one = Layout()
    assert {one.shard(term) for term in ("a", "zz", "ز", "1")} == set(one.begun("p")) == one.alike("pp") == {0}


def test_words_of_one_sound_are_cut_where_there_is_too_much_of_them():
    """ "school" and "skill" sound alike, and half of all documents have the first."""
    found = layout({"school": 400, "skill": 300, "call": 50}, size=450, largest=420)
    assert found.shard("school") != found.shard("skill")
    assert {found.shard(word) for word in ("school", "skill", "call")} <= found.alike("scool")


def test_a_large_word_is_not_cut_from_the_few_others_of_its_sound():
    """A slip of it ("atend") would be beside the others, and two files had to be fetched."""
    found = layout({"attend": 900, "otend": 1, "ationd": 15, "book": 300, "atlas": 300}, size=450, largest=420)
    assert {found.shard(word) for word in ("atend", "otend", "ationd")} == {found.shard("attend")}
    assert found.shard("book") != found.shard("attend")


@pytest.mark.parametrize(("slip", "word"), [("fudning", "funding"), ("schopl", "school"), ("trfansport", "transport")])
def test_a_slip_is_looked_for_in_other_shards(sharded_engine, slip, word):
    """A letter too many, or two the other way round, among the first consonants."""
    found = sharded_engine.words.layout
    assert found.shard(word) in found.alike(slip)


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


def test_sounds_of_many_words_at_once():
    """Where one word ends and the next begins no sound is lost, or made one of two."""
    words = {
        "": "",
        "oops": "apc",
        "knitting": "mtmg",
        "gnat": "mt",
        "wrapped": "rpd",
        "11plus": "1plc",
        "psychology": "cclg",
        "school": "cl",
        "llama": "lm",
    }
    found = Skeletons()
    found.learn(words)
    assert found == words


def test_every_word_finds_the_same(made_up, made_up_engine, sharded_engine):
    """The same documents with the same scores, for each word of the texts."""
    sample = random.Random(1).sample([words[0] for words in made_up.surfaces.values()], 150)
    for word in sample:
        assert_near(hits(sharded_engine, word, whole=True), hits(made_up_engine, word, whole=True))


def test_every_beginning_of_a_word_finds_the_same(made_up, made_up_engine, sharded_engine):
    """From three letters on; but a word that is taken for a slip is compared with what is near it in its shards only."""
    sample = random.Random(2).sample([words[0] for words in made_up.surfaces.values() if len(words[0]) > 3], 60)
    begun = [
        word[:end]
        for word in sample
        for end in range(LETTERS, len(word))
        if not made_up_engine.search(word[:end]).corrections
    ]
    assert len(begun) > 150
    for word in begun:
        assert_near(hits(sharded_engine, word, whole=True), hits(made_up_engine, word, whole=True))


def test_a_half_typed_word_that_only_the_synonyms_have(made_up, made_up_engine, sharded_engine):
    """It finds what the whole word finds; but a town or an age ("university") is one only when its word is whole."""
    alone = {term: word for term, word in words_of_synonyms(made_up).items() if word not in made_up.places.towns}
    words = [word for term, word in alone.items() if term == word and len(word) > 5]
    words = [word for word in words if not any(known.startswith(word[:-1]) for known in made_up.scores)]
    finding = [word for word in words if hits(made_up_engine, word) and made_up_engine.search(word).age is None]
    assert len(finding) > 10
    for word in finding:
        for engine in (made_up_engine, sharded_engine):
            assert {id for id, _ in hits(engine, word[:-1], whole=True)} >= {id for id, _ in hits(engine, word)}


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
    assert counts[-1] <= 2


def test_where_a_shard_begins_is_said_in_as_few_letters_as_will_do(made_up):
    """Every visitor is told it, of every shard."""
    firsts = layout({term: len(row) for term, row in made_up.scores.items()}, size=500, largest=400).firsts[1:]
    places = sorted(map(place_of, made_up.scores))
    before = [places[bisect_left(places, first) - 1] for first in firsts]
    assert len(firsts) > 5
    assert all(first[:-1] <= last < first for first, last in zip(firsts, before, strict=True))


def test_the_asking_words_of_a_query_are_in_its_shards(sharded_engine):
    """Those that only its synonyms lead to as well."""
    asking = sharded_engine.words.language("where can I get help with travel").asking

    assert {"get", "help"} <= asking
    assert "advice" not in asking
