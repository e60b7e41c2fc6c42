"""`tasks.py rename`: give a record another id."""

import argparse
import sys

from plugins.cli.paths import add_site_option
from plugins.cli.today import add_today_option, today_of
from plugins.editing import moving
from plugins.editing.drafts import trial_of


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Options of the verb."""
    parser.add_argument("old", metavar="OLD", help="the id it has")
    parser.add_argument("new", metavar="NEW", help="the id it is to have")
    add_common_options(parser)


def add_common_options(parser: argparse.ArgumentParser) -> None:
    """Options that every verb has that moves a record."""
    parser.add_argument("--dry-run", action="store_true", help="write nothing, only say what would happen")
    add_site_option(parser)
    add_today_option(parser)


def run(args: argparse.Namespace) -> int:
    """Rename; exit code 1 with the reasons, and every file as it was, if it cannot be done."""
    return carry_out(args, lambda trial: moving.rename(trial, args.old, args.new), f"{args.old} is now {args.new}")


def carry_out(args, plan_of, done):
    """Make the Plan that `plan_of` gives for a Trial, and say what changed and what is left; the exit code."""
    with trial_of(args.site, today_of(args)) as trial:
        if trial.before is None:
            print("\n".join(map(str, trial.known)), file=sys.stderr)
            return 1
        plan = plan_of(trial)
    if plan.refused:
        print("\n".join([*plan.refused, "Nothing was changed."]), file=sys.stderr)
        return 1
    if not args.dry_run:
        try:
            plan.draft.write()
        except OSError as error:
            print(
                f"{error.filename} cannot be written ({error.strerror}). Look at what changed before you go on",
                file=sys.stderr,
            )
            return 1
    print("\n".join(_lines(plan, f"{done}{' (only tried: nothing was written)' if args.dry_run else ''}")))
    return 0


def _lines(plan, done):
    yield f"{done}."
    yield from (f"changed {found}" for found in plan.changed)
    yield from (f"look at {found}" for found in plan.left)
    yield f"Files: {', '.join(f'{name} (gone)' if text is None else name for name, text in plan.draft.files.items())}"
