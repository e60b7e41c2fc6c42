"""Each kind of value: what is taken, what is refused."""

import datetime
from types import SimpleNamespace

import pytest
from pydantic import TypeAdapter, ValidationError

from plugins.directory.fields import Day, Email, Id, PartialDay, Phone, Text, TextNumber, Web, digits, one_of, term
from plugins.directory.places import a_postcode


def take(kind, value, **context):
    return TypeAdapter(kind).validate_python(value, context=context)


def refusal(kind, value, **context):
    with pytest.raises(ValidationError) as refused:
        take(kind, value, **context)
    return refused.value.errors()[0]["msg"].removeprefix("Value error, ")


PHONES = {
    "01632 960123": "01632960123",
    "01632-960-123": "01632960123",
    "(01632) 960123": "01632960123",
    "01632\u00a0960123": "01632960123",
    "+44 1632 960123": "01632960123",
    "+44 (0)1632 960123": "01632960123",
    "0044 1632 960123": "01632960123",
    "0120456701": "0120456701",
    "0123456701": "0123456701",
    "07700 900123": "07700900123",
    "020 7946 0123": "02079460123",
    "0800 1111": "08001111",
    "0800 123456": "0800123456",
    "116 123": "116123",
    "999": "999",
    "111": "111",
}


@pytest.mark.parametrize("written", PHONES)
def test_a_phone_number_stays_as_written_and_has_its_digits(written):
    assert take(Phone, written) == written
    assert digits(written) == PHONES[written]


def test_a_short_code_can_be_texted_and_not_rung():
    assert take(TextNumber, "85258") == "85258"
    assert "has no area code" in refusal(Phone, "85258")


NO_PHONES = {
    "": "there are no digits in it",
    "12": "12 has no area code and is no short number we know; begin with 0 or +44",
    "960123": "960123 has no area code and is no short number we know; begin with 0 or +44",
    "0163296012345": "a number that begins 01632 has 10 or 11 digits, and this one has 13",
    "1632 960123": "1632960123 has no area code and is no short number we know; begin with 0 or +44",
    "01632 96O123": "write digits only, with + at the front or not at all",
    "+33 1 23 45 67 89": "it is a number abroad",
    "٠١٦٣٢٩٦٠١٢٣": "write digits only, with + at the front or not at all",
    "0423 456 7890": "no UK number begins 04234",
    "ring us": "write digits only, with + at the front or not at all",
}


@pytest.mark.parametrize("written", NO_PHONES)
def test_what_is_no_uk_phone_number_is_refused(written):
    assert (
        refusal(Phone, written)
        == f'"{written}" is not a UK phone number: {NO_PHONES[written]}. Write all its digits in quotes, for example "01438 737511"'
    )


HIDDEN = {
    "https://192.168.0.1/page": "this is a test machine or a private network; families cannot reach it",
    "https://www.example.orgg1/": "the domain 'www.example.orgg1' cannot end in '.orgg1'",
}


@pytest.mark.parametrize("written", HIDDEN)
def test_a_web_address_that_families_cannot_reach_is_refused(written):
    assert refusal(Web, written) == f'"{written}" cannot be right: {HIDDEN[written]}'


@pytest.mark.parametrize(
    "written",
    ["01632 960123 ext 5", "01632 960123 x5", "01632 960123, option 2", "01632 960123 extension: 12", "01632 960123#5"],
)
def test_an_extension_has_its_place(written):
    assert (
        refusal(Phone, written)
        == f'"{written}" holds more than a number. Keep only the number here, and write the extension into `hours` or `label`, for example label: Office, extension 123'
    )


@pytest.mark.parametrize(
    "written", ["01632 960123 or 01632 960124", "01632 960123/07700 900123", "01632 960123, 01632 960124 and 116 123"]
)
def test_a_second_number_has_its_place(written):
    assert (
        refusal(Phone, written)
        == f'"{written}" is more than one number. Keep one here, and write the other into a second block of `contacts`, each with its label'
    )


@pytest.mark.parametrize(
    "written", ["team@example.org", "o'neill+send@sub.example.org.uk", "T_E%A.M-1@example-one.org"]
)
def test_an_email_address_is_taken(written):
    assert take(Email, written) == written


