"""The rules of content/site.yml. They have the shape of those in `rules.py`."""

from .references import unknown


def site_names_pages_and_records(directory, today):
    """The pages and the records that content/site.yml names under `areas` and `complaints` exist."""
    if directory.site is None:
        return
    source, areas = site_file(directory), directory.site.areas
    wanted = (
        (("complaints",), directory.site.complaints, "page", directory.pages),
        (("areas", "guide"), areas.guide, "page", directory.pages),
        (("areas", "partnerships_record"), areas.partnerships_record, "record", directory.records),
        (("areas", "send_team_record"), areas.send_team_record, "record", directory.records),
    )
    for path, name, what, known in wanted:
        if name is not None and name not in known:
            yield source, path, unknown(what, name, list(known))


def site_file(directory):
    """The SourceFile of content/site.yml."""
    return next(source for source in directory.files if source.path == "content/site.yml")


def help_record_is_there(directory, today):
    """`help_record` in content/site.yml is an open record, since every page points to it."""
    if directory.site is None:
        return
    source = site_file(directory)
    helper = directory.records.get(directory.site.help_record)
    if helper is None:
        yield source, ("help_record",), unknown("record", directory.site.help_record, list(directory.records))
    elif helper.whole and directory.site.help_record not in directory.listed(today):
        yield (
            source,
            ("help_record",),
            f'"{directory.site.help_record}" is closed or not shown today. Name one that is open',
        )


SITE_RULES = (site_names_pages_and_records, help_record_is_there)
