"""`tasks.py rename` and `tasks.py retire`: what they say and what they leave alone."""

import shutil
from pathlib import Path

import pytest

from plugins.cli import __main__ as cli

MINI_SITE = Path(__file__).resolve().parents[1] / "site"
SWIM = "saturday-swim-club"


@pytest.fixture
def site(tmp_path):
    """A copy of the miniature site."""
    return Path(shutil.copytree(MINI_SITE, tmp_path / "site"))


@pytest.fixture
def run(site, capsys):
    """Run a verb: (exit code, lines printed, errors)."""

    def verb(name, *words):
        code = cli.main([name, "--site", str(site), "--today", "2026-11-23", *words])
        printed = capsys.readouterr()
        return code, printed.out.splitlines(), printed.err

    return verb


def files(site):
    return {path: path.read_bytes() for path in site.rglob("*") if path.is_file()}


def test_a_rename_tells_what_it_changed(run):
    code, lines, _ = run("rename", SWIM, "splash")

    assert (code, lines[0]) == (0, f"{SWIM} is now splash.")
    assert "changed content/news/new-pool.md:9: related.1" in lines
    assert f"services/clubs/{SWIM}.md (gone)" in lines[-1] and "services/_redirects.yml" in lines[-1]


def test_the_site_is_as_good_as_before(run):
    before = run("check")[1][:-1]
    run("rename", SWIM, "splash")

    assert run("check")[1][:-1] == [line.replace(SWIM, "splash") for line in before]


WORDS = {
    ("rename", SWIM, "splash"): f"{SWIM} is now splash (only tried: nothing was written).",
    ("retire", SWIM): f"{SWIM} is closed. Its page stays and says so (only tried: nothing was written).",
    (
        "retire",
        SWIM,
        "--to",
        "quiet-chat",
    ): f"{SWIM} is gone. Its address leads to quiet-chat (only tried: nothing was written).",
}


@pytest.mark.parametrize("words", WORDS)
def test_a_dry_run_writes_nothing(run, site, words):
    before = files(site)

    assert run(*words, "--dry-run")[1][0] == WORDS[words]
    assert files(site) == before


@pytest.mark.parametrize("words", [("rename", "nobody", "x"), ("retire", "nobody"), ("retire", SWIM, "--to", "nobody")])
def test_what_is_not_there_is_told(run, site, words):
    before = files(site)
    code, _, errors = run(*words)

    assert (code, files(site)) == (1, before)
    assert 'there is no record "nobody"' in errors and errors.endswith("Nothing was changed.\n")


def test_closing_lists_the_links_that_are_left(run):
    lines = run("retire", SWIM)[1]

    assert "look at content/news/new-pool.md:13: /services/saturday-swim-club/" in lines


def test_a_record_that_goes_by_hand_fails_the_check(run, site):
    run("publish", "--only-list")
    for path in site.rglob("*.md"):
        path.write_text(path.read_text(encoding="utf-8").replace("quiet-chat", "family-advice"), encoding="utf-8")
    (site / "services/advice/quiet-chat.md").unlink()

    code, lines, _ = run("check")
    assert code == 1
    assert any("/services/quiet-chat/ has been published and is no page any more" in line for line in lines)


def test_one_that_goes_with_the_tool_does_not(run, site):
    run("publish", "--only-list")

    assert run("retire", "quiet-chat", "--to", "family-advice")[0] == 0
    assert run("check")[0] == 0
