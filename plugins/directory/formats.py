"""Dates, numbers and addresses as a page shows them: plain functions for templates."""

import datetime
import re
from urllib.parse import quote, urlsplit

from .fields import digits


def tel(number):
    """`tel:` link of a phone number; short codes stay as they are."""
    dial = digits(number)
    return f"tel:+44{dial[1:]}" if dial.startswith("0") and len(dial) > 9 else f"tel:{dial}"


def sms(number):
    """`sms:` link of a number to text."""
    return tel(number).replace("tel:", "sms:")


def mailto(address):
    """`mailto:` link of an e-mail address."""
    return f"mailto:{quote(address, safe='@.+-_')}"


def long_date(day):
    """`2026-05-31` as `31 May 2026`, whatever the machine's language."""
    months = "January February March April May June July August September October November December".split()
    return f"{day.day} {months[day.month - 1]} {day.year}"


def source_date(written):
    """A source's date as people read it: `2026`, `May 2026` or `31 May 2026`."""
    parts = written.split("-")
    day = datetime.date(*map(int, [*parts, "1", "1"][:3]))
    return " ".join(long_date(day).split()[3 - len(parts) :])


def website_name(address):
    """The host of a web address as people know it: `https://www.hct.nhs.uk/x` is `hct.nhs.uk`."""
    return urlsplit(address).netloc.removeprefix("www.").rstrip(".")


def website_path(address):
    """The rest of a web address after its host, shortened in the middle of a long path."""
    path = urlsplit(address).path.rstrip("/")
    return path if len(path) <= 60 else f"{path[:20]}...{path[-37:]}"


def anchor(words):
    """An id for a heading: `0-25 Together` is `0-25-together`."""
    return re.sub(r"[^a-z0-9]+", "-", words.lower()).strip("-")
