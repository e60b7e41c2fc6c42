"""What `tasks.py check` says of relevance/: every mistake, and what has no effect there or waits for somebody to look."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from pathlib import Path

from search import config
from search.analysis import Analyser, split
from search.asked import Asked
from search.config import BestBet, Relevance
from search.gazetteer import load as load_places
from search.index import analyser
from search.lines import Problem
from search.said import words_of

FILES = ("best_bets.yml", "crisis.yml", "languages.yml", "stems.yml", "synonyms.yml", "weights.yml")


def problems(folder: Path, today: date) -> tuple[list[Problem], tuple[BestBet, ...]]:
    """The problems of ``folder`` on the day ``today``, and its best bets. Mistakes come alone: what has no effect can only
    be told of files that are right."""
    relevance, reader = config.read(folder)
    if reader.problems:
        return reader.problems, relevance.best_bets
    early = [
        Problem(path, line, f"{day} is in the future: write the day somebody last looked at it", "warning")
        for path, line, day in reader.looked_at
        if day > today
    ]
    analyse, bets = analyser(relevance), folder / "best_bets.yml"
    found = [*early, *_overdue(relevance, bets, today), *_doubled_bets(relevance, bets, analyse)]
    found += _doubled(relevance, folder / "synonyms.yml", analyse)
    found += [*_taken_out(relevance, folder, analyse), *_never_found(relevance, folder, analyse)]
    found += _always_shown(relevance, folder / "crisis.yml")
    return found, relevance.best_bets


def overdue(folder: Path, today: date) -> list[Problem]:
    """The best bets of ``folder`` that somebody should have looked at again before the day ``today``."""
    return list(_overdue(config.read(folder)[0], folder / "best_bets.yml", today))


def _overdue(relevance: Relevance, path: Path, today: date) -> Iterator[Problem]:
    for bet in relevance.best_bets:
        if bet.review and bet.review < today:
            asked = f'Search for "{bet.words[0]}", see whether {bet.id} is still the answer'
            yield Problem(
                path, bet.line, f"review was due on {bet.review}. {asked}, then write the next date", "warning"
            )


def _doubled_bets(relevance: Relevance, path: Path, analyse: Analyser) -> Iterator[Problem]:
    first: dict[str, BestBet] = {}
    for bet in relevance.best_bets:
        for phrase in bet.words:
            other = first.setdefault(" ".join(analyse.terms(phrase)), bet)
            if other.id != bet.id:
                said = f"{phrase!r} means the same as words of the best bet on line {other.line}"
                yield Problem(path, bet.line, f"{said}, and this one would win: keep one")


def _doubled(relevance: Relevance, path: Path, analyse: Analyser) -> Iterator[Problem]:
    """Phrases of several groups that are the same once they have lost their endings and stop words: both groups count."""
    first: dict[str, tuple[str, int]] = {}
    for group in relevance.synonyms:
        for phrase in group.words:
            other, line = first.setdefault(" ".join(analyse.terms(phrase)), (phrase, group.line))
            if line != group.line:
                said = f"{phrase!r} is compared as {other!r} on line {line} is: keep one of them, or join the groups"
                yield Problem(path, group.line, said, "warning")


def _never_found(relevance: Relevance, folder: Path, analyse: Analyser) -> Iterator[Problem]:
    """Phrases that lose all their words, or all but one, which alone would mean something wherever it is typed."""
    for group in relevance.synonyms:
        for phrase in group.words:
            words = analyse.words(phrase)
            if not words or (len(words) == 1 and len(split(phrase)) > 1):
                left = (
                    f"is {words[0]!r} without its stop words: write that word alone"
                    if words
                    else "is only stop words: write others"
                )
                yield Problem(folder / "synonyms.yml", group.line, f"{phrase!r} {left}, or take it out", "warning")
    for meaning in relevance.languages.meanings:
        for phrase in {phrase for phrases in meaning.words.values() for phrase in phrases}:
            if not analyse.terms(phrase):
                said = f"{phrase!r} is read as a stop word of English, and finds nothing: take it out"
                yield Problem(folder / "languages.yml", meaning.line, said, "warning")


def _taken_out(relevance: Relevance, folder: Path, analyse: Analyser) -> Iterator[Problem]:
    """Phrases of which a query has nothing left that tells, once their age or place is taken out of it; and best bets with either."""
    known = {term for group in relevance.synonyms for term in analyse.terms("\n".join(group.words))}
    asked, asking = Asked(load_places(), analyse, known), {*map(analyse.term, relevance.asking_words)}
    apart = "has an age or a place, which queries are read without"
    for group in relevance.synonyms:
        for phrase in group.words:
            typed = asked.terms(phrase)
            left = words_of(typed)
            if typed != " ".join(analyse.terms(phrase)) and (not left or left in asking):
                wanted = 'add a word that says what is wanted ("year 6 leavers"), or take it out'
                said = f"{phrase!r} {apart}, and no other word that tells: {wanted}"
                yield Problem(folder / "synonyms.yml", group.line, said, "warning")
    for bet in relevance.best_bets:
        for phrase in bet.words:
            if asked.terms(phrase) != " ".join(analyse.terms(phrase)):
                said = f"{phrase!r} {apart}: write it without, or take it out"
                yield Problem(folder / "best_bets.yml", bet.line, said, "warning")


def _always_shown(relevance: Relevance, path: Path) -> Iterator[Problem]:
    """Words of crisis count as they are typed, stop words among them. Each place of a phrase may have a choice of words."""
    for help_ in relevance.crisis.helps:
        for phrase in help_.phrases:
            if all(relevance.stop_words.intersection(place.split("|")) for place in phrase.split()):
                said = f"{phrase!r} is in too many queries, and would show this help for all of them: take it out"
                yield Problem(path, help_.line, said)
