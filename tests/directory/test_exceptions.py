"""services/_exceptions.yml: what it covers, and when it is itself a fault."""

import datetime
import re

import pytest

from plugins.directory.checking import check, rule_names

TODAY = datetime.date(2026, 11, 23)
FILE = "services/_exceptions.yml"
EXCUSE = {
    "record": "two",
    "rule": "no-record-stands-twice",
    "reason": "Two clubs in one hall.",
    "until": "2027-05-31",
}
TWICE = "looks like services/clubs/one.md"


@pytest.fixture
def checked(site):
    """Every problem of two records of one name, with one excuse of these keys; None leaves a key out."""

    def run(**changes):
        keys = {key: value for key, value in (EXCUSE | changes).items() if value is not None}
        lines = "".join(f"    {key}: {value}\n" for key, value in keys.items())
        site.write(FILE, "exceptions:\n  -\n" + lines)
        for key in ("one", "two"):
            site.record(key, contacts="[{email: team@example.org}]")
        return [str(problem) for problem in check(site.root, TODAY)[1] if "advice" not in problem.path]

    return run


def test_an_excuse_covers_its_warning(checked):
    assert checked() == []


def test_without_one_it_is_said(site, checked):
    checked()
    (site.root / FILE).unlink()

    assert [TWICE in str(problem) for problem in check(site.root, TODAY)[1] if "clubs" in problem.path] == [True]


def test_it_counts_on_its_last_day(checked):
    assert checked(until="2026-11-23") == []


FAULTS = {
    (
        "until",
        "2026-11-22",
    ): "6: exceptions.until: ended on 2026-11-22. Mend what it excuses, or write down why it may stay and until when",
    ("until", "2028-01-01"): "6: exceptions.until: 2028-01-01 is more than a year away. Write a day up to 2027-11-24",
    (
        "until",
        "soon",
    ): '6: exceptions.until: "soon" is not a date as we write it. Write year-month-day, for example 2026-05-31',
    ("until", None): "3: exceptions.until: is missing. Write, for example: until: 2027-05-31",
    ("record", "tow"): '3: exceptions.record: there is no record or file "tow". Did you mean `two`?',
    (
        "rule",
        "no-record-twice",
    ): '4: exceptions.rule: there is no rule "no-record-twice". Did you mean `no-record-stands-twice`?',
    ("rule", "nobody-is-named"): "4: exceptions.rule: nothing needs this excuse any more. Remove it",
    ("about", "services/clubs/three.md"): "4: exceptions.rule: nothing needs this excuse any more. Remove it",
    (
        "reason",
        "because",
    ): '5: exceptions.reason: is too short: at least 10 characters, not "because". Write, for example: reason: Two clubs share the hall and the phone.',
    ("why", "x"): "7: exceptions.why: there is no such key. The keys here are record, rule, about, reason and until",
}


@pytest.mark.parametrize("key, value", FAULTS)
def test_an_excuse_that_is_wrong_is_an_error(checked, key, value):
    assert f"{FILE}:{FAULTS[key, value]}" in checked(**{key: value})


def test_past_its_last_day_the_warning_is_back(checked):
    assert any(TWICE in line for line in checked(until="2026-11-22"))


def test_it_can_be_for_one_message_alone(checked):
    assert checked(about="services/clubs/one.md") == []


def test_either_of_two_records_that_look_alike_may_be_excused(checked):
    assert checked(record="one") == []
    assert checked(record="one", about="services/clubs/two.md") == []


def test_a_file_is_named_by_its_path(site, checked):
    site.page("about", body="Ask the quonkle.")

    assert checked(record="services/clubs/two.md") == [
        "content/pages/about.md:6: warning: “quonkle” is in no dictionary. If it is right, add it to services/_words.txt"
    ]


def test_an_error_is_never_excused(site, checked):
    site.record("two", related="[nobody]")
    rule = "named-entry-exists"

    assert f"{FILE}:4: exceptions.rule: nothing needs this excuse any more. Remove it" in checked(rule=rule)


def test_the_same_excuse_twice_is_one_too_many(site, checked):
    checked()
    text = (site.root / FILE).read_text(encoding="utf-8")
    site.write(FILE, text + text.removeprefix("exceptions:\n"))

    assert [problem.line for problem in check(site.root, TODAY)[1] if problem.path == FILE] == [9]


def test_a_broken_file_of_excuses_is_a_problem(site):
    site.write(FILE, "exceptions: [x")

    assert [problem.path for problem in check(site.root, TODAY)[1] if problem.level == "error"] == [FILE]


def test_rules_have_names_that_can_be_written_down():
    assert [name for name in rule_names() if not re.fullmatch(r"[a-z]+(-[a-z]+)+", name)] == []
