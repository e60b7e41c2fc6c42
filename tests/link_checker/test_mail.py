"""mailto: links."""

import pytest

from plugins.link_checker.mail import mail_fault


@pytest.mark.parametrize(
    "value",
    [
        "send@example.gov.uk",
        "a@example.org,b@example.org",
        "a@example.org,%20b@EXAMPLE.ORG",
        "first.last+send@sub.example.co.uk",
        "send@example.gov.uk?subject=My%20question&body=Hello%0D%0AI%20need",
        "send@example.gov.uk?cc=a@example.org&bcc=b@example.org,c@example.org",
        "?to=send@example.gov.uk",
        "?subject=A%20page&body=https://offer.example.gov.uk/",
        "o%27neill@example.org",
        "send@m\u00fcnchen.de",
        f"{'a' * 64}@example.org",
    ],
)
def test_good(value):
    """One or more addresses, or a letter that leaves the address to its sender."""
    assert mail_fault(value) == ""


@pytest.mark.parametrize(
    ("value", "fault"),
    [
        ("", "there is no address in it"),
        ("?subject=Hello", "there is no address in it"),
        ("send", "'send' has no @"),
        ("@example.org", "'' cannot stand before the @"),
        ("a..b@example.org", "'a..b' cannot stand before the @"),
        ("a@b@example.org", "'a@b' cannot stand before the @"),
        ("send@", "the domain is missing"),
        ("send@example", "the domain 'example' has no ending such as .uk or .org"),
        ("send@example.gov.uk.", "'example.gov.uk.' is not a domain name"),
        ("send@-example.org", "'-example.org' is not a domain name"),
        ("send@example.123", "the domain 'example.123' cannot end in '.123'"),
        ("send@example.org,", "there is a comma with no address beside it"),
        ("a@example.org;b@example.org", "put a comma between addresses, not a semicolon"),
        ("//send@example.org", "write mailto: without //"),
        ("send @example.org", "there is a space in it; write %20 in a subject, and none in an address"),
        ("send%20@example.org", "'send ' cannot stand before the @"),
        (
            "send@example.org?subject=My question",
            "there is a space in it; write %20 in a subject, and none in an address",
        ),
        ("send@example.org?subject=100%", "a % is not followed by two of 0-9 and A-F; write %25 for a percent sign"),
        ("send@example.org?subject=caf%E9", "the percent-encoding is not UTF-8"),
        ("send@example.org?subject=Case#4", "everything after # is lost; write %23"),
        (
            "send@example.org?subject=a%0Abcc:x@y.org",
            "the field 'subject' holds a line break or another control character",
        ),
        ("send@example.org?cc=nobody", "'nobody' has no @"),
        ("Jo%20%3Cjo@example.org%3E", "write only the address, without a name or < >: 'Jo <jo@example.org>'"),
        (
            "send@example.org?Betreff=x",
            "mail programs do not know the field 'betreff'; use bcc, body, cc, in-reply-to, reply-to, subject, to",
        ),
        (f"{'a' * 65}@example.org", f"{'a' * 65!r} cannot stand before the @"),
        (f"send@{'a.' * 130}org", "the address is over 254 characters"),
    ],
)
def test_malformed(value, fault):
    """The first fault is said."""
    assert mail_fault(value) == fault


def test_the_text_shows_the_address_it_writes_to():
    """Capital letters and other words do not matter."""
    assert mail_fault("send@example.org", "Write to SEND@example.org.") == ""
    assert mail_fault("send@example.org", "sen@example.org") == "the text shows another address: sen@example.org"


def test_on_a_page(site, verdict):
    """The scheme may be in capitals, and the text comes from inside the link."""
    assert verdict("MailTo:send@example.org", "<b>send@example.org</b>") == ""
    assert verdict("mailto:send@example.org", "<b>s@example.org</b>").startswith("malformed: the text shows another")


def test_only_in_links(verdict):
    """An image cannot be an e-mail."""
    assert verdict("mailto:a@example.org", tag='<img src="{}">') == "malformed: mailto: can only stand in a link"
