"""What a result shows of each document: its name, which travels with its words or with what every search needs, and the rest
in chunks, of which only those of the results on the page are fetched."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from typing import NamedTuple

from search.analysis import split
from search.codec import decode, decode_ascending, encode, encode_ascending, shared
from search.document import Document

Column = Mapping[str, object]


@dataclass(frozen=True)
class Named:
    """How a document is called: ``url`` is its address."""

    id: str
    title: str
    url: str


class NameColumn(NamedTuple):
    """Names as they are sent: a list in files, see Names.of. Of addresses there are only those that are not like most, by their place."""

    numbers: str
    cut: str
    ids: Sequence[str]
    titles: Sequence[str]
    urls: Mapping[str, str]


def pattern(documents: Sequence[Document]) -> str:
    """The pattern that the addresses of most documents have, with {id} in it."""
    patterns = Counter(d.url.replace(d.id, "{id}") for d in documents)
    return max(sorted(patterns), key=patterns.__getitem__, default="")


@cache
def slug(title: str) -> str:
    """The id that a title is likely to have; it then need not be sent. browser/texts.js does the same."""
    return "-".join(split(title))


class Names:
    """The names of ``documents``, of which most have addresses like ``pattern``."""

    def __init__(self, documents: Sequence[Document], pattern: str) -> None:
        self._titles = [d.title for d in documents]
        self._cuts = [_cut(d.title, d.id) for d in documents]
        self._urls = {n: d.url for n, d in enumerate(documents) if d.url != pattern.replace("{id}", d.id)}

    def of(self, numbers: Sequence[int]) -> NameColumn:
        """Those of ``numbers``. An id is how many letters its title's slug has too many, and what then comes."""
        cuts, urls = [self._cuts[number] for number in numbers], self._urls
        return NameColumn(
            numbers=encode_ascending(numbers),
            cut=encode([letters for letters, _ in cuts]),
            ids=[rest for _, rest in cuts],
            titles=[self._titles[number] for number in numbers],
            urls={str(place): urls[number] for place, number in enumerate(numbers) if number in urls},
        )


def _cut(title: str, id: str) -> tuple[int, str]:
    """How many letters the slug of ``title`` has too many for ``id``, and what then comes."""
    of_title = slug(title)
    same = len(of_title) if id.startswith(of_title) else shared(id, of_title)
    return len(of_title) - same, id[same:]


def named(column: Sequence, pattern: str) -> Iterator[tuple[int, Named]]:
    """The names that ``Names.of`` gave, by number of the document."""
    numbers, cuts, ids, titles, urls = column
    columns = (decode_ascending(numbers), decode(cuts), ids, titles)
    for place, (number, cut, rest, title) in enumerate(zip(*columns, strict=True)):
        of_title = slug(title)
        id = of_title[: len(of_title) - cut] + rest
        yield number, Named(id, title, urls.get(str(place), pattern.replace("{id}", id)))


def chunks(documents: Sequence[Document], size: int, names: Names | None) -> Iterator[Column]:
    """Columns of ``size`` documents each. ``names`` are theirs, if these are not known before."""
    for start in range(0, len(documents), size):
        found = documents[start : start + size]
        yield {
            "kinds": [d.kind for d in found],
            "summaries": [d.summary for d in found],
            "labels": [d.labels for d in found],
            **({"names": names.of(range(start, start + len(found)))} if names else {}),
        }
