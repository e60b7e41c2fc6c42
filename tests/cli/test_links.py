"""`tasks.py links`: builds what is not there, checks what is, and says what is broken."""

import json

import pytest

from plugins.cli import __main__ as command_line
from tests.conftest import MINI_SITE


def run(*options):
    return command_line.main(["links", "--site", str(MINI_SITE), "--today", "2026-11-23", *map(str, options)])


@pytest.fixture
def site(tmp_path, capsys):
    """The miniature site, built by the verb itself and found whole."""
    assert run("--output", tmp_path / "output") == 0
    capsys.readouterr()
    return tmp_path / "output"


def test_a_dead_link_is_an_error_that_names_page_and_source_file(site, capsys):
    (site / "glossary" / "index.html").unlink()

    assert run("--output", site, "--format", "json") == 1
    broken = [one for one in json.loads(capsys.readouterr().out)["findings"] if one["status"] == "broken"]
    assert "services/clubs/saturday-swim-club.md" in {one["source"] for one in broken}


def test_a_folder_that_no_build_wrote_is_checked_too(tmp_path, capsys):
    (tmp_path / "index.html").write_text('<title>Home</title><a href="/gone/">Gone</a>', encoding="utf-8")

    assert run("--output", tmp_path) == 1
    assert "link to /gone/: no such page" in capsys.readouterr().out


def test_a_site_with_errors_is_not_built_to_be_checked(tmp_path, capsys):
    (tmp_path / "site").mkdir()

    assert command_line.main(["links", "--site", str(tmp_path / "site"), "--output", str(tmp_path / "out")]) == 1
    assert "services/_vocabulary.yml:1: is missing" in capsys.readouterr().err
