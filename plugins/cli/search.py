"""`tasks.py search`: what the site's search box would answer."""

import argparse
import json
import sys

from plugins.cli.paths import add_site_option
from plugins.cli.today import add_today_option, today_of
from plugins.directory.load import load_or_fail
from plugins.directory.problems import CheckFailed

PASSES_ON = True
"""What looks like an option may be a word to look for: `refusal` says how to write it."""


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Options of the verb."""
    parser.add_argument("words", nargs="*", metavar="WORDS", help="what a family would type")
    parser.add_argument("--near", default="", metavar="PLACE", help="a postcode, part of one, or a town")
    parser.add_argument("--limit", type=number, default=20, metavar="N", help="how many results (default: 20)")
    parser.add_argument("--explain", action="store_true", help="say of each result which signal gave it which number")
    parser.add_argument("--json", action="store_true", help="a list of objects with id, title, url, score and km")
    add_site_option(parser)
    add_today_option(parser)


def number(text: str) -> int:
    """How many results, at least 1. Raises argparse.ArgumentTypeError for anything else."""
    if text.isdecimal() and int(text):
        return int(text)
    raise argparse.ArgumentTypeError(f"{text} is not a number of results. Write 1 or more, for example 20")


def run(args: argparse.Namespace) -> int:
    """Print the results, best first; exit code 1 if the records have errors, 2 if nothing is asked."""
    from plugins.search_index.documents import engine_of, worth_of
    from search import arithmetic

    if wrong := refusal(args):
        print(wrong, file=sys.stderr)
        return 2
    words, today = " ".join(args.words), today_of(args)
    try:
        directory = load_or_fail(args.site, today)
    except CheckFailed as failed:
        print(failed)
        return 1
    engine = engine_of(directory, today, args.site)
    results = engine.search(words, near=args.near, limit=args.limit)
    worth = worth_of(directory, today) if args.explain else {}
    numbers = list(arithmetic.lines(engine, words, args.near, results.hits, worth)) if args.explain else []
    print((as_json if args.json else as_text)(results, numbers))
    return 0


def refusal(args):
    """Why there is nothing to search for, as a sentence, or ""."""
    odd, words = " ".join(args.rest), " ".join([*args.words, *args.rest])
    if odd.startswith("--"):
        return f"Not an option of search: {odd}. All of them: python3 tasks.py search --help"
    if odd.startswith("-"):
        return f'{odd} looks like an option. Write words after two hyphens, and options before them: python3 tasks.py search -- "{words}"'
    if odd:
        return f'Write the words together: python3 tasks.py search "{words}"'
    if not words.strip() and not args.near.strip():
        return 'Say what to search for, for example: python3 tasks.py search "speech therapy" --near SG1'
    return ""


def as_json(results, numbers=()):
    """The hits as the contract has them; with `numbers`, the lines of `--explain`, each hit also says why it is there."""
    keys = ("id", "title", "url", "score", "km")
    hits = [{key: getattr(hit, key) for key in keys} for hit in results.hits]
    for hit, found, line in zip(hits, results.hits, numbers):
        hit |= {"reasons": list(found.reasons), "numbers": line}
    return json.dumps(hits, indent=2, ensure_ascii=False)


def as_text(results, numbers=()):
    """The hits as a person reads them, and what was understood. `numbers` are lines to put below the hits."""
    lines = (
        [f"{results.crisis['title']}: " + ", ".join(f"{c['label']} {c['phone']}" for c in results.crisis["contacts"])]
        if results.crisis
        else []
    )
    if results.place:
        lines.append(f"Place: {of_place(results.place)}")
    if results.age is not None:
        lines.append(f"Age: {of_age(results)}")
    if results.language:
        lines.append(f"Language: {results.language['name']}")
    lines += [f"Searched for {c['word']} instead of {c['typed']}" for c in results.corrections]
    for position, hit in enumerate(results.hits, 1):
        away = f", {hit.miles} miles" if hit.miles is not None else ""
        lines.append(f"{position:2}. {hit.title} [{hit.id}]\n    {hit.url}  {hit.score:.3f}, {hit.why}{away}")
        if numbers:
            lines.append("    " + "\n    ".join([numbers[position - 1], *hit.reasons]))
    if not results.hits:
        lines.append(
            "Nothing found." + (f" Did you mean: {', '.join(results.suggestions)}?" if results.suggestions else "")
        )
    return "\n".join([*lines, f"{results.total} in all."])


def of_age(results):
    """The age that is searched for, with what was typed if that says another, or more."""
    told = next(chip["text"] for chip in results.chips if chip["kind"] == "age").removeprefix("age ")
    return results.age if told == str(results.age) else f"{results.age} (for {told})"


KINDS = {
    "sector": "the first part of a postcode",
    "district": "the first part of a postcode",
    "area": "the first letters of a postcode",
    "county": "all of it",
    "special": "a postcode without a place",
}
STATUSES = {
    "retired": "a postcode no longer in use",
    "unknown": "a postcode we do not have: taken for the streets around it",
    "live-elsewhere": "not in this area",
}


def of_place(place):
    """What was understood of a place, for people."""
    if place.kind == "invalid":
        return "we do not know this place, so the results are for everywhere"
    said = [words for words in (KINDS.get(place.kind), STATUSES.get(place.status)) if words]
    return f"{place.normal} ({', '.join(said)})" if said else place.normal
