"""The engine: a query in, ranked documents out. The reference that browser/engine.js must equal.

Like the browser it understands a query with no more than the shards that the words of the query name.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import asdict, dataclass
from functools import cached_property, lru_cache
from itertools import pairwise

from search import columns, crisis, languages, ranking, spelling
from search.ages import age_in
from search.analysis import Analyser, split
from search.codec import decode
from search.explain import reasons
from search.filters import Choices, Facets
from search.finder import find
from search.gazetteer import from_data
from search.index import stem
from search.lexicon import Layout, Rows, powers
from search.places import METRES_IN_A_MILE, Gazetteer, Place
from search.query import Language, Query, expansions, instead, run_on_lengths, understand
from search.ranked import SORTS, Ranked
from search.ranking import Entry
from search.results import Hit, Results, chips


class _Everything:
    """Holds whatever one asks for: what the synonyms lead to was checked against the index when it was built."""

    def __contains__(self, term: object) -> bool:
        return True


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
    ) -> Results:
        """``limit`` documents from ``offset`` on for ``words``, which may hold a place and an age, near ``near``.

        ``filters`` maps facets to the ids of chosen values. Raises ValueError for a ``sort`` not in SORTS.
        """
        if sort not in SORTS:
            raise ValueError(f"sort {sort!r} should be one of {', '.join(SORTS)}")
        place, rest, name = self._place(words, near)
        query = understand(rest, self._language(rest))
        chosen = self.facets.understood(filters)
        ranked = Ranked(self, query, place if self._usable(place) else None, name, bool(chosen))
        left = self.facets.left(ranked.scores, chosen)
        shown = ranked.sorted(left, sort)[offset : None if limit is None else offset + limit]
        return Results(
            hits=tuple(self._hit(number, ranked) for number in shown),
            total=len(left),
            words=tuple(word for unit in query.units for word in unit.words),
            place=place,
            age=query.age,
            corrections=tuple({"typed": t, "word": w, "instead": instead(words, t)} for t, w in query.corrections),
            suggestions=() if ranked.scores else self._suggestions(query),
            filters=chosen,
            counts=self.facets.counts(ranked.scores, chosen),
            chips=chips(near, place, rest, query.age, age_in(rest)[1]),
            crisis=crisis.crisis(words, self.settings["crisis"], self.analyser, self._language(words).known),
            language=query.tongue and asdict(query.tongue),
        )

    @cached_property
    def gazetteer(self) -> Gazetteer:
        """The places, as the browser has them."""
        return from_data(self.data["places"], self.data["outcodes"], self.data)

    @cached_property
    def facets(self) -> Facets:
        """What may be chosen, and what each document has of it."""
        return columns.facets_of(self.data["facets"], self.settings["facets"])

    @cached_property
    def entries(self) -> list[Entry]:
        """What ranking knows of each document, by number."""
        return columns.entries(self.data["areas"], self.data["points"], self.data["ages"])

    @cached_property
    def postings(self) -> Rows:
        """The words of the whole index."""
        return self._rows(range(len(self.layout.firsts)))

    @cached_property
    def layout(self) -> Layout:
        """Which shard a word is in."""
        return Layout(tuple(self.data["core"]["firsts"]))

    @cached_property
    def analyser(self) -> Analyser:
        """Text to terms."""
        return Analyser(stem, self.settings["stems"], frozenset(self.settings["stop_words"]))

    @property
    def settings(self) -> Mapping:
        """Weights, stems, synonyms and best bets, as the browser has them."""
        return self.data["settings"]

    def text(self, number: int, name: str) -> str:
        """What the column ``name`` of the texts says of a document."""
        size = self.data["core"]["chunk"]
        return self.data[f"texts.{number // size}"][name][number % size]

    def _rows(self, shards: Iterable[int]) -> Rows:
        core = self.data["core"]
        return Rows((self.data[f"words.{n}"] for n in shards), self._norms, powers(core["low"], core["most"]))

    @cached_property
    def _norms(self) -> list[int]:
        return list(decode(self.data["core"]["norms"])) or [0] * self.data["core"]["count"]

    def _language(self, text: str) -> Language:
        pairs = list(self.analyser.pairs(text))
        shards = {self.layout.shard(part) for pair in pairs for part in pair}
        for (before, _), (word, _) in pairwise(pairs):
            # "DSPL 2" may be one word.
            shards |= {self.layout.shard(before + word)} if word.isdecimal() else set()
        weights = self.settings["weights"]["words"]
        if pairs and len(pairs[-1][0]) >= weights["prefix_letters"]:
            shards |= self.layout.shards(pairs[-1][0], run_on_lengths(pairs[-1][0], weights))
        return self._languages(tuple(sorted(shards)))

    @cached_property
    def _languages(self):
        return lru_cache(maxsize=64)(self._language_of)

    def _language_of(self, shards: Sequence[int]) -> Language:
        rows, settings = self._rows(shards), self.settings
        return Language(
            analyser=self.analyser,
            terms=sorted(rows),
            synonyms=self._synonyms,
            asking=frozenset(settings["asking_words"]),
            weights=settings["weights"]["words"],
            vocabulary=rows.vocabulary,
            known_terms=frozenset(rows).union(*self._synonyms),
            foreign=lambda: self._foreign,
        )

    @cached_property
    def _foreign(self) -> languages.Foreign:
        return languages.from_data(self.data["languages"])

    @cached_property
    def _synonyms(self):
        return expansions(self.settings["synonyms"], _Everything())

    def _place(self, words: str, near: str) -> tuple[Place | None, str, str]:
        if near.strip():
            place = self.gazetteer.read(near)
            name = " ".join(split(place.normal)) if place.kind == "place" else ""
            return place, words, name
        found = find(self.gazetteer, words, self._language(words).known)
        return found.place, found.rest, found.name

    def _usable(self, place: Place | None) -> bool:
        return bool(place and self.settings["weights"]["place"]["on"] and (place.area or place.east is not None))

    def _hit(self, number: int, ranked: Ranked) -> Hit:
        km, signals = ranked.km(number), ranked.signals(number)
        miles = None if km is None else round(km * 1000 / METRES_IN_A_MILE, 1)
        relation = ranking.relation(self.entries[number], ranked.place)
        id, url = self.text(number, "ids"), self.text(number, "urls")
        return Hit(
            id=id,
            title=self.text(number, "titles"),
            url=url or self.settings["url"].replace("{id}", id),
            summary=self.text(number, "summaries"),
            kind=self.settings["kinds"][self.text(number, "kinds")],
            labels=tuple(self.text(number, "labels")),
            score=round(ranked.scores[number], 6),
            km=None if km is None else round(km, 2),
            miles=miles,
            why=relation,
            reasons=reasons(
                self.entries[number],
                self.text(number, "titles"),
                ranked.query.units,
                self.analyser,
                signals,
                relation=relation,
                placed=ranked.place is not None,
                miles=miles,
                area=self._area(number, ranked.place),
                age=ranked.query.age,
            ),
            signals=signals,
        )

    def _area(self, number: int, place: Place | None) -> str:
        """The label of the area of ``place`` if the document is for it, else nothing."""
        labels = self.settings["facets"].get("area", {}).get("values", {})
        mine = place is not None and place.area in self.entries[number].areas
        return labels.get(place.area, "") if mine else ""

    def _suggestions(self, query: Query) -> tuple[str, ...]:
        return tuple(dict.fromkeys(near for word in query.unknown for near in self._near(word)))

    def _near(self, word: str) -> list[str]:
        return spelling.nearest(word, self._language(word).vocabulary(), limit=3, most=spelling.suggested(word))
