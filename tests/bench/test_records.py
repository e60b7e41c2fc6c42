"""Made-up records are records: the project's own checks pass them."""

import datetime
from pathlib import Path
from statistics import mean

import pytest

from plugins.bench import site
from plugins.bench.records import SCENE, record
from plugins.directory.load import load_or_fail
from plugins.search_index.documents import documents, places_of

ROOT = Path(__file__).resolve().parents[2]
TODAY = datetime.date.fromisoformat(site.TODAY)


@pytest.fixture(scope="module")
def folder(tmp_path_factory):
    folder = tmp_path_factory.mktemp("site")
    site.write(ROOT, folder, 60)
    return folder


def test_a_site_of_the_size_asked_for_passes_every_check(folder):
    assert len(load_or_fail(folder, TODAY).records) == 60


def test_its_documents_are_as_long_as_real_ones(folder):
    directory = load_or_fail(folder, TODAY)
    found = [d for d in documents(directory, TODAY, places_of(folder)) if d.kind not in ("Local area (DSPL)", "Page")]

    assert 200 < mean(len(" ".join((d.title, *d.text.values())).split()) for d in found) < 260


def test_the_same_files_every_time(folder, tmp_path):
    site.write(ROOT, tmp_path, 60)

    assert contents(tmp_path) == contents(folder)


def contents(folder):
    return {path.relative_to(folder): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def test_a_larger_site_begins_with_the_smaller_one(world, made):
    assert [one.id for one in site.made(world, 80)][: len(made)] == [one.id for one in made]


def test_a_record_depends_on_its_number_alone(world, made):
    assert record(7, world) == made[7]


def test_what_is_made_names_real_lists(world):
    topics = {term["id"] for term in world.vocabulary["topics"]}

    assert {activity["topic"] for activity in SCENE["activities"]} <= topics
    assert SCENE["kinds"].keys() <= {term["id"] for term in world.vocabulary["kinds"]}


def test_every_record_has_an_id_of_its_own(made):
    assert len({one.id for one in made}) == len(made)
    assert all(len(one.id) <= 60 for one in made)
