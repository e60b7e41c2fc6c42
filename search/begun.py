"""What a word may become of which only the first letters are typed: the documents that have it in their title.

Words in shards are in the order of their consonants, so that what two or three letters begin is in more files than a search
fetches. Here all words that begin with the same two letters are in one small file, for nothing but suggestions. Words that only
synonyms have lead to what these mean. browser/suggest.js is the twin of ``file_of``.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence

from search import meanings
from search.index import Index, analyser
from search.meanings import Group, Row

FILES = 256
"""Files of words: as many as there are beginnings of two letters, but for rare ones."""
LETTERS = 2
"""The letters that tell the file of a word; one alone begins too much."""
MOST, MOST_MEANT = 8, 3
"""Documents of a word: as many as a list of suggestions has, and of a word that only leads to them."""
TOLD = 4
"""Letters from which on a search knows nearly always what a word may become."""


def to_data(index: Index, groups: Sequence[Group]) -> dict[str, list]:
    """The content of each file by its number: rows, of words with the places of their documents, the best first; these documents,
    each its title, its address and its kind; and words to search for. ``groups`` are the synonyms of ``index``."""
    titled = _titled(index)
    begun = {word[:length] for word in titled for length in range(LETTERS, TOLD + 1)}
    rows: dict[int, dict[str, list[int]]] = defaultdict(dict)
    # What most documents are called is likeliest.
    for word, row in sorted(titled.items(), key=lambda item: (-len(item[1]), item[0])):
        rows[file_of(word)][word] = _best(row, MOST)
    for word, row in sorted(_meant(index, groups, begun).items()):
        rows[file_of(word)][word] = _best(row, MOST_MEANT)
    words: dict[int, list[str]] = defaultdict(list)
    for word in _others(index, groups, begun):
        words[file_of(word)].append(word)
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


def _others(index: Index, groups: Iterable[Group], begun: Collection[str]) -> list[str]:
    """Words to search for: synonyms of one word that lead somewhere and begin like no title, those of most documents first. None of
    them is a slip, and none stands in a phrase of crisis: whoever types another word shall not be shown these."""
    leading = {phrase for *_, phrases, _ in groups for phrase in phrases}
    slips = {word for group in index.synonyms if group.kind == "misspelling" for word in group.words}
    crisis = " ".join(phrase for help_ in index.relevance.crisis.helps for phrase in help_.phrases).replace("|", " ")
    leading.difference_update(analyser(index.relevance).terms(crisis))
    found = {}
    for term, words in _words_of_synonyms(index, alone=True).items():
        fit = sorted(word for word in words - slips if word.isalpha() and word[:TOLD] not in begun)
        if fit and term in leading:
            found[fit[0]] = len(index.scores.get(term, ()))
    return sorted((word for word in found if len(word) > LETTERS), key=lambda word: (-found[word], word))


def _meant(index: Index, groups: Iterable[Group], begun: Collection[str]) -> Mapping[str, Row]:
    """What the words of synonyms lead to, and the documents that have them, where no title has a word that begins like them."""
    words_of = _words_of_synonyms(index)
    found: dict[str, dict[int, float]] = defaultdict(dict)
    for _, weight, phrases, readings in groups:
        terms = {term for phrase in phrases for term in phrase.split()}
        words = {word: term for term in terms for word in words_of[term] if word[:TOLD] not in begun}
        row = _merged(meanings.read(reading, index.scores, MOST_MEANT) for reading in readings) if words else {}
        meant = meanings.best({number: weight * score for number, score in row.items()}, MOST_MEANT)
        for word, term in words.items():
            own = {} if word in found else meanings.best(index.scores.get(term, {}), MOST_MEANT)
            found[word] = _merged((found[word], meant, own))
    return found


def _words_of_synonyms(index: Index, alone: bool = False) -> Mapping[str, set[str]]:
    """The words that stand in synonyms, by their term, or only those that stand there ``alone`` and are no acronym; no slips."""
    analyse, found = analyser(index.relevance), defaultdict(set)
    left_out = ("misspelling", "acronym") if alone else ("misspelling",)
    for phrase in (phrase for group in index.synonyms if group.kind not in left_out for phrase in group.words):
        pairs = [(word, term) for word, term in analyse.pairs(phrase) if len(word) >= LETTERS]
        for word, term in pairs if len(pairs) == 1 or not alone else ():
            found[term].add(word)
    return found


def _merged(rows: Iterable[Row]) -> dict[int, float]:
    merged: dict[int, float] = {}
    for row in rows:
        merged |= {number: max(score, merged.get(number, 0)) for number, score in row.items()}
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
        " ".join(words),
    ]
