"""relevance/weights.yml: every number that shapes the ranking, and how large it may be."""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple

from search.document import FIELDS, PURPOSES
from search.lines import Value
from search.reader import Reader


class Limits(NamedTuple):
    """What a weight may be: from ``least`` to ``most``, and perhaps a ``whole`` number."""

    least: float
    most: float
    whole: bool = False

    def __str__(self) -> str:
        return f"a {'whole ' if self.whole else ''}number from {self.least:g} to {self.most:g}"


SHARE, FACTOR, YEARS = Limits(0, 1), Limits(0, 10), Limits(0, 10)
ABOVE_NOTHING = Limits(0.01, 10)
"""Scores are kept as powers, and no power is nothing: what every score is multiplied by cannot be 0. Nor can a unit be worth
nothing of which shares are taken."""
BOOST, GUESS = Limits(0.01, 100), Limits(0.01, 1)
SWITCH: Mapping[str, None] = {"on": None}
LETTERS, METRES, LINKS = Limits(1, 10, whole=True), Limits(1, 100_000), Limits(1, 1000)

SIGNALS: Mapping[str, Mapping[str, Limits | None]] = {
    "fields": dict.fromkeys(FIELDS, BOOST),
    "bm25": {"k1": FACTOR, "b": SHARE},
    "words": SWITCH
    | {"prefix": SHARE, "prefix_letters": LETTERS, "spelling": GUESS}
    | dict.fromkeys(("joined", "further", "part", "common", "stage", "whom"), SHARE),
    "synonyms": SWITCH
    | {"intent": FACTOR}
    | dict.fromkeys(("acronym", "misspelling", "everyday", "related", "second", "third", "apart"), SHARE),
    "languages": SWITCH | {"weight": SHARE, "whom": SHARE},
    "coverage": SWITCH | {"floor": SHARE},
    "place": SWITCH
    | {"decay": METRES}
    | dict.fromkeys(("name", "named", "referred", "well", "hardly"), SHARE)
    | dict.fromkeys(("serves", "near", "county", "anywhere", "elsewhere", "unplaced"), FACTOR)
    | dict.fromkeys(("area_page", "area_alone"), FACTOR),
    "age": SWITCH | {"fits": FACTOR, "narrow": FACTOR, "unfit": FACTOR, "soon": YEARS},
    "purpose": dict.fromkeys(PURPOSES, ABOVE_NOTHING),
    "linked": {"adds": FACTOR, "most": LINKS},
    "filters": SWITCH | {"any": SHARE},
    "names": SWITCH | {"title": FACTOR, "other": FACTOR},
    "best_bets": SWITCH,
}
"""Every signal and its weights, with their limits (None: a switch): what weights.yml must hold, no more and no less."""


def load(reader: Reader, name: str) -> dict[str, dict[str, float]]:
    """The file ``name`` of the folder of ``reader``, which collects its mistakes; "on" is 1 or 0."""
    top = reader.entries(name, tuple(SIGNALS))
    return {signal: _signal(reader, top[signal], limits) for signal, limits in SIGNALS.items() if signal in top}


def _signal(reader: Reader, value: Value, limits: Mapping[str, Limits | None]) -> dict[str, float]:
    entries = reader.mapping(value, tuple(limits), tuple(limits))
    return {
        key: _weight(reader, entry, limits[key]) if limits[key] else _switch(reader, entry, key)
        for key, entry in entries.items()
        if key in limits
    }


def _switch(reader: Reader, value: Value, key: str) -> float:
    return 1.0 if reader.text(value, key, "yes|no", "yes or no") == "yes" else 0.0


def _weight(reader: Reader, value: Value, limits: Limits) -> float:
    keys = ("value", "reason", "date")
    entry = reader.mapping(value, keys, keys)
    reader.reason(entry)
    reader.last_looked_at(entry.get("date"), "date")
    text = reader.text(entry.get("value"), "value", r"\d+(\.\d+)?", str(limits))
    number = float(text or limits.least)
    if not limits.least <= number <= limits.most or (limits.whole and not number.is_integer()):
        reader.report(entry["value"].line, f"value should be {limits}, not {text}")
    return number
