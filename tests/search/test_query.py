"""What was typed, understood."""

import pytest

from search.query import age_in, understand


@pytest.mark.parametrize(
    ("text", "age", "rest"),
    [
        ("autism assessment age 4", 4, "autism assessment"),
        ("17 year old", 17, ""),
        ("club 9 yr old autistic", 9, "club  autistic"),
        ("not talking at 3", 3, "not talking at"),
        ("year 8 anxiety", 12, "anxiety"),
        ("toileting autism 7", 7, "toileting autism"),
        ("3yo speech", 3, "speech"),
    ],
)
def test_an_age(text, age, rest):
    """Ages and school years are taken out of the words."""
    assert age_in(text) == (age, rest)


@pytest.mark.parametrize("text", ["step 2", "dspl 7", "section 19", "post 16", "0-25 together", "1:1 nursery", "20 weeks", "aged 40", "autism"])
def test_no_age(text):
    """Numbers in names and sums are no ages."""
    assert age_in(text) == (None, text)


def units(engine, text):
    return [unit.words for unit in understand(text, engine.language).units]


def test_asking_words_are_left_out(engine):
    """What is asked about stays."""
    assert units(engine, "where can I get help with autism") == [("autism",)]


def test_a_query_of_asking_words_keeps_them(engine):
    """Something is better than nothing."""
    assert units(engine, "help") == [("help",)]


def test_a_phrase_with_synonyms_is_one_unit(engine):
    """The longest phrase wins, so that "speech therapy" is not three things."""
    assert units(engine, "speech therapy autism") == [("speech", "therapy"), ("autism",)]


def test_an_expansion_weighs_less_than_the_words_typed(engine):
    """Every weight of every synonym is below 1."""
    assert all(weight < 1 for row in engine.language.synonyms.values() for weight, _ in row)


def test_a_word_that_nobody_knows_is_corrected(engine):
    """The nearest word of the index is searched for, and it is said."""
    assert understand("dislexya team", engine.language).corrections == (("dislexya", "dyslexia"),)


def test_a_word_of_the_index_is_never_corrected(engine):
    """The word deaf has a result, however near other words are."""
    assert understand("deaf team", engine.language).corrections == ()


def test_the_last_word_may_be_half_typed(engine):
    """The terms that begin with it are found too."""
    assert "dyslexia" in understand("dysl", engine.language).units[-1].prefixes


def test_a_half_typed_word_longer_than_its_stem(engine):
    """Stammerin runs on from the stem of stammering."""
    assert understand("stammerin", engine.language).units[-1].prefixes == ("stammer",)
