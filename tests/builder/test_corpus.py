"""Broken and hostile files: each is a named problem, none a traceback, and the built site stays as it was.

What only looks hostile and is rendered harmlessly is in test_corpus_harmless.py.
"""

import shutil
from pathlib import Path

import pytest

from plugins.directory.checking import check

CLUB = "services/clubs/broken.md"
HEAD = """---
title: Swim club
summary: Small swimming sessions with trained helpers.
kind: service
topics: [health]
needs: [any-send]
area: county
access: {route: [anyone], steps: [Ring us.]}
eligibility: Anyone under 18.
sources: [{url: 'https://www.example.org/swim'}]
checked: {on: 2026-11-01, by: send-team, next: 2027-05-01}
status: open
"""
GOOD = HEAD + "---\nIt is fun.\n"
BOMB = "a: &a [x,x]\n" + "".join(f"{two}: &{two} [*{one},*{one}]\n" for one, two in zip("abcdefgh", "bcdefghi"))


def with_line(line):
    """The good record with one more line of keys."""
    return f"{HEAD}{line}\n---\nIt is fun.\n"


def with_key(key, value):
    """The good record with another value for one of its keys."""
    lines = [f"{key}: {value}" if line.startswith(f"{key}:") else line for line in GOOD.split("\n")]
    return "\n".join(lines)


FILES = {
    "an empty file": b"",
    "one line end": b"\n",
    "a byte order mark alone": b"\xef\xbb\xbf",
    "front matter only": HEAD + "---\n",
    "no front matter": "It is fun.\n",
    "no fence": GOOD.replace("---\n", ""),
    "no second fence": HEAD,
    "no first fence": GOOD.removeprefix("---\n"),
    "a fence of four": GOOD.replace("---\n", "----\n"),
    "a space before the fence": f" {GOOD}",
    "toml": GOOD.replace("---", "+++"),
    "json": '{"title": "Swim club"}',
    "html": "<!doctype html><html><body onload=alert(1)>",
    "utf-16, little end": GOOD.encode("utf-16"),
    "utf-16, big end": GOOD.encode("utf-16-be"),
    "utf-32": GOOD.encode("utf-32"),
    "latin-1": GOOD.replace("fun", "caf\xe9").encode("latin-1"),
    "windows-1252": GOOD.replace("fun", "\u201cfun\u201d").encode("cp1252"),
    "half a letter": GOOD.encode() + b"\xe2\x82",
    "an overlong slash": GOOD.encode() + b"\xc0\xaf",
    "a surrogate": GOOD.encode() + b"\xed\xa0\x80",
    "nul": GOOD.replace("fun", "f\0un"),
    "a bell": GOOD.replace("fun", "f\aun"),
    "an escape sequence": GOOD.replace("fun", "\x1b[31mfun"),
    "a C1 control": GOOD.replace("fun", "f\x9bun"),
    "text turned round": GOOD.replace("fun", "\u202enuf\u202c"),
    "an isolate": GOOD.replace("fun", "\u2066fun"),
    "five megabytes": GOOD + "It is fun. " * 500_000,
    "five megabytes of one line of keys": with_line("provider: " + "x" * 5_000_000),
    "a binary": bytes(range(256)) * 8,
    "a picture": b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR",
    "tabs for spaces": GOOD.replace("access: {", "access:\n\troute: {"),
    "a tab before a key": GOOD.replace("kind:", "\tkind:"),
    "a colon in a value": with_key("title", "Swim: club"),
    "an open quote": with_key("title", '"Swim club'),
    "an open list": with_key("topics", "[health"),
    "an open block": with_key("checked", "{on: 2026-11-01"),
    "a key twice": with_line("title: Again"),
    "a key without a space": with_key("title", "").replace("title: ", "title:Swim"),
    "a list of keys": "---\n- title: x\n---\nText.\n",
    "a scalar of keys": "---\nJust words\n---\nText.\n",
    "two documents": with_line("--- # again\nkind: service"),
    "an anchor": with_key("title", "&a Swim club"),
    "an alias": with_line("provider: *a"),
    "a bomb": f"---\n{BOMB}---\nText.\n",
    "a merge": with_line("<<: {title: x}"),
    "a tag that runs": with_line("provider: !!python/object/apply:os.system [ls]"),
    "a tag": with_key("title", "!!binary aGk="),
    "a key of a list": with_line("? [a, b]\n: c"),
    "a key of nothing": with_line(": x"),
    "deep lists": with_line("provider: " + "[" * 3_000 + "]" * 3_000),
    "deep blocks": with_line("provider:\n" + "".join(f"{'  ' * n}a:\n" for n in range(1, 300))),
    "a thousand unknown keys": with_line("\n".join(f"k{n}: x" for n in range(1000))),
    "a key that Python knows": with_line("__class__: x\n__proto__: y\nmodel_config: z"),
    "a number too long": with_line(f"ages: {{min: {'9' * 5000}, max: 3}}"),
    "a number in other digits": with_line("ages: {min: \u0663, max: 9}"),
    "a day that never was": with_key("checked", "{on: 2026-02-30, by: send-team, next: 2027-01-01}"),
    "a day in the year nought": with_key("checked", "{on: 0000-01-01, by: send-team, next: 2027-01-01}"),
    "html in the title": with_key("title", "<script>alert(1)</script>"),
    "an id that climbs": with_line("related: [../../etc/passwd]"),
    "an area that climbs": with_key("area", "[../..]"),
    "a link that climbs": GOOD.replace("It is", "[x](../../../etc/passwd)"),
    "a link that runs": GOOD.replace("It is", "[x](javascript:alert(1))"),
    "a link of data": GOOD.replace("It is", "[x](data:text/html;base64,PHN2Zz4=)"),
    "a file link": GOOD.replace("It is", "[x](file:///etc/passwd)"),
    "a website that runs": with_line("contacts: [{website: 'javascript://example.org/%0aalert(1)'}]"),
    "a website of somebody else": with_line("contacts: [{website: 'https://gov.uk@example.org'}]"),
    "a website inside": with_line("contacts: [{website: 'http://169.254.169.254/latest'}]"),
    "an address with a line end": with_line('contacts: [{email: "a@example.org\\nBcc: b@example.org"}]'),
    "a picture from elsewhere": GOOD.replace("It is", "![x](https://example.org/x.png)"),
}


