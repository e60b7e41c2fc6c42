"""The words that a slip leads away from: where their shard is not the one that the slip names.

A letter that is missing may be the one that tells where a word is: "chidren" is looked for beside "cider". So the shard of each
common word without one of its letters, or with two swapped, has the word itself, and who does not know "chidren" finds "children" there. One letter
for another is found by the same, since an unknown word is also looked for without each of its first letters.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from heapq import nlargest

from search.layout import Layout, learn, skeleton
from search.spelling import distance

COMMON, FORMS = 1_500, 4
"""Terms of documents that are looked after, those that tell most of all documents together, and words of each, the commonest."""
SHORTEST = 5
"""Letters of the shortest of them; in a shorter word a slip makes another word."""


def missed(
    rows: Mapping[str, Mapping[int, float]],
    surfaces: Mapping[str, Sequence[str]],
    layout: Layout,
    meant: Iterable[str] = (),
) -> Mapping[int, set[str]]:
    """The common words by each shard that one of their slips names. ``rows`` are the scores of each term, by document, and
    ``surfaces`` the words it stands for, the commonest first. The terms ``meant`` are as good: synonyms lead on from them."""
    tell = dict(zip(rows, map(sum, map(dict.values, rows.values()))))
    terms = {**dict.fromkeys(nlargest(COMMON, tell, key=tell.__getitem__)), **dict.fromkeys(meant)}
    common = [(term, word) for term in terms for word in surfaces[term][:FORMS]]
    common = [(term, word) for term, word in common if len(word) >= SHORTEST and word.isalpha()]
    slips = {word: [*_slips(word)] for _, word in common}
    learn({*slips}.union(*slips.values()))
    found: dict[int, set[str]] = defaultdict(set)
    for term, word in common:
        # The stem of a slip need not be known: all that sounds like the slip is looked at.
        for number in {*map(layout.shard, elsewhere(word, slips[word]))} - {layout.shard(term)}:
            found[number].add(word)
    return found


def _slips(word: str) -> Iterator[str]:
    """``word`` without one of its letters, and with two that are neighbours the other way round; the first is mostly right."""
    for at in range(1, len(word)):
        before, letter, after = word[:at], word[at], word[at + 1 :]
        yield before + after
        yield before + after[:1] + letter + after[1:]


def elsewhere(word: str, slips: Iterable[str]) -> list[str]:
    """Those of the ``slips`` of ``word`` that do not sound like it."""
    sound = skeleton(word)
    return [slip for slip in slips if skeleton(slip) != sound]


def meant(strange: Iterable[str], words: Iterable[str]) -> set[str]:
    """Those of the common ``words`` that one of the ``strange`` ones is a letter away from."""
    found = list(words)
    return {word for other in strange for word in found if distance(other, word, 1) <= 1}
