"""Postcodes in a small space, and back."""

import random
from math import hypot

import pytest

from search import grammar
from search.postcodes.units import LETTERS, Unit, Units, from_data, ordinal, pack, unpack
from search.spots import Spot

SPOTS = (Spot(None, None), Spot(None, None, "dspl2", "high"), Spot(None, None, "dspl1", "low", ("dspl2", "dspl5")))


def invented(seed=7, sectors=40):
    """Units of some sectors: towns with streets, farms far away, retired ones, three areas in a sector."""
    chance = random.Random(seed)
    made = {}
    for number in range(sectors):
        east, north = chance.randint(480_000, 560_000), chance.randint(180_000, 255_000)
        letters = chance.sample([a + b for a in LETTERS for b in LETTERS], chance.randint(1, 300))
        spread = chance.choice((30, 300, 9000))
        made[f"SG{number // 10 + 1} {number % 10}"] = [
            Unit(
                pair,
                east + chance.randint(-spread, spread),
                north + chance.randint(-spread, spread),
                chance.choices((1, 2, 0), (8, 1, 1))[0],
                chance.random() < 0.1,
            )
            for pair in letters
        ]
    return made


@pytest.fixture(scope="module")
def table():
    """The invented postcodes to the metre."""
    return Units(1, SPOTS, {sector: pack(units, 1) for sector, units in invented().items()})


def test_to_the_metre_nothing_is_lost(table):
    """Every postcode comes back as it was."""
    for sector, units in invented().items():
        assert table.of(sector) == {unit.letters: unit for unit in units}


def test_on_the_grid_every_postcode_is_within_35_metres(table):
    """The area and whether it is retired come back exactly."""
    coarse = table.on_grid(50)
    for sector, units in invented().items():
        for unit in units:
            spot, retired = coarse.find(sector, unit.letters)
            assert hypot(spot.east - unit.east, spot.north - unit.north) <= 35.4
            assert (spot.area, retired) == (SPOTS[unit.spot].area, unit.retired)


def test_no_code_is_found_that_was_not_put_in(table):
    """Among well-formed ones at random: in the same sectors, in others, and with letters that no postcode has."""
    chance, made = random.Random(11), invented()
    real = {(sector, unit.letters) for sector, units in made.items() for unit in units}
    alphabet = LETTERS + "CIKMOV"
    asked = {
        (f"SG{chance.randint(1, 6)} {chance.randint(0, 9)}", "".join(chance.choices(alphabet, k=2)))
        for _ in range(20_000)
    }
    assert {code for code in asked if table.find(*code)} == asked & real


def test_letters_are_those_of_the_grammar():
    """All twenty, and no other."""
    fits = [
        letter for letter in map(chr, range(65, 91)) if grammar.parse(f"SG1 1A{letter}", lambda *_: 1).kind == "unit"
    ]
    assert LETTERS == "".join(fits)
    with pytest.raises(ValueError, match="substring not found"):
        ordinal("CA")


def test_one_postcode_alone():
    """The smallest sector there is."""
    unit = Unit("ZZ", 525_000, 200_000, 2, True)
    assert list(unpack(pack([unit], 1), 1)) == [unit]


def test_plain_data_and_back(table):
    """All of it, or some sectors; cut in two files and joined."""
    one, other = table.as_data(["SG1 0", "SG1 1"]), table.as_data(["SG2 0"])
    assert from_data(table.as_data()) == Units(1, list(SPOTS), table.sectors)
    assert from_data(one, other).sectors.keys() == {"SG1 0", "SG1 1", "SG2 0"}
    assert from_data() is None


def test_the_nearest_live_postcode():
    """A retired one is nobody's address."""
    units = [Unit("AA", 500_000, 200_000, 1), Unit("AB", 500_400, 200_000, 1), Unit("AD", 500_290, 200_000, 1, True)]
    table = Units(1, SPOTS, {"SG1 1": pack(units, 1)})
    assert table.nearest(500_300, 200_000, ["SG1 1", "SG1 2"]) == "SG1 1AB"
    assert table.nearest(500_300, 200_000, []) == ""
