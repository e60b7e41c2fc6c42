"""Edit distance."""

import pytest

from search.spelling import distance, nearest, nearest_stem


@pytest.mark.parametrize(
    ("a", "b", "expected"),
    [("autism", "autism", 0), ("autsim", "autism", 1), ("autizm", "autism", 1), ("dislexia", "dyslexia", 1),
     ("traning", "training", 1), ("schoool", "school", 1), ("speach", "speech", 1), ("abc", "xyz", 3)],
)  # fmt: skip
def test_letters_added_dropped_changed_or_swapped(a, b, expected):
    """Each slip counts one, in both directions."""
    assert distance(a, b, most=3) == distance(b, a, most=3) == expected


def test_distance_stops_counting():
    """Beyond the most that is asked for the answer is one more than that."""
    assert distance("occupational", "speech", most=2) == 3


def test_short_words_are_left_alone():
    """In three letters every change is another word."""
    assert nearest("sen", ["ten", "send"]) == []


def test_the_same_first_letter_wins():
    """People seldom get the first letter wrong."""
    assert nearest("bearing", ["hearing", "boaring"]) == ["boaring"]


def test_the_commoner_word_wins():
    """Among equals the earlier of the vocabulary."""
    assert nearest("playschem", ["playscheme", "playschema"], limit=1) == ["playscheme"]


@pytest.mark.parametrize(
    ("word", "stem"),
    [
        ("educatiion", "educ"),
        ("physiotheapists", "physiotherapi"),
        ("schoolls", "school"),
        ("edcuation", ""),
        ("zzzz", ""),
    ],
)
def test_a_slip_in_a_word_of_a_known_stem(word, stem):
    """The vocabulary has one word for each stem, and people type the others."""
    assert nearest_stem(word, ["physiotherapi", "educ", "scho", "school"]) == stem
