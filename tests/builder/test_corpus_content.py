"""Broken and hostile files of content/ and of the lists: each is a named problem, and the built site stays as it was."""

import pytest

from plugins.directory.load import load
from plugins.directory.types import TYPES

PATHS = [*(one.files.replace("*", "broken") for one in TYPES), "content/pages/broken.md"]
FRONT = "---\n{}\n---\nText.\n"
BOMB = "a: &a [x, x]\nb: &b [*a, *a]\nc: [*b, *b]"
KEYS = {
    "a bomb": BOMB,
    "a list": "[1, 2]",
    "deep": "title: " + "[" * 500 + "]" * 500,
    "unknown keys": "titel: x\nquantum: y",
    "html in the title": "title: <script>alert(1)</script>\nsummary: <img src=x onerror=alert(1)> and more words here",
    "an open quote": 'title: "x',
    "a tag": "title: !!python/object/apply:os.system [ls]",
}
RAW = {
    "empty": b"",
    "binary": bytes(range(256)),
    "utf-16": "title: x".encode("utf-16"),
    "five megabytes": b"title: x\n" * 600_000,
    "nul": b"---\ntitle: a\0b\n---\n",
}


def content(path, text):
    return (FRONT.format(text) if path.endswith(".md") else f"{text}\n").encode()


CASES = [*KEYS, *RAW]
LISTS = ("services/_vocabulary.yml", "content/glossary.yml", "content/site.yml")


def bytes_for(path, case):
    return RAW[case] if case in RAW else content(path, KEYS[case])


@pytest.mark.parametrize("path", [*PATHS, *LISTS])
def test_each_broken_file_is_a_named_problem(place, today, path):
    file = place[0] / path
    file.parent.mkdir(exist_ok=True)
    before = file.read_bytes() if file.is_file() else None
    for case in CASES:
        file.write_bytes(bytes_for(path, case))
        assert path in {problem.path for problem in load(place[0], today)[1] if problem.level == "error"}, case
    file.write_bytes(before) if before is not None else file.unlink()


@pytest.mark.parametrize("path", [*PATHS, *LISTS])
def test_nothing_is_built_with_one(faults, path):
    assert path in faults(path, bytes_for(path, "html in the title"))


@pytest.mark.parametrize("path", [path for path in PATHS if "broken" in path])
def test_a_symbolic_link_is_never_followed(faults, path):
    assert path in faults(path, link="/etc/passwd")
