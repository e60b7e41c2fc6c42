"""How words are understood, from an index alone: what the tests of queries need and no more."""

from search.index import Index, analyser
from search.languages import NONE, Foreign
from search.meanings import beside, by_phrase, of_data
from search.query import Language
from search.settings import synonyms


def language(index: Index, foreign: Foreign = NONE) -> Language:
    """The language of ``index`` with all its words at hand, and the words of ``foreign``."""
    analyse = analyser(index.relevance)
    weights = index.relevance.weights
    groups = [beside(group, group[2]) for group in synonyms(index)]
    meanings = by_phrase(of_data(groups, weights["words"]["further"]))
    words = [word for surfaces in index.surfaces.values() for word in surfaces if len(word) > 3]
    return Language(
        analyser=analyse,
        terms=sorted(index.scores),
        meanings=meanings,
        asking=index.relevance.asking_words,
        weights=weights["words"],
        vocabulary=lambda: words,
        known_terms=frozenset(index.scores).union(*meanings),
        foreign=lambda words: foreign,
    )


def phrases(analyse, texts) -> list[str]:
    """Phrases of terms."""
    return list(filter(None, (" ".join(analyse.terms(text)) for text in texts)))
