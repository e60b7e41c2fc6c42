"""Every content type of the product, with the project's own files."""

import datetime
from pathlib import Path

import pytest

from plugins.directory.load import load_or_fail
from plugins.directory.page import url_of
from plugins.directory.pages import Pages
from plugins.directory.types import TYPES

ROOT = Path(__file__).resolve().parents[3]
TODAY = datetime.date(2026, 11, 23)


@pytest.fixture(scope="module")
def pages():
    return Pages(load_or_fail(ROOT, TODAY), TODAY)


def named(one):
    return one.name


@pytest.mark.parametrize("content_type", TYPES, ids=named)
def test_what_a_type_says_are_its_addresses_are_pages(pages, content_type):
    made = {url_of(page.path) for page in pages}
    ids = pages.entries(content_type.name)
    told = {address.replace("{id}", key) for address in content_type.addresses for key in ids}

    assert told - made == set()


@pytest.mark.parametrize("content_type", TYPES, ids=named)
def test_the_project_has_files_of_every_type(pages, content_type):
    assert pages.entries(content_type.name)


@pytest.mark.parametrize("content_type", TYPES, ids=named)
def test_without_its_files_a_type_has_no_page_or_one_that_stands_by_itself(site, content_type):
    made = [page.path for page in content_type.pages(Pages(site.directory(), TODAY))]

    assert made in ([], ["pathways/index.html"])


def test_no_two_types_share_a_name_or_files():
    assert len({one.name for one in TYPES}) == len({one.files for one in TYPES}) == len(TYPES)
