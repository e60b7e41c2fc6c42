"""The shape of mailto: links (RFC 6068)."""

import re
from collections.abc import Iterator

from plugins.link_checker.domain import domain_fault
from plugins.link_checker.encoding import decoded, encoding_fault, has_control

# RFC 5322 section 3.2.3, dot-atom: what can stand before the @ without quotation marks.
_LOCAL = re.compile(r"[\w!#$%&'*+/=?^`{|}~-]+(?:\.[\w!#$%&'*+/=?^`{|}~-]+)*")
_MAX_LOCAL = 64  # RFC 5321 section 4.5.3.1.1
_MAX_ADDRESS = 254  # RFC 5321 section 4.5.3.1.3, less the angle brackets
_ADDRESS_FIELDS = frozenset({"to", "cc", "bcc"})
_FIELDS = _ADDRESS_FIELDS | {"subject", "body", "in-reply-to", "reply-to"}
_SHOWN_ADDRESS = re.compile(r"[\w.+'-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,8}")


def mail_fault(value: str, shown: str = "") -> str:
    """Say what is wrong with the part after `mailto:`, or return an empty string.

    `shown` is the visible text of the link: an address there must be one the link writes to.
    """
    return next(filter(None, _faults(value, shown)), "")


def address_fault(address: str) -> str:
    """Say what is wrong with one plain e-mail address, or return an empty string."""
    if not address:
        return "there is a comma with no address beside it"
    if "<" in address or ">" in address:
        return f"write only the address, without a name or < >: {address!r}"
    local, at, domain = address.rpartition("@")
    if not at:
        return f"{address!r} has no @"
    if not _LOCAL.fullmatch(local) or len(local) > _MAX_LOCAL:
        return f"{local!r} cannot stand before the @"
    if len(address) > _MAX_ADDRESS:
        return f"the address is over {_MAX_ADDRESS} characters"
    return domain_fault(domain)


def _faults(value: str, shown: str) -> Iterator[str]:
    if value.startswith("//"):
        yield "write mailto: without //"
    if any(char.isspace() for char in value):
        yield "there is a space in it; write %20 in a subject, and none in an address"
    if fault := encoding_fault(value):
        yield fault
    people, _, headers = value.partition("?")
    if "#" in value:
        yield "everything after # is lost; write %23"
    if ";" in people:
        yield "put a comma between addresses, not a semicolon"
    yield from _header_faults(headers)
    written = _written_to(people, headers)
    yield from filter(None, map(address_fault, written))
    yield from _shown_faults(shown, written)
    # A share link ("e-mail this page") leaves the address to the sender, and then has a body.
    if not written and not _fields(headers).get("body"):
        yield "there is no address in it"


def _fields(headers: str) -> dict[str, str]:
    pairs = (part.partition("=") for part in headers.split("&") if part)
    return {name.lower(): decoded(text) or "" for name, _, text in pairs}


def _header_faults(headers: str) -> Iterator[str]:
    for name, text in _fields(headers).items():
        if name not in _FIELDS:
            yield f"mail programs do not know the field {name!r}; use {', '.join(sorted(_FIELDS))}"
        if name != "body" and has_control(text):
            yield f"the field {name!r} holds a line break or another control character"


def _written_to(people: str, headers: str) -> list[str]:
    """All addresses, in order; an empty string for each gap between two commas."""
    fields = _fields(headers)
    lists = [decoded(people) or "", *(fields.get(name, "") for name in sorted(_ADDRESS_FIELDS))]
    return [address.strip() for text in lists if text for address in text.split(",")]


def _shown_faults(shown: str, written: list[str]) -> Iterator[str]:
    known = {address.lower() for address in written}
    for address in _SHOWN_ADDRESS.findall(shown):
        if address.lower() not in known:
            yield f"the text shows another address: {address}"
