"""Percent-encoding (RFC 3986 section 2.1)."""

import re
from urllib.parse import unquote_to_bytes

_CONTROL = re.compile(r"[\x00-\x1f\x7f-\x9f]")
_BAD_ESCAPE = re.compile(r"%(?![0-9a-fA-F]{2})")


def encoding_fault(value: str) -> str:
    """Say what is wrong with the percent-encoding, or return an empty string."""
    if _BAD_ESCAPE.search(value):
        return "a % is not followed by two of 0-9 and A-F; write %25 for a percent sign"
    if decoded(value) is None:
        return "the percent-encoding is not UTF-8"
    return ""


def decoded(value: str) -> str | None:
    """Return the text that is meant, or None when the bytes are not UTF-8."""
    try:
        return unquote_to_bytes(value).decode("utf-8")
    except UnicodeError:  # surrogates from a wrongly decoded file come here too
        return None


def has_control(value: str) -> bool:
    """True if the text holds a character that nobody can see or type."""
    return bool(_CONTROL.search(value))
