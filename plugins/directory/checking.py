"""The whole check of a site folder: what is wrong, what a colleague would say of the rest, and what is excused."""

from pathlib import Path

from . import exceptions
from .advice import ADVICE, own_words
from .load import load
from .rules import RULES, name_of, run
from .types import TYPES


def check(root, today, types=TYPES, only=frozenset()):
    """(Directory or None, sorted problems of all levels) of the site folder `root` on the day `today`.

    `only` is that of load.load: paths of the files that are asked for, if they can be judged without all others.
    """
    root = Path(root)
    directory, problems = load(root, today, types, only)
    if directory is None:
        return None, problems
    directory.words = own_words.read(root)
    problems = {*problems, *run(ADVICE, directory, today)}
    return directory, sorted(exceptions.applied(sorted(problems), root, directory, rule_names(types), today))


def rule_names(types=TYPES):
    """Names of all rules, for services/_exceptions.yml."""
    typed = (rule for content_type in types for rule in content_type.rules)
    return [name_of(rule) for rule in (*RULES, *typed, *ADVICE)]
