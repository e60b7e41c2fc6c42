"""What every report is: a table with a few sentences above it."""

import datetime
from dataclasses import dataclass, field


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
    group_by: key of the column by whose values people read the rows, each group its own list of things to do; "" for none.
    notes: {value of that column: what to say of it}.
    """

    name: str
    title: str
    today: datetime.date
    columns: dict
    rows: list
    summary: list
    findings: list
    group_by: str = ""
    notes: dict = field(default_factory=dict)

    @property
    def groups(self):
        """[(heading, note, rows)] in the order of the rows; one with the heading "" if nothing groups them."""
        found = {}
        for row in self.rows:
            found.setdefault(row[self.group_by] if self.group_by else "", []).append(row)
        return [(heading, self.notes.get(heading, ""), rows) for heading, rows in found.items()]

    @property
    def shown(self):
        """{key: heading} of the columns but for the one that groups."""
        return {key: heading for key, heading in self.columns.items() if key != self.group_by}
