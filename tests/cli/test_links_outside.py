"""`tasks.py links --external`: a small site whose records link to a web site on this machine under another name."""

import functools
import json
import shutil
import socket
import threading
from pathlib import Path

import pytest

from plugins.cli import __main__ as command_line
from plugins.cli import links_outside
from plugins.link_checker.outside import Settings
from tests.conftest import MINI_SITE
from tests.link_checker.outside.site import Site

RECORD = "services/clubs/saturday-swim-club.md"


@pytest.fixture(scope="module")
def far(tmp_path_factory):
    """A web site that answers in many ways."""
    closing, nowhere = threading.Event(), tmp_path_factory.mktemp("far") / "nowhere"
    nowhere.touch()
    with Site(closing, nowhere) as site:
        threading.Thread(target=site.serve_forever, args=[0.05], daemon=True).start()
        yield site
        closing.set()
        site.shutdown()


@pytest.fixture
def address(far, monkeypatch):
    """Its address, by the name of pool.example.org: every name leads to this machine, and that is allowed here only."""
    monkeypatch.setattr(
        socket,
        "getaddrinfo",
        lambda host, port, *_, **__: [(socket.AF_INET, socket.SOCK_STREAM, 6, "", ("127.0.0.1", port))],
    )
    polite = functools.partial(Settings, allow=lambda number, port: number == "127.0.0.1", delay=0, retries=0)
    monkeypatch.setattr(links_outside, "Settings", polite)
    return f"http://pool.example.org:{far.server_port}"


@pytest.fixture
def site(tmp_path):
    """A copy of the miniature site's records, and an output folder with one page."""
    for name in ("services", "content"):
        shutil.copytree(MINI_SITE / name, tmp_path / name)
    (tmp_path / "output").mkdir()
    return tmp_path


@pytest.fixture
def links(site, address, capsys):
    """Link to these paths from the page of one record and run the verb; (exit code, printed, said beside it)."""

    def run(*paths, options=(), day="2026-11-23"):
        urls = [address + path for path in paths]
        anchors = "".join(f'<a href="{url}">x</a>' for url in urls)
        head = f'<title>Swim</title><meta name="source-file" content="{RECORD}">'
        (site / "output/index.html").write_text(f"{head}<main>Words {anchors}</main>", encoding="utf-8")
        (site / "output/404.html").write_text("<title>Lost</title><main>Words</main>", encoding="utf-8")
        if not any(url in (site / RECORD).read_text(encoding="utf-8") for url in urls):
            with (site / RECORD).open("a", encoding="utf-8", newline="\n") as file:
                file.writelines(f"\nSee [here]({url}).\n" for url in urls)
        code = command_line.main(
            ["links", "--site", str(site), "--output", str(site / "output"), "--today", day, "--external", *options]
        )
        return code, *capsys.readouterr()

    return run


def test_every_link_is_named_with_its_record_line_and_owner(links, site):
    code, said, _ = links("/page", "/moved", "/forbidden")
    lines = (site / RECORD).read_text(encoding="utf-8").splitlines()
    at = next(number for number, line in enumerate(lines, 1) if "/moved" in line)

    assert code == 0
    assert f"{RECORD} (Saturday swim club & splash; local-offer-editor)\n" in said
    assert f"  warning: moved, line {at}: " in said
    assert "3 outside addresses: 1 ok, 1 moved, 1 unsure; 5 requests." in said


def test_broken_after_three_days_and_not_before(links):
    days = [links("/deep/gone", "/page", day=f"2026-11-{day}")[:2] for day in (23, 24, 24, 25)]

    assert [code for code, _ in days] == [0, 0, 0, 1]
    assert "404 Not Found, on 3 different days. An old copy may be at https://web.archive.org/web/" in days[-1][1]


def test_what_was_fine_is_not_asked_again_unless_told_to(links, far):
    links("/page")
    before = far.asked["/page"]

    assert "1 cached; 0 requests." in links("/page")[1]
    assert far.asked["/page"] == before
    assert "1 ok" in links("/page", options=["--fresh"])[1]


def test_the_list_of_excuses_counts(links, site, address):
    text = f"- url: {address}/forbidden\n  reason: It lets in nobody but people.\n  until: 2027-02-28\n"
    (site / "content/_links.yml").write_text(text, encoding="utf-8")

    assert "1 excused" in links("/forbidden")[1]
    code, said, _ = links("/page")

    assert (code, "content/_links.yml:1: url: " in said, "needs no excuse" in said) == (1, True, True)


