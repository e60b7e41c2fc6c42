"""The talk with a site about one address, as a generator: it yields each Ask, is sent what was Heard, and returns a Landing.

Nothing here waits or connects, so every turn a talk can take is tried without a network.
"""

import email.utils
import re
from collections.abc import Generator
from http.cookiejar import CookieJar
from urllib.parse import urljoin, urlsplit

from requests.cookies import RequestsCookieJar

from plugins.link_checker.address import UnreadableAddress, split
from plugins.link_checker.outside.asking import Ask, Failure, Heard, Reply, Trouble
from plugins.link_checker.outside.landing import Hop, Landing
from plugins.link_checker.outside.settings import Settings

Talk = Generator[Ask, Heard, Landing]

# What is no page has no words to read, so HEAD is enough; a page would have to be asked for twice.
_FILE = re.compile(
    r"\.(?:pdf|docx?|xlsx?|pptx?|od[tsp]|rtf|csv|zip|jpe?g|png|gif|webp|mp[34]|m4a|mov|ics|epub)$", re.IGNORECASE
)
_REDIRECTS = frozenset({301, 302, 303, 307, 308})
_BUSY = frozenset({429, 500, 502, 503, 504})  # may be better in a while


def talk(url: str, fragments: frozenset[str], settings: Settings) -> Talk:
    """Ask for `url` (without fragment) until there is an end; `fragments` are looked for where it lands."""
    return _Talk(url, fragments, settings).run()


class _Talk:
    def __init__(self, url: str, fragments: frozenset[str], settings: Settings) -> None:
        self.asked = self.url = url
        self.fragments, self.settings = fragments, settings
        self.hops: list[Hop] = []
        self.cookies: CookieJar | None = None
        self.seen: set[tuple[str, int]] = set()

    def run(self) -> Talk:
        while True:
            heard = yield from self._heard()
            target = self._target(heard)
            if not target:
                return (yield from self._landed(heard))
            self._leave(heard)
            if problem := self._problem(target):
                return self._landing(heard, f"it redirects {problem}")
            self.hops.append(Hop(self.url, heard.status if heard.location else 0))
            self.url = target

    def _heard(self) -> Generator[Ask, Heard, Heard]:
        """What the address gives: by HEAD where that will do, otherwise or after a refusal by GET."""
        if _FILE.search(urlsplit(self.url).path):
            heard = yield from self._patiently("HEAD")
            if _will_do(heard):
                return heard
        return (yield from self._patiently("GET"))

    def _patiently(self, method: str) -> Generator[Ask, Heard, Heard]:
        wait = 0.0
        for attempt in range(self.settings.retries + 1):
            heard = yield Ask(self.url, method, self.fragments, self.cookies, wait)
            wait = self._wait(heard, attempt)
            if wait < 0 or method == "HEAD" and getattr(heard, "status", 0) != 429:
                break  # what HEAD cannot have, GET is asked for, as patiently as anything
        return heard

    def _wait(self, heard: Heard, attempt: int) -> float:
        """Seconds until the next attempt; negative for none."""
        backoff = self.settings.backoff * 2**attempt
        if isinstance(heard, Failure):
            return backoff if heard.trouble.may_pass else -1
        if heard.status not in _BUSY or heard.is_challenge:
            return -1
        asked = seconds_of(heard.retry_after, heard.date)
        if asked is None:
            return backoff
        return max(asked, backoff) if asked <= self.settings.longest_wait else -1

    def _target(self, heard: Heard) -> str:
        """Where the answer sends us, as a whole address without fragment; empty if it does not."""
        if isinstance(heard, Failure):
            return ""
        to = heard.location if heard.status in _REDIRECTS else heard.digest.refresh if heard.status == 200 else ""
        if not to:
            return ""
        target = joined(self.url, to)
        return "" if target == self.url and not heard.location else target  # a page that only loads itself again

    def _leave(self, heard: Reply) -> None:
        """Take along the cookies: some sites set one, send us round once, and only then answer."""
        self.seen.add((self.url, len(self.cookies or ())))
        if heard.cookies:
            jar = RequestsCookieJar()
            for cookie in (*(self.cookies or ()), *heard.cookies):
                jar.set_cookie(cookie)
            self.cookies = jar

    def _problem(self, target: str) -> str:
        if problem := refusal(target):
            return problem
        if (target, len(self.cookies or ())) in self.seen:
            return "in a circle"
        return "on and on" if len(self.hops) >= self.settings.most_hops else ""

    def _landed(self, heard: Heard) -> Talk:
        """The end; if that is http, see whether the same page answers by https."""
        if not (isinstance(heard, Reply) and heard.status == 200 and _could_be_safe(self.url)):
            return self._landing(heard)
        safe = "https" + self.url.removeprefix("http")
        answer = yield Ask(safe, "GET", self.fragments, self.cookies)
        if isinstance(answer, Reply) and answer.status == 200 and answer.digest.title == heard.digest.title:
            return self._landing(heard, https=safe)
        return self._landing(heard)

    def _landing(self, heard: Heard, problem: str = "", https: str = "") -> Landing:
        return Landing(self.asked, self.url, heard, tuple(self.hops), problem, https)


def joined(url: str, to: str) -> str:
    """The whole address, without fragment, that `to` means at `url`; `to` itself where that cannot be told."""
    try:
        return urljoin(url, to).partition("#")[0]
    except ValueError:
        return to


def refusal(target: str) -> str:
    """Why a redirect to this whole address is not followed, or ""."""
    try:
        parts = split(target)
    except UnreadableAddress:
        return "to something that is not an address"
    if parts.scheme not in ("http", "https") or not parts.hostname:
        return f"to an address that is not a web page ({parts.scheme or 'no'}:)"
    return "to an address with a user name in it" if "@" in parts.netloc else ""


def _will_do(heard: Heard) -> bool:
    """True if GET would say no more than HEAD did. Some servers answer HEAD with anything, break off or fall silent."""
    if isinstance(heard, Failure):
        return not heard.trouble.may_pass and heard.trouble is not Trouble.BAD_ANSWER
    return heard.status in _REDIRECTS or heard.status < 300 and not heard.digest.is_html


def _could_be_safe(url: str) -> bool:
    parts = urlsplit(url)
    return parts.scheme == "http" and parts.port is None


def seconds_of(retry_after: str, date: str) -> float | None:
    """Retry-After in seconds (RFC 9110 section 10.2.3); None if there is none that can be read.

    A date is counted from the answer's own Date, so that neither clock need be right.
    """
    if retry_after.isdecimal():
        return float(retry_after[:9])
    try:
        until, now = map(email.utils.parsedate_to_datetime, (retry_after, date))
        return max(0.0, (until - now).total_seconds())
    except (TypeError, ValueError):
        return None
