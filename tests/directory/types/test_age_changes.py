"""What changes with age: which record stands at which turning point, and what is said of it."""

import pytest

from plugins.directory.types.age_changes import nearest

FILE = "content/what-changes-with-age.yml"
PAGE = "what-changes-with-age/index.html"
TURNS = (5, 11, 16, 18, 25)


def turns(*ages):
    return "[" + ", ".join(f"{{age: {age}, title: Growing up}}" for age in ages) + "]"


AGES = {
    "{min: 5, max: 15}": ([(5, "from age 5")], [(16, "up to age 15")]),
    "{min: 4, max: 16}": ([(5, "from age 4")], [(16, "up to age 16")]),
    "{min: 0, max: 18}": ([], [(18, "up to age 18")]),
    "{min: 14, max: 25}": ([(16, "from age 14")], [(25, "up to age 25")]),
    "{min: 13, max: 17}": ([(11, "from age 13")], [(18, "up to age 17")]),
    "{min: 18, max: 65}": ([(18, "from age 18")], []),
    "{min: 40, max: 65}": ([], []),
    None: ([], []),
}


@pytest.mark.parametrize("ages, found", AGES.items())
def test_a_record_stands_at_the_nearest_turning_point(site, ages, found):
    site.entry(FILE, turns=turns(*TURNS))
    site.record(ages=ages)
    made = site.made()[PAGE].context["turns"]
    halves = [[(turn.age, c.label) for turn, *both in made for _, group in both[n] for c in group] for n in (0, 1)]

    assert tuple(halves) == found


def test_of_two_as_near_the_lower_counts():
    assert (nearest(17, TURNS), nearest(8, TURNS), nearest(22, TURNS)) == (16, 5, 25)


def test_a_local_area_does_not_come_and_go(site):
    site.entry(FILE, turns=turns(5))
    site.record(
        "north", kind="area", area="[north]", area_details="{number: 1, towns: [Ware]}", ages="{min: 5, max: 5}"
    )

    assert site.made()[PAGE].context["turns"][0][1:] == ([], [])


def test_ages_in_doubt_are_marked(site):
    site.entry(FILE, turns=turns(5))
    site.record(ages="{min: 5, max: 9}", uncertain="[ages]")

    assert site.made()[PAGE].context["turns"][0][1][0][1][0].doubtful


def test_turning_points_stand_in_order(site):
    site.entry(FILE, turns=turns(5, 16, 16, 11))

    assert [line.partition(".yml:")[2] for line in site.said()] == [
        "4: turns.age: 11 stands after 16. Put the youngest first",
        "4: turns.age: 16 stands after 16. Put the youngest first",
    ]


def test_a_note_may_only_name_what_is_there(site):
    site.entry(FILE, turns="[{age: 5, title: School, starts: [{text: It is there., records: [nowhere]}]}]")

    assert [line.partition(": ")[2] for line in site.said()] == [
        'turns.starts.records: there is no record "nowhere". Choose from family-advice'
    ]


def test_a_site_without_the_file_has_no_such_page(site):
    assert PAGE not in site.made()
