"""What was typed, understood."""

import dataclasses
import itertools

import pytest

from search import load_relevance, meanings
from search.guessing import instead
from search.query import searched, understand
from tests.search.speaking import language


@pytest.fixture(scope="module")
def english(index):
    """How the words of the collection are understood."""
    return language(index)


def units(english, text):
    return [unit.words for unit in understand(text, english).units]


def test_asking_words_are_left_out(english):
    """What is asked about stays."""
    assert units(english, "where can I get help with autism") == [("autism",)]


def test_a_query_of_asking_words_keeps_them(english):
    """Something is better than nothing."""
    assert units(english, "help") == [("help",)]


def test_a_phrase_with_synonyms_is_one_unit(english):
    """The longest phrase wins, so that "speech therapy" is not three things."""
    assert units(english, "speech therapy autism") == [("speech", "therapy"), ("autism",)]


def test_an_expansion_weighs_less_than_the_words_typed(english):
    """Every weight of every synonym is below 1, but that of what somebody wants done."""
    intent = load_relevance().weights["synonyms"]["intent"]
    weights = {meaning.weight for found in english.meanings.values() for meaning in found}
    assert all(weight < 1 or weight == intent for weight in weights)


def test_what_somebody_wants_done_weighs_more_than_what_it_is_about(english):
    """The words typed share the weight of an intent, so that what they may also be called counts less."""
    intent = meanings.Meaning(1.7, (("appeal",),))
    wanting = dataclasses.replace(english, meanings={**english.meanings, ("complain",): [intent]})
    assert [unit.weight for unit in understand("complain speech", wanting).units] == [1.7, 1.0]


def test_whom_help_is_for_weighs_less_than_what_is_wanted(english):
    """Nearly every page has a need, and few have what somebody looks for."""
    weight = load_relevance().weights["words"]["whom"]
    assert [unit.weight for unit in understand("autism spelling", english).units] == [weight, 1.0]
    assert [unit.weight for unit in understand("autism", english).units] == [1.0]


def test_what_an_intent_may_also_be_called_counts_less_than_its_words():
    """As an acronym does."""
    weights = {"acronym": 0.9, "second": 1.0, "third": 0.5}
    rows = {
        weight: meanings.rows((1, weight, ["complain"], ["appeal"]), {"appeal": {7: 1.0}}, weights, 10)
        for weight in (1.7, 0.9)
    }
    assert rows[1.7] == rows[0.9] == {1: {7: 0.9}}


def test_what_is_not_so_is_said_in_many_ways(english):
    """One phrase with "not" stands for all of them."""
    meant = {understand(f"he {word} talk", english).units[0].meanings for word in ("doesn't", "wont", "can’t", "never")}
    assert meant == {understand("not talking", english).units[0].meanings} != {()}


def test_a_word_that_tells_the_age_weighs_less_beside_others(english):
    """Not alone."""
    known = dataclasses.replace(
        english, terms=[*english.terms, "toddler"], known_terms=english.known_terms | {"toddler"}
    )
    beside = understand("speech toddler", known).units
    assert [unit.weight for unit in beside] == [1.0, english.weights["stage"]]
    assert [unit.weight for unit in understand("toddler", known).units] == [1.0]


def test_a_word_that_tells_the_age_and_that_nothing_has_is_the_age_alone(english):
    """It would find nothing, though the age does."""
    assert (units(english, "gcse options"), understand("gcse options", english).age) == ([], 15)
    assert units(english, "gcse speech") == [("speech",)]


@pytest.mark.parametrize(
    "text", ["my son is 4", "hi my son is 4", "info for 14 year old", "17 year old options", "ks1 help"]
)
def test_beside_an_age_words_that_only_ask_say_nothing(english, text):
    """The age is what is asked."""
    assert units(english, text) == []
    assert understand(text, english).age is not None


def test_beside_a_place_words_that_only_ask_say_nothing(english):
    """The place is what is asked; without one they are all there is."""
    assert understand("please help my daughter", english, placed=True).units == ()
    assert units(english, "please help my daughter") != []


def test_a_word_that_nobody_knows_is_corrected(english):
    """The nearest word of the index is searched for, and it is said."""
    assert understand("dislexya team", english).corrections == (("dislexya", "dyslexia"),)


