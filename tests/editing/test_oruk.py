"""An Open Referral UK feed becomes records; what it does not say is not made up."""

import pytest

from plugins.editing import importing, oruk
from plugins.editing.mapping import Mapping
from plugins.editing.oruk_feed import services_of
from plugins.editing.oruk_parts import unplaced
from plugins.editing.proposals import NEW, REFUSED, SAME
from plugins.editing.sheet import SheetRefused

CLUB = {
    "id": "3f1c2f0e-0f5e-4f38-9d0a-2f0d2f6b9a11",
    "name": "Riverside family club",
    "description": "<p>A weekly club for families with a disabled child. We play and talk.</p><p>Snacks are free.</p>",
    "status": "active",
    "url": "https://www.example.org/river",
    "email": "club@example.org",
    "minimum_age": 0,
    "maximum_age": 11,
    "last_modified": "2026-09-01T10:00:00Z",
    "assured_date": "2026-10-01",
    "organization": {"id": "x", "name": "Example Trust", "description": "We help."},
    "contacts": [
        {"id": "c", "name": "A Person", "title": "Club desk", "phones": [{"id": "p", "number": "01632 960456"}]}
    ],
    "service_at_locations": [
        {
            "id": "s",
            "location": {
                "name": "River Hall",
                "addresses": [{"address_1": "1 Quay Road", "city": "Harbour", "postal_code": "EX1 1AB"}],
            },
        }
    ],
    "cost_options": [{"id": "k", "option": "Adult", "amount": 2}, {"id": "l", "option": "Child", "amount": 0}],
    "schedules": [{"id": "z", "freq": "WEEKLY", "byday": "SA"}],
    "service_areas": [{"id": "q", "name": "Harbourside"}],
    "attributes": [{"id": "t", "taxonomy_term": {"id": "u", "name": "Short breaks and clubs", "description": "d"}}],
    "eligibility_description": "Families with a disabled child under 12.",
}
OURS = Mapping(
    columns={"eligibility_description": "eligibility"},
    defaults={
        "needs": "any-send",
        "access.route": "anyone",
        "access.steps": "Look at the website.",
        "checked.by": "local-offer-editor",
        "checked.next": "2027-05-01",
    },
)


@pytest.fixture
def bring(site):
    """Bring services into the site: (its Import, the Sheet)."""

    def bringing(*services, mapping=OURS, address=""):
        with site.trial() as trial:
            sheet = oruk.sheet_of("feed.json", list(services), address, [], trial.before, mapping)
            result = importing.bring_in(trial, sheet, mapping, doubtful_defaults=True)
        result.draft.write()
        return result, sheet

    return bringing


@pytest.fixture
def cells(site):
    """The cells of a service with some of it changed, or left out (None)."""

    def reading(mapping=OURS, **changes):
        service = {key: value for key, value in (CLUB | changes).items() if value is not None}
        return oruk.sheet_of("feed.json", [service], "", [], site.load()[0], mapping)

    return lambda **options: reading(**options).rows[0][1]


def test_a_service_becomes_a_record_that_passes_the_check(bring, site):
    result, _ = bring(CLUB)
    record = site.load()[0].records["riverside-family-club"]

    assert ([one.what for one in result.proposals], site.errors()) == ([NEW], [])
    assert record.model.summary == "A weekly club for families with a disabled child."
    assert record.body == "A weekly club for families with a disabled child. We play and talk.\n\nSnacks are free."


def test_what_came_from_defaults_is_in_doubt(bring, site):
    bring(CLUB)

    assert site.load()[0].records["riverside-family-club"].model.uncertain == ["needs", "access"]


def test_once_more_changes_nothing(bring):
    bring(CLUB)

    assert [one.what for one in bring(CLUB)[0].proposals] == [SAME]


def test_a_record_is_known_again_by_its_address_in_the_feed(bring, site):
    feed = "https://feed.example.org/services"
    bring(CLUB, address=feed)
    result, _ = bring(CLUB | {"name": "River club"}, address=feed)

    assert (result.proposals[0].id, result.proposals[0].changes) == ("riverside-family-club", ["title"])


def test_what_the_feed_lacks_is_not_made_up(bring):
    result, _ = bring(CLUB, mapping=Mapping())
    missing = {heading for heading, sentence in result.proposals[0].faults if sentence.startswith("is missing")}

    assert missing == {"access", "eligibility", "needs", "checked.by", "checked.next"}
    assert (result.proposals[0].what, result.draft.files) == (REFUSED, {})


def test_what_has_no_place_is_said_and_people_are_left_out(bring, site):
    _, sheet = bring(CLUB)

    assert sheet.remarks[1] == [
        "a record has no place for: organization.description, contacts.name, schedules, attributes.taxonomy_term.description"
    ]
    assert "A Person" not in site.text("services/short-breaks/riverside-family-club.md")


def test_contacts_places_and_costs_have_theirs(cells):
    assert {key: cell for key, cell in cells().items() if key.split(".")[0] in ("contacts", "locations", "cost")} == {
        "contacts.1.email": "club@example.org",
        "contacts.1.website": "https://www.example.org/river",
        "contacts.2.label": "Club desk",
        "contacts.2.phone": "01632 960456",
        "locations.1.name": "River Hall",
        "locations.1.address": "1 Quay Road, Harbour",
        "locations.1.postcode": "EX1 1AB",
        "cost.type": "some-charges",
        "cost.detail": "Adult: £2. Child: free.",
    }


