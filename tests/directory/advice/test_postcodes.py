"""Whether a postcode can be real, and whether it lies where the record says. The tables are those of the project's county."""

import pytest

AREA = {"kind": "area", "area_details": "{number: 2, towns: [Stevenage]}", "area": "[dspl2]", "title": "Area two"}
FAULTS = {
    "SG99 1AA": "there is no postcode district SG99. Look the postcode up again",
    "SG1 9ZZ": "",
    "SG2 1AA": "there are no postcodes that begin SG2 1. Look the postcode up again",
    "SG1 1AA": "",
    "EH1 1YZ": "",
    "BT1 1AA": "",
}


@pytest.mark.parametrize("code", FAULTS)
def test_a_postcode_that_cannot_be_real_is_named(site, say, code):
    site.record(locations=f"[{{postcode: {code}}}]")

    assert say("postcode_is_real") == ([f"13: locations.postcode: {FAULTS[code]}"] if FAULTS[code] else [])


@pytest.mark.parametrize("code, where", [("AL1 3JE", "in dspl7"), ("EH1 1YZ", "outside the county")])
def test_a_place_in_another_area_is_named(site, say, code, where):
    site.record("dspl2", **AREA)
    site.record(area="[dspl2]", locations=f"[{{postcode: {code}}}]")

    assert say("place_is_in_its_area") == [
        f"13: locations.postcode: {code} is {where}, and `area` says dspl2. Correct one of them, or excuse it in "
        "services/_exceptions.yml"
    ]


@pytest.mark.parametrize("code, area", [("SG1 1AA", "[dspl2]"), ("AL1 3JE", "county"), ("SG99 1AA", "[dspl2]")])
def test_a_place_in_its_area_is_fine_and_one_that_is_not_real_is_said_once(site, say, code, area):
    site.record("dspl2", **AREA)
    site.record(area=area, locations=f"[{{postcode: {code}}}]")

    assert say("place_is_in_its_area") == []


def test_areas_that_the_tables_do_not_know_are_left_alone(site, say):
    site.record("harbour", **AREA | {"area": "[harbour]"})
    site.record(area="[harbour]", locations="[{postcode: AL1 3JE}]")

    assert say("place_is_in_its_area") == []
