"""What a site folder becomes once it is read: Entries in one Directory."""

from dataclasses import dataclass, field

from .content import Site
from .frontmatter import SourceFile
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
    False), and `unread` has the ids of the other types' files with errors; `load_or_fail` never returns those.
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

    def entries(self):
        """Every record, every page and then all of each content type, as Entries."""
        typed = (entry for entries in self.content.values() for entry in entries.values())
        return [*self.records.values(), *self.pages.values(), *typed]

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

    def published(self, today):
        """Records that have a page on the day `today`, by id: all but those not to be seen yet. An address never goes."""
        return {key: entry for key, entry in self.records.items() if not _is_early(entry.model, today)}

    def listed(self, today):
        """Records that lists and search offer on the day `today`, by id: published, not closed, not past their last day."""
        return {key: entry for key, entry in self.published(today).items() if not _has_ended(entry.model, today)}


def _is_early(record, today):
    return record.visible.from_ is not None and today < record.visible.from_


def _has_ended(record, today):
    return record.status == "closed" or (record.visible.to is not None and record.visible.to < today)
