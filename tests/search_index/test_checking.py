"""What the check of a site says of the ranking and its best bets."""

import datetime
import shutil

import pytest

from plugins.directory.load import load_or_fail
from plugins.search_index import checking
from plugins.search_index.documents import documents, places_of
from search.config import FOLDER
from tests.conftest import MINI_SITE, ROOT, TODAY

BETS = """best_bets:
  - {words: [swimming], id: saturday-swim-club, reason: a test, review: 2027-11-22}
  - {words: [gone], id: gone-record, reason: a test, review: 2027-11-22}
  - {words: [spring], id: next-spring-club, reason: a test, review: 2027-11-22}
"""
JUDGED = "query,kind,id,grade\nswimming,plain,saturday-swim-club,3\n"
SMALL = {
    "synonyms.yml": "synonyms: []\n",
    "languages.yml": "languages: []\nwords: []\n",
    "best_bets.yml": BETS,
    "judgements.csv": JUDGED,
    "judgements-held-out.csv": JUDGED,
}


@pytest.fixture
def site(tmp_path):
    """A copy of the miniature site that has a ranking of its own."""
    root = shutil.copytree(MINI_SITE, tmp_path / "site")
    shutil.copytree(FOLDER, root / "search/relevance")
    for name, text in SMALL.items():
        (root / "search/relevance" / name).write_text(text, encoding="utf-8")
    return root


def said(site, of, today=TODAY):
    """The problems that the ranking of a site is said to have for the records of another."""
    found = checking.check(load_or_fail(of, today), of, today, site / "search/relevance")
    return [str(problem) for problem in found]


def test_a_best_bet_is_a_page_that_can_be_found(site):
    assert said(site, site) == [
        "search/relevance/best_bets.yml:3: there is no page with the id gone-record: write one that is there, or take this best bet out",
        "search/relevance/best_bets.yml:4: warning: next-spring-club is not in the search on 2026-11-23: wait for it, or choose another page",
    ]


NOWHERE = """synonyms:
  - {words: [swim], to: [swimming], kind: everyday, reason: a test}
  - {words: [flurbity], to: [nonexistentthing, club flurb], kind: everyday, reason: a test}
"""


def test_words_that_lead_to_nothing(site):
    (site / "search/relevance/synonyms.yml").write_text(NOWHERE, encoding="utf-8")
    said_of = "search/relevance/synonyms.yml:3: warning: leads to nothing, as no page has 'nonexistentthing' or 'club flurb': "
    (line,) = [line for line in said(site, site) if "synonyms" in line]
    assert line == f"{said_of}write words that pages have, or take it out"


def test_tables_of_places_of_a_month_that_has_not_come_yet(site, monkeypatch):
    text = (checking.PLACES / "settings.yml").read_text(encoding="utf-8").replace("month: 2025-10", "month: 2030-01")
    (site / "settings.yml").write_text(text, encoding="utf-8")
    monkeypatch.setattr(checking, "PLACES", site)
    assert "settings.yml:5: month: 2030-01 has not come yet. Write the month that the tables are of" in said(site, site)


def test_judged_queries_are_about_pages_that_are_there(site):
    (site / "search/relevance/judgements.csv").write_text(f"{JUDGED}swimming,plain,gone-record,1\n", encoding="utf-8")
    (site / "search/relevance/judgements-held-out.csv").write_text(f"{JUDGED}a,plain,b,9\n", encoding="utf-8")

    assert said(site, site)[2:] == [
        "search/relevance/judgements.csv:3: warning: id: there is no document gone-record. Write the id it has now, or take the line out",
        "search/relevance/judgements-held-out.csv:3: grade: '9' should be 0, 1, 2 or 3",
    ]


def test_later_the_page_is_there(site):
    assert len(said(site, site, datetime.date(2026, 11, 24))) == 1


def test_what_is_overdue_is_told_with_the_file_of_the_site(site):
    found = said(site, site, datetime.date(2027, 11, 23))

    assert sum("best_bets.yml:2: warning: review was due on 2027-11-22" in line for line in found) == 1


def test_a_site_that_borrows_the_ranking_is_told_only_what_stops_it(site):
    assert said(site, MINI_SITE) == []

    (site / "search/relevance/weights.yml").write_text("a:\n\tb", encoding="utf-8")
    (line,) = said(site, MINI_SITE)
    assert line.endswith("search/relevance/weights.yml:2: is not valid YAML: there is a tab. Use spaces")


def test_without_a_directory_the_files_are_still_read(site):
    (site / "search/relevance/crisis.yml").unlink()

    assert [problem.path for problem in checking.check(None, site, TODAY, site / "search/relevance")] == [
        "search/relevance/crisis.yml"
    ]


@pytest.mark.parametrize("root", [MINI_SITE, ROOT])
def test_the_ids_are_those_of_the_index(root):
    directory = load_or_fail(root, TODAY)
    found = {document.id for document in documents(directory, TODAY, places_of(root))}

    assert checking.ids(directory, lambda name: directory.listed(TODAY, name)) == found


def test_the_files_count_where_they_belong(site):
    assert checking.files(site, site / "search/relevance")[0] == "search/relevance/best_bets.yml"
    assert checking.files(MINI_SITE) == []
