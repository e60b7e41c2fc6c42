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
