"""How words are understood, from an index alone: what the tests of queries need and no more."""

from search.foreign import NONE, Foreign
from search.index import Index, analyser
from search.meanings import beside, by_phrase, found_by, of_data, whom
from search.query import Language
from search.settings import synonyms


def language(index: Index, foreign: Foreign = NONE) -> Language:
    """The language of ``index`` with all its words at hand, and the words of ``foreign``."""
    analyse = analyser(index.relevance)
    relevance, weights = index.relevance, index.relevance.weights
    groups = synonyms(index)
    held = filter(None, (beside(group, group[2], relevance.asking_words) for group in groups))
    meanings = by_phrase(of_data(held, weights["words"]["further"], lambda number: found_by(groups[number])))
    words = [word for surfaces in index.surfaces.values() for word in surfaces if len(word) > 3]
    return Language(
        analyser=analyse,
        terms=sorted(index.scores),
        meanings=meanings,
        asking=asking(index),
        weights=weights["words"],
        vocabulary=lambda: words,
        known_terms=frozenset(index.scores).union(*meanings),
        foreign=lambda words: foreign,
    )


def asking(index: Index) -> frozenset[str]:
    """The words that only ask, and what says whom help is for, as shards have them."""
    analyse, relevance = analyser(index.relevance), index.relevance
    return relevance.asking_words | {whom(analyse.terms(phrase)) for phrase in relevance.whom}


def phrases(analyse, texts) -> list[str]:
    """Phrases of terms."""
    return list(filter(None, (" ".join(analyse.terms(text)) for text in texts)))
