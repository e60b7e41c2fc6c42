"""What several folders of tests share: the built sites, a server for them and a real browser."""

import datetime
import os
import shutil
import threading
from pathlib import Path

import pytest

from plugins.builder import build
from plugins.cli.server import make_server

ROOT = Path(__file__).resolve().parents[1]
MINI_SITE = ROOT / "tests" / "site"
TODAY = datetime.date(2026, 11, 23)

BROWSERS = ("chromium", "chromium-browser", "google-chrome", "microsoft-edge")
WITHOUT_ITS_OWN_PAGES = "--disable-features=WebUIOmniboxPopup,WebUIOmniboxFullPopup,WebUIOmniboxAimPopup"
"""Chromium loads a page of 400 files for the address bar of each new window: most of what a test of one page takes."""
NO_BROWSER = (
    "These tests need a real browser and found none. Install Chromium (Debian: sudo apt-get install chromium), or set "
    "TEST_BROWSER to the program of a Chromium, Chrome or Edge, then run the same command again."
)


def chromium_path():
    """The browser's program: TEST_BROWSER if set, else the first Chromium on the path. Fails the test, never skips it."""
    named = os.environ.get("TEST_BROWSER")
    if named and not Path(named).is_file():
        pytest.fail(f"TEST_BROWSER is {named}, and there is no such file.", pytrace=False)
    found = named or next((path for path in map(shutil.which, BROWSERS) if path), None)
    return found or pytest.fail(NO_BROWSER, pytrace=False)


@pytest.fixture(scope="session")
def real_site(tmp_path_factory):
    """The project's own site, built once for a fixed day."""
    output = tmp_path_factory.mktemp("real") / "output"
    build(ROOT, output, "", TODAY)
    return output


@pytest.fixture(scope="session")
def mini_site(tmp_path_factory):
    """The miniature site of tests/site, built once for a fixed day."""
    output = tmp_path_factory.mktemp("mini") / "output"
    build(MINI_SITE, output, "", TODAY)
    return output


@pytest.fixture(scope="session")
def real_url(real_site):
    """Address of a server of the project's own site, without the final slash."""
    yield from serve(real_site)


def serve(output):
    """Serve a built site on a free port of 127.0.0.1 for as long as the fixture lives."""
    with make_server(output, port=0) as server:
        threading.Thread(target=server.serve_forever, args=[0.05], daemon=True).start()
        yield server.url.rstrip("/")
        server.shutdown()


@pytest.fixture(scope="session")
def browser():
    """A real browser, started once."""
    from playwright.sync_api import sync_playwright

    with sync_playwright() as playwright:
        running = playwright.chromium.launch(executable_path=chromium_path(), args=[WITHOUT_ITS_OWN_PAGES])
        yield running
        running.close()


@pytest.fixture
def page(browser, real_url):
    """A new page of a new visitor of the project's own site, at desktop width."""
    context = browser.new_context(base_url=real_url, viewport={"width": 1280, "height": 800})
    yield context.new_page()
    context.close()
