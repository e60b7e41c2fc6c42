"""Files that look odd or hostile and are right all the same: they are built, and nothing in them acts on the page."""

import datetime
import shutil
from pathlib import Path

import pytest
from bs4 import BeautifulSoup

from plugins.builder import build

TODAY = datetime.date(2026, 11, 23)
HEAD = """---
title: Swim club {0}
summary: Small swimming sessions with trained helpers.
kind: service
topics: [health]
needs: [any-send]
area: county
access: {{route: [anyone], steps: [Ring us.]}}
eligibility: Anyone under 18.
sources: [{{url: 'https://www.example.org/swim'}}]
checked: {{on: 2026-11-01, by: send-team, next: 2027-05-01}}
status: open
---
"""
TEXTS = {
    "script": "<script>alert(1)</script>",
    "handler": "<img src=x onerror=alert(1)><svg onload=alert(1)>",
    "frame": "<iframe src=https://example.org></iframe><object data=x></object>",
    "form": "<form action=https://example.org><input name=a></form>",
    "style": "<style>body{display:none}</style><p style=position:fixed>x</p>",
    "comment": "<!-- <script>alert(1)</script> --> x",
    "broken-html": "<p <b onclick='alert(1)' <<a href=>>",
    "entities": "&lt;script&gt;alert(1)&lt;/script&gt; &#60;b&#62;",
    "template": "{{ 7 * 7 }} {% include '/etc/passwd' %} {# x #}",
    "shell": "$(rm -rf /) `rm -rf /` ; DROP TABLE records; --",
    "code": "```\n<script>alert(1)</script>\n[x](javascript:alert(1))\n```",
    "open-code": "```\n<script>alert(1)</script>",
    "emoji": "Swim \U0001f3ca\U0001f3fd\u200d\u2640\ufe0f with \U0001f468\u200d\U0001f469\u200d\U0001f467",
    "arabic": "\u0645\u0631\u062d\u0628\u0627 \u0628\u0643\u0645 \u200f(SEND)\u200f",
    "hebrew": "\u05e9\u05dc\u05d5\u05dd and English",
    "chinese": "\u6b22\u8fce\u6765\u5230",
    "marks": "Z" + "\u0351\u0321\u035c" * 60,
    "zero-width": "swim\u200bming\u2060 \ufeffclub",
    "wide": "\uff33\uff37\uff29\uff2d",
    "private": "\ue000\U000f0000 \ufffd",
    "long-word": "x" * 20_000,
    "long-line": "word " * 20_000,
    "many-headings": "## Again\n\n" * 500,
    "deep-quotes": ">" * 60 + " x",
    "deep-lists": "\n".join(" " * 4 * n + "- x" for n in range(60)),
    "stars": "*" * 5_000 + "x" + "_" * 5_000,
    "brackets": "[" * 2_000 + "x" + "]" * 2_000,
    "table": "| a | b |\n|---|\n| c |\n| <b>x</b> | y | z |",
    "windows": "One line.\r\n\r\nAnother line.\r\n",
    "old-mac": "One line.\r\rAnother line.",
    "no-end": "No line end",
    "tabs": "\tA tab\n\n- a\n\t- b",
    "rule": "One.\n\n---\n\nTwo.\n\n---",
    "words-of-yaml": "no\nnull\n~\n1e3\n!!int x\n&a *a",
}
BYTES = {
    "mark-first": b"\xef\xbb\xbf" + HEAD.format("x").encode() + b"It is fun.\n",
    "windows-keys": HEAD.format("x").replace("\n", "\r\n").encode() + b"It is fun.\r\n",
    "spaces-behind": HEAD.format("x").replace("\n", "  \n").encode() + b"It is fun.\n",
    "odd-title": HEAD.format("\U0001f3ca \u0645 & \u201cx\u201d").encode() + b"It is fun.\n",
    "words-as-title": HEAD.format("x").replace("Swim club x", "null").encode() + b"It is fun.\n",
}


def file_of(key):
    return BYTES.get(key) or (HEAD.format(key) + TEXTS[key]).encode()


@pytest.fixture(scope="module")
def pages(tmp_path_factory, mini_site):
    """The page of each of these records, as it was built, by id."""
    root = tmp_path_factory.mktemp("harmless")
    site, output = Path(shutil.copytree(Path(__file__).resolve().parents[1] / "site", root / "site")), root / "output"
    for key in (*TEXTS, *BYTES):
        (site / f"services/clubs/{key}.md").write_bytes(file_of(key))
    build(site, output, "", TODAY)
    made = {key: output / "services" / key / "index.html" for key in (*TEXTS, *BYTES)}
    return {key: BeautifulSoup(path.read_text(encoding="utf-8"), "html.parser") for key, path in made.items()}


@pytest.mark.parametrize("key", [*TEXTS, *BYTES])
def test_nothing_of_it_acts_on_the_page(pages, key):
    main = pages[key].find("main")

    assert (
        main.find_all(["script", "iframe", "object", "embed", "form", "input", "style", "img", "svg", "base", "meta"])
        == []
    )
    assert {
        name for tag in main.find_all(True) for name in tag.attrs if name.startswith("on") or name == "style"
    } == set()
    assert [a["href"] for a in main.find_all(href=True) if a["href"].lower().startswith(("javascript:", "data:"))] == []


@pytest.mark.parametrize("key", [*TEXTS, *BYTES])
def test_the_page_is_whole(pages, key):
    assert pages[key].find("h1").text.strip()
    assert pages[key].find("footer") is not None


SHOWN = {
    "template": "{{ 7 * 7 }}",
    "entities": "<script>alert(1)</script>",
    "arabic": "\u0645\u0631\u062d\u0628\u0627",
    "emoji": "\U0001f3ca",
    "windows": "Another line.",
    "old-mac": "Another line.",
    "mark-first": "It is fun.",
    "windows-keys": "It is fun.",
}


@pytest.mark.parametrize("key", SHOWN)
def test_the_words_stand_there_as_they_were_typed(pages, key):
    assert SHOWN[key] in pages[key].find("main").text
