"""`tasks.py links --external`: the files, the owners and the words around what the link checker asks of other sites."""

import argparse
import datetime
import os
import sys
from collections.abc import Callable
from pathlib import Path

from plugins.directory.load import load
from plugins.link_checker import Report
from plugins.link_checker.formats import shown
from plugins.link_checker.outside import Excuses, Fault, Memory, Outcome, Record, Settings, check_outside, read_excuses
from plugins.link_checker.outside.memory import load as load_memory
from plugins.link_checker.outside.sources import Sources, moves

MEMORY = ".links.json"
"""In the site folder: what was heard before. Not for git."""
EXCUSES = "content/_links.yml"
SUMMARY = "GITHUB_STEP_SUMMARY"


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """The options that reach beyond the site."""
    parser.add_argument("--external", action="store_true", help="ask other sites too if what we link to is there")
    parser.add_argument(
        "--fix",
        choices=["moved", "https"],
        help="ask other sites, and write new addresses into the records: of pages moved for good, or https for http",
    )
    parser.add_argument("--fresh", action="store_true", help="ask for every address, also those that were fine lately")


def ask(args: argparse.Namespace, report: Report, url: str, today: datetime.date) -> Outcome:
    """Ask for all outside links of the report; what is heard is kept for the next run, even if this one is broken off."""
    file = args.site / MEMORY
    memory, remark = load_memory(file)
    settings = Settings(contact=url, fresh=-1 if args.fresh else Settings().fresh)
    say(remark)
    try:
        outcome = check_outside(
            report.outside,
            memory,
            today,
            excuses=excuses(args.site, today),
            settings=settings,
            progress=progress(),
        )
    finally:
        keep(memory, file, today)
    return outcome


def excuses(site: Path, today: datetime.date) -> Excuses:
    """The list of excuses of a site, which need not have one."""
    try:
        text = (site / EXCUSES).read_text("utf-8-sig", "replace")
    except FileNotFoundError:
        return Excuses()
    except OSError as error:
        return Excuses(file=EXCUSES, faults=(Fault(EXCUSES, 1, f"cannot be read ({error.strerror or error})"),))
    entries, faults = read_excuses(text, EXCUSES, today)
    return Excuses(tuple(entries), EXCUSES, tuple(faults))


def keep(memory: Memory, file: Path, today: datetime.date) -> None:
    """Write down what was heard; that it could not be written is said, and no reason to lose the report."""
    try:
        memory.save(file, today)
    except OSError as error:
        say(f"{file} cannot be written ({error.strerror or error}): days of failure are not counted")


def progress() -> Callable[[int, int], None]:
    """Says from time to time how far it is: politeness takes minutes."""

    def heard(done: int, of: int) -> None:
        if done % 100 == 0:
            say(f"{done:,} of {of:,} addresses asked for")

    return heard


def records(site: Path, today: datetime.date) -> dict[str, Record]:
    """Title and owner of every source file that is a whole entry of the site."""
    directory, _ = load(site, today)
    return {entry.source.path: record_of(entry.model) for entry in (directory.entries() if directory else ())}


def record_of(model: object) -> Record:
    """What the link checker needs to know of a record or page: its title and the role that looks after it."""
    owner = getattr(getattr(model, "checked", None), "due_from", "")
    return Record(str(getattr(model, "title", "")), str(owner))


def fix(args: argparse.Namespace, outcome: Outcome) -> int:
    """Write new addresses into the files of the site, all at once; the exit code."""
    new, left = moves(outcome.results, args.fix)
    files = [source for result in outcome.results if result.link.url in new for source in result.link.sources]
    try:
        made = Sources(args.site).apply(new, files)
    except OSError as error:
        say(f"Nothing was changed: {error.filename} cannot be written ({error.strerror or error})")
        return 1
    for change in made:
        say(f"{change.file}:{change.line}: {shown(change.old, 2000)} -> {shown(change.new, 2000)}")
    for result in left:
        say(f"Change by hand: {shown(result.link.url, 2000)} -> {shown(result.suggestion, 2000)}")
    lost = sorted(set(new) - {change.old.replace("&amp;", "&") for change in made})
    for address in lost:
        say(f"In no record as such, look in the theme and the settings: {shown(address, 2000)}")
    say(f"Changed {len(made)} in {len({change.file for change in made})} files. Look at them with: git diff")
    return 0


def hand_over(summary: str) -> None:
    """Give what the annotations left out to the job summary, or show it where there is none."""
    place = os.environ.get(SUMMARY)
    if summary and place:
        with Path(place).open("a", encoding="utf-8", newline="\n") as file:
            file.write(summary)
    elif summary:
        say(summary)


def say(text: str) -> None:
    """A line beside the report, which may be going into a file."""
    if text:
        print(text, file=sys.stderr, flush=True)
