"""gazetteer/settings.yml, checked."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from search.lines import Problem, RelevanceError, Value, read
from search.postcodes.vintage import Vintage

FILE = "settings.yml"
SHARD_KEYS = ("sector", "district", "area", "county")
PRODUCTS = ("ONSPD", "NSPL", "Code-Point Open")

_WANTED = {
    "product": (re.compile("|".join(PRODUCTS)), f"one of {', '.join(PRODUCTS)}"),
    "month": (re.compile(r"20\d\d-(0[1-9]|1[0-2])"), "a year and a month, for example 2026-08"),
    "shard_by": (re.compile("|".join(SHARD_KEYS)), f"one of {', '.join(SHARD_KEYS)}"),
    "merge_below": (re.compile(r"\d{1,6}"), "a number of postcodes from 0 to 999999"),
}


@dataclass(frozen=True)
class Settings:
    """What the built-in tables were made from, and how postcodes are cut into files. Counts are postcodes."""

    product: str
    month: str
    shard_by: str = "area"
    merge_below: int = 1500


def problems(folder: Path, today: date) -> list[Problem]:
    """Every mistake in the settings of ``folder``, and a month that has not come yet on the day ``today``."""
    try:
        if not Vintage("", load(folder).month).is_ahead(today):
            return []
    except RelevanceError as wrong:
        return list(wrong.problems)
    path = folder / FILE
    month = read(path, []).data["month"]
    return [Problem(path, month.line, f"month: {month.data} has not come yet. Write the month that the tables are of")]


def load(folder: Path) -> Settings:
    """The settings in ``folder``. Raises RelevanceError that lists every mistake with its line."""
    path, problems = folder / FILE, []
    content = read(path, problems).data
    given = content if isinstance(content, dict) else {}
    unknown = [name for name in given if name not in _WANTED]
    problems += [Problem(path, given[name].line, f"{name} is no setting. Use {', '.join(_WANTED)}") for name in unknown]
    for name, (pattern, wanted) in _WANTED.items():
        value = given.get(name, Value("", 1))
        if not (isinstance(value.data, str) and pattern.fullmatch(value.data)):
            problems.append(Problem(path, value.line, f"{name} should be {wanted}"))
    if problems:
        raise RelevanceError(problems)
    text = {name: str(given[name].data) for name in _WANTED}
    return Settings(text["product"], text["month"], text["shard_by"], int(text["merge_below"]))
