"""`tasks.py check`: every problem in records and pages, as a person, a forge or a program reads it."""

import argparse
import json
import sys
from dataclasses import asdict
from pathlib import Path, PurePath

from plugins.cli import place_data
from plugins.cli.paths import add_site_option
from plugins.cli.today import add_today_option, today_of
from plugins.directory.load import load
from plugins.directory.problems import has_errors
from plugins.directory.release import excused, release_problems


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Options of the verb."""
    parser.add_argument("paths", nargs="*", metavar="PATH", help="show only problems of these files or folders")
    parser.add_argument("--format", choices=FORMATS, default="text", help="text (default), github or json")
    parser.add_argument("--release", action="store_true", help="say also what stops a release to the public")
    add_site_option(parser)
    add_today_option(parser)


def run(args: argparse.Namespace) -> int:
    """Print the problems; exit code 1 if any is an error, 2 if a PATH is nothing that is checked."""
    directory, problems = load(args.site, today_of(args))
    if args.release and directory:
        problems = with_release(problems, release_problems(directory, today_of(args)))
        for excuse in excused(directory, today_of(args)):
            print(excuse, file=sys.stderr)
    read = files_read(directory, problems)
    # With broken lists no record was read: then what is wrong with the lists is all there is to say.
    wanted = [below(path, args.site) for path in args.paths] if directory else []
    refused = [refusal(path, place, read) for path, place in zip(args.paths, wanted)]
    if any(refused):
        print("\n".join(filter(None, refused)), file=sys.stderr)
        return 2
    problems = [problem for problem in problems if is_among(problem.path, wanted)]
    sys.stdout.write(FORMATS[args.format](problems, sum(is_among(path, wanted) for path in read)))
    place_data.warn_of_old(args.site, today_of(args))
    return 1 if has_errors(problems) else 0


def with_release(problems, stops):
    """Sorted problems with those that stop a release; a warning about the same line and key gives way to them."""
    stops = list(stops)
    said = {(stop.path, stop.line, stop.field) for stop in stops}
    return sorted([*stops, *(p for p in problems if p.level == "error" or (p.path, p.line, p.field) not in said)])


def files_read(directory, problems):
    """Paths, relative to the site, of the files that were looked at; one that does not belong there is only a problem."""
    return {one.path for one in (*(directory.files if directory else ()), *problems)}


def below(path, site):
    """PATH relative to the site folder, as a PurePath: from where the user stands, else from the site; None if in neither."""
    for start in (Path.cwd(), site):
        place = (start / path).resolve()
        if place.exists() and place.is_relative_to(site.resolve()):
            return place.relative_to(site.resolve())
    return None


def refusal(path, place, read):
    """Why PATH cannot be checked, as a sentence, or ""."""
    if place is None and not Path(path).exists():
        return f"There is no file or folder {path}."
    if place is None:
        return f"{path} is not part of the site. Name a file or folder of services/ or content/, or choose the site with --site."
    return (
        ""
        if any(is_among(name, [place]) for name in read)
        else f"{path} holds nothing that check reads: records in services/, pages and settings in content/."
    )


def is_among(name, places):
    """True if the file `name` is one of `places`, or below one of them, or there are none to choose from."""
    return not places or any(PurePath(name).is_relative_to(place) for place in places)


def as_text(problems, files):
    """One line a problem, then a line that counts them."""
    errors = sum(problem.level == "error" for problem in problems)
    lines = [str(problem) for problem in problems]
    count = f"{plural(files, 'file')} checked: {plural(errors, 'error')}, {plural(len(problems) - errors, 'warning')}."
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
