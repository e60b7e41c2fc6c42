"""Why a result is where it is, in words for everybody. arithmetic.py has the numbers for those who tune the ranking.

browser/explain.js is the twin of this module.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from search.analysis import Analyser
from search.grouping import Unit
from search.meanings import Phrase
from search.quoting import Quotable, Typed, listed
from search.ranking import Entry
from search.spots import Place

NAME, MEANT, TOLD, FOUND, LED = "Its name has", "", "Its description has", "We found it by", "It goes with"
"""What there is of the words of a unit, as a sentence begins: they are in the name or the description; what they mean is there, which is a
sentence of its own; or, where nobody sees it beside the result, the index has them, in this form or another, or what they mean."""

# Numbers, months and letters are no reason for anybody.
_IDLE = re.compile(
    "[0-9]+(?:st|nd|rd|th|s)?|january|february|march|april|june|july|august|september|october|november|december|."
)


@dataclass(frozen=True)
class Seen:
    """What can be seen of a document: its name, its description, and whether it ``has`` a term of the index."""

    title: str
    summary: str = ""
    has: Callable[[str], bool] = lambda term: False


@dataclass(frozen=True)
class Asked:
    """What somebody ``typed``, and the words of it that say only how people ask."""

    typed: Typed
    asking: Collection[str] = ()

    def idle(self, words: Iterable[str], kind: str) -> bool:
        """Whether ``words``, where they stand, tell nobody why a result is there. A name may be of what else only asks."""
        return all(_IDLE.fullmatch(word) or (kind != NAME and word in self.asking) for word in words)


def reasons(
    entry: Entry,
    seen: Seen,
    units: Sequence[Unit],
    analyser: Analyser,
    signals: Mapping[str, float],
    *,
    typed: str = "",
    asking: Collection[str] = (),
    relation: str,
    placed: bool,
    miles: float | None = None,
    area: str = "",
    sure: bool = True,
    age: int | None = None,
) -> tuple[str, ...]:
    """Short sentences for people, the strongest first.

    ``signals`` are the numbers that the document got, and ``units`` what was understood of ``typed``, where the words ``asking`` only
    ask. ``relation`` is what ranking.relation says, ``placed`` whether a place was understood, ``area`` and ``sure`` are what area_of
    gives.
    """
    page = "It is the page of your area" if sure else "It is the page of an area that may be yours"
    chosen = {"best_bet": "Our editors chose it for these words", "area_page": page}
    found = [sentence for signal, sentence in chosen.items() if signal in signals]
    found += _of_words(seen, units, analyser, Asked(Typed(typed, analyser), asking))
    found += _of_place(relation, placed, miles, area, sure)
    if age is not None and entry.ages:
        fits = entry.ages[0] <= age <= entry.ages[1] or signals.get("age", 0.0) >= 1
        found.append(f"It is {'' if fits else 'only '}for {_span(*entry.ages)}")
    return tuple(found)


def _span(first: int, last: int) -> str:
    """Its own ages: the one that was searched for may be the middle of those that were typed."""
    return f"age {first}" if first == last else f"ages {first} to {last}"


def area_of(areas: Iterable[str], place: Place | None, labels: Mapping[str, str]) -> tuple[str, bool]:
    """The label of the area for which a document of ``areas`` is there for somebody at ``place``, or ""; and whether that
    is surely theirs: near a border it is a guess."""
    possible = (place.area, *place.others) if place else ()
    mine = [area for area in possible if area in areas]
    return (labels.get(mine[0], ""), len(mine) == len(possible)) if mine else ("", True)


def _of_words(seen: Seen, units: Sequence[Unit], analyser: Analyser, asked: Asked) -> list[str]:
    """Where the words are. A sentence says "has" only of what people see beside it, as it is written there: of its words the index
    does not know in which form the page has them, or whether, since it has other names and topics too."""
    texts = {NAME: Quotable(seen.title, analyser), TOLD: Quotable(seen.summary, analyser)}
    told = [_told(unit, texts, seen.has, asked) for unit in units]

    def sentences(kind: str) -> list[str]:
        quotes = [*dict.fromkeys(quote for other, quotes in told if other == kind for quote in quotes)]
        return [f"{kind} {listed(quotes)}"] if kind and quotes else quotes

    return [sentence for kind in (NAME, MEANT, TOLD, FOUND, LED) for sentence in sentences(kind)]


def _told(
    unit: Unit, texts: Mapping[str, Quotable], has: Callable[[str], bool], asked: Asked
) -> tuple[str, Sequence[str]]:
    """What there is of ``unit``: one of the kinds above, with its words in quotes; of MEANT the whole sentence."""
    whole = asked.typed.quoted(unit.words)
    for kind, text in texts.items():
        if not asked.idle(unit.words, kind) and (quotes := text.quoted(unit.terms)):
            return kind, quotes
        if quote := _meant(unit, text):
            return MEANT, [f"{kind} {quote}, which goes with {whole}"]
    # A phrase says more than its words: "wont talk" has one of "not".
    if (len(unit.words) > 1 or not has(*unit.terms)) and any(map(has, _rows(unit))):
        return LED, [whole]
    held = (word for word, term in zip(unit.words, unit.terms, strict=True) if has(term))
    return FOUND, [f"“{asked.typed.word(word)}”" for word in held if not asked.idle([word], FOUND)]


def _meant(unit: Unit, text: Quotable) -> str:
    """The words of ``text`` that are what ``unit`` means, or what it is the beginning of, in quotes."""
    readings = (reading for meaning in unit.meanings for reading in meaning.readings)
    common = (_common(meaning.readings) for meaning in unit.meanings)
    begun = ((*unit.terms[:-1], term) for term in unit.prefixes)
    return next(filter(None, map(text.together, (*readings, *common, *begun))), "")


def _common(readings: Sequence[Phrase]) -> Phrase:
    """The terms of most ``readings``: "autism" of autism support, autism charity and autism school."""
    counts = Counter(term for reading in readings for term in dict.fromkeys(reading))
    return tuple(term for term, count in counts.items() if 2 * count > len(readings))


def _rows(unit: Unit) -> Iterator[str]:
    """The terms of the index that lead from what ``unit`` means to documents."""
    yield from unit.prefixes
    for meaning in unit.meanings:
        yield meaning.row_name(len(unit.terms)) if meaning.name else meaning.readings[0][0]


def _of_place(relation: str, placed: bool, miles: float | None, area: str, sure: bool) -> list[str]:
    if relation in ("online", "national"):
        return ["You can use it wherever you live"]
    if not placed:
        return ["It is for some areas only"] if relation == "local" else []
    whose = f"It {'is' if sure else 'may be'} for your area{f' ({area})' if area else ''}"
    place = {"local": whose, "elsewhere": "It is for another area"}
    return [place.get(relation, "It is for the whole county") + _away(miles)]


def _away(miles: float | None) -> str:
    if miles is None:
        return ""
    far = "less than a mile" if miles < 1 else f"{miles:g} mile{'' if miles == 1 else 's'}"
    return f", {far} away in a straight line"
