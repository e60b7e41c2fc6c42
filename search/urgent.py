"""Whether a query has words of crisis: the phrases of relevance/crisis.yml as patterns, and what is made of them.

browser/crisis.js is the twin of Urgent; browser/urgent.js decides whether the patterns are fetched at all (urgent_keys.py).
A pattern is text: places for words, each with its words joined by "|", after each other.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from functools import cache

from search import spelling
from search.analysis import Analyser, split

GAP = 1
"""Words that may stand between two words of a phrase, besides those that do not count: "can't even remotely cope"."""
RUN_TOGETHER = 7
"""Letters from which on a word that nobody knows may be several: "cantcope"."""

Slots = Sequence[Sequence[str]]


def pattern(phrase: str, lists: Mapping[str, Sequence[str]]) -> str:
    """``phrase`` as a pattern. In place of "$name" stand the words that ``lists`` has for it.

    Raises ValueError, with words for an editor, for a list that is not there and a choice of more than one word.
    """
    slots: list[str] = []
    for part in phrase.split():
        choices = [word for choice in part.split("|") for word in _choice(choice, lists)]
        if "|" in part and any(len(_words(word)) != 1 for word in choices):
            raise ValueError(f'{part!r} in {phrase!r} should have one word on each side of "|"')
        words = [word for choice in choices for word in _words(choice)]
        slots += ["|".join(dict.fromkeys(words))] if len(choices) > 1 else words
    return " ".join(slots)


# Lists stand in many phrases.
_words = cache(split)


def _choice(choice: str, lists: Mapping[str, Sequence[str]]) -> Sequence[str]:
    if not choice.startswith("$"):
        return [choice]
    if choice[1:] not in lists:
        raise ValueError(f"{choice} is none of the lists in words: {', '.join(lists)}")
    return lists[choice[1:]]


def slots_of(patterns: str) -> Iterator[Slots]:
    """Each of the ``patterns``, joined by ";", as the words that its places may have."""
    return ([slot.split("|") for slot in each.split()] for each in patterns.split(";") if each)


class Urgent:
    """Compares queries with the part "crisis" of the data: ``phrases``, patterns joined by ";" of each help, ``signs`` of each
    that stand for them where there is no word, ``numbers`` to ring that do as well, ``harmless``, patterns that rule others out,
    and ``between``, words that do not count between those of a pattern."""

    def __init__(self, data: Mapping, analyser: Analyser) -> None:
        self._term = analyser.term
        self._signs = [each.split() for each in data["signs"]]
        self._numbers = [[*map(_written, each.split())] for each in data["numbers"]]
        self._between = frozenset(data["between"].split())
        self._harmless = [*slots_of(data["harmless"])]
        self._plain = frozenset(word for slots in self._harmless for slot in slots for word in slot)
        helps = ((number, slots) for number, each in enumerate(data["phrases"]) for slots in slots_of(each))
        self._phrases = [(number, slots, [{*map(self._term, slot)} for slot in slots]) for number, slots in helps]
        self._words = self._between.union(word for _, slots, _ in self._phrases for slot in slots for word in slot)

    def help_for(
        self, text: str, known: Callable[[str], bool], corrections: Iterable[tuple[str, str]] = ()
    ) -> int | None:
        """Which help ``text`` gets, or None. ``known`` says whether a folded word is one that the index has: any other may
        be misspelt. ``corrections`` are words of the text with those that are searched for instead."""
        if not split(text):
            said = (number for number, signs in enumerate(self._signs) if any(sign in text for sign in signs))
            return next(said, None)
        instead = {typed: word for typed, word in corrections if typed not in self._plain}
        readings = [self._read(text, meant, known) for meant in ([{}, instead] if instead else [{}])]
        found = (self._first(words, guesses, known) for words, guesses in readings)
        return min((number for number in (*found, self._to_ring(text)) if number is not None), default=None)

    def _to_ring(self, text: str) -> int | None:
        """The help with a number that ``text`` has."""
        words = " ".join(split(text))
        return next((help_ for help_, each in enumerate(self._numbers) if any(n.search(words) for n in each)), None)

    def _read(
        self, text: str, instead: Mapping[str, str], known: Callable[[str], bool]
    ) -> tuple[list[str], frozenset[str]]:
        """The words of ``text`` with what is ``instead`` of some, and those of them that are only guesses: these do not count
        alone, as "grammer" is no "groomed". What is near enough to count is a slip already."""
        words: list[str] = []
        guesses: set[str] = set()
        for word in split(text):
            together = self._run_together(word, known)
            parts = together or instead.get(word, word).split()
            if together or len(parts) == 1:
                guesses |= {*parts} - {word}
            words += parts
        return words, frozenset(guesses)

    def _run_together(self, word: str, known: Callable[[str], bool]) -> list[str]:
        """The words of phrases that ``word``, which nobody knows, is run together of; [] if it is not."""
        return [] if len(word) < RUN_TOGETHER or word in self._plain or known(word) else self._parts(word)

    def _parts(self, word: str) -> list[str]:
        # The parts of each ending, the shortest first: to try every way anew would take for ever ("mamamama...").
        parts: dict[int, list[str]] = {len(word): []}
        for start in range(len(word) - 1, -1, -1):
            ends = (end for end in range(len(word), start, -1) if end in parts and word[start:end] in self._words)
            end = next(ends, None)
            if end is not None:
                parts[start] = [word[start:end], *parts[end]]
        return parts.get(0, [])

    def _first(self, words: Sequence[str], guesses: Collection[str], known: Callable[[str], bool]) -> int | None:
        covered = self._covered(words)
        for number, slots, terms in self._phrases:
            alone = len(slots) == 1

            def fits(word: str, slot: int, slots=slots, terms=terms, alone=alone) -> bool:
                if alone and word in guesses:
                    return False
                return self._term(word) in terms[slot] or not known(word) and _is_slip(word, slots[slot], alone)

            for places in self._places(words, len(slots), fits, GAP):
                if all(covered[place] < len(slots) for place in places):
                    return number
        return None

    def _covered(self, words: Sequence[str]) -> list[int]:
        """For each of ``words`` how many words the longest harmless phrase has that it is part of."""
        covered = [0] * len(words)
        for slots in self._harmless:
            for places in self._places(words, len(slots), lambda word, slot, slots=slots: word in slots[slot], 0):
                for place in places:
                    covered[place] = max(covered[place], len(slots))
        return covered

    def _places(
        self, words: Sequence[str], count: int, fits: Callable[[str, int], bool], gap: int
    ) -> Iterator[list[int]]:
        """Where in ``words`` the ``count`` words of a pattern are, for each place where it begins."""
        for start in range(len(words)):
            if not fits(words[start], 0):
                continue
            places, left = [start], gap
            for place in range(start + 1, len(words)):
                if len(places) == count:
                    break
                if fits(words[place], len(places)):
                    places.append(place)
                    left = gap
                elif words[place] not in self._between:
                    left -= 1
                    if left < 0:
                        break
            if len(places) == count:
                yield places


def _written(number: str) -> re.Pattern:
    """``number`` among words, its digits together or in parts as people write them; not the end of a longer one."""
    return re.compile(rf"(?:^| ){' ?'.join(number)}(?: |$)")


def _is_slip(word: str, wanted: Iterable[str], alone: bool) -> bool:
    # Alone, a short word is too near to others: "raped" to "rapid" and "roped", "overdose" to "overdue".
    most = {other: (len(other) > 5) + (len(other) > 9) if alone else spelling.allowed(other) for other in wanted}
    return any(is_slip(word, other, m) for other, m in most.items())


def is_slip(word: str, wanted: str, most: int) -> bool:
    """Whether ``word`` may be a slip of ``wanted``, of which ``most`` letters may be wrong."""
    return word[0] == wanted[0] and spelling.distance(word, wanted, most) <= most
