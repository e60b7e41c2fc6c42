"""What is said beside the words of a query, its age and its place: both are taken out before phrases are looked for, so they stand
behind the words of a phrase instead, each with a sign. "CAMHS at 18" and "he is 18, camhs" are one phrase.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from search.spots import Place

SIGN = "@"
"""Begins what is said beside words; no word has it."""


def said(age: int | None, place: str) -> Iterator[str]:
    """How an ``age`` and the name of a ``place`` stand behind words."""
    return (f"{SIGN}{one}" for one in (age, place) if one or one == 0)


def name_of(place: Place | None) -> str:
    """What a ``place`` is called behind words; "" for none, or one that cannot be read."""
    return place.normal if place and place.kind != "invalid" else ""


def words_of(phrase: str) -> str:
    """The words of ``phrase``, without what is said beside them."""
    return phrase.partition(f" {SIGN}")[0]
