"""The rules of ids that one file holds of another. They have the shape of those in `rules.py`."""

from .references import unknown
from .refers import references

NAMES = {"records": "record", "pages": "page"}


def named_entry_exists(directory, today):
    """Every id of a record, a page or another file, such as those in `related`, leads to one that is there."""
    for entry in directory.entries():
        for path, to, key in references(entry.model):
            if key not in directory.ids(to):
                moved = directory.leads_to(f"/services/{key}/") if to == "records" else ""
                if moved:
                    yield entry.source, path, f'"{key}" has moved to {moved}. Write its id now'
                    continue
                yield entry.source, path, unknown(NAMES.get(to, f"file in {to}"), key, directory.ids(to))


def typed_addresses(directory):
    """{folder: names} of the pages of content types that have a file: `/news/{id}/` is `news` and all ids, `/plans/` is "" and `plans`."""
    found = {}
    for content_type in directory.types:
        ids = directory.ids(content_type.name)
        for address in content_type.addresses if ids else ():
            folder, _, name = address.strip("/").rpartition("/")
            found.setdefault(folder, []).extend(ids if name == "{id}" else [name])
    return found
