"""Links inside our own site."""

import pytest


@pytest.fixture(autouse=True)
def files(site):
    """What the home page can link to."""
    site.page(
        "services/short-breaks/index.html", '<h2 id="cost">Cost</h2><p id="twice"><p id="twice"><a name="old"></a>'
    )
    site.file("about.html").file("files/form.pdf").file("files/caf\u00e9 menu.pdf").file("folder/only.txt")


@pytest.mark.parametrize(
    "href",
    [
        "/",
        "/services/short-breaks/",
        "/services/short-breaks/index.html",
        "services/short-breaks/",
        "./services/../about.html",
        "/about.html?from=home",
        "?page=2",
        "https://offer.example.gov.uk/about.html",
        "https://OFFER.example.gov.uk:443",
        " /about.html\n",
        "/files/caf%C3%A9%20menu.pdf",
        "/files/form.pdf#page=2",
        "#top",
        "#TOP",
        "#:~:text=help",
        "/services/short-breaks/#top",
        "/services/short-breaks/#cost",
        "/services/short-breaks/#old",
        "/services/short-breaks/#%63ost",
        "/services/short-breaks/#cost:~:text=free",
    ],
)
def test_good(verdict, href):
    """What a static server answers is fine."""
    assert verdict(href) == ""


@pytest.mark.parametrize(
    ("href", "found"),
    [
        ("/services/short-break/", "broken: no such page /services/short-breaks/"),
        ("/short-breaks/", "broken: no such page /services/short-breaks/"),
        ("/nothing-like-it/", "broken: no such page"),
        ("/folder/", "broken: no such page"),
        ("/about", "broken: no such page /about.html"),
        ("/about.html/", "broken: no such page /about.html"),
        ("/services/Short-Breaks/", "broken: capital letters count in an address /services/short-breaks/"),
        ("/services/Short-Breaks", "broken: capital letters count in an address /services/short-breaks/"),
        ("/services/short-breaks", "moved: the server needs the slash at the end /services/short-breaks/"),
        ("http://offer.example.gov.uk/about.html", "moved: our own address begins https: /about.html"),
        (
            "/Users/jo/form.pdf",
            "broken: this looks like a folder of somebody's computer; write the address on this site",
        ),
        ("/services/short-breaks/#costs", "fragment: no place on the page has the id 'costs' #cost"),
        ("/services/short-breaks/#Cost", "fragment: no place on the page has the id 'Cost' #cost"),
        ("#nowhere", "fragment: no place on the page has the id 'nowhere'"),
        (
            "/services/short-breaks/#twice",
            "fragment: 2 places on the page have the id 'twice'; each id may be there only once",
        ),
        ("#", "fragment: # alone leads nowhere; write #top or the id that is meant"),
        ("/../about.html", "malformed: it climbs out of this site with ../"),
        ("/%2e%2e/%2E%2e/etc/passwd", "malformed: it climbs out of this site with ../"),
        ("services/../../about.html", "malformed: it climbs out of this site with ../"),
        (
            "/files%2fform.pdf",
            "malformed: it hides a slash, a backslash or a control character behind a %",
        ),
        (
            "/files/..%2f..%2fetc/passwd",
            "malformed: it hides a slash, a backslash or a control character behind a %",
        ),
        ("/files/form.pdf%00.html", "malformed: it hides a slash, a backslash or a control character behind a %"),
    ],
)
def test_bad(verdict, href, found):
    """Each finding says what is wrong and, where it can, what to write."""
    assert verdict(href) == found


def test_page_in_a_subfolder_reads_relative_links_from_there(site):
    """`../` and bare names count from the page, not from the home page."""
    site.page("a/b/index.html", '<a href="../../about.html"></a><a href="about.html"></a>')

    assert site.lines() == ["/a/b/ (line 2): link to about.html: no such page. Did you mean /about.html?"]