NAMES = (
    "%2e%2e%2fetc.md",
    "-.md",
    "a b.md",
    "A.md",
    "\u00e9.md",
    "a\u202eb.md",
    "\U0001f3ca.md",
    "con.txt.md",
    "a" * 200 + ".md",
)
LINKS = {
    "file.md": "saturday-swim-club.md",
    "folder": "../advice",
    "nowhere.md": "nowhere",
    "outside.md": "/etc/passwd",
}


def as_bytes(content):
    return content if isinstance(content, bytes) else content.encode()


@pytest.mark.parametrize("case", FILES)
def test_a_broken_record_is_a_named_problem_and_nothing_is_built(faults, case):
    assert faults(CLUB, as_bytes(FILES[case])) == {CLUB}


@pytest.mark.parametrize("name", NAMES)
def test_a_name_that_is_no_address_is_a_named_problem(faults, name):
    assert faults(f"services/clubs/{name}", GOOD.encode()) == {f"services/clubs/{name}"}


@pytest.mark.parametrize("name", LINKS)
def test_a_symbolic_link_is_never_followed(faults, name):
    assert faults(f"services/clubs/{name}", link=LINKS[name]) == {f"services/clubs/{name}"}


def test_two_files_of_one_id_are_a_problem(faults):
    twin = "services/health/saturday-swim-club.md"

    assert faults(twin, GOOD.encode()) == {twin}


def test_the_whole_check_names_them_all_at_once(place, today, tmp_path):
    site = Path(shutil.copytree(place[0], tmp_path / "site"))
    names = {f"services/clubs/broken-{number}.md": content for number, content in enumerate(FILES.values())}
    for name, content in names.items():
        (site / name).write_bytes(as_bytes(content))

    assert names.keys() <= {problem.path for problem in check(site, today)[1] if problem.level == "error"}
