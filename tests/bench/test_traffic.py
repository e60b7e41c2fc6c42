"""Bytes and rounds before the first result."""

from plugins.bench.serving import Sent
from plugins.bench.traffic import Fetched, load_of, rounds

SENT = [
    Sent("ours", "/search/", "text/html", 3000, 1000),
    Sent("ours", "/app.js", "text/javascript", 20_000, 1100),
    Sent("ours", "/words.json", "application/json", 6000, 1100),
    Sent("ours", "/texts.json", "application/json", 500, 1400),
    Sent("ours", "/later.js", "text/javascript", 900, 1600),
]
FETCHED = [
    Fetched("/search/", 1000, 1160),
    Fetched("/app.js", 1100, 1380),
    Fetched("/words.json", 1100, 1300),
    Fetched("/site.css", 1100, 1200),
    Fetched("/texts.json", 1400, 1560),
    Fetched("/later.js", 1600, 1800),
]


def test_what_had_come_is_counted_and_what_came_later_is_not():
    load = load_of(SENT, FETCHED, origin=1000, ms=570, found=True)

    assert (load.bytes, load.asked, load.settled) == (29_500, 29_500, 30_400)
    assert (load.requests, load.rounds, load.ms) == (4, 2, 570)


def test_what_is_still_on_its_way_was_asked_for_but_has_not_come():
    load = load_of(SENT, FETCHED, origin=1000, ms=500, found=True)

    assert (load.bytes, load.asked) == (29_000, 29_500)


def test_a_file_fetched_twice_counts_twice_in_the_settled_page():
    assert load_of([*SENT, SENT[1]], FETCHED, origin=1000, ms=570, found=True).settled == 50_400


def test_files_side_by_side_are_one_round():
    assert rounds([Fetched("a", 0, 10), Fetched("b", 1, 12), Fetched("c", 9, 20)]) == 1


def test_the_longest_chain_counts():
    assert rounds([Fetched("a", 0, 10), Fetched("b", 10, 12), Fetched("c", 2, 30), Fetched("d", 15, 20)]) == 3


def test_nothing_fetched_is_no_round():
    assert rounds([]) == 0


def test_styles_and_pictures_do_not_count():
    kinds = {"text/css; charset=utf-8": False, "image/svg+xml": False, "application/json": True, "text/html": True}

    assert {type: Sent("s", "/", type, 1, 0).counts for type in kinds} == kinds