def test_the_same_relative_link_means_another_file_on_another_page(site):
    """What was found for one page is not taken for the next."""
    site.page("a/index.html", '<a href="x.pdf">x</a>').page("b/index.html", '<a href="x.pdf">x</a>').file("a/x.pdf")

    assert site.lines() == ["/b/ (line 2): link to x.pdf: no such file. Did you mean /a/x.pdf?"]


def test_base_element_changes_what_relative_means(site):
    """As in a browser; but nobody who writes only a fragment means to leave the page."""
    body = '<a href="about.html"></a><a href="#here" id="here"></a>'
    site.page("a/b/index.html", body, head='<base href=" / ">')

    assert site.lines() == []


def test_error_page_needs_links_from_the_top(site):
    """404.html is shown in place of pages at any depth."""
    site.page("404.html", '<a href="about.html">about</a> <a href="/about.html">about</a> <a href="#top">top</a>')

    message = "this page is shown at any address, so its links must begin with /"
    assert site.lines() == [f"/404.html (line 2): link to about.html: {message}"]


def test_site_below_a_folder(site):
    """Links count from the folder, and a link that forgets it is named with the right address."""
    site.page("index.html", '<a href="/offer/about.html"></a><a href="/about.html"></a><a href="about.html"></a>')

    assert site.lines("https://example.gov.uk/offer/") == [
        "/offer/ (line 2): link to /about.html: this site lives below /offer/, and the link leads above it. "
        "Did you mean /offer/about.html?"
    ]


def test_the_councils_other_pages_on_the_same_host_are_outside(site):
    """Only below our own folder is it our site."""
    site.page("index.html", '<a href="https://example.gov.uk/schools/"></a>')

    assert [link.url for link in site.check("https://example.gov.uk/offer").outside] == [
        "https://example.gov.uk/schools/"
    ]


@pytest.mark.parametrize(
    ("tag", "message"),
    [
        ('<img src="/gone.png">', "image /gone.png: no such file"),
        ('<img srcset="/gone.png 2x">', "image /gone.png: no such file"),
        ('<script src="/gone.js"></script>', "script /gone.js: no such file"),
        ('<link rel="stylesheet" href="/gone.css">', "stylesheet /gone.css: no such file"),
        ('<link rel="icon" href="/gone.ico">', "icon /gone.ico: no such file"),
        ('<form action="/gone/"></form>', "form sent to /gone/: no such page"),
        ('<style>p{background:url("/gone.png")}</style>', "file named in the styles /gone.png: no such file"),
        (
            '<link rel="canonical" href="https://offer.example.gov.uk/gone/">',
            "canonical address https://offer.example.gov.uk/gone/: no such page",
        ),
        ('<link rel="alternate" href="/gone/">', "alternate address /gone/: no such page"),
    ],
)
def test_every_purpose_is_checked(site, tag, message):
    """A missing file is a finding wherever it is named."""
    site.page("index.html", tag)

    assert site.lines() == [f"/ (line 2): {message}"]


def test_stylesheets_of_our_own_are_read(site):
    """Addresses in CSS count from the stylesheet."""
    site.file("theme/main.css", "a{}\nb{background:url(img/a.png)} c{background:url(img/gone.svg)}")
    site.file("theme/img/a.png")

    assert site.lines() == ["/theme/main.css (line 2): file named in the styles img/gone.svg: no such file"]


def test_symbols_of_an_svg_sprite(site):
    """An icon is looked up in the sprite."""
    site.file("icons.svg", '<?xml version="1.0"?><svg xmlns="http://www.w3.org/2000/svg"><symbol id="bee"/></svg>')
    site.page("index.html", '<svg><use href="/icons.svg#bee"/><use href="/icons.svg#wasp"/></svg>')

    assert site.lines() == ["/ (line 2): image /icons.svg#wasp: no place on the page has the id 'wasp'"]


def test_finding_names_the_record(site):
    """The editor's file comes first, then the page and its line."""
    site.page("services/x/index.html", '\n<a href="/services/short-break/">', source="services/travel/x.md")

    assert site.lines() == [
        "services/travel/x.md: /services/x/ (line 3): link to /services/short-break/: no such page. "
        "Did you mean /services/short-breaks/?"
    ]
