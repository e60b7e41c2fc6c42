"""Which pages a Directory becomes, in which order, and what stands on each."""

import datetime

import pytest

from plugins.directory.load import load_or_fail
from plugins.directory.page import url_of
from plugins.directory.pages import Pages

TODAY = datetime.date(2026, 11, 23)


@pytest.fixture
def pages(site):
    """The pages of the site as it is now, by path."""

    def make(today=TODAY, base_path=""):
        return {page.path: page for page in Pages(site.directory(today), today, base_path)}

    return make


def ids(page):
    """Ids of the records on a list page, in the order of the page."""
    return [view.id for _, views in page.context["groups"] for view in views]


def area(site, key, number, **changes):
    site.record(
        key,
        kind="area",
        area=f"[{key}]",
        area_details=f"{{number: {number}, towns: [Ware]}}",
        title=key.title(),
        topics="[local-areas]",
        **changes,
    )


def test_addresses_are_folders():
    assert [url_of(path) for path in ("index.html", "needs/autism/index.html", "404.html")] == [
        "/",
        "/needs/autism/",
        "/404.html",
    ]


def test_no_path_is_made_twice(mini):
    paths = [page.path for page in Pages(load_or_fail(mini, TODAY), TODAY)]

    assert len(paths) == len(set(paths))


def test_lists_are_sorted_by_topic_with_a_pages_own_first_and_then_by_title(site, pages):
    site.record("b", title="bees", topics="[health]")
    site.record("a", title="Ants", topics="[health]")
    site.record("m", title="Zoo", topics="[local-areas, health]")

    assert ids(pages()["needs/any-send/index.html"]) == ["m", "a", "b", "family-advice"]
    assert ids(pages()["topics/health/index.html"]) == ["a", "b", "m"]


def test_areas_are_sorted_by_their_number(site, pages):
    for key, number in (("east", 3), ("west", 10), ("north", 1)):
        area(site, key, number)

    assert [view.id for view in pages()["areas/index.html"].context["areas"]] == ["north", "east", "west"]


@pytest.mark.parametrize(
    "ages, stages",
    [
        ("{min: 4, max: 5}", {"under-5", "school-age"}),
        ("{min: 16, max: 30}", {"post-16"}),
        (None, {"under-5", "school-age", "post-16"}),
    ],
)
def test_a_record_stands_under_each_stage_it_serves(site, pages, ages, stages):
    site.record(ages=ages)
    made = pages()

    assert {
        stage for stage in ("under-5", "school-age", "post-16") if "swim" in ids(made[f"ages/{stage}/index.html"])
    } == stages


def test_a_list_says_how_many_it_holds(site, pages):
    site.record(needs="[sleep]")
    made = pages()

    assert made["needs/index.html"].context["counts"] == {
        "any-send": 1,
        "hearing": 0,
        "physical-disability": 0,
        "sleep": 1,
    }
    assert made["needs/sleep/index.html"].context["total"] == 1


def test_each_need_points_to_what_is_for_any(pages):
    assert [pages()[f"needs/{need}/index.html"].context["any_need"] for need in ("sleep", "any-send")] == [1, 0]


def everywhere(made):
    """Ids of all records that any page but their own names."""
    lists = (view.id for page in made.values() for _, views in page.context.get("groups", ()) for view in views)
    related = (view.id for page in made.values() for view in page.context.get("related", ()))
    letters = (entry[1].id for entries in made["a-z/index.html"].context["letters"].values() for entry in entries)
    return {*lists, *related, *letters}


@pytest.mark.parametrize(
    "changes", [{"visible": "{from: 2026-11-24}"}, {"visible": "{to: 2026-11-22}"}, {"status": "closed"}]
)
def test_what_is_not_offered_is_in_no_list(site, pages, changes):
    site.record(**changes)
    site.record("other", related="[swim]")

    assert everywhere(pages()) == {"family-advice", "other"}


def test_what_is_early_has_no_page_and_what_has_ended_keeps_its_own(site, pages):
    site.record("early", visible="{from: 2026-11-24}")
    site.record("late", visible="{to: 2026-11-22}")
    site.record("shut", status="closed")
    made = pages()

    assert [f"services/{key}/index.html" in made for key in ("early", "late", "shut")] == [False, True, True]


def test_a_day_later_the_early_one_is_there(site, pages):
    site.record("early", visible="{from: 2026-11-24}")

    assert "early" in everywhere(pages(today=datetime.date(2026, 11, 24)))


def test_the_address_of_an_area_among_the_services_leads_to_its_page(site, pages):
    area(site, "north", 1)
    page = pages()["services/north/index.html"]

    assert (page.template, page.context["target"]) == ("redirect", "/areas/north/")


def test_an_area_shows_its_partnerships_and_what_is_there(site, pages):
    area(site, "north", 1)
    area(site, "south", 2)
    site.record("lsp", kind="partnership", area="[north]")
    site.record(area="[south, north]")
    page = pages()["areas/north/index.html"]

    assert [view.id for view in page.context["partnerships"]] == ["lsp"]
    assert ids(page) == ["swim"]
    assert ([view.id for view in page.context["others"]], page.context["countywide"]) == (["south"], 1)


def test_the_index_has_other_names_that_start_with_a_capital(site, pages):
    site.record(also_known_as="[Hydro, splash, 3 Pools]")
    letters = pages()["a-z/index.html"].context["letters"]

    assert {letter: [name for name, _, _ in entries] for letter, entries in letters.items()} == {
        "F": ["FAL", "Family Advice Line"],
        "H": ["Hydro"],
        "S": ["Swim club"],
    }


def test_numbers_and_signs_share_one_heading(site, pages):
    site.record(title="3 Pools")
    site.record("emoji", title="😀😀😀")

    assert [name for name, _, _ in pages()["a-z/index.html"].context["letters"]["0 to 9"]] == ["3 Pools", "😀😀😀"]


def test_pathways_are_those_of_that_kind(site, pages):
    site.record(kind="pathway")

    assert ids(pages()["pathways/index.html"]) == ["swim"]


def test_a_page_of_prose_shows_what_is_related(site, pages):
    site.page(related="[family-advice]", body="[x](/a-z/)")
    page = pages(base_path="/offer")["about/index.html"]

    assert [view.id for view in page.context["related"]] == ["family-advice"]
    assert 'href="/offer/a-z/"' in page.context["body_html"]


def test_a_page_of_prose_stands_on_the_pages_of_its_topics(site, pages):
    site.page(topics="[health]", title="Zoo")
    site.page("swimming", topics="[health, money]", title="Aqua")
    made = pages()

    assert [one["path"] for one in made["topics/health/index.html"].context["prose"]] == ["/swimming/", "/about/"]
    assert [one["title"] for one in made["topics/money/index.html"].context["prose"]] == ["Aqua"]


def test_breadcrumbs_lead_from_the_home_page_to_the_main_topic(site, pages):
    site.record(topics="[money, health]")

    assert [crumb["href"] for crumb in pages()["services/swim/index.html"].context["breadcrumbs"]] == [
        "/",
        "/topics/",
        "/topics/money/",
    ]
