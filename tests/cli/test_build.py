"""`tasks.py build`: what it prints and how it ends. What it writes is told in tests/builder."""

import re
import shutil
from pathlib import Path

import pytest

from plugins.builder import site_url_of
from plugins.cli import __main__ as cli

MINI_SITE = Path(__file__).resolve().parents[1] / "site"


@pytest.fixture
def build(tmp_path, capsys):
    """Run the verb on a copy of the miniature site: (exit code, what was printed, errors)."""
    site, output = Path(shutil.copytree(MINI_SITE, tmp_path / "site")), tmp_path / "out"

    def run(*options):
        code = cli.main(["build", "--site", str(site), "--output", str(output), "--today", "2026-11-23", *options])
        return code, *capsys.readouterr()

    run.site, run.output = site, output
    return run


def test_it_says_what_was_done(build):
    code, printed, errors = build()

    assert code == 0
    assert [line for line in errors.splitlines() if not line.startswith("The postcodes ")] == []
    assert re.fullmatch(
        rf"Built (\d+) files \(\1 changed, 0 removed\) in \d+\.\d s: {re.escape(str(build.output))}\n", printed
    )


def test_a_bad_record_stops_it_with_every_problem(build):
    (build.site / "services/money/play-fund.md").write_text("x", encoding="utf-8")
    code, printed, errors = build()

    assert (code, printed, build.output.exists()) == (1, "", False)
    assert "services/money/play-fund.md:1: the first line must be three hyphens: ---\n" in errors
    assert errors.endswith("Nothing was built: 1 error above.\n")


def test_a_refusal_is_one_sentence(build):
    code, printed, errors = build("--site-url", "example.org")

    assert (code, printed) == (1, "")
    assert (
        errors
        == "Nothing was built. --site-url example.org is not a web address of a site. Write all of it in plain letters, for example https://localoffer.example.org\n"
    )


def test_an_output_that_cannot_be_written_is_one_sentence(build):
    (build.output.parent / "file").write_text("x", encoding="utf-8")
    place = build.output.parent / "file" / "out"
    code, printed, errors = build("--output", str(place))

    assert (code, printed, errors.count("\n")) == (1, "", 1)
    assert errors.startswith(f"Nothing was built. --output {place} cannot be written (")


@pytest.mark.parametrize("written", ["https://example.org/offer/", "HTTPS://Example.ORG/offer"])
def test_the_address_has_one_spelling(build, written):
    assert build("--site-url", written)[0] == 0
    assert site_url_of(build.output) == "https://example.org/offer"


def test_the_day_decides_what_is_shown(build):
    build("--today", "2026-11-24")

    assert (build.output / "services/next-spring-club/index.html").is_file()
