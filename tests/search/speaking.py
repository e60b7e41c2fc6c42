"""How words are understood, from an index alone: what the tests of queries need and no more."""

from search.index import Index, analyser
from search.languages import NONE, Foreign
from search.query import Language, expansions


def language(index: Index, foreign: Foreign = NONE) -> Language:
    """The language of ``index`` with all its words at hand, and the words of ``foreign``."""
    analyse = analyser(index.relevance)
    weights = index.relevance.weights
    groups = [
        [weights["synonyms"][group.kind], phrases(analyse, group.words), phrases(analyse, group.to)]
        for group in index.synonyms
    ]
    synonyms = expansions(groups, index.scores)
    words = [word for surfaces in index.surfaces.values() for word in surfaces if len(word) > 3]
    return Language(
        analyser=analyse,
        terms=sorted(index.scores),
        synonyms=synonyms,
        asking=index.relevance.asking_words,
        weights=weights["words"],
        vocabulary=lambda: words,
        known_terms=frozenset(index.scores).union(*synonyms),
        foreign=lambda: foreign,
    )


def phrases(analyse, texts) -> str:
    """Phrases of terms joined by ";"."""
    return ";".join(filter(None, (" ".join(analyse.terms(text)) for text in texts)))
