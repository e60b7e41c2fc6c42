"""Where asking led: moved, home, an error page, signing in, a connection that is no longer private."""

import pytest

from plugins.link_checker.outside.asking import Reply
from plugins.link_checker.outside.digest import Digest
from plugins.link_checker.outside.landing import Hop, Landing
from plugins.link_checker.outside.verdict import answer_for

PAGE = Reply(200, digest=Digest(is_html=True, title="Swimming", words=200))


def landing(*urls, status=301, heard=PAGE, https=""):
    """The first address redirects to the second, and so on."""
    return Landing(urls[0], urls[-1], heard, tuple(Hop(url, status) for url in urls[:-1]), "", https)


HOME = [
    ("https://a.example/club/swim", "https://a.example/"),
    ("https://a.example/club", "https://a.example/"),
    ("https://a.example/club", "https://www.a.example"),
    ("https://a.example/club", "https://a.example/index.html"),
    ("https://a.example/club", "https://a.example/en/home"),
    ("https://a.example/?page=7", "https://a.example/"),
    ("https://a.example/club/swim", "https://b.example/"),
]
NOT_HOME = [
    ("https://a.example/", "https://a.example/en/home"),
    ("https://a.example/index.php", "https://a.example/"),
    ("https://a.example/club", "https://a.example/clubs"),
    ("https://a.example/partner", "https://partner.example/"),
    ("http://a.example", "https://a.example/"),
]


@pytest.mark.parametrize(("asked", "url"), HOME)
def test_a_deep_link_that_lands_at_home_is_gone(asked, url):
    assert answer_for(landing(asked, url), "").status == "soft404"


@pytest.mark.parametrize(("asked", "url"), NOT_HOME)
def test_a_move_is_no_loss(asked, url):
    assert answer_for(landing(asked, url), "").status == "moved"


@pytest.mark.parametrize(
    "path", ["/404", "/404.html", "/error", "/errors/gone.aspx", "/page-not-found", "/pagenotfound"]
)
def test_an_address_for_what_is_not_there(path):
    assert answer_for(landing("https://a.example/a/b", f"https://a.example{path}"), "").status == "soft404"


@pytest.mark.parametrize("path", ["/login", "/account/login", "/sign-in/x", "/SSO/", "/adfs/ls"])
def test_an_address_for_signing_in(path):
    assert "sign in" in answer_for(landing("https://a.example/a/b", f"https://a.example{path}"), "").detail


@pytest.mark.parametrize("path", ["/room-404-club", "/terrors", "/blogin", "/signing"])
def test_addresses_that_only_sound_like_it(path):
    assert answer_for(landing("https://a.example/a/b", f"https://a.example{path}"), "").status == "moved"


def test_a_link_to_a_page_for_signing_in_is_fine():
    assert answer_for(landing("https://a.example/login"), "").status == "ok"


def test_https_must_not_end_on_http():
    answer = answer_for(landing("https://a.example/x", "http://a.example/y"), "")

    assert (answer.status, answer.moved_to) == ("unsure", "")
    assert "not private" in answer.detail


def test_http_is_never_offered_for_https():
    found = landing("https://a.example/x", "http://www.a.example/x", "https://www.a.example/x")
    mixed = Landing(found.asked, found.url, PAGE, (found.hops[0], Hop(found.hops[1].url, 302)))

    assert mixed.moved_to == ("https://www.a.example/x", False)


@pytest.mark.parametrize(
    ("one", "other"),
    [("http://a.example", "http://A.example:80/"), ("https://a.example/%c3%a9", "https://a.example/%C3%A9")],
)
def test_another_spelling_is_no_move(one, other):
    assert answer_for(landing(one, other), "").status == "ok"


def test_https_is_offered_with_the_fragment():
    page = Reply(200, digest=Digest(is_html=True, title="Swimming", words=200, found=frozenset({"place"})))
    answer = answer_for(landing("http://a.example/x", heard=page, https="https://a.example/x"), "place:~:text=y")

    assert answer.https == "https://a.example/x#place:~:text=y"


SAYS = [
    "Page not found",
    "404 error",
    "Error 404",
    "Sorry, this page does not exist",
    "The page you want has been removed",
    "Not found",
    "We couldn't find that page",
    "Oops - page can't be found",
    "Swim club | Not found",
    "404 - File or directory not found.",
]
SAYS_NOT = [
    "Lost and found",
    "What if a school place cannot be agreed?",
    "Room 404",
    "How to find the page for your school",
    "When a child is not found a place",
    "Error: what to do after a wrong decision",
    "Help that is no longer needed",
]


@pytest.mark.parametrize("title", SAYS)
def test_words_of_a_page_that_is_not_there(title):
    assert answer_for(said(title), "").status == "soft404"


@pytest.mark.parametrize("title", SAYS_NOT)
def test_words_of_a_page_that_is_there(title):
    assert answer_for(said(title), "").status == "ok"


def said(title):
    return landing("https://a.example/x", heard=Reply(200, digest=Digest(is_html=True, title=title, words=300)))
