"""The engine: a query in, ranked documents out. The reference that browser/engine.js must equal.

Like the browser it understands a query with no more than the shards that the words of the query name.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import asdict, dataclass
from functools import cached_property

from search import columns, ranking, spelling
from search.analysis import cleaned, split
from search.explain import Seen, area_of, reasons
from search.filters import Choices, Facets
from search.finder import find
from search.guessing import told
from search.place_tables import from_data
from search.places import Gazetteer
from search.query import Query, understand
from search.ranked import SORTS, Ranked
from search.ranking import Entry
from search.results import Hit, Results, chips
from search.said import name_of
from search.spots import METRES_IN_A_MILE, Place
from search.texts import Named, named
from search.urgent import Urgent
from search.urgent_keys import urgency
from search.words import Words

MAX_QUERY = 1000
"""Letters read of each box."""


@dataclass(frozen=True, eq=False)
class Engine:
    """Searches the data that search.shards writes: a mapping from the name of a part to its content."""

    data: Mapping[str, Mapping]

    def search(
        self,
        words: str = "",
        near: str = "",
        *,
        filters: Choices = {},  # noqa: B006 (never changed)
        sort: str = "best",
        limit: int | None = 10,
        offset: int = 0,
        whole: bool = False,
    ) -> Results:
        """``limit`` documents from ``offset`` on for ``words``, which may hold a place and an age, near ``near``.

        ``filters`` maps facets to the ids of chosen values. ``whole`` is for words that are being typed: see Words.language.
        Raises ValueError for a ``sort`` not in SORTS.
        """
        if sort not in SORTS:
            raise ValueError(f"sort {sort!r} should be one of {', '.join(SORTS)}")
        words, near = (cleaned(text)[:MAX_QUERY] for text in (words, near))
        place, rest, name = self._place(words, near, whole)
        placed = name_of(place)
        query = self._understood(rest, placed, whole)
        chosen = self.facets.understood(filters)
        # All of the county, or a place that is on no map of ours, tells nothing apart and leaves nothing out.
        names = self.words.whole_names(words, query.units, whole)
        ranked = Ranked(self, query, place if self._usable(place) else None, name, bool(chosen or placed), names)
        left = self.facets.left(ranked.scores, chosen)
        ranked.weigh(left, chosen)
        shown = ranked.sorted(left, sort)[offset : None if limit is None else offset + limit]
        return Results(
            hits=tuple(self._hit(number, ranked, words) for number in shown),
            total=len(left),
            words=tuple(word for unit in query.units for word in unit.words),
            place=place,
            age=query.age,
            corrections=told(query.corrections, words) if ranked.scores else (),
            suggestions=() if ranked.scores else self._suggestions(query),
            filters=chosen,
            counts=self.facets.counts(ranked.scores, chosen),
            chips=chips(near, place, rest, query, self.words.analyser.terms),
            # Somebody in a crisis may write in any box.
            crisis=self._crisis(f"{words} {near}" if place and place.kind == "invalid" else words, query),
            language=query.tongue and asdict(query.tongue),
        )

    @cached_property
    def gazetteer(self) -> Gazetteer:
        """The places, as the browser has them."""
        return from_data(self.data)

    @cached_property
    def facets(self) -> Facets:
        """What may be chosen, and what each document has of it."""
        return columns.facets_of(self.data["facets"])

    @cached_property
    def entries(self) -> list[Entry]:
        """What ranking knows of each document, by number."""
        return columns.entries(self.data["areas"], self.data["points"], self.data["ages"])

    @cached_property
    def words(self) -> Words:
        """The words of the index."""
        return Words(self.data)

    @property
    def settings(self) -> Mapping:
        """Weights, stems, synonyms and best bets, as the browser has them."""
        return self.data["settings"]

    def text(self, number: int, name: str) -> str:
        """What the column ``name`` of the texts says of a document."""
        size = self.data["core"]["chunk"]
        return self.data[f"texts.{number // size}"][name][number % size]

    def named(self, number: int) -> Named:
        """How a document is called."""
        if number in self.words.names:
            return self.words.names[number]
        chunk = self.data[f"texts.{number // self.data['core']['chunk']}"]["names"]
        return dict(named(chunk, self.settings["url"]))[number]

    @property
    def _areas(self) -> Mapping[str, str]:
        # What they are called. The browser has the answer without it too.
        return self.data["facets"]["labels"].get("area", {}).get("values", {})

    def _place(self, words: str, near: str, whole: bool = False) -> tuple[Place | None, str, str]:
        if near.strip():
            place = self.gazetteer.read(near)
            name = " ".join(split(place.normal)) if place.kind == "place" else ""
            return place, words, name
        found = find(self.gazetteer, words, self.words.language(words, whole).known)
        return found.place, found.rest, found.name

    def _usable(self, place: Place | None) -> bool:
        # All of the county tells nothing apart, nor does what nobody knows.
        tells = place and (place.area or place.others or place.status == "live-elsewhere")
        return bool(tells and self.settings["weights"]["place"]["on"])

    def _hit(self, number: int, ranked: Ranked, typed: str) -> Hit:
        km, signals = ranked.km(number), ranked.signals(number)
        miles = None if km is None else round(km * 1000 / METRES_IN_A_MILE, 1)
        relation = ranking.relation(self.entries[number], ranked.place)
        name, summary = self.named(number), self.text(number, "summaries")
        area, sure = area_of(self.entries[number].areas, ranked.place, self._areas)
        return Hit(
            id=name.id,
            title=name.title,
            url=name.url,
            summary=summary,
            kind=self.text(number, "kinds"),
            labels=tuple(self.text(number, "labels")),
            score=round(ranked.scores[number], 6),
            km=None if km is None else round(km, 2),
            miles=miles,
            why=relation,
            reasons=reasons(
                self.entries[number],
                Seen(name.title, summary, lambda term: number in self.words.postings.get(term, ())),
                ranked.query.units,
                self.words.analyser,
                signals,
                typed=typed,
                asking=ranked.query.asking,
                relation=relation,
                placed=ranked.place is not None,
                miles=miles,
                area=area,
                sure=sure,
                age=ranked.query.age,
            ),
            signals=signals,
            checked=ranked.checked.get(number, ""),
        )

    @cached_property
    def _urgent(self) -> Urgent:
        return Urgent(self.data["crisis"], self.words.analyser)

    @cached_property
    def _may_be_urgent(self) -> Callable[[str, Callable[[str], bool]], bool]:
        return urgency(self.data["settings"]["crisis"], self.words.analyser)

    def _crisis(self, text: str, query: Query) -> Mapping | None:
        language = self.words.language(text)

        def known(word: str) -> bool:
            return language.known(word) or word in language.asking

        # A browser fetches the phrases no sooner either: both must show the same.
        if not self._may_be_urgent(" ".join([text, *(word for _, word in query.corrections)]), known):
            return None
        number = self._urgent.help_for(text, known, query.corrections)
        return None if number is None else self.data["crisis"]["help"][number]

    def _understood(self, text: str, placed: str, whole: bool) -> Query:
        """``text`` as it is understood. If nobody knows its last word, and it is no slip, it may be half typed: then it is understood as
        while somebody types, if that leads anywhere."""
        query = understand(text, self.words.language(text, whole), placed)
        if whole or not query.unknown or query.unknown[-1] != split(text)[-1]:
            return query
        again = understand(text, self.words.language(text, True), placed)
        return again if again.units and again.units[-1].prefixes else query

    def _suggestions(self, query: Query) -> tuple[str, ...]:
        alone = len(query.unknown) == 1
        near = (spelling.suggested(word, self.words.near(word), alone) for word in query.unknown)
        return tuple(dict.fromkeys(word for words in near for word in words))
