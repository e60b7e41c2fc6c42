"""Which words of the ranking lead to nothing that a site has."""

from itertools import chain

from search import config
from search.index import analyser
from search.lines import Problem

WRITTEN = ("services/**/*.md", "content/**/*.md", "content/**/*.yml")
"""The files that have the words of a site."""


def leading_nowhere(folder, site):
    """A warning for each group of synonyms of the ranking in `folder`, which has no mistakes, that leads to words no file of the site
    folder `site` has: none of its phrases whole."""
    relevance, _ = config.read(folder)
    if not relevance.synonyms:
        return
    analyse, known = analyser(relevance), set()
    for path in chain.from_iterable(map(site.glob, WRITTEN)):
        known.update(analyse.terms(path.read_text(encoding="utf-8", errors="replace")))
    for group in relevance.synonyms:
        if not any(known.issuperset(analyse.terms(phrase)) for phrase in group.to):
            shown = " or ".join(repr(phrase) for phrase in group.to[:3])
            said = f"leads to nothing, as no page has {shown}: write words that pages have, or take it out"
            yield Problem(folder / "synonyms.yml", group.line, said, "warning")
