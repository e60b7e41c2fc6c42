"""Records and pages become search documents."""

import datetime
import json
import shutil
from pathlib import Path

import pytest

from plugins.directory.blocks import Contact
from plugins.directory.content import GlossaryTerm
from plugins.directory.formats import source_date
from plugins.directory.load import load_or_fail
from plugins.search_index.documents import documents, engine_of, glossary_synonyms, numbers_of
from plugins.search_index.facets import facet_labels
from search import load_places, read

MINI_SITE = Path(__file__).resolve().parents[1] / "site"
TODAY = datetime.date(2026, 11, 23)


@pytest.fixture(scope="module")
def directory():
    return load_or_fail(MINI_SITE, TODAY)


@pytest.fixture
def mini_site_in(tmp_path):
    """The Directory of the miniature site with a change to Harbour School."""

    def change(old, new):
        root = Path(shutil.copytree(MINI_SITE, tmp_path / "site"))
        file = root / "services/schools/harbour-school.md"
        file.write_text(file.read_text(encoding="utf-8").replace(old, new), encoding="utf-8")
        return load_or_fail(root, TODAY)

    return change


@pytest.fixture(scope="module")
def places():
    return load_places()


@pytest.fixture(scope="module")
def engine(directory):
    """The engine over the miniature site."""
    return engine_of(directory, TODAY)


@pytest.fixture(scope="module")
def found(directory, places):
    """Every document, by id."""
    return {document.id: document for document in documents(directory, TODAY, places)}


OF_CONTENT = {
    "age-changes:what-changes-with-age",
    "comments:2026-10-swimming",
    "news:new-pool",
    "pathway:after-a-hearing-test",
    "pathway:first-hearing-test",
    "plans:swimming-plan",
}
"""Pages of content types; an Easy Read version is found through the page it tells, or the list of all."""


def test_every_record_that_is_offered_every_page_and_the_glossary_are_found(found, directory):
    pages = {f"page:{key}" for key in directory.pages} | {"page:glossary", "page:easy-read"}

    assert found.keys() == directory.listed(TODAY).keys() | pages | OF_CONTENT


def test_what_is_early_ended_or_closed_is_not_found(found):
    assert found.keys().isdisjoint({"next-spring-club", "last-winter-club", "shut-club"})


def test_a_document_says_what_a_result_shows(found):
    swim = found["saturday-swim-club"]

    assert (swim.url, swim.title, swim.kind) == (
        "/services/saturday-swim-club/",
        "Saturday swim club & splash",
        "Service",
    )
    assert (swim.ages, swim.areas, swim.reach) == ((4, 16), ("harbourside",), "local")
    assert (swim.labels, swim.checked) == (("Ages 4 to 16", "Area 1: Harbourside"), "2026-11-01")


def test_a_document_has_the_values_a_filter_may_choose(found):
    facets = dict(found["saturday-swim-club"].facets)

    assert [facets[name] for name in ("need", "stage", "area", "topic")] == [
        ("physical-disability", "hearing"),
        ("under-5", "school-age", "post-16"),
        ("harbourside",),
        ("short-breaks", "health"),
    ]
    assert [facets[name] for name in ("kind", "cost", "route", "delivery")] == [
        ("service",),
        ("some-charges",),
        ("anyone", "school"),
        ("in-person", "phone"),
    ]
    assert facets["promise"] == ()


def test_what_is_for_everybody_is_for_every_area(found, directory):
    """Who chooses their area wants all that they can use there."""
    everybody = {"harbourside", "upper-wess"}
    areas = {id: set(found[id].facets["area"]) for id in ("harbour-school", "quiet-chat", "play-fund")}

    assert areas == {
        "harbour-school": everybody | {"county"},
        "quiet-chat": everybody | {"online"},
        "play-fund": everybody | {"national"},
    }


def test_choosing_an_area_keeps_what_is_for_everybody_and_nothing_of_another(engine):
    left = {hit.id for hit in engine.search(filters={"area": ["upper-wess"]}, limit=None).hits}

    assert {"upper-wess", "hearing-test-steps", "harbour-school", "quiet-chat", "play-fund"} <= left
    assert left.isdisjoint({"harbourside", "saturday-swim-club"})
    assert engine.search(filters={"area": ["upper-wess"]}).counts["area"]["upper-wess"] == len(left)


