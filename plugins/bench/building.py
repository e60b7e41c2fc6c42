"""A made-up site built by the real builder, in a process of its own: `python -m plugins.bench.building SITE OUTPUT REPORT`.

All records are read, checked and indexed, and every hook of the build runs; but of the pages only that of the search is
written, since no other is asked for here and thousands of pages take minutes.
"""

import datetime
import json
import sys
import threading
from dataclasses import asdict, dataclass
from pathlib import Path

from plugins.bench import sampler
from plugins.bench.processes import measured
from plugins.bench.site import TODAY

PAGE = "search/index.html"


@dataclass(frozen=True)
class Report:
    """What a build cost.

    Processor seconds in Whoosh, in the rest of `search`, and for documents of records; clock seconds in other programs that were
    called. The most memory of the process in MB until the index was done, and before it was begun (None: not known).
    """

    whoosh: float
    index: float
    documents: float
    scripts: float
    peak_mb: float | None
    before_mb: float | None


def build(site, output, folder):
    """Build in a child process. Returns the Report, and the path of the documents as JSON for the peers. Raises Failed."""
    report = folder / "report.json"
    measured(
        [sys.executable, "-P", "-m", __name__, site, output, report], "The made-up site could not be built", folder
    )
    found = json.loads(report.read_text(encoding="utf-8"))
    return Report(**found), report.with_name("documents.json")


class OnlySearch:
    """Stands in for the pages of a site: the same in all, but iterating gives the search page alone."""

    def __init__(self, pages):
        self._pages = pages

    def __iter__(self):
        # Only now: to list all pages takes memory, and the index, which is measured, is made before.
        return iter([page for page in self._pages if page.path == PAGE])

    def __getattr__(self, name):
        return getattr(self._pages, name)


seen = {}
"""The Directory that was built, and the path the site lives below."""


def keep_search_only(generators):
    """Hook: leave one page to write, and remember the Directory."""
    for generator in generators:
        if hasattr(generator, "base_path"):
            seen.update(directory=generator.context["directory"], base_path=generator.base_path)
            generator.pages = OnlySearch(generator.pages)


def _main(site, output, report):
    from pelican import signals

    from plugins.builder import build as build_site

    signals.all_generators_finalized.connect(keep_search_only)
    with sampler.sampling(threading.main_thread().ident) as spent:
        build_site(site, output, "", datetime.date.fromisoformat(TODAY))
    kinds = (sampler.WHOOSH, sampler.INDEX, sampler.DOCUMENTS, sampler.SCRIPTS)
    found = Report(*(spent[kind] for kind in kinds), peak_mb=spent.peak_mb, before_mb=spent.before_mb)
    _save(report, asdict(found))
    _save(report.with_name("documents.json"), list(_documents(site)))


def _documents(site):
    from plugins.search_index.documents import documents, places_of

    today = datetime.date.fromisoformat(TODAY)
    for document in documents(seen["directory"], today, places_of(site), seen["base_path"]):
        yield {"id": document.id, "url": document.url, "title": document.title, **document.text}


def _save(path, content):
    path.write_text(json.dumps(content, ensure_ascii=False), encoding="utf-8", newline="\n")


if __name__ == "__main__":
    _main(*map(Path, sys.argv[1:]))
