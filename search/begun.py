"""What a word may become of which only the first letters are typed: the documents that have it in their title.

Words in shards are in the order of their consonants, so that what two or three letters begin is in more files than a search
fetches. Here all words that begin with the same two letters are in one small file, for nothing but suggestions. Words that only
synonyms have lead to what these mean. browser/suggest.js is the twin of ``file_of``.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from functools import cache

from search import meanings, offered
from search.analysis import split
from search.index import Index, analyser
from search.meanings import Group, Row

FILES = 256
"""Files of words: as many as there are beginnings of two letters, but for rare ones."""
LETTERS = 2
"""The letters that tell the file of a word; one alone begins too much."""
MOST, MOST_MEANT, MOST_OPENED = 8, 3, 40
"""Documents of a word: as many as a list of suggestions has; of a word that only leads to them; and of those whose titles begin
with it, so that a title which is typed from its beginning is there however many others have its words."""
TOLD = 4
"""Letters from which on a search knows nearly always what a word may become."""


def to_data(index: Index, groups: Sequence[Group]) -> dict[str, list]:
    """The content of each file by its number: rows, of words with the places of their documents, the best first; these documents,
    each its title, its address and its kind; and words to search for. ``groups`` are the synonyms of ``index``."""
    titled, opened = _titled(index), _opened(index)
    begun = {word[:length] for word in titled for length in range(LETTERS, TOLD + 1)}
    rows: dict[int, dict[str, list[int]]] = defaultdict(dict)
    # What most documents are called is likeliest.
    for word in sorted(titled.keys() | opened.keys(), key=lambda word: (-len(titled.get(word, ())), word)):
        best = [*_best(titled.get(word, {}), MOST), *_best(opened.get(word, {}), MOST_OPENED)]
        rows[file_of(word)][word] = list(dict.fromkeys(best))
    for word, row in sorted(_meant(index, groups, begun).items()):
        rows[file_of(word)][word] = _best(row, MOST_MEANT)
    words: dict[int, list[str]] = defaultdict(list)
    for phrase in offered.words(index, groups, begun, TOLD):
        words[file_of(phrase)].append(phrase)
    return {str(number): _content(index, rows[number], words[number]) for number in range(FILES)}


def file_of(word: str) -> int:
    """The number of the file of a folded ``word`` of two letters or more."""
    first, second = map(ord, word[:LETTERS])
    return (31 * first + second) % FILES


def _titled(index: Index) -> Mapping[str, Row]:
    """The documents that have a word in their title, with what they score for it."""
    analyse = analyser(index.relevance)
    found: dict[str, dict[int, float]] = defaultdict(dict)
    for number, document in enumerate(index.documents):
        for word, term in analyse.pairs(document.title):
            if len(word) >= LETTERS:
                found[word][number] = index.scores.get(term, {}).get(number, 0)
    return found


def _opened(index: Index) -> Mapping[str, Row]:
    """The documents by the word that their title begins with, also if that is a stop word ("this"), with what they score for it."""
    analyse, found = analyser(index.relevance), defaultdict(dict)
    for number, document in enumerate(index.documents):
        first = next((word for word in split(document.title) if len(word) >= LETTERS), None)
        if first:
            found[first][number] = index.scores.get(analyse.term(first), {}).get(number, 0)
    return found


def _meant(index: Index, groups: Iterable[Group], begun: Collection[str]) -> Mapping[str, Row]:
    """What the words of synonyms lead to, and the documents that have them, where no title has a word that begins like them."""
    words_of = _words_of_synonyms(index, begun)
    # Many groups lead to the same.
    read = cache(lambda reading: meanings.read(reading, index.scores, MOST_MEANT))
    found: dict[str, dict[int, float]] = {}
    for _, weight, phrases, readings in groups:
        terms = {term for phrase in phrases for term in phrase.split()}.intersection(words_of)
        row = _merged(map(read, readings)) if terms else {}
        meant = meanings.best({number: weight * score for number, score in row.items()}, MOST_MEANT)
        for word, term in ((word, term) for term in terms for word in words_of[term]):
            if word not in found:
                found[word] = meanings.best(index.scores.get(term, {}), MOST_MEANT)
            found[word] = _merged((found[word], meant))
    return found


def _words_of_synonyms(index: Index, begun: Collection[str]) -> Mapping[str, set[str]]:
    """The words that stand in synonyms, by their term, and that begin like none of ``begun``; no slips."""
    analyse, found = analyser(index.relevance), defaultdict(set)
    for phrase in (phrase for group in index.synonyms if group.kind != "misspelling" for phrase in group.words):
        for word, term in analyse.pairs(phrase):
            if len(word) >= LETTERS and word[:TOLD] not in begun:
                found[term].add(word)
    return found


def _merged(rows: Iterable[Row]) -> dict[int, float]:
    merged: dict[int, float] = {}
    for row in rows:
        for number, score in row.items():
            if score > merged.get(number, -1):
                merged[number] = score
    return merged


def _best(row: Row, most: int) -> list[int]:
    return sorted(row, key=lambda number: (-row[number], number))[:most]


def _content(index: Index, rows: Mapping[str, Sequence[int]], words: Sequence[str]) -> list:
    numbers = sorted({number for row in rows.values() for number in row})
    places = {number: place for place, number in enumerate(numbers)}
    documents = [index.documents[number] for number in numbers]
    return [
        [[word, *map(places.__getitem__, row)] for word, row in rows.items()],
        [[document.title, document.url, document.kind] for document in documents],
        ";".join(words),
    ]
