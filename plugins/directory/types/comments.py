"""What people said about the Local Offer, what was answered and what was done: `/you-said-we-did/`.

The law asks for comments and answers at least once a year, with nobody in them who can be recognised (SEND Regulations
2014, regulation 56).
"""

from ..formats import long_date
from ..page import Page, crumbs
from ..references import text_lines
from .anonymous import whom_it_shows
from .base import ContentType
from .comment_model import Round
from ..dates import add_months, first_day

WARN_AFTER = 9
REFUSE_AFTER = 12
"""Months after the newest round: first a warning, then no release."""


def newest_round(directory):
    """The Entry of the newest dated round that has answers, or None."""
    rounds = [e for e in directory.content["comments"].values() if e.model.published and e.model.entries]
    return max(rounds, key=lambda entry: (first_day(entry.model.published), entry.id), default=None)


def excuses(directory, today):
    """(Entry, Excuse) of every round that has an excuse which still counts."""
    for entry in directory.content["comments"].values():
        if entry.model.excused and entry.model.excused.until >= today:
            yield entry, entry.model.excused


def is_older_than(entry, months, today):
    """True if the round was published so many months ago or longer."""
    return add_months(first_day(entry.model.published), months) <= today


def comment_shows_nobody(directory, today):
    """No comment or answer holds a phone number, e-mail address, postcode, date of birth or the name of a person."""
    for entry in directory.content["comments"].values():
        for key in ("title", "summary", "heard"):
            if found := whom_it_shows(getattr(entry.model, key)):
                yield entry.source, (key,), found
        for line, words in text_lines(entry):
            if found := whom_it_shows(words):
                yield line, (), found
        for position, item in enumerate(entry.model.entries):
            for key in ("comment", "who", "response", "action"):
                if found := whom_it_shows(getattr(item, key)):
                    yield entry.source, ("entries", position, key), found


def newest_comments_are_recent(directory, today):
    """The newest comments with answers are less than nine months old (a warning; at a year there is no release)."""
    newest = newest_round(directory)
    if newest and is_older_than(newest, WARN_AFTER, today) and not any(excuses(directory, today)):
        message = (
            f"the newest comments and answers are of {_written(newest)}. "
            f"Publish newer ones as another file of content/comments/: from {_limit(newest)} on, no release is possible without them"
        )
        yield newest.source, ("published",), message, "warning"


def excuse_is_needed_and_short(directory, today):
    """`excused` stands only while the newest comments are old, and ends within a year."""
    newest = newest_round(directory)
    for entry, excuse in excuses(directory, today):
        if excuse.until > add_months(today, 12):
            yield entry.source, ("excused", "until"), "is more than a year away. Choose an earlier day"
        if newest and not is_older_than(newest, WARN_AFTER, today):
            message = f"is not needed any more: there are comments of {_written(newest)}. Remove the block"
            yield entry.source, ("excused",), message, "warning"


def comments_are_of_this_year(directory, today):
    """A release has comments with answers that are less than a year old, or an excuse with a reason and an end."""
    newest = newest_round(directory)
    if any(excuses(directory, today)) or newest and not is_older_than(newest, REFUSE_AFTER, today):
        return
    what_to_do = (
        "Publish newer ones as another file of content/comments/. If you cannot yet, write `excused:` with `reason` and "
        "`until` below the newest"
    )
    if newest is None:
        site = next(source for source in directory.files if source.path == "content/site.yml")
        yield (
            site,
            (),
            f"there are no comments with answers and a date, and the law asks for some every year. {what_to_do}",
        )
    else:
        yield newest.source, ("published",), f"these newest comments are more than a year old. {what_to_do}"


def _written(entry):
    return entry.model.published


def _limit(entry):
    return long_date(add_months(first_day(entry.model.published), REFUSE_AFTER))


def comment_pages(pages):
    """One page of all rounds: dated ones first, the newest on top; then those without a date; then open questions."""
    rounds = sorted(pages.entries("comments").values(), key=lambda entry: entry.id)
    rounds.sort(key=lambda entry: entry.model.published, reverse=True)
    if rounds:
        newest = newest_round(pages.directory)
        context = {
            "rounds": [pages.prose(entry) | {"id": entry.id} for entry in rounds if entry.model.entries],
            "open_rounds": [pages.prose(entry) | {"id": entry.id} for entry in rounds if not entry.model.entries],
            "newest": newest and newest.model,
            "is_late": newest is None or is_older_than(newest, REFUSE_AFTER, pages.today),
            "excuse": next((excuse for _, excuse in excuses(pages.directory, pages.today)), None),
            "has_how_to": "have-your-say" in pages.directory.pages,
            "breadcrumbs": crumbs(),
        }
        yield Page("you-said-we-did/index.html", "comments", context)


TYPE = ContentType(
    name="comments",
    files="content/comments/*.md",
    model=Round,
    rules=(comment_shows_nobody, newest_comments_are_recent, excuse_is_needed_and_short),
    pages=comment_pages,
    addresses=("/you-said-we-did/",),
)
