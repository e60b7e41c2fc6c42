"""A record that is only skimmed, and a check of one file among many that says what the whole check says of it."""

import datetime
import shutil
from pathlib import Path, PurePath

import pytest

from plugins.cli.check import alone
from plugins.directory.checking import check
from plugins.directory.rules import name_of
from plugins.directory.skim import skimmed
from plugins.directory.types import TYPES

MINI_SITE = Path(__file__).resolve().parents[1] / "site"
TODAY = datetime.date(2026, 11, 23)
ASKED = "services/clubs/asked.md"
AREA = {"kind": "area", "area_details": "{number: 2, towns: [Ware]}", "title": "Area two"}


@pytest.fixture
def model(site):
    """The skimmed model of a record with some keys changed."""
    return lambda **changes: skimmed(site.record(**changes), "services/clubs/swim.md").model


def test_what_others_ask_of_a_record_is_there(model):
    record = model(provider='"Water Trust"', visible="{from: 2027-01-01, to: 2027-02-01}")

    assert (record.title, record.kind, record.provider, record.status) == (
        "Swim club",
        "service",
        "Water Trust",
        "open",
    )
    assert (record.checked.on, record.checked.next) == (datetime.date(2026, 11, 1), datetime.date(2027, 5, 1))
    assert (record.visible.from_, record.visible.to) == (datetime.date(2027, 1, 1), datetime.date(2027, 2, 1))


AREAS = {"county": ["county"], "[one, 'two']": ["one", "two"], "\n  - one\n  - two": ["one", "two"]}


@pytest.mark.parametrize("written", AREAS)
def test_areas_are_read_as_editors_write_them(model, written):
    assert model(area=written).area == AREAS[written]


def test_days_in_a_block_of_lines_are_found(model):
    record = model(checked="\n  on: 2026-11-01\n  by: send-team\n  next: 2027-05-01")

    assert (record.checked.on, record.checked.next) == (datetime.date(2026, 11, 1), datetime.date(2027, 5, 1))


def test_places_and_numbers_are_found(model):
    record = model(locations="[{postcode: SG1 1AA}]", contacts="[{phone: '020 7946 0123'}, {text: \"07480 635050\"}]")

    assert [place.postcode for place in record.locations] == ["SG1 1AA"]
    assert [contact.phone for contact in record.contacts] == ["020 7946 0123", "07480 635050"]


BROKEN = (
    b"",
    b"\xff\xfe\0",
    b"---\nchecked: {on: 2026-99-99, next: x}\nvisible: {from: 2026-02-30}",
    b"x" * 9_000,
    "🏊".encode(),
)


@pytest.mark.parametrize("content", BROKEN)
def test_whatever_a_file_holds_can_be_skimmed(tmp_path, content):
    path = tmp_path / "broken.md"
    path.write_bytes(content)

    assert not skimmed(path, "services/broken.md").whole


CHANGES = {
    "nothing": {},
    "a typing slip": {"body": "You will recieve it."},
    "an unknown record": {"related": "[nobody]"},
    "a record that is there": {"related": "[other]"},
    "an area": {"area": "[area-two]"},
    "what is no area": {"area": "[other]"},
    "a link to an area": {"body": "See [the area](/areas/area-two/)."},
    "a link to a record that is no area": {"body": "See [the club](/areas/other/)."},
    "a link to what is not shown yet": {"body": "See [the club](/services/early/)."},
    "a twin": {"title": "Other club"},
    "a phone that is shared": {
        "title": "Tiny Tots",
        "contacts": "[{phone: '020 7946 0123'}]",
        "locations": "[{postcode: SG1 1AA}]",
    },
    "a point of no law": {"meets": "[p9]"},
    "a point of the law": {"meets": "[p1]"},
    "an area that counts as no kind of help": {"area": "[area-two]"},
    "an offer that counts as no kind of help": AREA
    | {"area_details": "{number: 3, towns: [Hoddesdon], offers: [A walk]}", "area": "[asked]"},
    "a key that is wrong": {"titel": "x", "ages": "{min: 9, max: 3}"},
    "no front matter": {"title": None},
}


def said(site, **options):
    return [str(problem) for problem in check(site.root, TODAY, **options)[1] if problem.path == ASKED]


POINT = (
    "{id: p1, number: Point 1, title: Clubs, asks: Which clubs there are., address: 'https://www.legislation.gov.uk/x'}"
)
KIND = "{id: family, label: For families, about: Somebody comes., ask: Ask the school, topics: [advice]}"


