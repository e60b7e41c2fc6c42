"""From district, ward and outward code to an area of the county."""

import pytest

from search.postcodes import areas
from search.spots import Spot

HEADER = "district,ward,outcode,area,confidence,others,wards,reason\n"


def area(rules, *keys):
    found = rules.of(*keys)
    return found.area, found.confidence, found.others


@pytest.mark.parametrize(
    ("keys", "found"),
    [
        (("E07000243", "E05004868", "SG1", "SG1 1"), ("dspl2", "high", ())),
        (("E07000099", "E05015755", "SG7", "SG7 5"), ("dspl1", "high", ())),
        (("E07000099", "E05015768", "SG3", "SG3 6"), ("dspl2", "low", ("dspl1", "dspl5"))),
        (("E07000241", "E05011071", "AL9", "AL9 7"), ("dspl6", "medium", ("dspl5",))),
        (("E07000241", "E05011071", "AL10", "AL10 9"), ("dspl5", "medium", ("dspl6",))),
        (("E07000102", "E05000001", "WD4", "WD4 8"), ("dspl9", "low", ("dspl8",))),
        (("E07000077", "E05000001", "CM23", "CM23 1"), ("", "", ())),
    ],
)
def test_the_longest_rule_wins(rules, keys, found):
    """District, then outward code or ward, then both."""
    assert area(rules, *keys) == found


def test_wards_of_another_year(rules, places):
    """Their codes mean nothing to the rules, so the sector says what it knows."""
    sector = places.sectors["SG3 6"]
    assert area(rules, "E07000099", "E05004750", "SG3", "SG3 6") == (sector.area, sector.confidence, sector.others)
    assert area(rules, "E07000099", "E05004750", "SG1", "SG1 0") == ("dspl1", "medium", ())


def test_every_area_of_the_county_has_a_rule(rules, places):
    """And no rule names another."""
    named = {area for spot in rules.rules.values() for area in (spot.area, *spot.others)}
    assert named == set(places.middles)


@pytest.mark.parametrize(
    ("line", "message"),
    [
        ("E1,,,dspl1,high,,,Twice", "areas.csv:3: the same rule twice"),
        ("E2,,,dspl1,sure,,,No such level", "areas.csv:3: a rule needs a district, an area, and a confidence"),
        ("E2,,,dspl1,high,,E1,Wards of nothing", "areas.csv:3: wards: 'E1' should be the first and the last code"),
        (",,,dspl1,high,,,No district", "areas.csv:3: a rule needs a district"),
        ("E2,,,dspl1,high", "areas.csv:3: has 5 cells and should have 8"),
        ("E2,,,,high,,,No area", "areas.csv:3: a rule needs a district, an area"),
    ],
)
def test_mistakes_are_named(tmp_path, line, message):
    """With file and line."""
    (tmp_path / areas.FILE).write_text(f"{HEADER}E1,,,dspl1,high,,,First\n{line}\n", encoding="utf-8")
    with pytest.raises(ValueError, match=message):
        areas.load(tmp_path, {}, {})


def test_without_wards_every_ward_is_known(tmp_path):
    """A district with one area needs no list."""
    (tmp_path / areas.FILE).write_text(f"{HEADER}E1,,,dspl1,high,,,All\n", encoding="utf-8")
    assert areas.load(tmp_path, {}, {}).of("E1", "anything", "X1", "X1 1") == Spot(None, None, "dspl1", "high")
