"""The rules a record keeps beyond its field types. One function each; the docstring is the sentence an editor reads.

A rule is a generator of (source file, key path, message) or, for a warning, (source file, key path, message, "warning").
`services/README.md` lists the docstrings; a test keeps the list in step.
"""

import difflib
import re

from .problems import Problem, field_name, in_words

RULES = []
ID = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")
MOST_TO_LIST = 20
INSIDE_LINK = re.compile(r"\]\((/[^)\s]*)")


def rule(function):
    """Put a check into the table. Order in the file is order in the table."""
    RULES.append(function)
    return function


def run_rules(directory, today):
    """Every Problem the rules find in a Directory. `today` is a date; no rule reads the clock."""
    for check in RULES:
        for source, path, message, *level in check(directory, today):
            yield Problem(source.path, source.line(path), field_name(path), message, *level)


def _entries(directory):
    return [*directory.records.values(), *directory.pages.values()]


def _areas(directory, unread=True):
    """Ids of the areas; with `unread` also of records whose kind could not be read, so as not to blame what names them."""
    kinds = ("area", "") if unread else ("area",)
    return [key for key, entry in directory.records.items() if entry.model.kind in kinds]


@rule
def file_name_is_an_id(directory, today):
    """The file name is small letters, numbers and single hyphens, at most 60 characters, and ends in `.md`."""
    for entry in _entries(directory):
        if not ID.fullmatch(entry.id) or len(entry.id) > 60:
            yield entry.source, (), f'the file name "{entry.id}.md" cannot be a web address. Use small letters, numbers and single hyphens'


@rule
def area_exists(directory, today):
    """`area` is one of `county`, `online` and `national`, or a list of ids of records of kind `area`."""
    reaches, areas = directory.vocabulary.ids("reaches"), _areas(directory)
    for entry in directory.records.values():
        named = entry.model.area
        for position, area in enumerate(named):
            if area not in areas and area not in reaches:
                yield entry.source, ("area", position), _unknown("area", area, [*reaches, *_areas(directory, unread=False)])
        if len(named) > 1 and set(named) & set(reaches):
            yield entry.source, ("area",), f"{in_words(sorted(set(named) & set(reaches)), 'and')} cannot stand beside other areas. Write it alone, or list only areas"
        if len(named) != len(set(named)):
            yield entry.source, ("area",), "names the same area twice. Write each once"


def _unknown(what, value, known):
    near = difflib.get_close_matches(value, known, n=1, cutoff=0.5)
    if near:
        hint = f"Did you mean `{near[0]}`?"
    elif 0 < len(known) <= MOST_TO_LIST:
        hint = f"Choose from {in_words(known)}"
    else:
        hint = "Search the folder for the right one, or remove this" if known else "There is none yet, so remove this"
    return f'there is no {what} "{value}". {hint}'


@rule
def area_has_details(directory, today):
    """A record of kind `area` has `area_details`, and no other record has them."""
    for entry in directory.records.values():
        is_area, has_details = entry.model.kind == "area", entry.model.area_details is not None
        if is_area and not has_details and "area_details" not in (entry.source.data or {}):
            yield entry.source, ("kind",), "an area needs a block `area_details` with number and towns. Copy one from another area"
        if has_details and not is_area:
            yield entry.source, ("area_details",), "only a record of kind `area` has this. Remove the block, or change kind"


@rule
def related_exists(directory, today):
    """Every id in `related` is another record of the directory."""
    for entry in _entries(directory):
        for position, other in enumerate(entry.model.related):
            if other == entry.id:
                yield entry.source, ("related", position), "names this record itself. Remove it"
            elif other not in directory.records:
                yield entry.source, ("related", position), _unknown("record", other, list(directory.records))


