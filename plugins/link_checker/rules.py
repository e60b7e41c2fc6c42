"""Faults that show in the address itself, before anything is looked up.

Each rule is a function from the address to a message, or to an empty string when it has nothing to say;
its docstring is the rule. `RULES` is the order they are asked in: the first to speak is the one shown,
because one slip (a backslash, a space) often breaks several rules.
"""

import re
from collections.abc import Callable
from ipaddress import ip_address

from plugins.link_checker.address import UnreadableAddress, split
from plugins.link_checker.domain import domain_fault
from plugins.link_checker.encoding import encoding_fault, has_control
from plugins.link_checker.mail import address_fault
from plugins.link_checker.nearest import closest
from plugins.link_checker.phone import canonical, number_fault

Rule = Callable[[str], str]

WEB = frozenset({"http", "https"})
SPOKEN = frozenset({"mailto", "tel", "sms"})
_SCRIPTS = frozenset({"javascript", "vbscript"})
_SCHEME = re.compile(r"([a-z][a-z0-9+.-]*):", re.IGNORECASE)
_DRIVE = re.compile(r"[a-z]:(?:[\\/]|$)", re.IGNORECASE)
_PLACEHOLDER = re.compile(r"[{}<>|]|%7b|%7d", re.IGNORECASE)
_PLACEHOLDER_OUTSIDE = re.compile(r"\{\{|\}\}|\{%")  # other sites do use single braces
_BARE_HOST = re.compile(r"(?:www\.[\w.-]+|[\w-]+(?:\.[\w-]+)*\.(?:gov\.uk|nhs\.uk|org\.uk|co\.uk))(?:[/?#].*)?")
_TEST_HOSTS = (".localhost", ".local", ".internal", ".test", ".invalid")


def not_empty(raw: str) -> str:
    """A link has an address."""
    return "" if raw else "the address is empty"


def no_control_characters(raw: str) -> str:
    """An address holds no line break, tab or other control character."""
    return "there is a line break, a tab or another control character in the address" if has_control(raw) else ""


def no_script(raw: str) -> str:
    """A link goes somewhere without JavaScript."""
    return "it works only with JavaScript; use a button or a real address" if scheme_of(raw) in _SCRIPTS else ""


def no_local_file(raw: str) -> str:
    """A link does not lead to a file on somebody's own computer."""
    if scheme_of(raw) == "file" or _DRIVE.match(raw) or raw.startswith("\\\\"):
        return "this is a file on somebody's computer; nobody else can open it"
    return ""


def no_backslash(raw: str) -> str:
    """Parts of an address are separated by /."""
    return "write / in place of \\" if "\\" in raw and scheme_of(raw) not in SPOKEN | {"data"} else ""


def no_placeholder(raw: str) -> str:
    """Everything a template should fill in has been filled in."""
    if scheme_of(raw) in SPOKEN | {"data"}:
        return ""
    pattern = _PLACEHOLDER_OUTSIDE if scheme_of(raw) in WEB else _PLACEHOLDER
    return "a placeholder was not filled in: { } < > | have no place in an address" if pattern.search(raw) else ""


def no_bare_contact(raw: str) -> str:
    """An e-mail address has mailto: before it, a phone number tel:, an outside address https://."""
    if "/" not in raw and not address_fault(raw):
        return f"write mailto:{raw}"
    number = canonical(raw) if re.fullmatch(r"[\d\s()+-]{9,20}", raw) else ""
    if number and not number_fault(number):
        return f"write tel:{number}"
    return f"write https://{raw}" if _BARE_HOST.fullmatch(raw) else ""


def no_space(raw: str) -> str:
    """An address holds no space."""
    if scheme_of(raw) in SPOKEN or not any(char.isspace() for char in raw):
        return ""
    return "there is a space in the address; write %20 or, better, give the file a name without spaces"


def no_protocol_relative(raw: str) -> str:
    """An outside address says https, and an inside one has one slash at the front."""
    if not raw.startswith("//"):
        return ""
    return f"an address that begins // leaves this site; write https:{raw} or {'/' + raw.lstrip('/')}"


def known_scheme(raw: str) -> str:
    """An address begins with https, mailto, tel or sms, or is one of our own."""
    scheme = scheme_of(raw)
    if not scheme or scheme in WEB | SPOKEN | {"data"}:
        return ""
    meant = closest(scheme, sorted(WEB | SPOKEN))
    return f"we do not know {scheme!r}:" + (f" did you mean {meant}:?" if meant else " write https: or a page of ours")


def well_encoded(raw: str) -> str:
    """Percent-encoding is complete and UTF-8."""
    return "" if scheme_of(raw) in SPOKEN | {"data"} else encoding_fault(raw)


def whole_outside_address(raw: str) -> str:
    """An outside address has two slashes, a real domain, no password, and is written once."""
    if scheme_of(raw) not in WEB:
        return ""
    if not re.match(r"https?://[^/]", raw, re.IGNORECASE):
        return "write https:// with two slashes and then the domain"
    parts = split(raw)
    if parts.netloc.lower() in ("http:", "https:", "http", "https"):
        return "https:// stands there twice"
    return "take the user name and password out of the address" if "@" in parts.netloc else ""


RULES: tuple[Rule, ...] = (
    not_empty,
    no_control_characters,
    no_script,
    no_local_file,
    no_backslash,
    no_placeholder,
    no_bare_contact,
    no_space,
    no_protocol_relative,
    known_scheme,
    well_encoded,
    whole_outside_address,
)


def address_rules_fault(raw: str) -> str:
    """Return what the first broken rule says about an address, or an empty string."""
    try:
        return next(filter(None, (rule(raw) for rule in RULES)), "")
    except UnreadableAddress as error:
        return str(error)


def outside_host_fault(raw: str) -> str:
    """Say why the host of an outside address cannot be right, or return an empty string."""
    host = (split(raw).hostname or "").rstrip(".")
    if f".{host}".endswith(_TEST_HOSTS) or _is_private(host):
        return "this is a test machine or a private network; families cannot reach it"
    return "" if _is_number(host) else domain_fault(host)


def scheme_of(raw: str) -> str:
    """Return the scheme in small letters, without the colon; empty for a relative address."""
    match = _SCHEME.match(raw)
    return match[1].lower() if match else ""


def _is_number(host: str) -> bool:
    try:
        return bool(ip_address(host))
    except ValueError:
        return False


def _is_private(host: str) -> bool:
    return _is_number(host) and not ip_address(host).is_global
