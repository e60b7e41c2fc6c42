"""Whether a postcode is still in use, as the columns of different programs say it: a date, yes or no."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence

from search.postcodes.columns import NotPostcodes, shown

TELLING = ("terminated", "in use")
"""The roles that tell it."""

_DATE = re.compile("[1-9]")  # in every date, and in nothing that programs write for none: NULL, nan, 0, -, N/A
_SIGNS = re.compile(r"[\W_0]+")
_YES, _NO = frozenset({"yes", "y", "true", "t"}), frozenset({"no", "n", "false", "f"})
_NOTHING = frozenset({"", "null", "nan", "nat", "none", "na", *_NO})
_MONTH = re.compile(r"((?:19|20)\d\d)-?(0[1-9]|1[0-2])")


def month(row: Sequence[str], places: Mapping[str, int], retired: bool) -> str:
    """The month of "202605", "2026-05-01" or "202605.0" in which the postcode of ``row`` began or, ``retired``, ended, as YYYYMM;
    "" if it does not say.
    """
    role = "terminated" if retired and "terminated" in places else "introduced"
    found = role in places and _MONTH.match(row[places[role]])
    return found[1] + found[2] if found else ""


class Ended:
    """Whether postcodes are retired. Each value of a column is looked at once."""

    def __init__(self) -> None:
        self._known: dict[tuple[str, str], bool] = {}

    def of(self, row: Sequence[str], places: Mapping[str, int], at: Callable[[], str]) -> bool:
        """Whether the postcode of ``row``, which is ``at()``, is retired. Raises NotPostcodes for a value that says neither."""
        return any([self._said(role, row[places[role]], at) for role in TELLING if role in places])

    def _said(self, role: str, text: str, at: Callable[[], str]) -> bool:
        if (role, text) not in self._known:
            said = (_terminated if role == "terminated" else _out_of_use)(text.strip().casefold())
            if said is None:
                wants = "a date, or yes or no" if role == "terminated" else "yes or no"
                raise NotPostcodes(f'{at()}: the column "{role}" says "{shown([text])}". We understand {wants} there')
            self._known[role, text] = said
        return self._known[role, text]


def _terminated(text: str) -> bool | None:
    if _DATE.search(text) or text in _YES:
        return True
    return False if _SIGNS.sub("", text) in _NOTHING else None


def _out_of_use(text: str) -> bool | None:
    if text in _YES or text == "1":
        return False
    return True if text in _NO or text == "0" else None