def test_choosing_a_need_keeps_what_is_for_any_and_has_its_own_first(engine, found):
    results = engine.search(filters={"need": ["physical-disability"]}, limit=None)
    needs = [found[hit.id].facets["need"] for hit in results.hits]

    assert "family-advice" in {hit.id for hit in results.hits}
    assert all({"physical-disability", "any-send"} & set(of) for of in needs)
    own = ["physical-disability" in of for of in needs]
    assert own == sorted(own, reverse=True) and own[0] and not own[-1]
    assert results.counts["need"]["physical-disability"] == results.total
    assert engine.search().counts == {}


def test_what_is_for_any_need_is_told_with_the_choices(directory):
    labels = facet_labels(directory)

    assert labels["need"]["any"] == "any-send"
    assert [facet for facet, about in labels.items() if "any" in about] == ["need"]


def test_what_names_no_ages_is_for_every_stage(mini_site_in, places):
    ageless = mini_site_in("ages: {", "# ages: {")
    school = next(document for document in documents(ageless, TODAY, places) if document.id == "harbour-school")

    assert school.facets["stage"] == ("under-5", "school-age", "post-16")


def test_a_promise_that_was_signed_can_be_chosen(mini_site_in, places):
    signed = mini_site_in("status: open", "status: open\nprofessional_promise: yes")
    promised = [document.id for document in documents(signed, TODAY, places) if document.facets.get("promise")]

    assert "harbour-school" in promised and "saturday-swim-club" not in promised


def test_a_service_that_rests_says_so(mini_site_in, places):
    resting = mini_site_in("status: open", "status: paused")
    school = next(document for document in documents(resting, TODAY, places) if document.id == "harbour-school")

    assert school.labels[-1] == "Temporarily closed"


def test_the_choices_stand_in_the_order_of_the_vocabulary(directory):
    labels = facet_labels(directory)

    assert list(labels) == ["need", "stage", "area", "topic", "kind", "cost", "route", "delivery", "promise"]
    assert list(labels["need"]["values"]) == directory.vocabulary.ids("needs")


def test_areas_stand_by_number_before_what_is_for_everybody(directory):
    areas = facet_labels(directory)["area"]["values"]

    assert list(areas.values()) == [
        "Area 1: Harbourside",
        "Area 2: Upper Wess",
        f"All of {directory.site.place}",
        "Online",
        "All of England",
    ]


def test_every_value_of_every_document_has_a_label(found, directory):
    labels = facet_labels(directory)
    values = [
        (facet, value) for document in found.values() for facet, values in document.facets.items() for value in values
    ]

    assert [(facet, value) for facet, value in values if value not in labels[facet]["values"]] == []


def test_its_text_is_of_every_field_that_people_ask_for(found):
    text = found["saturday-swim-club"].text

    assert text["also_known_as"] == "Hydro sessions ; swim club"
    assert text["provider"] == "Example Leisure Trust"
    assert "Physical disability Moving, sitting and equipment." in text["needs"]
    assert "Harbour Pool Quay Road, Harbour" in text["place"] and "Quayside" in text["place"]
    assert "01632" in text["place"]
    assert all(
        words in text["body"]
        for words in ("Water is warm.", "Look at the dates.", "A helper rings you", "You do not need a diagnosis")
    )


def test_its_text_holds_no_markup(found):
    assert all(mark not in found["saturday-swim-club"].text["body"] for mark in ("*", "##", "](", "<", "http"))


def test_any_need_does_not_repeat_its_hint(found):
    assert found["family-advice"].text["needs"] == "Any need"


@pytest.mark.parametrize(
    "key, reach",
    [("quiet-chat", "online"), ("play-fund", "national"), ("family-advice", "county"), ("hearing-test-steps", "local")],
)
def test_the_reach_is_the_records(found, key, reach):
    assert found[key].reach == reach


