"""The keys of words of crisis: what of the phrases travels with every page, so that these are fetched only when they may be needed.

browser/urgent.js is the twin of ``urgency``, and says whether a query has them.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from functools import cache
from itertools import chain, combinations, product

from search import spelling
from search.analysis import Analyser, split
from search.codec import decode_sorted
from search.urgent import is_slip, slots_of

BEGINNING = 6
"""Letters of a stem from which on its key finds whatever begins with it: "tablet" tabletki."""
SLIPS = 2
"""The most letters of a word that may be wrong: see spelling.allowed."""

_ENDINGS = ("", "e", "s", "es", "ed", "ing")
_ENDING = re.compile("(?:ing|ed|e?s)$")
# All but Latin letters and the dashes and quotation marks of keyboards: signs ("\N{LOUDLY CRYING FACE}") too. And the digits of
# a number to ring.
_WITHOUT_KEY = re.compile("[^\0-\u024f\u2010-\u2027]|(?:[0-9][ .-]*){6}")

Finders = Callable[[str, Iterable[str]], list[str]]
"""Says which of some keys do for another too: see ``covers``."""


def keys(
    phrases: Iterable[str],
    common: Collection[str],
    stop_words: Collection[str],
    alike: Mapping[str, str],
    finders: Finders = lambda key, others: [],
) -> list[str]:
    """What a query with one of ``phrases`` of Latin letters has at least: all the words of one of these keys, in any order.

    They travel with the page, and the patterns are fetched for a query that may have one. A key is one word that is not
    ``common``, or two that are, without the ``stop_words`` if that leaves any. ``alike`` has for a word the one that stands
    for all of its stem: see alike. ``finders`` says of a key which others do for it too.
    """
    wanted = {
        frozenset(frozenset(alike.get(word, word) for word in slot) for slot in slots)
        for each in phrases
        for slots in slots_of(each)
        if all(word.isascii() for slot in slots for word in slot)
    }
    options = sorted(
        (sorted(_options(slots, common, stop_words), key=_size) for slots in wanted), key=lambda o: _size(o[0])
    )
    chosen: set[str] = set()
    # What leaves no choice goes first; the others then take the way that adds least.
    for ways in options:
        chosen |= min(ways, key=lambda way: _size(way - chosen))
    return sorted(_unlike(_needed(chosen, options), finders))


def urgency(keys: str, analyser: Analyser) -> Callable[[str, Callable[[str], bool]], bool]:
    """A function that says whether a text may have words of crisis; ``keys`` are those of the settings. It is given what says
    of a word whether that is known, so that it is no slip."""
    sought = [[(word, analyser.term(word)) for word in key.split()] for key in decode_sorted(keys)]

    def may_be(text: str, known: Callable[[str], bool]) -> bool:
        words = split(text)
        terms = {*map(analyser.term, words)}
        strange = [word for word in words if not known(word)]

        def has(key: str, term: str) -> bool:
            return term in terms or any(_like(word, key, term) for word in strange)

        return bool(_WITHOUT_KEY.search(text)) or any(all(has(*part) for part in parts) for parts in sought)

    return may_be


def covers(key: str, term: str, word: str) -> bool:
    """Whether ``key``, of the stem ``term``, finds ``word`` with any slip in it, and wherever it is run together with others."""
    return word in _forms(key, term) or len(term) >= BEGINNING and word.startswith(term)


def alike(forms: Mapping[str, Sequence[str]]) -> dict[str, str]:
    """Of the ``forms`` of each stem the one that stands for it: the first that ``covers`` it, as "eating" does not "ate"."""
    found: dict[str, str] = {}
    for term, words in forms.items():
        for word in words:
            others = (other for other in words if found.get(other) == other and covers(other, term, word))
            found[word] = next(others, word)
    return found


def _like(word: str, key: str, term: str) -> bool:
    """Whether ``word``, which nobody knows, may be a slip of a word that ``key`` ``covers``, or hold one."""
    if any(is_slip(word, form, spelling.allowed(form)) or len(form) > 2 and form in word for form in _forms(key, term)):
        return True
    lengths = range(len(term) - SLIPS, len(term) + SLIPS + 1) if len(term) >= BEGINNING else ()
    return any(is_slip(word[:length], term, SLIPS) for length in lengths)


@cache
def _forms(key: str, term: str) -> frozenset[str]:
    """``key`` and what else may be of the stem ``term``, words or not: "stabbing" is of "stab" and "stabb"."""
    stems = (term, _ENDING.sub("", key)) if len(term) > 2 else ()
    return frozenset((key, *(stem + ending for stem in stems for ending in _ENDINGS)))


def _unlike(chosen: set[str], finders: Finders) -> set[str]:
    """``chosen`` without those that others of them find. What finds one stays, or it would be found by none."""
    words = {key for key in chosen if " " not in key}
    finding: set[str] = set()
    for key in sorted(words, key=lambda key: (-len(key), key)):
        others = finders(key, words - {key})
        if others and key not in finding:
            finding.add(min(others, key=lambda other: (other not in finding, len(other), other)))
            words.remove(key)
    return {*words, *(key for key in chosen if " " in key)}


def _needed(chosen: set[str], options: Sequence[Sequence[frozenset[str]]]) -> set[str]:
    """``chosen`` without what the others make needless; of two common words first, which most queries have by chance."""
    # The ways with each key, since few have it.
    touched: dict[str, list[Sequence[frozenset[str]]]] = defaultdict(list)
    for ways in options:
        for key in chosen.intersection(chain.from_iterable(ways)):
            touched[key].append(ways)
    for key in sorted(chosen, key=lambda key: (" " not in key, -len(key), key)):
        left = chosen - {key}
        if all(any(way <= left for way in ways) for ways in touched[key]):
            chosen = left
    return chosen


def _size(way: Collection[str]) -> tuple[int, list[str]]:
    return sum(len(key) for key in way), sorted(way)


def _options(
    slots: Collection[frozenset[str]], common: Collection[str], stop_words: Collection[str]
) -> Iterator[frozenset[str]]:
    """The sets of keys of which each makes sure of a pattern."""
    rare = [slot for slot in slots if not slot & common]
    yield from rare
    telling = [slot for slot in slots if not slot & stop_words]
    both = combinations(telling, 2) if len(telling) > 1 else combinations(slots, 2) if len(slots) > 1 else ()
    for one, other in both:
        pairs = product(one & common, other & common)
        yield frozenset({*(one - common), *(other - common), *(" ".join(sorted(pair)) for pair in pairs)})
    if len(slots) == 1:
        yield from slots
