"""The rules a file keeps beyond its field types. One function each; the docstring is the sentence an editor reads.

A rule is a generator of (source file, key path, message) or, for a warning, (source file, key path, message, "warning").
`services/README.md` and `content/_keys.md` list the docstrings; a test keeps the lists in step.
"""

from .problems import Problem, field_name
from .rules_entry import ENTRY_RULES
from .rules_record import RECORD_RULES
from .rules_refer import named_entry_exists
from .rules_site import SITE_RULES
from .rules_text import TEXT_RULES

RULES = [*ENTRY_RULES, *RECORD_RULES, named_entry_exists, *TEXT_RULES, *SITE_RULES]
"""Those that hold for every site; each content type has its own besides."""


def run_rules(directory, today):
    """Every Problem the rules find in a Directory. `today` is a date; no rule reads the clock."""
    for check in (*RULES, *(check for content_type in directory.types for check in content_type.rules)):
        for source, path, message, *level in check(directory, today):
            yield Problem(source.path, source.line(path), field_name(path), message, *level)
