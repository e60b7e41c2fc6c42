"""The rules that keep single people out of a public directory. They have the shape of those in `rules.py`."""

import re

from .dictionary import dictionary
from .passages import told

FREE_MAIL = re.compile(
    r"@(?:gmail|googlemail|hotmail|outlook|live|msn|yahoo|ymail|icloud|me|aol|btinternet|sky|talktalk|virginmedia|ntlworld|protonmail|proton|gmx)"
    r"\.(?:com|net|org|co\.uk|uk|me)$",
    re.IGNORECASE,
)
PERSON = re.compile(r"(?P<first>[a-z]+)[._-](?:[a-z][._-])?(?P<last>[a-z]{2,})\d{0,3}", re.IGNORECASE)
TEAM = frozenset(
    "admin advice advisory access adults area autism bookings business camhs care carers centre child children childrens club "
    "college communications community complaints contact coordinator council county customer data dspl early education ehc "
    "enquiries enquiry events families family feedback finance for front general group health hello help helpline hub inbox "
    "inclusion info information learning local lsp mail manager mental nursing offer office outreach paediatrics parent "
    "parents partnership people physio project programme protection reception referral referrals school schools secretary "
    "send senco sendiass service services short social specialist speech staff support targeted team the therapies therapy "
    "trading training transport travel trust volunteer volunteers voice wellbeing young youth".split()
)
TITLED = re.compile(r"\b(?:Mr|Mrs|Ms|Miss|Mx|Dr|Prof)\b\.? [A-Z][a-z]+")
CALLED = re.compile(
    r"\b(?:[Cc]ontact|[Aa]sk for|[Ss]peak to|[Tt]alk to|[Rr]ing|[Cc]all|[Ee]-?mail) (?P<first>(?!St )[A-Z][a-z]+) [A-Z][a-z]+\b"
)
INSURANCE = re.compile(r"\b(?![DFIQUV])[A-Z](?![DFIOQUV])[A-Z] ?\d\d ?\d\d ?\d\d ?[A-D]\b")
NHS_NUMBER = re.compile(r"(?<!\d)\d{3}[ -]\d{3}[ -]\d{4}(?!\d)")


def address_is_of_a_team(directory, today):
    """An e-mail address is that of a team, not of one person, and not one of a free mail service (a warning)."""
    for entry in directory.looked_at():
        for position, contact in enumerate(entry.model.contacts):
            if fault := mail_fault(contact.email):
                yield entry.source, ("contacts", position, "email"), fault, "warning"


def mail_fault(address):
    """Why an e-mail address looks like that of one person, with what to write instead; "" if it does not."""
    if FREE_MAIL.search(address):
        return f"{address} is an address of a free mail service, which may be somebody's own. Ask for one of the organisation"
    named = PERSON.fullmatch(address.partition("@")[0])
    parts = [part.lower() for part in named.groups()] if named else []
    if parts and TEAM.isdisjoint(parts) and (len(parts[0]) == 1 or any(map(_is_name, parts))):
        return f"{address} looks like the address of one person. Ask for one of the team, which stays when people go"
    return ""


def _is_name(part):
    """True if the dictionary has the word with a capital: Jane, Patel."""
    known = dictionary()
    return known is not None and part.capitalize() in known.stems


def nobody_is_named(directory, today):
    """No single person is named, and nobody's NHS number or National Insurance number stands in a text (a warning)."""
    for entry, passages in told(directory):
        own = f"{entry.model.title} {getattr(entry.model, 'provider', '')}"
        for passage in passages:
            for fault in name_faults(passage.text, own):
                yield passage.source, passage.path, fault, "warning"


def name_faults(text, own=""):
    """What in a text belongs to one person, each with what to write instead. `own` are names of no person."""
    called = (one for one in CALLED.finditer(text) if _is_name(one["first"]) and one["first"] not in own)
    for found in (*TITLED.finditer(text), *called):
        yield f"“{found[0]}” names a person. Write the role or the team, which stays when people go"
    for found in INSURANCE.finditer(text):
        yield f"{found[0]} looks like somebody's National Insurance number. Take it out"
    for found in filter(_is_nhs_number, NHS_NUMBER.finditer(text)):
        yield f"{found[0]} looks like somebody's NHS number. Take it out"


def _is_nhs_number(found):
    """True if the check digit fits (NHS Data Dictionary: weights 10 to 2, modulus 11)."""
    digits = [int(char) for char in found[0] if char.isdigit()]
    check = 11 - sum(weight * digit for weight, digit in zip(range(10, 1, -1), digits)) % 11
    return check % 11 == digits[9] and check != 10
