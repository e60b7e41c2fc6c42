"""Metres of the grid, as programs and countries write them."""

from __future__ import annotations

import re

_THOUSANDS = re.compile(r"[0-9]{1,3}(,[0-9]{3})+(\.[0-9]*)?")
_DECIMAL_COMMA = re.compile("[0-9]{4,},[0-9]*")


def metres(text: str) -> int:
    """Whole metres of "523801", of "523801.0" as some programs write it, of "523,801", and of "523801,0" of another country.

    Raises ValueError for anything else, and for 5.24E+05, of which a spreadsheet has thrown away the other figures;
    OverflowError for a number without end.
    """
    if text.isdigit():
        return int(text)
    text = text.strip()
    if _THOUSANDS.fullmatch(text):
        text = text.replace(",", "")
    elif _DECIMAL_COMMA.fullmatch(text):
        text = text.replace(",", ".")
    if "E" in text.upper():
        raise ValueError(f"{text} has lost figures")
    return round(float(text))
