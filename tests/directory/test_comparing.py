"""Sorting what areas offer into kinds of help, over plain objects in the shape of the models and Views."""

from types import SimpleNamespace as Plain

import pytest

from plugins.directory.comparing import Row, Thing, table


def view(key, topic="clubs", areas=(), kind="service", offers=(), doubts=()):
    raw = Plain(title=key.title(), topics=[topic], kind=kind, area_details=Plain(offers=list(offers)))
    return Plain(id=key, raw=raw, area_ids=list(areas), doubts=lambda name: name in doubts)


def kind(offers=(), topics=(), kinds=(), records=()):
    sorted_offers = [Plain(text=text, records=list(more)) for text, more in offers]
    return Plain(offers=sorted_offers, topics=list(topics), kinds=list(kinds), records=list(records))


def cells(kinds, areas, records):
    """The texts in each cell of the first group, by area, a dict a kind."""
    offers = [((), offer) for one in kinds for offer in one.offers]
    comparison = Plain(groups=[Plain(kinds=kinds)], offers=offers)
    rows = table(comparison, areas, [*areas, *records])[0][1]
    return [{area: [thing.text for thing in things] for area, things in row.cells.items()} for row in rows]


HILL = view("hill", kind="area", areas=["hill"], offers=["Workshops", "Outreach"])
PORT = view("port", kind="area", areas=["port"], offers=["Workshops"])


def test_an_offer_stands_with_every_area_that_has_it():
    rows = cells([kind([("Workshops", ())]), kind([("Outreach", ())])], [HILL, PORT], [])

    assert rows == [{"hill": ["Workshops"], "port": ["Workshops"]}, {"hill": ["Outreach"], "port": []}]


def test_a_local_record_counts_by_its_first_topic():
    clubs = kind(topics=["clubs"])

    assert cells([clubs], [HILL, PORT], [view("swim", areas=["port"]), view("nurse", "health", ["port"])]) == [
        {"hill": [], "port": ["Swim"]}
    ]


def test_what_is_for_everybody_is_no_areas_own():
    assert cells([kind(topics=["clubs"])], [HILL], [view("everywhere")]) == [{"hill": []}]


def test_a_kind_may_take_only_some_kinds_of_record():
    schools = kind(topics=["clubs"], kinds=["school"])
    records = [view("swim", areas=["hill"]), view("academy", areas=["hill"], kind="school")]

    assert cells([schools], [HILL], records) == [{"hill": ["Academy"]}]


def test_a_record_that_explains_an_offer_stands_with_it_alone():
    team = view("team", areas=["hill"])
    rows = cells([kind([("Outreach", ["team"])]), kind(topics=["clubs"])], [HILL], [team])

    assert rows == [{"hill": ["Outreach"]}, {"hill": []}]


def test_a_record_that_a_kind_names_stands_there_as_well():
    rows = cells([kind(records=["swim"]), kind(topics=["clubs"])], [HILL], [view("swim", areas=["hill"])])

    assert rows == [{"hill": ["Swim"]}, {"hill": ["Swim"]}]


@pytest.mark.parametrize("served, shown", [(["hill"], ["team"]), ([], ["team"]), (["port"], [])])
def test_an_offer_leads_to_records_that_serve_its_area(served, shown):
    team = view("team", areas=served)
    offer = Plain(text="Outreach", records=["team"])
    comparison = Plain(groups=[Plain(kinds=[kind([("Outreach", ["team"])])])], offers=[((), offer)])
    [row] = table(comparison, [HILL], [HILL, team])[0][1]

    assert [more.id for more in row.cells["hill"][0].views] == shown


def test_a_record_whose_area_is_in_doubt_is_marked():
    unsure = view("swim", areas=["hill"], doubts=["area"])
    comparison = Plain(groups=[Plain(kinds=[kind(topics=["clubs"])])], offers=[])
    [row] = table(comparison, [HILL], [unsure])[0][1]

    assert row.cells["hill"] == (Thing("Swim", (unsure,), True),)


def test_a_row_knows_its_gaps_and_which_areas_are_alike():
    same = (Thing("Nurses"),)
    row = Row(None, {"hill": same, "port": (), "vale": (Thing("Nurses"),), "moor": (Thing("Nurses", (), True),)})

    assert row.without == ["port"]
    assert [ids for ids, _ in row.alike] == [["hill", "vale"], ["moor"]]
