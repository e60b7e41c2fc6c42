"""A picture is published with the page that shows it, and no sooner; one that is not fit stops the build."""

import base64
import datetime

import pytest

from plugins.directory.problems import CheckFailed

PNG = base64.b64decode("iVBORw0KGgoAAAANSUhEUgAAAAIAAAABCAAAAADRSSBWAAAAC0lEQVR4nGNoaAAAAYQBAU0AwLsAAAAASUVORK5CYII=")
"""Two grey pixels beside each other."""

SPRING = "services/clubs/next-spring-club.md"
SPRING_PAGE = "services/next-spring-club/index.html"
TO_COME = datetime.date(2027, 3, 15)
ADDED = {"images/door.png", "images/spring.png", "images/nobody.png"}


@pytest.fixture
def shown(workshop):
    """A site with a picture on a page, one on a record that is not shown yet, and one that no text shows."""
    (workshop.site / "content/images").mkdir(exist_ok=True)
    for name in ADDED:
        (workshop.site / "content" / name).write_bytes(PNG)
    workshop.change("content/pages/about.md", "We list", "![The door](/images/door.png)\n\nWe list")
    spring = workshop.site / SPRING
    spring.write_text(spring.read_text(encoding="utf-8") + "\n![The park](/images/spring.png)\n", encoding="utf-8")
    return workshop


def test_only_pictures_of_pages_that_are_there_are_published(shown):
    shown.build()

    assert ADDED & shown.files().keys() == {"images/door.png"}
    assert shown.files()["images/door.png"] == PNG


def test_a_picture_comes_with_its_page(shown):
    shown.build(today=TO_COME)

    assert SPRING_PAGE in shown.files()
    assert ADDED & shown.files().keys() == {"images/door.png", "images/spring.png"}


def test_the_page_says_how_large_it_is_and_where_it_is(shown):
    shown.build(site_url="https://example.org/offer")
    page = (shown.output / "about/index.html").read_text(encoding="utf-8")

    assert (
        '<img class="app-picture" src="/offer/images/door.png" alt="The door" width="2" height="1" loading="lazy">'
        in page
    )


def test_browsers_ask_for_pictures_anew_since_they_keep_their_names(shown):
    shown.build()
    headers = (shown.output / "_headers").read_text(encoding="utf-8")

    assert "\n/images/*\n  Cache-Control: no-cache\n" in headers


def test_a_picture_that_is_not_fit_stops_the_build(built):
    before = built.files()
    (built.site / "content/images").mkdir(exist_ok=True)
    (built.site / "content/images/x.svg").write_text("<svg onload='alert(1)'/>", encoding="utf-8")

    with pytest.raises(CheckFailed, match="content/images/x.svg:1: is an SVG"):
        built.build()

    assert built.files() == before
