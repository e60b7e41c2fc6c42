"""Pictures: which files may be shown, what a text must say of them, and the HTML that comes of it. Every file is made here."""

import os
import struct
import zlib

import pytest

from plugins.directory.pictures import read_pictures
from plugins.directory.prose import to_html
from plugins.directory.rules_pictures import fault_of_words

MOST_KB = 250


def png(width=40, height=30):
    """A PNG of one colour (ISO/IEC 15948)."""
    parts = {
        b"IHDR": struct.pack(">IIBBBBB", width, height, 8, 0, 0, 0, 0),
        b"IDAT": zlib.compress((b"\0" + b"\x80" * width) * height),
        b"IEND": b"",
    }
    return b"\x89PNG\r\n\x1a\n" + b"".join(_chunk(name, data) for name, data in parts.items())


def _chunk(name, data):
    return struct.pack(">I", len(data)) + name + data + struct.pack(">I", zlib.crc32(name + data))


def exif(*tags, order="<"):
    """The Exif of a camera with these tags, each of the value 1."""
    entries = b"".join(struct.pack(f"{order}HHII", tag, 4, 1, 1) for tag in tags)
    start = b"II*\0" if order == "<" else b"MM\0*"
    return b"Exif\0\0" + start + struct.pack(f"{order}IH", 8, len(tags)) + entries + b"\0" * 4


def jpeg(width=40, height=30, more=b""):
    """The head of a JPEG (ITU T.81): all that is read of one."""
    app1 = b"\xff\xe1" + struct.pack(">H", len(more) + 2) + more if more else b""
    return (
        b"\xff\xd8"
        + app1
        + b"\xff\xc0"
        + struct.pack(">HBHHB", 17, 8, height, width, 3)
        + b"\1\x11\0" * 3
        + b"\xff\xd9"
    )


def webp(width=40, height=30):
    """The head of an extended WebP (RFC 9649)."""
    body = b"\0" * 4 + (width - 1).to_bytes(3, "little") + (height - 1).to_bytes(3, "little")
    return b"RIFF" + struct.pack("<I", 22) + b"WEBPVP8X" + struct.pack("<I", 10) + body


def _box(name, *parts):
    data = b"".join(parts)
    return struct.pack(">I", len(data) + 8) + name + data


def avif(width=40, height=30):
    """The head of an AVIF with one picture (ISO/IEC 14496-12 and 23008-12)."""
    whole = b"\0" * 4
    info = _box(b"infe", b"\2\0\0\0\0\1\0\0av01\0")
    size = _box(b"ispe", whole, struct.pack(">II", width, height))
    of_one = _box(b"ipma", whole, b"\0\0\0\1\0\1\1\x81")
    meta = _box(
        b"meta",
        whole,
        _box(b"pitm", whole, b"\0\1"),
        _box(b"iinf", whole, b"\0\1", info),
        _box(b"iprp", _box(b"ipco", size), of_one),
    )
    return _box(b"ftyp", b"mif1\0\0\0\0avifmif1") + meta


@pytest.fixture
def read(site):
    """Function that writes a file of content/images/ and returns its Picture."""

    def written(name, data):
        site.write(f"content/images/{name}", data)
        return read_pictures(site.root, MOST_KB)[f"/images/{name}"]

    return written


KINDS = {"a.png": png(), "a.jpg": jpeg(), "a.jpeg": jpeg(), "a.webp": webp(), "a.avif": avif()}


@pytest.mark.parametrize("name", KINDS)
def test_every_kind_is_measured(read, name):
    picture = read(name, KINDS[name])

    assert (picture.width, picture.height, picture.faults) == (40, 30, ())


def test_a_photo_taken_upright_has_the_size_it_is_shown_in(read):
    lying = exif(0x0112).replace(struct.pack("<HHII", 0x0112, 4, 1, 1), struct.pack("<HHIHH", 0x0112, 3, 1, 6, 0))

    assert (read("a.jpg", jpeg(40, 30, lying)).width, read("a.jpg", jpeg(40, 30, lying)).height) == (30, 40)