def test_a_word_of_the_index_is_never_corrected(english):
    """The word deaf has a result, however near other words are."""
    assert understand("deaf team", english).corrections == ()


def test_the_last_word_may_be_half_typed(english):
    """The terms that begin with it are found too."""
    assert "dyslexia" in understand("dysl", english).units[-1].prefixes


def test_a_half_typed_word_is_rather_one_that_documents_have(english):
    """Words that only synonyms have lead somewhere else: "resp" to respite before what respiratory may also be called."""
    begun = understand("spe", english).units[-1].prefixes
    assert {"speech", "spell"} <= {*begun}
    bare = dataclasses.replace(english, bare={"spell"})
    assert understand("spe", bare).units[-1].prefixes == tuple(term for term in begun if term != "spell")


def test_a_half_typed_word_that_no_document_has(english):
    """What it may also be called is better than nothing."""
    everything = dataclasses.replace(english, bare=english.terms)
    prefixes = understand("dysl", everything).units[-1].prefixes
    assert prefixes
    assert all(row.startswith(meanings.SIGN) for row in prefixes)


def test_a_half_typed_word_longer_than_its_stem(english):
    """Stammerin runs on from the stem of stammering."""
    assert understand("stammerin", english).units[-1].terms == ("stammer",)


@pytest.mark.parametrize(
    ("text", "terms"),
    [
        ("sign langu", [("sign", "languag")]),
        ("autism too shy to spea", [("autism",), ("too", "shi", "speak")]),
        ("sunflower lanya", [("sunflow", "lanyard")]),
        ("caravan holid", [("caravan", "holiday")]),
        ('sign "langu"', [("sign",), ("langu",)]),
        ("sign la", [("sign",), ("la",)]),
        ("langu sign", [("langu",), ("sign",)]),
        ("respite speech the", [("respit",), ("speech",)]),
    ],
)
def test_a_half_typed_word_may_end_a_phrase(english, text, terms):
    """From three letters on, unless it is a word."""
    assert [unit.terms for unit in understand(text, english).units] == terms


def test_a_word_in_quotes_is_taken_as_it_is(english):
    """Neither corrected nor finished."""
    query = understand('"dislexya" "dysl"', english)
    assert (query.corrections, query.units[-1].prefixes) == ((), ())


def test_search_instead_for_what_was_typed(english):
    """The offer puts the word in quotes, and searching for that corrects nothing."""
    offered = instead("Dislexya team", "dislexya")
    assert offered == '"Dislexya" team'
    assert understand(offered, english).corrections == ()


def test_a_word_inside_another_is_kept_by_adding_it():
    """No part of the query is that word alone, so it comes at the end."""
    assert instead("speach-therapy", "speach") == 'speach-therapy "speach"'


@pytest.mark.parametrize("text", ["DSPL 2", "dspl2"])
def test_a_name_with_its_number_apart(english, text):
    """It finds what it would find in one word."""
    known = dataclasses.replace(english, known_terms=english.known_terms | {"dspl"})
    found = understand(text, known).units[-1]
    assert "dspl2" in {*found.terms, *(term for m in found.meanings for reading in m.readings for term in reading)}


def test_a_number_that_makes_no_name_stays_a_number(english):
    """There is no dyslexia7."""
    assert next(unit.words for unit in understand("dyslexia 7 4", english).units) == ("dyslexia",)


@pytest.mark.parametrize(
    "asked", ["autism SG1 1{}", "SG1-1{} autism", "(SG1 1{})", "clubs sg1 1{}, speech", "my son AL10 9 {}", "SG11{}'s"]
)
def test_all_ends_of_a_postcode_leave_the_same_to_search_for(asked):
    """The files that a browser fetches tell nothing of them: SG1 1YR is no age."""
    ends = [first + last for first, last in itertools.product("ABDEFGHJLNPQRSTUWXYZ", repeat=2)]
    assert len({searched(asked.format(end)) for end in ends}) == 1
    assert len({searched(asked.format(end.lower())) for end in ends}) == 1


@pytest.mark.parametrize("age", ["ks2 7yr", "sg1 7yr old", "year 2 7 yr", "y2 7yr"])
def test_an_age_beside_a_number_is_no_postcode(age):
    assert searched(f"{age} autism").removeprefix("sg1 ") == "autism"
