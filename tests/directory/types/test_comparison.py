"""content/comparison.yml: its rules, and the pages it becomes."""

import pytest

from plugins.directory.types import comparison

AREA = "{number: %d, towns: [Town], offers: [%s]}"
KIND = "id: family, label: For families, about: Somebody who comes, ask: Ask the school, topics: [advice]"
OFFER = "offers: [{text: A worker}]"
FILE = "content/comparison.yml"


def group(*kinds):
    return "[{id: first, title: First group, kinds: [%s]}]" % ", ".join("{%s}" % kind for kind in kinds)


@pytest.fixture
def county(site):
    """A site with two areas, the first of which offers a worker."""
    site.record("hill", kind="area", area="[hill]", area_details=AREA % (1, "A worker"))
    site.record("port", kind="area", area="[port]", area_details=AREA % (2, ""))
    return site


def test_an_offer_that_counts_as_nothing_is_named_in_its_own_file(county):
    county.entry(FILE, groups=group(KIND))

    assert county.said() == [
        'services/clubs/hill.md:13: area_details.offers: "A worker" counts as no kind of help, so the comparison of '
        f"areas leaves it out. Add it in {FILE} under `offers` of the kind it belongs to"
    ]


def test_an_offer_that_no_area_has_is_told_with_the_nearest(county):
    county.entry(FILE, groups=group(f"{KIND}, offers: [{{text: A worker}}, {{text: A walker}}]"))

    assert county.said() == [
        f'{FILE}:4: groups.kinds.offers.text: there is no offer "A walker". Did you mean `A worker`?'
    ]


@pytest.mark.parametrize("area, faults", [("[hill]", 0), ("[hill, port]", 0), ("county", 0), ("[port]", 1)])
def test_a_record_beside_an_offer_serves_its_area(county, area, faults):
    county.record("team", topics="[advice]", area=area)
    county.entry(FILE, groups=group(f"{KIND}, offers: [{{text: A worker, records: [team]}}]"))

    assert sum('"team" is not for an area that offers "A worker"' in line for line in county.said()) == faults


@pytest.mark.parametrize(
    "keys, faults", [({"topics": "[advice]"}, 0), ({"topics": "[health]"}, 1), ({"area": "county"}, 0)]
)
def test_a_local_record_that_counts_as_nothing_is_a_warning(county, keys, faults):
    county.record("swim", **{"area": "[port]", **keys})
    county.entry(FILE, groups=group(f"{KIND}, {OFFER}"))

    assert sum("counts as no kind of help" in line and "warning" in line for line in county.said()) == faults


@pytest.mark.parametrize("area, faults", [("county", 0), ("online", 0), ("[port]", 1)])
def test_help_that_is_everywhere_is_for_no_area_alone(county, area, faults):
    county.record("team", topics="[advice]", area=area)
    county.entry(FILE, groups=group(f"{KIND}, {OFFER}, everywhere: [team]"))

    assert sum('"team" is for some areas only' in line for line in county.said()) == faults


def test_a_record_that_a_kind_names_counts(county):
    county.record("swim", area="[port]")
    county.entry(FILE, groups=group(f"{KIND}, {OFFER}, records: [swim]"))

    assert county.said() == []


def test_no_id_stands_twice(county):
    county.entry(FILE, groups=group(f"{KIND}, {OFFER}", KIND))

    assert county.said() == [f'{FILE}:4: groups.kinds.id: "family" is in the file twice. Rename one']


def test_there_is_a_page_of_all_areas_and_one_of_each_two(county):
    county.record("vale", kind="area", area="[vale]", area_details=AREA % (3, ""))
    county.entry(FILE, groups=group(f"{KIND}, {OFFER}"))
    pages = county.made()

    assert [path for path in pages if path.startswith("areas/compare/")] == [
        "areas/compare/index.html",
        "areas/compare/hill-port/index.html",
        "areas/compare/hill-vale/index.html",
        "areas/compare/port-vale/index.html",
    ]


def test_the_pages_say_who_has_what(county):
    county.entry(FILE, groups=group(f"{KIND}, {OFFER}"))
    [(_, [row])] = county.made()["areas/compare/index.html"].context["groups"]

    assert ([thing.text for thing in row.cells["hill"]], row.without) == (["A worker"], ["port"])


def test_one_area_alone_is_not_compared(site):
    site.record("hill", kind="area", area="[hill]", area_details=AREA % (1, "A worker"))
    site.entry(FILE, groups=group(f"{KIND}, {OFFER}"))

    assert not [path for path in site.made() if path.startswith("areas/compare/")]


def test_a_site_without_the_file_is_none_the_worse(county):
    assert county.said() == [] and comparison.TYPE.name in county.directory().content
