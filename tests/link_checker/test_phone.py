"""tel: and sms: links."""

import pytest

from plugins.link_checker.phone import canonical, number_fault, phone_fault, text_message_fault


@pytest.mark.parametrize(
    "value",
    [
        "01442453300",
        "+441442453300",
        "01442-453-300",
        "+44.1442.453300",
        "02084281281",
        "01133783000",
        "01912328520",
        "0120412345",  # Bolton: five local digits
        "01204123456",
        "0169772345",  # Brampton: five-digit code, four local digits
        "03001234043",
        "0345123456" + "7",
        "07700900123",
        "05511111111",
        "08001111",
        "0800123456",
        "08006444101",
        "08081234567",
        "08451234567",
        "09098790123",
        "999",
        "111",
        "116123",
        "18000",
        "1800101442453300",
        "18001999",
        "18002-01442-453300",
        "01442453300;ext=123",
        "01442453300,123",
        "+353861234567",
        "%2B441442453300",
    ],
)
def test_good(value):
    """With 0 or +44, short numbers, through a relay assistant, with an extension, abroad."""
    assert phone_fault(value) == ""


@pytest.mark.parametrize(
    ("value", "fault"),
    [
        ("", "there is no number in it"),
        ("01442 453300", "write it without spaces: tel:01442453300"),
        ("01442%20453300", "write it without spaces: tel:01442453300"),
        ("//01442453300", "write tel: without //"),
        ("014424533", "a number that begins 01442 has 10 or 11 digits, and this one has 9"),
        ("014424533001", "a number that begins 01442 has 10 or 11 digits, and this one has 12"),
        ("+44144245", "a number that begins 01442 has 10 or 11 digits, and this one has 7"),
        ("012041234", "a number that begins 01204 has 10 or 11 digits, and this one has 9"),
        ("080012345", "a number that begins 08001 has 10 or 11 digits, and this one has 9"),
        ("0808123456", "a number that begins 08081 has 11 digits, and this one has 10"),
        ("+4401442453300", "leave out the 0 after +44: +441442453300"),
        ("+44(0)1442453300", "leave out (0): no phone can dial it after +44"),
        ("00441442453300", "write +441442453300 in place of 00"),
        ("441442453300", "write + before 44: +441442453300"),
        ("453300", "453300 has no area code and is no short number we know; begin with 0 or +44"),
        ("998", "998 has no area code and is no short number we know; begin with 0 or +44"),
        ("116", "116 has no area code and is no short number we know; begin with 0 or +44"),
        ("18001453300", "453300 has no area code and is no short number we know; begin with 0 or +44"),
        ("04412345678", "no UK number begins 04412"),
        ("06012345678", "no UK number begins 06012"),
        ("01712345678", "no UK number begins 01712"),
        ("0", "no UK number begins 0"),
        ("0142-CALL-US", "write digits only, with + at the front or not at all"),
        ("01442+453300", "write digits only, with + at the front or not at all"),
        ("\u0660\u0661\u0664\u0664\u0662", "write digits only, with + at the front or not at all"),
        ("01442453300x123", "write digits only, with + at the front or not at all"),
        ("01442453300;extension", "write an extension as ;ext= and its digits"),
        ("+3538", "a number abroad has 8 to 15 digits after the +"),
        ("01442%2", "a % is not followed by two of 0-9 and A-F; write %25 for a percent sign"),
    ],
)
def test_malformed(value, fault):
    """Wrong length for its kind, wrong prefix, wrong signs."""
    assert phone_fault(value) == fault


@pytest.mark.parametrize(
    ("value", "shown"),
    [
        ("+441442453300", "01442 453300"),
        ("+441442453300", "+44 (0)1442 453300"),
        ("01442453300", "0044 1442 453300"),
        ("01442453300", "Call (01442) 453300, 9am to 5pm"),
        ("01442453300", "01442 453300 9am"),
        ("01442453300;ext=123", "01442 453300 extension 123"),
        ("1800101442453300", "18001 01442 453300"),
        ("1800101442453300", "Relay UK then 01442 453300"),
        ("08006444101", "0800 6444 101"),
        ("116123", "Samaritans on 116 123"),
        ("999", "999"),
        ("01442453300", "Call the team, open 24 hours since 2019"),
        ("01442453300", "Phone us about form 123 456 7890"),
        ("01442453300", ""),
    ],
)
def test_the_text_shows_the_number_it_dials(value, shown):
    """However it is spaced, and with other words or figures around it."""
    assert phone_fault(value, shown) == ""


@pytest.mark.parametrize(
    ("value", "shown", "other"),
    [
        ("01442453300", "01442 453301", "01442 453301"),
        ("01442453300", "01442 4533001", "01442 4533001"),
        ("+441442453300", "+44 1442 453301", "+44 1442 453301"),
        ("01442453300", "Call 999", "999"),
        ("111", "Call 116 123", "116 123"),
    ],
)
def test_the_text_shows_another_number(value, shown, other):
    """One of the two is wrong, and nobody can tell which from the page."""
    assert phone_fault(value, shown) == f"the text shows another number: {other}"


@pytest.mark.parametrize("value", ["85258", "07700900123", "85258?body=SHOUT"])
def test_text_messages(value):
    """Five-digit codes take text messages."""
    assert text_message_fault(value) == ""
    assert text_message_fault("8525") != ""


def test_for_other_parts_of_the_project():
    """Records can be checked by the same rule as links."""
    assert number_fault("01442453300") == ""
    assert canonical("+44 (0)1442 453300") == canonical("01442 453300") == "01442453300"


def test_on_a_page(verdict):
    """The words inside the link are what is compared."""
    assert verdict("tel:+441442453300", "<span>Phone</span> <b>01442 453300</b>") == ""
    assert verdict("tel:+441442453300", "01442 453301") == "malformed: the text shows another number: 01442 453301"
