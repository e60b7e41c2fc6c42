"""The rules a record keeps beyond its field types. One function each; the docstring is the sentence an editor reads.

A rule is a generator of (source file, key path, message) or, for a warning, (source file, key path, message, "warning").
`services/README.md` lists the docstrings; a test keeps the list in step.
"""

import re

from .problems import Problem, field_name, in_words
from .references import inside_links, unknown
from .rules_site import SITE_RULES
from .rules_text import TEXT_RULES

RULES = []
ID = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")
TAKEN = (
    "a-z",
    "ages",
    "areas",
    "glossary",
    "index",
    "needs",
    "pathways",
    "report",
    "search",
    "services",
    "theme",
    "topics",
)


def rule(function):
    """Put a check into the table. Order in the file is order in the table."""
    RULES.append(function)
    return function


def run_rules(directory, today):
    """Every Problem the rules find in a Directory. `today` is a date; no rule reads the clock."""
    for check in RULES:
        for source, path, message, *level in check(directory, today):
            yield Problem(source.path, source.line(path), field_name(path), message, *level)


def _areas(directory, unread=True):
    """Ids of the areas; with `unread` also of records whose kind could not be read, so as not to blame what names them."""
    kinds = ("area", "") if unread else ("area",)
    return [key for key, entry in directory.records.items() if entry.model.kind in kinds]


@rule
def file_name_is_an_id(directory, today):
    """The file name is small letters, numbers and single hyphens, at most 60 characters, and ends in `.md`."""
    for entry in directory.entries():
        if not ID.fullmatch(entry.id) or len(entry.id) > 60:
            yield (
                entry.source,
                (),
                f'the file name "{entry.id}.md" cannot be a web address. Use small letters, numbers and single hyphens',
            )


@rule
def page_has_an_address_of_its_own(directory, today):
    """The file name of a page of prose is not the address of a part of the site, such as `search` or `areas`."""
    for key, entry in directory.pages.items():
        if key in TAKEN:
            yield entry.source, (), f"/{key}/ is a part of the site already. Give the file another name"


@rule
def area_exists(directory, today):
    """`area` is one of `county`, `online` and `national`, or a list of ids of records of kind `area`."""
    reaches, areas = directory.vocabulary.ids("reaches"), _areas(directory)
    for entry in directory.records.values():
        named = entry.model.area
        for position, area in enumerate(named):
            if area not in areas and area not in reaches:
                yield (
                    entry.source,
                    ("area", position),
                    unknown("area", area, [*reaches, *_areas(directory, unread=False)]),
                )
        if len(named) > 1 and set(named) & set(reaches):
            yield (
                entry.source,
                ("area",),
                f"{in_words(sorted(set(named) & set(reaches)), 'and')} cannot stand beside other areas. Write it alone, or list only areas",
            )
        if len(named) != len(set(named)):
            yield entry.source, ("area",), "names the same area twice. Write each once"


@rule
def area_has_details(directory, today):
    """A record of kind `area` has `area_details`, and no other record has them."""
    for entry in directory.records.values():
        is_area, has_details = entry.model.kind == "area", entry.model.area_details is not None
        if is_area and not has_details and "area_details" not in (entry.source.data or {}):
            yield (
                entry.source,
                ("kind",),
                "an area needs a block `area_details` with number and towns. Copy one from another area",
            )
        if has_details and not is_area:
            yield (
                entry.source,
                ("area_details",),
                "only a record of kind `area` has this. Remove the block, or change kind",
            )


@rule
def related_exists(directory, today):
    """Every id in `related` is another record of the directory."""
    for entry in directory.entries():
        for position, other in enumerate(entry.model.related):
            if other == entry.id:
                yield entry.source, ("related", position), "names this record itself. Remove it"
            elif other not in directory.records:
                yield entry.source, ("related", position), unknown("record", other, list(directory.records))


@rule
def inside_link_leads_somewhere(directory, today):
    """A link in the text to a record, an area, a need, an age, a topic or a page leads to something that exists."""
    words = directory.vocabulary
    known = {
        "services": ("record", [*directory.records]),
        "areas": ("area", _areas(directory, unread=False)),
        "": ("page", [*directory.pages, *TAKEN]),
        "needs": ("need", words.ids("needs")),
        "ages": ("stage", words.ids("stages")),
        "topics": ("topic", words.ids("topics")),
    }
    for entry in directory.entries():
        for at, link, folder, key in inside_links(entry):
            what, names = known.get(folder, ("page", [key]))
            if key not in names and not (folder == "areas" and key in _areas(directory)):
                yield at, (), f"the link {link} leads nowhere: {unknown(what, key, names)}"


@rule
def what_is_named_is_shown(directory, today):
    """A link in the text, and `area`, lead to a record that is shown by now (`visible.from`), or this one is not shown yet either."""
    published = directory.published(today)
    early = {key: entry.model.visible.from_ for key, entry in directory.records.items() if key not in published}
    for entry in (entry for entry in directory.entries() if entry.id not in early):
        named = [
            (at, (), key, f"the link {link} leads to")
            for at, link, folder, key in inside_links(entry)
            if folder in ("services", "areas")
        ]
        named += [(entry.source, ("area", n), key, "names") for n, key in enumerate(getattr(entry.model, "area", ()))]
        for source, path, key, what in named:
            if key in early:
                yield source, path, f"{what} a record that is not shown before {early[key]}. Leave it out until then"


@rule
def uncertain_names_a_field(directory, today):
    """Every entry of `uncertain` is a key of the record that is filled in, such as `contacts` or `ages.max`."""
    for entry in directory.entries():
        known = sorted({field_name(path) for path in entry.source.lines} - {"uncertain"})
        for position, name in enumerate(entry.model.uncertain):
            if name not in known:
                yield entry.source, ("uncertain", position), unknown("filled-in key", name, known)


@rule
def no_key_twice_in_a_list(directory, today):
    """No topic, need, route, way of giving it, outcome or related record is listed twice."""
    for entry in directory.records.values():
        lists = {(key,): getattr(entry.model, key) for key in ("topics", "needs", "delivery", "related", "outcomes")}
        lists["access", "route"] = entry.model.access.route if entry.model.access else []
        for path, values in lists.items():
            for position, value in enumerate(values):
                if value in values[:position]:
                    yield entry.source, (*path, position), f'"{value}" is in the list twice. Remove one'


@rule
def contact_says_how(directory, today):
    """Every block of `contacts` has a phone, text, email or website."""
    for entry in directory.records.values():
        for position, contact in enumerate(entry.model.contacts):
            if not (contact.phone or contact.text or contact.email or contact.website):
                yield (
                    entry.source,
                    ("contacts", position),
                    "says no way to get in touch. Add phone, text, email or website, or remove the block",
                )


@rule
def review_is_not_overdue(directory, today):
    """A record is looked at again by the day in `checked.next` (a warning once that day is past)."""
    for entry in directory.entries():
        due = entry.model.checked.next
        if due and due < today:
            yield (
                entry.source,
                ("checked", "next"),
                f"was due on {due}. Compare the page with its sources, then write the new dates",
                "warning",
            )


@rule
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


RULES.extend((*TEXT_RULES, *SITE_RULES))
