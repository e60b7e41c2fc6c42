"""Addresses in records: where they stand, and how they are changed."""

import pytest

from plugins.link_checker.fetch import Answer
from plugins.link_checker.outside.results import Result
from plugins.link_checker.outside.sources import Sources, moves
from plugins.link_checker.status import Status
from tests.conftest import TODAY
from tests.link_checker.outside.simulated import link

OLD, NEW = "https://a.example/x", "https://b.example/new"
FILE = "services/a.md"


@pytest.fixture
def site(tmp_path):
    """A site folder with one record of this text; a function that makes it."""

    def make(text, name=FILE):
        path = tmp_path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(text.encode())
        return tmp_path

    return make


def changed(folder, old=OLD, new=NEW):
    Sources(folder).apply({old: new}, [FILE])
    return (folder / FILE).read_bytes().decode()


STANDS = [
    "url: {}",
    "- {{url: {}}}",
    "'{}'",
    "[swim]({})",
    "<{}>",
    "see {}.",
    "see {}, or",
    "{}",
    '<a href="{}">',
    "*{}*",
    "({}).",
    "[swim]({})s",
    "*{}*x",
    "[{}, x]",
]
STANDS_NOT = [
    "{}/y",
    "{}y",
    "{}?y",
    "{}#y",
    "{}-y",
    "{}.html",
    "https://web.archive.org/web/2020/{}",
    "https://c.example/?to={}",
    "{},2",
]


@pytest.mark.parametrize("text", STANDS)
def test_an_address_is_changed_where_it_stands_as_such(site, text):
    assert changed(site(text.format(OLD))) == text.format(NEW)


@pytest.mark.parametrize("text", STANDS_NOT)
def test_an_address_inside_a_longer_one_is_left(site, text):
    assert changed(site(text.format(OLD))) == text.format(OLD)


def test_nothing_else_changes_not_even_line_ends(site):
    text = f"---\r\nurl: {OLD}\r\n---\r\n\tcaf\u00e9 {OLD}/y  \n\n\ufeff{OLD}"

    assert changed(site(text)) == text.replace(f"url: {OLD}", f"url: {NEW}").replace(f"\ufeff{OLD}", f"\ufeff{NEW}")


def test_an_ampersand_keeps_its_form(site):
    text = "<https://a.example/?a=1&b=2> <a href='https://a.example/?a=1&amp;b=2'>"

    assert changed(site(text), "https://a.example/?a=1&b=2", "https://b.example/?c=3&d=4") == (
        "<https://b.example/?c=3&d=4> <a href='https://b.example/?c=3&amp;d=4'>"
    )


def test_two_moves_in_one_go_do_not_run_into_each_other(site):
    folder = site(f"{OLD} {NEW}")
    Sources(folder).apply({OLD: NEW, NEW: OLD}, [FILE])

    assert (folder / FILE).read_text(encoding="utf-8") == f"{NEW} {OLD}"


def test_changes_name_file_line_old_and_new(site):
    made = Sources(site(f"a\n\n{OLD}\n{OLD}")).apply({OLD: NEW}, [FILE])

    assert [(one.file, one.line, one.old, one.new) for one in made] == [(FILE, 3, OLD, NEW), (FILE, 4, OLD, NEW)]


def test_all_files_are_changed_or_none(site, monkeypatch):
    folder = site(OLD)
    site(OLD, "services/b.md")
    write = type(folder).write_text

    def fails(path, *args, **options):
        if path.name == ".b.md.new":
            raise PermissionError(13, "Permission denied", str(path))
        return write(path, *args, **options)

    monkeypatch.setattr(type(folder), "write_text", fails)
    with pytest.raises(PermissionError):
        Sources(folder).apply({OLD: NEW}, [FILE, "services/b.md"])
    assert [path.read_text(encoding="utf-8") for path in sorted((folder / "services").iterdir())] == [OLD, OLD]


OUTSIDE = [
    "theme/base.html",
    "../secret.md",
    "services/../../secret.md",
    "/etc/passwd",
    "services/gone.md",
    "services",
    "",
    "services/link.md",
]


@pytest.mark.parametrize("name", OUTSIDE)
def test_files_that_are_no_text_of_the_site_are_never_touched(tmp_path, name):
    folder = tmp_path / "inner"
    (folder / "services").mkdir(parents=True)
    (folder / "theme").mkdir()
    (folder / "theme/base.html").write_text(OLD, encoding="utf-8")
    (folder.parent / "secret.md").write_text(OLD, encoding="utf-8")

    assert Sources(folder).apply({OLD: NEW}, [name]) == []


@pytest.mark.parametrize("place", ["../outside.md", "services/b.md"])
def test_a_symbolic_link_is_not_followed(site, place):
    folder = site(OLD, "services/b.md")
    (folder / place).write_text(OLD, encoding="utf-8")
    try:
        (folder / "services/link.md").symlink_to(folder / place)
    except OSError:  # Windows lets only some users make one: then there is none to follow
        return

    assert Sources(folder).line("services/link.md", OLD) == 0


def test_lines(site):
    sources = Sources(site(f"a\nb {OLD}/y\n{OLD}"))

    assert (sources.line(FILE, OLD), sources.line(FILE, NEW), sources.line("services/b.md", OLD)) == (3, 0, 0)


def result(status, new="", permanent=True, https=""):
    return Result(link(OLD), Answer(Status(status), "", new, permanent, https), TODAY)


def test_only_moves_for_good_are_written():
    assert moves([result("moved", NEW)], "moved") == ({OLD: NEW}, [])
    assert moves([result("moved", NEW, permanent=False), result("excused", NEW), result("ok")], "moved") == ({}, [])


def test_https_is_written_only_when_asked_for():
    offered = result("ok", https="https://a.example/x")

    assert moves([offered], "moved") == ({}, [])
    assert moves([offered], "https")[0] == {OLD: "https://a.example/x"}


HARM = [
    "https://b.example/)[x](javascript:alert(1)",
    "https://b.example/ x",
    "https://b.example/\ny: z",
    'https://b.example/"onclick="x',
    "https://b.example/<script>",
    "https://b.example/{{x}}",
    "https://b.example/a,b]",
    "https://b.example/'",
    "https://user@b.example/",
    "javascript:alert(1)",
    "https://b.example/\u202ex",
]


@pytest.mark.parametrize("new", HARM)
def test_an_address_that_could_do_harm_in_a_record_is_left_to_a_person(new):
    harmful = result("moved", new)

    assert moves([harmful], "moved") == ({}, [harmful])
