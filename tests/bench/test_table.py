"""The table says what was measured, what was aimed at, and whether it was met."""

import pytest

from plugins.bench.building import Report
from plugins.bench.measuring import Figures
from plugins.bench.processes import Cost
from plugins.bench.run import Result
from plugins.bench.table import TARGETS, rows, table
from plugins.bench.traffic import Load


def figures(bytes, ms, typing=None):
    cold = [
        Load(True, ms, bytes, bytes + 500, 9, 2, bytes + 1000),
        Load(False, ms + 100, bytes + 8000, bytes + 9000, 9, 3, bytes + 9000),
    ]
    return Figures(cold, [0, 2000], [100.0, 300.0], 60_000, [8.0] * 20, (2.5, 4.0), typing)


@pytest.fixture
def result():
    found = {"ours": figures(30_000, 800, 9000), "Pagefind": figures(140_000, 2000)}
    report = Report(2.0, 0.5, 0.3, 0.0, 120.0, 80.0)
    floors = [[400, 420, 410], [600], [790]]
    return Result(2000, ("ours", "Pagefind"), found, {"Pagefind": Cost(1.8, 3.0, None)}, report, floors, [], 100)


def cells(result, name):
    [line] = [line for line in table(result).splitlines() if line.startswith(name)]
    return line[len(name) :].split()


def test_a_row_has_ours_the_target_the_peer_and_the_ratio(result):
    assert cells(result, "cold kB, worst") == ["38", "42", "met", "148", "3.9x"]
    assert cells(result, "cold kB, median") == ["34", "32", "MISSED", "144", "4.2x"]


def test_what_is_not_known_stays_empty(result):
    assert cells(result, "typing a query kB") == ["9"]
    assert cells(result, "index CPU s beyond Whoosh") == ["0.5", "1", "met", "3", "6.0x"]


def test_every_target_belongs_to_a_row(result):
    assert TARGETS.keys() <= {row.name for row in rows(result)}


def test_a_shorter_visit_has_no_target(result):
    result.figures["ours"].warm_ms = [8.0] * 5

    assert cells(result, "visit of 5 queries kB") == ["60", "60", "1.0x"]


def test_counts_are_not_divided(result):
    assert cells(result, "cold visits measured") == ["2", "2"]


def test_without_peers_it_is_narrower(result):
    alone = Result(**{**result.__dict__, "names": ("ours",), "costs": {}})

    assert cells(alone, "heap MB, after the visit") == ["4", "5", "met"]


def test_the_floor_and_the_differences_are_told(result):
    result.different.append(("youth club", ["a"], ["b"]))

    assert "after 400 / 600 / 790 ms" in table(result)
    assert "1 of 100 differ" in table(result)
    assert "“youth club”: browser ['a']..., Python ['b']..." in table(result)
    assert cells(result, "answers unlike Python") == ["1", "0", "MISSED"]


def test_sizes_between_have_the_target_of_the_next(result):
    between = Result(**{**result.__dict__, "size": 600})

    assert cells(between, "cold kB, median")[1] == "32"
