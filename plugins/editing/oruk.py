"""Services of an Open Referral UK feed (HSDS-UK 3.0, or 1.0 told in its words) as rows of our sheet.

Nothing is made up: a fact that the feed does not state has no cell, and what the feed states and we have no place for is
named in a remark. Names of people are left out. https://openreferraluk.org/specifications/3.0/
"""

import datetime
import re

from bs4 import BeautifulSoup

from plugins.directory.fields import digits

from .oruk_parts import areas_of, blocks_of, cost_of, delivery_of, subjects_of, terms_of, unplaced
from .oruk_versions import as_version_3
from .proposals import id_of, is_same_service
from .sheet import Sheet

STATUSES = {"active": "open", "inactive": "closed", "defunct": "closed", "temporarily closed": "paused"}
SENTENCE = re.compile(r".*?[.!?](?=\s|$)", re.DOTALL)
SUMMARY = range(20, 201)
"""How long our summary may be, in characters."""

TAKEN = {
    "name",
    "description",
    "status",
    "assured_date",
    "last_modified",
    "url",
    "email",
    "organization.name",
    "organization.website",
    "attributes.taxonomy_term.name",
    "service_areas.name",
    "contacts.title",
    "contacts.email",
    "contacts.phones.number",
    "phones.number",
    "phones.description",
    "cost_options.option",
    "cost_options.amount",
    "cost_options.amount_description",
    "service_at_locations.location.name",
    "service_at_locations.location.addresses.address_1",
    "service_at_locations.location.addresses.city",
    "service_at_locations.location.addresses.postal_code",
}
"""Keys whose values have a place in a record."""


def sheet_of(name, services, address, notes, directory, mapping):
    """The Sheet of a feed's services. `address`: that of /services, by which a record is known again, or ""."""
    rows, faults, remarks, taken = [], {}, {}, {}
    for number, service in enumerate(services, 1):
        if not isinstance(service.get("name"), str) or not service["name"].strip():
            faults[number] = "this service of the feed has no name"
        reader = _Reader(as_version_3(service), address, directory, mapping)
        cells = {key: cell for key, cell in reader.cells().items() if cell}
        cells["id"] = _id(cells, directory, taken)
        taken[cells["id"]] = number
        rows.append((number, cells))
        remarks[number] = reader.remarks
    headings = list(dict.fromkeys(heading for _, cells in rows for heading in cells))
    return Sheet(name, headings, rows, faults, remarks, list(notes))


def _id(cells, directory, taken):
    """The id of the record that came from this service before, else one made from its name, and its provider if need be."""
    source = cells.get("sources.1.url")
    known = [
        key for key, entry in directory.records.items() if source and any(source == s.url for s in entry.model.sources)
    ]
    if len(known) == 1 and known[0] not in taken:
        return known[0]
    title = cells.get("title", "")
    entry = directory.records.get(id_of(title))
    if id_of(title) in taken or entry is not None and not (entry.whole and is_same_service(entry.model, cells)):
        return id_of(f"{title} {cells.get('provider', '')}")
    return id_of(title)


class _Reader:
    """Turns one service into cells; `remarks` says what could not be taken."""

    def __init__(self, service, address, directory, mapping):
        self.service, self.address, self.directory, self.mapping = service, address, directory, mapping
        self.remarks, self.taken, self.understood = [], set(TAKEN), set()

    def cells(self):
        """{our heading: cell}; empty where the feed says nothing."""
        text = _plain(self.text("description"))
        cells = {
            "title": self.text("name"),
            "summary": self._summary(text),
            "kind": "service",
            "provider": self.inner("organization").get("name", ""),
            "status": STATUSES.get(self.text("status"), self.text("status")),
            "checked.on": _day(self.text("assured_date")),
            "topics": terms_of(self, "topics"),
            "needs": terms_of(self, "needs"),
            "area": areas_of(self),
            "delivery": delivery_of(self),
            "text": text,
        }
        cells |= self._ages() | self._source() | cost_of(self) | blocks_of(self) | self._named_by_the_mapping()
        self._say_what_is_left()
        return {key: str(cell) for key, cell in cells.items()}

    def text(self, key):
        """A text of the service, "" if it has none."""
        value = self.service.get(key)
        return value.strip() if isinstance(value, str) else ""

    def inner(self, key):
        """A block of the service, {} if it has none."""
        value = self.service.get(key)
        return value if isinstance(value, dict) else {}

    def items(self, key, holder=None):
        """The blocks of a list of the service, or of `holder`."""
        value = (self.service if holder is None else holder).get(key)
        return [item for item in value if isinstance(item, dict)] if isinstance(value, list) else []

    def _summary(self, text):
        found = SENTENCE.match(text)
        first = " ".join((found[0] if found else text.split("\n")[0]).split())
        if len(first) in SUMMARY:
            return first
        self.remarks.append("the first sentence of its description is no summary of 20 to 200 characters. Write one")
        return ""

    def _ages(self):
        low, high = self.service.get("minimum_age"), self.service.get("maximum_age")
        if all(isinstance(age, (int, float)) and age == int(age) and not isinstance(age, bool) for age in (low, high)):
            self.taken |= {"minimum_age", "maximum_age"}
            return {"ages.min": int(low), "ages.max": int(high)}
        return {}

    def _source(self):
        own = f"{self.address}/{self.service.get('id')}" if self.address and self.service.get("id") else ""
        elsewhere = self.text("url") or self.inner("organization").get("website", "")
        return {"sources.1.url": own or elsewhere, "sources.1.date": _day(self.text("last_modified"))}

    def _named_by_the_mapping(self):
        """Texts of the service whose keys the mapping file gives a column, such as `eligibility_description`."""
        wanted = {key: name for key, name in self.mapping.columns.items() if self.text(key)}
        self.taken |= set(self.mapping.columns)
        return {name: _plain(self.text(key)) for key, name in wanted.items() if name != "ignore"}

    def _say_what_is_left(self):
        if unknown := [name for name in subjects_of(self) if name not in self.understood]:
            self.remarks.append(
                f"no topic and no need here is called {', '.join(unknown)}. Name it in the mapping file under `values: topics:`"
            )
        if left := unplaced(self.service, self.taken):
            self.remarks.append(f"a record has no place for: {', '.join(left)}")

    def phones(self, holder):
        """Numbers of a block, each once."""
        numbers = [item.get("number", "") for item in self.items("phones", holder)]
        return list({digits(number): number for number in numbers if isinstance(number, str)}.values())


def _plain(text):
    """Text without HTML: feeds hold either."""
    if re.search(r"</?[a-zA-Z]", text):
        soup = BeautifulSoup(text, "html.parser")
        for block in soup.find_all(["p", "div", "li", "br", "h1", "h2", "h3", "h4", "ul", "ol"]):
            if block.name == "li":
                block.insert(0, "- ")
            block.append("\n\n") if block.name != "br" else block.replace_with("\n")
        text = soup.get_text()
    lines = [" ".join(line.split()) for line in text.replace("\r", "").split("\n")]
    return re.sub(r"\n{3,}", "\n\n", "\n".join(lines)).strip()


def _day(text):
    """The day of a date or time as feeds write it; "" for anything else."""
    try:
        return datetime.date.fromisoformat(text[:10]).isoformat()
    except ValueError:
        return ""
