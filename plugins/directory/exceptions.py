"""services/_exceptions.yml: warnings and notes that are right to be left, each with its reason and its last day."""

import datetime

from pydantic import Field

from .blocks import Block
from .fields import Day, Text
from .frontmatter import read_yaml
from .problems import Problem
from .references import unknown
from .validate import validate

FILE = "services/_exceptions.yml"
LONGEST = datetime.timedelta(days=366)


class Excuse(Block):
    """One warning or note that is left as it is."""

    record: str = Field(
        min_length=1,
        description="Id of the record; for any other file its path, such as `content/pages/about.md`.",
        examples=["record: swim-club"],
    )
    rule: str = Field(
        min_length=1,
        description="Name of the rule. `check` prints it in square brackets behind the message.",
        examples=["rule: no-record-stands-twice"],
    )
    about: Text = Field(
        "",
        description="Words of the message that is meant, if the rule has more to say of the file.",
        examples=["about: services/clubs/gym-club.md"],
    )
    reason: Text = Field(
        min_length=10,
        max_length=300,
        description="Why it is right as it is.",
        examples=["reason: Two clubs share the hall and the phone."],
    )
    until: Day = Field(
        description="The last day on which it counts, at most a year ahead. Then somebody looks again.",
        examples=["until: 2027-05-31"],
    )


class Exceptions(Block):
    """The file."""

    exceptions: list[Excuse] = Field(
        description="The excuses; `exceptions: []` while there are none.", examples=["exceptions: []"]
    )


def read(root, directory):
    """(SourceFile, [Excuse]) of a site folder; what is wrong with the file is noted in its source. Without one, (None, [])."""
    path = root / FILE
    if not path.is_file() and not path.is_symlink():
        return None, []
    source = read_yaml(path, FILE)
    directory.files.append(source)
    checked = validate(Exceptions, source) if source.readable else None
    return source, checked.exceptions if checked else []


def applied(problems, root, directory, rules, today):
    """`problems` without those that an excuse covers on the day `today`, and with those of the excuses themselves.

    `rules` are the names of all rules. An excuse that is past, or that nothing needs, is an error; so is one for an error,
    since errors are never excused. Of a Directory that is in part unread, only excuses of files that were read are judged.
    """
    source, excuses = read(root, directory)
    if source is None:
        return problems
    paths = {entry.id: entry.source.path for entry in directory.records.values()}
    left, said = list(problems), []
    for position, excuse in enumerate(excuses):
        path = paths.get(excuse.record, excuse.record)
        covered = [problem for problem in left if _covers(excuse, path, problem)]
        if excuse.until >= today:
            left = [problem for problem in left if problem not in covered]
        fault = _fault(excuse, path, covered, directory, rules, today)
        said += [
            Problem(FILE, source.line(("exceptions", position, key)), f"exceptions.{key}", words)
            for key, words in fault
        ]
    return [*left, *source.problems, *said]


def _covers(excuse, path, problem):
    """True if an excuse for the file `path` is meant for a problem of that file, or of another that names it."""
    if problem.level == "error" or problem.rule != excuse.rule:
        return False
    said = f"{problem.path} {problem.message}"
    return excuse.about in said and (problem.path == path or path in problem.message)


def _fault(excuse, path, covered, directory, rules, today):
    """[(key, what is wrong with an excuse)], at most one."""
    known = [source.path for source in directory.files]
    if path not in known:
        return [("record", unknown("record or file", excuse.record, [*directory.records, *known]))]
    if excuse.rule not in rules:
        return [("rule", unknown("rule", excuse.rule, list(rules)))]
    if excuse.until < today:
        return [
            ("until", f"ended on {excuse.until}. Mend what it excuses, or write down why it may stay and until when")
        ]
    if excuse.until - today > LONGEST:
        return [("until", f"{excuse.until} is more than a year away. Write a day up to {today + LONGEST}")]
    if not covered:
        return [("rule", "nothing needs this excuse any more. Remove it")]
    return []