@rule
def inside_link_leads_somewhere(directory, today):
    """A link in the text to `/services/...`, `/areas/...` or a page leads to something that exists."""
    homes = {"services": directory.records, "areas": _areas(directory)}
    known = {"services": directory.records, "areas": _areas(directory, unread=False)}
    for entry in _entries(directory):
        for number, line in enumerate(entry.source.body.split("\n"), entry.source.body_line):
            for link in INSIDE_LINK.findall(line):
                parts = link.split("#")[0].strip("/").split("/")
                if len(parts) == 2 and parts[0] in homes and parts[1] not in homes[parts[0]]:
                    yield _At(entry.source, number), (), f"the link {link} leads nowhere: {_unknown('record', parts[1], list(known[parts[0]]))}"


class _At:
    """A source file at a given line, for problems in the text below the front matter."""

    def __init__(self, source, number):
        self.path, self.number = source.path, number

    def line(self, path):
        return self.number


@rule
def uncertain_names_a_field(directory, today):
    """Every entry of `uncertain` is a key of the record that is filled in, such as `contacts` or `ages.max`."""
    for entry in _entries(directory):
        known = sorted({field_name(path) for path in entry.source.lines} - {"uncertain"})
        for position, name in enumerate(entry.model.uncertain):
            if name not in known:
                yield entry.source, ("uncertain", position), _unknown("filled-in key", name, known)


@rule
def no_key_twice_in_a_list(directory, today):
    """No topic, need, route or related record is listed twice."""
    for entry in directory.records.values():
        for key, values in (("topics", entry.model.topics), ("needs", entry.model.needs), ("related", entry.model.related), ("outcomes", entry.model.outcomes)):
            for position, value in enumerate(values):
                if value in values[:position]:
                    yield entry.source, (key, position), f'"{value}" is in the list twice. Remove one'


@rule
def headings_start_at_two(directory, today):
    """Headings in the text start at `##`; the page's title comes from `title`."""
    for entry in _entries(directory):
        fenced = False
        for number, line in enumerate(entry.source.body.split("\n"), entry.source.body_line):
            fenced ^= line.startswith("```")
            if not fenced and re.match(r"#\s", line):
                yield _At(entry.source, number), (), "a heading with one # would be a second title. Write ##"


@rule
def review_is_not_overdue(directory, today):
    """A record is looked at again by the day in `checked.next` (a warning once that day is past)."""
    for entry in _entries(directory):
        due = entry.model.checked and entry.model.checked.next
        if due and due < today:
            yield entry.source, ("checked", "next"), f"was due on {due}. Compare the page with its sources, then write the new dates", "warning"


@rule
def checked_day_is_not_in_the_future(directory, today):
    """The day in `checked.on` is not in the future."""
    for entry in _entries(directory):
        if entry.model.checked and entry.model.checked.on > today:
            yield entry.source, ("checked", "on"), f"{entry.model.checked.on} is in the future. Write the day you compared it with its sources"


@rule
def site_names_pages_and_records(directory, today):
    """The pages and the record that content/site.yml names under `areas` and `complaints` exist."""
    if directory.site is None:
        return
    source, areas = _site_file(directory), directory.site.areas
    wanted = (
        (("complaints",), directory.site.complaints, "page", directory.pages),
        (("areas", "guide"), areas.guide, "page", directory.pages),
        (("areas", "partnerships_record"), areas.partnerships_record, "record", directory.records),
    )
    for path, name, what, known in wanted:
        if name is not None and name not in known:
            yield source, path, _unknown(what, name, list(known))


def _site_file(directory):
    return next(source for source in directory.files if source.path == "content/site.yml")


@rule
def help_record_is_there(directory, today):
    """`help_record` in content/site.yml is an open record, since every page points to it."""
    if directory.site is None:
        return
    source = _site_file(directory)
    helper = directory.records.get(directory.site.help_record)
    if helper is None:
        yield source, ("help_record",), _unknown("record", directory.site.help_record, list(directory.records))
    elif helper.whole and directory.site.help_record not in directory.listed(today):
        yield source, ("help_record",), f'"{directory.site.help_record}" is closed or not shown today. Name one that is open'
