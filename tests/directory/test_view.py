"""What pages say of a record that no editor wrote."""

import datetime

import pytest

from plugins.directory import formats as words
from plugins.directory.view import view_of


TODAY = datetime.date(2026, 11, 23)


@pytest.fixture
def view(site):
    """The View of the good record after some changes, in a site with two areas."""
    site.record("north", kind="area", area="[north]", area_details="{number: 1, towns: [Ware]}", title="North")
    site.record("south", kind="area", area="[south]", area_details="{number: 2, towns: [Hertford]}", title="South")

    def make(base_path="", **changes):
        site.record(**changes)
        return view_of(site.directory(), "swim", TODAY, base_path)

    return make


def test_a_service_and_an_area_live_at_their_own_addresses(view):
    service = view()

    assert service.url == "/services/swim/"
    assert view_of(service.directory, "north", TODAY).url == "/areas/north/"


def test_the_page_names_its_file(view):
    assert view().source_file == "services/clubs/swim.md"


AGES = {
    None: "",
    "{min: 5, max: 16}": "Ages 5 to 16",
    "{min: 0, max: 25}": "Up to age 25",
    "{min: 3, max: 3}": "Age 3",
    "{min: 0, max: 0}": "Age 0",
}


@pytest.mark.parametrize("ages", AGES)
def test_ages_in_words(view, ages):
    assert view(ages=ages).ages_label == AGES[ages]


STAGES = {
    None: ["under-5", "school-age", "post-16"],
    "{min: 0, max: 4}": ["under-5"],
    "{min: 4, max: 5}": ["under-5", "school-age"],
    "{min: 5, max: 15}": ["school-age"],
    "{min: 15, max: 16}": ["school-age", "post-16"],
    "{min: 25, max: 25}": ["post-16"],
    "{min: 26, max: 40}": [],
}


@pytest.mark.parametrize("ages", STAGES)
def test_a_stage_counts_when_one_year_of_it_is_served(view, ages):
    assert view(ages=ages).stage_ids == STAGES[ages]


WHERE = {
    "county": ("county", [], "All of Wessmouth"),
    "online": ("online", [], "Online"),
    "national": ("national", [], "All of England"),
    "[south]": ("local", ["south"], "South"),
}


@pytest.mark.parametrize("area", WHERE)
def test_where_it_serves(view, area):
    made = view(area=area)

    assert (made.reach, made.area_ids, made.where_label) == WHERE[area]


def test_several_areas_are_all_linked(view):
    made = view(area="[south, north]")

    assert made.area_links == [("South", "/areas/south/"), ("North", "/areas/north/")]
    assert "2" in made.where_label and "1" in made.where_label


def test_terms_come_from_the_lists(view):
    made = view(
        needs="[sleep, hearing]", topics="[money, health]", outcomes="[happy]", delivery="[phone]", cost="{type: free}"
    )

    assert [term.label for term in made.need_terms] == ["Sleep", "Hearing"]
    assert [term.id for term in made.topic_terms] == ["money", "health"]
    assert [term.label for term in (*made.outcome_terms, *made.delivery_terms, made.cost_term)] == [
        "Be happy",
        "By phone or text",
        "Free",
    ]
    assert (made.kind_term.label, made.status_term.label) == ("Service", "Open")


def test_an_unknown_cost_is_none(view):
    assert view().cost_term is None


def test_what_to_do_when_turned_down_is_the_records_own_advice(view):
    assert view(if_turned_down="Ask again.").turned_down_steps == ["Ask again."]


def test_or_else_the_advice_of_each_route(view):
    made = view(access="{route: [gp, ehc-plan, panel], steps: [Ask.]}")

    assert made.turned_down_steps == [
        "Ask your GP what would change the answer.",
        "Ask for the panel's reason in writing.",
    ]


def test_a_doubt_about_a_key_inside_a_field_is_one_about_the_field(view):
    made = view(uncertain="[access.steps, area]")

    assert [made.doubts(name) for name in ("access", "access.steps", "area", "access.route", "ages")] == [
        True,
        True,
        True,
        False,
        False,
    ]


def test_the_prose_begins_below_the_pages_own_headings(view):
    assert view(body="## A\n\n[b](/a-z/)", base_path="/offer").body_html == (
        '<h3 id="a" class="govuk-heading-s">A</h3>\n<p class="govuk-body"><a href="/offer/a-z/" class="govuk-link">b</a></p>'
    )


def test_related_records_keep_their_order(view):
    assert [other.id for other in view(related="[south, family-advice, north]").related_views] == [
        "south",
        "family-advice",
        "north",
    ]


@pytest.mark.parametrize("day, late", {datetime.date(2027, 5, 1): False, datetime.date(2027, 5, 2): True}.items())
def test_a_record_is_overdue_after_its_day(view, day, late):
    assert view().overdue(day) is late


LINKS = {
    "01632 960123": "tel:+441632960123",
    "+44 (0)7700 900123": "tel:+447700900123",
    "0800 1111": "tel:08001111",
    "116 123": "tel:116123",
    "999": "tel:999",
}


@pytest.mark.parametrize("number", LINKS)
def test_a_number_to_dial(number):
    assert words.tel(number) == LINKS[number]


def test_a_number_to_text_and_an_address_to_write_to():
    assert words.sms("85258") == "sms:85258"
    assert words.mailto("o'neill+send@example.org") == "mailto:o%27neill+send@example.org"


def test_dates_as_people_read_them():
    assert words.long_date(datetime.date(2026, 5, 1)) == "1 May 2026"
    assert [words.source_date(day) for day in ("2026", "2026-05", "2026-05-14")] == ["2026", "May 2026", "14 May 2026"]


def test_a_website_as_people_know_it():
    assert words.website_name("https://www.example.org/x") == "example.org"
    assert words.website_path("https://www.example.org/x/") == "/x"


def test_a_long_path_is_shortened_in_its_middle():
    short = words.website_path("https://example.org/" + "a" * 40 + "/" + "b" * 40)

    assert (short[:4], short[20:23], short[-4:], len(short)) == ("/aaa", "...", "bbbb", 60)


def test_an_id_for_a_heading():
    assert [words.anchor(name) for name in ("0-25 Together", "EHC (plan)", "!")] == ["0-25-together", "ehc-plan", ""]


def test_only_names_with_a_capital_are_shown_as_other_names(view):
    assert view(also_known_as="[Swim club, bus pass, EHCNA]").other_names == ["Swim club", "EHCNA"]


STEP = "{title: Swim, what: You swim a length., who: You, records: [swim]}"
GUIDE = {
    "title": "Into the water",
    "in_short": "[Swim., Then swim on.]",
    "for_whom": "Anyone at all.",
    "needs": "[any-send]",
    "area": "county",
    "steps": f"[{STEP}, {STEP}]",
    "related": "[family-advice]",
}


def test_a_record_says_which_guide_it_is_a_step_of(site):
    site.record()
    site.entry("content/pathways/water.md", **GUIDE)
    site.entry("content/pathways.yml", groups="[{title: Water, pathways: [water]}]")
    directory = site.directory()

    assert view_of(directory, "swim", TODAY).step_of == [("Into the water", "/pathways/water/")]
    assert view_of(directory, "family-advice", TODAY).step_of == []
