"""Every page of the project's own site, as parsed HTML."""

import pytest
from bs4 import BeautifulSoup


@pytest.fixture(scope="session")
def documents(real_site):
    """Path in the built site -> its parsed page, for every HTML file."""
    files = sorted(real_site.rglob("*.html"))
    return {file.relative_to(real_site).as_posix(): BeautifulSoup(file.read_bytes(), "html.parser") for file in files}


@pytest.fixture(scope="session")
def pages(documents):
    """The documents people see: all but those that only lead on to another address."""
    return {path: page for path, page in documents.items() if not page.find("meta", attrs={"http-equiv": "refresh"})}


@pytest.fixture(scope="session")
def services(pages):
    """The pages of services, by the id of their record."""
    return {path.split("/")[1]: page for path, page in pages.items() if path.startswith("services/")}
