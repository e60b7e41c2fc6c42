"""Near first, but never a near wrong one before the right help for the whole county."""

import dataclasses

import pytest

from tests.search.conftest import STEVENAGE, WATFORD, document
from tests.search.test_ranking import engine_of, ids

COUNTY = document("county", "CAMHS", body="help for the mind")
SCHOOL = document(
    "school", "Hospital school", body="ask CAMHS", reach="local", areas=("dspl2",), points=(STEVENAGE,), referred=True
)
OTHERS = [document(f"other-{number}", "Swimming") for number in range(8)]
"""So that no word is in most documents."""


def factor(engine, id, words, near="Stevenage"):
    return next(hit.signals["place"] for hit in engine.search(words, near, limit=20).hits if hit.id == id)


def test_what_a_family_cannot_go_to_gains_less_by_being_near(places):
    """Half of what others gain, if it only mentions what was typed."""
    free = dataclasses.replace(SCHOOL, referred=False)
    referred, others = (factor(engine_of([COUNTY, it, *OTHERS], places), "school", "camhs") for it in (SCHOOL, free))
    assert referred - 1 == pytest.approx((others - 1) / 2)


def test_it_gains_all_where_it_is_what_was_asked_for(places):
    """Who looks for a school nearby finds it."""
    engine = engine_of([COUNTY, SCHOOL, *OTHERS], places)
    assert factor(engine, "school", "hospital school") > 1.8
    assert ids(engine, "hospital school", "Stevenage")[0] == "school"


def test_with_no_words_all_that_is_near_gains_all(places):
    """Who types a place asks what is there."""
    assert factor(engine_of([COUNTY, SCHOOL, *OTHERS], places), "school", "") > 1.8


def test_far_away_nothing_is_gained_or_lost(places):
    """Another area's is no better for being referred to."""
    free = dataclasses.replace(SCHOOL, referred=False)
    factors = [factor(engine_of([COUNTY, it, *OTHERS], places), "school", "camhs", "Watford") for it in (SCHOOL, free)]
    assert factors[0] == pytest.approx(factors[1], abs=0.01)
    assert factors[1] < 1 / 3


def test_what_a_family_cannot_go_to_gains_nothing_by_its_ages_beside_a_place(places):
    """Near and for that age, it would pass what is for the whole county; and people are told that it is for that age."""
    engine = engine_of([COUNTY, dataclasses.replace(SCHOOL, ages=(12, 18)), *OTHERS], places)

    def hit(words, near="Stevenage"):
        return next(hit for hit in engine.search(words, near, limit=20).hits if hit.id == "school")

    assert hit("camhs age 14").signals["age"] == 1 < hit("camhs age 14", "").signals["age"]
    assert "It is for ages 12 to 18" in hit("camhs age 14").reasons
    assert hit("camhs age 19").signals["age"] < 1
    assert hit("hospital school age 14").signals["age"] > 1


@pytest.mark.parametrize("words", ["drugs watford", "drugs near Watford"])
def test_the_name_of_a_place_alone_puts_nothing_first(places, words):
    """A football club that is called like the town, and has little of what was asked for."""
    club = document("club", "Watford football club", also="Watford", body="swimming " * 60 + "drugs", points=(WATFORD,))
    help_ = document("help", "Advice", body="drugs advice")
    assert ids(engine_of([club, help_, *OTHERS], places), words)[0] == "help"


def test_the_name_of_a_place_is_a_share_of_the_words(places):
    """It tells two alike apart and no more."""
    alike = [document("plain", "Club", body="football"), document("named", "Club", body="football", also="Watford")]
    first, second = engine_of([*alike, *OTHERS], places).search("football", "Watford").hits[:2]
    assert (first.id, second.id) == ("named", "plain")
    assert second.score < first.score <= 1.25 * second.score


def test_the_border_of_an_area_matters_less_for_what_families_go_to_by_themselves(places):
    """A college a mile over it is near; a school that others ask for is for those who live there."""
    east, north = STEVENAGE
    college = document("college", "College", reach="local", areas=("dspl9",), points=((east + 1600, north),))
    engines = [
        engine_of([dataclasses.replace(college, **changed), *OTHERS], places)
        for changed in ({}, {"referred": True}, {"points": (WATFORD,)})
    ]
    near, asked, far = (factor(engine, "college", "college") for engine in engines)
    assert far < asked < 0.75
    assert 0.85 < near < engines[0].settings["weights"]["place"]["serves"]
