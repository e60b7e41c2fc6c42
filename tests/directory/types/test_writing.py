"""content/how-we-write.md: the figures below it are those of the site's texts."""

import pytest

from plugins.directory.types.writing import Figures, text_of
from plugins.directory.readability import Measures

FILE = "content/how-we-write.md"
EASY = "We can help you. Ask us now."
HARD = "Statutory entitlement to individualised educational provision necessitates comprehensive documentation."


@pytest.fixture
def figures(site):
    """Function to the figures of the page, by the name of their group."""

    def found():
        site.entry(FILE, goal="9", core="[about]")
        return {row.name: row for row in site.made()["how-we-write/index.html"].context["figures"]}

    return found


def test_core_pages_and_all_pages_are_told_apart(site, figures):
    site.page("about", body=EASY, summary="We help you to find it here.")
    site.page("law", body=HARD, summary="Statutory entitlement documentation.")
    found = figures()

    assert [(len(found[name].texts), found[name].at_goal) for name in found] == [(1, 1), (2, 1), (1, 1)]


def test_a_core_page_must_be_there(site):
    site.entry(FILE, goal="9", core="[abuot]")
    site.page()

    assert site.said() == [f'{FILE}:6: core: there is no page "abuot". Did you mean `about`?']


def test_a_goal_out_of_reach_is_refused(site):
    site.entry(FILE, goal="3", core="[about]")
    site.page()

    assert site.said() == [f'{FILE}:5: goal: must be 5 or more, not "3". Write, for example: goal: 9']


def test_headings_are_not_read_as_sentences(site):
    site.page(body="## A heading\n\nOne line.\n\n- an item\n- **another** item")
    entry = site.directory().pages["about"]

    assert text_of(entry) == ["What this site is for.", "One line.", "an item", "another item"]


def test_what_a_record_says_in_sentences_is_read(site):
    site.record(if_turned_down="Ask why.")
    entry = site.directory().records["swim"]

    assert text_of(entry)[1:] == ["Anyone under 18.", "Ask why.", "Ring us.", "It is fun."]


def test_the_middle_of_the_texts_is_shown():
    ages = [Measures(100, 10, 100), Measures(100, 10, 130), Measures(100, 10, 150)]
    row = Figures("Pages", ages, goal=9)

    assert (row.age, row.sentence_length, row.at_goal) == (9, 10, 2)


def test_a_site_without_the_file_has_no_such_page(site):
    assert "how-we-write/index.html" not in site.made()
