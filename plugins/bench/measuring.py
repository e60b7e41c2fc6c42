"""All figures of one search: ours or a peer's."""

import time
from dataclasses import dataclass, field, replace

from plugins.bench.browsing import Visit
from plugins.bench.traffic import load_of

TIMES = 3
"""How often each time is taken, if there is time enough; the least counts. What else a machine does only ever adds, for a while."""

SETTLED = 5
"""Cold visits that are waited for until the page is settled: pages fetch for a long time on a slow line what they may need."""

ENOUGH_SECONDS, FEWEST = 180, 3
"""After this time no further cold visit is begun once the fewest are done: the whole-index peers take half a minute each."""


@dataclass
class Figures:
    """What was measured of one search. Times in ms, sizes in bytes, heap in MB beyond an empty page's.

    cold: the quickest Load of each query. next_bytes, next_ms: a further query of a visit. visit_bytes: the whole visit. warm_ms: a
    query asked before in the same visit, the quickest time. heap: after one query, and after all. typing_bytes: typing one query key by key.
    """

    cold: list = field(default_factory=list)
    next_bytes: list = field(default_factory=list)
    next_ms: list = field(default_factory=list)
    visit_bytes: int = 0
    warm_ms: list = field(default_factory=list)
    heap: tuple = ()
    typing_bytes: int | None = None


@dataclass(frozen=True)
class Bench:
    """The browser, the server, the queries, and how progress is told."""

    browser: object
    server: object
    queries: list
    say: object


def measure(bench, site, path, empty_heap, typing=False):
    """The Figures of the search at `path` of `site`."""
    url = bench.server.url(site) + path
    figures = Figures(cold=_cold(bench, site, url))
    with Visit(bench.browser) as visit:
        _whole_visit(bench, visit, url, figures, empty_heap)
    if typing:
        figures.typing_bytes = _typing(bench, url)
    return figures


def _cold(bench, site, url):
    found, end = [[] for _ in bench.queries], time.monotonic() + ENOUGH_SECONDS
    # Each query once, then all of them again: something else that a machine does spoils neighbours together.
    for at in range(TIMES * len(bench.queries)):
        again, number = divmod(at, len(bench.queries))
        if at >= FEWEST and time.monotonic() > end:
            break
        bench.say(f"{site}: cold query {number + 1} of {len(bench.queries)}, time {again + 1} of up to {TIMES}")
        found[number].append(one_load(bench, url, bench.queries[number], settle=at < SETTLED))
    return [quickest(loads) for loads in found if loads]


def quickest(loads):
    """The Load of least time of those of one query, with what the first knows of the settled page."""
    return replace(min(loads, key=lambda load: load.ms), settled=loads[0].settled)


def one_load(bench, url, words, settle=True):
    """The Load of one deep link, with `settled` if the page is waited for."""
    bench.server.sent()
    with Visit(bench.browser) as visit:
        arrived = visit.arrive(url, words)
        if settle:
            visit.settle()
        return load_of(bench.server.sent(), visit.fetched, *arrived, settled=settle)


def _whole_visit(bench, visit, url, figures, empty_heap):
    bench.say("a visit of all queries")
    first, *rest = bench.queries
    bench.server.sent()
    visit.arrive(url, first)
    visit.settle()
    figures.visit_bytes = _bytes(bench)
    heap = [visit.heap_mb()]
    for words in rest:
        figures.next_ms.append(visit.ask(words))
        visit.settle()
        figures.next_bytes.append(_bytes(bench))
    figures.visit_bytes += sum(figures.next_bytes)
    heap.append(visit.heap_mb())
    figures.heap = tuple(one - empty_heap for one in heap)
    rounds = [[*_asked_again(bench, visit)] for _ in range(TIMES)]
    figures.warm_ms = [min(times) for times in zip(*rounds, strict=True)]


def _asked_again(bench, visit):
    for words in bench.queries:
        yield visit.ask(words)
        visit.settle()


def _typing(bench, url):
    with Visit(bench.browser) as visit:
        visit.arrive(url, bench.queries[0])
        visit.settle()
        bench.server.sent()
        visit.type(bench.queries[1])
        visit.settle()
        return _bytes(bench)


def _bytes(bench):
    return sum(one.bytes for one in bench.server.sent())


def floors(bench, times=7):
    """What nothing can beat here: ms of each run of a page with no fetch, with one and with two in series; heap of the first, MB."""
    url, found = bench.server.url("floor"), []
    # The first visit of all pays for what the browser itself has not yet loaded.
    one_load(bench, f"{url}/0/", "")
    for count in range(3):
        bench.say(f"the floor: {count} fetches in series")
        runs = []
        for _ in range(times):
            with Visit(bench.browser) as visit:
                runs.append(visit.arrive(f"{url}/{count}/", "")[1])
                visit.settle()
                heap = visit.heap_mb()
        found.append((runs, heap))
    return [runs for runs, _ in found], found[0][1]