@pytest.mark.parametrize(
    "written",
    [
        "team",
        "team@",
        "@example.org",
        "team@example",
        "a b@example.org",
        "a@b@example.org",
        "mailto:a@example.org",
        "Team <a@example.org>",
        "a@example.org, b@example.org",
        "a@example..org",
    ],
)
def test_what_is_no_email_address_is_refused(written):
    assert refusal(Email, written).startswith(f'"{written}" is not an e-mail address: ')


@pytest.mark.parametrize(
    "written", ["https://www.example.org", "http://example.org/a?b=c&d=e#f", "https://example.org:8080/x"]
)
def test_a_web_address_is_taken(written):
    assert take(Web, written) == written


@pytest.mark.parametrize(
    "written",
    [
        "www.example.org",
        "https://localhost",
        "https:///x",
        "ftp://example.org",
        "javascript:alert(1)",
        "data:text/html,x",
        "https://example.org/a b",
        'https://example.org/"x',
        "//example.org",
        "https://[::1",
        "https://example.org:no/",
        "https://gov.uk@example.org/",
        "https://example.org\\@gov.uk",
    ],
)
def test_what_is_no_web_address_is_refused(written):
    assert refusal(Web, written).startswith(f'"{written}" is not a web address.')


def test_a_day_is_read():
    assert take(Day, "2024-02-29") == datetime.date(2024, 2, 29)


@pytest.mark.parametrize("written", ["2026-13-01", "2026-02-29", "2026-00-10", "0000-01-01"])
def test_a_day_that_never_was_is_refused(written):
    assert refusal(Day, written).startswith(f'"{written}" is not in the calendar: ')


@pytest.mark.parametrize(
    "written", ["31/05/2026", "2026-5-3", "31 May 2026", "2026-05", "20260531", "2026-05-31T10:00", "٢٠٢٦-٠٥-٣١"]
)
def test_a_day_in_another_form_is_refused(written):
    assert (
        refusal(Day, written)
        == f'"{written}" is not a date as we write it. Write year-month-day, for example 2026-05-31'
    )


@pytest.mark.parametrize("written", ["2026", "2026-05", "2026-05-14"])
def test_a_source_may_be_dated_as_exactly_as_is_known(written):
    assert take(PartialDay, written) == written


@pytest.mark.parametrize("written", ["2026-13", "0000-01", "2026-02-30", "May 2026", "26"])
def test_a_partial_day_that_is_wrong_is_shown_as_it_was_written(written):
    assert refusal(PartialDay, written).startswith(f'"{written}" is not ')


@pytest.mark.parametrize("written", ["<b>bold</b>", "x <script>", "a </p>", "<!-- x -->", "<img src=x onerror=y>"])
def test_html_is_refused_in_plain_text(written):
    assert refusal(Text, written) == "HTML does not work here. Write plain words"


@pytest.mark.parametrize("written", ["under 5 < 6", "a & b", "I <3 this", "🏊 שחייה", "2 > 1"])
def test_plain_text_may_hold_any_character(written):
    assert take(Text, written) == written


@pytest.mark.parametrize("written", ["../x", "A", "a_b", "a--b", "-a", "a-", "a/b", "é", "a" * 61])
def test_what_is_no_id_is_refused(written):
    with pytest.raises(ValidationError):
        take(Id, written)


def test_a_postcode_is_put_into_its_usual_form():
    assert a_postcode("ex11ab") == "EX1 1AB"


@pytest.mark.parametrize("written", ["EX1", "EX1 1", "Exeter", "ZZ9 9ZZ", "EX1 1AI", "EXI 1AB", ""])
def test_what_is_no_whole_postcode_is_refused(written):
    with pytest.raises(ValueError, match="is not a whole UK postcode. Write it like SG1 1AA"):
        a_postcode(written)


def test_a_term_must_be_in_its_list_or_one_of_the_others():
    vocabulary = SimpleNamespace(ids=lambda name: {"needs": ["autism", "sleep"]}[name])
    need = term("needs", "other")

    assert [take(need, word, vocabulary=vocabulary) for word in ("sleep", "other")] == ["sleep", "other"]
    assert (
        refusal(need, "x", vocabulary=vocabulary)
        == '"x" is not in the list `needs` in services/_vocabulary.yml. Choose from autism, sleep or other'
    )


def test_the_nearest_value_is_suggested():
    with pytest.raises(ValueError, match='"autsim" is not in the list. Did you mean `autism`?'):
        one_of("autsim", ["sleep", "autism"], "the list")
