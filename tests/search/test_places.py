"""Places as typed, in the box for places and inside a query."""

import pytest

from search.finder import find
from search.places import kilometres


@pytest.mark.parametrize(
    ("text", "kind", "normal", "status", "area"),
    [
        ("SG1 1AA", "unit", "SG1 1AA", "unknown", "dspl2"),
        ("SG1 9ZZ", "unit", "SG1 9ZZ", "unknown", "dspl2"),
        ("wd6", "district", "WD6", "live", "dspl6"),
        ("AL9 7", "sector", "AL9 7", "live", "dspl6"),
        ("AL", "area", "AL", "live", ""),
        ("M1 1AA", "unit", "M1 1AA", "live-elsewhere", ""),
        ("BT1 1AA", "unit", "BT1 1AA", "live-elsewhere", ""),
        ("LU1", "district", "LU1", "live-elsewhere", ""),
        ("EN5 4AA", "unit", "EN5 4AA", "unknown", "dspl6"),
        ("GIR 0AA", "special", "GIR 0AA", "no-location", ""),
        ("SG0 1AA", "unit", "SG0 1AA", "unknown", ""),
        ("Stevenage", "place", "Stevenage", "live", "dspl2"),
        ("near St. Albans", "place", "St Albans", "live", "dspl7"),
        ("saint albans", "place", "St Albans", "live", "dspl7"),
        ("bishops stortford", "place", "Bishop's Stortford", "live", "dspl3"),
        ("WGC", "place", "Welwyn Garden City", "live", "dspl5"),
        ("Welwyn Garden City, Herts", "place", "Welwyn Garden City", "live", "dspl5"),
        ("zzzz", "invalid", "", "unknown", ""),
        ("x" * 500, "invalid", "", "unknown", ""),
    ],
)
def test_reading_a_place(places, text, kind, normal, status, area):
    """Each way to write a place gives its canonical form and its area."""
    place = places.read(text)
    assert (place.kind, place.normal, place.status, place.area) == (kind, normal, status, area)


@pytest.mark.parametrize(("text", "normal"), [("Stevanage", "Stevenage"), ("hitchen", "Hitchin"), ("5G1 1AA", "SG1 1AA")])
def test_a_slip_in_a_place_is_said(places, text, normal):
    """The place is found and marked as repaired."""
    place = places.read(text)
    assert (place.normal, place.repaired) == (normal, True)


def test_a_town_of_a_neighbour_is_not_bent_into_ours(places):
    """Barnet is two letters from the village of Barley, and is not Barley."""
    assert places.read("Barnet").kind == "invalid"


def test_the_contract(places):
    """The keys that `tasks.py place --json` promises."""
    promised = {"kind", "normal", "repaired", "status", "area", "east", "north"}
    assert promised <= places.read("SG1 1AA").as_dict().keys()


def test_a_hamlet_has_an_area_but_no_position(places):
    """It is placed only roughly, so no distance is worked out from it."""
    hamlet = places.read("Bricket Wood")
    assert (hamlet.area, hamlet.confidence, hamlet.east) == ("dspl7", "low", None)


@pytest.mark.parametrize(
    ("query", "place", "rest"),
    [
        ("HP23 dyslexia", "HP23", "dyslexia"),
        ("wd6 respite", "WD6", "respite"),
        ("youth club stevenage", "Stevenage", "youth club"),
        ("clubs in St Albans", "St Albans", "clubs"),
        ("near HP2 4AA speech", "HP2 4AA", "speech"),
        ("stevanage youth club", "Stevenage", "youth club"),
        ("sg1 4 year old autism", "SG1", "4 year old autism"),
        ("clubs in Hailey", "Hailey", "clubs"),
    ],
)
def test_a_place_inside_a_query(places, query, place, rest):
    """The place is taken out, and the words around it too."""
    found = find(places, query, known=lambda word: word == "hailey")
    assert (found.place.normal, found.rest) == (place, rest)


@pytest.mark.parametrize("query", ["section s19 duty", "ks2 sats", "funding for 1:1", "autism 4 year old", "hailey hall", ""])
def test_no_place_inside_a_query(places, query):
    """Numbers, short forms and words of the index are no places."""
    assert find(places, query, known=lambda word: word == "hailey").place is None


def test_distance_is_to_the_nearest_point(places):
    """Kilometres in a straight line, or None without a position."""
    stevenage = places.read("Stevenage")
    assert kilometres(stevenage, [(523_800, 227_200), (600_000, 0)]) == 3.0
    assert kilometres(stevenage, []) is None


def test_the_tables_are_whole(places):
    """Every sector of the county has an area, every district a position, every area a middle."""
    with_area = [spot for spot in places.sectors.values() if spot.area]
    assert len(with_area) == 207
    assert {spot.area for spot in with_area} == set(places.middles) == {f"dspl{n}" for n in range(1, 10)}
    assert all(spot.east for spot in places.districts.values())
