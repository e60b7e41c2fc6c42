"""What a Landing means for a link: one Answer, out of the closed set of results."""

import re

from plugins.link_checker.fetch import Answer
from plugins.link_checker.outside.asking import Failure, Reply, Trouble
from plugins.link_checker.outside.digest import Digest
from plugins.link_checker.outside.landing import Landing
from plugins.link_checker.status import Status

_TEXT_FRAGMENT = ":~:"
_BY_HAND = "open it by hand"
_GONE = frozenset({404, 410})
_REFUSALS = {
    400: "it does not like how programs ask",
    401: "it asks for a password",
    402: "it asks for money",
    403: "it refuses programs",
    405: "it refuses programs",
    406: "it refuses programs",
    407: "it asks for a password",
    418: "it refuses programs",
    429: "it is asked too often",
    451: "it refuses visitors from here",
    999: "it refuses programs",
}
_NOT_FOUND_WORDS = re.compile(
    r"\b(?:page|content|document|file|site|link|url|article|service)\b.{0,40}?"
    r"(?:not (?:be )?found|cannot be found|can.?t be found|could ?n.?t be found|does ?n.?t exist|does not exist"
    r"|no longer (?:exists|available|here)|is missing|(?:has|have) been (?:removed|deleted)|unavailable)"
    r"|\b(?:can.?t|cannot|could ?n.?t|could not|unable to) find (?:that|this|the|your|what)\b"
    r"|^(?:error\b.{0,3})?\W*404\b|\b404\b.{0,12}(?:error|not found)|\berror.{0,3}404\b"
    r"|^\W*(?:page )?not found\W*$|(?:^|[|\-\u2013:])\s*(?:page )?not found\s*(?:$|[|\-\u2013:])"
    r"|\bdomain\b.{0,30}(?:for sale|parked|expired)",
    re.IGNORECASE,
)
_WALL_WORDS = re.compile(
    r"^just a moment|attention required|access denied|^forbidden|are you (?:a )?(?:human|robot)|verify (?:that )?you are"
    r"|not a robot|captcha|pardon our interruption|checking your browser|request (?:was )?(?:blocked|unsuccessful)"
    r"|security check|bot (?:protection|verification)",
    re.IGNORECASE,
)
_FEW_WORDS = 80


def answer_for(landing: Landing, fragment: str) -> Answer:
    """Judge a Landing for a link with this fragment (as it is written, without #; may be empty)."""
    heard = landing.heard
    if landing.problem:
        return Answer(Status.BROKEN, landing.problem, is_lasting=True)
    if isinstance(heard, Failure):
        return _no_answer(heard)
    if not 200 <= heard.status < 300:
        return _refused(heard)
    return _soft(landing, heard) or _place(heard.digest, fragment) or _moved(landing, fragment)


def _no_answer(failure: Failure) -> Answer:
    trouble = failure.trouble
    if trouble in (Trouble.ROBOTS, Trouble.ROBOTS_UNREAD, Trouble.CERTIFICATE_UNKNOWN):
        return Answer(Status.UNSURE, f"{failure.words}; {_BY_HAND}")
    return Answer(Status.UNREACHABLE, failure.words, is_lasting=trouble.is_lasting)


def _refused(reply: Reply) -> Answer:
    said = f"{reply.status} {reply.reason}".strip()
    if reply.is_challenge:
        return Answer(Status.UNSURE, f"{said}: it refuses programs; {_BY_HAND}")
    if reply.status in _GONE or 500 <= reply.status < 600:
        return Answer(Status.BROKEN, said, is_lasting=True)
    if reply.status in _REFUSALS:
        return Answer(Status.UNSURE, f"{said}: {_REFUSALS[reply.status]}; {_BY_HAND}")
    if 300 <= reply.status < 400:
        return Answer(Status.BROKEN, f"{said}: it redirects without saying where", is_lasting=True)
    return Answer(Status.UNSURE, f"{said}; {_BY_HAND}")


def _soft(landing: Landing, reply: Reply) -> Answer | None:
    """What an answer that says "found" may hide."""
    page = reply.digest
    if _says(page, _WALL_WORDS):
        return Answer(Status.UNSURE, f"it shows programs another page ({_heading(page)}); {_BY_HAND}")
    if landing.lands_at_error:
        return Answer(Status.SOFT404, f"it leads to {landing.url}, which is for what is not there", is_lasting=True)
    if _says(page, _NOT_FOUND_WORDS):
        return Answer(Status.SOFT404, f'it says "{_heading(page)}"', is_lasting=True)
    if landing.lands_at_sign_in:
        return Answer(Status.UNSURE, f"it asks visitors to sign in; {_BY_HAND}")
    if landing.lands_at_home:
        return Answer(
            Status.SOFT404, f"it leads to the home page {landing.url}; what was meant is gone", is_lasting=True
        )
    if landing.loses_https:
        return Answer(Status.UNSURE, f"it leads from https to {landing.url}, which is not private")
    if reply.status in (204, 205) or page.is_html and page.is_whole and not page.words + page.scripts:
        return Answer(Status.UNSURE, f"the page is empty; {_BY_HAND}")
    return None


def _says(page: Digest, words: re.Pattern[str]) -> bool:
    """Judged by title and first headings; by what follows only on a page of few words, where it is all there is."""
    said = (page.title, *page.headings[:1], page.beginning if page.words < _FEW_WORDS else "")
    return any(words.search(text) for text in said if text)


def _heading(page: Digest) -> str:
    return next((text for text in (*page.headings, page.title, page.beginning) if text), "")[:80]


def _place(page: Digest, fragment: str) -> Answer | None:
    plain = fragment.partition(_TEXT_FRAGMENT)[0]
    # A slash or an exclamation mark is read by the site's own script; a PDF reads page=3.
    if not plain or plain.lower() == "top" or plain.startswith(("/", "!")) or not page.is_html:
        return None
    if plain in page.found:
        return None
    if not page.is_whole:
        return Answer(Status.UNSURE, f"the page is too long or too broken to look for #{plain}; {_BY_HAND}")
    if page.scripts and page.words < _FEW_WORDS:
        return Answer(Status.UNSURE, f"a script writes the page, so we cannot look for #{plain}; {_BY_HAND}")
    return Answer(Status.FRAGMENT, f"the page is there, and no place on it has the id {plain!r}")


def _moved(landing: Landing, fragment: str) -> Answer:
    new, permanent = landing.moved_to
    if not new:
        safe = f"{landing.https}#{fragment}" if landing.https and fragment else landing.https
        return Answer(Status.OK, "https answers too" if safe else "", https=safe)
    if new == landing.url and landing.https:
        new = landing.https
    words = "it has moved for good" if permanent else "it leads on, for now"
    return Answer(Status.MOVED, words, f"{new}#{fragment}" if fragment else new, permanent=permanent)
