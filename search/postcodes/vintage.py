"""How old a table of places is, and whom to thank for it."""

from __future__ import annotations

import datetime
import re
from collections.abc import Iterable
from dataclasses import dataclass

OLDEST = 365
"""Days after which a table should be made again: about one postcode in 150 is new or gone by then."""

MONTH = re.compile(r"20\d\d-(0[1-9]|1[0-2])")
"""A month written year-month."""

_MONTHS = (
    "january",
    "february",
    "march",
    "april",
    "may",
    "june",
    "july",
    "august",
    "september",
    "october",
    "november",
    "december",
)
_SHORT = [month[:3] for month in _MONTHS]
_NAMED = re.compile(rf"(?<![a-z])({'|'.join((*_MONTHS, *_SHORT))})[\s_-]*(20\d\d)", re.IGNORECASE)
_COPYRIGHT = re.compile(r"copyright date:?\s*(20\d\d)-?(0[1-9]|1[0-2])", re.IGNORECASE)
_NUMBERED = re.compile(r"(?<!\d)(20\d\d)[-_. ]?(0[1-9]|1[0-2])(?!\d)")


@dataclass(frozen=True)
class Vintage:
    """``product`` is ONSPD, NSPL or Code-Point Open; ``month`` is such as "2026-08", or "" if nobody knows."""

    product: str
    month: str = ""

    @property
    def attribution(self) -> tuple[str, ...]:
        """The sentences that the licences ask us to show."""
        year = f" {self.month[:4]}" if self.month else ""
        return (
            f"Contains OS data © Crown copyright and database right{year}.",
            f"Contains Royal Mail data © Royal Mail copyright and database right{year}.",
            "Source: Office for National Statistics licensed under the Open Government Licence v.3.0.",
        )

    def age(self, today: datetime.date) -> int | None:
        """Days from the end of its month until ``today``, or None if the month is not known."""
        if not self.month:
            return None
        year, month = map(int, self.month.split("-"))
        return (today - datetime.date(year + month // 12, month % 12 + 1, 1)).days

    def is_ahead(self, today: datetime.date) -> bool:
        """Whether its month has not begun ``today``, which cannot be right."""
        return self.month > f"{today:%Y-%m}"

    def warning(self, today: datetime.date) -> str:
        """What to do about a table older than OLDEST days, or of no known month; "" if there is nothing to do."""
        age, new = self.age(today), "run `python3 tasks.py postcodes` for new ones"
        if age is None:
            what = f"are of a month that nobody knows. Give it with --month when you read a file, or {new}"
        elif self.is_ahead(today):
            what = f"say that they are of {self.month}, which has not come yet. Put the month right, or {new}"
        elif age > OLDEST:
            what = f"are of {self.month}, more than a year ago. {new[0].upper()}{new[1:]}"
        else:
            return ""
        return f"The postcodes ({self.product}) {what}."


def product_of(names: Iterable[str], columns: str) -> str:
    """ONSPD or NSPL, as the first of the names of files that speak of either; or what the ``columns`` look like. A file
    from which somebody has taken columns no longer tells the two apart."""
    named = (match[0].upper() for match in map(_PRODUCT.search, names) if match)
    return next(named, columns) if _PRODUCT.fullmatch(columns) else columns


_PRODUCT = re.compile("onspd|nspl", re.IGNORECASE)


def month_of(names: Iterable[str]) -> str:
    """The month that names of files speak of ("ONSPD_AUG_2026_UK.csv", "codepo_gb_2026-08.zip"), or ""."""
    for name in names:
        if found := _NAMED.search(name):
            return f"{found[2]}-{_SHORT.index(found[1][:3].lower()) + 1:02}"
        if found := _NUMBERED.search(name):
            return f"{found[1]}-{found[2]}"
    return ""


def month_in(metadata: str) -> str:
    """The month of the copyright date in the metadata.txt of Code-Point Open, or ""."""
    found = _COPYRIGHT.search(metadata)
    return f"{found[1]}-{found[2]}" if found else ""
