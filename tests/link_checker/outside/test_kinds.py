"""Every way in which a site can answer, asked for over a real connection to this machine, and what we call it."""

import pytest

EXPECTED = {
    "/": ("ok", ""),
    "/page": ("ok", ""),
    "/page#place": ("ok", ""),
    "/page#old": ("ok", ""),
    "/page#caf%C3%A9": ("ok", ""),
    "/page#top": ("ok", ""),
    "/page#:~:text=Swimming": ("ok", ""),
    "/page#place:~:text=Swimming": ("ok", ""),
    "/page#/route": ("ok", ""),
    "/page#nowhere": ("fragment", "no place on it has the id 'nowhere'"),
    "/moved#nowhere": ("fragment", "no place on it has the id 'nowhere'"),
    "/latin-1#caf%C3%A9": ("ok", ""),
    "/script#place": ("unsure", "a script writes the page"),
    "/endless#place": ("ok", ""),
    "/endless#nowhere": ("unsure", "too long"),
    "/deep/gone": ("unsure", "404 Not Found; failed on 1 of 3 days"),
    "/gone-for-good": ("unsure", "410 Gone; failed on 1 of 3 days"),
    "/moved": ("moved", "for good"),
    "/moved-308": ("moved", "for good"),
    "/chain": ("moved", "for good"),
    "/mixed": ("moved", "for good"),
    "/moved-with-fragment": ("moved", "for good"),
    "/for-now": ("moved", "for now"),
    "/see-other": ("moved", "for now"),
    "/for-now-307": ("moved", "for now"),
    "/refresh": ("moved", "for now"),
    "/redirect-in-utf-8": ("moved", "for good"),
    "/refresh-itself": ("ok", ""),
    "/cookie": ("ok", ""),
    "/moved-to-gone": ("unsure", "404 Not Found"),
    "/circle": ("unsure", "redirects in a circle"),
    "/there": ("unsure", "redirects in a circle"),
    "/redirect-to-nowhere": ("unsure", "without saying where"),
    "/redirect-to-ftp": ("unsure", "not a web page (ftp:)"),
    "/redirect-to-mail": ("unsure", "not a web page (mailto:)"),
    "/redirect-to-user": ("unsure", "a user name in it"),
    "/redirect-to-nonsense": ("unsure", "not an address"),
    "/redirect-to-private": ("unreachable", "private network"),
    "/bad-request": ("unsure", "400 Bad Request"),
    "/password": ("unsure", "401 Unauthorized: it asks for a password"),
    "/forbidden": ("unsure", "403 Forbidden: it refuses programs; open it by hand"),
    "/not-allowed": ("unsure", "405"),
    "/teapot": ("unsure", "418"),
    "/too-often": ("unsure", "429 Too Many Requests: it is asked too often"),
    "/too-often-then-fine": ("ok", ""),
    "/busy-then-fine": ("ok", ""),
    "/come-back-tomorrow": ("unsure", "503 Service Unavailable; failed on 1 of 3 days"),
    "/law": ("unsure", "451"),
    "/error": ("unsure", "500 Internal Server Error; failed on 1 of 3 days"),
    "/bad-gateway": ("unsure", "502 Bad Gateway"),
    "/origin-down": ("unsure", "522 Origin Connection Time-out"),
    "/linkedin": ("unsure", "999 Request denied: it refuses programs"),
    "/not-modified": ("unsure", "304"),
    "/empty": ("unsure", "empty"),
    "/blank": ("unsure", "empty"),
    "/challenge": ("unsure", "403 Forbidden: it refuses programs"),
    "/wall": ("unsure", "shows programs another page (Just a moment...)"),
    "/says-not-found": ("soft404", 'it says "Sorry"'),
    "/says-not-there": ("soft404", "find that page"),
    "/says-404": ("soft404", "404"),
    "/for-sale": ("soft404", "for sale"),
    "/about-lost-things": ("ok", ""),
    "/deep/was-here": ("soft404", "leads to the home page"),
    "/was-here-too": ("soft404", "leads to the home page"),
    "/deep/lost": ("soft404", "for what is not there"),
    "/members": ("unsure", "sign in"),
    "/secret": ("unsure", "sign in"),
    "/report.pdf": ("ok", ""),
    "/report.pdf#page=3": ("ok", ""),
    "/head-refused.pdf": ("ok", ""),
    "/head-lies.pdf": ("ok", ""),
    "/gone.pdf": ("unsure", "404 Not Found"),
    "/endless": ("ok", ""),
    "/bomb": ("ok", ""),
    "/bad-gzip": ("unreachable", "not HTTP"),
    "/silent": ("unreachable", "no answer in time"),
    "/dripping": ("unreachable", "no answer in time"),
    "/dripping-body": ("unreachable", "no answer in time"),
    "/reset": ("unreachable", "broke off"),
    "/hang-up": ("unreachable", "broke off"),
    "/not-http": ("unreachable", "not HTTP"),
    "/chunks#place": ("ok", ""),
    "/bad-chunks": ("unreachable", ""),
    "/created#place": ("ok", ""),
    "/short": ("unreachable", "broke off"),
    "/hidden/page": ("unsure", "robots.txt asks programs to stay away"),
    "/hidden/but-not-this": ("ok", ""),
}
MOVED_TO = {
    "/moved": "/page",
    "/moved-308": "/page",
    "/for-now": "/page",
    "/chain": "/page",
    "/mixed": "/for-now",
    "/refresh": "/page",
    "/moved-with-fragment": "/page",
    "/redirect-in-utf-8": "/caf\u00e9",
}


