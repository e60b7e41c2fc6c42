"""Pages of other sites, boiled down; any bytes may come."""

import pytest

from plugins.link_checker.outside.digest import digest

HTML = "text/html"


def found(html, *wanted, kind=HTML):
    return set(digest(html if isinstance(html, bytes) else html.encode(), kind, wanted).found)


def test_title_headings_words_and_scripts():
    page = digest(
        b"<title>A &amp; B</title><h1>One <b>two</b></h1><p>three</p><script>four</script><style>five</style>", HTML
    )

    assert (page.title, page.headings, page.words, page.scripts) == ("A & B", ("One two",), 3, 1)


def test_the_title_of_a_picture_is_not_that_of_the_page():
    assert digest(b"<svg><title>Logo</title></svg><title>Page</title>", HTML).title == "Page"


def test_ids_and_names():
    html = '<h2 id="a">x</h2><a name="b"></a><input name="c"><i id="user-content-d"></i>'

    assert found(html, "a", "b", "c", "d", "e") == {"a", "b", "d"}


def test_percent_and_plain_are_one_place():
    assert found('<i id="caf\u00e9 1">', "caf%C3%A9%201", "caf\u00e9 1", "cafe") == {"caf%C3%A9%201", "caf\u00e9 1"}


SETS = {
    "text/html; charset=iso-8859-1": "<i id='\u00e9'>".encode("latin-1"),
    'text/html; charset="utf-16"': "<i id='\u00e9'>".encode("utf-16"),
    "text/html; charset=no-such-set": "<i id='\u00e9'>".encode(),
    "text/html; charset=rot13": "<i id='\u00e9'>".encode(),
    "text/html;": b"\xef\xbb\xbf" + "<i id='\u00e9'>".encode(),
    "text/html": "<i id='\u00e9'>".encode("cp1252"),
    "application/xhtml+xml": "<meta charset=latin1><i id='\u00e9'>".encode("latin-1"),
    "": "<i id='\u00e9'>".encode(),
}


@pytest.mark.parametrize("kind", SETS)
def test_character_sets(kind):
    assert found(SETS[kind], "\u00e9", kind=kind) == {"\u00e9"}


def test_a_page_cut_off_inside_a_letter_is_still_utf_8():
    assert found("<i id='\u00e9'>\u00e9".encode()[:-1], "\u00e9") == {"\u00e9"}


@pytest.mark.parametrize("kind", ["application/pdf", "image/png", "text/plain", ""])
def test_what_is_no_page(kind):
    assert not digest(b"%PDF <h1 id=a>", kind, ["a"]).is_html


HOSTILE = [b"<" * 500_000, b"<!--" * 100_000, b"<![" * 100_000, b"<?" * 100_000, b"<div>" * 100_000, b"\0" * 10_000, b"\xff" * 10_000,
           b"<a " + b"x=" * 200_000 + b">", b"&#x110000;&#xd800;", b"<title>" * 50_000, b"<![odd[", b"<!odd [", b"</svg>" * 50_000 + b"<p>x"]  # fmt: skip


@pytest.mark.parametrize("body", HOSTILE, ids=range(len(HOSTILE)))
def test_hostile_bytes_give_something_small_and_soon(body):
    page = digest(body, HTML, ["x"])

    assert page.is_html and len(page.title) <= 300 and len(page.beginning) <= 300
