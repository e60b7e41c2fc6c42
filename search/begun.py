"""What a word may become of which only the first letters are typed: the documents that have it in their title.

Words in shards are in the order of their consonants, so that what two or three letters begin is in more files than a search
fetches. Here all words that begin with the same two letters are in one small file, for nothing but suggestions. Words that only
synonyms have lead to what these mean. browser/suggest.js is the twin of ``file_of``.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
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


def to_data(index: Index, groups: Sequence[Group], found: Mapping[str, Row]) -> dict[str, list]:
    """The content of each file by its number: rows, of words with the places of their documents, the best first; these documents,
    each its title, its address and its kind; and words to search for. ``groups`` are the synonyms of ``index``, and ``found`` the
    documents of each of their readings."""
    titled, opened = _of_titles(index)
    begun = {word[:length] for word in titled for length in range(LETTERS, TOLD + 1)}
    rows: dict[int, dict[str, list[int]]] = defaultdict(dict)
    term = analyser(index.relevance).term
    # What most documents are called is likeliest.
    for word in sorted(titled.keys() | opened.keys(), key=lambda word: (-len(titled.get(word, ())), word)):
        row = index.scores.get(term(word), {})
        best = [*_best_titles(titled.get(word, ()), row, MOST), *_best_titles(opened.get(word, ()), row, MOST_OPENED)]
        rows[file_of(word)][word] = list(dict.fromkeys(best))
    for word, best in sorted(_meant(index, groups, found, begun).items()):
        rows[file_of(word)][word] = best
    words: dict[int, list[str]] = defaultdict(list)
    for phrase in offered.words(index, groups, begun, TOLD):
        words[file_of(phrase)].append(phrase)
    return {str(number): _content(index, rows[number], words[number]) for number in range(FILES)}


def file_of(word: str) -> int:
    """The number of the file of a folded ``word`` of two letters or more."""
    first, second = map(ord, word[:LETTERS])
    return (31 * first + second) % FILES


def _of_titles(index: Index) -> tuple[Mapping[str, Collection[int]], Mapping[str, Collection[int]]]:
    """The documents that have a word in their title, in order; and those by the word that their title begins with, also if that is
    a stop word ("this")."""
    titled, opened = defaultdict(dict), defaultdict(list)
    for number, document in enumerate(index.documents):
        words = [word for word in split(document.title) if len(word) >= LETTERS]
        for word in words:
            titled[word][number] = None
        if words:
            opened[words[0]].append(number)
    for word in index.relevance.stop_words & titled.keys():
        del titled[word]
    return titled, opened


def _best_titles(numbers: Collection[int], row: Row, most: int) -> list[int]:
    """The ``most`` best of the documents ``numbers`` by the scores in ``row``, which a stop word has not."""
    if len(numbers) < 2 or not row:
        return [*numbers][:most]
    return meanings.top({number: row.get(number, 0.0) for number in numbers}, most)


def _meant(
    index: Index, groups: Sequence[Group], found: Mapping[str, Row], begun: Collection[str]
) -> dict[str, list[int]]:
    """What the words of synonyms lead to, and the documents that have them, where no title has a word that begins like them; the
    best first. ``found`` are the documents of each reading."""
    words_of = _words_of_synonyms(index, begun)
    groups_of: dict[str, list[int]] = defaultdict(list)
    for place, (_, _, phrases, _) in enumerate(groups):
        for term in words_of.keys() & " ".join(phrases).split():
            groups_of[term].append(place)
    # Many groups lead to the same, and most words are in one group, beside others.
    read = cache(lambda reading: meanings.best(found[reading], MOST_MEANT))
    led = cache(lambda place: _led(groups[place], read))
    ranked = cache(lambda *places: meanings.top(_merged(map(led, places)), MOST_MEANT))
    best: dict[str, list[int]] = {}
    for term, places in groups_of.items():
        own = index.scores.get(term)
        rows = own and [meanings.best(own, MOST_MEANT), *map(led, places)]
        best |= dict.fromkeys(words_of[term], meanings.top(_merged(rows), MOST_MEANT) if rows else ranked(*places))
    return best


def _led(group: Group, read: Callable[[str], Row]) -> Row:
    """What a ``group`` leads to, for its weight."""
    _, weight, _, readings = group
    return {number: weight * score for number, score in _merged(map(read, readings)).items()}


def _words_of_synonyms(index: Index, begun: Collection[str]) -> Mapping[str, set[str]]:
    """The words that stand in synonyms, by their term, and that begin like none of ``begun``; no slips."""
    analyse, found = analyser(index.relevance), defaultdict(set)
    phrases = (phrase for group in index.synonyms if group.kind != "misspelling" for phrase in group.words)
    for word in {*split("\n".join(phrases))} - analyse.stop_words:
        if len(word) >= LETTERS and word[:TOLD] not in begun:
            found[analyse.term(word)].add(word)
    return found


def _merged(rows: Iterable[Row]) -> dict[int, float]:
    merged: dict[int, float] = {}
    for row in rows:
        for number, score in row.items():
            if score > merged.get(number, -1):
                merged[number] = score
    return merged


def _content(index: Index, rows: Mapping[str, Sequence[int]], words: Sequence[str]) -> list:
    numbers = sorted({number for row in rows.values() for number in row})
    places = {number: place for place, number in enumerate(numbers)}
    documents = [index.documents[number] for number in numbers]
    return [
        [[word, *map(places.__getitem__, row)] for word, row in rows.items()],
        [[document.title, document.url, document.kind] for document in documents],
        ";".join(words),
    ]
