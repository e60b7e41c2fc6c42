"""`tasks.py new`: ask for what a record needs, and write it; or write nothing."""

import argparse
import datetime
import sys

from plugins.cli.paths import add_site_option
from plugins.cli.today import add_today_option, today_of
from plugins.editing import asking, columns, importing
from plugins.editing.drafts import trial_of
from plugins.editing.mapping import unknown
from plugins.editing.proposals import NEW
from plugins.editing.sheet import Sheet

DAYS_TO_REVIEW = 182
"""Half a year, when nobody says anything else."""


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Options of the verb."""
    parser.add_argument(
        "facts",
        nargs="*",
        metavar="COLUMN=VALUE",
        help='what you know, for example title="Saturday swim club"; \\n begins a new line. The columns are those of import',
    )
    parser.add_argument("--no-questions", action="store_true", help="do not ask for what is missing")
    parser.add_argument("--dry-run", action="store_true", help="write nothing, only say what is wrong")
    add_site_option(parser)
    add_today_option(parser)


def run(args: argparse.Namespace) -> int:
    """Ask, check and write; exit code 1 if the record is not right, 2 if a COLUMN is none."""
    cells, wrong = cells_of(args.facts)
    if wrong:
        print("\n".join(wrong), file=sys.stderr)
        return 2
    asks = not args.no_questions and sys.stdin.isatty()
    with trial_of(args.site, today_of(args)) as trial:
        if trial.before is None:
            print("\n".join(map(str, trial.known)), file=sys.stderr)
            return 1
        try:
            return write(trial, usual(today_of(args)) | cells, asks, args.dry_run)
        except EOFError:
            print("\nNothing was written.", file=sys.stderr)
            return 1


def usual(today):
    """What is so for nearly every new record."""
    due = today + datetime.timedelta(days=DAYS_TO_REVIEW)
    return {"checked.on": today.isoformat(), "checked.next": due.isoformat(), "status": "open"}


def cells_of(facts):
    """({heading: cell}, what is wrong) of `COLUMN=VALUE` words."""
    cells, wrong = {}, []
    for fact in facts:
        heading, equals, value = fact.partition("=")
        found = columns.find(heading)
        if not equals:
            wrong.append(f'"{fact}" is no fact. Write COLUMN=VALUE, for example title="Saturday swim club"')
        elif found is None:
            wrong.append(unknown(heading))
        else:
            cells[columns.name_of(found[1]) if found[0] else found[1]] = value.replace("\\n", "\n")
    return cells, wrong


def write(trial, cells, asks, dry_run):
    """Write the record of `cells`; if `asks`, ask for what they lack, and again for what is wrong. The exit code."""
    headings = asking.missing(cells)
    if asks:
        print("Press Enter to leave out what you do not know. Ctrl+C stops, and nothing is written.\n")
    while True:
        if asks:
            cells = cells | {heading: ask(heading, trial.before) for heading in headings}
        kept = {heading: cell for heading, cell in cells.items() if cell}
        result = importing.bring_in(trial, Sheet("new", list(kept), [(1, kept)]))
        faults = faults_of(result)
        if not faults:
            break
        print("\n".join(f"{heading}: {said}" if heading else said for heading, said in faults), file=sys.stderr)
        headings = asking.again([heading for heading, _ in faults])
        if not asks or not headings:
            print("Nothing was written.", file=sys.stderr)
            return 1
    return _written(result, dry_run)


def ask(heading, directory):
    """The answer at the keyboard; asked for again while it is wrong by itself, or needed and not given."""
    words, needed = asking.question(heading, directory)
    print(words)
    while True:
        answer = read_answer(heading)
        fault = asking.fault_of(heading, answer, directory) or ("is needed" if needed and not answer else "")
        if not fault:
            return answer
        print(f"  {fault}")


def read_answer(heading):
    """One line, or for what has several the lines up to an empty one; prose goes on over one and ends at two."""
    column, _ = columns.find(heading)
    is_prose = heading == columns.PROSE
    if not is_prose and (column is None or column.kind != columns.WORDS):
        return input("> ").strip()
    lines = []
    while True:
        line = input("> ").rstrip()
        if not line and (not is_prose or not lines or not lines[-1]):
            return "\n".join(lines).strip()
        lines.append(line)


def faults_of(result):
    """[(heading or "", sentence)] of all that keeps the one record of an Import from being written as a new one."""
    one = result.proposals[0]
    if one.faults or result.stops:
        return [*one.faults, *(("", str(problem)) for problem in result.stops)]
    taken = f'"{one.id}" is there already ({one.path}). Choose another id, or change that file'
    return [] if one.what == NEW else [(columns.ID, taken)]


def _written(result, dry_run):
    one = result.proposals[0]
    for heading, remark in one.remarks:
        print(f"{heading}: {remark}")
    if not dry_run:
        try:
            result.draft.write()
        except OSError as error:
            print(f"{one.path} cannot be written ({error.strerror or error})", file=sys.stderr)
            return 1
    print(f"{'Would write' if dry_run else 'Wrote'} {one.path}. Its page will be /services/{one.id}/")
    return 0
