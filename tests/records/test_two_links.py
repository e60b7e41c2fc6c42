"""Every topic that the law asks for is at most two links from the home page, in the built site."""

import datetime
from collections import deque
from pathlib import Path

import pytest
from bs4 import BeautifulSoup

from plugins.directory.coverage import coverage
from plugins.directory.load import load_or_fail

ROOT = Path(__file__).resolve().parents[2]
TODAY = datetime.date(2026, 11, 23)
OVERVIEW = "/what-the-law-asks/"
"""Links to everything, so it proves nothing; the walk does without it."""


def links_of(site, address):
    """Addresses of the site that a page links to, as a visitor without script finds them."""
    file = site / address.lstrip("/") / "index.html"
    soup = BeautifulSoup(file.read_bytes(), "html.parser") if file.is_file() else ()
    found = soup.find_all("a", href=True) if soup else ()
    return {tag["href"].split("#")[0].split("?")[0] for tag in found if tag["href"].startswith("/")}


def distances(site, most):
    """{address: links from the home page} of all that is at most `most` links away."""
    found, waiting = {"/": 0}, deque(["/"])
    while waiting:
        address = waiting.popleft()
        if found[address] < most and address != OVERVIEW:
            new = links_of(site, address) - found.keys()
            found |= dict.fromkeys(new, found[address] + 1)
            waiting.extend(new)
    return found


@pytest.fixture(scope="module")
def near(real_site):
    return distances(real_site, most=2)


@pytest.fixture(scope="module")
def lines():
    return coverage(load_or_fail(ROOT, TODAY), TODAY)


def test_every_topic_of_the_law_is_two_links_away(near, lines):
    far = {line.id: [answer.url for answer in (*line.met_by, *line.gaps)] for line in lines}

    assert {key: urls for key, urls in far.items() if not near.keys() & set(urls)} == {}


def test_so_is_every_page_that_says_what_we_do_not_know(near, lines):
    assert sorted({answer.url for line in lines for answer in line.gaps} - near.keys()) == []


def test_the_overview_is_one_link_away_and_leads_to_every_page(real_site, near, lines):
    answers = {answer.url for line in lines for answer in (*line.met_by, *line.gaps)}

    assert near[OVERVIEW] == 1
    assert sorted(answers - links_of(real_site, OVERVIEW) - {OVERVIEW}) == []
