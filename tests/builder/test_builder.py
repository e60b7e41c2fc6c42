"""A build publishes the whole site or nothing, and touches nothing else."""

import logging

import pytest

from plugins import builder
from plugins.builder import MARK, BuildFailed, Result, publish, site_url_of
from plugins.directory import generator
from plugins.directory.problems import CheckFailed

SWIM = "services/clubs/saturday-swim-club.md"
SWIM_PAGE = "services/saturday-swim-club/index.html"


def test_a_first_build_writes_every_file(workshop, mini_site):
    result = workshop.build()

    assert result == Result(files=len(workshop.files()), changed=len(workshop.files()), removed=0)
    assert (workshop.output / SWIM_PAGE).is_file()


def test_a_bad_record_leaves_the_output_as_it_was(built):
    before = built.files()
    built.change(SWIM, "min: 4", "min: 40")

    with pytest.raises(CheckFailed, match="saturday-swim-club.md:9: ages.max: must be 40"):
        built.build()

    assert built.files() == before


def test_a_bad_record_leaves_no_output_where_there_was_none(workshop):
    workshop.change(SWIM, "kind: service", "kind: x")

    with pytest.raises(CheckFailed):
        workshop.build()

    assert sorted(path.name for path in workshop.root.iterdir()) == ["site"]


def test_nothing_is_written_when_nothing_changed(built):
    times = {path: path.stat().st_mtime_ns for path in built.output.rglob("*")}
    result = built.build()

    assert (result.changed, result.removed) == (0, 0)
    assert {path: path.stat().st_mtime_ns for path in built.output.rglob("*")} == times


def test_only_the_pages_that_changed_are_written(built):
    before = built.files()
    built.change("content/pages/about.md", "We list help", "We list all help")
    built.build()
    after = built.files()

    changed = {name for name in before.keys() | after.keys() if before.get(name) != after.get(name)}
    # A page with a search box names the files of the index, which has the new words.
    assert {name for name in changed if not name.startswith("search/")} == {
        "about/index.html",
        "index.html",
        "404.html",
    }


def test_what_left_the_site_leaves_the_output(built):
    (built.site / "services/money/play-fund.md").unlink()
    result = built.build()

    assert not (built.output / "services/play-fund").exists()
    assert result.removed >= 1


def test_a_stray_file_in_the_output_is_removed(built):
    (built.output / "old").mkdir()
    (built.output / "old/page.html").write_text("x", encoding="utf-8")

    assert built.build().removed == 1
    assert not (built.output / "old").exists()


def test_a_folder_that_no_build_wrote_is_refused(workshop):
    workshop.output.mkdir()
    (workshop.output / "thesis.doc").write_text("x", encoding="utf-8")

    with pytest.raises(BuildFailed, match="holds files that no build wrote"):
        workshop.build()

    assert list(workshop.files()) == ["thesis.doc"]


def test_an_empty_folder_is_taken(workshop):
    workshop.output.mkdir()

    assert workshop.build().files > 0


@pytest.mark.parametrize("place", ["services", "services/new", "content", "content/pages", ".", ".."])
def test_an_output_among_the_sites_own_files_is_refused(workshop, place):
    with pytest.raises(BuildFailed, match="would overwrite the site's own files"):
        workshop.build(output=workshop.site / place)


def test_a_file_is_no_output_folder(workshop):
    workshop.output.write_text("x", encoding="utf-8")

    with pytest.raises(BuildFailed, match="is a file. Choose a folder"):
        workshop.build()


@pytest.mark.parametrize(
    "address",
    [
        "localoffer.example.org",
        "ftp://example.org",
        "https://",
        "https://example.org/?x",
        "https://example.org/#x",
        "javascript:x",
        "https://ex ample.org",
        "https://me@example.org",
        "https://me:pw@example.org",
        "https://bücher.example",
        "https://example.org/a b",
        "https://example.org/../x",
        "https://example.org:x",
    ],
)
def test_what_is_no_address_of_a_site_is_refused(workshop, address):
    with pytest.raises(BuildFailed, match="is not a web address"):
        workshop.build(site_url=address)


@pytest.fixture
def crash(monkeypatch):
    """Something inside Pelican that falls over."""

    def fall(*args):
        raise RuntimeError("out of cheese")

    monkeypatch.setattr(generator, "sitemap_file", fall)


def test_a_crash_leaves_no_scratch_folder_and_the_old_output(built, crash):
    before = built.files()

    with pytest.raises(RuntimeError, match="out of cheese"):
        built.build()

    assert built.files() == before
    assert sorted(path.name for path in built.root.iterdir()) == ["output", "site"]


def test_a_warning_of_pelican_is_a_failure(workshop, monkeypatch):
    monkeypatch.setattr(
        generator, "robots_file", lambda url: logging.getLogger("pelican.x").warning("no such plugin") or ""
    )

    with pytest.raises(BuildFailed, match="^no such plugin$"):
        workshop.build()

    assert sorted(path.name for path in workshop.root.iterdir()) == ["site"]


def test_the_log_handler_is_gone_afterwards(built):
    built.build()

    assert [
        handler
        for handler in logging.getLogger("pelican").handlers
        if isinstance(handler, builder._warnings_are_errors)
    ] == []


def test_the_output_knows_its_address(workshop):
    workshop.build(site_url="https://example.org/offer")

    assert site_url_of(workshop.output) == "https://example.org/offer"


def test_a_folder_without_a_mark_was_built_for_no_address(tmp_path):
    assert site_url_of(tmp_path) == ""


def test_publishing_replaces_only_what_differs(tmp_path):
    new, old = tmp_path / "new", tmp_path / "old"
    for folder, files in (
        (new, {"same": "1", "other": "2", "deep/fresh": "3"}),
        (old, {"same": "1", "other": "x", "gone/away": "4"}),
    ):
        for name, text in files.items():
            (folder / name).parent.mkdir(parents=True, exist_ok=True)
            (folder / name).write_text(text, encoding="utf-8")

    assert publish(new, old) == Result(files=3, changed=2, removed=1)
    assert sorted(path.relative_to(old).as_posix() for path in old.rglob("*")) == [
        "deep",
        "deep/fresh",
        "other",
        "same",
    ]


def test_a_file_may_become_a_folder_and_a_folder_a_file(tmp_path):
    new, old = tmp_path / "new", tmp_path / "old"
    for path in (new / "a" / "index.html", new / "b", old / "a", old / "b" / "index.html"):
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(str(path.parent.name), encoding="utf-8")

    publish(new, old)

    assert sorted(path.relative_to(old).as_posix() for path in old.rglob("*")) == ["a", "a/index.html", "b"]


def test_the_mark_is_part_of_every_build(built):
    assert (built.output / MARK).is_file()
