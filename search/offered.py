"""Words to search for that are offered while somebody types: synonyms of one word or two that lead somewhere ("blue badge")."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping

from search import crisis
from search.analysis import Analyser, split
from search.index import Index, analyser
from search.meanings import Group
from search.spelling import distance
from search.urgent import Urgent, slots_of

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
    analyse, titled = analyser(index.relevance), _titled(index)
    leading = {phrase for *_, phrases, _ in groups for phrase in phrases}
    said, harmless = _said(index), _Harmless(index, analyse)
    found: dict[str, str] = {}
    for phrase in sorted(said.difference(_slips(index, analyse, said))):
        terms = analyse.terms(phrase)
        new = phrase[:letters] not in begun if len(terms) == 1 else not set.intersection(*map(titled.__getitem__, terms))
        if new and " ".join(terms) in leading and harmless(phrase, terms):
            found.setdefault(" ".join(terms), phrase)
    # "Downs syndrome", and not also "downsyndrome".
    run_on = {terms.replace(" ", "") for terms in found if " " in terms}
    kept = {phrase: _rarest(index, terms) for terms, phrase in found.items() if terms not in run_on}
    return sorted(kept, key=lambda phrase: (-kept[phrase], len(phrase), phrase))


def _titled(index: Index) -> Mapping[str, set[int]]:
    """The documents that have a term in their title."""
    found: dict[str, set[int]] = defaultdict(set)
    for number, (title, *_) in enumerate(index.texts):
        for term in title.split():
            found[term].add(number)
    return found


def _said(index: Index) -> set[str]:
    """The synonyms of one word or two, as they are typed, that are no acronyms and no slips, and have no words that only ask."""
    said: dict[str, set[str]] = defaultdict(set)
    for group in index.synonyms:
        said[group.kind].update(" ".join(split(phrase)) for phrase in group.words)
    phrases = set().union(*said.values()) - said["acronym"] - said["misspelling"]
    empty = index.relevance.asking_words | index.relevance.stop_words

    def telling(word: str) -> bool:
        return word.isalpha() and len(word) >= LEAST and word not in empty

    return {phrase for phrase in phrases if len(phrase.split()) <= MOST_WORDS and all(map(telling, phrase.split()))}


def _slips(index: Index, analyse: Analyser, said: Iterable[str]) -> Iterator[str]:
    """Those of ``said`` that others say without a slip: "blew badge"."""
    pairs = [phrase.split() for phrase in said if " " in phrase]
    often = Counter(word for pair in pairs for word in pair)
    beside: dict[str, set[str]] = defaultdict(set)
    for first, last in pairs:
        beside[first].add(last)
        beside[last].add(first)

    def common(word: str) -> tuple[bool, int]:
        return analyse.term(word) in index.scores, often[word]

    for first, last in pairs:
        for one, other in ((first, last), (last, first)):
            alike = (right for right in beside[one] if 0 < distance(other, right, SLIP) <= SLIP)
            if not common(other)[0] and any(common(right) > common(other) for right in alike):
                yield f"{first} {last}"


class _Harmless:
    """Says of a phrase and its terms that neither gets the help of crisis nor has a word that tells of it."""

    def __init__(self, index: Index, analyse: Analyser) -> None:
        found = index.relevance.crisis
        phrases = [slots for help_ in found.helps for phrase in help_.phrases for slots in slots_of(phrase)]
        self._alone = {analyse.term(word) for slots in phrases if len(slots) == 1 for word in slots[0]}
        self._all = {analyse.term(word) for slots in phrases for slot in slots for word in slot}
        data = crisis.to_data(found)
        # To compare longer ones with what is as short as this would take longer than all the rest.
        short = (filter(lambda phrase: phrase.count(" ") < MOST_WORDS, each.split(";")) for each in data["phrases"])
        self._urgent = Urgent({**data, "phrases": [*map(";".join, short)]}, analyse)

    def __call__(self, phrase: str, terms: Collection[str]) -> bool:
        if len(terms) == 1:
            return not self._all.intersection(terms)
        if self._alone.intersection(terms):
            return False
        return not self._all.issuperset(terms) or self._urgent.help_for(phrase, lambda _: True) is None


def _rarest(index: Index, terms: str) -> int:
    return min(len(index.scores.get(term, ())) for term in terms.split())
