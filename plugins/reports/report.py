"""What every report is: a table with a few sentences above it."""

import datetime
from dataclasses import dataclass


@dataclass(frozen=True)
class Report:
    """One report.

    name: what `tasks.py report NAME` asks for.
    title: its heading.
    today: the day it is true for.
    columns: {key: heading}, in order.
    rows: dicts with those keys. A value is text, or a list of texts.
    summary: sentences with the figures that matter.
    findings: sentences of what somebody must mend, worst first.
    """

    name: str
    title: str
    today: datetime.date
    columns: dict
    rows: list
    summary: list
    findings: list