@pytest.fixture
def directory_of_many(site):
    """A site with an area, other records, a law and a comparison of areas."""
    law = {"name": "The Rules", "version": "of 2014", "read": "2026-11-01"}
    points = f"[{{title: The list, explains: These are the points., points: [{POINT}]}}]"
    site.entry("content/law/rules.yml", **law, groups=points)
    site.entry("content/comparison.yml", groups=f"[{{id: first, title: First group, kinds: [{KIND}]}}]")
    site.record("area-two", **AREA | {"area": "[area-two]"})
    site.record("another", folder="a", title="Other club")
    site.record(
        "other",
        folder="a",
        title="Tots, tiny",
        contacts="[{phone: '020 7946 0123'}]",
        locations="[{postcode: SG1 1AA}]",
    )
    site.record("early", folder="a", title="Early", visible="{from: 2027-01-01}")
    return site


@pytest.mark.parametrize("case", CHANGES)
def test_one_file_alone_is_judged_as_among_all(directory_of_many, case):
    directory_of_many.record("asked", **CHANGES[case])

    assert said(directory_of_many, only=frozenset({ASKED})) == said(directory_of_many)


def test_a_rule_of_a_type_that_finds_something_in_records_says_so(directory_of_many):
    for number, changes in enumerate(CHANGES.values()):
        directory_of_many.record(f"asked-{number}", **changes)
    found = {
        problem.rule for problem in check(directory_of_many.root, TODAY)[1] if problem.path.startswith("services/")
    }

    of_records = {name_of(rule) for one in TYPES for rule in one.of_records}
    assert found & {name_of(rule) for one in TYPES for rule in one.rules} == of_records


def test_of_two_that_look_alike_the_one_that_is_asked_for_is_named(site):
    site.record("later")
    site.record("asked")

    assert "looks like services/clubs/later.md" in "".join(said(site, only=frozenset({ASKED})))


FILES = sorted(path for path in MINI_SITE.rglob("*") if path.suffix in (".md", ".yml"))
ALONE = [path.relative_to(MINI_SITE).as_posix() for path in FILES if alone([path.relative_to(MINI_SITE)])]
LONG_AFTER = datetime.date(2029, 1, 1)


def told_by_path(root, today, **options):
    found = {}
    for problem in check(root, today, **options)[1]:
        found.setdefault(problem.path, []).append(str(problem))
    return found


@pytest.fixture(scope="module", params=[TODAY, LONG_AFTER], ids=str)
def spoilt(request, tmp_path_factory):
    """The miniature site without two of its records, the day it is checked, and what is said of each of its files."""
    root = Path(shutil.copytree(MINI_SITE, tmp_path_factory.mktemp("spoilt") / "site"))
    for name in ("local-areas/harbourside.md", "health/hearing-test-steps.md"):
        (root / "services" / name).unlink()
    return root, request.param, told_by_path(root, request.param)


@pytest.mark.parametrize("name", ALONE)
def test_each_file_of_a_site_alone_is_judged_as_among_all(spoilt, name):
    root, today, among_all = spoilt

    assert told_by_path(root, today, only=frozenset({name})).get(name) == among_all.get(name)


def test_there_is_something_to_say_of_many_of_them(spoilt):
    assert len(spoilt[2].keys() & set(ALONE)) >= 5


def test_what_all_files_depend_on_is_not_judged_alone():
    names = (
        "content/site.yml",
        "content/glossary.yml",
        "services/_vocabulary.yml",
        "services/_exceptions.yml",
        "services",
    )

    assert not [name for name in names if alone([PurePath(name)])]
    assert not alone([PurePath("content/pages/about.md"), PurePath("content/site.yml")])


@pytest.mark.parametrize("folder", ["a", "z"])
def test_an_id_that_is_there_already_is_found_wherever_the_other_file_is(site, folder):
    site.record("asked", folder=folder, title="Other club")
    site.record("asked")

    assert f'the id "asked" (the file name) is used by services/{folder}/asked.md too' in "".join(
        said(site, only=frozenset({ASKED}))
    )


def test_the_others_are_only_skimmed(site):
    site.record("other", body="You will recieve it.")
    site.record("asked")

    found = {problem.rule for problem in check(site.root, TODAY)[1]}
    assert "words-are-spelt-right" in found
    assert "words-are-spelt-right" not in {
        problem.rule for problem in check(site.root, TODAY, only=frozenset({ASKED}))[1]
    }
