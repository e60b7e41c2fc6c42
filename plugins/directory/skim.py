"""What other files need to know of a record, picked out of its front matter without reading all of it.

`check PATH` judges a few files of what may be thousands. Of the rest it needs only what rules on one record ask of another:
its kind, name, days, places and numbers. A skimmed record has these as far as they are written the usual way, is `whole` to
nobody, and has no text; a fact that is missed is missing, as in a record with errors (validate.salvage).
"""

import datetime
import re
from functools import cache

from .blocks import Checked, Contact, Location
from .frontmatter import SourceFile
from .model import Entry
from .record import BLANK, Record, Visible

# One search through the file, and then only through the few blocks that are wanted: the time of a check is spent here.
NEXT_KEY = re.compile(r"\n(?=[a-z])")
TEXTS = ("title", "kind", "provider", "status")
LISTS = ("area", "topics", "meets", "gaps")
ITEM = re.compile(r"\n[ \t]*- *")
POSTCODE = re.compile(r"\bpostcode: *[\"']?([A-Z0-9]{2,4} [A-Z0-9]{3})\b")
NUMBER = re.compile(r"\b(?:phone|text): *[\"']([^\"']+)[\"']")
DAYS = {key: re.compile(rf"\b{key}[\"']?: *[\"']?(\d{{4}})-(\d\d)-(\d\d)\b") for key in ("on", "next", "from", "to")}

NOTHING = Record.model_construct(**BLANK)


def skimmed(path, shown):
    """The Entry of a record file, skimmed. Never raises for what the file holds."""
    text = path.read_text(encoding="utf-8-sig", errors="replace")
    blocks = _blocks(text.split("\n---", 1)[0])
    facts = {key: blocks[key].partition("\n")[0].strip().strip("\"'") for key in TEXTS if key in blocks}
    facts |= {key: _items(blocks[key]) for key in LISTS if key in blocks}
    checked, visible = blocks.get("checked", ""), blocks.get("visible")
    facts["checked"] = _checked(_day(checked, "on"), _day(checked, "next"))
    facts["locations"] = [
        Location.model_construct(postcode=found) for found in POSTCODE.findall(blocks.get("locations", ""))
    ]
    facts["contacts"] = [Contact.model_construct(phone=found) for found in NUMBER.findall(blocks.get("contacts", ""))]
    if visible is not None:
        facts["visible"] = Visible.model_construct(from_=_day(visible, "from"), to=_day(visible, "to"))
    return Entry(path.stem, NOTHING.model_copy(update=facts), SourceFile(shown), whole=False)


def _blocks(front):
    """{key at the start of a line: what stands behind and below it}."""
    return {key: value for key, _, value in (block.partition(":") for block in NEXT_KEY.split(front))}


@cache
def _checked(on, next_):
    return Checked.model_construct(on=on, by="", next=next_)


def _items(value):
    items = ITEM.split(value)[1:] or value.strip(" []\n").split(",")
    return [item.strip().strip("\"'") for item in items if item.strip()]


def _day(block, key):
    found = DAYS[key].search(block)
    try:
        return found and datetime.date(*map(int, found.groups()))
    except ValueError:
        return None
