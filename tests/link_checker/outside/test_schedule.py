"""Politeness: who is asked when. Answers are made up and time is only pretended, so a test of an hour takes none."""

from collections import Counter
from urllib.parse import urlsplit

import pytest

from plugins.link_checker.outside.asking import Failure, Reply, Trouble
from plugins.link_checker.outside.digest import Digest
from plugins.link_checker.outside.schedule import Schedule
from plugins.link_checker.outside.settings import Settings
from tests.link_checker.outside.simulated import Clock, Pool

FINE = Reply(200, digest=Digest(is_html=True, words=200))
NOTHING = Reply(404)


class World:
    """Sites that answer what `pages` says (else FINE; 404 for robots.txt), each request lasting so many seconds."""

    def __init__(self, pages=(), lasting=0.5, workers=100, **settings):
        self.pages = dict(pages)
        self.clock = Clock()
        self.pool = Pool(self.send, self.clock, lasting, workers)
        self.schedule = Schedule(Settings(**settings), self.pool, self.clock)

    def send(self, ask):
        answer = self.pages.get(ask.url, NOTHING if ask.url.endswith("/robots.txt") else FINE)
        return answer.pop(0) if isinstance(answer, list) else answer

    def run(self, *urls):
        """{address: what was heard in the end}."""
        return {url: landing.heard for url, landing in self.schedule.run((url, frozenset()) for url in urls)}

    @property
    def log(self):
        """(second, address) of each request."""
        return [(at, ask.url) for at, ask in self.pool.log]


def addresses(number, host="a.example"):
    return [f"https://{host}/{one}" for one in range(number)]


def test_requests_to_one_host_begin_a_second_apart():
    world = World()
    world.run(*addresses(5))

    assert [at for at, _ in world.log] == [0, 1, 2, 3, 4, 5]


def test_robots_is_asked_for_first_and_waited_for():
    world = World(lasting=9)
    world.run(*addresses(2))

    assert world.log == [(0, "https://a.example/robots.txt"), (9, "https://a.example/0"), (10, "https://a.example/1")]


def test_never_more_than_two_at_a_time():
    world = World(lasting=10)
    world.run(*addresses(6))
    begun = [at for at, _ in world.log[1:]]

    assert all(sum(at <= other < at + 10 for other in begun) <= 2 for at in begun)
    assert world.clock.now == 10 + 3 * 10 + 1


def test_hosts_do_not_wait_for_each_other():
    world = World()
    world.run(*(url for number in range(50) for url in addresses(10, f"host{number}.example")))

    assert world.clock.now == 10.5


def test_one_host_in_any_spelling_is_one_host():
    world = World()
    world.run("https://a.example/x", "https://A.example:443/y", "http://a.example./z")

    assert Counter(urlsplit(url).path for _, url in world.log)["/robots.txt"] == 1


def test_no_more_workers_than_there_are():
    world = World(lasting=10, workers=3)
    world.run(*(f"https://host{number}.example/" for number in range(9)))

    assert max(Counter(at for at, _ in world.log).values()) == 3


def test_a_crawl_delay_is_kept_within_reason():
    robots = {
        "https://a.example/robots.txt": Reply(200, text="User-agent: *\nCrawl-delay: 7"),
        "https://b.example/robots.txt": Reply(200, text="User-agent: *\nCrawl-delay: 86400"),
    }
    world = World(robots)
    world.run(*addresses(3), *addresses(2, "b.example"))

    assert [at for at, url in world.log if "a.example/" in url][1:] == [1, 8, 15]
    assert [at for at, url in world.log if "b.example/" in url][1:] == [1, 31]


def test_robots_that_fail_mean_stay_away():
    heard = World({"https://a.example/robots.txt": Reply(503)}).run("https://a.example/x")

    assert heard == {"https://a.example/x": Failure(Trouble.ROBOTS_UNREAD)}


def test_no_answer_for_robots_leaves_the_word_to_the_page():
    world = World({url: Failure(Trouble.NO_NAME) for url in ("https://a.example/robots.txt", "https://a.example/x")})

    assert world.run("https://a.example/x")["https://a.example/x"].trouble is Trouble.NO_NAME


def test_robots_may_be_on_another_host_even_crosswise():
    to = {name: Reply(301, location=f"https://{other}.example/robots.txt") for name, other in ("ab", "bc")}
    pages = {f"https://{name}.example/robots.txt": reply for name, reply in to.items()}
    pages["https://c.example/robots.txt"] = Reply(200, text="User-agent: *\nDisallow: /x")
    heard = World(pages).run(*(f"https://{name}.example/x" for name in "abc"))

    assert {answer.trouble for answer in heard.values()} == {Trouble.ROBOTS}


def test_robots_in_a_circle_end():
    world = World({"https://a.example/robots.txt": Reply(301, location="/robots.txt")})

    assert world.run("https://a.example/x") == {"https://a.example/x": FINE}


@pytest.mark.parametrize(
    "to", ["http://[", "http://b.example:999999/", "ftp://b.example/", "//me:pw@b.example/", "mailto:x@y.example"]
)
def test_robots_that_lead_nowhere_forbid_nothing(to):
    world = World({"https://a.example/robots.txt": Reply(301, location=to)})

    assert world.run("https://a.example/x") == {"https://a.example/x": FINE}
    assert len(world.log) == 2


def test_a_redirect_waits_for_the_robots_of_where_it_leads():
    pages = {
        "https://a.example/x": Reply(301, location="https://b.example/x"),
        "https://b.example/robots.txt": Reply(200, text="User-agent: *\nDisallow: /"),
    }

    assert World(pages).run("https://a.example/x")["https://a.example/x"] == Failure(Trouble.ROBOTS)


def test_who_says_retry_after_is_left_alone_as_a_whole():
    world = World({"https://a.example/0": [Reply(429, retry_after="60"), FINE]})
    world.run(*addresses(3))

    assert [at for at, url in world.log if url.endswith("/0")] == [1, 61.5]
    assert not [at for at, _ in world.log if 2.5 < at < 61]


@pytest.mark.parametrize("heard", [Failure(Trouble.TIMEOUT), Reply(429), Failure(Trouble.NO_NAME)])
def test_a_host_that_never_answers_is_left_alone(heard):
    world = World({url: heard for url in addresses(100)}, patience=4)
    found = world.run(*addresses(100))

    assert len(world.log) <= 6
    assert len(found) == 100 and set(found.values()) == {heard}


def test_a_host_that_answers_now_and_then_is_asked_on():
    pages = {url: Failure(Trouble.TIMEOUT) for url in addresses(20)[::3]}
    found = World(pages, patience=4, retries=0).run(*addresses(20))

    assert sum(heard == FINE for heard in found.values()) == 13


def test_what_was_begun_is_finished_before_something_new():
    world = World({"https://a.example/0": Reply(301, location="/new")})
    world.run(*addresses(5))

    assert [url.rpartition("/")[2] for _, url in world.log].index("new") <= 3
