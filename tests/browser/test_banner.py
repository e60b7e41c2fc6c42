"""Messages on every page, and a picture in a text: on a wide screen, on phones, on paper and in colours people choose themselves."""

import datetime
import shutil
import threading
from pathlib import Path

import pytest

from plugins.builder import build
from plugins.cli.server import make_server

ROOT = Path(__file__).resolve().parents[2]
AXE = (ROOT / "node_modules" / "axe-core" / "axe.min.js").read_text(encoding="utf-8")
MEASURES = (Path(__file__).parent / "measures.js").read_text(encoding="utf-8")
TODAY = datetime.date(2026, 11, 23)
BANNERS = """banners:
  - text: Snow has closed many schools. Ring your school before you set out.
    level: urgent
    link: /about/
    link_text: Which schools are closed
    to: 2026-12-31
  - {text: The phone line has a new number from Monday on., level: important, to: 2026-12-31}
  - {text: Llanfairpwllgwyngyllgogerychwyrndrobwllllantysiliogogogoch is far away., level: notice, to: 2026-12-31}
"""
MESSAGES = 3
PAGES = ("/", "/about/", "/services/saturday-swim-club/", "/search/?q=swim")
WIDTHS = (1280, 375, 320)
COLOURS = """() => [...document.querySelectorAll('.app-banner, .app-banner .govuk-link')].map((part) => {
  const style = getComputedStyle(part);
  return [style.color, style.backgroundColor, style.borderTopWidth];
})"""

pytestmark = pytest.mark.browser


@pytest.fixture(scope="module")
def address(tmp_path_factory):
    """Address of a server of the miniature site with a message of each level, without the final slash."""
    folder = tmp_path_factory.mktemp("banners")
    site = Path(shutil.copytree(ROOT / "tests/site", folder / "site"))
    with (site / "content/site.yml").open("a", encoding="utf-8", newline="\n") as settings:
        settings.write(BANNERS)
    build(site, folder / "output", "", TODAY)
    with make_server(folder / "output", port=0) as server:
        threading.Thread(target=server.serve_forever, args=[0.05], daemon=True).start()
        yield server.url.rstrip("/")
        server.shutdown()


@pytest.fixture
def view(browser, address):
    """Function that opens a path at a width, for paper or in forced colours if asked for, and returns the page."""
    contexts = []

    def opened(path, width=1280, **media):
        contexts.append(browser.new_context(viewport={"width": width, "height": 900}, bypass_csp=True))
        page = contexts[-1].new_page()
        page.emulate_media(**media)
        page.goto(address + path)
        page.add_script_tag(content=MEASURES)
        return page

    yield opened
    for context in contexts:
        context.close()


@pytest.mark.parametrize("pixels", WIDTHS)
@pytest.mark.parametrize("path", PAGES)
def test_messages_and_pictures_are_there_for_all(view, path, pixels):
    page = view(path, pixels)
    page.add_script_tag(content=AXE)

    assert page.locator(".app-banner").count() == MESSAGES
    assert page.evaluate("axe.run().then((found) => found.violations.map((one) => one.id))") == []
    assert page.evaluate("measures.misfits()") == []


def test_on_paper_a_message_is_black_on_white(view):
    colours = {tuple(part[:2]) for part in view("/", media="print").evaluate(COLOURS)}

    assert colours == {("rgb(11, 12, 12)", "rgba(0, 0, 0, 0)")}


def test_in_colours_people_choose_a_message_has_a_frame(view):
    parts = (
        view("/", forced_colors="active")
        .locator(".app-banner")
        .evaluate_all("parts => parts.map((part) => getComputedStyle(part).borderTopWidth)")
    )

    assert parts == ["1px"] * MESSAGES


@pytest.mark.parametrize("pixels", WIDTHS)
def test_a_picture_keeps_its_place_before_it_is_there(view, pixels):
    picture = view("/about/", pixels).locator(".app-picture")
    shape = picture.evaluate("part => part.getBoundingClientRect().width / part.getBoundingClientRect().height")

    assert shape == pytest.approx(640 / 360, rel=0.01)
    assert picture.evaluate("part => part.getBoundingClientRect().right <= innerWidth")
    picture.scroll_into_view_if_needed()
    assert picture.evaluate("part => part.decode().then(() => part.naturalWidth)") == 640
