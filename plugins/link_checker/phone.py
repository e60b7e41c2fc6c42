"""The shape of tel: and sms: links: RFC 3966, and Ofcom's National Telephone Numbering Plan."""

import re
from collections.abc import Iterator

from plugins.link_checker.encoding import decoded, encoding_fault

# First match wins: the start of a number without its 0, and how many digits follow the 0 in all.
_PLAN: tuple[tuple[re.Pattern[str], tuple[int, ...]], ...] = tuple(
    (re.compile(start), lengths)
    for start, lengths in (
        (r"8001111$", (7,)),  # Childline
        (r"800", (9, 10)),
        (r"11[3-8]|1[2-69]1", (10,)),
        # Some numbers in about forty of these areas have five local digits and not six; which ones, only Ofcom's list of
        # number blocks says, and it changes. (0171 and 0181 went out of use in 2000.)
        (r"1[2-9](?!1)", (9, 10)),
        (r"2[03489]|3[0347]|5[56]|7|808|84[2-5]|87[0-3]|9[018]", (10,)),
    )
)
_SHORT_CODE = re.compile(r"999|112|111|101|105|119|159|18000|116\d{3}|118\d{3}")
_RELAY = re.compile(r"1800[12]")  # Relay UK: 18001 to speak through a relay assistant, 18002 to be called back
_TEXT_CODE = re.compile(r"[6-8]\d{4,6}")  # five- to seven-digit codes that take text messages
_INTERNATIONAL = range(8, 16)  # digits after the +, ITU-T E.164 section 6
_SEPARATORS = re.compile(r"[-.()]")  # RFC 3966 section 5.1.1
_EXTENSION = re.compile(r"ext=\d{1,10}", re.IGNORECASE)
_RUN = re.compile(r"\+?\d(?:[\s().\u2010-\u2015-]{0,3}\d)*")


def phone_fault(value: str, shown: str = "") -> str:
    """Say what is wrong with the part after `tel:`, or return an empty string.

    `shown` is the visible text of the link: digits there must be those the link dials.
    """
    return next(filter(None, _faults(value, shown)), "")


def text_message_fault(value: str) -> str:
    """Say what is wrong with the part after `sms:`, or return an empty string."""
    number = value.partition("?")[0]
    return "" if _TEXT_CODE.fullmatch(number) else phone_fault(number)


def number_fault(number: str) -> str:
    """Say what is wrong with a number in digits, with 0, +44 or another country's +, or return an empty string."""
    if not re.fullmatch(r"\+?\d+", number, re.ASCII):
        return "write digits only, with + at the front or not at all"
    if number.startswith("+44"):
        return _after_44_fault(number[3:])
    if number.startswith("+"):
        return "" if len(number) - 1 in _INTERNATIONAL else "a number abroad has 8 to 15 digits after the +"
    if number.startswith("00"):
        return f"write +{number[2:]} in place of 00"
    return _dialled_fault(number)


def canonical(number: str) -> str:
    """Return the digits as dialled in the UK: +44 1442 453300, 0044 (0)1442 453300 -> 01442453300."""
    digits = re.sub(r"\D", "", number, flags=re.ASCII)
    abroad = re.match(r"(?:00)?44(?=\d{7})", digits)
    return "0" + digits[abroad.end() :].removeprefix("0") if abroad else digits


def _faults(value: str, shown: str) -> Iterator[str]:
    if fault := encoding_fault(value):
        yield fault
    text = (decoded(value) or "").removeprefix("//")
    if text != (decoded(value) or ""):
        yield "write tel: without //"
    if not text.strip():
        yield "there is no number in it"
    if "(0)" in text:
        yield "leave out (0): no phone can dial it after +44"
    if any(char.isspace() for char in text):
        yield f"write it without spaces: tel:{''.join(text.split())}"
    number, _, extra = text.partition(";")
    number, _, pause = number.partition(",")
    if extra and not _EXTENSION.fullmatch(extra) or pause and not re.fullmatch(r"[\d,#*]+", pause, re.ASCII):
        yield "write an extension as ;ext= and its digits"
    yield number_fault(_SEPARATORS.sub("", number))
    yield _shown_fault(_SEPARATORS.sub("", number), shown)


def _after_44_fault(digits: str) -> str:
    if digits.startswith("0"):
        return f"leave out the 0 after +44: +44{digits.lstrip('0')}"
    return _plan_fault(digits)


def _dialled_fault(number: str) -> str:
    relay = _RELAY.match(number)
    rest = number[relay.end() :] if relay else number
    if _SHORT_CODE.fullmatch(number) or relay and _SHORT_CODE.fullmatch(rest):
        return ""
    if rest.startswith("44") and len(rest) in (11, 12):
        return f"write + before 44: +{rest}"
    if not rest.startswith("0"):
        return f"{rest} has no area code and is no short number we know; begin with 0 or +44"
    return _plan_fault(rest[1:])


def _plan_fault(digits: str) -> str:
    lengths = next((lengths for start, lengths in _PLAN if start.match(digits)), ())
    if not lengths:
        return f"no UK number begins 0{digits[:4]}"
    if len(digits) in lengths:
        return ""
    wanted = " or ".join(str(length + 1) for length in lengths)
    return f"a number that begins 0{digits[:4]} has {wanted} digits, and this one has {len(digits) + 1}"


def _shown_fault(number: str, shown: str) -> str:
    """The digits people read are the digits the link dials."""
    dialled = canonical(number)
    wanted = {dialled, _RELAY.sub("", dialled, count=1)}
    runs = _RUN.findall(shown)
    if any(wanted & set(map(canonical, _joined(run))) for run in runs):
        return ""
    other = next((run for run in runs if _looks_like_a_number(run)), "")
    return f"the text shows another number: {other}" if other else ""


def _joined(run: str) -> Iterator[str]:
    """Every stretch of neighbouring groups: "01442 453300 9" (and then "am") holds the number."""
    groups = re.findall(r"\d+", run)[:12]
    for start in range(len(groups)):
        for end in range(start + 1, len(groups) + 1):
            yield "".join(groups[start:end])


def _looks_like_a_number(run: str) -> bool:
    digits = re.sub(r"\D", "", run)
    return bool(_SHORT_CODE.fullmatch(digits)) or len(digits) >= 9 and run[0] in "+0" or bool(_RELAY.match(digits))