@pytest.mark.parametrize(
    ("route", "referred"),
    [
        ("school", True),
        ("school, panel", True),
        ("ehc-plan, panel", True),
        ("school, anyone", False),
        ("gp", False),
    ],
)
def test_what_a_family_cannot_go_to_by_itself_is_referred(mini_site_in, places, route, referred):
    """A school, a professional or a plan asks for it; the family doctor is asked by the family."""
    changed = mini_site_in("route: [", f"route: [{route}] # [")
    found = {document.id: document for document in documents(changed, TODAY, places)}
    assert found["harbour-school"].referred is referred


def test_an_area_is_found_at_its_own_address(found):
    assert found["harbourside"].url == "/areas/harbourside/"


def test_a_site_below_its_hosts_root_has_its_path_before_every_address(directory, places):
    assert all(document.url.startswith("/offer/") for document in documents(directory, TODAY, places, "/offer"))


def test_a_town_in_the_address_stands_in_for_a_postcode(mini_site_in, places):
    known = places.read("Hemel Hempstead")
    moved = mini_site_in("address: Hill Road, Upper Wess", "address: Boxmoor, Hemel Hempstead")

    assert (known.east, known.north) in next(
        document for document in documents(moved, TODAY, places) if document.id == "harbour-school"
    ).points


def test_an_acronym_means_its_long_form_and_back():
    term = GlossaryTerm(
        term="SENCO", expansion="special educational needs co-ordinator", plain="A teacher in a school.", also=["senko"]
    )
    acronym, everyday = glossary_synonyms([term])

    assert (acronym.words, acronym.to) == (("SENCO", "special educational needs co-ordinator"),) * 2
    assert (everyday.words, everyday.to) == (("senko",), acronym.to)


def test_a_term_without_long_form_or_other_names_adds_nothing():
    assert list(glossary_synonyms([GlossaryTerm(term="20 weeks", plain="How long it takes.")])) == []


QUERIES = {
    "swim club": "saturday-swim-club",
    "hydro": "saturday-swim-club",
    "hearing test": "hearing-test-steps",
    "grants for toys": "play-fund",
    "harbour school": "harbour-school",
    "complain": "page:how-to-complain",
    "easy read": "page:easy-read",
    "easyread": "page:easy-read",
    "pages in simple words": "page:easy-read",
}


@pytest.mark.parametrize("words", QUERIES)
def test_the_engine_finds_it_first(engine, words):
    assert engine.search(words).hits[0].id == QUERIES[words]


def test_the_built_site_holds_the_same_index(mini_site, engine):
    built = read(mini_site / "search")

    assert [hit.id for hit in built.search("help with hearing").hits] == [
        hit.id for hit in engine.search("help with hearing").hits
    ]


def test_the_search_page_says_of_when_its_postcodes_are(mini_site, places):
    page = (mini_site / "search" / "index.html").read_text(encoding="utf-8")

    assert f"Postcodes are those of {source_date(places.vintage.month)} ({places.vintage.product})" in page


def test_every_page_thanks_for_the_postcodes_with_their_year(mini_site, places):
    thanks = " ".join(places.vintage.attribution)

    assert places.vintage.month[:4] in thanks
    assert thanks in (mini_site / "about" / "index.html").read_text(encoding="utf-8")
    assert thanks in (mini_site / "search" / "index.html").read_text(encoding="utf-8")


def test_the_manifest_names_files_that_are_there(mini_site):
    manifest = json.loads((mini_site / "search" / "manifest.json").read_text(encoding="utf-8"))

    assert [
        name
        for name in manifest["files"].values()
        if not list((mini_site / "search" / "data").glob(name.replace("#", "*")))
    ] == []


@pytest.mark.parametrize(
    ("contact", "words"),
    [
        ({"phone": "01632 960 123"}, ["01632", "960", "123", "01632960123"]),
        (
            {"phone": "01632 96 01 23", "text": "07700 900456"},
            ["01632", "01632960123", "07700", "900456", "07700900456"],
        ),
        ({"phone": "111"}, ["111"]),
        ({"email": "team@example.org"}, []),
    ],
)
def test_a_number_that_rang_leads_to_whose_it_is(contact, words):
    """As it is written and without spaces, as phones show it; pairs of digits are words of much else."""
    assert numbers_of([Contact(**contact)]) == words
