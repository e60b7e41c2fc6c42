"""From bytes to keys and prose, and what is said about files that cannot be read."""

import os

import pytest

from plugins.directory.frontmatter import MAX_BYTES, read, read_yaml

GOOD = "---\ntitle: Swim\n---\nText.\n"


@pytest.fixture
def reading(tmp_path):
    """Read bytes or text as the file `x.md`."""

    def reader(content):
        path = tmp_path / "x.md"
        path.write_bytes(content.encode() if isinstance(content, str) else content)
        return read(path, "x.md")

    return reader


def said(source):
    return [str(problem) for problem in source.problems]


@pytest.mark.parametrize(
    "content",
    [
        GOOD,
        "\ufeff" + GOOD,
        GOOD.replace("\n", "\r\n"),
        GOOD.replace("\n", "\r"),
        GOOD.replace("---\n", "--- \t\n"),
        GOOD[:-1],
    ],
    ids=["plain", "byte order mark", "Windows", "old Mac", "spaces after the fence", "no newline at the end"],
)
def test_every_editor_and_system_may_save_it(reading, content):
    source = reading(content)

    assert (source.data, source.body, source.body_line, said(source)) == ({"title": "Swim"}, "Text.", 4, [])


NOTHING_TO_READ = {
    "empty": (b"", "x.md:1: the first line must be three hyphens: ---"),
    "no fence": (b"title: Swim\n", "x.md:1: the first line must be three hyphens: ---"),
    "a space before the fence": (b" ---\ntitle: Swim\n---\n", "x.md:1: the first line must be three hyphens: ---"),
    "fence never closed": (
        b"---\ntitle: Swim\n",
        "x.md:1: the front matter never ends. Put a line of three hyphens (---) between the keys and the text",
    ),
    "nothing between the fences": (
        b"---\n---\nText.\n",
        "x.md:1: there are no keys between the two lines of hyphens. Copy services/_template.md and start from that",
    ),
    "a list for keys": (
        b"---\n- title\n---\n",
        "x.md:1: there are no keys between the two lines of hyphens. Copy services/_template.md and start from that",
    ),
    "not UTF-8": (
        "---\ntitle: Swim\n---\ncafé\n".encode("latin-1"),
        "x.md:4: is not UTF-8 text. In your editor choose: save with encoding UTF-8",
    ),
    "UTF-16": (GOOD.encode("utf-16"), "x.md:1: is not UTF-8 text. In your editor choose: save with encoding UTF-8"),
    "NUL": (
        b"---\ntitle: a\x00b\n---\n",
        "x.md:2: holds an invisible control character. Delete the line and type it again",
    ),
    "escape sequence": (
        b"---\ntitle: a\n---\n\x1b[31mred\n",
        "x.md:4: holds an invisible control character. Delete the line and type it again",
    ),
    "turned reading direction": (
        "---\ntitle: a\u202eb\n---\n".encode(),
        "x.md:2: holds an invisible character that turns the reading direction. Delete the line and type it again",
    ),
    "isolated reading direction": (
        "---\ntitle: a\n---\n\u2066b\n".encode(),
        "x.md:4: holds an invisible character that turns the reading direction. Delete the line and type it again",
    ),
    "5 MB": (b"x" * 5_000_000, "x.md:1: is 4882 kB. 256 kB is the most. Shorten it, or split it"),
}


@pytest.mark.parametrize("content, message", NOTHING_TO_READ.values(), ids=NOTHING_TO_READ)
def test_what_cannot_be_read_is_one_named_problem(reading, content, message):
    source = reading(content)

    assert said(source) == [message]
    assert not source.readable


def test_a_symbolic_link_is_not_followed(tmp_path):
    (tmp_path / "secret.txt").write_text(GOOD, encoding="utf-8")
    os.symlink(tmp_path / "secret.txt", tmp_path / "x.md")

    source = read(tmp_path / "x.md", "x.md")

    assert said(source) == ["x.md:1: is a symbolic link. Put the file itself here"]
    assert source.data == {}


def test_a_dangling_symbolic_link_is_the_same_problem(tmp_path):
    os.symlink(tmp_path / "nowhere", tmp_path / "x.md")

    assert said(read(tmp_path / "x.md", "x.md")) == ["x.md:1: is a symbolic link. Put the file itself here"]


def test_front_matter_alone_is_a_whole_file(reading):
    source = reading("---\ntitle: Swim\n---")

    assert (source.data, source.body, source.problems) == ({"title": "Swim"}, "", [])


def test_emoji_and_right_to_left_writing_are_welcome(reading):
    source = reading("---\ntitle: 🏊 שחייה\n---\n\u200fالسباحة\u200e\n")

    assert (source.data["title"], source.body, source.problems) == ("🏊 שחייה", "\u200fالسباحة\u200e", [])


def test_a_file_of_the_greatest_size_is_read(reading):
    start = "---\ntitle: Swim\n---\n"

    assert reading(start + "x" * (MAX_BYTES - len(start))).problems == []


def test_later_lines_of_hyphens_belong_to_the_text(reading):
    assert reading("---\ntitle: Swim\n---\nA\n\n---\n\nB\n").body == "A\n\n---\n\nB"


def test_a_problem_stands_on_the_line_of_its_nearest_parent(reading):
    source = reading("---\nages:\n  min: 5\n---\n")

    assert [source.line(path) for path in (("ages", "min"), ("ages", "max"), ("title",))] == [3, 2, 1]


def test_keys_that_could_not_all_be_read_are_not_used(reading):
    source = reading("---\ntitle: Swim\nkind: note: this\n---\n")

    assert (source.data, source.readable) == ({}, False)


def test_a_data_file_may_hold_a_list(tmp_path):
    (tmp_path / "x.yml").write_text("- a\n- b\n", encoding="utf-8")

    assert read_yaml(tmp_path / "x.yml", "x.yml").data == ["a", "b"]


def test_what_is_no_file_is_not_waited_for(tmp_path):
    (tmp_path / "x.md").mkdir()

    assert [problem.message for problem in read(tmp_path / "x.md", "x.md").problems] == [
        "is no file with words in it. Remove it"
    ]
