"""`tasks.py check`: every problem in records, pages and what ranks them, as a person, a forge or a program reads it."""

import argparse
import sys
from pathlib import Path, PurePath

from plugins.cli import place_data
from plugins.cli.check_formats import FORMATS
from plugins.cli.paths import add_site_option
from plugins.cli.today import add_today_option, today_of
from plugins.directory.advice.dictionary import dictionary
from plugins.directory.checking import check
from plugins.directory.problems import has_errors
from plugins.directory.release import excused, release_problems

ALL_DEPEND_ON = ("content/site.yml", "content/glossary.yml")
"""Files of which no part can be judged without all others."""


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Options of the verb."""
    parser.add_argument("paths", nargs="*", metavar="PATH", help="show only problems of these files or folders")
    parser.add_argument("--format", choices=FORMATS, default="text", help="text (default), github or json")
    parser.add_argument("--release", action="store_true", help="say also what stops a release to the public")
    parser.add_argument("--notes", action="store_true", help="show also what is only worth a look")
    add_site_option(parser)
    add_today_option(parser)


def run(args: argparse.Namespace) -> int:
    """Print the problems; exit code 1 if any is an error, 2 if a PATH is nothing that is checked."""
    from plugins.search_index import checking as relevance

    asked = [below(path, args.site) for path in args.paths]
    directory, problems = check(args.site, today_of(args), only=frozenset() if args.release else alone(asked))
    ranking = relevance.files(args.site)
    if not asked or any(is_among(name, [place]) for name in ranking for place in asked if place):
        problems = sorted([*problems, *relevance.check(directory, args.site, today_of(args))])
    if args.release and directory:
        problems = with_release(problems, release_problems(directory, today_of(args)))
        for excuse in excused(directory, today_of(args)):
            print(excuse, file=sys.stderr)
    read = files_read(directory, problems) | set(ranking)
    # With broken lists no record was read: then what is wrong with the lists is all there is to say.
    wanted = asked if directory else []
    refused = [refusal(path, place, read) for path, place in zip(args.paths, wanted)]
    if any(refused):
        print("\n".join(filter(None, refused)), file=sys.stderr)
        return 2
    problems = [problem for problem in problems if is_among(problem.path, wanted)]
    sys.stdout.write(FORMATS[args.format](problems, sum(is_among(path, wanted) for path in read), args.notes))
    if dictionary() is None:
        print(
            "The spelling was not checked: the dictionaries are not installed. `python3 tasks.py check` does that.",
            file=sys.stderr,
        )
    if not asked:
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


def alone(places):
    """The paths of `places` if each is a file that can be judged without reading all others in full, else none of them."""
    named = {place.as_posix() for place in places if place and place.suffix in (".md", ".yml")}
    fit = [name for name in named if name not in ALL_DEPEND_ON and not PurePath(name).name.startswith("_")]
    return frozenset(fit if len(fit) == len(set(places)) else ())


def refusal(path, place, read):
    """Why PATH cannot be checked, as a sentence, or ""."""
    if place is None and not Path(path).exists():
        return f"There is no file or folder {path}."
    if place is None:
        return f"{path} is not part of the site. Name a file or folder of services/, content/ or search/relevance/, or choose the site with --site."
    return (
        ""
        if any(is_among(name, [place]) for name in read)
        else f"{path} holds nothing that check reads: records in services/, pages and settings in content/, the ranking in search/relevance/."
    )


def is_among(name, places):
    """True if the file `name` is one of `places`, or below one of them, or there are none to choose from."""
    return not places or any(PurePath(name).is_relative_to(place) for place in places)
