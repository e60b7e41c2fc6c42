"""`tasks.py place`: how a typed place is read, for people and for programs."""

import json

import pytest

from plugins.cli import __main__ as cli


@pytest.fixture
def place(capsys):
    """Run the verb: (exit code, what was printed)."""

    def run(*options):
        return cli.main(["place", *options]), capsys.readouterr().out

    return run


def test_a_name_of_several_words_needs_no_quotes(place):
    code, printed = place("Brookmans", "Park", "--json")
    assert (code, json.loads(printed)["normal"]) == (0, "Brookmans Park")


KINDS = {
    "SG1 1AA": "unit",
    "sg11aa": "unit",
    "SG1 1": "sector",
    "SG1": "district",
    "SG": "area",
    "Stevenage": "place",
    "zz98 !": "invalid",
    "": "invalid",
}


@pytest.mark.parametrize("text", KINDS)
def test_the_object_has_every_key_of_the_contract(place, text):
    code, printed = place(text, "--json")
    read = json.loads(printed)

    assert (code, read["kind"]) == (0, KINDS[text])
    assert {"kind", "normal", "repaired", "status", "area", "east", "north"} <= read.keys()


def test_positions_are_whole_metres(place):
    read = json.loads(place("Stevenage", "--json")[1])

    assert [type(read[axis]) for axis in ("east", "north")] == [int, int]


def test_a_letter_for_a_number_is_repaired(place):
    read = json.loads(place("SG1 IAA", "--json")[1])

    assert (read["normal"], read["repaired"]) == ("SG1 1AA", True)


def test_a_person_reads_a_line_for_each_thing_known(place):
    lines = dict(line.split(": ", 1) for line in place("Stevenage")[1].splitlines())

    assert (lines["kind"], lines["normal"]) == ("place", "Stevenage")
    assert "" not in lines.values()
