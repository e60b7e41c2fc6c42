"""What is remembered from one day to the next."""

import datetime
import json

import pytest

from plugins.link_checker.fetch import Answer
from plugins.link_checker.outside import Memory, load
from plugins.link_checker.outside.asking import Failure, Reply, Trouble
from plugins.link_checker.outside.digest import Digest
from plugins.link_checker.status import Status
from tests.conftest import TODAY

URL = "https://a.example/x"
FINE = Reply(200, digest=Digest(is_html=True, title="Swimming", words=200))
GONE = Reply(404, "Not Found")
DEAD = Failure(Trouble.NO_NAME)
SILENT = Failure(Trouble.TIMEOUT)
OK = Answer(Status.OK)
SOFT = Reply(200, digest=Digest(is_html=True, title="Page not found"))


def later(days):
    return TODAY + datetime.timedelta(days=days)


@pytest.fixture
def days(ask):
    """What a link is called on one day after the other, when these replies come: (status, level) of each."""

    def find(*replies, memory=None, step=1, **options):
        memory, found = memory or Memory(), []
        for number, reply in enumerate(replies):
            send = lambda asked: Reply(404) if asked.is_robots else reply
            result = ask(URL, send=send, memory=memory, today=later(number * step), retries=0, **options).results[0]
            found.append((result.answer.status.value, result.level))
        return found

    return find


def test_broken_only_after_failures_on_three_different_days(days):
    assert days(GONE, GONE, GONE) == [("unsure", "warning")] * 2 + [("broken", "error")]


def test_the_same_day_counts_once(days):
    assert days(GONE, GONE, GONE, GONE, step=0) == [("unsure", "warning")] * 4


def test_how_many_days_is_a_setting(days):
    assert days(GONE, GONE, days=2)[-1] == ("broken", "error")
    assert days(GONE, days=1) == [("broken", "error")]


def test_a_good_answer_begins_anew(days):
    assert days(GONE, GONE, FINE, GONE, GONE, fresh=-1)[-1] == ("unsure", "warning")


def test_a_domain_that_is_gone_is_broken_in_the_end(days):
    assert days(DEAD, DEAD, DEAD) == [("unreachable", "warning")] * 2 + [("broken", "error")]


def test_silence_is_never_called_broken(days):
    """A site may let programs wait for ever and serve people."""
    assert set(days(*[SILENT] * 9)) == {("unreachable", "warning")}


def test_a_page_that_says_not_found_is_an_error_in_the_end(days):
    assert days(SOFT, SOFT, SOFT) == [("soft404", "warning")] * 2 + [("soft404", "error")]


def test_a_refusal_between_failures_neither_counts_nor_begins_anew(days):
    assert [status for status, _ in days(GONE, Reply(403), GONE, GONE)] == ["unsure", "unsure", "unsure", "broken"]


def test_what_was_fine_is_believed_for_some_days(days):
    assert [status for status, _ in days(FINE, GONE, GONE, step=5)] == ["ok", "cached", "unsure"]


def test_ages_differ_so_that_not_all_comes_due_at_once():
    memory = Memory()
    urls = [f"https://a.example/{number}" for number in range(60)]
    for url in urls:
        memory.learn(url, OK, TODAY)
    due = [sum(memory.fresh(url, later(day), 7) is None for url in urls) for day in (6, 7, 8, 9)]

    assert due[0] == 0 < due[1] < due[2] < due[3] == 60


def test_nothing_is_believed_that_was_heard_tomorrow():
    memory = Memory()
    memory.learn(URL, OK, later(1))

    assert memory.fresh(URL, TODAY, 7) is None


def test_the_archive_has_it_as_it_last_was(ask):
    memory = Memory()
    memory.learn(URL, OK, later(-30))
    send = lambda asked: GONE
    result = ask(URL, send=send, memory=memory, days=1).results[0]

    assert result.archive == f"https://web.archive.org/web/{later(-30):%Y%m%d}/{URL}"


