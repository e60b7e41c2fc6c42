"""`tasks.py postcodes`: whole postcodes from a file of the Ordnance Survey or the Office for National Statistics."""

import argparse
import sys
from pathlib import Path

from plugins.cli.paths import add_site_option
from plugins.cli.today import add_today_option, today_of

OTHER_WARDS = "are in wards that search/gazetteer/areas.csv does not know. Their area is that of their sector. See if its rules are still right"


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Options of the verb."""
    kinds = "ONSPD, NSPL or Code-Point Open, .csv or .zip (default: download Code-Point Open)"
    parser.add_argument("file", nargs="?", type=file_path, metavar="FILE", help=kinds)
    months = "month of the data, where the name of the file does not tell, for example 2026-08"
    parser.add_argument("--month", type=month, metavar="MONTH", help=months)
    parser.add_argument("--part", action="store_true", help="take a file that has only some of the county's postcodes")
    add_site_option(parser)
    add_today_option(parser)


def file_path(text: str) -> Path:
    """The path of a file. Raises argparse.ArgumentTypeError for nothing and for an address on the web."""
    if not text.strip():
        raise argparse.ArgumentTypeError("it is empty. Give the path of a file, or leave it out to download one")
    if "://" in text:
        raise argparse.ArgumentTypeError(f"{text} is an address. Download it, and give the path of the file")
    return Path(text)


def month(text: str) -> str:
    """A month written year-month. Raises argparse.ArgumentTypeError for anything else."""
    from search.postcodes.vintage import MONTH

    if not MONTH.fullmatch(text):
        raise argparse.ArgumentTypeError(
            f"{text} is not a month of this century. Write year-month, for example 2026-08"
        )
    return text


def run(args: argparse.Namespace) -> int:
    """Make the table; exit code 1 and the old table untouched if that cannot be done."""
    from search.lines import RelevanceError
    from search.postcodes import download, table
    from search.postcodes.columns import NotPostcodes

    path = table.path_of(args.site)
    file = args.file
    try:
        file = file or download.fetch(path.parent, service=download.SERVICE, say=say)
        made, tally = made_of(file, args)
        say(counted(tally))
        old = before(path)
        lacks = lacking(made, old)
        if lacks and not args.part:
            return refused(file, unlike(lacks), path)
        table.write(made, path)
    except (NotPostcodes, download.DownloadError) as problem:
        return refused(file, problem, path)
    except RelevanceError as problems:
        return refused(None, f"The tables of search/gazetteer/ have mistakes:\n{problems}", path)
    except OSError as error:
        return refused(None, unusable(error, path), path)
    say(report(made))
    say(f"Written to {path}. The next build uses it.")
    part = lacks and f"It is a part: {lacks}."
    warnings = (part, going_back(made, old), without_retired(made, old), made.vintage.warning(today_of(args)))
    for warning in filter(None, warnings):
        print(warning, file=sys.stderr)
    return 0


def made_of(file, args):
    """The table of the file, and the tally. Raises NotPostcodes, for a month that has not come yet too."""
    from search import load_places
    from search.gazetteer import FOLDER
    from search.postcodes import areas, table
    from search.postcodes.columns import NotPostcodes
    from search.postcodes.vintage import Vintage

    if args.month and Vintage("", args.month).is_ahead(today_of(args)):
        raise NotPostcodes(f"--month {args.month} has not come yet. Give the month that the data are of")
    places = load_places()
    rules = areas.load(FOLDER, places.sectors, places.outcodes)
    made, tally = table.make(file, rules, month=args.month or "", say=say)
    if made.vintage.is_ahead(today_of(args)):
        what = f"it says that it is of {made.vintage.month}, which has not come yet"
        raise NotPostcodes(f"{what}. Give the month of the data, for example --month 2026-08")
    return made, tally


def before(path):
    """The table at `path`; None if there is none that can be read."""
    from search.postcodes import table

    try:
        return table.read(path)
    except table.TableError:
        return None


def lacking(made, old):
    """What the table lacks of the `old` one, or of the county's postcodes where there is none; "" if it is whole."""
    from search.gazetteer import FOLDER
    from search.postcodes import whole

    known = whole.of_units(old.units) if old else whole.of_gazetteer(FOLDER)
    return "; ".join(whole.missing(made.units, known))


def going_back(made, old):
    """A warning that the `old` table was newer, or "" if it was not, or if nobody knows."""
    if not old or not made.vintage.month or made.vintage.month >= old.vintage.month:
        return ""
    return f"This table, of {described(made)}, is older than the one that it replaced, of {described(old)}. To have that again, read its file again."


def described(made):
    """Month, product and numbers of a table."""
    from search.postcodes import whole

    live, retired = whole.live_and_retired(made.units)
    return f"{made.vintage.month} ({made.vintage.product}: {live:,} postcodes in use, {retired:,} retired)"


def without_retired(made, old):
    """A warning that most of the retired postcodes of the `old` table are gone, or ""."""
    from search.postcodes import whole

    if not old or not whole.loses_retired(made.units, old.units):
        return ""
    (_, had), (_, has) = whole.live_and_retired(old.units), whole.live_and_retired(made.units)
    numbers = f"The table before had {had:,} retired postcodes; this one, of {made.vintage.product}, has {has:,}"
    return f"{numbers}. A family that types one of the others is placed by its sector. Read a whole ONSPD or NSPL to have them."


def unlike(lacks):
    """Why a table that is only a part is not taken, and how to have it all the same."""
    whole = "Use a whole file: the .zip as it was downloaded, or the one .csv with all of Great Britain"
    return f"it is only a part: {lacks}. {whole}. If you want only this part, run it again with --part"


def unusable(error, path):
    """What is wrong with a file or folder that cannot be read or written."""
    if path.parent.exists() and not path.parent.is_dir():
        return f"{path.parent} is a file and should be a folder. Move it away"
    return f"{error.filename or path} cannot be used: {error.strerror or error}"


def say(line: str) -> None:
    """Print at once, so that progress is seen even in a pipe."""
    print(line, flush=True)


def refused(file, problem, path) -> int:
    """Say what is wrong and that nothing has changed."""
    named = f"{file}: " if file else ""
    kept = (
        "The table made before is still in place."
        if path.is_file()
        else "No table was made: postcodes are placed by their sector."
    )
    print(f"{named}{problem}.\n{kept}", file=sys.stderr)
    return 1


def counted(tally) -> str:
    """What is of use in the file, and what was skipped and why."""
    lines = [f"{tally.rows:,} rows read. In and round the county: {tally.live:,} in use, {tally.retired:,} retired."]
    lines += [f"  {count:,} skipped: {why}" for count, why in tally.skips()]
    lines += [f"  {tally.other_wards:,} {OTHER_WARDS}"] if tally.other_wards else []
    return "\n".join(lines)


def report(made) -> str:
    """What the data are, and whom to thank."""
    data = f"Data: {made.vintage.product}, {made.vintage.month or 'month not known (give it with --month)'}."
    return "\n".join([data, *(f"  {line}" for line in made.vintage.attribution)])
