"""The keys of words of crisis: what of the phrases travels with every page, so that these are fetched only when they may be needed.

browser/urgent.js looks for them in a query.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from itertools import chain, combinations, product

from search import spelling
from search.urgent import slots_of

BEGINNING = 5
"""Letters of a key from which on it finds whatever begins with it: "paedo" paedophile."""

Finds = Callable[[str, str], bool]


def keys(
    phrases: Iterable[str],
    common: Collection[str],
    stop_words: Collection[str],
    alike: Mapping[str, str],
    finds: Finds = lambda key, other: False,
) -> list[str]:
    """What a query with one of ``phrases`` of Latin letters has at least: all the words of one of these keys, in any order.

    They travel with the page, and the patterns are fetched for a query that may have one. A key is one word that is not
    ``common``, or two that are, without the ``stop_words`` if that leaves any. ``alike`` has for a word the one that stands
    for all of its stem. ``finds`` says of two keys whether the first does for the other too: see like.
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
    return sorted(_unlike(_needed(chosen, options), finds))


def like(term: str, word: str) -> bool:
    """Whether a browser that looks for ``term`` comes upon ``word``, which nobody knows, even with a slip in it (see urgent.js)."""
    if word.startswith(term) and len(term) >= BEGINNING:
        return True
    most = spelling.allowed(term) - 1
    return most > 0 and word[0] == term[0] and spelling.distance(word, term, most) <= most


def _unlike(chosen: set[str], finds: Finds) -> set[str]:
    """``chosen`` without those that others of them find. What finds one stays, or it would be found by none."""
    words = {key for key in chosen if " " not in key}
    finding: set[str] = set()
    for key in sorted(words, key=lambda key: (-len(key), key)):
        others = [other for other in words - {key} if finds(other, key)]
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
