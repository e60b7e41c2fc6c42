"""Invented postcodes in the formats of real files."""

import csv
import io
import zipfile
from pathlib import Path

import pytest

import search
from search.gazetteer import FOLDER
from search.postcodes import areas

STEVENAGE, KINGS_LANGLEY, ELSEWHERE = "E07000243", "E07000102", "E07000077"

LINES = (Path(__file__).parent / "headers.txt").read_text(encoding="utf-8").splitlines()[1:]
HEADERS = {edition: names.split() for edition, names in (line.split(": ") for line in LINES)}
"""Edition to the names of its columns."""

ROLES = {
    "pcds": "postcode", "dointr": "introduced", "doterm": "terminated", "osgrdind": "quality", "gridind": "quality",
    "oslaua": "district", "laua": "district", "lad25cd": "district", "lad26cd": "district",
    "osward": "ward", "ward": "ward", "wd25cd": "ward", "wd26cd": "ward",
    "oseast1m": "east", "east1m": "east", "osnrth1m": "north", "north1m": "north",
}  # fmt: skip


def row(
    postcode,
    east="523803",
    north="224207",
    *,
    district=STEVENAGE,
    ward="E05000001",
    quality="1",
    terminated="",
    introduced="198001",
):
    """One postcode by role; all is text, as in a file."""
    return {
        "postcode": postcode, "east": str(east), "north": str(north), "district": district, "ward": ward,
        "quality": quality, "terminated": terminated, "introduced": introduced,
    }  # fmt: skip


def ons(rows, edition="onspd-2026"):
    """The text of an ONSPD or NSPL file; columns that nobody reads say 99.999999, as some of them do."""
    names = HEADERS[edition]
    text = io.StringIO()
    writer = csv.writer(text)
    writer.writerow(names)
    writer.writerows([[given[ROLES[name]] if name in ROLES else "99.999999" for name in names] for given in rows])
    return text.getvalue()


def code_point(rows):
    """The text of a Code-Point Open file, which has no header and writes seven characters."""
    lines = []
    for given in rows:
        outward, inward = given["postcode"].split()
        quality = given["quality"] + "0"
        middle = [quality, given["east"], given["north"], "E92000001", "E19000001", "E18000001", "E10000015"]
        lines.append(",".join([f'"{outward:<4}{inward}"', *middle, given["district"], given["ward"]]))
    return "\n".join(lines) + "\n"


@pytest.fixture
def saved(tmp_path):
    """Writes a text, or the members of a zip, into a file and gives its path."""

    def save(name, content):
        path = tmp_path / name
        if isinstance(content, dict):
            with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
                for member, text in content.items():
                    archive.writestr(member, text)
        else:
            path.write_bytes(content if isinstance(content, bytes) else content.encode())
        return path

    return save


@pytest.fixture(scope="session")
def places():
    """The gazetteer without any table of whole postcodes, whatever this machine has."""
    return search.load_places()


@pytest.fixture(scope="session")
def rules(places):
    """The rules of the areas."""
    return areas.load(FOLDER, places.sectors, places.outcodes)


def quiet(line):
    """Say nothing."""
