"""The rules on headings below the first. They have the shape of those in `rules.py`."""

import re

from ..references import prose_lines

HEADING = re.compile(r"(?P<marks>#{1,6})(?:[ \t]+(?P<words>.*?))?[ \t]*#*")
DEEPEST = 4


def headings_are_in_order(directory, today):
    """A heading is at most one step deeper than the one before it, `####` is the deepest, and each has words (a warning)."""
    for entry in directory.entries():
        before = 1
        for where, line in prose_lines(entry):
            if not (found := HEADING.fullmatch(line.rstrip())):
                continue
            level = len(found["marks"])
            if level > 1 and (fault := _fault(level, before, found["words"])):
                yield where, (), fault, "warning"
            before = level


def _fault(level, before, words):
    if not words:
        return "a heading has no words. Write them after the #, or remove it"
    if level > DEEPEST:
        return f"a heading with {level} # is too deep for the page. Write {'#' * DEEPEST} or fewer"
    if level > before + 1:
        return f"this heading skips a level. Write {'#' * (before + 1)}, one step below the heading above it"
    return ""
