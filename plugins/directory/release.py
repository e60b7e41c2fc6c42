"""What a site must keep to be released to the public, beyond what it must keep to be built.

A release rule has the shape of those in `rules.py`; each finding stops the release.
"""

from .formats import long_date
from .problems import Problem, field_name
from .rules_release import DATE_RELEASE_RULES
from .types.comments import comments_are_of_this_year, excuses

RELEASE_RULES = (comments_are_of_this_year, *DATE_RELEASE_RULES)


def release_problems(directory, today):
    """Every Problem that stops a release of the Directory on the day `today`."""
    for check in RELEASE_RULES:
        for source, path, message in check(directory, today):
            yield Problem(source.path, source.line(path), field_name(path), f"no release: {message}")


def excused(directory, today):
    """What a release does without, by an excuse that still counts: a sentence each, for whoever releases."""
    for entry, excuse in excuses(directory, today):
        yield f"{entry.source.path}: excused until {long_date(excuse.until)}: {excuse.reason}"
