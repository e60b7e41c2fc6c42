"""Excuses: each with a reason and a last day, and none that nothing needs."""

import datetime

import pytest

from plugins.link_checker.fetch import Answer
from plugins.link_checker.outside import Excuses
from plugins.link_checker.outside.excuses import excuse, read_excuses
from plugins.link_checker.outside.results import Result
from plugins.link_checker.status import Status
from tests.conftest import TODAY
from tests.link_checker.outside.simulated import link

FILE = "content/_links.yml"
ENTRY = "- url: https://a.example/x\n  reason: It lets nobody but people in.\n  until: 2027-02-28\n"


def read(text):
    entries, faults = read_excuses(text, FILE, TODAY)
    return entries, [f"{fault.line}: {fault.message}" for fault in faults]


def results(**statuses):
    return [
        Result(link(f"https://a.example/{name}"), Answer(Status(status), "why"), TODAY)
        for name, status in statuses.items()
    ]


def excused(text, **statuses):
    marked, faults = excuse(results(**statuses), read(text)[0], FILE)
    return [str(one.answer.status) for one in marked], [fault.message for fault in faults]


def test_a_link_that_is_not_fine_is_excused():
    marked, faults = excuse(results(x="unsure", y="broken"), read(ENTRY)[0], FILE)

    assert [(one.answer.status, one.level) for one in marked] == [("excused", "ok"), ("broken", "error")]
    assert marked[0].answer.detail == "It lets nobody but people in. (until 2027-02-28; unsure: why)"
    assert not faults


def test_a_star_stands_for_everything_below():
    assert excused(ENTRY.replace("/x", "/*"), x="unsure", y="broken")[0] == ["excused", "excused"]


@pytest.mark.parametrize("status", ["ok", "cached"])
def test_an_excuse_that_is_no_longer_needed_is_a_fault(status):
    _, faults = excused(ENTRY, x=status)

    assert faults == [
        "url: https://a.example/x needs no excuse: every link it fits works, or there is none. Take the entry out"
    ]


def test_an_excuse_for_a_link_that_is_nowhere_is_a_fault():
    assert len(excused(ENTRY)[1]) == 1


def test_the_last_day_counts_and_the_next_does_not():
    def on(day):
        return read_excuses(ENTRY, FILE, day)

    last = datetime.date(2027, 2, 28)
    assert on(last)[1] == []
    entries, faults = on(last + datetime.timedelta(days=1))
    assert (entries, faults[0].line) == ([], 1)
    assert "until: 2027-02-28 is past. Look at the link again" in faults[0].message


FAULTS = {
    "x: y": "1: write a list",
    "- x": "1: write the entry like {url:",
    "- url: [": "this is not YAML",
    "[" * 5_000: "this is not YAML",
    "- {url: https://a.example/x, until: 2027-02-28}": "1: reason: is missing",
    "- {url: https://a.example/x, reason: ' ', until: 2027-02-28}": "1: reason: is missing",
    "- {url: https://a.example/x, reason: x}": "1: until: is missing",
    "- {url: https://a.example/x, reason: x, until: tomorrow}": "1: until: tomorrow is not a date. Write year-month-day",
    "- {url: https://a.example/x, reason: x, until: 2036-01-01}": "1: until: 2036-01-01 is more than a year away",
    "- {url: a.example, reason: x, until: 2027-02-28}": "1: url: a.example should begin with https://",
    "- {url: 'https://[', reason: x, until: 2027-02-28}": "1: url: https://[ is not an address",
    "- {url: 'https://*', reason: x, until: 2027-02-28}": "1: url: https://* should begin with https:// and a whole domain",
    "- {url: 'https://a.example/*/x', reason: x, until: 2027-02-28}": "1: url: https://a.example/*/x may have one *",
    "- {url: https://a.example/x, reason: x, until: 2027-02-28, untill: 1}": "1: untill: is no key of an excuse",
    ENTRY + "- {reason: x, until: 2027-02-28}": "4: url: is missing",
}


@pytest.mark.parametrize("text", FAULTS, ids=range(len(FAULTS)))
def test_a_fault_names_its_line_and_what_to_write(text):
    faults = read(text)[1]

    assert len(faults) == 1
    assert FAULTS[text] in faults[0]


def test_all_faults_at_once_and_the_good_entries_hold():
    entries, faults = read("- url: x\n  reason: x\n  until: x\n" + ENTRY)

    assert (len(entries), len(faults)) == (1, 2)


@pytest.mark.parametrize("text", ["", "# nothing yet\n", "[]"])
def test_an_empty_list_is_fine(text):
    assert read(text) == ([], [])


def test_a_whole_run_with_excuses(outside, ask):
    text = ENTRY.replace("https://a.example/x", f"{outside.url}/forbidden") + ENTRY.replace(
        "https://a.example/x", f"{outside.url}/page"
    )
    entries, faults = read_excuses(text, FILE, TODAY)
    outcome = ask(
        f"{outside.url}/forbidden", f"{outside.url}/page", excuses=Excuses(tuple(entries), FILE, tuple(faults))
    )

    assert [result.answer.status for result in outcome.results] == ["excused", "ok"]
    assert [fault.line for fault in outcome.faults] == [4]
    assert outcome.is_failure
