"""Words to search for that are offered while somebody types: synonyms of one word or two that lead somewhere ("blue badge")."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Iterator, Sequence
from itertools import product

from search.analysis import Analyser, joined
from search.index import Index, analyser
from search.meanings import Group
from search.spelling import distance
from search.urgent import slots_of

MOST_WORDS = 2
"""Longer phrases are understood and not offered: people say them in many ways."""
LEAST = 3
"""Letters of a word that tells something by itself."""
SLIP = 2
"""Letters that may be wrong in a word that no document has, if another phrase has a commoner one beside the same word."""


def words(index: Index, groups: Iterable[Group], begun: Collection[str], letters: int) -> list[str]:
    """What may be searched for, those first whose rarer word most documents have: single words that begin like none of ``begun``, the first ``letters``
    of words of titles, and two words that no title has. No slips, and no words of crisis: whoever types others shall not be shown
    these. ``groups`` are the synonyms of ``index``."""
    analyse = analyser(index.relevance)
    leading = {phrase for *_, phrases, _ in groups for phrase in phrases}
    said, harmless = _said(index), _Harmless(index, analyse)
    found: dict[str, str] = {}
    terms_of = analyse.phrases(said)
    for phrase in sorted(said.difference(_slips(index, analyse, said))):
        terms = terms_of[phrase].split()
        new = phrase[:letters] not in begun if len(terms) == 1 else not _in_one_title(index, *terms)
        if new and terms_of[phrase] in leading and harmless(phrase, terms):
            found.setdefault(terms_of[phrase], phrase)
    # "Downs syndrome", and not also "downsyndrome"; but "wheelchair", as documents have it, and not "wheel chair".
    pairs = {terms: terms.replace(" ", "") for terms in found if " " in terms}
    other = {one if one not in index.scores else pair for pair, one in pairs.items() if one in found}
    kept = {phrase: _rarest(index, terms) for terms, phrase in found.items() if terms not in other}
    return sorted(kept, key=lambda phrase: (-kept[phrase], len(phrase), phrase))


def _in_one_title(index: Index, first: str, last: str) -> bool:
    return not {*index.titled.get(first, ())}.isdisjoint(index.titled.get(last, ()))


def _said(index: Index) -> set[str]:
    """The synonyms of one word or two, as they are typed, that are no acronyms and no slips, and have no words that only ask."""
    kinds: dict[str, list[str]] = defaultdict(list)
    for group in index.synonyms:
        kinds[group.kind] += group.words
    said = {kind: {*joined(words).values()} for kind, words in kinds.items()}
    phrases = set().union(*said.values()).difference(*(said.get(kind, ()) for kind in ("acronym", "misspelling")))
    empty = index.relevance.asking_words | index.relevance.stop_words

    def telling(word: str) -> bool:
        return word.isalpha() and len(word) >= LEAST and word not in empty

    short = (phrase for phrase in phrases if phrase.count(" ") < MOST_WORDS)
    return {phrase for phrase in short if all(map(telling, phrase.split()))}


def _slips(index: Index, analyse: Analyser, said: Iterable[str]) -> Iterator[str]:
    """Those of ``said`` that others say without a slip: "blew badge"."""
    pairs = [phrase.split() for phrase in said if " " in phrase]
    often = Counter(word for pair in pairs for word in pair)
    common = {word: (analyse.term(word) in index.scores, times) for word, times in often.items()}
    beside: dict[str, set[str]] = defaultdict(set)
    for first, last in pairs:
        beside[first].add(last)
        beside[last].add(first)
    for first, last in pairs:
        for one, other in ((first, last), (last, first)):
            known, _ = common[other]
            if not known and any(common[right] > common[other] and _alike(other, right) for right in beside[one]):
                yield f"{first} {last}"


def _alike(one: str, other: str) -> bool:
    # Nearly all words that are no slips differ in more letters, which is seen at once.
    return len({*one}.difference(other)) <= SLIP and 0 < distance(one, other, SLIP) <= SLIP


class _Harmless:
    """Says of a phrase and its terms that neither gets the help of crisis nor has a word that tells of it."""

    def __init__(self, index: Index, analyse: Analyser) -> None:
        found = index.relevance.crisis
        phrases = (slots for help_ in found.helps for phrase in help_.phrases for slots in slots_of(phrase))
        terms = [[{*map(analyse.term, slot)} for slot in slots] for slots in phrases]
        self._alone = set().union(*(slots[0] for slots in terms if len(slots) == 1))
        self._all = set().union(*(slot for slots in terms for slot in slots))
        self._after: dict[str, set[str]] = defaultdict(set)
        for slot, other in (slots for slots in terms if len(slots) == MOST_WORDS):
            for term in slot:
                self._after[term] |= other
        harmless = (slots for phrase in found.harmless for slots in slots_of(phrase))
        self._mild = {pair for slots in harmless if len(slots) == MOST_WORDS for pair in product(*slots)}

    def __call__(self, phrase: str, terms: Sequence[str]) -> bool:
        if len(terms) == 1:
            return terms[0] not in self._all
        if not self._alone.isdisjoint(terms):
            return False
        first, last = terms
        # There are phrases that take the harm out of others.
        return last not in self._after.get(first, ()) or tuple(phrase.split()) in self._mild


def _rarest(index: Index, terms: str) -> int:
    return min(len(index.scores.get(term, ())) for term in terms.split())
