"""Takes a place out of a free query: "wd6 respite", "youth club stevenage", "clubs in St Albans".

browser/finder.js is the twin of this module.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from search import grammar
from search.grammar import Code
from search.names import is_mixed, name_key, nearest_name, tokens
from search.places import Gazetteer, Place

_BEFORE_A_PLACE = frozenset({"near", "in", "around", "at", "from", "by", "to"})
_SURE = ("town", "district")
"""Kinds of names that are names of places even where the index has them; a village may be an everyday word."""
_AGE_WORDS = frozenset({"year", "years", "yr", "yrs", "yo", "y", "month", "months"})


@dataclass(frozen=True)
class Found:
    """A place taken out of a query: the ``rest`` of the words, and the ``name`` if words of it may match text."""

    place: Place | None
    rest: str
    name: str = ""


def find(gazetteer: Gazetteer, text: str, known: Callable[[str], bool]) -> Found:
    """The place in ``text``. ``known`` says whether a folded word is one the index has: such a word is no village."""
    words = tokens(text)
    found = _code(gazetteer, words) or _letters(gazetteer, words, known) or _name(gazetteer, words, known)
    return found or Found(None, " ".join(words))


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
    if not code or (code.repaired and not _may_be_a_slip(words[start:end])):
        return None
    aged = set(map(str.lower, words[end : end + 1])) & _AGE_WORDS
    # "M1 1" in capitals is what an address of ours leaves of a postcode that is not near, also of "M1 1 AA".
    written = end - start > 1 and "".join(words[start:end]) == code.outward + code.inward
    if written and code.kind in ("sector", "unit") and gazetteer.rank(code.outward, ""):
        return None if aged else code
    if code.kind in ("unit", "special") and end - start < 3:
        return code if gazetteer.rank(code.outward, "") or code.kind == "special" else None
    # Anything shorter could be a word ("s19", "ks2"), so it must be near home and typed right.
    near_home = not code.repaired and code.outward in gazetteer.districts
    if end - start == 2:
        return code if near_home and not aged and (spaced or code.kind == "sector") else None
    # "SG1 1 AA": in three pieces only what is whole.
    return code if near_home and (end - start == 1 or code.kind == "unit") else None


def _may_be_a_slip(words: list[str]) -> bool:
    """Whether ``words`` may be a code with wrong letters: "sg1 sen" and "12 sg1" are what they are."""
    return is_mixed(words[-1]) and not any(word.isdecimal() for word in words)


def _spaced(gazetteer: Gazetteer, words: list[str]) -> bool:
    """Whether ``words`` are the two halves of a district, "SG 12": with other letters the number is an age ("at 3")."""
    return len(words) == 2 and words[0].upper() in gazetteer.letters and words[1].isdecimal()


def _name(gazetteer: Gazetteer, words: list[str], known: Callable[[str], bool]) -> Found | None:
    keys = [name_key(token) for token in words]
    for size in range(min(4, len(words)), 0, -1):
        for start in range(len(words) - size + 1):
            name = " ".join(keys[start : start + size])
            # Who types a name and nothing else asks for the place.
            meant = size == len(words) or (start > 0 and keys[start - 1] in _BEFORE_A_PLACE)
            if name in gazetteer.towns and (meant or size > 1 or gazetteer.towns[name][1] in _SURE or not known(name)):
                return Found(gazetteer.town(name), _without(words, start, start + size), name)
    return _misspelt(gazetteer, words, keys, known)


def _misspelt(gazetteer: Gazetteer, words: list[str], keys: list[str], known: Callable[[str], bool]) -> Found | None:
    towns = [key for key, (_, kind, _) in gazetteer.towns.items() if kind == "town" and " " not in key]
    for place, key in enumerate(keys):
        if len(key) > 5 and " " not in key and not known(key):
            near = nearest_name(key, towns)
            if near:
                return Found(gazetteer.town(near, repaired=True), _without(words, place, place + 1), near)
    return None


def _without(words: list[str], start: int, end: int) -> str:
    while start > 0 and words[start - 1].lower() in _BEFORE_A_PLACE:
        start -= 1
    return " ".join(words[:start] + words[end:])
