"""Step-by-step guides and pages of prose become search documents."""

import datetime
import shutil
from pathlib import Path

import pytest

from plugins.directory.load import load_or_fail
from plugins.search_index.documents import documents, engine_of
from search import load_places

MINI_SITE = Path(__file__).resolve().parents[1] / "site"
TODAY = datetime.date(2026, 11, 23)
WORDS = "also_known_as: [ear clinic, tympanometry]\ntopics: [health]\nneeds: [hearing, any-send]"


@pytest.fixture(scope="module")
def directory(tmp_path_factory):
    """The Directory of the miniature site, whose guide on the first test has words and topics, and a page a topic."""
    root = Path(shutil.copytree(MINI_SITE, tmp_path_factory.mktemp("guides") / "site"))
    for name, old, new in (
        ("pathways/first-hearing-test.md", "needs: [any-send]", WORDS),
        ("pages/how-to-complain.md", "\nchecked:", "\ntopics: [health]\nalso_known_as: [grumble]\nchecked:"),
        ("what-changes-with-age.yml", "\nchecked:", "\nalso_known_as: [birthdays]\nchecked:"),
    ):
        file = root / "content" / name
        file.write_text(file.read_text(encoding="utf-8").replace(old, new, 1), encoding="utf-8", newline="\n")
    return load_or_fail(root, TODAY)


@pytest.fixture(scope="module")
def found(directory):
    """Every document, by id."""
    return {document.id: document for document in documents(directory, TODAY, load_places())}


@pytest.fixture(scope="module")
def engine(directory):
    return engine_of(directory, TODAY)


def test_a_guide_has_the_values_a_filter_may_choose(found):
    assert found["pathway:first-hearing-test"].facets == {
        "need": ("hearing", "any-send"),
        "stage": ("under-5", "school-age"),
        "area": ("harbourside",),
        "topic": ("health",),
        "kind": ("pathway",),
    }


def test_a_guide_has_the_names_people_type_and_what_it_is_about(found, directory):
    text = found["pathway:first-hearing-test"].text

    assert text["also_known_as"] == "ear clinic ; tympanometry"
    assert text["topics"] == directory.vocabulary["topics"]["health"].label
    assert text["needs"].endswith(" ; Any need")


def test_a_guide_is_found_by_another_name(engine):
    assert [hit.id for hit in engine.search("tympanometry").hits] == ["pathway:first-hearing-test"]


@pytest.mark.parametrize(
    "filters", [{"area": ["harbourside"]}, {"topic": ["health"]}, {"stage": ["under-5"]}, {"need": ["hearing"]}]
)
def test_a_guide_stays_under_a_filter_that_fits(engine, filters):
    ids = [hit.id for hit in engine.search("first hearing test", filters=filters).hits]

    assert "pathway:first-hearing-test" in ids


def test_a_guide_goes_under_a_filter_that_does_not_fit(engine):
    ids = [hit.id for hit in engine.search("first hearing test", filters={"stage": ["post-16"]}).hits]

    assert "pathway:first-hearing-test" not in ids


def test_a_page_is_for_every_need_age_and_area(found, directory):
    """It names none, and who chooses one does not mean to do without the glossary or the contacts."""
    everything = {
        "need": ("any-send",),
        "stage": ("under-5", "school-age", "post-16"),
        "area": ("harbourside", "upper-wess", "county"),
    }
    pages = [document.facets for document in found.values() if document.facets["kind"] == ("page",)]

    assert len(pages) > 5
    assert [facets for facets in pages if everything.items() - facets.items()] == []


@pytest.mark.parametrize(
    "filters",
    [{"need": ["sleep"]}, {"stage": ["post-16"]}, {"area": ["upper-wess"]}, {"need": ["sleep"], "stage": ["under-5"]}],
)
def test_a_page_stays_whatever_need_age_or_area_is_chosen(engine, filters):
    assert [hit.id for hit in engine.search("jargon", filters=filters).hits] == ["page:glossary"]


def test_a_page_of_prose_is_found_by_its_topics(found, directory):
    page = found["page:how-to-complain"]

    assert (page.facets["kind"], page.facets["topic"]) == (("page",), ("health",))
    assert page.text["topics"] == directory.vocabulary["topics"]["health"].label


@pytest.mark.parametrize(
    ("typed", "page"),
    [
        ("grumble", "page:how-to-complain"),
        ("birthdays", "age-changes:what-changes-with-age"),
        ("jargon", "page:glossary"),
    ],
)
def test_a_page_is_found_by_another_name(engine, typed, page):
    assert [hit.id for hit in engine.search(typed).hits] == [page]
