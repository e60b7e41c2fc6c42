"""Whose names travel with a word."""

from types import SimpleNamespace

import pytest

from search.naming import BEST_NAMED, MOST_NAMED, named

CALLED_SO = 1_000
"""Documents with the word in their title, the later the better."""


@pytest.fixture
def index_of():
    """Function that makes of an index of so many documents what naming asks of it."""

    def make(count):
        row = {number: float(number) for number in range(CALLED_SO)}
        return SimpleNamespace(
            documents=range(count), titled={"club": list(row)}, scores={"club": row, "tea": {3: 1.0}}
        )

    return make


@pytest.mark.parametrize(("count", "names"), [(1_000, MOST_NAMED), (5_000, MOST_NAMED), (20_000, 61)])
def test_of_many_called_so_the_best_have_their_names_there(index_of, count, names):
    """More of a large index, where more of them may be the first result."""
    index = index_of(count)
    assert named(index, {})["club"] == set(range(CALLED_SO - names, CALLED_SO))


def test_the_best_of_a_word_that_is_in_no_title_are_there_too(index_of):
    index = index_of(1_000)
    row = {number: float(number) for number in range(10)}
    assert named(index, {"tea": row})["tea"] == set(range(10 - BEST_NAMED, 10))