def test_what_is_saved_is_what_is_loaded(days, tmp_path):
    file, memory = tmp_path / "links.json", Memory()
    days(GONE, GONE, memory=memory)
    memory.save(file, later(1))
    again, remark = load(file)

    assert (again.of(URL), remark) == (memory.of(URL), "")
    assert again.of(URL).failed == (TODAY, later(1))
    assert file.read_bytes().endswith(b"\n") and b"\r" not in file.read_bytes()


def test_what_nobody_links_to_any_more_is_forgotten(tmp_path):
    memory = Memory()
    memory.learn(URL, OK, TODAY)
    memory.save(tmp_path / "links.json", later(365))

    assert load(tmp_path / "links.json")[0].of(URL) is None


BROKEN = ["", "{", "[]", "null", "{}", '{"format": 1}', '{"format": 1, "links": []}', '{"format": 1, "links": {"x": 3}}',
          '{"format": 1, "links": {"x": {"status": "odd", "asked": "2026-11-22"}}}', "[" * 100_000,
          '{"format": 1, "links": {"x": {"status": "ok", "asked": "yesterday"}}}']  # fmt: skip


@pytest.mark.parametrize("text", BROKEN)
def test_a_file_that_is_broken_is_said_and_begun_anew(tmp_path, text):
    (tmp_path / "links.json").write_text(text, encoding="utf-8")
    memory, remark = load(tmp_path / "links.json")

    assert memory.of("x") is None
    assert remark.startswith("links.json cannot be read; every link is asked again")


def test_a_file_of_another_format_is_not_guessed_at(tmp_path):
    (tmp_path / "links.json").write_text(json.dumps({"format": 2, "links": {}}), encoding="utf-8")

    assert "another version" in load(tmp_path / "links.json")[1]


def test_no_file_is_no_news(tmp_path):
    assert load(tmp_path / "links.json")[1] == ""


def test_without_any_connection_nothing_is_counted(ask):
    memory = Memory()
    outcome = ask(*(f"https://{name}.example/" for name in "abc"), send=lambda asked: DEAD, memory=memory, days=1)

    assert outcome.is_offline and outcome.is_failure
    assert memory.of("https://a.example/") is None
    assert {result.answer.status for result in outcome.results} == {"unreachable"}


def test_one_answer_from_anywhere_and_everything_counts(ask):
    memory = Memory()
    send = lambda asked: FINE if "c.example" in asked.url else DEAD
    outcome = ask(*(f"https://{name}.example/" for name in "abc"), send=send, memory=memory, days=1)

    assert [result.answer.status for result in outcome.results] == ["broken", "broken", "ok"]
    assert memory.of("https://a.example/").failed == (TODAY,)


def test_a_few_that_worked_tell_dead_sites_from_a_dead_connection(ask):
    """On most days only what failed is asked again."""
    memory = Memory()
    for number in range(9):
        memory.learn(f"https://good{number}.example/", OK, TODAY)
    urls = [*(f"https://{name}.example/" for name in "abc"), *(f"https://good{number}.example/" for number in range(9))]
    send = lambda asked: FINE if "good" in asked.url else DEAD
    outcome = ask(*urls, send=send, memory=memory, days=1)

    assert [result.answer.status.value for result in outcome.results[:3]] == ["broken"] * 3
    assert not outcome.is_offline and outcome.counts == {"ok": 3, "broken": 3, "cached": 6}


def test_if_they_do_not_answer_either_it_is_the_connection(ask):
    memory = Memory()
    memory.learn("https://good.example/", OK, TODAY)
    urls = [*(f"https://{name}.example/" for name in "abc"), "https://good.example/"]
    outcome = ask(*urls, send=lambda asked: DEAD, memory=memory, days=1)

    assert outcome.is_offline
    assert memory.of("https://good.example/").answer == OK


def test_private_addresses_are_told_of_without_any_connection(ask):
    """They are refused here, whatever the network does."""
    refused = Failure(Trouble.PRIVATE)
    outcome = ask(*(f"https://{name}.example/" for name in "abc"), send=lambda asked: refused)

    assert not outcome.is_offline