GPS, WIDTH = 0x8825, 0x0100
UNFIT = {
    ("a.svg", b"<svg onload=alert(1)>"): "is an SVG, which can hold a program",
    ("a.gif", b"GIF89a"): "is not a kind of picture that every browser shows",
    ("a.heic", b"\0\0\0\x18ftypheic"): "is not a kind of picture",
    ("a.html", b"<script>alert(1)</script>"): "is not a kind of picture",
    ("a", png()): "is not a kind of picture",
    ("A.png", png()): "cannot be a web address",
    ("a.PNG", png()): "cannot be a web address",
    ("a b.png", png()): "cannot be a web address",
    ("ä.png", png()): "cannot be a web address",
    ("a'onload=x.png", png()): "cannot be a web address",
    ("deep/a.png", png()): "is in a folder of its own",
    ("a.png", b""): "cannot be read as a picture",
    ("a.png", b"\x89PNG\r\n\x1a\n"): "cannot be read as a picture",
    ("a.png", png()[:20]): "cannot be read as a picture",
    ("a.png", png(0, 0)): "cannot be read as a picture",
    ("a.jpg", jpeg()[:6]): "cannot be read as a picture",
    ("a.webp", webp()[:16]): "cannot be read as a picture",
    ("a.avif", avif()[:30]): "cannot be read as a picture",
    ("a.png", b"<script>alert(1)</script>"): "cannot be read as a picture",
    ("a.png", b"<svg xmlns='http://www.w3.org/2000/svg' width='9' height='9'/>"): "cannot be read as a picture",
    ("a.png", jpeg()): "ends in .png, and what is in it is JPEG",
    ("a.jpg", webp()): "ends in .jpg, and what is in it is WebP",
    ("a.png", png(30_000, 1)): "is 30000 by 1 pixels. 4000 on a side is the most",
    ("a.png", png() + b"x" * MOST_KB * 1024): "is 250 kB. 250 kB is the most",
    ("a.jpg", jpeg(more=exif(WIDTH, GPS))): "says where it was taken",
    ("a.jpg", jpeg(more=exif(GPS, order=">"))): "says where it was taken",
    ("a.webp", webp() + exif(GPS)): "says where it was taken",
    ("a.png", png() + b"<exif:GPSLatitude>51,45N"): "says where it was taken",
}


@pytest.mark.parametrize("name, data", UNFIT, ids=range(len(UNFIT)))
def test_a_file_that_is_not_fit_says_why(read, name, data):
    assert [fault for fault in read(name, data).faults if fault.startswith(UNFIT[name, data])]


def test_exif_without_a_place_is_fine(read):
    assert read("a.jpg", jpeg(more=exif(WIDTH))).faults == ()


@pytest.mark.parametrize("cut", range(0, 60, 3))
def test_broken_exif_is_no_reason_to_stop(read, cut):
    assert read("a.jpg", jpeg(more=exif(WIDTH, 0x0101, 0x0102)[:cut] + b"MM\0*\xff\xff\xff\xff")).faults == ()


def test_a_link_is_not_followed(site):
    site.write("content/images/a.png", png())
    os.symlink("/etc/passwd", site.root / "content/images/b.png")

    assert read_pictures(site.root, MOST_KB)["/images/b.png"].faults == (
        "is a symbolic link. Put the file itself here",
    )


def test_what_computers_leave_behind_is_left_alone(site):
    for name in (".DS_Store", "README.md", "_notes.txt"):
        site.write(f"content/images/{name}", "x")

    assert read_pictures(site.root, MOST_KB) == {}


@pytest.fixture
def told(site):
    """Function that writes one record with a text, and returns what is said of it, without its path."""

    def said(body):
        site.write("content/images/pool.png", png())
        site.record(body=body)
        return [line.partition(" ")[2] for line in site.said() if line.startswith("services/")]

    return said


def test_a_picture_of_ours_with_words_passes(site, told):
    assert told("Come in.\n\n![A pool with a ramp](/images/pool.png)") == []
    assert site.said() == []


OUTSIDE = (
    "https://evil.example.org/pixel.png",
    "http://192.0.2.1/a.png",
    "//evil.example.org/a.png",
    "HTTPS://X.ORG/a.png",
    "www.example.org/a.png",
)


@pytest.mark.parametrize("address", OUTSIDE)
def test_a_picture_of_another_site_is_refused_with_what_to_do(told, address):
    assert told(f"![A pool]({address})") == [
        f"the picture {address}: the site of somebody else would learn who reads this page, so it is not shown. If we may "
        "use it, save it into content/images/ and write /images/ and its name here; if not, link to the page it is on"
    ]


ELSEWHERE = {
    "pool.png": "/images/pool.png",
    "../images/pool.png": "/images/pool.png",
    "content/images/pool.png": "/images/pool.png",
    "C:\\photos\\pool.png": "/images/and its name",
    "data:image/png;base64,AAAA": "/images/and its name",
}


@pytest.mark.parametrize("address", ELSEWHERE)
def test_a_picture_that_is_nowhere_is_told_where_to_go(told, address):
    assert told(f"![A pool]({address})")[0].endswith(
        f"save it into content/images/, and write {ELSEWHERE[address]} here"
    )


