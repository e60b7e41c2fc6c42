"""A record that is only skimmed, and a check of one file among many that says what the whole check says of it."""

import datetime

import pytest

from plugins.directory.checking import check
from plugins.directory.skim import skimmed

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
    "a key that is wrong": {"titel": "x", "ages": "{min: 9, max: 3}"},
    "no front matter": {"title": None},
}


def said(site, **options):
    return [str(problem) for problem in check(site.root, TODAY, **options)[1] if problem.path == ASKED]


@pytest.mark.parametrize("case", CHANGES)
def test_one_file_alone_is_judged_as_among_all(site, case):
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
    site.record("asked", **CHANGES[case])

    assert said(site, only=frozenset({ASKED})) == said(site)


def test_of_two_that_look_alike_the_one_that_is_asked_for_is_named(site):
    site.record("later")
    site.record("asked")

    assert "looks like services/clubs/later.md" in "".join(said(site, only=frozenset({ASKED})))


def test_the_others_are_only_skimmed(site):
    site.record("other", body="You will recieve it.")
    site.record("asked")

    found = {problem.rule for problem in check(site.root, TODAY)[1]}
    assert "words-are-spelt-right" in found
    assert "words-are-spelt-right" not in {
        problem.rule for problem in check(site.root, TODAY, only=frozenset({ASKED}))[1]
    }
