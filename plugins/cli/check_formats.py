"""How `check` says its problems: to a person, to a program, to a forge."""

import json
import os
from collections import Counter
from dataclasses import asdict
from pathlib import Path

LEVELS = {"error": "error", "warning": "warning", "note": "notice"}
"""Our levels, and what GitHub calls them."""

MOST_OF_A_LEVEL = 10
"""Annotations of each level that GitHub shows of one step of a workflow; it drops the rest without a word."""


def as_text(problems, files, with_notes=False):
    """One line a problem, then a line that counts them. Notes are only counted unless they are wanted."""
    shown = [problem for problem in problems if with_notes or problem.level != "note"]
    lines = [f"{problem}{_rule(problem)}" for problem in shown]
    return "\n".join([*lines, _count(problems, files, with_notes)]) + "\n"


def _rule(problem):
    """The name by which services/_exceptions.yml can excuse a problem; an error cannot be excused."""
    return f" [{problem.rule}]" if problem.rule and problem.level != "error" else ""


def _count(problems, files, with_notes):
    levels = Counter(problem.level for problem in problems)
    count = (
        f"{plural(files, 'file')} checked: {plural(levels['error'], 'error')}, {plural(levels['warning'], 'warning')}"
    )
    if not levels["note"]:
        return f"{count}."
    return f"{count}, {plural(levels['note'], 'note')}{'' if with_notes else ' (shown with --notes)'}."


def plural(number, noun):
    """`1 error`, `2 errors`, `no errors`."""
    return f"{number or 'no'} {noun}{'' if number == 1 else 's'}"


def as_json(problems, files, with_notes=False):
    """A list of objects with path, line, field, message, level and rule, notes among them."""
    return json.dumps([asdict(problem) for problem in problems], indent=2, ensure_ascii=False) + "\n"


def as_github(problems, files, with_notes=False):
    """Workflow commands that put each problem on its line of a pull request.

    What GitHub would drop goes to the summary of the job, the file that the environment variable GITHUB_STEP_SUMMARY names;
    where there is none, to the log, as text.
    """
    shown = [problem for problem in problems if with_notes or problem.level != "note"]
    said, rest = [], []
    for problem in sorted(shown, key=lambda problem: list(LEVELS).index(problem.level)):
        enough = sum(one.level == problem.level for one in said) == MOST_OF_A_LEVEL
        (rest if enough else said).append(problem)
    lines = [*map(_command, said), *_put_away(rest), _count(problems, files, with_notes)]
    return "\n".join(lines) + "\n"


def _command(problem):
    place = f"file={_property(problem.path)},line={problem.line}"
    title = _property(problem.field or "record")
    return f"::{LEVELS[problem.level]} {place},title={title}::{_data(problem.message + _rule(problem))}"


def _put_away(rest):
    """Write the rest to the job's summary; return what the log says of them."""
    if not rest:
        return []
    summary = os.environ.get("GITHUB_STEP_SUMMARY")
    if not summary:
        return [_data(str(problem)) for problem in rest]
    with Path(summary).open("a", encoding="utf-8", newline="\n") as file:
        file.write(as_markdown(rest))
    return [
        f"{plural(len(rest), 'more problem')} in the summary of the job: GitHub shows {MOST_OF_A_LEVEL} of a level."
    ]


def as_markdown(problems):
    """Problems as a table of a job's summary."""
    rows = [
        f"| {_cell(f'{problem.path}:{problem.line}')} | {problem.level} | {_cell(problem.field)} | {_cell(problem.message + _rule(problem))} |"
        for problem in problems
    ]
    head = ["### More from the check", "", "| where | level | key | what |", "|---|---|---|---|"]
    return "\n".join([*head, *rows]) + "\n\n"


def _cell(text):
    """Text as it stands, in a cell of a table: no character of it is taken for Markdown or HTML, and it stays on its line."""
    safe = "".join(f"&#{ord(char)};" if char in "&<>|`*_[]~\\#!@" else char for char in text)
    return " ".join(safe.split())


def _data(text):
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text):
    return _data(text).replace(":", "%3A").replace(",", "%2C")


FORMATS = {"text": as_text, "github": as_github, "json": as_json}
