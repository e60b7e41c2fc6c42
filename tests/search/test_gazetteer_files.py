"""The tables of gazetteer/ with mistakes in them: file, line and what to write instead."""

import csv
import shutil
from collections import Counter
from math import hypot

import pytest

from search.gazetteer import FOLDER, load
from search.lines import RelevanceError

HEADER = "sector,east,north,area,confidence,share,others,postcodes\n"


@pytest.fixture
def said(tmp_path):
    """Writes a file of a copied gazetteer, and gives what is said of all of it, without the path."""
    folder = shutil.copytree(FOLDER, tmp_path / "gazetteer")

    def said(name, content):
        (folder / name).write_bytes(content if isinstance(content, bytes) else content.encode())
        with pytest.raises(RelevanceError) as raised:
            load(folder)
        return [line.removeprefix(f"{folder.as_posix()}/") for line in str(raised.value).splitlines()]

    return said


@pytest.mark.parametrize(
    ("row", "message"),
    [
        ("AL1 1,here,206400,dspl7,high,1.00,,190", "sectors.csv:2: east: 'here' should be a whole number"),
        ("AL1 1,515450,206400,dspl7,high,1.00,,", "sectors.csv:2: postcodes: '' should be a whole number"),
        ("AL1 1,515450,206400", "sectors.csv:2: has 3 cells and should have 8"),
        (" ,515450,206400,dspl7,high,1.00,,190", "sectors.csv:2: sector is empty"),
        ('"AL1 1,515450,206400,dspl7,high,1.00,,190', "sectors.csv:2: has a double quote that is not closed"),
    ],
)
def test_a_wrong_row(said, row, message):
    (told,) = said("sectors.csv", f"{HEADER}{row}\n")
    assert told.startswith(message)


@pytest.mark.parametrize(
    ("name", "content", "message"),
    [
        ("sectors.csv", "sector,east\nAL1 1,515450\n", "sectors.csv:1: the first line should be sector,east,north"),
        ("sectors.csv", HEADER.encode("utf-16"), "sectors.csv:1: is not UTF-8"),
        ("outcodes.csv", "", "outcodes.csv:1: is empty. Its first line is outcode,east,north,postcodes,in_county"),
        ("towns.csv", "name;kind;aliases\n", "towns.csv:1: the first line should be name,kind"),
    ],
)
def test_a_file_of_another_shape(said, name, content, message):
    (told,) = said(name, content)
    assert told.startswith(message)


def test_a_missing_file(tmp_path):
    folder = shutil.copytree(FOLDER, tmp_path / "gazetteer")
    (folder / "outcodes.csv").unlink()
    with pytest.raises(RelevanceError, match="outcodes.csv:1: is missing"):
        load(folder)


def table(name):
    with (FOLDER / name).open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


OURS = [row for row in table("towns.csv") if row["kind"] in ("town", "village")]
RULED = [row for row in table("areas.csv") if row["ward"] or row["outcode"]]
LEVELS = ["low", "medium", "high"]


def areas(row):
    return {row["area"], *row["others"].split()}


def test_places_that_a_rule_names_may_be_in_each_of_its_areas():
    """ "Codicote and Kimpton: between four towns" is one of four areas for both, and no surer than the rule."""
    told = [(place, rule) for place in OURS for rule in RULED if f" {place['name']} " in f" {named(rule)} "]
    assert len({place["name"] for place, _ in told}) >= 20
    for place, rule in told:
        if rule["area"] == place["area"]:
            assert areas(rule) <= areas(place), place["name"]
            assert LEVELS.index(place["confidence"]) <= LEVELS.index(rule["confidence"]), place["name"]
        else:
            assert rule["area"] in areas(place), place["name"]


def named(rule):
    """The names before the colon of its reason; those after it are of towns beside, and South Hatfield is no place of the table."""
    return rule["reason"].split(":")[0].replace("South Hatfield", "")


@pytest.mark.parametrize("place", OURS, ids=lambda place: place["name"])
def test_a_place_is_as_sure_as_it_is_alone(place):
    """Not sure of one area only says nothing, and what is placed roughly is never sure."""
    sure, position = place["confidence"], place["east"]
    assert place["area"] not in place["others"].split()
    assert sure == "low" if place["others"] and not position else sure in LEVELS
    assert sure != "low" or place["others"]
    assert sure != "high" or position


SECTORS = [row for row in table("sectors.csv") if row["area"]]


def test_a_place_may_be_in_the_area_of_the_sector_around_it():
    """Of one whose middle is within a kilometre; and one that is shared by several areas leaves a place no surer."""
    around = [(place, sector) for place in OURS if place["east"] for sector in SECTORS if metres(place, sector) < 1000]
    assert len(around) > 100
    for place, sector in around:
        assert areas(sector) & areas(place), place["name"]
        assert place["confidence"] != "high" or sector["confidence"] != "low", place["name"]


def metres(one, other):
    return hypot(*(int(one[axis]) - int(other[axis]) for axis in ("east", "north")))


def test_no_village_has_what_better_known_places_end_with_for_its_name():
    """Who writes "Langley" means Kings Langley or Abbots Langley more often than the hamlet, which is called by where it is."""
    ends = Counter(row["name"].split()[-1] for row in OURS if row["kind"] == "town" and " " in row["name"])
    assert not [row["name"] for row in OURS if row["kind"] == "village" and ends[row["name"]] > 1]
