"""The command-line verb and the Pelican plugin."""

import json
import logging
import subprocess
import sys
from types import SimpleNamespace

import pytest
from pelican import signals

from plugins import link_checker


def pelican_for(site, **settings):
    """As much of Pelican as the plugin asks for."""
    return SimpleNamespace(settings={"OUTPUT_PATH": str(site.folder), "SITEURL": "", **settings})


@pytest.fixture
def site(site):
    """A site with an error page, whose pages have words on them."""
    add = site.page
    site.page = lambda path, body="": add(path, f"<main>Words {body}</main>")
    return site.page("404.html")


def test_run_on_a_good_site(site, capsys):
    """Exit code 0 and one line."""
    assert link_checker.run(site.page("index.html").folder, "https://example.org", "text") == 0
    assert capsys.readouterr().out == "2 pages, 0 links: nothing to report. 0 outside addresses not checked.\n"


def test_run_on_a_broken_site(site, capsys):
    """Exit code 1, and JSON that can be read."""
    assert link_checker.run(site.page("index.html", "<a href='/gone/'>").folder, "", "json") == 1
    assert json.loads(capsys.readouterr().out)["failures"] == 1


def test_warnings_do_not_fail(site):
    """A link that works by way of a redirect is no reason to stop."""
    site.page("index.html", "<a href='/a'>a</a>").page("a/index.html")

    assert link_checker.run(site.folder, "", "text") == 0


@pytest.mark.parametrize(
    ("folder", "url", "said"), [("gone", "", "build the site first"), ("", "x", "must begin with https")]
)
def test_run_says_what_it_needs(tmp_path, capsys, folder, url, said):
    """In a sentence, with exit code 1."""
    assert link_checker.run(tmp_path / folder, url, "text") == 1
    assert said in capsys.readouterr().out


def test_build_is_checked_when_the_setting_says_so(site, caplog):
    """All that is broken in one error, so that `--fatal errors` shows it whole."""
    site.page("index.html", "<a href='/gone/'>x</a><a href='/lost/'>x</a>")
    link_checker.check_after_build(pelican_for(site, LINK_CHECKER_ON_BUILD=True))

    [record] = caplog.records
    assert record.levelno == logging.ERROR
    assert record.getMessage().startswith("2 broken links:\n/ (line 2): link to /gone/: no such page\n")


@pytest.mark.parametrize("settings", [{}, {"LINK_CHECKER_ON_BUILD": False}])
def test_build_is_not_checked_otherwise(site, caplog, settings):
    """Nothing is even read."""
    link_checker.check_after_build(pelican_for(site, **settings))

    assert caplog.records == []


def test_register_connects_and_nothing_else():
    """One signal, one receiver."""
    link_checker.register()
    try:
        assert link_checker.check_after_build in list(signals.finalized.receivers_for(None))
    finally:
        signals.finalized.disconnect(link_checker.check_after_build)


def test_knows_nothing_of_pelican_or_of_us():
    """Importing the checker imports neither Pelican nor another part of the project."""
    code = (
        "import json, sys, plugins.link_checker;"
        "print(json.dumps([name for name in sys.modules if name.startswith(('plugins.', 'pelican', 'search'))]))"
    )
    out = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout

    assert [name for name in json.loads(out) if not name.startswith("plugins.link_checker")] == []
