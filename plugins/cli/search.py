"""`tasks.py search`: what the site's search box would answer."""

import argparse
import json

from plugins.cli.paths import add_site_option
from plugins.cli.today import add_today_option, today_of
from plugins.directory.load import load_or_fail
from plugins.directory.problems import CheckFailed


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Options of the verb."""
    parser.add_argument("words", help="what a family would type")
    parser.add_argument("--near", default="", metavar="PLACE", help="a postcode, part of one, or a town")
    parser.add_argument("--limit", type=int, default=20, metavar="N", help="how many results (default: 20)")
    parser.add_argument("--explain", action="store_true", help="say of each result which signal gave it which number")
    parser.add_argument("--json", action="store_true", help="a list of objects with id, title, url, score and km")
    add_site_option(parser)
    add_today_option(parser)


def run(args: argparse.Namespace) -> int:
    """Print the results, best first; exit code 1 if the records have errors."""
    from plugins.search_index.documents import engine_of
    from search import explain

    try:
        engine = engine_of(load_or_fail(args.site, today_of(args)), today_of(args), args.site)
    except CheckFailed as failed:
        print(failed)
        return 1
    results = engine.search(args.words, near=args.near, limit=args.limit)
    numbers = list(explain.lines(engine, args.words, args.near, results.hits)) if args.explain else []
    print(as_json(results) if args.json else as_text(results, numbers))
    return 0


def as_json(results):
    """The hits as the contract has them."""
    keys = ("id", "title", "url", "score", "km")
    return json.dumps([{key: getattr(hit, key) for key in keys} for hit in results.hits], indent=2, ensure_ascii=False)


def as_text(results, numbers=()):
    """The hits as a person reads them, and what was understood. `numbers` are lines to put below the hits."""
    lines = (
        [f"{results.crisis['title']}: " + ", ".join(f"{c['label']} {c['phone']}" for c in results.crisis["contacts"])]
        if results.crisis
        else []
    )
    if results.place:
        lines.append(
            f"Place: {results.place.normal or 'not understood'} ({results.place.kind}, {results.place.status})"
        )
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
