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


LATE = ("--today", "2028-06-01")


def round_of(comments, day="2028-05-01"):
    comments(day)
    return LATE


def test_a_release_that_would_lose_more_than_a_tenth_of_the_records_is_stopped(run, site, comments):
    code, _, errors = publish(run, site, *round_of(comments))

    assert (code, (site.parent / "out").exists()) == (1, False)
    assert "content/site.yml:1: freshness: no release: 8 of 9 records would leave search and lists, more than" in errors
    assert "services/advice/family-advice.md:23: checked.next: no release: every page sends people here" in errors


def test_it_is_said_by_check_too_and_does_not_stop_a_build(run, site, comments):
    said = run("check", "--release", *round_of(comments))
    built = run("build", "--output", str(site.parent / "out"), *LATE)

    assert (said[0], "more than a tenth, because nobody has looked at them for 12 months" in said[1]) == (1, True)
    assert built[0] == 0


@pytest.mark.parametrize("stale, stops", [(2, False), (3, True)])
def test_a_tenth_may_go(run, site, comments, stale, stops):
    """The site has ten records on offer, and here ten more."""
    comments("2026-10-01")
    chat = (site / "services/advice/quiet-chat.md").read_text(encoding="utf-8").replace("2026-04-01", "2025-04-01")
    for number in range(10):
        due = "2025-10-01" if number < stale else "2027-10-01"
        text = chat.replace("2026-10-01", due)
        (site / f"services/advice/chat-{number}.md").write_text(text, encoding="utf-8")

    assert (f"{stale} of 20 records" in run("check", "--release")[1]) is stops


def listed(site):
    """The addresses that the site says it has published."""
    lines = (site / "services/_published.txt").read_text(encoding="utf-8").splitlines()
    return [line for line in lines if not line.startswith("#")]


def test_what_is_published_is_kept_in_a_list(run, comments, site):
    comments("2026-11-01")

    assert publish(run, site)[0] == 0
    assert listed(site) == sorted(listed(site))
    assert {"/", "/services/quiet-chat/", "/areas/harbourside/", "/about/", "/needs/sleep/"} <= set(listed(site))


def test_a_record_that_is_not_shown_yet_is_not_in_it(run, site):
    assert run("publish", "--only-list")[0] == 0
    assert "/services/next-spring-club/" not in listed(site)


def test_the_list_only_grows(run, site):
    run("publish", "--only-list")
    before = listed(site)
    (site / "services/advice/quiet-chat.md").rename(site / "services/advice/talk.md")
    for path in site.rglob("*.md"):
        path.write_text(path.read_text(encoding="utf-8").replace("quiet-chat", "talk"), encoding="utf-8")

    code, printed, _ = run("check")
    assert (code, "/services/quiet-chat/ has been published and is no page any more" in printed) == (1, True)
    assert run("publish", "--only-list")[0] == 1 and listed(site) == before


def test_a_second_time_there_is_nothing_to_say(run, site):
    assert "New in services/_published.txt" in run("publish", "--only-list")[1]
    assert run("publish", "--only-list")[:2] == (0, "")
