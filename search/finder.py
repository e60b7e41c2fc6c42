"""Takes a place out of a free query: "wd6 respite", "youth club stevenage", "clubs in St Albans".

browser/finder.js is the twin of this module.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace

from search import grammar, names
from search.grammar import Code
from search.names import BEFORE_A_PLACE, LED, ROADS, is_mixed, is_street, name_key, nearest_name, parted, spans, tokens
from search.places import Gazetteer
from search.spelling import distance
from search.spots import UNREADABLE, Place

_SURE = ("town", "district")
"""Kinds of names that are names of places even where the index has them; a village may be an everyday word."""
_SHORT = 5
"""Letters of a word that is too short to be a slip of the longest one of a name, which tells that there may be one."""
_LONG = 6
"""Letters of a name that, with a slip, may be a village also beside other words."""
_SLIGHT = 3
"""Letters of a word in which any slip makes quite another: "to Albans"."""
_NOWHERE = re.compile("[A-Z]{1,2}[0-9][0-9A-Z]? ?[0-9](?!ND|RD|TH|ST|YR|HR)[A-Z]{2}")
# What an address of ours leaves of one. No postcode begins with KS or Y.
_NOWHERE_SECTOR = re.compile("(?!KS|Y)[A-Z]{1,2}[0-9][0-9A-Z]? [0-9]")
_Way = Callable[[Gazetteer, Sequence[str], int, int, Callable[[str], bool]], str]
_AGED = "(?:years?|yrs?|yo|y|months?)"
# Of what may be a second half, with the word behind it: "sg1 4 years", "wd6 5 yr", "sg1 4yr old".
_AGE = re.compile(rf"[0-9]+(?: {_AGED}\b|yr? old)", re.IGNORECASE | re.ASCII)
# The number of "24 St Albans Road" is no age; that of "8 sensory gardens" and of "4 year old crossing road" may be one.
_NUMBER = re.compile(rf"(?<!\S)[0-9]+ ((?:(?!{_AGED}\b)\S+ ){{1,2}}(?:{'|'.join(ROADS)})\b)", re.IGNORECASE | re.ASCII)
# A whole postcode with a space behind each letter and digit, as people spell it.
_SPELT = re.compile(r"\b(?:[a-z] ){1,2}[0-9] (?:[a-z0-9] )?[0-9] [a-z] [a-z]\b", re.IGNORECASE | re.ASCII)


@dataclass(frozen=True)
class Found:
    """A place taken out of a query: the ``rest`` of the words, and the ``name`` if words of it may match text."""

    place: Place | None
    rest: str
    name: str = ""


def find(gazetteer: Gazetteer, typed: str, known: Callable[[str], bool]) -> Found:
    """The place in what was ``typed``. ``known`` says whether a folded word is one the index has: such a word is no village."""
    text = _SPELT.sub(lambda code: code[0].replace(" ", ""), typed)
    words = parted(text)
    found = _letters(gazetteer, words, known) or _said(gazetteer, words, known)
    found = _without_more(gazetteer, found or Found(None, " ".join(tokens(text))))
    return replace(found, rest=re.sub(" +", " ", _NUMBER.sub(r"\1", found.rest))) if found.place else found


def _said(gazetteer: Gazetteer, words: list[str], known: Callable[[str], bool]) -> Found | None:
    """The place where ``words`` say that somebody is now, or any."""
    for before, part, after in spans(words):
        found = _code(gazetteer, part.split(" ")) or _name(gazetteer, part.split(" "), known)
        if found:
            rest = f"{before}{found.rest} {after}".split()
            other = _name(gazetteer, rest, known) if found.name or before else None
            # What others live in, or what was left, is no word, nor is another town that no words know.
            lost = other and (before or not any(map(known, other.name.split())))
            return replace(found, rest=other.rest if lost else " ".join(rest))
    return None


def _without_more(gazetteer: Gazetteer, found: Found) -> Found:
    """``found`` without further postcodes in its rest, which are no words. One that nobody has is a place we do not know."""
    words = found.rest.split(" ")
    more = _code(gazetteer, words) if found.place else None
    more = more or _nowhere(words)
    return _without_more(gazetteer, replace(found, place=found.place or more.place, rest=more.rest)) if more else found


def _nowhere(words: list[str]) -> Found | None:
    """What looks like a postcode among ``words``, though there is none."""
    for size in (2, 1):
        for start in range(len(words) - size + 1):
            code = " ".join(words[start : start + size])
            sector = _NOWHERE_SECTOR.fullmatch(code) and not _is_aged(words, start, start + size)
            if sector or _NOWHERE.fullmatch(code.upper()):
                return Found(replace(UNREADABLE, normal=code), _without(words, start, start + size))
    return None


def _code(gazetteer: Gazetteer, words: list[str]) -> Found | None:
    for size in (3, 2, 1):
        for start in range(len(words) - size + 1):
            code = _code_in_text(gazetteer, words, start, start + size)
            if code:
                return Found(gazetteer.of_code(code), _without(words, start, start + size))
    return None


def _letters(gazetteer: Gazetteer, words: list[str], known: Callable[[str], bool]) -> Found | None:
    """The letters that postcodes of the county begin with, "WD", if nothing else was typed and they are no word."""
    if len(words) > 1 or not {word.upper() for word in words} & gazetteer.letters or known(words[0].lower()):
        return None
    return Found(gazetteer.read(words[0]), "")


def _code_in_text(gazetteer: Gazetteer, words: list[str], start: int, end: int) -> Code | None:
    spaced = _spaced(gazetteer, words[start:end])
    if not spaced and not any(map(is_mixed, words[start:end])):
        return None
    code = grammar.parse(" ".join(words[start:end]), gazetteer.rank)
    if not code or (code.repaired and not names.may_be_a_slip(words[start:end])):
        return None
    aged = _is_aged(words, start, end)
    # "M1 1" in capitals is what an address of ours leaves of a postcode that is not near, also of "M1 1 AA".
    written = end - start > 1 and "".join(words[start:end]) == code.outward + code.inward
    if aged and not (written and code.kind == "unit"):
        return None
    if written and code.kind in ("sector", "unit") and gazetteer.rank(code.outward, ""):
        return code
    if code.kind in ("unit", "special") and end - start < 3:
        return code if gazetteer.rank(code.outward, "") or code.kind == "special" else None
    # Anything shorter could be a word ("s19", "ks2"), so it must be near home and typed right.
    near_home = not code.repaired and code.outward in gazetteer.districts
    if end - start == 2:
        return code if near_home and (spaced or code.kind == "sector") else None
    # "SG1 1 AA": in three pieces only what is whole.
    return code if near_home and (end - start == 1 or code.kind == "unit") else None


def _is_aged(words: list[str], start: int, end: int) -> bool:
    """Whether what comes after the first word, up to the one at ``end``, is an age."""
    return bool(_AGE.match(" ".join(words[start + 1 : end + 1])))


def _spaced(gazetteer: Gazetteer, words: list[str]) -> bool:
    """Whether ``words`` are the two halves of a district, "SG 12": with other letters the number is an age ("at 3")."""
    return len(words) == 2 and words[0].upper() in gazetteer.letters and words[1].isdecimal()


def _name(gazetteer: Gazetteer, words: list[str], known: Callable[[str], bool]) -> Found | None:
    """A name of several words, or of one unless that is in a slip of several: "Letchworth gardan city" is not Letchworth."""
    keys = [name_key(token) for token in words]

    def found(way: _Way, sizes: Iterable[int], at: int | None = None) -> tuple[Place, str, int, int] | None:
        for size in sizes:
            for start in range(len(keys) - size + 1):
                name = way(gazetteer, keys, start, size, known) if at is None or start <= at < start + size else ""
                if name and not is_street(keys[start + size :]):
                    return gazetteer.town(name, repaired=way is _misspelt), name, start, start + size
        return None

    several = (4, 3, 2)
    one = found(_spelt, [1])
    place = found(_spelt, several) or found(_misspelt, several, one and one[2]) or one or found(_misspelt, [1])
    return place and Found(place[0], _without(words, place[2], place[3]), place[1])


def _spelt(gazetteer: Gazetteer, keys: Sequence[str], start: int, size: int, known: Callable[[str], bool]) -> str:
    name = " ".join(keys[start : start + size])
    # Who types a name and nothing else asks for the place.
    meant = size > 1 or size == len(keys) or (start > 0 and keys[start - 1] in BEFORE_A_PLACE)
    found = name in gazetteer.towns and (meant or gazetteer.towns[name][1] in _SURE or not known(name))
    return name if found else ""


def _misspelt(gazetteer: Gazetteer, keys: Sequence[str], start: int, size: int, known: Callable[[str], bool]) -> str:
    run = keys[start : start + size]
    meant = " ".join(run)
    # A village alone, or its name if it is long: "Bailey" is a child rather than a slip of Barley.
    stands = len(keys) == 1 or len(meant) > _LONG
    near = {
        key.replace(" ", "") if size == 1 else key: key
        for key, (_, kind, _) in gazetteer.towns.items()
        if (kind == "town" or (kind == "village" and stands and distance(meant, key, 1) == 1))
        and _may_mean(run, key.split(" "), known)
    }
    return near.get(nearest_name(meant, near), "")


def _may_mean(run: Sequence[str], name: Sequence[str], known: Callable[[str], bool]) -> bool:
    """Whether each word of ``run`` is that of a ``name``, or nobody knows it and it is a slip of that; or the only one may
    be all of a name, "hemelhempstead", as it has the one that tells most."""
    longest = max(name, key=len)
    if len(run) == 1 and len(name) > 1:
        return len(longest) > _SHORT and run[0] != longest and longest in run[0] and not known(run[0])
    # Beside the word that tells most, whole, a word that people know may be a slip: "potters bare", "bishop stortford".
    sure = len(longest) > _SHORT and longest in run
    return len(run) == len(name) and all(
        key == word
        or (len(key) > _SLIGHT and sure and distance(key, word, 1) == 1)
        or ((max(len(key), len(word)) > _SHORT or word != longest) and not known(key) and nearest_name(key, [word]))
        for key, word in zip(run, name, strict=True)
    )


def _without(words: list[str], start: int, end: int) -> str:
    # "In the SG1 area".
    after = words[end + (words[end : end + 1] == ["area"]) :]
    return f"{LED.sub('', ' '.join(words[:start]))} {' '.join(after)}".strip()
