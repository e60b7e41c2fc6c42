"""Whether the page in the browser shows what the Python reference finds."""

from plugins.bench.browsing import Visit
from search import read

PAUSE_MS, PAUSES = 40, 3


def differing(bench, site, folder, queries):
    """(query, ids in the browser, ids in Python) where the first ten differ; Python reads the files in `folder`."""
    engine, found = read(folder), []
    with Visit(bench.browser, slow=False) as visit:
        visit.arrive(bench.server.url(site) + "/search/", bench.queries[0])
        visit.settle()
        for number, words in enumerate(queries, 1):
            if number % 25 == 0:
                bench.say(f"the same ten as in Python: {number} of {len(queries)}")
            expected = [hit.id for hit in engine.search(words, limit=10).hits]
            visit.ask(words)
            shown = _when_still(visit)
            if shown != expected:
                found.append((words, shown, expected))
    return found


def _when_still(visit):
    """The ids shown once they stay the same and nothing is being fetched: first results may be completed by later ones."""
    seen, same = visit.shown(), 0
    while same < PAUSES:
        visit.page.wait_for_timeout(PAUSE_MS)
        now = visit.shown()
        same, seen = (same + 1 if now == seen and not visit.open else 0), now
    return seen
