"""What the check of a site says of search/relevance: whether its files are right, and its best bets are pages that can be found."""

from dataclasses import replace
from pathlib import Path

from plugins.directory.problems import Problem
from search import RelevanceError, judgements, soundness
from search.config import FOLDER
from search.gazetteer import FOLDER as PLACES
from search.postcodes import settings

from .documents import NOT_FOUND
from .effect import leading_nowhere

JUDGED = (judgements.JUDGEMENTS.name, judgements.HELD_OUT.name)
PROJECT = FOLDER.parents[1]
"""The project whose records the best bets are of. Any other site only borrows the ranking: bets on pages it has not are not used."""


def check(directory, site, today, folder=FOLDER):
    """Every Problem of the files in `folder` on the day `today`, for the Directory of the site folder `site` (None: its lists are
    broken). Of files that the site only borrows it says what would stop a build, and no more.
    """
    found, bets = soundness.problems(folder, today)
    own = folder.is_relative_to(Path(site).resolve())
    if own:
        found = [*found, *settings.problems(PLACES, today), *(() if found else leading_nowhere(folder, Path(site)))]
    for one in found:
        if own or one.level == "error":
            yield Problem(shown(one.path, site), one.line, "", one.message, one.level)
    if own and directory:
        for bet, said, level in _lost(bets, directory, today):
            yield Problem(shown(folder / "best_bets.yml", site), bet.line, "", said, level)
        for one in _of_judgements(folder, ids(directory, directory.ids)):
            yield Problem(shown(one.path, site), one.line, "", one.message, one.level)


def files(site, folder=FOLDER):
    """The files that `check` reads, relative to the site folder `site`; none for a site that only borrows them."""
    site = Path(site).resolve()
    return [shown(folder / name, site) for name in (*soundness.FILES, *JUDGED)] if folder.is_relative_to(site) else []


def overdue(site, today, folder=FOLDER):
    """A sentence for each best bet of the site folder `site` that somebody should have looked at again; none of a borrowed ranking."""
    if folder.is_relative_to(Path(site).resolve()):
        for one in soundness.overdue(folder, today):
            yield f"{shown(one.path, site)}:{one.line}: {one.message}"


def shown(path, site):
    """A path as a Problem has it: relative to the site folder, or for one of another site to the project."""
    start = Path(site).resolve() if path.is_relative_to(Path(site).resolve()) else PROJECT
    return (path.relative_to(start) if path.is_relative_to(start) else path).as_posix()


def _of_judgements(folder, known):
    """What is wrong with the judged queries; a grade of a page that has gone only makes the figures of the ranking worse."""
    for name in JUDGED:
        path = folder / name
        try:
            yield from (
                replace(gone, level="warning") for gone in judgements.unknown(judgements.read(path), known, path)
            )
        except RelevanceError as wrong:
            yield from wrong.problems


def _lost(bets, directory, today):
    """(best bet, what is wrong, level) of each whose page does not exist, or is not found on the day."""
    ever = ids(directory, directory.ids)
    now = ids(directory, lambda name: directory.listed(today, name))
    for bet in bets:
        if bet.id not in ever:
            yield (
                bet,
                f"there is no page with the id {bet.id}: write one that is there, or take this best bet out",
                "error",
            )
        elif bet.id not in now:
            yield bet, f"{bet.id} is not in the search on {today}: wait for it, or choose another page", "warning"


PREFIXES = {"records": "", "pages": "page:", "pathways": "pathway:"}


def ids(directory, keys_of):
    """Ids of the documents of a Directory; `keys_of` gives the keys of its records, its pages or a content type by its name."""
    found = {"page:glossary"} if directory.glossary else set()
    found |= {"page:easy-read"} if keys_of("easy-read") else set()
    for name in ("records", "pages", *directory.content):
        prefix = PREFIXES.get(name, f"{name}:")
        has_page = [key for key in keys_of(name) if name in PREFIXES or directory.address_of(name, key)]
        found |= {prefix + key for key in has_page if name not in NOT_FOUND}
    return found
