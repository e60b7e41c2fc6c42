"""The search index: pages and records become search.Document, and search writes output/search/."""


def register():
    """Connect to Pelican. Imported late, so that other verbs do not load a site generator."""
    from . import output

    output.connect()
