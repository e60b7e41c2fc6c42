"""The Pelican side of the search index."""

from pathlib import Path

from pelican import signals

from plugins.assets.bundler import bundle
from search import write

from .documents import index_of, places_of


def connect():
    """Connect to Pelican's signals."""
    signals.all_generators_finalized.connect(write_index)


def write_index(generators):
    """Write the index of the Directory that was read into `search/` of the output folder.

    Templates then have `postcodes`, product and month of the places, which the search page names, and `search_manifest`,
    the files of the index.
    """
    for generator in generators:
        directory = generator.context.get("directory")
        if directory and hasattr(generator, "base_path"):
            places = places_of(Path(generator.settings["SITE_ROOT"]))
            generator.context["postcodes"] = places.vintage
            index = index_of(directory, generator.settings["TODAY"], places, generator.base_path)
            manifest = write(index, Path(generator.output_path) / "search", bundle=bundle)
            generator.context["search_manifest"] = manifest
