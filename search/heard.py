"""A word that nobody knows, and that sounds like one at hand: what it was meant to be, with nothing more to look up.

Most slips are of this kind ("dislexia", "assesment"). The word that was meant lies beside them, by its sound (see layout), so
that such a query is answered as soon as another. browser/heard.js is the twin.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from operator import itemgetter
from typing import TYPE_CHECKING

from search.layout import Layout, learn, skeleton
from search.spelling import distance

if TYPE_CHECKING:
    from search.query import Language

SHORTEST = 5
"""Letters of the shortest word that is taken for another, and of the shortest stem: a change in fewer makes another word."""
LONG = 8
"""Letters of the shortest word in which two may be wrong, if none is missing and none too many ("eduation" is no edition): then the
commonest is meant, and no slip that some record has too."""
_PLAIN = re.compile(rf"[a-z]{{{SHORTEST},}}")


def heard(strange: Collection[str], language: Language) -> Mapping[str, str]:
    """What each of the ``strange`` words was meant to be, if that can be told of all of them; or else nothing: then all of them
    are looked up."""
    found = {word: _meant(word, language) for word in strange}
    return found if all(found.values()) else {}


def _meant(word: str, language: Language) -> str:
    """The commonest word that begins with the same letter, sounds the same, and is a letter away, or two from a long word; or the
    stems of both are a letter away."""
    term = language.analyser.term(word)
    if not _PLAIN.fullmatch(word) or term in language.abroad:
        return ""
    # What would find nothing is not meant, unless it only asks.
    others = [o for o in language.vocabulary() if o[0] == word[0] and (o in language.asking or _finds(o, language))]
    spelt = (other for other in others if _near(word, other, _most(word, other)))
    stems = (other for other in others if len(term) >= SHORTEST and _near(term, language.analyser.term(other), 1))
    return next(spelt, "") or next(stems, "")


def _finds(word: str, language: Language) -> bool:
    return bool(language.rows_of([language.analyser.term(word)]))


def _most(word: str, other: str) -> int:
    return 2 if len(other) == len(word) >= LONG else 1


def _near(word: str, other: str, most: int) -> bool:
    return skeleton(other) == skeleton(word) and distance(word, other, most) <= most


def abroad(
    words: Iterable[str], terms: Collection[str], ours: Collection[str], layout: Layout
) -> Mapping[int, Sequence[str]]:
    """Those of the ``words`` of other languages, as terms, that sound like one of our ``terms`` or of ``ours``, our words as they
    are written, by their shard: "autismo" is no slip, nor is "medicul" one of "medical". Whether they are a letter away depends
    on how they are typed."""
    firsts = {term[0] for term in terms}
    # Most other alphabets are none of ours.
    others = [word for word in {*words}.difference(terms) if word[0] in firsts]
    learn([*terms, *ours, *others])
    sounds = {*_sounds(terms), *_sounds(ours)}
    found: dict[int, list[str]] = defaultdict(list)
    for word in sorted(word for word, sound in zip(others, _sounds(others)) if sound in sounds):
        found[layout.shard(word)].append(word)
    return found


def _sounds(words: Collection[str]) -> Iterator[tuple[str, str]]:
    """The first letter of each of ``words``, and its sound."""
    return zip(map(itemgetter(0), words), map(skeleton, words))
