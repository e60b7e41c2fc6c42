"""Version 1.0 of Open Referral UK is told in the words of 3.0, and 3.0 is left as it is."""

import pytest

from plugins.editing.oruk_versions import as_version_3

OLD = {
    "id": "1",
    "name": "Riverside family club",
    "organization": {"name": "Example Trust", "url": "https://www.example.org/"},
    "eligibilitys": [{"id": "e", "eligibility": "Child", "minimum_age": 5, "maximum_age": 11}],
    "service_areas": [{"id": "a", "service_area": "Harbourside", "extent": None}],
    "service_taxonomys": [{"id": "t", "taxonomy": {"id": "u", "name": "Autism"}}],
    "service_at_locations": [{"location": {"name": "Hall", "physical_addresses": [{"postal_code": "EX1 1AB"}]}}],
    "regular_schedules": [{"id": "r"}],
    "contacts": [{"title": "Desk", "phones": [{"number": "01632 960456"}]}],
}


def test_every_name_of_version_1_becomes_one_of_version_3():
    assert as_version_3(OLD) == {
        "id": "1",
        "name": "Riverside family club",
        "organization": {"name": "Example Trust", "website": "https://www.example.org/"},
        "minimum_age": 5,
        "maximum_age": 11,
        "service_areas": [{"id": "a", "name": "Harbourside", "extent": None}],
        "attributes": [{"id": "t", "taxonomy_term": {"id": "u", "name": "Autism"}}],
        "service_at_locations": [{"location": {"name": "Hall", "addresses": [{"postal_code": "EX1 1AB"}]}}],
        "schedules": [{"id": "r"}],
        "contacts": OLD["contacts"],
    }


def test_version_3_is_left_as_it_is():
    new = as_version_3(OLD)

    assert as_version_3(new) == new


def test_of_several_eligibilities_no_age_is_taken():
    two = {"eligibilities": [{"minimum_age": 5}, {"minimum_age": 11}]}

    assert "minimum_age" not in as_version_3(two)


ODD = (
    {},
    {"organization": "x"},
    {"service_areas": ["x", None, [3]]},
    {"eligibilitys": 3},
    {"service_at_locations": [{}]},
)


@pytest.mark.parametrize("service", ODD, ids=str)
def test_what_fits_no_version_is_no_reason_to_stop(service):
    assert as_version_3(service).keys() <= {*service, "service_at_locations"}
