"""`tasks.py search`: what it prints and how it ends."""

import json
import shutil
from pathlib import Path

import pytest

from plugins.cli import __main__ as cli

MINI_SITE = Path(__file__).resolve().parents[1] / "site"


@pytest.fixture
def search(capsys):
    """Run the verb on the miniature site: (exit code, what was printed)."""

    def run(*options, site=MINI_SITE):
        code = cli.main(["search", "--site", str(site), "--today", "2026-11-23", *options])
        return code, capsys.readouterr().out

    return run


def test_the_list_for_programs_has_the_keys_of_the_contract(search):
    code, printed = search("swim club", "--json")
    first, *rest = json.loads(printed)

    assert code == 0
    assert {"id": first["id"], "title": first["title"], "url": first["url"], "km": first["km"]} == {
        "id": "saturday-swim-club",
        "title": "Saturday swim club & splash",
        "url": "/services/saturday-swim-club/",
        "km": None,
    }
    assert all(list(hit) == ["id", "title", "url", "score", "km"] for hit in (first, *rest))


def test_the_best_comes_first(search):
    scores = [hit["score"] for hit in json.loads(search("hearing", "--json")[1])]

    assert scores == sorted(scores, reverse=True)


def test_a_person_reads_titles_addresses_and_the_number(search):
    printed = search("play fund")[1].splitlines()

    assert printed[0] == " 1. Play Fund [play-fund]"
    assert printed[1].startswith("    /services/play-fund/  ")
    assert printed[-1].endswith(" in all.")


def test_nothing_found_is_said(search):
    code, printed = search("xqzvw")

    assert code == 0
    assert printed.startswith("Nothing found.") and printed.endswith("0 in all.\n")


def test_as_many_as_are_asked_for(search):
    assert len(json.loads(search("help", "--limit", "2", "--json")[1])) == 2


def test_a_place_is_shown_as_it_was_understood(search):
    assert search("help", "--near", "sg1 1aa")[1].startswith("Place: SG1 1")


def test_what_is_not_offered_on_the_day_is_not_found(search):
    today, later = (
        json.loads(search("next spring club", "--json", *day)[1]) for day in ([], ["--today", "2026-11-24"])
    )

    assert ["next-spring-club" in [hit["id"] for hit in hits] for hits in (today, later)] == [False, True]


def test_records_with_errors_are_not_searched(search, tmp_path):
    site = Path(shutil.copytree(MINI_SITE, tmp_path / "site"))
    (site / "services/money/play-fund.md").write_text("x", encoding="utf-8")
    code, printed = search("fund", site=site)

    assert code == 1
    assert "services/money/play-fund.md:1: the first line" in printed