SLOW = ("/silent", "/dripping", "/dripping-body")
"""For these alone time-outs are short, so that a machine with much to do answers everything else in time."""


@pytest.fixture(scope="module")
def results(outside, ask):
    """All of them asked for, by path."""
    quick = ask(*(outside.url + path for path in EXPECTED if path not in SLOW)).results
    slow = ask(*(outside.url + path for path in SLOW), read_timeout=0.2, whole_timeout=0.4, connect_timeout=60).results
    return {result.link.url.removeprefix(outside.url): result for result in (*quick, *slow)}


def test_there_are_more_than_thirty_kinds():
    assert len(EXPECTED) > 60


@pytest.mark.parametrize("path", EXPECTED)
def test_a_kind_of_answer(results, path):
    status, words = EXPECTED[path]

    assert results[path].answer.status == status, results[path].answer
    assert words in results[path].answer.detail


@pytest.mark.parametrize("path", MOVED_TO)
def test_what_moved_says_where_to(results, outside, path):
    assert results[path].answer.moved_to == outside.url + MOVED_TO[path]


def test_only_moves_for_good_may_be_written_down(results):
    permanent = {path for path in MOVED_TO if results[path].answer.permanent}

    assert permanent == set(MOVED_TO) - {"/for-now", "/refresh"}


def test_a_fragment_goes_along_with_a_move(outside, ask):
    outcome = ask(f"{outside.url}/moved#place")

    assert outcome.results[0].answer.moved_to == f"{outside.url}/page#place"


def test_a_page_is_asked_for_once_whatever_its_fragments(outside, ask):
    outcome = ask(*(f"{outside.url}/page{fragment}" for fragment in ("", "#place", "#old", "#nowhere")))

    assert [result.answer.status for result in outcome.results] == ["ok", "ok", "ok", "fragment"]
    assert outcome.requests == 2  # robots.txt and the page


def test_we_say_who_we_are(outside, ask):
    ask(f"{outside.url}/page")

    assert outside.requests[-1][2]["User-Agent"] == (
        "LocalOfferLinkCheck/1.0 (+https://offer.example.gov.uk; checks that the links of a council's Local Offer work)"
    )


def test_what_robots_forbid_is_not_asked_for(results, outside):
    assert outside.asked["/hidden/page"] == 0


def test_a_file_is_asked_for_by_head_and_by_get_only_where_that_is_refused(results, outside):
    methods = {path: [method for method, asked, _ in outside.requests if asked == path] for path in EXPECTED}

    assert methods["/report.pdf"][0] == "HEAD"
    assert methods["/head-refused.pdf"] == methods["/head-lies.pdf"] == ["HEAD", "GET"]
    assert set(methods["/page"]) == {"GET"}


def test_a_cookie_of_one_link_does_not_follow_another(results, outside):
    cookies = [path for _, path, headers in outside.requests if "Cookie" in headers]

    assert set(cookies) == {"/cookie"}
