"""What other files need to know of a record, picked out of its front matter without reading all of it.

`check PATH` judges a few files of what may be thousands. Of the rest it needs only what rules on one record ask of another:
its kind, name, days, places and numbers. A skimmed record has these as far as they are written the usual way, is `whole` to
nobody, and has no text; a fact that is missed is missing, as in a record with errors (validate.salvage).
"""

import datetime
import re

from .blocks import Checked, Contact, Location
from .frontmatter import SourceFile
from .model import Entry
from .record import BLANK, Record, Visible

LINE = re.compile(r"^(?P<key>title|kind|provider|status|area): *(?P<value>.*?)\s*$", re.MULTILINE)
ITEMS = r"(?P<items>(?:\n[ \t]*- .*)+)"
AREAS_BELOW = re.compile(rf"^area:[ \t]*{ITEMS}", re.MULTILINE)
POSTCODE = re.compile(r"\bpostcode: *[\"']?(?P<value>[A-Z0-9]{2,4} [A-Z0-9]{3})\b")
NUMBER = re.compile(r"\b(?:phone|text): *[\"'](?P<value>[^\"']+)[\"']")
DAY = r"[\"']?(\d{4})-(\d\d)-(\d\d)\b"
DAYS = {
    (block, key): re.compile(rf"^{block}:[^\n]*?(?:\n[ \t][^\n]*?)*?\b{key}: *{DAY}", re.MULTILINE)
    for block, key in (("checked", "on"), ("checked", "next"), ("visible", "from"), ("visible", "to"))
}


NOTHING = Record.model_construct(**BLANK)


def skimmed(path, shown):
    """The Entry of a record file, skimmed. Never raises for what the file holds."""
    text = path.read_text(encoding="utf-8-sig", errors="replace")
    front = text.split("\n---", 1)[0]
    facts = {found["key"]: found["value"].strip("\"'") for found in LINE.finditer(front)}
    facts["area"] = _areas(facts.get("area", ""), front)
    facts["checked"] = Checked.model_construct(
        on=_day(front, "checked", "on"), by="", next=_day(front, "checked", "next")
    )
    facts["locations"] = [Location.model_construct(postcode=found["value"]) for found in POSTCODE.finditer(front)]
    facts["contacts"] = [Contact.model_construct(phone=found["value"]) for found in NUMBER.finditer(front)]
    if "\nvisible:" in front:
        facts["visible"] = Visible.model_construct(
            from_=_day(front, "visible", "from"), to=_day(front, "visible", "to")
        )
    return Entry(path.stem, NOTHING.model_copy(update=facts), SourceFile(shown), whole=False)


def _areas(value, front):
    below = AREAS_BELOW.search(front)
    items = re.split(r"\n\s*-", below["items"])[1:] if below else value.strip("[]").split(",")
    return [item.strip(" \"'") for item in items if item.strip()]


def _day(front, block, key):
    found = DAYS[block, key].search(front)
    try:
        return found and datetime.date(*map(int, found.groups()))
    except ValueError:
        return None