def test_a_slip_in_the_name_is_told_with_the_nearest(told):
    assert told("![A pool](/images/pol.png)") == [
        'the picture /images/pol.png: there is no picture "/images/pol.png". Did you mean `/images/pool.png`?'
    ]


SAY_NOTHING = (
    "",
    " ",
    "pool.png",
    "pool",
    "Pool",
    "IMG_2041",
    "DSC 0001",
    "image",
    "A photo",
    "Picture of a pool",
    "an image showing a pool",
)


@pytest.mark.parametrize("words", SAY_NOTHING)
def test_words_that_show_nothing_are_refused(told, words):
    assert [line.partition(": ")[0] for line in told(f"![{words}](/images/pool.png)")] == [
        "the picture /images/pool.png"
    ]


def test_a_file_may_be_named_by_what_it_shows():
    assert fault_of_words("Pool entrance", "/images/pool-entrance.jpg") == ""
    assert fault_of_words("pool-entrance", "/images/pool-entrance.jpg") != ""


@pytest.mark.parametrize("words", ("A pool with a ramp", "Photographers at work", "Images on a wall", "Pooling"))
def test_words_that_show_something_pass(words):
    assert fault_of_words(words, "/images/pool.png") == ""


def test_a_picture_that_no_text_shows_is_a_warning(site):
    site.write("content/images/pool.png", png())
    site.record()

    assert site.said() == [
        "content/images/pool.png:1: warning: no text shows it. Write ![what it shows](/images/pool.png) into one, or delete it"
    ]


def test_the_limit_is_a_setting(site, told):
    site.settings(pictures="{largest: 10}")
    site.write("content/images/big.png", png() + b"x" * 11_000)

    assert any("is 10 kB. 10 kB is the most" in line for line in site.said())


@pytest.fixture
def shown(site):
    """Function from Markdown to HTML in a site with one picture, /images/pool.png."""
    site.write("content/images/pool.png", png())
    pictures = read_pictures(site.root, MOST_KB)
    return lambda text, base_path="": to_html(text, base_path, pictures=pictures)


TAG = '<img class="app-picture" src="/images/pool.png" alt="A pool" width="40" height="30" loading="lazy">'


def test_a_picture_has_its_size_and_waits_until_it_is_near(shown):
    assert shown("Come in.\n\n![A pool](/images/pool.png)\n\nIt is warm.") == (
        f'<p class="govuk-body">Come in.</p>\n<p class="govuk-body">{TAG}</p>\n<p class="govuk-body">It is warm.</p>'
    )


def test_a_site_below_a_path_finds_its_pictures(shown):
    assert 'src="/offer/images/pool.png"' in shown("![A pool](/images/pool.png)", "/offer")


def test_words_are_words_whatever_is_in_them(shown):
    assert 'alt="&quot;&gt;&lt;script&gt;x&lt;/script&gt;"' in shown('!["><script>x</script>](/images/pool.png)')


def test_markup_in_the_words_is_taken_as_words(shown):
    assert 'alt="A pool, and &lt;b&gt;"' in shown("![A\npool, and `<b>`](/images/pool.png)")


def test_a_title_in_the_markdown_is_left_out(shown):
    assert shown('![A pool](/images/pool.png "x")') == f'<p class="govuk-body">{TAG}</p>'


LEFT_OUT = (
    "![x](https://evil.example.org/pixel.png)",
    "![x](//evil.example.org/pixel.png)",
    "![x](data:image/svg+xml;base64,PHN2Zz4=)",
    "![x](/images/nobody.png)",
    "![x](/images/../../etc/passwd)",
    "![x](/images/pool.png?x)",
    "![](/images/pool.png)",
    "![x][p]\n\n[p]: /images/pool.png",
    "![p]\n\n[p]: https://evil.example.org/pixel.png",
    '<img src="/images/pool.png" alt="x" onerror="alert(1)">',
    '<img src="https://evil.example.org/x.png" alt="x">',
    "<img src=x onerror=alert(1)>",
    '<svg><image href="https://evil.example.org/x.png"/></svg>',
    "picture-0",
    "\2picture-0\3",
)


@pytest.mark.parametrize("text", LEFT_OUT)
def test_no_other_picture_comes_out(shown, text):
    assert "<img" not in shown(text) and "src=" not in shown(text)


def test_what_stands_for_a_picture_cannot_be_written_by_hand(shown):
    assert shown("\2picture-0\3 ![A pool](/images/pool.png)").count("<img") == 1
