"""What the verbs say about the tables of places: broken, or too old."""

import sys


def are_whole(site):
    """True if the tables of places of a site folder can be read; says what is wrong with broken ones."""
    return _vintage(site) is not None


def warn_of_old(site, today):
    """Say so on standard error if the tables of a site folder are older than a year on the day `today`."""
    vintage = _vintage(site)
    if vintage and (warning := vintage.warning(today)):
        print(warning, file=sys.stderr)


def _vintage(site):
    from search import load_places
    from search.postcodes.table import TableError, path_of

    try:
        return load_places(table=path_of(site)).vintage
    except TableError as broken:
        print(broken, file=sys.stderr)
        return None
