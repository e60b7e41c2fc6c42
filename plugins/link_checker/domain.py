"""The shape of a domain name; used for web addresses and for e-mail."""

import re

# RFC 1035 section 2.3.1 with RFC 1123 section 2.1: letters, digits and inner hyphens, 1 to 63 a label.
_LABEL = re.compile(r"(?!-)[a-z0-9-]{1,63}(?<!-)")
_LAST_LABEL = re.compile(r"[a-z]{2,63}|xn--[a-z0-9-]{1,59}")
_MAX_LENGTH = 253


def domain_fault(domain: str) -> str:
    """Say what is wrong with a domain name, or return an empty string."""
    if not domain:
        return "the domain is missing"
    try:
        plain = domain if domain.isascii() else domain.encode("idna").decode("ascii")
    except UnicodeError:
        return f"{domain!r} is not a domain name"
    labels = plain.lower().split(".")
    if len(labels) < 2:
        return f"the domain {domain!r} has no ending such as .uk or .org"
    if len(plain) > _MAX_LENGTH or not all(_LABEL.fullmatch(label) for label in labels):
        return f"{domain!r} is not a domain name"
    if not _LAST_LABEL.fullmatch(labels[-1]):
        return f"the domain {domain!r} cannot end in {'.' + labels[-1]!r}"
    return ""
