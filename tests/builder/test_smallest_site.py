"""The least that content/README.md promises to be enough: one record, the settings, the lists and no words to explain."""

import shutil

import pytest
from bs4 import BeautifulSoup

from plugins.builder import build
from plugins.link_checker import check_site
from tests.builder.conftest import MINI_SITE, TODAY

SETTINGS = """name: Our Local Offer
place: Ourtown
council: Our Council
tagline: Find help for young people
introduction: What there is for young people.
help_record: family-advice
navigation: [{text: Find help, path: /search/}, {text: Your area, path: /areas/}]
footer: [{text: Words we use, path: /glossary/}]
"""


@pytest.fixture(scope="module")
def smallest(tmp_path_factory):
    """The built folder of a site of four files."""
    site = tmp_path_factory.mktemp("smallest") / "site"
    for name in ("services/_vocabulary.yml", "services/advice/family-advice.md"):
        (site / name).parent.mkdir(parents=True, exist_ok=True)
        shutil.copy(MINI_SITE / name, site / name)
    (site / "content").mkdir()
    (site / "content/site.yml").write_text(SETTINGS, encoding="utf-8")
    (site / "content/glossary.yml").write_text("terms: []\n", encoding="utf-8")
    build(site, site.parent / "output", "", TODAY)
    return site.parent / "output"


@pytest.fixture
def page(smallest):
    """A page of it, parsed."""
    return lambda name: BeautifulSoup((smallest / name).read_bytes(), "html.parser")


def words(soup):
    return " ".join(soup.get_text(" ").split())


def test_it_is_whole(smallest):
    assert check_site(smallest, "").failures == ()


@pytest.mark.parametrize("name", ["index.html", "search/index.html", "404.html"])
def test_nothing_leads_to_areas_that_are_not_there(page, name):
    assert [link for link in page(name).select("a[href^='/areas/']")] == []


def test_the_menu_keeps_its_other_entries(page):
    assert [link["href"] for link in page("index.html").select("header nav a")] == ["/search/"]


def test_the_list_of_areas_says_that_there_are_none(page):
    assert "Help in Ourtown is not divided into local areas." in words(page("areas/index.html"))


def test_one_entry_is_no_plural(page):
    assert "The only entry, by name" in words(page("a-z/index.html"))
    assert "1 entry" in words(page("topics/index.html"))
    assert "1 entries" not in words(page("topics/index.html")) + words(page("needs/index.html"))
