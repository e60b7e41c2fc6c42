"""Where asking for an address led in the end."""

import re
from dataclasses import dataclass
from urllib.parse import urlsplit

from plugins.link_checker.address import host_of
from plugins.link_checker.outside.asking import Heard, Reply

_PERMANENT = frozenset({301, 308})
_HOME = re.compile(
    r"/?(?:(?:[a-z]{2}(?:-[a-z]{2})?/)?(?:home|homepage|index|default|welcome)?(?:\.(?:html?|php|aspx?|jsp|cfm))?/?)?",
    re.IGNORECASE,
)
_NOT_FOUND = re.compile(
    r"/(?:[\w-]*(?:not-?_?found|page-?_?missing)[\w-]*|(?:error|err)[-_/]?404|404(?:[-_]?error)?|errors?)(?:[./]|$)",
    re.IGNORECASE,
)
_SIGN_IN = re.compile(
    r"/(?:log-?_?in|sign-?_?in|logon|signon|sso|adfs|oauth2?|authenticate|account/login)(?:[./]|$)", re.IGNORECASE
)


@dataclass(frozen=True, slots=True)
class Hop:
    """One redirect: what `url` answered with to send us on; 0 for a page that does so itself."""

    url: str
    status: int


@dataclass(frozen=True, slots=True)
class Landing:
    """`hops` are the redirects, `url` is what was asked for last and `heard` is what that gave."""

    asked: str
    url: str
    heard: Heard
    hops: tuple[Hop, ...] = ()
    problem: str = ""  # why a redirect was not followed: circle, too many, not a web address
    https: str = ""  # the same address with https, if that answers as well

    @property
    def moved_to(self) -> tuple[str, bool]:
        """The address to write, and whether the move is for good. Empty where nothing moved.

        Of a chain that begins with permanent moves only these count: what follows may be another tomorrow.
        """
        permanent = 0
        while permanent < len(self.hops) and self.hops[permanent].status in _PERMANENT:
            permanent += 1
        following = [*(hop.url for hop in self.hops[1:]), self.url]
        new = following[permanent - 1] if permanent else self.url
        if self.asked.startswith("https:") and new.startswith("http:"):  # on its way to https again
            new, permanent = self.url, 0
        return ("", False) if not self.hops or _same(new, self.asked) else (new, bool(permanent))

    @property
    def lands_at_home(self) -> bool:
        """True if a link to a page inside a site ended on a home page: what it meant is gone.

        A short address that leads to another organisation's home page (example.gov.uk/partner) is meant to.
        """
        before, after = urlsplit(self.asked), urlsplit(self.url)
        if not self.hops or not _is_home(after) or _is_home(before):
            return False
        is_deep = len([part for part in before.path.split("/") if part]) > 1
        return is_deep or _site(before) == _site(after)

    @property
    def lands_at_error(self) -> bool:
        """True if a redirect led to an address such as /page-not-found."""
        return self._only_now(_NOT_FOUND)

    @property
    def lands_at_sign_in(self) -> bool:
        """True if a redirect led to a page for signing in, or the page that came asks for a password and little else."""
        asks = isinstance(self.heard, Reply) and self.heard.digest.asks_password and self.heard.digest.words < 150
        return asks or self._only_now(_SIGN_IN)

    @property
    def loses_https(self) -> bool:
        """True if a private connection ends on one that is not."""
        schemes = [urlsplit(url).scheme for url in (*(hop.url for hop in self.hops), self.url)]
        return "https" in schemes and schemes[-1] == "http"

    def _only_now(self, pattern: re.Pattern[str]) -> bool:
        before, after = urlsplit(self.asked).path, urlsplit(self.url).path
        return bool(self.hops and pattern.search(after) and not pattern.search(before))


def _is_home(parts) -> bool:
    return not parts.query and bool(_HOME.fullmatch(parts.path))


def _site(parts) -> str:
    return host_of(parts).removeprefix("www.")


def _same(one: str, other: str) -> bool:
    """Two spellings of one address: http://a and http://a/, %2d and -, a fragment more or less."""
    return _plain(one) == _plain(other)


def _plain(url: str) -> tuple[str, str, str, str]:
    parts = urlsplit(url)
    path = re.sub("%[0-9a-f]{2}", lambda escape: escape[0].upper(), parts.path or "/", flags=re.IGNORECASE)
    return parts.scheme, host_of(parts), path, parts.query
