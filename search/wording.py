"""The words of documents: the terms of their fields, and the words that each term stands for. Only the build asks."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping

from search.analysis import MAX_WORD, Analyser, pieces
from search.document import Document


def terms(documents: Iterable[Document], analyse: Analyser) -> tuple[list[dict[str, list[str]]], Counter[str]]:
    """The terms of each field of each document in order; and how often each word is in all of them."""
    counts: Counter[str] = Counter()
    # Needs, topics and areas are the same in many documents: such a text is analysed once, and counted at the end.
    made: dict[str, list[str]] = {}
    again: Counter[str] = Counter()
    found = []
    for document in documents:
        fields, new = {"title": document.title, **document.text}, []
        for name, text in fields.items():
            if text in made:
                again[text] += 1
            else:
                parts = pieces(text)
                new += parts
                made[text] = analyse.terms_of(parts)
            fields[name] = made[text]
        counts.update(new)
        found.append(fields)
    for text, times in again.items():
        for piece in pieces(text):
            counts[piece] += times
    return found, _of_words(counts, analyse)


def _of_words(counts: Counter[str], analyse: Analyser) -> Counter[str]:
    for piece in [piece for piece in counts if len(piece) > MAX_WORD]:
        counts[piece[:MAX_WORD]] += counts.pop(piece)
    for word in analyse.stop_words:
        counts.pop(word, None)
    return counts


def surfaces(counts: Mapping[str, int], analyse: Analyser) -> dict[str, tuple[str, ...]]:
    """The words that each term stands for, the commonest first ("therapy" before "therapies"), of words that are counted."""
    found: dict[str, list[str]] = defaultdict(list)
    for word in counts:
        found[analyse.term(word)].append(word)
    return {term: tuple(_commonest_first(found[term], counts)) for term in sorted(found)}


def _commonest_first(words: list[str], counts: Mapping[str, int]) -> list[str]:
    if len(words) == 1:  # as most terms have
        return words
    # The sort is stable, also in reverse: of words as common as each other the first comes first.
    found = sorted(sorted(words), key=counts.__getitem__, reverse=True)
    # A slip is near both, and is said to be one of the singular. A plural in -s may be another word: carers.
    single = re.sub("ies$", "y", found[0])
    return [single, *(word for word in found if word != single)] if single in found else found
