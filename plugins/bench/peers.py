"""The other searches on the same records: installed, built, and each on the simplest page that shows ten titles."""

import html
import json
import shutil
from pathlib import Path

from plugins.bench.processes import Failed, measured

TOOLS = Path(__file__).parent / "node"
MINISEARCH, PAGEFIND = "MiniSearch", "Pagefind"

OFFLINE = """The benchmark's own tools could not be installed from plugins/bench/node/package-lock.json.
They come from the npm registry each time the benchmark runs (npm keeps copies): connect this machine, then run the same command
again. The site itself needs none of them. What npm said"""


def install(npm, folder):
    """Copy the tools into the empty `folder` and install their packages there; return their versions. Raises Failed."""
    shutil.copytree(TOOLS, folder, dirs_exist_ok=True)
    options = (
        "--ignore-scripts",
        "--no-audit",
        "--no-fund",
        "--loglevel=error",
        "--fetch-retries=1",
        "--prefer-offline",
    )
    measured([*npm, "ci", *options], OFFLINE, folder)
    return json.loads((TOOLS / "package.json").read_text(encoding="utf-8"))["dependencies"]


def minisearch(node, tools, documents, folder):
    """Build MiniSearch's index of `documents` (a path) and its page into `folder`; the Cost of the index. Raises Failed."""
    folder.mkdir(parents=True)
    shutil.copy2(tools / "minisearch.html", folder / "index.html")
    cost = measured([node, "minisearch.mjs", documents, folder], "MiniSearch's index could not be built", tools)
    measured([node, "minisearch-script.mjs", folder], "MiniSearch's page could not be built", tools)
    return cost


def pagefind(node, tools, documents, folder):
    """Build Pagefind's index of `documents` (a path) and its page into `folder`; the Cost of the index. Raises Failed."""
    pages = folder.with_name(f"{folder.name}-pages")
    for document in json.loads(documents.read_text(encoding="utf-8")):
        path = pages / document["url"].strip("/") / "index.html"
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(page_of(document), encoding="utf-8", newline="\n")
    folder.mkdir(parents=True)
    shutil.copy2(tools / "pagefind.html", folder / "index.html")
    command = [_pagefind(tools), "--site", pages, "--output-path", folder / "pagefind"]
    try:
        return measured(command, "Pagefind's index could not be built", tools)
    finally:
        shutil.rmtree(pages)


def _pagefind(tools):
    # The npm package "pagefind" only looks for one of these, and asks for systems whose packages not every registry has.
    found = sorted((tools / "node_modules" / "@pagefind").glob("*/bin/pagefind_extended"))
    if not found:
        raise Failed("plugins/bench/node/package.json names Pagefind's programs for Linux only.")
    return found[0]


def page_of(document):
    """A record as a page for Pagefind: the title as its heading, and everything else that our index has of it."""
    unseen = ("id", "url", "title")
    parts = [
        f"<p>{html.escape(text, quote=False)}</p>" for name, text in document.items() if name not in unseen and text
    ]
    title = html.escape(document["title"], quote=False)
    body = f"<main data-pagefind-body><h1>{title}</h1>{''.join(parts)}</main>"
    return f'<!DOCTYPE html><html lang="en"><head><title>{title}</title></head><body>{body}</body></html>\n'


def build_all(node, tools, documents, folder, say):
    """{name: (folder, Cost)} of the peers that could be built here; says which could not, and why."""
    built = {}
    for name, build in ((PAGEFIND, pagefind), (MINISEARCH, minisearch)):
        say(f"building {name}")
        try:
            built[name] = (folder / name, build(node, tools, documents, folder / name))
        except Failed as failed:
            say(f"{name} is left out. {failed}")
    return built
