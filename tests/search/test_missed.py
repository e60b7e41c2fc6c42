"""A slip that leads to another shard still finds the word that was meant."""

import pytest

from search.layout import Layout
from search.missed import elsewhere, meant, missed


def test_vowels_and_doubled_letters_lead_nowhere_else():
    """They are no part of the sound by which words are told apart."""
    assert elsewhere("school", ["shool", "schol", "schoo"]) == ["schoo"]


def test_a_common_word_is_known_where_its_slip_leads():
    """Its own shard has it anyway."""
    layout = Layout(("", "cl"))
    assert missed({"child": {0: 1.0}}, {"child": ("children",)}, layout) == {0: {"children"}}


def test_short_words_are_left_alone():
    """In them a slip makes another word."""
    assert missed({"club": {0: 1.0}}, {"club": ("club",)}, Layout(("", "cb"))) == {}


def test_one_letter_may_be_wrong():
    """Two would be too many to guess at from afar."""
    assert meant(["chidren"], ["children", "carers"]) == {"children"}
    assert meant(["chidrn"], ["children"]) == set()


def test_two_letters_may_be_swapped():
    """Also where the word is at home beside what its other slips lead to."""
    layout = Layout(("", "cdl", "cdm"))
    assert missed({"child": {0: 1.0}}, {"child": ("children",)}, layout) == {1: {"children"}}


def test_a_word_that_only_synonyms_lead_on_from_is_looked_after_too():
    layout = Layout(("", "cl"))
    assert missed({}, {"child": ("children",)}, layout, ["child"]) == {0: {"children"}}


@pytest.mark.parametrize("slip", ["chidren", "chilren", "chibdren"])
def test_the_word_that_was_meant_is_found(sharded_engine, slip):
    """Although its shard is none that the slip names."""
    layout, asked = sharded_engine.words.layout, sharded_engine.search(slip)
    assert layout.shard("children") != layout.shard(slip)
    assert [found["word"] for found in asked.corrections] == ["children"]
