"""Places as columns and back, exactly but for the grid."""

import re
from dataclasses import replace

from search import load_places
from search.codec import decode_sorted
from search.place_tables import GRID, codes_by_letters, from_data, place_words, to_data
from search.places import Gazetteer
from search.spots import Spot

NOWHERE = Spot(None, None)
SURE = Spot(523_800, 224_600, "dspl2", "high")
UNSURE = Spot(501_800, 208_400, "dspl8", "low", ("dspl1", "dspl9"))
MOSTLY_OUTSIDE = Spot(500_000, 200_000, "", "", ("dspl8",))


def on_grid(spot):
    """A spot as files have it."""
    return replace(
        spot,
        **{axis: value and round(value / GRID) * GRID for axis, value in (("east", spot.east), ("north", spot.north))},
    )


def gazetteer(**tables):
    """A gazetteer of a few invented places."""
    given = {"sectors": {}, "districts": {}, "towns": {}, "outcodes": {}, "middles": {}, **tables}
    return Gazetteer(**given)


def test_spots_come_back():
    """With a position or without, in an area, in several, in none."""
    table = {"AL1": SURE, "SG1": NOWHERE, "SG10": UNSURE, "SG2": MOSTLY_OUTSIDE, "ZE1": NOWHERE}
    found = from_data(to_data(gazetteer(sectors=table, districts=table, outcodes=table)))
    assert found.sectors == found.districts == found.outcodes == table


def test_towns_come_back_in_their_order():
    """The first of two that are alike is meant, so that the order tells."""
    towns = {
        "ware": ("Ware", "town", SURE),
        "berko": ("Berkhamsted", "town", UNSURE),
        "ash": ("Ash", "village", NOWHERE),
    }
    assert list(from_data(to_data(gazetteer(towns=towns))).towns.items()) == list(towns.items())


def test_the_real_tables_come_back():
    """Rounded to the grid, and nothing else."""
    real = load_places()
    found = from_data(to_data(real))
    for name in ("sectors", "districts", "outcodes"):
        assert getattr(found, name) == {code: on_grid(spot) for code, spot in getattr(real, name).items()}
    assert found.towns == {key: (name, kind, on_grid(spot)) for key, (name, kind, spot) in real.towns.items()}


def test_the_longest_word_of_a_name_tells_of_it():
    """The county's name tells nothing."""
    towns = {name: (name.title(), "town", SURE) for name in ("old knebworth", "north herts", "ware")}
    assert place_words(gazetteer(towns=towns, county={"herts": "Hertfordshire"})) == ["knebworth", "north", "ware"]


def test_of_words_that_are_as_long_a_name_tells_or_the_last():
    """ "Great" and "garden" are in many queries."""
    towns = {name: (name.title(), "town", SURE) for name in ("great ashby", "welwyn", "welwyn garden city")}
    assert place_words(gazetteer(towns=towns)) == ["ashby", "welwyn"]


def test_the_letters_of_postcodes_here_tell_of_one_in_pieces():
    """Those of neighbours do not."""
    assert place_words(gazetteer(districts={"SG1": SURE, "AL9": UNSURE, "LU1": NOWHERE})) == ["al", "sg"]


def test_codes_by_letters(places):
    """Each file has all codes with its letters, and no others."""
    for letters, tables in codes_by_letters(places).items():
        for name, table in (("sectors", places.sectors), ("districts", places.districts)):
            wanted = [code for code in sorted(table) if re.match("[A-Z]+", code)[0] == letters.upper()]
            assert [code.upper() for code in decode_sorted(tables[name]["codes"])] == wanted
    assert {letters.upper() for letters in codes_by_letters(places)} == places.letters
