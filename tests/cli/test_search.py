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
        printed = capsys.readouterr()
        return code, printed.out + printed.err

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


def test_an_age_is_shown_as_it_was_understood(search):
    assert search("swim year 10")[1].startswith("Age: 14\n")
    assert search("swim 5 to 11")[1].startswith("Age: 8 (for ages 5 to 11)\n")
    assert search("swim my son is 30")[1].startswith("Age: 25 (for 30)\n")
    assert "Age:" not in search("swim")[1]


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


def test_words_need_no_quotes(search):
    assert search("swim", "club") == search("swim club")


REFUSED = {
    (
        "-swim",
        "club",
    ): '-swim looks like an option. Write words after two hyphens, and options before them: python3 tasks.py search -- "club -swim"\n',
    ("--limt", "3", "swim"): "Not an option of search: --limt. All of them: python3 tasks.py search --help\n",
    ("swim", "--limit", "1", "club"): 'Write the words together: python3 tasks.py search "swim club"\n',
    **dict.fromkeys(
        [(), ("",), ("  ", "--near", " ")],
        'Say what to search for, for example: python3 tasks.py search "speech therapy" --near SG1\n',
    ),
}


@pytest.mark.parametrize("options", REFUSED)
def test_what_cannot_be_asked_is_told_how_to_ask(search, options):
    assert search(*options) == (2, REFUSED[options])


def test_what_looks_like_an_option_can_be_searched_for(search):
    assert search("--json", "--", "-swim")[0] == 0


@pytest.mark.parametrize("limit", ["0", "-3", "some"])
def test_a_limit_is_one_or_more(search, limit, capsys):
    with pytest.raises(SystemExit):
        search("swim", "--limit", limit)

    assert f"{limit} is not a number of results. Write 1 or more, for example 20" in capsys.readouterr().err


def test_a_program_can_ask_for_the_reasons(search):
    (hit,) = json.loads(search("swim club", "--json", "--explain", "--limit", "1")[1])

    assert list(hit)[:5] == ["id", "title", "url", "score", "km"]
    assert hit["reasons"][0] == "Its name has “swim club”" and "coverage" in hit["numbers"]


def test_the_reasons_say_what_a_page_is_for(search):
    """News and plans count less than help, which nothing else in the numbers tells."""
    printed = search("swimming plan", "--explain", "--limit", "1")[1].splitlines()

    assert "; with × purpose 0.6 (about) in it; × coverage 1.00; " in printed[2]


PLACES = {
    "sg1 1aa": "Place: SG1 1AA (a postcode we do not have: taken for the streets around it)",
    "sg1": "Place: SG1 (the first part of a postcode)",
    "ware": "Place: Ware",
    "leeds ls1": "Place: we do not know this place, so the results are for everywhere",
}


@pytest.mark.parametrize("near", PLACES)
def test_a_place_is_told_in_words(search, near):
    assert search("help", "--near", near)[1].splitlines()[0] == PLACES[near]
