"""The report page of a site that names its repository leads to the forge's forms, with the page filled in."""

import datetime
import shutil
import threading
from pathlib import Path

import pytest

from plugins.builder import build
from plugins.cli.server import make_server
from plugins.directory.load import load

TODAY = datetime.date(2026, 11, 23)
MINI_SITE = Path(__file__).resolve().parents[1] / "site"
REPOSITORY = "https://github.com/example-council/local-offer"


def site_with(folder, address):
    """A copy of the miniature site whose settings name a repository."""
    shutil.copytree(MINI_SITE, folder)
    settings = folder / "content" / "site.yml"
    settings.write_text(
        settings.read_text(encoding="utf-8") + f"repository: {address}\n", encoding="utf-8", newline="\n"
    )
    return folder


@pytest.fixture(scope="module")
def url(tmp_path_factory):
    """Address of a server of such a site."""
    folder = tmp_path_factory.mktemp("forge")
    build(site_with(folder / "site", REPOSITORY), folder / "output", "", TODAY)
    with make_server(folder / "output", port=0) as server:
        threading.Thread(target=server.serve_forever, args=[0.05], daemon=True).start()
        yield server.url
        server.shutdown()


@pytest.fixture
def page(browser, url):
    """The report page, come to from a page about a service."""
    context = browser.new_context()
    page = context.new_page()
    page.goto(f"{url}report/?page=quiet-chat")
    yield page
    context.close()


@pytest.mark.browser
def test_the_form_is_filled_in_with_the_page(page, forms):
    address = page.get_by_role("link", name="the form there").get_attribute("href")

    assert address == f"{REPOSITORY}/issues/new?template=something-is-wrong.yml&page=quiet-chat"
    assert "page" in [part.get("id") for part in forms["something-is-wrong.yml"]["body"]]


@pytest.mark.browser
def test_a_service_can_be_suggested(page, forms):
    address = page.get_by_role("link", name="Suggest a service").get_attribute("href")

    assert address.rpartition("=")[2] in forms


def test_a_site_without_a_repository_offers_neither(mini_site):
    text = (mini_site / "report" / "index.html").read_text(encoding="utf-8")

    assert "github" not in text.lower() and "Suggest a service" not in text


@pytest.mark.parametrize(
    "address", ["https://example.org/a/b", "https://github.com/only-an-owner", "https://github.com/a/b/c"]
)
def test_what_is_no_repository_is_refused(tmp_path, address):
    _, problems = load(site_with(tmp_path / "site", address), TODAY)

    assert [(problem.path, problem.field) for problem in problems if "repository on GitHub" in problem.message] == [
        ("content/site.yml", "repository")
    ]
