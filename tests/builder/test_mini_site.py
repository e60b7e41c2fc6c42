"""The miniature site, from its files to every byte of its output."""

import datetime
import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from bs4 import BeautifulSoup

from plugins.builder import MARK, build
from plugins.cli import bless
from plugins.link_checker import check_site

ROOT = Path(__file__).resolve().parents[2]
TODAY = datetime.date(2026, 11, 23)
HOW_TO_ACCEPT = "If the new output is right, run: python3 tasks.py bless"


def bytes_of(folder):
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def different(one, other):
    """Names of the files of two folders that are not the same, byte for byte."""
    first, second = bytes_of(one), bytes_of(other)
    return sorted(name for name in first.keys() | second.keys() if first.get(name) != second.get(name))


@pytest.fixture(scope="module")
def trees(mini_site):
    """(expected, found): texts by name."""
    return bless.kept(bless.EXPECTED), bless.expected_of(mini_site)


def test_the_paths_of_the_site_are_exactly_these(trees):
    expected, found = (tree[bless.PATHS].splitlines() for tree in trees)

    assert found == expected, HOW_TO_ACCEPT


def test_the_same_pages_are_kept(trees):
    expected, found = trees

    assert sorted(found) == sorted(expected), HOW_TO_ACCEPT


@pytest.mark.parametrize("name", sorted(bless.kept(bless.EXPECTED)))
def test_a_page_is_as_expected(trees, name):
    expected, found = trees

    assert found.get(name) == expected[name], HOW_TO_ACCEPT


def test_a_second_build_elsewhere_gives_the_same_bytes(mini_site, tmp_path):
    site = shutil.copytree(bless.SITE, tmp_path / "another name" / "site")
    build(Path(site), tmp_path / "out", "", TODAY)

    assert different(tmp_path / "out", mini_site) == []


@pytest.mark.parametrize("seed", ["0", "4711"])
def test_so_does_another_process(mini_site, tmp_path, seed):
    command = [
        sys.executable,
        "-m",
        "plugins.cli",
        "build",
        "--site",
        str(bless.SITE),
        "--output",
        str(tmp_path / "out"),
        "--today",
        "2026-11-23",
    ]
    elsewhere = {"PYTHONHASHSEED": seed, "TZ": "Pacific/Kiritimati", "LC_ALL": "C", "PYTHONPATH": str(ROOT)}
    subprocess.run(command, env=os.environ | elsewhere, cwd=ROOT, check=True, capture_output=True)

    assert different(tmp_path / "out", mini_site) == []


def addresses(folder):
    """Every address in the pages, as (page, address), that starts with a slash or is a whole one; without hashes, since what
    a file of the index says of addresses changes its name."""
    for name, content in bytes_of(folder).items():
        if name.endswith(".html"):
            soup = BeautifulSoup(content, "html.parser")
            for tag in soup.find_all(True):
                found = [tag.get(key) for key in ("href", "src", "action", "data-engine") if tag.get(key)]
                yield from ((name, re.sub(r"\.[0-9a-f]{8}\.", ".", address)) for address in found)
            yield from ((name, tag["content"].partition("url=")[2]) for tag in soup.select("meta[http-equiv=refresh]"))


@pytest.fixture(scope="module")
def below(tmp_path_factory):
    """The miniature site as it is built for an address with a path."""
    output = tmp_path_factory.mktemp("below") / "output"
    build(bless.SITE, output, "https://example.org/offer", TODAY)
    return output


def test_a_path_of_the_sites_address_stands_before_every_inside_link(below, mini_site):
    at_the_root = [
        (name, "/offer" + address if address.startswith("/") else address) for name, address in addresses(mini_site)
    ]
    ours = [
        found
        for found in addresses(below)
        if found[1] != "https://example.org/offer/" + found[0].removesuffix("index.html")
    ]

    assert ours == at_the_root
    assert len([address for _, address in ours if address.startswith("/offer/")]) > 500


def test_and_nowhere_else_in_the_words(below, mini_site):
    words = [
        {
            name: BeautifulSoup(content, "html.parser").get_text().split()
            for name, content in bytes_of(folder).items()
            if name.endswith(".html")
        }
        for folder in (below, mini_site)
    ]

    assert words[0] == words[1]


def test_the_search_leads_below_the_path_too(below):
    data = next((below / "search" / "data").glob("start.*.json")).read_text(encoding="utf-8")

    assert '"/offer/services/{id}/"' in data
    assert not re.search(r'"/(services|areas|about)/', data)


def test_every_page_says_which_is_its_own_address(below):
    soup = BeautifulSoup((below / "services/quiet-chat/index.html").read_bytes(), "html.parser")

    assert soup.select_one("link[rel=canonical]")["href"] == "https://example.org/offer/services/quiet-chat/"


def test_no_link_inside_the_site_is_broken(mini_site, below):
    assert [check_site(*built).failures for built in ((mini_site, ""), (below, "https://example.org/offer"))] == [
        (),
        (),
    ]


def test_nothing_names_the_machine_or_the_hour(mini_site):
    told = [
        name
        for name, content in bytes_of(mini_site).items()
        if str(ROOT).encode() in content or b"generator" in content.lower() and name.endswith(".html")
    ]

    assert told == []


def test_the_mark_is_the_only_hidden_file(mini_site):
    assert [name for name in bytes_of(mini_site) if Path(name).name.startswith(".")] == [MARK]