STATUSES = {
    "active": "open",
    "inactive": "closed",
    "defunct": "closed",
    "temporarily closed": "paused",
    "Active": "Active",
}


@pytest.mark.parametrize("status", STATUSES)
def test_a_status_is_ours_or_is_left_to_the_check(cells, status):
    assert cells(status=status)["status"] == STATUSES[status]


LEFT_OUT = {
    "one age alone": ({"maximum_age": None}, "ages.min"),
    "half a year": ({"maximum_age": 11.5}, "ages.max"),
    "a cost without an amount": ({"cost_options": [{"option": "Ask"}]}, "cost.type"),
    "an area we do not know": ({"service_areas": [{"name": "Mars"}]}, "area"),
    "a subject we do not know": ({"attributes": [{"taxonomy_term": {"name": "Cats"}}]}, "topics"),
    "a long first sentence": ({"description": "Long " * 50 + "."}, "summary"),
    "a short one": ({"description": "Fun."}, "summary"),
    "no date": ({"assured_date": "last week"}, "checked.on"),
    "no source": ({"url": None}, "sources.1.url"),
}


@pytest.mark.parametrize("name", LEFT_OUT)
def test_what_is_not_sure_has_no_cell(cells, name):
    changes, heading = LEFT_OUT[name]

    assert heading not in cells(**changes)


def test_the_mapping_knows_their_words(cells):
    mapping = Mapping(values={"area": {"Mars": "county"}, "topics": {"Cats": "advice"}, "needs": {"Deaf": "hearing"}})
    found = cells(
        mapping=mapping,
        service_areas=[{"name": "mars"}],
        attributes=[{"taxonomy_term": {"name": name}} for name in ("cats", "Deaf", "Dogs")],
    )

    assert (found["area"], found["topics"], found["needs"]) == ("county", "advice", "hearing")


def test_words_that_nobody_knows_are_said(bring):
    _, sheet = bring(CLUB | {"attributes": [{"taxonomy_term": {"name": "Cats"}}], "service_areas": [{"name": "Mars"}]})

    assert "no area here is called Mars" in sheet.remarks[1][0]
    assert "no topic and no need here is called Cats" in sheet.remarks[1][1]


def test_two_services_of_one_name_get_ids_of_their_own(bring):
    other = CLUB | {"id": "2", "organization": {"name": "Other Trust"}, "url": "https://www.example.org/other"}

    assert [one.id for one in bring(CLUB, other)[0].proposals] == [
        "riverside-family-club",
        "riverside-family-club-other-trust",
    ]


ODD = [{}, {"name": None}, {"name": 5, "contacts": "x", "attributes": [1, {"taxonomy_term": []}], "organization": []}]


@pytest.mark.parametrize("service", ODD, ids=range(len(ODD)))
def test_a_broken_service_is_refused_and_no_more(bring, service):
    result, _ = bring(service, CLUB)

    assert [one.what for one in result.proposals] == [REFUSED, NEW]
    assert ("", "this service of the feed has no name") in result.proposals[0].faults


PAGES = [{"contents": [CLUB]}, {"content": [CLUB]}, {"services": [CLUB]}, [CLUB], CLUB]


@pytest.mark.parametrize("page", PAGES, ids=range(len(PAGES)))
def test_services_are_found_in_any_wrapper(page):
    assert services_of(page) == [CLUB]


@pytest.mark.parametrize("page", [{}, {"version": "HSDS-UK-3.0"}, 5, "x", [1], {"contents": [None]}], ids=range(6))
def test_what_is_no_feed_is_refused(page):
    with pytest.raises(SheetRefused, match="is no Open Referral UK feed"):
        services_of(page)


def test_ids_and_empty_values_need_no_place():
    assert unplaced({"id": "1", "a_id": "2", "b": "", "c": None, "d": [], "e": [{"f": 0}]}, set()) == ["e.f"]


def test_a_virtual_place_is_no_door_to_look_for(cells):
    zoom = [{"location": {"name": "Zoom", "location_type": "virtual", "addresses": []}}]

    assert cells(service_at_locations=zoom)["delivery"] == "online"
    assert not [heading for heading in cells(service_at_locations=zoom) if heading.startswith("locations")]


def test_the_place_the_site_is_for_is_all_of_it(cells):
    assert cells(service_areas=[{"id": "q", "name": "Wessmouth"}])["area"] == "county"


def test_codes_are_not_said_to_have_no_place():
    place = {"latitude": 51.8, "location_type": "physical", "addresses": [{"country": "GB", "attention": "Desk"}]}

    assert unplaced({"location": place, "schedules": [{"freq": "WEEKLY"}]}, set()) == [
        "location.addresses.attention",
        "schedules",
    ]


def test_a_feed_of_version_1_becomes_a_record(bring, site):
    taken = {"attributes", "minimum_age", "maximum_age", "service_areas", "service_at_locations"}
    old = {key: value for key, value in CLUB.items() if key not in taken} | {
        "eligibilitys": [{"minimum_age": 5, "maximum_age": 11}],
        "service_areas": [{"service_area": "Harbourside"}],
        "service_taxonomys": [{"taxonomy": {"name": "Short breaks and clubs"}}],
        "service_at_locations": [{"location": {"name": "Hall", "physical_addresses": [{"postal_code": "EX1 1AB"}]}}],
    }
    bring(old)
    record = site.load()[0].records["riverside-family-club"].model

    assert (record.ages.min, record.area, record.topics) == (5, ["harbourside"], ["short-breaks"])
    assert record.locations[0].postcode == "EX1 1AB"
