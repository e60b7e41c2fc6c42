"""The directory: record files become one checked model, and the model becomes pages."""


def register():
    """Connect to Pelican. Imported late, so that checking records does not load a site generator."""
    from . import generator

    generator.connect()
