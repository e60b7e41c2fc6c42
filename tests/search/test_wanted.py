"""What somebody wants, and for whom: intents, stages of life, a place alone."""

import pytest

from tests.search.conftest import document
from tests.search.test_ranking import engine_of, ids


def test_who_names_a_stage_may_soon_be_older(places):
    """Reception is for four-year-olds who turn five: help from five is not shut out, as it is at age 4."""
    documents = [document("small", "Nurse", ages=(0, 3)), document("school", "Nurse", ages=(5, 16))]
    engine = engine_of(documents, places)
    assert ids(engine, "nurse reception") == ["school", "small"]
    assert {hit.signals["age"] for hit in engine.search("nurse age 4").hits} == {
        engine.settings["weights"]["age"]["unfit"]
    }
    assert engine.search("nurse reception").hits[0].reasons[-1] == "It is for ages 5 to 16"


def test_a_place_alone_asks_what_is_there(engine):
    """The page of the area first; beside words it is only among the results."""
    assert ids(engine, "", "Stevenage")[0] == "dspl2" != ids(engine, "autism", "Stevenage")[0]


def test_what_is_wanted_beats_whom_it_is_about(places):
    """ "Complain about a dentist": a page of complaints before one that is as much about dentists."""
    documents = [document("about", "Dentist"), document("wanted", "Complaint")]
    assert ids(engine_of(documents, places), "complain about the dentist") == ["wanted", "about"]


@pytest.mark.parametrize(
    ("query", "wanted", "other"),
    [
        ("downs", document("wanted", "Annual health check"), document("other", "Mediation when they let you down")),
        (
            "school admissions",
            document("wanted", "Nurseries, schools and colleges"),
            document("other", "Help in schools and colleges", summary="schools and colleges", body="colleges"),
        ),
        ("blue badge for autism", document("wanted", "Community help line"), document("other", "Autism")),
        ("refuses to wash", document("wanted", "Occupational therapy"), document("other", "A place is refused")),
        ("incredible years", document("wanted", "Parenting courses"), document("other", "Years 12 and 13")),
    ],
)
def test_what_a_phrase_means_goes_before_a_page_with_one_of_its_words(places, query, wanted, other):
    """Names and habits of speech that no record has itself."""
    assert ids(engine_of([wanted, other], places), query)[0] == "wanted"


@pytest.mark.parametrize(
    ("query", "near", "wanted"),
    [
        ("camhs at 18", "", "Adult health care"),
        ("he is 18, camhs", "", "Adult health care"),
        ('"camhs at 18"', "", "Adult health care"),
        ("year 9 review", "", "Preparing for adulthood"),
        ("review for a 13 year old", "", "Preparing for adulthood"),
        ("two year check", "", "Community paediatrics"),
        ("benefits when he turns 16", "", "Personal independence payment"),
        ("missed two years of school", "", "SENDIASS"),
        ("school in london", "", "Independent schools"),
        ("school", "London", "Independent schools"),
        ("22q", "", "Physical disability"),
    ],
)
def test_a_phrase_is_found_with_its_age_or_place(places, query, near, wanted):
    """Both are taken out of a query before phrases are looked for."""
    documents = [document("wanted", wanted), document("other", "Swimming", body="camhs review check benefits school")]
    assert "wanted" in ids(engine_of(documents, places), query, near)


@pytest.mark.parametrize("query", ["camhs at 17", "year 8 review", "camhs"])
def test_a_phrase_with_an_age_is_not_found_without_it(places, query):
    """Of another age it may say something else."""
    documents = [document("wanted", "Adult health care", body="adulthood"), document("other", "Swimming")]
    assert ids(engine_of(documents, places), query) == []
