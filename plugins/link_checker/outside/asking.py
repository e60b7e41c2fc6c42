"""What is asked of another site and what can come back. Nothing here opens a connection."""

from dataclasses import dataclass, field
from enum import StrEnum
from http.cookiejar import CookieJar

from plugins.link_checker.outside.digest import Digest


class Trouble(StrEnum):
    """Why no answer came. The value is how a report says it."""

    NO_NAME = "there is no such domain"
    NAME_SERVER = "the name server did not answer"
    REFUSED = "nothing listens there (connection refused)"
    TIMEOUT = "no answer in time"
    RESET = "the connection broke off"
    CERTIFICATE_EXPIRED = "its certificate has expired"
    CERTIFICATE_EARLY = "its certificate is not valid yet"
    CERTIFICATE_NAME = "its certificate is for another domain"
    CERTIFICATE_SELF_MADE = "its certificate is self-signed"
    CERTIFICATE_UNKNOWN = "its certificate comes from nobody we know, or part of its chain is missing"
    TLS = "no safe connection could be made (TLS)"
    PRIVATE = "it leads to a private network, which families cannot reach; we did not ask"
    NOT_ADDRESS = "it cannot be asked for"
    BAD_ANSWER = "what came back is not HTTP"
    ROBOTS = "its robots.txt asks programs to stay away"
    ROBOTS_UNREAD = "its robots.txt could not be read, which means stay away"

    @property
    def may_pass(self) -> bool:
        """True where asking once more, a little later, may help."""
        return self in _PASSING

    @property
    def is_lasting(self) -> bool:
        """True where the same on several days means that the link is dead for everybody, not only for programs."""
        return self in _LASTING

    @property
    def may_be_ours(self) -> bool:
        """True where a machine without a connection would see the same."""
        return self in _PERHAPS_OURS

    @property
    def is_whole_host(self) -> bool:
        """True where every other address of the host will fare the same."""
        return self in _WHOLE_HOST


_PASSING = frozenset({Trouble.NAME_SERVER, Trouble.REFUSED, Trouble.TIMEOUT, Trouble.RESET})
_LASTING = frozenset(
    {
        Trouble.NO_NAME,
        Trouble.REFUSED,
        Trouble.CERTIFICATE_EXPIRED,
        Trouble.CERTIFICATE_NAME,
        Trouble.CERTIFICATE_SELF_MADE,
        Trouble.TLS,
        Trouble.PRIVATE,
        Trouble.NOT_ADDRESS,
        Trouble.BAD_ANSWER,
    }
)
_PERHAPS_OURS = frozenset({Trouble.NO_NAME, Trouble.NAME_SERVER, Trouble.TIMEOUT})
_WHOLE_HOST = frozenset({Trouble.NO_NAME, Trouble.NAME_SERVER, Trouble.REFUSED, Trouble.TIMEOUT, Trouble.PRIVATE})


@dataclass(frozen=True, slots=True)
class Ask:
    """One request. `fragments` are the places that are looked for on the page that comes."""

    url: str
    method: str = "GET"
    fragments: frozenset[str] = frozenset()
    cookies: CookieJar | None = None
    wait: float = 0.0  # seconds for which the whole host is left alone first
    is_robots: bool = False  # robots.txt itself: asked for before anything else of a host


@dataclass(frozen=True, slots=True)
class Reply:
    """An HTTP answer, its body already boiled down to what we look for, so that no body is kept."""

    status: int
    reason: str = ""
    location: str = ""
    retry_after: str = ""
    date: str = ""
    is_challenge: bool = False  # a bot wall says so itself
    digest: Digest = field(default_factory=Digest)
    cookies: CookieJar | None = None
    text: str = ""  # of robots.txt only


@dataclass(frozen=True, slots=True)
class Failure:
    """No HTTP answer came."""

    trouble: Trouble
    detail: str = ""

    @property
    def words(self) -> str:
        """What happened, for a report."""
        return f"{self.trouble} ({self.detail})" if self.detail else str(self.trouble)


Heard = Reply | Failure
