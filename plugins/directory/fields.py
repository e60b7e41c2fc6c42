"""The kinds of value a record is made of: each checks one thing and says how to write it."""

import datetime
import difflib
import re
from dataclasses import dataclass
from functools import partial
from typing import Annotated
from urllib.parse import urlsplit

from pydantic import AfterValidator, BeforeValidator, Field, WithJsonSchema

from plugins.link_checker.mail import address_fault
from plugins.link_checker.phone import number_fault, text_message_fault
from plugins.link_checker.rules import address_rules_fault, outside_host_fault

from .problems import in_words

DAY = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")
EXTENSION = re.compile(r"\d\D*(?:\b(?:ext|extn|extension|option|x)\b\.?|[x#])\s*:?\s*\d", re.IGNORECASE)
BETWEEN_NUMBERS = re.compile(r"[/,;&]|\b(?:or|and)\b")


def term(list_name, *others):
    """A text type whose value is an id of a controlled list (or one of `others`)."""

    def check(value, info):
        known = [*info.context["vocabulary"].ids(list_name), *others]
        return one_of(value, known, f"the list `{list_name}` in services/_vocabulary.yml")

    return Annotated[str, AfterValidator(check), Field(json_schema_extra={"x-list": list_name})]


def one_of(value, known, where):
    """`value` if it is in `known`; else a ValueError with the nearest match or the whole list."""
    if value in known:
        return value
    near = difflib.get_close_matches(value, known, n=1, cutoff=0.6)
    hint = f"Did you mean `{near[0]}`?" if near else f"Choose from {in_words(known)}"
    raise ValueError(f'"{value}" is not in {where}. {hint}')


def _day(value):
    if isinstance(value, datetime.date):
        return value
    if not isinstance(value, str) or not DAY.fullmatch(value):
        raise ValueError(f'"{value}" is not a date as we write it. Write year-month-day, for example 2026-05-31')
    return _in_calendar(value, value)


def _in_calendar(day, written):
    try:
        return datetime.date(*map(int, day.split("-")))
    except ValueError as error:
        raise ValueError(
            f'"{written}" is not in the calendar: {error}. Write year-month-day, for example 2026-05-31'
        ) from None


def _partial_day(value):
    """A year, a month or a day, kept as written."""
    text = str(value)
    if re.fullmatch(r"[0-9]{4}", text):
        return text
    if re.fullmatch(r"[0-9]{4}-[0-9]{2}", text):
        _in_calendar(f"{text}-01", text)
    else:
        _day(text)
    return text


def digits(phone):
    """The digits to dial, from a number as people write it: `+44 (0)1438 843 000` -> `01438843000`."""
    number = re.sub(r"[\s().\u00a0-]", "", phone)
    return re.sub(r"^(\+44|0044)0?", "0", number)


def _phone(value, fault_of):
    """A number as it is written; `fault_of` is the link checker's rule for its digits: Ofcom's plan."""
    if EXTENSION.search(value):
        raise ValueError(
            f'"{value}" holds more than a number. Keep only the number here, and write the extension into `hours` or `label`, for example label: Office, extension 123'
        )
    if sum(not _number_fault(part, fault_of) for part in BETWEEN_NUMBERS.split(value)) > 1:
        raise ValueError(
            f'"{value}" is more than one number. Keep one here, and write the other into a second block of `contacts`, each with its label'
        )
    if fault := _number_fault(value, fault_of):
        raise ValueError(
            f'"{value}" is not a UK phone number: {fault}. Write all its digits in quotes, for example "01438 737511"'
        )
    return value


def _number_fault(value, fault_of):
    number = digits(value)
    return (
        "it is a number abroad"
        if number.startswith("+")
        else fault_of(number)
        if number
        else "there are no digits in it"
    )


def _email(value):
    if fault := address_fault(value):
        raise ValueError(
            f'"{value}" is not an e-mail address: {fault}. Write one address, for example team@example.org'
        )
    return value


def web_address(value):
    """`value` if it is a whole web address; else a ValueError that says what is wrong."""
    if re.search(r"[\s<>\"'\\]", value) or not _has_host(value):
        raise ValueError(f'"{value}" is not a web address. Write all of it, for example https://www.example.org/page')
    if fault := address_rules_fault(value) or outside_host_fault(value):
        raise ValueError(f'"{value}" cannot be right: {fault}')
    return value


def _has_host(address):
    """True for http or https, a host with a dot and no user name (which hides the true host: https://gov.uk@example.org)."""
    try:
        parts = urlsplit(address)
        return (
            parts.scheme in ("http", "https")
            and "." in (parts.hostname or "")
            and parts.username is None
            and parts.port != 0
        )
    except ValueError:
        return False


def _plain(value):
    if re.search(r"<[A-Za-z/!]", value):
        raise ValueError("HTML does not work here. Write plain words")
    return value


Text = Annotated[str, AfterValidator(_plain)]
Day = Annotated[datetime.date, BeforeValidator(_day), WithJsonSchema({"type": "string", "format": "date"})]
PartialDay = Annotated[
    str,
    BeforeValidator(_partial_day),
    WithJsonSchema({"type": ["string", "integer"], "pattern": "^[0-9]{4}(-[0-9]{2}){0,2}$"}),
]
Phone = Annotated[str, AfterValidator(partial(_phone, fault_of=number_fault))]
TextNumber = Annotated[str, AfterValidator(partial(_phone, fault_of=text_message_fault))]
Email = Annotated[str, AfterValidator(_email)]
Web = Annotated[str, AfterValidator(web_address)]
Id = Annotated[str, Field(pattern=r"^[a-z0-9]+(-[a-z0-9]+)*$", max_length=60)]


@dataclass(frozen=True)
class Refers:
    """Marks a text field that holds an id of `to`: "records", "pages" or the name of a content type."""

    to: str


def refers_to(name):
    """A text type whose value is the id of an entry of `name`; the check refuses any other."""
    return Annotated[Id, Refers(name), Field(json_schema_extra={"x-refers": name})]


RecordId = refers_to("records")
PageId = refers_to("pages")
