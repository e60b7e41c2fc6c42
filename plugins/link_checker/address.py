"""What an address means on the page where it stands."""

import posixpath
import re
from dataclasses import dataclass
from urllib.parse import SplitResult, quote, urlsplit

from plugins.link_checker.encoding import decoded, has_control

_TEXT_FRAGMENT = ":~:"  # the part a browser uses to mark words, not to find an id
_NO_SITE = "https://this-site.invalid/"  # for a site built without an address of its own
_DEFAULT_PORTS = {"http": 80, "https": 443}
_DOTS = re.compile(r"(?:\.|%2e){1,2}", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Site:
    """Where the built site will stand; `base` is the path of its home page and ends in a slash."""

    scheme: str
    host: str
    base: str

    @classmethod
    def at(cls, url: str) -> "Site":
        """Read the site's own address. Raises ValueError with a plain message on a bad one."""
        parts = urlsplit(url or _NO_SITE)
        if parts.scheme not in _DEFAULT_PORTS or not parts.hostname:
            raise ValueError(f"the site's address {url!r} must begin with https:// and name a host")
        return cls(parts.scheme, host_of(parts), (decoded(parts.path) or "").rstrip("/") + "/")


@dataclass(frozen=True, slots=True)
class Target:
    """Where a link leads. Inside our site `path` is decoded and begins with / at the output folder."""

    url: str
    is_inside: bool
    scheme: str = ""
    path: str = ""
    fragment: str = ""
    climbs: bool = False  # more ../ than there are folders; a browser stops at the top
    leaves_base: bool = False  # a path on our own host above the folder our site lives in


class UnreadableAddress(ValueError):
    """The address cannot be read as one; the message says why."""


def resolve(raw: str, page: str, site: Site) -> Target:
    """Read a web address (`http`, `https` or relative) that stands on the page served at `page`.

    `page` and the answer's path are counted from the output folder. Raises UnreadableAddress.
    """
    parts = split(raw)
    if parts.netloc and host_of(parts) != site.host:
        return Target(raw, is_inside=False, scheme=parts.scheme)
    path, climbs = _without_dots(_joined(parts, page, site))
    plain = _decoded_path(path)
    fragment = _plain_fragment(parts.fragment)
    if (plain + "/").startswith(site.base):
        inside = "/" + plain[len(site.base) :]
        return Target(raw, True, parts.scheme, inside, fragment, climbs)
    # An address in full may well be the council's other website on the same host.
    return Target(raw, not parts.netloc, parts.scheme, plain, fragment, climbs, leaves_base=True)


def split(raw: str) -> SplitResult:
    """`urlsplit` with one kind of error. Raises UnreadableAddress."""
    try:
        parts = urlsplit(raw)
        parts.port  # noqa: B018  (reading it is what checks it)
    except ValueError as error:
        raise UnreadableAddress(f"it cannot be read as an address ({error})") from None
    return parts


def host_of(parts: SplitResult) -> str:
    """Host in small letters, with the port only where it is not the scheme's own."""
    host = (parts.hostname or "").rstrip(".")
    return host if parts.port in (None, _DEFAULT_PORTS.get(parts.scheme)) else f"{host}:{parts.port}"


def _joined(parts: SplitResult, page: str, site: Site) -> str:
    if parts.netloc or parts.path.startswith("/"):
        return parts.path or "/"
    here = quote(site.base + page.removeprefix("/"))
    return posixpath.dirname(here).rstrip("/") + "/" + parts.path if parts.path else here


def _without_dots(path: str) -> tuple[str, bool]:
    """Remove . and .. as a browser does (WHATWG URL standard), `%2e` included."""
    kept: list[str] = []
    climbs = False
    segments = path.split("/")[1:]
    for segment in segments:
        dots = len(re.sub("%2e", ".", segment, flags=re.IGNORECASE)) if _DOTS.fullmatch(segment) else 0
        if not dots:
            kept.append(segment)
        elif dots == 2:
            climbs = climbs or not kept
            del kept[-1:]
    ends_in_folder = bool(segments) and _DOTS.fullmatch(segments[-1])
    return "/" + "/".join(kept) + ("/" if ends_in_folder and kept else ""), climbs


def _decoded_path(path: str) -> str:
    segments = [decoded(segment) for segment in path.split("/")]
    for segment in segments:
        if segment is None or "/" in segment or "\\" in segment or has_control(segment):
            raise UnreadableAddress("it hides a slash, a backslash or a control character behind a %")
    return "/".join(segment or "" for segment in segments)


def _plain_fragment(fragment: str) -> str:
    plain = fragment.partition(_TEXT_FRAGMENT)[0]
    return decoded(plain) or plain
