"""`tasks.py publish` and `check --release`: what stops a release, and what does not."""

import shutil
from pathlib import Path

import pytest

from plugins.cli import __main__ as cli

MINI_SITE = Path(__file__).resolve().parents[1] / "site"
ROUND = """---
title: What you said in spring
summary: What families said about the swim club in spring.
checked: {on: 2026-11-01, by: send-team, next: 2027-05-01}
published: PUBLISHED
entries:
  - comment: The water is too cold.
    status: done
---
"""


@pytest.fixture
def site(tmp_path):
    """A copy of the miniature site without comments."""
    root = Path(shutil.copytree(MINI_SITE, tmp_path / "site"))
    shutil.rmtree(root / "content/comments", ignore_errors=True)
    return root


@pytest.fixture
def run(site, capsys):
    """Run a verb on the site: (exit code, what was printed, errors)."""

    def verb(*words):
        code = cli.main([words[0], "--site", str(site), "--today", "2026-11-23", *words[1:]])
        return code, *capsys.readouterr()

    return verb


@pytest.fixture
def comments(site):
    """Write a round of comments of a day."""
    (site / "content/comments").mkdir()
    return lambda day: (site / "content/comments/spring.md").write_text(
        ROUND.replace("PUBLISHED", day), encoding="utf-8"
    )


def publish(run, site, *options):
    return run("publish", "--site-url", "https://offer.example.org", "--output", str(site.parent / "out"), *options)


def test_a_site_without_comments_is_checked_but_not_released(run):
    assert run("check")[0] == 0

    code, printed, _ = run("check", "--release")
    assert (code, "content/site.yml:1: no release: there are no comments" in printed) == (1, True)


def test_old_comments_stop_a_release_in_one_line(run, comments):
    comments("2025-11-23")
    code, printed, _ = run("check", "--release")

    assert (code, printed.count("comments/spring.md:5")) == (1, 1)


def test_new_ones_do_not(run, comments):
    comments("2026-10-01")

    assert run("check", "--release")[0] == 0


def test_publish_writes_nothing_when_something_stops_it(run, site):
    code, printed, errors = publish(run, site)

    assert (code, printed, (site.parent / "out").exists()) == (1, "", False)
    assert errors.endswith("Nothing was published: 1 reason above.\n")


def test_publish_asks_for_the_address(run):
    code, printed, errors = run("publish")

    assert (code, printed, errors.startswith("--site-url is needed")) == (1, "", True)


def test_publish_builds(run, site, comments):
    comments("2026-10-01")

    assert publish(run, site)[0] == 0
    assert (site.parent / "out/you-said-we-did/index.html").is_file()


def test_an_excuse_is_said_aloud(run, site, comments):
    comments("2025-06-01\nexcused: {reason: We answer in December this time., until: 2026-12-31}")
    code, _, errors = publish(run, site)

    assert code == 0
    assert "spring.md: excused until 31 December 2026: We answer in December this time.\n" in errors
