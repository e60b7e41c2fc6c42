"""Why a result is where it is, in words for everybody. arithmetic.py has the numbers for those who tune the ranking.

browser/explain.js is the twin of this module.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from search.analysis import Analyser
from search.meanings import Phrase
from search.places import Place
from search.query import Unit
from search.quoting import Quotable, as_typed, listed
from search.ranking import Entry

NAME, PAGE, PART, MEANT, LED = "name", "page", "part", "meant", "led"
"""Where the words of a unit are: all in the name, or anywhere on the page; some; what they mean, where people see it, or not."""


@dataclass(frozen=True)
class Seen:
    """What can be seen of a document: its name, its description, and whether it ``has`` a term of the index."""

    title: str
    summary: str = ""
    has: Callable[[str], bool] = lambda term: False


def reasons(
    entry: Entry,
    seen: Seen,
    units: Sequence[Unit],
    analyser: Analyser,
    signals: Mapping[str, float],
    *,
    typed: str = "",
    relation: str,
    placed: bool,
    miles: float | None = None,
    area: str = "",
    sure: bool = True,
    age: int | None = None,
) -> tuple[str, ...]:
    """Short sentences for people, the strongest first.

    ``signals`` are the numbers that the document got, and ``units`` what was understood of ``typed``. ``relation`` is what
    ranking.relation says, ``placed`` whether a place was understood, ``area`` and ``sure`` are what area_of gives.
    """
    page = "It is the page of your area" if sure else "It is the page of an area that may be yours"
    chosen = {"best_bet": "Our editors chose it for these words", "area_page": page}
    found = [sentence for signal, sentence in chosen.items() if signal in signals]
    found += _of_words(seen, units, analyser, as_typed(typed, analyser))
    found += _of_place(relation, placed, miles, area, sure)
    if age is not None and entry.ages:
        fits = entry.ages[0] <= age <= entry.ages[1] or signals.get("age", 0.0) > 1
        found.append(f"It is for age {age}" if fits else f"It is for other ages than {age}")
    return tuple(found)


def area_of(areas: Iterable[str], place: Place | None, labels: Mapping[str, str]) -> tuple[str, bool]:
    """The label of the area for which a document of ``areas`` is there for somebody at ``place``, or ""; and whether that
    is surely theirs: near a border it is a guess."""
    possible = (place.area, *place.others) if place else ()
    mine = [area for area in possible if area in areas]
    return (labels.get(mine[0], ""), len(mine) == len(possible)) if mine else ("", True)


def _of_words(seen: Seen, units: Sequence[Unit], analyser: Analyser, typed: Mapping[str, str]) -> list[str]:
    """Where the words are. A sentence says "has" only of what is there; what goes with it is named where people see it."""
    title = Quotable(seen.title, analyser)
    told = [_told(unit, title, seen, analyser, typed) for unit in units]
    kinds = {kind for kind, _ in told}
    # "Your words" are all of them, also those that were not searched for: of "hear me now" a name may have "hearing" alone.
    left = typed.keys() - {word for unit in units for word in unit.words}
    if kinds in ({NAME}, {PAGE}) and title.terms.issuperset(map(analyser.term, left)):
        return [f"Its {kinds.pop()} has your words"]

    def sentence(start: str, *wanted: str) -> list[str]:
        quotes = [quote for kind, quotes in told if kind in wanted for quote in quotes]
        return [f"{start} {listed(quotes)}"] if quotes else []

    meant = [words for kind, quotes in told if kind == MEANT for words in quotes]
    page = sentence("Its page has", PAGE, PART)
    return [*sentence("Its name has", NAME), *meant, *page, *sentence("Its page has words that go with", LED)]


def _told(
    unit: Unit, title: Quotable, seen: Seen, analyser: Analyser, typed: Mapping[str, str]
) -> tuple[str, list[str]]:
    """What there is of ``unit``: one of the kinds above, with its words in quotes; of MEANT the whole sentence."""
    words = [typed.get(word, word) for word in unit.words]
    if quote := title.quoted(unit.terms):
        return NAME, [quote]
    if quote := _meant(unit, title):
        return MEANT, [f"Its name has {quote}, which goes with “{' '.join(words)}”"]
    if all(map(seen.has, unit.terms)):
        return PAGE, [f"“{word}”" for word in words]
    if quote := _meant(unit, Quotable(seen.summary, analyser)):
        return MEANT, [f"Its description has {quote}, which goes with “{' '.join(words)}”"]
    if any(map(seen.has, _rows(unit))):
        return LED, [f"“{' '.join(words)}”"]
    return PART, [f"“{word}”" for word, term in zip(words, unit.terms, strict=True) if seen.has(term)]


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
