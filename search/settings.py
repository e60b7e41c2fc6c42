"""What the engine needs to know besides the documents: weights, words with a meaning, answers chosen by hand."""

from __future__ import annotations

from collections.abc import Collection, Iterable

from search import crisis, languages
from search.analysis import Analyser
from search.gazetteer import place_words
from search.index import Index, analyser


def settings(index: Index) -> dict[str, object]:
    """The settings of ``index``; "words" maps terms that only its synonyms know to the words they stand for."""
    analyse, relevance = analyser(index.relevance), index.relevance
    numbers = {document.id: number for number, document in enumerate(index.documents)}
    areas = sorted({area for document in index.documents for area in document.areas})
    return {
        "weights": {name: values for name, values in relevance.weights.items() if name not in ("fields", "bm25")},
        "stems": dict(sorted(relevance.stems.items())),
        "stop_words": sorted(relevance.stop_words),
        "asking_words": sorted(relevance.asking_words),
        "synonyms": _groups(index, analyse),
        "place_words": place_words(index.places),
        "area_pages": {area: numbers[area] for area in areas if area in numbers},
        "best_bets": _best_bets(index, analyse, numbers),
        "facets": {facet: dict(labels) for facet, labels in index.facets.items()},
        "crisis": crisis.to_data(relevance.crisis),
        "words": _words(index, analyse),
    }


def foreign(index: Index) -> dict[str, object]:
    """The words of other languages that lead to what ``index`` has; none if they are switched off."""
    analyse, weights = analyser(index.relevance), index.relevance.weights["languages"]
    spoken = index.relevance.languages if weights["on"] else languages.Languages()
    return languages.to_data(spoken, lambda texts: ";".join(_phrases(texts, analyse)), index.scores, weights["weight"])


def _best_bets(index: Index, analyse: Analyser, numbers: dict[str, int]) -> dict[str, int]:
    asking = index.relevance.asking_words
    return {
        " ".join(term for word, term in analyse.pairs(phrase) if word not in asking): numbers[bet.id]
        for bet in index.relevance.best_bets
        for phrase in bet.words
        if bet.id in numbers
    }


def _groups(index: Index, analyse: Analyser) -> list[list]:
    """Synonyms as [weight, phrases of terms, phrases they also find]; the last left out where it is the same.

    They only lead to what the index has, so that nobody need ask it again.
    """
    weights = index.relevance.weights["synonyms"]
    groups = []
    for group in index.synonyms if weights["on"] else ():
        words, to = (_phrases(side, analyse) for side in (group.words, group.to))
        found = [phrase for phrase in to if all(term in index.scores for term in phrase.split())]
        if found and set(words) != set(found) or len(found) > 1:
            sides = [words] if words == found else [words, found]
            groups.append([weights[group.kind], *map(";".join, sides)])
    return groups


def _phrases(phrases: Iterable[str], analyse: Analyser) -> Collection[str]:
    analysed = (" ".join(analyse.terms(phrase)) for phrase in phrases)
    return list(dict.fromkeys(filter(None, analysed)))


def _words(index: Index, analyse: Analyser) -> dict[str, str]:
    """Terms of the synonyms that the index does not have: towards these, too, a misspelt word is corrected."""
    kept = [group for group in index.synonyms if group.kind != "misspelling"]
    pairs = (pair for group in kept for phrase in group.words for pair in analyse.pairs(phrase))
    found = {term: word for word, term in pairs if term not in index.scores and word.isalpha() and len(word) > 3}
    return dict(sorted(found.items()))
