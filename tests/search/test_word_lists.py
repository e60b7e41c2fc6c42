"""Mistakes in synonyms, languages and stems."""

import pytest

GROUP = "    kind: acronym\n    reason: a test\n"
GROUPS = {
    "words: [EHCP, ehcp, plan]": "'ehcp' is there twice in words: keep one",
    'words: ["!", plan]\n    to: [ehcp]': "'!' in words has no letter and no digit: write a word, or take it out",
    "words: [plan]\n    to: [plan]": "'plan' leads to itself: write in `to:` what else it may be called",
    "words: [plan; ehcp]\n    to: [ehcp]": "'plan; ehcp' in words has a semicolon: write a comma between two phrases",
    "words: [{plan: x}, ehcp, ehc]": "each of words should be a word or a phrase; one with a colon or a bracket stands in quotes",
    "words: [plan]": "a group needs two words, or `to:` for one direction",
}


@pytest.mark.parametrize("words", GROUPS)
def test_a_group_of_synonyms_says_something(mistakes, words):
    """Once."""
    assert mistakes("synonyms.yml", f"synonyms:\n  - {words}\n{GROUP}") == [f"2: {GROUPS[words]}"]


def test_a_word_is_in_one_group(mistakes):
    """However it is written."""
    text = f"synonyms:\n  - words: [EHCP, plan]\n{GROUP}  - words: [ehcp, ehc]\n{GROUP}"
    assert mistakes("synonyms.yml", text) == ["5: 'ehcp' is already in the group on line 2: join the two"]


LANGUAGES = "languages:\n  - {code: pl, name: Polish, dir: ltr}\n"
SPOKEN = {
    "  - {code: pl, name: Polski, dir: ltr}\nwords: []\n": "3: the language pl is there twice: keep one",
    "words:\n  - to: [autism]\n": "4: leads to ours from no language: add a line for one of pl",
    'words:\n  - to: [autism]\n    pl: ["-"]\n': "5: '-' in pl has no letter and no digit: write a word, or take it out",
}


@pytest.mark.parametrize("text", SPOKEN)
def test_the_words_of_a_language_are_words(mistakes, text):
    """Of a language that is there once."""
    assert mistakes("languages.yml", LANGUAGES + text) == [SPOKEN[text]]


STEMS = "stop_words: {reason: a test, words: [the]}\nasking_words: {reason: a test, words: [help]}\n"
STEMS += "ordinary_words: {reason: a test, words: [garden]}\nwhom: {reason: a test, words: [special needs]}\n"
STEMS += "first_names: {reason: a test, words: [lucy]}\n"
ENTRY = "{stem: autism, reason: a test}\n"
KEYS = {
    f"words:\n  Autistic: {ENTRY}": "2: the word 'Autistic' should be autistic",
    f"words:\n  autistic kids: {ENTRY}": "2: the word 'autistic kids' is compared as 2: write each apart",
    "words: []\n": "1: should be lines that begin with a word and a colon",
}


@pytest.mark.parametrize("text", KEYS)
def test_a_stem_is_of_a_word_as_it_is_compared(mistakes, text):
    """Another one has no effect."""
    assert mistakes("stems.yml", text + STEMS) == [KEYS[text]]
