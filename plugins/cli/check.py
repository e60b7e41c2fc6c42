"""`tasks.py check`: every problem in records and pages, as a person, a forge or a program reads it."""

import argparse
import json
import sys
from dataclasses import asdict
from pathlib import Path

from plugins.cli.paths import add_site_option
from plugins.cli.today import add_today_option, today_of
from plugins.directory.load import load
from plugins.directory.problems import has_errors


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Options of the verb."""
    parser.add_argument("paths", nargs="*", metavar="PATH", help="show only problems of these files or folders")
    parser.add_argument("--format", choices=FORMATS, default="text", help="text (default), github or json")
    add_site_option(parser)
    add_today_option(parser)


def run(args: argparse.Namespace) -> int:
    """Print the problems; exit code 1 if any is an error, 2 if a PATH does not exist."""
    missing = [path for path in args.paths if not Path(path).exists()]
    if missing:
        print(f"There is no file or folder {', '.join(missing)}.", file=sys.stderr)
        return 2
    directory, problems = load(args.site, today_of(args))
    problems = only(problems, args.paths, args.site)
    sys.stdout.write(FORMATS[args.format](problems, len(directory.files) if directory else 0))
    return 1 if has_errors(problems) else 0


def only(problems, paths, site):
    """The problems of the files named, or below the folders named; all of them when none is named."""
    wanted = [Path(path).resolve() for path in paths]
    if not wanted:
        return problems
    return [p for p in problems if any((site.resolve() / p.path).is_relative_to(path) for path in wanted)]


def as_text(problems, files):
    """One line a problem, then a line that counts them."""
    errors = sum(problem.level == "error" for problem in problems)
    lines = [str(problem) for problem in problems]
    count = f"{files} files checked: {plural(errors, 'error')}, {plural(len(problems) - errors, 'warning')}."
    return "\n".join([*lines, count]) + "\n"


def plural(number, noun):
    """`1 error`, `2 errors`, `no errors`."""
    return f"{number or 'no'} {noun}{'' if number == 1 else 's'}"


def as_json(problems, files):
    """A list of objects with path, line, field, message and level."""
    return json.dumps([asdict(problem) for problem in problems], indent=2, ensure_ascii=False) + "\n"


def as_github(problems, files):
    """Workflow commands that put each problem on its line of a pull request."""
    return "".join(
        f"::{p.level} file={_property(p.path)},line={p.line},title={_property(p.field or 'record')}::{_data(p.message)}\n"
        for p in problems
    )


def _data(text):
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text):
    return _data(text).replace(":", "%3A").replace(",", "%2C")


FORMATS = {"text": as_text, "github": as_github, "json": as_json}
