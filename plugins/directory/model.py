"""What a site folder becomes once it is read: Entries in one Directory."""

from dataclasses import dataclass, field, replace

from .content import Freshness, Site
from .frontmatter import SourceFile
from .standing import EARLY, OFFERED, STALE, standing_of
from .vocabulary import Vocabulary


@dataclass(frozen=True)
class Entry:
    """A model (Record, Page or that of a content type) with its id, its prose and the file it came from.

    `whole`: it passed its model's checks.
    """

    id: str
    model: object
    source: SourceFile
    whole: bool = True

    @property
    def body(self):
        """The prose, as Markdown."""
        return self.source.body


@dataclass
class Directory:
    """Everything a site is made of. `records` and `pages` map ids to Entries, in the order of their files.

    `content` does so for each content type: `content["news"]["a-new-club"]`; a type without files is there and empty.
    While a folder is being checked, records and pages also hold what could be saved of files with errors (`whole` is
    False), and `unread` has the ids of the other types' files with errors; `load_or_fail` never returns those. `words` are
    those of services/_words.txt; in `memo` rules keep what several of them need. `only` are the paths of the files that
    are looked at, when the other records are merely skimmed. `pictures` is of pictures.py; `redirects` and `was_published`
    (address: line) are of addresses.py.
    """

    vocabulary: Vocabulary
    records: dict = field(default_factory=dict)
    pages: dict = field(default_factory=dict)
    types: tuple = ()
    content: dict = field(default_factory=dict)
    unread: dict = field(default_factory=dict)
    glossary: list = field(default_factory=list)
    site: Site | None = None
    files: list = field(default_factory=list)
    pictures: dict = field(default_factory=dict)
    redirects: list = field(default_factory=list)
    was_published: dict = field(default_factory=dict)
    words: frozenset = frozenset()
    memo: dict = field(default_factory=dict)
    only: frozenset = frozenset()

    def every_entry(self):
        """Every record, every page and then all of each content type, as Entries."""
        typed = (entry for entries in self.content.values() for entry in entries.values())
        return [*self.records.values(), *self.pages.values(), *typed]

    def entries(self):
        """Those of them that rules judge: all, or those of `only`."""
        return self._judged(self.every_entry())

    def looked_at(self):
        """The records that rules judge: all, or those of `only`."""
        return self._judged(self.records.values())

    def _judged(self, entries):
        return [entry for entry in entries if not self.only or entry.source.path in self.only]

    @property
    def only_records(self):
        """True if no file but some records is looked at."""
        return bool(self.only) and all(path.startswith("services/") for path in self.only)

    def ids(self, name):
        """Ids of `records`, `pages` or a content type, also of files that have errors."""
        if name in ("records", "pages"):
            return list(getattr(self, name))
        return [*self.content.get(name, ()), *self.unread.get(name, ())]

    def address_of(self, name, key):
        """Path of the page of an entry of `records`, `pages` or a content type, or "" if it has none of its own."""
        if name == "records":
            return f"/areas/{key}/" if self.records[key].model.kind == "area" else f"/services/{key}/"
        if name == "pages":
            return f"/{key}/"
        addresses = next(content_type.addresses for content_type in self.types if content_type.name == name)
        own = [address for address in addresses if "{id}" in address] or addresses[: len(self.content[name]) == 1]
        return own[0].replace("{id}", key) if own else ""

    def leads_to(self, address):
        """The page that an old address leads on to, or ""."""
        return next((redirect.to for redirect in self.redirects if redirect.from_ == address), "")

    @property
    def freshness(self):
        """How long a page may go unchecked; the product's own limits where content/site.yml cannot be read."""
        return self.site.freshness if self.site else Freshness()

    def named(self, name):
        """{id: Entry} of `records`, `pages` or a content type."""
        return getattr(self, name) if name in ("records", "pages") else self.content.get(name, {})

    def hide_after(self, entry):
        """Months overdue after which an Entry leaves the lists; None for what never does.

        Only records do: a page of text is not an offer that may have gone. The record every page sends people to stays
        too, since without it they would have nobody to ask.
        """
        is_record = self.records.get(entry.id) is entry
        is_help = self.site is not None and entry.id == self.site.help_record
        return self.freshness.hide_after if is_record and not is_help else None

    def standing(self, entry, today):
        """Where an Entry stands on the day `today`: see standing.py."""
        return standing_of(entry.model, today, self.hide_after(entry))

    def published(self, today, name="records"):
        """Entries that have a page on the day `today`, by id: all but those not to be seen yet. An address never goes."""
        return {key: one for key, one in self.named(name).items() if self.standing(one, today) != EARLY}

    def listed(self, today, name="records"):
        """Entries that lists and search offer on the day `today`, by id: see standing.OFFERED."""
        return {key: one for key, one in self.named(name).items() if self.standing(one, today) == OFFERED}

    def running(self, today, name="records"):
        """Entries that have neither ended nor are to come on the day `today`, by id: listed, or only not looked at for long."""
        return {key: one for key, one in self.named(name).items() if self.standing(one, today) in (OFFERED, STALE)}

    def on(self, today):
        """The Directory as the public has it on a day: without the pages and content that are not to be seen yet.

        Records stay, since others are named after them (an area, say); ask `published` and `listed` for those.
        """
        content = {name: self.published(today, name) for name in self.content}
        return replace(self, pages=self.published(today, "pages"), content=content, memo={})
