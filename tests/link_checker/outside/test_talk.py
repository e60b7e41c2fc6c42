"""The turns a talk about one address can take; no connection is needed to try them."""

import pytest
from requests.cookies import RequestsCookieJar

from plugins.link_checker.outside.asking import Failure, Reply, Trouble
from plugins.link_checker.outside.digest import Digest
from plugins.link_checker.outside.settings import Settings
from plugins.link_checker.outside.talk import seconds_of, talk

SETTINGS = Settings(retries=2, backoff=5, longest_wait=120)
FINE = Reply(200, digest=Digest(is_html=True, title="Swimming", words=200))
DAY = "Sun, 22 Nov 2026 10:00:00 GMT"


def play(url, *replies):
    """What is asked, as (method, address, wait), when these replies come, and where it all lands."""
    asked, conversation = [], talk(url, frozenset(), SETTINGS)
    waiting = iter(replies)
    try:
        ask = next(conversation)
        while True:
            asked.append((ask.method, ask.url, ask.wait))
            ask = conversation.send(next(waiting))
    except StopIteration as end:
        assert not list(waiting)
        return asked, end.value


def waits(*replies):
    return [wait for _, _, wait in play("https://a.example/", *replies)[0]]


def to(target, status=301, cookies=()):
    jar = RequestsCookieJar()
    for name in cookies:
        jar.set(name, "1", domain="a.example", path="/")
    return Reply(status, location=target, cookies=jar if cookies else None)


BUSY = Reply(503)
SILENT = Failure(Trouble.TIMEOUT)


def test_a_passing_failure_is_asked_again_twice_and_later_each_time():
    assert waits(SILENT, SILENT, SILENT) == waits(BUSY, BUSY, BUSY) == [0, 5, 10]


@pytest.mark.parametrize(
    "heard", [Reply(404), Reply(403), Failure(Trouble.NO_NAME), Failure(Trouble.CERTIFICATE_EXPIRED)]
)
def test_what_will_not_pass_is_asked_once(heard):
    assert waits(heard) == [0]


def test_a_bot_wall_is_not_asked_again():
    assert waits(Reply(503, is_challenge=True)) == [0]


def test_retry_after_is_honoured_in_seconds_and_as_a_date():
    later = "Sun, 22 Nov 2026 10:01:30 GMT"

    assert waits(Reply(429, retry_after="60"), FINE) == [0, 60]
    assert waits(Reply(503, retry_after=later, date=DAY), FINE) == [0, 90]


def test_retry_after_never_shortens_the_wait():
    assert waits(Reply(429, retry_after="0"), FINE) == [0, 5]


def test_who_wants_us_back_tomorrow_is_not_waited_for():
    assert waits(Reply(503, retry_after="86400")) == [0]


@pytest.mark.parametrize(
    ("value", "date", "seconds"),
    [
        ("120", "", 120),
        ("", "", None),
        ("soon", DAY, None),
        (DAY, "", None),
        (DAY, "no date", None),
        ("Sun, 22 Nov 2026 09:00:00 GMT", DAY, 0),
        ("-5", "", None),
        ("9" * 400, "", 999_999_999),
        ("Sun, 22 Nov 2026 10:00:00", DAY, None),
    ],
)
def test_retry_after_is_read_or_passed_over(value, date, seconds):
    assert seconds_of(value, date) == seconds


def test_relative_and_other_hosts_redirects_are_followed():
    asked, landing = play("https://a.example/x/y", to("../z"), to("//b.example/q", 302), FINE)

    assert [url for _, url, _ in asked] == ["https://a.example/x/y", "https://a.example/z", "https://b.example/q"]
    assert landing.moved_to == ("https://a.example/z", True)


def test_a_circle_with_a_new_cookie_is_walked_once_more():
    asked, landing = play("https://a.example/", to("/", cookies=["seen"]), FINE)

    assert len(asked) == 2 and not landing.problem


def test_a_circle_that_sets_the_same_cookie_again_is_a_circle():
    _, landing = play("https://a.example/", to("/", cookies=["seen"]), to("/", cookies=["seen"]))

    assert landing.problem == "it redirects in a circle"


def test_redirects_without_end_are_left():
    replies = [to(f"/{number}") for number in range(SETTINGS.most_hops + 1)]

    assert play("https://a.example/", *replies)[1].problem == "it redirects on and on"


def test_a_file_whose_head_says_it_is_a_page_is_read():
    page = Reply(200, digest=Digest(is_html=True))

    assert [method for method, *_ in play("https://a.example/a.pdf", page, FINE)[0]] == ["HEAD", "GET"]


NO_ANSWER_TO_HEAD = [
    Failure(Trouble.RESET),
    Failure(Trouble.TIMEOUT),
    Failure(Trouble.BAD_ANSWER),
    Reply(404),
    Reply(503),
]


@pytest.mark.parametrize("heard", NO_ANSWER_TO_HEAD)
def test_head_without_a_good_answer_is_followed_by_get(heard):
    asked, landing = play("https://a.example/a.pdf", heard, FINE)

    assert [method for method, *_ in asked] == ["HEAD", "GET"]
    assert landing.heard == FINE


def test_what_get_cannot_know_better_ends_with_head():
    assert len(play("https://a.example/a.pdf", Failure(Trouble.NO_NAME))[0]) == 1
    assert len(play("https://a.example/a.pdf", Failure(Trouble.CERTIFICATE_EXPIRED))[0]) == 1


def test_https_is_offered_where_the_same_page_answers():
    asked, landing = play("http://a.example/x", FINE, FINE)

    assert [url for _, url, _ in asked] == ["http://a.example/x", "https://a.example/x"]
    assert landing.https == "https://a.example/x"


OTHER_PAGE = Reply(200, digest=Digest(is_html=True, title="Default page of this server"))


@pytest.mark.parametrize("heard", [Reply(404), Failure(Trouble.CERTIFICATE_NAME), OTHER_PAGE])
def test_https_is_not_offered_where_something_else_answers(heard):
    assert play("http://a.example/x", FINE, heard)[1].https == ""


def test_another_port_has_no_https_twin():
    assert len(play("http://a.example:8080/x", FINE)[0]) == 1
