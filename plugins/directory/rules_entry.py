"""The rules of every file that becomes a page: records, pages of prose, content types. They have the shape of those in `rules.py`."""

import re

from .problems import field_name
from .references import inside_links, unknown
from .rules_record import area_ids
from .rules_refer import typed_addresses

LISTS = ("topics", "needs", "delivery", "related", "outcomes", "meets", "gaps")
ID = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")
TAKEN = (
    "a-z",
    "ages",
    "areas",
    "glossary",
    "images",
    "index",
    "needs",
    "pathways",
    "report",
    "search",
    "services",
    "theme",
    "topics",
)


def file_name_is_an_id(directory, today):
    """The file name is small letters, numbers and single hyphens, at most 60 characters, and ends in `.md`."""
    for entry in directory.entries():
        if not ID.fullmatch(entry.id) or len(entry.id) > 60:
            yield (
                entry.source,
                (),
                f'the file name "{entry.source.path.rpartition("/")[2]}" cannot be a web address. Use small letters, numbers and single hyphens',
            )


def page_has_an_address_of_its_own(directory, today):
    """The file name of a page of prose is not the address of a part of the site, such as `search` or `areas`."""
    typed = typed_addresses(directory)
    taken = {*TAKEN, *typed.get("", ()), *(folder.partition("/")[0] for folder in typed)}
    for key, entry in directory.pages.items():
        if key in taken:
            yield entry.source, (), f"/{key}/ is a part of the site already. Give the file another name"


def inside_link_leads_somewhere(directory, today):
    """A link in the text to a record, an area, a need, an age, a topic or a page leads to something that exists."""
    known = known_names(directory)
    for entry in directory.entries():
        for at, link, folder, key in inside_links(entry):
            if fault := _fault(directory, known, folder, key):
                yield at, (), f"the link {link} leads nowhere: {fault}"


def known_names(directory):
    """{folder of the site: (what stands there, names)}: `/needs/sleep/` is `sleep` in `needs`, `/about/` is `about` in ""."""
    words = directory.vocabulary
    known = {
        "services": ("record", [*directory.records]),
        "areas": ("area", area_ids(directory, unread=False)),
        "": ("page", [*directory.pages, *TAKEN]),
        "needs": ("need", words.ids("needs")),
        "ages": ("stage", words.ids("stages")),
        "topics": ("topic", words.ids("topics")),
    }
    for folder, names in typed_addresses(directory).items():
        what, already = known.get(folder, ("page", []))
        known[folder] = (what, [*already, *names])
    return known


def link_fault(directory, path):
    """What is wrong with a path of the site such as `/needs/sleep/#x`, or "" if it leads somewhere."""
    folder, _, key = re.split("[?#]", path)[0].strip("/").rpartition("/")
    return _fault(directory, known_names(directory), folder, key) if key else ""


def _fault(directory, known, folder, key):
    what, names = known.get(folder, ("page", [key]))
    if key in names or folder == "areas" and key in area_ids(directory):
        return ""
    to = directory.leads_to(f"/{folder}/{key}/" if folder else f"/{key}/")
    return f"that page has moved. Write {to}" if to else unknown(what, key, names)


def uncertain_names_a_field(directory, today):
    """Every entry of `uncertain` is a key of the record that is filled in, such as `contacts` or `ages.max`."""
    for entry in directory.entries():
        for path, names in _doubted(entry.source.data or {}):
            inside = [key[len(path) :] for key in entry.source.lines if key[: len(path)] == path]
            known = sorted({field_name(key) for key in inside if "uncertain" not in key} - {""})
            for position, name in enumerate(names):
                if name not in known:
                    yield entry.source, (*path, "uncertain", position), unknown("filled-in key", name, known)


def _doubted(value, path=()):
    """(key path of a block, its list `uncertain`) of a file and of every block in it."""
    if isinstance(value, dict) and isinstance(value.get("uncertain"), list):
        yield path, value["uncertain"]
    if isinstance(value, (dict, list)):
        for key, inner in value.items() if isinstance(value, dict) else enumerate(value):
            yield from _doubted(inner, (*path, key))


def no_key_twice_in_a_list(directory, today):
    """No topic, need, route, way of giving it, outcome, related record or paragraph of the law is listed twice."""
    for entry in directory.entries():
        lists = {(key,): getattr(entry.model, key, []) for key in LISTS}
        lists["access", "route"] = getattr(getattr(entry.model, "access", None), "route", [])
        for path, values in lists.items():
            for position, value in enumerate(values):
                if value in values[:position]:
                    yield entry.source, (*path, position), f'"{value}" is in the list twice. Remove one'


def checked_day_is_not_in_the_future(directory, today):
    """The day in `checked.on` is not in the future (a warning, since the clock may be the one that is wrong)."""
    for entry in directory.entries():
        day = entry.model.checked.on
        if day and day > today:
            yield (
                entry.source,
                ("checked", "on"),
                f"{day} is in the future. Write the day you compared it with its sources",
                "warning",
            )


ENTRY_RULES = (
    file_name_is_an_id,
    page_has_an_address_of_its_own,
    inside_link_leads_somewhere,
    uncertain_names_a_field,
    no_key_twice_in_a_list,
    checked_day_is_not_in_the_future,
)
