"""The documents that a query finds, with their scores. browser/ranked.js is the twin of this module."""

from __future__ import annotations

import math
from collections.abc import Iterable, Mapping, Sequence
from typing import TYPE_CHECKING

from search import columns, ranking
from search.codec import decode
from search.filters import Choices
from search.query import Query
from search.ranking import Scores
from search.spots import Place

if TYPE_CHECKING:
    from search.engine import Engine

SORTS = ("best", "distance", "name", "checked")


class Ranked:
    """The documents that a query finds, with their scores; ``offered`` offers all where there are no words. The query is a name of
    each of the documents ``names``: whether it is the title."""

    def __init__(
        self, engine: Engine, query: Query, place: Place | None, name: str, offered: bool, names: Mapping[int, bool]
    ) -> None:
        self.engine, self.query, self.place = engine, query, place
        self.weights = engine.settings["weights"]
        self.added: dict[int, dict[str, float]] = {}
        self.words = self._words(offered)
        self._name_place(name)
        self._name(names)
        self.well = self.weights["place"]["well"] * max(self.words.values(), default=0.0)
        self.scores: Scores = {number: self._weighed(number) for number in self.words}
        self.best = max(self.scores.values(), default=0.0)
        self.chosen: dict[int, dict[str, float]] = {}
        self._choose()
        self.filtered: Mapping[int, float] = {}
        self.checked: Mapping[int, str] = {}

    def weigh(self, left: Iterable[int], chosen: Choices) -> None:
        """Lower the scores of those of ``left`` that do not name what was ``chosen`` among the filters. A best bet stays first."""
        weights, factor_of = self.weights["filters"], self.engine.facets.factor
        factors = {number: factor_of(number, chosen, weights["any"]) for number in left} if weights["on"] else {}
        self.filtered = {n: factor for n, factor in factors.items() if factor != 1 and n not in self.chosen}
        for number, factor in self.filtered.items():
            self.scores[number] *= factor

    def km(self, number: int) -> float | None:
        """Kilometres from the place that was typed to the document, if both have a position."""
        return ranking.distance(self.engine.entries[number], self.place)

    def signals(self, number: int) -> dict[str, float]:
        """The number each signal gave."""
        words = {"words": self.words[number], **self._factors(number)} if number in self.words else {}
        filtered = {"filters": self.filtered[number]} if number in self.filtered else {}
        return {**words, **filtered, **self.chosen.get(number, {})}

    def sorted(self, numbers: Sequence[int], sort: str) -> list[int]:
        """``numbers`` the best first; for another ``sort`` those it says nothing of come last, and by distance those that hardly fit
        the words after those that do: to be near is no comfort then."""
        best = sorted(numbers, key=lambda n: (-self.scores[n], n))
        if sort == "distance":
            apart, least = {n: self.km(n) for n in best}, self._least()
            near = [n for n in best if apart[n] is not None]
            return sorted(near, key=lambda n: (self._fits(n) < least, apart[n])) + [n for n in best if apart[n] is None]
        if sort in ("name", "checked"):
            orders = self.engine.data["orders"]
            order = list(decode(orders[sort]))
            if sort == "checked":
                self.checked = {n: columns.day_of(orders, order[n]) for n in best}
            return sorted(best, key=lambda n: order[n] if sort == "name" else -order[n])
        return best

    def _least(self) -> float:
        """What words must score to fit more than hardly."""
        return self.weights["place"]["hardly"] * max(self.words.values(), default=0.0) if self.query.units else 0.0

    def _fits(self, number: int) -> float:
        # What was chosen by hand fits.
        return math.inf if number in self.chosen else self.words[number]

    def _words(self, offered: bool) -> Scores:
        engine, units = self.engine, self.query.units
        if units:
            base = ranking.combined(units, engine.words.postings, self.weights, engine.data["core"]["count"])
        else:
            # Only a place, an age or a filter: everything is offered, the nearest or fittest first.
            everything = self.place or self.query.age is not None or offered
            base = dict.fromkeys(range(engine.data["core"]["count"]), 1.0) if everything else {}
        return base

    def _name_place(self, name: str) -> None:
        """What is called like the place gains by it, but only as far as it has the other words."""
        weights = self.weights["place"]
        for term in self.engine.words.analyser.terms(name) if self.place else ():
            for number, score in self.engine.words.postings.get(term, {}).items():
                if number in self.words:
                    self._add(number, "place.name", min(weights["name"] * score, weights["named"] * self.words[number]))

    def _add(self, number: int, signal: str, score: float) -> None:
        self.words[number] += score
        added = self.added.setdefault(number, {})
        added[signal] = added.get(signal, 0.0) + score

    def _name(self, names: Mapping[int, bool]) -> None:
        weights, best = self.weights["names"], max(self.words.values(), default=0.0)
        for number, title in names.items() if weights["on"] else ():
            if number in self.words:
                self._add(number, "names", best * weights["title" if title else "other"])

    def _factors(self, number: int) -> dict[str, float]:
        factors, entry = {}, self.engine.entries[number]
        mentions = self.place is not None and entry.referred and self.words[number] < self.well
        if self.weights["place"]["on"]:
            km = ranking.apart(entry, self.place, self.engine.gazetteer.middles)
            factor = ranking.place_factor(entry, self.place, km, self.weights["place"])
            factors["place"] = ranking.referred(factor, self.weights["place"]["referred"]) if mentions else factor
        if self.query.age is not None and self.weights["age"]["on"]:
            factor = ranking.age_factor(entry, self.query.age, self.query.stage, self.weights["age"])
            # Beside what being near gains.
            factors["age"] = ranking.referred(factor, 0) if mentions else factor
        return factors

    def _weighed(self, number: int) -> float:
        score = self.words[number]
        for factor in self._factors(number).values():
            score *= factor
        return score

    def _choose(self) -> None:
        """The two documents that are not there for their words: the page of the area, and the best bet."""
        settings = self.engine.settings
        # Beside nothing it would look like an answer to words that nobody has.
        page = settings["area_pages"].get(self.place.area) if self.place and self.scores else None
        if page is not None:
            share = self.best * self.weights["place"]["area_page" if self.query.units else "area_alone"]
            self.chosen.setdefault(page, {})["area_page"] = share
            self.scores[page] = max(self.scores.get(page, 0.0), share)
        bet = self.engine.words.best_bet(self.query.units) if self.weights["best_bets"]["on"] else None
        if bet is not None:
            self.chosen.setdefault(bet, {})["best_bet"] = self.best + 1
            self.scores[bet] = self.best + 1
