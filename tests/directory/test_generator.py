"""What the Pelican side adds to the pages: which are told to search engines, and short forms explained on all of them."""

import datetime

import pytest
from bs4 import BeautifulSoup

from plugins.directory.explain import words_of
from plugins.directory.generator import Explained, is_to_be_found
from plugins.directory.load import load_or_fail
from plugins.directory.page import Page

TODAY = datetime.date(2026, 11, 23)


@pytest.mark.parametrize(
    "path, template, found",
    [
        ("index.html", "home", True),
        ("news/a/index.html", "article", True),
        ("news/feed.xml", "feed", False),
        ("404.html", "not_found", False),
        ("services/index.html", "redirect", False),
        ("report/index.html", "report", False),
    ],
)
def test_the_sitemap_holds_pages_of_words(path, template, found):
    assert is_to_be_found(Page(path, template)) is found


class Fixed:
    def render(self, context):
        return f"<main><p>{context['words']}</p></main>"


def test_a_template_explains_what_it_makes(mini):
    template = Explained(Fixed(), words_of(load_or_fail(mini, TODAY).glossary), "/glossary/")

    assert template.render({"words": "Ask the SENCO."}) == (
        "<main><p>Ask the SENCO (special educational needs co-ordinator).</p></main>"
    )


def test_the_pages_of_the_site_are_explained_but_the_glossary_itself(mini_site):
    said = "SENCO (special educational needs co-ordinator)"
    pages = {path.parent.name for path in mini_site.rglob("index.html") if said in text_of(path)}

    assert pages == {"advice", "what-changes-with-age"}


def text_of(path):
    return " ".join(BeautifulSoup(path.read_text(encoding="utf-8"), "html.parser").get_text(" ").split())
