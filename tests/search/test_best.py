"""The best of many documents."""

from random import Random

import pytest

from search.meanings import best, top

COUNTS = (5, 30, 100, 2_000)


def sorted_out(row, most):
    """The same by putting all in order."""
    return sorted(row, key=lambda document: (-row[document], document))[:most]


def rows():
    """Rows of every kind: of many scores, of few that many documents share, rising, falling, and with the best where nobody looks."""
    random = Random(7)
    for count in COUNTS:
        yield {number: random.random() for number in range(count)}
        yield {number: float(random.randrange(3)) for number in range(count)}
        yield {number: float(number) for number in range(count)}
        yield {number: -float(number) for number in range(count)}
        yield {number: float(number % 8 == 0) for number in range(count)}
        yield {number: float(number % 8 != 0) for number in range(count)}


@pytest.mark.parametrize("most", [1, 3, 22, 100, 499])
def test_the_best_of_a_row(most):
    """However it was found: the best by number, of two equals the first."""
    for row in rows():
        assert list(best(row, most)) == sorted(sorted_out(row, most))
        assert best(row, most).items() <= row.items()


@pytest.mark.parametrize("most", [1, 3, 22, 100, 499])
def test_the_best_in_order(most):
    """The best first, and of two equals the first."""
    for row in rows():
        assert top(row, most) == sorted_out(row, most)


def test_an_order_of_its_own_changes_nothing():
    """What several readings come to is in no order."""
    row = {3: 1.0, 1: 1.0, 2: 5.0, 0: 1.0}
    assert list(best(row, 3)) == [0, 1, 2]
    assert top(row, 3) == [2, 0, 1]
