"""The rules a file keeps beyond its field types. One function each; the docstring is the sentence an editor reads.

A rule is a generator of (source file, key path, message) or, if it is no error, (source file, key path, message, "warning")
or the same with "note". `services/README.md` and `content/_keys.md` list the docstrings; a test keeps the lists in step.
"""

from .problems import Problem, field_name
from .rules_addresses import ADDRESS_RULES
from .rules_dates import DATE_RULES
from .rules_entry import ENTRY_RULES
from .rules_pictures import IN_TEXTS, OF_FILES
from .rules_record import RECORD_RULES
from .rules_refer import named_entry_exists
from .rules_site import SITE_RULES
from .rules_text import TEXT_RULES

OF_ENTRIES = [*ENTRY_RULES, *DATE_RULES, *RECORD_RULES, named_entry_exists, *TEXT_RULES, *IN_TEXTS]
RULES = [*OF_ENTRIES, *OF_FILES, *SITE_RULES, *ADDRESS_RULES]
"""Those that hold for every site; each content type has its own besides."""


def run_rules(directory, today):
    """Every Problem the rules find in a Directory, or with `only` in those files. `today` is a date; no rule reads the clock."""
    kind = "of_records" if directory.only_records else "rules"
    typed = (check for content_type in directory.types for check in getattr(content_type, kind))
    return run((*(OF_ENTRIES if directory.only else RULES), *typed), directory, today)


def run(rules, directory, today):
    """Every Problem that `rules` find, each with the name of its rule."""
    for check in rules:
        for source, path, message, *level in check(directory, today):
            yield Problem(
                source.path, source.line(path), field_name(path), message, *level or ["error"], name_of(check)
            )


def name_of(rule):
    """The name of a rule as editors write it: `no_key_twice` is `no-key-twice`."""
    return rule.__name__.replace("_", "-")
