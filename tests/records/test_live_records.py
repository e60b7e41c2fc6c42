"""House rules over the live records of services/, one a test."""

import datetime
import re
import shutil
from pathlib import Path

import pytest

from plugins.directory.checking import check
from plugins.directory.frontmatter import read
from plugins.directory.load import load
from plugins.directory.record import Record

ROOT = Path(__file__).resolve().parents[2]
TODAY = datetime.date(2026, 11, 23)
"""A day on which the live records were up to date; the check must be clean for it, whenever the tests run."""


@pytest.fixture(scope="module")
def loaded():
    return load(ROOT, TODAY)


@pytest.fixture(scope="module")
def records(loaded):
    """The models of all records, by id."""
    return {key: entry.model for key, entry in loaded[0].records.items()}


def ids(records, *kinds):
    return {key for key, record in records.items() if record.kind in kinds}


def test_the_whole_check_is_clean(loaded):
    assert [str(problem) for problem in loaded[1]] == []


def test_a_colleague_has_nothing_to_mend_either():
    assert [str(problem) for problem in check(ROOT, TODAY)[1] if problem.level != "note"] == []


def test_there_are_at_least_sixty(records):
    assert len(records) >= 60


def test_all_nine_areas_are_there_with_their_numbers(records):
    areas = {key: records[key].area_details.number for key in ids(records, "area")}

    assert areas == {f"dspl{number}": number for number in range(1, 10)}


def test_every_area_says_whom_to_ask(records):
    assert [key for key in ids(records, "area") if not records[key].contacts] == []


def test_every_partnership_that_has_a_name_is_there(records):
    assert ids(records, "partnership") >= {"harpenden-plus-lsp", "gade-family-support-lsp", "welwyn-hatfield-lsp"}
    assert "lsp-general" in records


PROMISED = {
    "travel training": ["travel-training", "travel-training-toolkit"],
    "employment": ["supported-internships", "step2skills-supported-employment", "mission-employable"],
    "health of young adults": ["health-transition-service", "annual-health-check-14"],
    "housing": ["adult-care-services"],
    "community": ["services-for-young-people-ldd", "send-community-directory"],
    "getting ready for adult life": ["pfa-transition-guide", "pfa-transition-plan", "pfa-years-12-13"],
    "hearing": ["hct-childrens-hearing-service"],
    "vision": ["hct-childrens-eye-service", "herts-vision-loss"],
    "hearing and vision": ["send-sas-sensory"],
    "autism and ADHD: the route": ["autism-adhd-referral", "hct-autism-diagnosis"],
    "autism and ADHD: support": ["add-vance", "angels-support-group"],
    "EHC plans: the process": [
        "ehc-needs-assessment",
        "ehcp-overview",
        "ehcp-draft-and-sections",
        "ehcp-annual-review-team",
    ],
    "EHC plans: contacts": ["contacting-the-send-team"],
    "early years": ["early-years-send-specialists", "early-years-inclusion-funding", "disability-access-fund"],
    "short breaks": ["short-breaks-local-offer", "overnight-short-breaks"],
    "advice": ["sendiass", "hpci"],
}


@pytest.mark.parametrize("promise", PROMISED)
def test_what_was_promised_is_there(records, promise):
    assert [key for key in PROMISED[promise] if key not in records] == []


@pytest.mark.parametrize("need", ["hearing", "vision", "multi-sensory"])
def test_each_sensory_need_has_more_than_one_record(records, need):
    assert sum(need in record.needs for record in records.values()) > 1


def test_every_need_and_topic_leads_to_something(records, loaded):
    words = loaded[0].vocabulary
    used = {value for record in records.values() for value in (*record.needs, *record.topics)}

    assert {*words.ids("needs"), *words.ids("topics")} - used == set()


def test_every_record_has_a_source_and_says_when_it_was_checked(records):
    assert [key for key, record in records.items() if not record.sources or not record.checked] == []


def test_every_record_says_who_it_is_for_and_how_to_get_it(records):
    assert [key for key, record in records.items() if not record.eligibility or not record.access.steps] == []


def test_every_record_tells_its_story(loaded):
    assert [key for key, entry in loaded[0].records.items() if len(entry.body.split()) < 10] == []


def test_titles_are_their_own(records):
    titles = [record.title.casefold() for record in records.values()]

    assert sorted({title for title in titles if titles.count(title) > 1}) == []


def test_a_record_that_is_in_doubt_is_looked_at_within_four_months(records):
    spans = {key: record.checked.next - record.checked.on for key, record in records.items() if record.uncertain}

    assert [key for key, span in spans.items() if span.days > 123] == []


EMAIL = re.compile(r"[\w.+'%-]+@[\w.-]+")
TEAM_WORDS = {
    "add",
    "autism",
    "carers",
    "contact",
    "dspl",
    "ehcneedsassessment",
    "events",
    "familiesfirst",
    "hct",
    "herts",
    "hnf",
    "sblo",
    "schooltransport",
    "sendstrategy",
}
"""First words of the addresses of teams. A new address that starts with none of them is looked at by a person, who adds
the word here if it is a team's."""


def is_a_teams(address):
    words = re.split(r"[^a-z]+", address.partition("@")[0].casefold())
    return not TEAM_WORDS.isdisjoint(words)


def texts():
    """(file name, text) of every live file an editor writes."""
    for folder in ("services", "content"):
        for path in sorted((ROOT / folder).rglob("*.md")):
            if path.name != "README.md" and not path.name.startswith("_"):
                yield path.relative_to(ROOT).as_posix(), path.read_text(encoding="utf-8")


def test_an_address_of_one_person_is_nowhere():
    assert [
        (name, address) for name, text in texts() for address in EMAIL.findall(text) if not is_a_teams(address)
    ] == []


def test_that_check_can_fail():
    assert [
        is_a_teams(address) for address in ("jane.smith@example.org", "j.smith2@nhs.net", "dspl.programme@example.org")
    ] == [False, False, True]


PERSON = re.compile(
    r"\b(?:Mr|Mrs|Ms|Miss|Dr|Prof)\.? [A-Z][a-z]+|\b(?:contact|ask for|speak to|ring|e-mail|email) [A-Z][a-z]+ [A-Z][a-z]+ (?:on|at)\b"
)


def test_no_individual_is_named():
    assert [(name, found) for name, text in texts() for found in PERSON.findall(text)] == []


def test_that_check_can_fail_too():
    assert PERSON.search("Or ask for Jane Smith at reception")
    assert PERSON.search("Dr Smith sees you")


def test_nobody_is_told_to_click_here():
    assert [name for name, text in texts() if re.search(r"\[(click )?here\]|click here", text, re.IGNORECASE)] == []


def test_no_placeholder_is_left():
    assert [
        name
        for name, text in texts()
        if re.search(r"\bTBC\b|\bTODO\b|lorem ipsum|XXX|01632 960|example\.(org|com)", text)
    ] == []


def test_the_template_is_a_record_once_it_has_a_name(tmp_path, loaded):
    for name in ("services", "content"):
        shutil.copytree(ROOT / name, tmp_path / name)
    shutil.copy(ROOT / "services/_template.md", tmp_path / "services/short-breaks/a-new-club.md")
    directory, problems = load(tmp_path, TODAY)

    assert problems == []
    assert directory.records["a-new-club"].model.title == "Saturday swim club"


def test_the_template_shows_every_key():
    shown = read(ROOT / "services/_template.md", "_template.md").data.keys()

    assert set(Record.model_fields) - set(shown) == {"area_details", "paused"}
