"""What a query is as a whole: whoever types all of the words of a title, or of another name, and no others, means that; and
for a few queries editors chose the answer, the best bet.

Either lies in shards beside a word of its own. browser/whole.js is the twin of the second half.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence

from search.document import Document

FEWEST = 2
"""Words of a name; one of them alone counts as a word of the title or of the other names."""
OTHERS = "also_known_as"
BETWEEN = ";"
"""Stands between the other names of a document."""

BET = "="
"""Begins the key of a best bet: no term has it."""

Names = Mapping[str, Mapping[int, bool]]
"""The documents by the ``key`` of their names, and whether that is their title."""


def key(terms: Iterable[str]) -> str:
    """The terms of a name, or of a query, in no order of theirs."""
    return " ".join(sorted(set(terms)))


def bet(terms: Iterable[str]) -> str:
    """The key of a best bet, in the order of its terms."""
    return BET + " ".join(terms)


def names(
    documents: Sequence[Document], titles: Iterable[Iterable[str]], terms: Callable[[str], Iterable[str]]
) -> Names:
    """The names of all ``documents`` that have FEWEST words or more. ``titles`` are the terms of theirs; ``terms`` makes those of
    other words."""
    found: dict[str, dict[int, bool]] = defaultdict(dict)
    for number, (document, title) in enumerate(zip(documents, titles, strict=True)):
        for name in filter(str.strip, document.text.get(OTHERS, "").split(BETWEEN)):
            found[key(terms(name))][number] = False
        found[key(title)][number] = True
    return {name: numbers for name, numbers in found.items() if name.count(" ") >= FEWEST - 1}


def packed(names: Iterable[tuple[str, Mapping[int, bool]]]) -> str:
    """``names`` as text: twice the number of each document, and one more where it is the title."""
    return BETWEEN.join(
        f"{name}:{','.join(str(2 * n + numbers[n]) for n in sorted(numbers))}" for name, numbers in names
    )


def unpacked(text: str) -> Iterator[tuple[str, Mapping[int, bool]]]:
    """The names that ``packed`` was given."""
    for entry in filter(None, text.split(BETWEEN)):
        name, _, numbers = entry.partition(":")
        yield name, {number // 2: number % 2 == 1 for number in map(int, numbers.split(","))}
