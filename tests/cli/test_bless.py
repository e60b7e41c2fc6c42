"""`tasks.py bless`: today's output becomes the expected one."""

import pytest

from plugins.builder import MARK
from plugins.cli import __main__ as cli
from plugins.cli import bless
from plugins.cli.bless import expected_of, kept, main_of, without_hash

PAGE = "<html><head><title>x</title></head><body><nav>n</nav><main><h1>A &amp; b</h1></main></body></html>"


@pytest.fixture
def output(tmp_path):
    """A built site of a few files."""
    files = {
        "index.html": PAGE,
        "a/index.html": PAGE,
        "_headers": "/*\n",
        "search/words.0a1b2c3d.json": "{}",
        "search/texts.0a1b2c3d.0.json": "{}",
        "search/texts.0a1b2c3d.17.json": "{}",
        "search/texts.0a1b2c3d.b3.json": "{}",
        "theme/x.css": "a{}",
        MARK: "\n",
    }
    for name, text in files.items():
        (tmp_path / "out" / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / "out" / name).write_text(text, encoding="utf-8")
    return tmp_path / "out"


def test_pages_are_kept_as_their_main_part_and_other_files_by_name(output):
    expected = expected_of(output)

    assert sorted(expected) == ["_headers", "a/index.html", "index.html", "paths.txt"]
    assert (
        expected["paths.txt"]
        == "_headers\na/index.html\nindex.html\nsearch/texts.*.#.json\nsearch/words.*.json\ntheme/x.css\n"
    )
    assert expected["_headers"] == "/*\n"


def test_the_main_part_has_an_element_a_line():
    assert main_of(PAGE) == "<main>\n <h1>\n  A &amp; b\n </h1>\n</main>\n"


def test_a_page_without_a_main_part_is_an_error():
    with pytest.raises(ValueError, match="the page has no <main>"):
        main_of("<p>x</p>")


NAMES = {
    "words.0a1b2c3d.json": "words.*.json",
    "index.html": "index.html",
    "site.css": "site.css",
    "a.deadbeef/b.js": "a.deadbeef/b.js",
    "codec.js": "codec.js",
}


@pytest.mark.parametrize("name", NAMES)
def test_only_a_mark_of_content_is_a_star(name):
    assert without_hash(name) == NAMES[name]


def test_blessing_writes_what_is_new_and_removes_what_is_gone(output, tmp_path):
    folder = tmp_path / "expected"
    first = bless.bless(output, folder)
    (output / "a/index.html").unlink()
    (output / "index.html").write_text(PAGE.replace("A", "B"), encoding="utf-8")

    assert first == ["_headers", "a/index.html", "index.html", "paths.txt"]
    assert bless.bless(output, folder) == ["a/index.html", "index.html", "paths.txt"]
    assert kept(folder) == expected_of(output)


def test_what_is_expected_already_stays(output, tmp_path):
    bless.bless(output, tmp_path / "expected")

    assert bless.bless(output, tmp_path / "expected") == []


def test_the_verb_says_what_changed(tmp_path, monkeypatch, capsys):
    monkeypatch.setattr(bless, "EXPECTED", tmp_path)

    assert cli.main(["bless"]) == 0
    assert (
        capsys.readouterr()
        .out.splitlines()[-1]
        .endswith(" expected files changed. Read them with git diff before you commit.")
    )
    assert (tmp_path / "services/quiet-chat/index.html").is_file()