def test_a_list_of_excuses_that_cannot_be_read_is_said(links, site):
    (site / "content/_links.yml").mkdir()
    code, said, _ = links("/page")

    assert (code, "content/_links.yml:1: cannot be read" in said) == (1, True)


def test_an_excuse_is_a_file_that_check_leaves_alone(site, capsys):
    (site / "content/_links.yml").write_text("- x", encoding="utf-8")

    assert command_line.main(["check", "--site", str(site), "--today", "2026-11-23"]) == 0


def test_fix_changes_what_moved_for_good_and_nothing_else(links, site, address):
    links("/moved", "/for-now", "/page")
    before = (site / RECORD).read_bytes()
    _, _, beside = links("/moved", "/for-now", "/page", options=["--fix", "moved"])
    old, new = f"({address}/moved)".encode(), f"({address}/page)".encode()

    assert (site / RECORD).read_bytes() == before.replace(old, new)
    assert f"{address}/moved -> {address}/page" in beside
    assert "Changed 1 in 1 files. Look at them with: git diff" in beside


def test_every_format_can_be_had(links):
    said = {name: links("/moved", options=["--format", name])[1] for name in ("json", "html", "csv", "github")}

    assert json.loads(said["json"])["outside"]["results"][0]["records"][0]["source"] == RECORD
    assert said["html"].startswith("<!DOCTYPE html>")
    assert said["csv"].startswith("Level,Result,File,Line,")
    assert said["github"].startswith(f"::warning file={RECORD},line=")


def test_one_run_writes_as_many_reports_as_wanted(links, tmp_path):
    files = [tmp_path / name for name in ("links.html", "links.csv", "links.json", "links.txt")]
    code, said, _ = links("/moved", options=[word for file in files for word in ("--report", str(file))])

    assert (code, files[3].read_text(encoding="utf-8")) == (0, said)
    assert json.loads(files[2].read_text(encoding="utf-8"))["outside"]["counts"] == {"moved": 1}


def test_a_report_that_cannot_be_written_is_said(links, tmp_path):
    code, said, beside = links("/page", options=["--report", str(tmp_path / "no" / "links.csv")])

    assert (code, "1 ok" in said, "cannot be written" in beside) == (1, True, True)


def test_the_ending_of_a_report_must_be_known(links):
    with pytest.raises(SystemExit):
        links("/page", options=["--report", "links.pdf"])


def test_what_annotations_leave_out_goes_to_the_job_summary(links, tmp_path, monkeypatch):
    paths = [f"/forbidden?{number}" for number in range(12)]
    monkeypatch.setenv("GITHUB_STEP_SUMMARY", str(tmp_path / "summary.md"))

    assert links(*paths, options=["--format", "github"])[1].count("::warning ") == 10
    assert (tmp_path / "summary.md").read_text(encoding="utf-8").startswith("## Links: 2 more")


def test_outside_a_forge_the_rest_is_shown(links, monkeypatch):
    monkeypatch.delenv("GITHUB_STEP_SUMMARY", raising=False)

    assert (
        "## Links: 2 more"
        in links(*(f"/forbidden?{number}" for number in range(12)), options=["--format", "github"])[2]
    )


def test_a_memory_that_is_broken_or_cannot_be_written_stops_nothing(links, site):
    (site / ".links.json").write_text("{", encoding="utf-8")
    assert ".links.json cannot be read" in links("/page")[2]

    (site / ".links.json").unlink()
    (site / ".links.json").mkdir()
    code, said, beside = links("/page")
    assert (code, "1 ok" in said, "cannot be written" in beside) == (0, True, True)


def test_git_never_sees_what_is_remembered():
    ignored = Path(__file__).resolve().parents[2] / ".gitignore"

    assert links_outside.MEMORY in ignored.read_text(encoding="utf-8").splitlines()


def test_a_pull_request_cannot_let_the_checker_into_a_private_network(links, monkeypatch):
    """What lets these tests in is a parameter in Python; the verb itself has no option and reads no file for it."""
    monkeypatch.setattr(links_outside, "Settings", functools.partial(Settings, delay=0, retries=0))

    assert "private network" in links("/page")[1]
