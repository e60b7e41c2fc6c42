"""What the engine needs to know besides the documents: weights, words with a meaning, answers chosen by hand."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping
from itertools import chain

from search import languages, texts, urgent_keys
from search.analysis import Analyser, by_stem, split
from search.asked import Asked
from search.codec import encode_sorted
from search.config import Relevance
from search.index import Index, analyser
from search.meanings import Group, whom
from search.place_tables import place_words


def analysis(index: Index) -> dict[str, object]:
    """What makes terms of words, and which words name places."""
    relevance = index.relevance
    return {
        "stems": by_stem(relevance.stems),
        "stop_words": " ".join(sorted(relevance.stop_words)),
        "place_words": encode_sorted(place_words(index.places)),
    }


def settings(index: Index) -> dict[str, object]:
    """The settings of ``index``."""
    analyse, relevance = analyser(index.relevance), index.relevance
    numbers = {document.id: number for number, document in enumerate(index.documents)}
    areas = sorted({area for document in index.documents for area in document.areas})
    return {
        "weights": {name: _short(values) for name, values in relevance.weights.items() if name not in BUILT_IN},
        "area_pages": {area: numbers[area] for area in areas if area in numbers},
        "crisis": encode_sorted(_crisis_keys(index, analyse)),
        "url": texts.pattern(index.documents),
    }


def _short(values: Mapping[str, float]) -> dict[str, float]:
    # 1 and not 1.0: they travel with every search.
    return {name: int(value) if value == int(value) else value for name, value in values.items()}


BUILT_IN = ("fields", "bm25", "purpose", "linked", "synonyms", "languages")
"""Weights that only the scores of the index are made with."""
COMMON = 0.05
"""The share of documents that have a common word: what is offered is asked for."""


def _crisis_keys(index: Index, analyse: Analyser) -> list[str]:
    relevance, many = index.relevance, COMMON * len(index.documents)
    found = relevance.crisis
    phrases = [phrase for help_ in found.helps for phrase in help_.phrases]
    words = sorted({word for phrase in phrases for word in re.split(r"[ |]", phrase)}, key=lambda w: (-len(w), w))
    forms: dict[str, list[str]] = {}
    for word in words:
        forms.setdefault(analyse.term(word), []).append(word)
    alike = urgent_keys.alike(forms)
    offered = {word for word in words if len(index.scores.get(analyse.term(word), ())) > many}
    usual = {*map(analyse.term, (relevance.stop_words | relevance.asking_words | offered) - {*found.telling})}
    common = {word for word in words if analyse.term(word) in usual} - {*found.telling}
    # "Not" has many forms and slips; neither it nor "this" says anything by itself.
    empty = relevance.stop_words | {word for word in words if analyse.term(word) in ("not", "this")}
    found_by = finders(index, analyse, alike)
    return urgent_keys.keys(phrases, {alike.get(word, word) for word in common | empty}, empty, alike, found_by)


def finders(index: Index, analyse: Analyser, alike: Mapping[str, str]) -> urgent_keys.Finders:
    """A function that says which keys find all the words that another is for (``alike`` has of each word its key). What ``index``
    knows is no slip, and only its own key finds it."""
    synonyms = " ".join(index.said.values()).split()
    known = {*index.scores, *synonyms, *map(analyse.term, index.relevance.asking_words)}
    words: dict[str, list[str]] = defaultdict(list)
    for word, key in alike.items():
        words[key].append(word)
    # What a key covers begins as it does, or as its stem: most need not be compared with it.
    begun: dict[str, set[str]] = defaultdict(set)
    for key in words:
        begun[key[0]].add(key)
        begun[analyse.term(key)[0]].add(key)

    def found_by(key: str, others: Iterable[str]) -> list[str]:
        if analyse.term(key) in known:
            return []
        near = begun[words[key][0][0]].intersection(others)
        return [o for o in near if all(urgent_keys.covers(o, analyse.term(o), word) for word in words[key])]

    return found_by


def synonyms(index: Index) -> list[Group]:
    """The synonyms of ``index``. They only lead to what it has, so that nobody need ask it again."""
    weights, phrases_of = index.relevance.weights["synonyms"], _different(index.said)
    groups: list[Group] = []
    asked = Asked(index.places, analyser(index.relevance), {*index.scores, *_terms_of_synonyms(index)})
    for group in index.synonyms if weights["on"] else ():
        to = phrases_of(group.to)
        # As they are in quotes, and as they are typed without.
        typed = filter(None, map(asked.terms, filter(asked.holds_more, group.words)))
        words = [*dict.fromkeys([*phrases_of(group.words), *typed])]
        found = [phrase for phrase in to if all(term in index.scores for term in phrase.split())]
        if found and set(words) != set(found) or len(found) > 1:
            groups.append((len(groups), weights[group.kind], words, found))
    return groups


def _terms_of_synonyms(index: Index) -> Iterator[str]:
    return chain.from_iterable(index.said[phrase].split() for group in index.synonyms for phrase in group.words)


def words_of_synonyms(index: Index) -> dict[str, str]:
    """Terms of the synonyms that the index does not have, with the words they stand for: towards these, too, a
    misspelt word is corrected. None if synonyms are switched off: they would be known, and find nothing."""
    analyse = analyser(index.relevance)
    on = index.relevance.weights["synonyms"]["on"]
    kept = [group for group in index.synonyms if on and group.kind != "misspelling"]
    # Thousands of short texts are read sooner as one. Of several words the last counts.
    words = dict.fromkeys(reversed(split("\n".join(phrase for group in kept for phrase in group.words))))
    told = (word for word in reversed(words) if word.isalpha() and len(word) > 3 and word not in analyse.stop_words)
    found = {analyse.term(word): word for word in told}
    return {term: found[term] for term in sorted(found.keys() - index.scores.keys())}


def foreign(index: Index) -> tuple[list[list], list[Group]]:
    """The words of other languages that lead to what ``index`` has, by language and as groups; none if they are switched off."""
    analyse, weights = analyser(index.relevance), index.relevance.weights["languages"]
    spoken = index.relevance.languages if weights["on"] else languages.Languages()
    texts = chain.from_iterable(chain(meaning.to, *meaning.words.values()) for meaning in spoken.meanings)
    words = languages.words(spoken, _different(analyse.phrases(texts)), index.scores)
    groups = [
        (f"~{number}", weights["weight"], [*chain.from_iterable(columns)], to)
        for number, (to, *columns) in enumerate(words)
    ]
    return words, groups


def asking_abroad(relevance: Relevance) -> frozenset[str]:
    """Our words that only ask, and what says whom help is for, also where only words of other languages do."""
    phrases = (*relevance.whom, *relevance.languages.whom)
    return relevance.asking_words.union(map(whom, map(analyser(relevance).terms, phrases)))


def best_bets(index: Index) -> dict[str, int]:
    """The document of each best bet by its terms, all of them and without asking words: a query drops these unless it has
    no others ("send"), or they are part of a phrase ("local offer")."""
    analyse, asking = analyser(index.relevance), index.relevance.asking_words
    numbers = {document.id: number for number, document in enumerate(index.documents)}
    found = {}
    for bet in (bet for bet in index.relevance.best_bets if bet.id in numbers):
        for pairs in (list(analyse.pairs(phrase)) for phrase in bet.words):
            terms = [" ".join(term for _, term in pairs), " ".join(term for word, term in pairs if word not in asking)]
            found |= dict.fromkeys(filter(None, terms), numbers[bet.id])
    return found


def _different(phrases: Mapping[str, str]) -> Callable[[Iterable[str]], list[str]]:
    """What gives the different ``phrases`` of some texts."""
    return lambda texts: list(dict.fromkeys(filter(None, map(phrases.__getitem__, texts))))
