"""The peers are pinned, and get the same words as we do."""

import json
import sys

import pytest

from plugins.bench import peers
from plugins.bench.processes import Failed

ASKED = json.loads((peers.TOOLS / "package.json").read_text(encoding="utf-8"))
LOCKED = json.loads((peers.TOOLS / "package-lock.json").read_text(encoding="utf-8"))["packages"]
DOCUMENT = {
    "id": "a",
    "url": "/services/a/",
    "title": "Swim & splash",
    "summary": "For <all>.",
    "body": "Warm water.",
    "place": "",
}


def test_the_lock_has_the_exact_versions_we_ask_for():
    asked = ASKED["dependencies"] | ASKED["optionalDependencies"]

    assert asked == {name: LOCKED[f"node_modules/{name}"]["version"] for name in asked}


def test_every_package_has_a_hash_and_no_place_and_runs_no_script():
    packages = {name: entry for name, entry in LOCKED.items() if name}

    assert [name for name, entry in packages.items() if "integrity" not in entry] == []
    assert [name for name, entry in packages.items() if "resolved" in entry or "hasInstallScript" in entry] == []


def test_a_page_for_pagefind_has_all_the_words_of_a_record():
    page = peers.page_of(DOCUMENT)

    assert "<h1>Swim &amp; splash</h1><p>For &lt;all&gt;.</p><p>Warm water.</p></main>" in page
    assert "data-pagefind-body" in page


def test_without_a_registry_we_say_what_to_do(tmp_path):
    npm = [sys.executable, "-c", "import sys; sys.exit('npm error network request failed')"]

    with pytest.raises(Failed, match="connect this machine") as failed:
        peers.install(npm, tmp_path / "tools")
    assert "npm error network request failed" in str(failed.value)


def test_a_peer_that_cannot_be_built_is_left_out(tmp_path, monkeypatch):
    monkeypatch.setattr(peers, "minisearch", lambda *args: "cost")
    (tmp_path / "documents.json").write_text(json.dumps([DOCUMENT]), encoding="utf-8")
    (tmp_path / "pagefind.html").write_text("", encoding="utf-8")
    said = []

    assert peers.build_all("node", tmp_path, tmp_path / "documents.json", tmp_path, said.append).keys() == {
        "MiniSearch"
    }
    assert "Pagefind is left out. plugins/bench/node/package.json names Pagefind's programs for Linux only." in said
