"""Filters: what may be chosen, which documents are left, and how many each further choice would leave.

browser/filters.js is the twin of this module. Within a facet one of the chosen values is enough; of the facets all
must fit. Ids that do not exist are dropped, so that an old address never gives an empty page by itself. A facet may
have a value that stands for any: what has that fits whatever is chosen, but comes behind what names the choice.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, field

Choices = Mapping[str, Sequence[str]]
FacetLabels = Mapping[str, Mapping]
"""{facet id: {"label": "Need", "values": {value id: label}, "any": value id}}, in the order in which they are shown;
without "any" where no value stands for all."""


@dataclass(frozen=True)
class Facets:
    """``values`` maps a facet to its value ids, in order; ``columns`` to the positions each document has of them, and
    ``any`` to the id that stands for all of them."""

    values: Mapping[str, Sequence[str]]
    columns: Mapping[str, Sequence[Sequence[int]]]
    any: Mapping[str, str] = field(default_factory=dict)

    def understood(self, chosen: Choices) -> dict[str, list[str]]:
        """``chosen`` without what does not exist, in the order of the vocabulary."""
        known = {facet: [v for v in values if v in chosen.get(facet, ())] for facet, values in self.values.items()}
        return {facet: values for facet, values in known.items() if values}

    def left(self, documents: Iterable[int], chosen: Choices) -> list[int]:
        """Those of ``documents`` that fit ``chosen``."""
        sets = self._positions(chosen)
        return [d for d in documents if all(self._fits(d, facet, wanted) for facet, wanted in sets.items())]

    def factor(self, document: int, chosen: Choices, share: float) -> float:
        """What its score is multiplied by: the ``share`` for each facet of which a document does not name what was chosen."""
        factor = 1.0
        for facet, wanted in self._positions(chosen).items():
            if facet in self.any and wanted.isdisjoint(self.columns[facet][document]):
                factor *= share
        return factor

    def counts(self, documents: Collection[int], chosen: Choices) -> dict[str, dict[str, int]]:
        """How many of ``documents`` each value would leave; a facet's own choices are left out of its counts.

        A value that would leave nothing is not there unless it was chosen.
        """
        sets = self._positions(chosen)
        found: dict[str, dict[str, int]] = {}
        for facet, values in self.values.items():
            others = {other: wanted for other, wanted in sets.items() if other != facet}
            counted: Counter[int] = Counter()
            for document in documents:
                if all(self._fits(document, other, wanted) for other, wanted in others.items()):
                    counted.update(self._of(document, facet))
            kept = {v: counted[p] for p, v in enumerate(values) if counted[p] or p in sets.get(facet, ())}
            if kept:
                found[facet] = kept
        return found

    def _positions(self, chosen: Choices) -> dict[str, set[int]]:
        return {f: {self.values[f].index(v) for v in values} for f, values in self.understood(chosen).items()}

    def _fits(self, document: int, facet: str, wanted: Collection[int]) -> bool:
        return any(position in wanted for position in self._of(document, facet))

    def _of(self, document: int, facet: str) -> Sequence[int]:
        """The positions of all values that a document fits."""
        own, values = self.columns[facet][document], self.values[facet]
        return range(len(values)) if facet in self.any and values.index(self.any[facet]) in own else own
