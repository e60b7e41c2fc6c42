"""Whether a text gives away a person: what a careful reader would cross out before a comment is published."""

import re

PERSON = "son|daughter|child|boy|girl|brother|sister|twin|husband|wife|partner|nephew|niece|grandson|granddaughter"
TITLE = "Mr|Mrs|Ms|Miss|Mx|Dr|Prof|Professor|Councillor|Cllr"
SIGNS = (
    (re.compile(r"[^\s@]+@[^\s@]+\.\w"), "an e-mail address"),
    (re.compile(r"\+?\d(?:[\s()./-]?\d){8,}"), "a phone or case number"),
    (re.compile(r"\b[A-Z]{1,2}\d[A-Z\d]?\s?\d[A-Z]{2}\b", re.IGNORECASE), "a postcode"),
    (re.compile(r"\b\d{1,2}[/.-]\d{1,2}[/.-](?:19|20)?\d{2}\b"), "a date that may be a birthday"),
    (re.compile(rf"\b(?:{TITLE})\b\.?\s+[A-Z]"), "the name of a person"),
    (re.compile(rf"\b[Mm]y (?:{PERSON}),? [A-Z][a-z]+"), "the name of a child or relative"),
    (re.compile(r"\b(?:called|named|name is) [A-Z][a-z]+"), "a name"),
    (re.compile(r"\b(?:born|birthday)\b"), "when somebody was born"),
)


def whom_it_shows(text):
    """What is wrong with a text that gives somebody away, with what to write instead; "" if nothing is found.

    It sees only what has the form of a name or number. A story that fits one family alone takes a reader.
    """
    for pattern, what in SIGNS:
        if found := pattern.search(text):
            return f'"{found[0].strip()}" looks like {what}. Leave it out: nobody may be recognised in a comment'
    return ""
