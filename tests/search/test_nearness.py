"""Whether the words of a phrase stand together."""

import pytest

from search.nearness import NEAR, apart
from tests.search.conftest import document
from tests.search.test_ranking import engine_of, ids

FAR = "word " * NEAR


@pytest.mark.parametrize(
    ("fields", "expected"),
    [
        (["annual review"], True),
        (["review annual"], True),  # in either order
        (["annual of the year review"], True),  # with little between
        ([f"annual {FAR}review"], False),
        (["annual", "review"], False),  # one field ends and another begins
        ([f"annual {FAR}annual review"], True),  # somewhere in the text
    ],
)
def test_together(fields, expected):
    """Near each other and in one field."""
    assert apart([map(str.split, fields)], {"annual review": [0]}) == {"annual review": set() if expected else {0}}


def test_all_the_words_stand_together():
    """Two of three are not enough."""
    texts = [[f"speech language {FAR}therapy".split()], ["speech and language therapy".split()]]
    assert apart(texts, {"speech language therapy": [0, 1]}) == {"speech language therapy": {0}}


def test_a_document_is_asked_about_several_phrases():
    """Of which each has its own answer."""
    assert apart([[["speech", "therapy", "help"]]], {"speech therapy": [0], "help": [], "therapy help": [0]}) == {
        "speech therapy": set(),
        "help": set(),
        "therapy help": set(),
    }


def test_a_reading_whose_words_stand_apart_counts_less(places):
    """ "Respite" may be called short breaks; a short walk with many breaks is none."""
    together = document("together", body=f"short breaks {FAR}long walk")
    apart = document("apart", body=f"short walk {FAR}long breaks")
    other = document("other", body=f"walk {FAR * 30}")  # no score is kept that is less than the least of a word
    assert ids(engine_of([apart, together, other], places, best_bets=0), "respite") == ["together", "apart"]
