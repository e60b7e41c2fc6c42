"""The queries are those of the records, and the same each time."""

from random import Random

import pytest

from plugins.bench.queries import COLD, queries, slip


def test_twenty_different_queries_the_same_every_time(made):
    found = queries(made)

    assert len(set(found)) == COLD
    assert found == queries(made)


def test_another_seed_asks_something_else(made):
    assert queries(made, seed="parity") != queries(made)


def test_some_have_a_place_and_some_an_age(made):
    found = queries(made)
    towns = {one.town.name.lower() for one in made if one.town}

    assert [words for words in found if any(words.endswith(town) for town in towns)]
    assert [words for words in found if " near " in words]
    assert [words for words in found if " age " in words or "year old" in words]


def test_too_few_records_say_so(made):
    with pytest.raises(ValueError, match="1 records are too few for 500"):
        queries(made[:1], 500)


@pytest.mark.parametrize("word", ["swimming", "club", "aa", "therapy"])
def test_a_slip_changes_a_word_but_not_its_first_letter(word):
    slips = {slip(Random(number), word) for number in range(40)}

    assert word not in slips
    assert {typed[0] for typed in slips} == {word[0]}
    assert all(abs(len(typed) - len(word)) <= 1 for typed in slips)
