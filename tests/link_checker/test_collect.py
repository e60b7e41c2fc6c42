"""Page -> links."""

import pytest

from plugins.link_checker.collect import MAX_BYTES, read_page, read_stylesheet
from plugins.link_checker.links import Purpose


def collected(html):
    """Purpose and address of every link in the HTML."""
    return [(link.purpose, link.raw) for link in read_page("index.html", html.encode()).links]


@pytest.mark.parametrize(
    ("html", "purpose"),
    [
        ('<a href="x">', Purpose.LINK),
        ('<area href="x">', Purpose.LINK),
        ('<img src="x">', Purpose.IMAGE),
        ('<img srcset="x 2x">', Purpose.IMAGE),
        ('<picture><source srcset="x"></picture>', Purpose.IMAGE),
        ('<video src="x"></video>', Purpose.MEDIA),
        ('<video poster="x"></video>', Purpose.IMAGE),
        ('<track src="x">', Purpose.MEDIA),
        ('<iframe src="x"></iframe>', Purpose.FRAME),
        ('<object data="x"></object>', Purpose.FRAME),
        ('<svg><use href="x"/></svg>', Purpose.IMAGE),
        ('<svg><use xlink:href="x"/></svg>', Purpose.IMAGE),
        ('<script src="x"></script>', Purpose.SCRIPT),
        ('<form action="x"></form>', Purpose.FORM),
        ('<button formaction="x">', Purpose.FORM),
        ('<link rel="stylesheet" href="x">', Purpose.STYLESHEET),
        ('<link rel="shortcut icon" href="x">', Purpose.ICON),
        ('<link rel="modulepreload" href="x">', Purpose.PRELOAD),
        ('<link rel="canonical" href="x">', Purpose.CANONICAL),
        ('<link rel="alternate" hreflang="cy" href="x">', Purpose.ALTERNATE),
        ('<link rel="license" href="x">', Purpose.REFERENCE),
        ('<meta property="og:image" content="x">', Purpose.REFERENCE),
        ('<meta http-equiv="Refresh" content="0; URL=\'x\'">', Purpose.REDIRECT),
        ('<p style="background: url(x)">', Purpose.CSS_URL),
        ("<style>p { background: url('x') }</style>", Purpose.CSS_URL),
    ],
)
def test_every_kind_of_address_is_collected(html, purpose):
    """Whatever can name an address does so once, with its purpose."""
    assert collected(html) == [(purpose, "x")]


@pytest.mark.parametrize(
    ("srcset", "addresses"),
    [
        ("a.png", ["a.png"]),
        ("a.png 1x, b.png 2x", ["a.png", "b.png"]),
        ("a.png 480w,b.png 800w", ["a.png", "b.png"]),
        ("a.png, b.png 2x", ["a.png", "b.png"]),
        ("data:image/png;base64,AA== 1x, b.png 2x", ["data:image/png;base64,AA==", "b.png"]),
        (" , ,", []),
    ],
)
def test_srcset(srcset, addresses):
    """Commas part the candidates, except inside an address."""
    assert [raw for _, raw in collected(f'<img srcset="{srcset}">')] == addresses


def test_no_link_in_comments_and_scripts():
    """What a browser does not show as a link is none."""
    assert collected("<!-- <a href=x> --><script>'<a href=x>'</script>") == []


def test_first_of_two_equal_attributes_counts():
    """As in a browser."""
    assert collected('<a href="first" href="second">') == [(Purpose.LINK, "first")]


def test_source_and_anchors():
    """A page knows its record and how often each id or name is there."""
    html = b'<meta name="Source-File" content=" services/x.md "><a name="a" id="a"><p id="b"><p id="b">'
    page = read_page("x.html", html)

    assert page.source == "services/x.md"
    assert page.anchors == {"a": 1, "b": 2}


def test_lines_count_from_one():
    """Also for an address inside styles."""
    page = read_page("x.html", b"<p>\n<a href=x>\n<style>\np { background: url(y) }</style>")

    assert [(link.raw, link.line) for link in page.links] == [("x", 2), ("y", 4)]


def test_stylesheet():
    """Imports and urls with their lines; comments, escapes and quotes as CSS reads them."""
    css = b"/* url(no) */ @import 'a.css';\n@font-face { src: url( \"b c.woff2\" ), url(d\\29.woff2) }"

    links = read_stylesheet("x.css", css).links

    assert [(link.line, link.raw) for link in links] == [(1, "a.css"), (2, "b c.woff2"), (2, "d).woff2")]


def test_wrong_encoding_is_a_fault_and_links_are_still_read():
    """Half the report is better than none."""
    page = read_page("x.html", '<p>caf\xe9 <a href="y">'.encode("latin-1"))

    assert page.fault == "the file is not UTF-8 (byte 7)"
    assert [link.raw for link in page.links] == ["y"]


def test_byte_order_mark_is_no_fault():
    """Some editors write one."""
    assert not read_page("x.html", b"\xef\xbb\xbf<p>").fault


def test_huge_page_is_a_fault():
    """It is not read at all, so it cannot take minutes."""
    assert "8 MB" in read_page("x.html", b"<a href=x>" * (MAX_BYTES // 10 + 1)).fault


@pytest.mark.parametrize("html", ["<a href='x'><![", "<a href=x><p", "<a href=x></b></i></a>", "<a href=x>\0<![if"])
def test_broken_html_is_read_as_far_as_it_goes(html):
    """Links before the break are found, or the page says that it could not be read."""
    page = read_page("x.html", html.encode())

    assert page.fault or [link.raw for link in page.links] == ["x"]


def test_deep_nesting():
    """Ten thousand open tags neither raise nor hide a link."""
    assert collected("<div>" * 10_000 + "<a href=x>") == [(Purpose.LINK, "x")]
