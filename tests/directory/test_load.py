"""A site folder becomes one Directory, or a list of everything that is wrong with it."""

import datetime
import os

import pytest

from plugins.directory.load import load_or_fail
from plugins.directory.problems import CheckFailed

TODAY = datetime.date(2026, 11, 23)


def test_a_good_site_loads(site):
    site.record()
    site.page()
    directory = load_or_fail(site.root, TODAY)

    assert list(directory.records) == ["family-advice", "swim"]
    assert (list(directory.pages), directory.site.place, len(directory.glossary)) == (["about"], "Wessmouth", 3)


def test_words_that_other_readers_turn_into_something_else_stay_words(site):
    site.record(
        title="no no", contacts="[{phone: 0120456701, hours: 10:00, label: no}]", provider="~~", eligibility="0x10"
    )
    record = site.directory().records["swim"].model

    assert (record.title, record.provider, record.eligibility) == ("no no", "~~", "0x10")
    assert (record.contacts[0].phone, record.contacts[0].hours, record.contacts[0].label) == (
        "0120456701",
        "10:00",
        "no",
    )


@pytest.mark.parametrize("word, value", {"yes": True, "no": False}.items())
def test_only_a_question_of_yes_or_no_is_answered_by_them(site, word, value):
    site.record(professional_promise=word)

    assert site.directory().records["swim"].model.professional_promise is value


def test_one_area_needs_no_brackets(site):
    site.record(area="online")

    assert site.directory().records["swim"].model.area == ["online"]


def test_two_files_with_one_id(site):
    site.record(folder="a")
    site.record(folder="b")

    assert site.said() == [
        'services/b/swim.md:1: the id "swim" (the file name) is used by services/a/swim.md too. Rename one of them'
    ]


def test_a_key_written_twice_does_not_hide_the_other_faults(site):
    site.record(title="S\ntitle: T", kind="servise")

    assert [line.split(": ")[1] for line in site.said()] == ["title", "title", "kind"]


@pytest.mark.parametrize("name", ["notes.txt", "swim.MD", "swim.markdown", "photo.jpg", "swim.md~", "clubs/x.yml"])
def test_a_file_that_would_not_be_read_is_said_to_be_so(site, name):
    site.write(f"services/{name}", "x")

    assert site.said() == [
        f"services/{name}:1: is not read: only files that end in .md belong here. Rename it, or move it away"
    ]


@pytest.mark.parametrize(
    "name", ["README.md", "clubs/README.md", "_template.md", "_drafts/swim.md", ".gitkeep", "clubs/.swim.md.swp"]
)
def test_helpers_and_hidden_files_are_passed_over(site, name):
    site.write(f"services/{name}", "x")

    assert site.said() == []


@pytest.mark.parametrize("name", ["services/_vocabulary.yml", "content/site.yml", "content/glossary.yml"])
def test_a_file_that_must_be_there_is_missed(site, name):
    (site.root / name).unlink()

    assert site.said() == [
        f"{name}:1: is missing. The site cannot be built without it: copy it from the project's own {name}, and change it"
    ]


def test_an_empty_folder_is_no_site(tmp_path):
    with pytest.raises(CheckFailed) as failed:
        load_or_fail(tmp_path, TODAY)

    assert [problem.path for problem in failed.value.problems] == [
        "content/glossary.yml",
        "content/site.yml",
        "services/_vocabulary.yml",
    ]


def test_a_glossary_may_have_no_words_yet(site):
    site.write("content/glossary.yml", "terms: []\n")

    assert site.directory().glossary == []


def test_a_fault_in_the_lists_is_told_before_the_records_are_read(site):
    site.write("services/_vocabulary.yml", "kinds: [{id: service}]\n")
    directory, problems = site.load()

    assert directory is None
    assert {problem.path for problem in problems} == {"services/_vocabulary.yml"}


@pytest.mark.parametrize("content", ["", "- a\n", "just words\n"])
def test_settings_that_are_no_keys(site, content):
    site.write("content/site.yml", content)

    assert site.said() == ["content/site.yml:1: must hold keys with a colon, such as `title: ...`"]


def test_settings_are_checked_as_records_are(site):
    site.settings(nmae="x", feedback_email="us", navigation="[{text: Home, path: home}]")

    assert [line.removeprefix("content/site.yml:")[:36] for line in site.said()] == [
        "7: navigation.path: must be small le",
        "9: nmae: there is no such key. Did y",
        '10: feedback_email: "us" is not an e',
    ]


def test_a_warning_does_not_stop_a_build(site):
    site.record(checked="{on: 2026-01-01, by: send-team, next: 2026-02-01}")

    assert len(site.said()) == 1
    assert "swim" in load_or_fail(site.root, TODAY).records


def test_problems_come_in_the_order_of_files_and_lines(site):
    site.record("b", title="S", status="shut")
    site.record("a", kind="x")
    problems = site.load()[1]

    assert [(problem.path[15:], problem.line) for problem in problems] == [("a.md", 4), ("b.md", 2), ("b.md", 12)]


def test_a_symbolic_link_to_a_folder_is_not_followed(site, tmp_path_factory):
    outside = tmp_path_factory.mktemp("outside")
    (outside / "x.md").write_text("secret", encoding="utf-8")
    os.symlink(outside, site.root / "services" / "linked")

    assert site.said() == [
        "services/linked:1: is not read: only files that end in .md belong here. Rename it, or move it away"
    ]


HOSTILE = "<script>alert(1)</script><img src=x onerror=alert(1)>"


@pytest.mark.parametrize("key", ["title", "summary", "provider", "eligibility", "if_turned_down"])
def test_script_in_a_field_is_refused(site, key):
    site.record(**{key: f"'{HOSTILE}'"})

    assert any(f"{key}: HTML does not work here. Write plain words" in line for line in site.said())


SEEN = {
    "no days": ({}, True, True),
    "first day": ({"visible": "{from: 2026-11-23}"}, True, True),
    "day before the first": ({"visible": "{from: 2026-11-24}"}, False, False),
    "last day": ({"visible": "{to: 2026-11-23}"}, True, True),
    "day after the last": ({"visible": "{to: 2026-11-22}"}, True, False),
    "paused": ({"status": "paused"}, True, True),
    "closed": ({"status": "closed"}, True, False),
    "closed before it began": ({"status": "closed", "visible": "{from: 2026-11-24}"}, False, False),
}


@pytest.mark.parametrize("changes, published, listed", SEEN.values(), ids=SEEN)
def test_a_page_stays_once_published_but_leaves_the_lists(site, changes, published, listed):
    site.record(**changes)
    directory = site.directory()

    assert ("swim" in directory.published(TODAY), "swim" in directory.listed(TODAY)) == (published, listed)
