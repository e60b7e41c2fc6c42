"""Whole lists in order, with the reason for each place."""

import dataclasses

import pytest

import search
from search.grouping import Unit
from search.ranking import word_scores
from search.weights import SIGNALS
from tests.search.conftest import collection, document


def ids(engine, words="", near="", limit=20):
    return [hit.id for hit in engine.search(words, near, limit=limit).hits]


def engine_of(documents, places, **switched):
    """An engine over ``documents`` with signals switched off: place=0."""
    relevance = search.load_relevance()
    weights = {s: {**w, "on": float(switched.get(s, w.get("on", 1)))} for s, w in relevance.weights.items()}
    weights["bm25"].pop("on"), weights["fields"].pop("on")
    return search.engine(
        search.build(documents, places=places, relevance=dataclasses.replace(relevance, weights=weights))
    )


def test_autism_near_stevenage(engine):
    """Near first; county-wide and online help is never lost; another area's sinks but stays."""
    assert ids(engine, "autism", "Stevenage") == [
        "autism-stevenage",  # serves the area, and is in the town
        "autism-county",  # county-wide help is as good as ever
        "autism-online",  # online help is open to all
        "dspl2",  # the page of the family's own area
        "youth-club",  # only mentions autism
        "autism-villages",  # serves another area whose middle is near
        "autism-watford",  # serves another area, far away
    ]


def test_a_place_in_the_query_is_as_good_as_in_its_box(engine):
    """The same documents come first."""
    assert ids(engine, "autism stevenage")[:3] == ids(engine, "autism", "Stevenage")[:3]


def test_without_a_place_nothing_is_near(engine):
    """No distance, and the reason is how far a service reaches."""
    hits = engine.search("autism").hits
    assert all(hit.km is None for hit in hits)
    assert {hit.why for hit in hits} == {"local", "county", "online"}


def test_distances_and_reasons(engine):
    """A service with a point has a distance; one without any has none, even if it is for another area."""
    hits = {hit.id: hit for hit in engine.search("autism", "Stevenage").hits}
    assert (hits["autism-stevenage"].why, hits["autism-stevenage"].km) == ("local", 0.0)
    assert (hits["autism-watford"].why, hits["autism-watford"].miles) == ("elsewhere", 19.0)
    assert (hits["autism-online"].why, hits["autism-online"].km) == ("online", None)
    assert (hits["autism-villages"].why, hits["autism-villages"].km) == ("elsewhere", None)


def test_all_the_words_beat_some_of_them(places):
    """Repeating one word does not make up for lacking the other."""
    documents = [document("both", body="autism dyslexia"), document("one", "autism autism", body="autism " * 9)]
    assert ids(engine_of(documents, places), "autism dyslexia") == ["both", "one"]


def test_a_title_beats_a_mention(engine):
    """The youth club only mentions autism."""
    assert ids(engine, "autism")[-1] == "youth-club"


def test_everyday_words_find_the_services_name(engine):
    """Families say respite, the council says short breaks."""
    assert ids(engine, "respite") == ["short-breaks"]
    assert ids(engine, "not talking")[0] == "speech-therapy"
    assert ids(engine, "SALT") == ["speech-therapy"]


def test_words_typed_beat_their_synonyms(places):
    """A page with the very word comes before a page with what it may mean."""
    documents = [document("typed", body="respite weekends"), document("meant", body="short breaks weekends")]
    assert ids(engine_of(documents, places, best_bets=0), "respite weekends") == ["typed", "meant"]


def test_a_half_typed_word_finds_the_whole(engine):
    """The last word may still be on its way."""
    assert ids(engine, "dysle") == ["dyslexia-team"]


def test_a_misspelt_word_finds_the_right_one(engine):
    """It is said what was searched for."""
    results = engine.search("dislexya")
    assert [hit.id for hit in results.hits] == ["dyslexia-team"]
    assert results.corrections == ({"typed": "dislexya", "word": "dyslexia", "instead": '"dislexya"'},)


def test_age_lifts_what_fits_and_sinks_what_does_not(engine):
    """Webinars are for 16 and over, so they rise for a family of a 17-year-old and sink for a 6-year-old's."""
    assert ids(engine, "autism age 17").index("autism-online") < ids(engine, "autism age 6").index("autism-online")


def test_only_a_place_lists_everything_nearest_first(engine):
    """A family that types only a postcode sees what is there for it."""
    results = engine.search("SG1 1AA", limit=50)
    assert results.total == len(collection())
    assert {hit.id for hit in results.hits[:2]} == {"autism-stevenage", "dspl2"}


def test_a_family_from_outside_is_answered(engine):
    """Online and national help first, then what is for another county, and no area."""
    results = engine.search("autism", "M1 1AA")
    assert (results.place.status, results.place.area) == ("live-elsewhere", "")
    assert [hit.id for hit in results.hits][:2] == ["autism-online", "autism-county"]


REACHES = (
    document("centre", "Play centre", points=((520000, 225000),)),
    document("advice", "Advice"),
    document("national", "Helpline", reach="national"),
    document("online", "Webinars", reach="online"),
)


