"""The engine: a query in, ranked documents out. The reference that browser/search.js must equal."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property

from search import ranking, spelling
from search.analysis import Analyser, split
from search.codec import decode, decode_ascending
from search.finder import find
from search.gazetteer import from_data
from search.index import stem
from search.places import METRES_IN_A_MILE, Gazetteer, Place
from search.query import Language, Query, expansions, understand
from search.ranking import Entry, Scores
from search.results import Hit, Results


@dataclass(frozen=True)
class Engine:
    """Searches the data that search.shards writes: a mapping from the name of a file to its content."""

    data: Mapping[str, Mapping]

    def search(self, words: str = "", near: str = "", limit: int = 10) -> Results:
        """The best ``limit`` documents for ``words``, which may hold a place and an age, near ``near``."""
        place, rest, name = self._place(words, near)
        query = understand(rest, self.language)
        scores, signals = self._scores(query, place if self._usable(place) else None, name)
        ordered = sorted(scores, key=lambda d: (-scores[d], self.entries[d].title, self.entries[d].id))
        hits = tuple(self._hit(d, scores[d], signals[d], place) for d in ordered[:limit])
        return Results(
            hits=hits,
            total=len(scores),
            words=tuple(word for unit in query.units for word in unit.words),
            place=place,
            age=query.age,
            corrections=tuple({"typed": typed, "word": word} for typed, word in query.corrections),
            suggestions=() if scores else self._suggestions(query),
        )

    @cached_property
    def gazetteer(self) -> Gazetteer:
        """The places, as the browser has them."""
        return from_data(self.data["places"], self.data["outcodes"])

    @cached_property
    def postings(self) -> dict[str, dict[int, float]]:
        """Term to document number to BM25F score, rounded to the levels of the file."""
        words = self.data["words"]
        levels = [words["low"]]
        for _ in range(words["levels"] - 1):
            levels.append(levels[-1] * words["ratio"])
        rows = zip(words["terms"].split(), words["documents"].split(), words["impacts"].split(), strict=True)
        return {t: dict(zip(decode_ascending(d), (levels[i] for i in decode(s)), strict=True)) for t, d, s in rows}

    @cached_property
    def entries(self) -> list[Entry]:
        """What ranking knows of each document, by number."""
        columns = self.data["words"]["entries"]
        titles = self.data["documents"]["titles"]
        return [
            Entry(id, title, reach, tuple(ages) or None, tuple(areas), tuple((e, n) for e, n in points))
            for id, title, (reach, ages, areas, points) in zip(
                self.data["documents"]["ids"], titles, columns, strict=True
            )
        ]

    @cached_property
    def language(self) -> Language:
        """How words are understood."""
        settings = self.settings
        synonyms = expansions(settings["synonyms"], self.postings)
        return Language(
            analyser=Analyser(stem, settings["stems"], frozenset(settings["stop_words"])),
            terms=list(self.postings),
            synonyms=synonyms,
            asking=frozenset(settings["asking_words"]),
            weights=settings["weights"]["words"],
            vocabulary=lambda: self.data["vocabulary"]["words"],
            known_terms=frozenset(self.postings).union(*synonyms),
        )

    @property
    def settings(self) -> Mapping:
        """Weights, stems, synonyms and best bets, as the browser has them."""
        return self.data["words"]["settings"]

    def _place(self, words: str, near: str) -> tuple[Place | None, str, str]:
        if near.strip():
            place = self.gazetteer.read(near)
            name = " ".join(split(place.normal)) if place.kind == "place" else ""
            return place, words, name
        found = find(self.gazetteer, words, self.language.known)
        return found.place, found.rest, found.name

    def _usable(self, place: Place | None) -> bool:
        return bool(place and self.settings["weights"]["place"]["on"] and (place.area or place.east is not None))

    def _scores(self, query: Query, place: Place | None, name: str) -> tuple[Scores, dict[int, dict[str, float]]]:
        weights = self.settings["weights"]
        if query.units:
            base = ranking.combined(query.units, self.postings, weights["words"]["prefix"], weights["coverage"])
        else:
            # Only a place or an age: everything is offered, the nearest or fittest first.
            base = dict.fromkeys(range(len(self.entries)), 1.0) if place or query.age is not None else {}
        for term in self.language.analyser.terms(name) if place else ():
            for document, score in self.postings.get(term, {}).items():
                if document in base:
                    base[document] += weights["place"]["name"] * score
        signals = {document: {"words": score} for document, score in base.items()}
        scores = {d: self._weighed(d, score, query.age, place, signals[d]) for d, score in base.items()}
        self._chosen(scores, signals, place, query)
        return scores, signals

    def _weighed(
        self, document: int, score: float, age: int | None, place: Place | None, signals: dict[str, float]
    ) -> float:
        entry, weights = self.entries[document], self.settings["weights"]
        if place:
            km = ranking.distance(entry, place, self.gazetteer.middles)
            signals["place"] = ranking.place_factor(entry, place, km, weights["place"])
            score *= signals["place"]
        if age is not None and weights["age"]["on"]:
            signals["age"] = ranking.age_factor(entry, age, weights["age"])
            score *= signals["age"]
        return score

    def _chosen(self, scores: Scores, signals: dict, place: Place | None, query: Query) -> None:
        """The two documents that are not there for their words: the page of the area, and the best bet."""
        best = max(scores.values(), default=0.0)
        page = self._numbers.get(place.area) if place else None
        if page is not None:
            share = best * self.settings["weights"]["place"]["area_page"]
            signals.setdefault(page, {})["area_page"] = share
            scores[page] = max(scores.get(page, 0.0), share)
        bet = self._numbers.get(self._best_bet(query))
        if bet is not None:
            signals.setdefault(bet, {})["best_bet"] = best + 1
            scores[bet] = best + 1

    def _best_bet(self, query: Query) -> str:
        if not self.settings["weights"]["best_bets"]["on"]:
            return ""
        terms = [term for unit in query.units for term in unit.terms]
        return self.settings["best_bets"].get(" ".join(terms), "")

    @cached_property
    def _numbers(self) -> dict[str, int]:
        return {entry.id: number for number, entry in enumerate(self.entries)}

    def _hit(self, document: int, score: float, signals: Mapping[str, float], place: Place | None) -> Hit:
        entry, texts = self.entries[document], self.data["documents"]
        km = ranking.distance(entry, place, self.gazetteer.middles) if self._usable(place) else None
        return Hit(
            id=entry.id,
            title=entry.title,
            url=texts["urls"][document] or texts["url"].replace("{id}", entry.id),
            summary=texts["summaries"][document],
            kind=texts["kinds"][document],
            score=round(score, 6),
            km=None if km is None else round(km, 2),
            miles=None if km is None else round(km * 1000 / METRES_IN_A_MILE, 1),
            why=ranking.relation(entry, place if self._usable(place) else None),
            facets=texts["facets"][document],
            signals=signals,
        )

    def _suggestions(self, query: Query) -> tuple[str, ...]:
        vocabulary = self.data["vocabulary"]["words"]
        near = [w for word in query.unknown for w in spelling.nearest(word, vocabulary, limit=3, most=3)]
        return tuple(dict.fromkeys(near))
