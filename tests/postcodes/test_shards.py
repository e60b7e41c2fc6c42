"""Files for the browser: what each covers, and how small it is."""

import dataclasses
import json

import pytest

from search.postcodes.settings import SHARD_KEYS, Settings
from search.postcodes.shards import GRID, shards
from search.postcodes.units import Unit, Units, pack
from search.spots import Spot
from tests.postcodes.test_units import SPOTS, invented

SETTINGS = Settings("ONSPD", "2026-08", "area", merge_below=2)


def units_of(**sectors):
    """A live postcode with a spot in each sector: `units_of(SG1_1=[1, 0])` has one in the county and one outside."""
    lines = {}
    for name, spots in sectors.items():
        lines[name.replace("_", " ")] = pack(
            [Unit(f"A{'ABDE'[n]}", 520_000, 220_000, spot) for n, spot in enumerate(spots)], 1
        )
    return Units(1, SPOTS, lines)


UNITS = units_of(AL1_1=[1, 1], SG1_1=[1, 1], SG1_2=[1], SG2_1=[1], CM23_1=[1, 0, 0], UB9_6=[1, 0])


@pytest.mark.parametrize(
    ("key", "files"),
    [
        ("county", {"": "units-all"}),
        ("area", {"AL": "units-al", "SG": "units-sg", "CM": "units-edge", "UB": "units-edge"}),
        (
            "district",
            {"AL1": "units-al1", "SG1": "units-sg1", "SG2": "units-sg2", "CM23": "units-cm23", "UB9": "units-ub9"},
        ),
        ("sector", {s: f"units-{s.lower().replace(' ', '-')}" for s in UNITS.sectors}),
    ],
)
def test_what_a_file_covers_is_a_setting(key, files):
    """Areas with few postcodes in the county share a file."""
    assert shards(UNITS, dataclasses.replace(SETTINGS, shard_by=key))[0] == files


@pytest.mark.parametrize("key", SHARD_KEYS)
def test_every_sector_is_in_one_file(key):
    """In the file that its key leads to."""
    names, files = shards(UNITS, dataclasses.replace(SETTINGS, shard_by=key))
    assert sorted(sector for file in files.values() for sector in file["sectors"]) == sorted(UNITS.sectors)
    assert set(names.values()) == set(files)


def test_one_small_area_keeps_its_name():
    """There is nothing to share with."""
    names, _ = shards(units_of(AL1_1=[1, 1], UB9_6=[1]), SETTINGS)
    assert names == {"AL": "units-al", "UB": "units-ub"}


def test_the_same_table_gives_the_same_bytes():
    """Whatever order the sectors come in."""
    turned = Units(1, SPOTS, dict(reversed(UNITS.sectors.items())))
    assert {n: sorted(f["sectors"].items()) for n, f in shards(turned, SETTINGS)[1].items()} == {
        n: sorted(f["sectors"].items()) for n, f in shards(UNITS, SETTINGS)[1].items()
    }


def test_a_postcode_takes_less_than_four_bytes():
    """Before compression, which halves it again; streets of a town, as most are."""
    made = invented(seed=3, sectors=30)
    table = Units(
        1, (*SPOTS, Spot(None, None)), {sector: pack(units, 1) for sector, units in made.items() if len(units) > 99}
    )
    _, files = shards(table, Settings("ONSPD", "2026-08", "county"))
    size = len(json.dumps(files["units-all"], separators=(",", ":")))
    assert files["units-all"]["grid"] == GRID
    assert size / sum(len(table.of(sector)) for sector in table.sectors) < 4.5