@pytest.mark.parametrize("place", ["S61 1AA", "M2", "M", "Scotland"])
def test_a_family_from_far_away_is_first_shown_what_can_help_there(places, place):
    """Without words: what is open to all, then what has no place of its own, then far places."""
    assert ids(engine_of(REACHES, places), "", place) == ["national", "online", "advice", "centre"]


def test_a_family_of_the_county_is_first_shown_what_is_there(places):
    assert ids(engine_of(REACHES, places), "", "SG1 1AA")[:2] == ["centre", "advice"]


def test_near_letters_the_service_of_each_area_that_they_may_be_in_is_no_stranger(places):
    """How far it is nobody can say: HP goes from Hertfordshire to beyond Aylesbury."""
    point = ((505000, 207000),)
    areas = (
        document("theirs", "Club", reach="local", areas=("dspl8",), points=point),
        document("other", "Club", reach="local", areas=("dspl3",), points=point),
    )
    hits = engine_of(areas, places).search("club", "HP").hits
    assert [(hit.id, hit.why, hit.miles) for hit in hits] == [("theirs", "local", None), ("other", "elsewhere", None)]
    assert hits[0].reasons[-1].startswith("It may be for your area")


def test_what_is_at_hand_over_the_border_comes_first(places):
    """A mile from Luton, which is in another county."""
    east, north = places.read("Luton").east, places.read("Luton").north
    documents = (*REACHES[1:], document("centre", "Play centre", points=((east + 1600, north),)))
    assert ids(engine_of(documents, places), "", "Luton")[0] == "centre"


def test_nothing_typed_finds_nothing(engine):
    """An empty search is no search."""
    assert engine.search("  ").total == 0


def test_nothing_found_suggests_words(engine):
    """The nearest words of the index are offered for a word that has no match at all."""
    results = engine.search("dysffxiat")
    assert results.total == 0
    assert results.suggestions[0] == "dyslexia"


def test_a_best_bet_comes_first(places):
    """Chosen by hand, whatever the words score."""
    documents = [document("short-breaks-local-offer", "The way in"), document("loud", "Respite respite")]
    assert ids(engine_of(documents, places), "respite help")[0] == "short-breaks-local-offer"


SWITCHES = {
    "words": ("dyslexya", ""),
    "synonyms": ("respite", ""),
    "languages": ("otizmli", ""),
    "coverage": ("autism evening", ""),
    "place": ("autism", "Watford"),
    "age": ("autism age 17", ""),
    "names": ("autism advice", ""),
    "best_bets": ("statement", ""),
}
"""A query for each signal that is answered otherwise without it."""


@pytest.mark.parametrize("signal", SWITCHES)
def test_each_signal_has_a_switch(places, signal):
    """Switched off, a signal changes nothing any more."""
    documents = [*collection(), document("ehcp-overview", "A legal plan")]
    on, off = (engine_of(documents, places, **{signal: value}) for value in (1, 0))
    words, near = SWITCHES[signal]
    assert scores(on, words, near) != scores(off, words, near)


def scores(engine, words, near):
    return [(hit.id, hit.score) for hit in engine.search(words, near).hits]


def test_every_signal_is_switched():
    """A new one needs a case above; that of the filters is in test_filters.py."""
    assert {*SWITCHES, "filters"} == {signal for signal, weights in SIGNALS.items() if "on" in weights}


def test_a_service_for_some_areas_waits_behind_one_for_all(places):
    """Without a place it is likelier to be for another family; of half the county less so."""
    areas = {"one": ("a",), "half": ("a", "b", "c", "d"), "all": ()}
    documents = [document(id, "Autism", areas=area, reach="local" if area else "county") for id, area in areas.items()]
    assert ids(engine_of(documents, places), "autism") == ["all", "half", "one"]


def test_a_service_for_few_ages_is_more_telling(places):
    """Both fit, but one is made for it."""
    documents = [document("everyone", "Travel", ages=(0, 25)), document("school-leavers", "Travel", ages=(16, 19))]
    assert ids(engine_of(documents, places), "travel age 17") == ["school-leavers", "everyone"]


def test_a_page_with_a_thing_under_two_names_is_surer(places):
    """The second name counts a share."""
    documents = [document("one", "SALT", body="talking"), document("two", "SALT", body="speech and language therapy")]
    assert ids(engine_of(documents, places), "SALT") == ["two", "one"]


def test_part_of_a_known_phrase_says_little(places):
    """A refused assessment is no school refusal."""
    documents = [document("refusal", "School refusal"), document("appeal", "Appeal", body="the tribunal decides")]
    assert ids(engine_of(documents, places), "school refused assessment") == ["appeal", "refusal"]


@pytest.mark.parametrize(("documents", "score"), [(4, 1.7), (40, 1.97)])
def test_what_many_documents_have_tells_little_of_each(documents, score):
    """A word in two of four documents loses half of what one in all of them would lose."""
    unit, weights = Unit(("school",), ("school",)), {"prefix": 0.5, "common": 0.3}
    found, _ = word_scores(unit, {"school": {0: 2.0, 1: 2.0}}, weights, documents)
    assert found[0] == pytest.approx(score)


def test_signals_say_how_a_score_came_about(engine):
    """The product of the signals is the score, for whoever tunes the ranking."""
    hit = engine.search("autism age 17", "Stevenage").hits[0]
    assert hit.signals.keys() == {"words", "place", "age"} or "area_page" in hit.signals
