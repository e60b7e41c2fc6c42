"""The Pelican side of the search index."""

import json
from pathlib import Path

from markupsafe import Markup
from pelican import signals

from plugins.assets.bundler import bundle
from search import within, write

from .collecting import collecting_only_new, not_collecting
from .documents import index_of, places_of


def connect():
    """Connect to Pelican's signals."""
    signals.all_generators_finalized.connect(write_index)


def write_index(generators):
    """Write the index of the Directory that was read into `search/` of the output folder.

    Templates then have `postcodes`, product and month of the places, which the search page names; `whole_postcodes`, whether these
    are known and not only their sectors; `search_manifest`, the files of the index; for the page that is asked something by its address `search_manifest_within`, the same with what names the
    shards of a query; `search_at_once`, the files that this page needs at once; and `urgent_contacts`, who it names to ring when the
    search fails: those with `always` in search/relevance/crisis.yml.
    """
    for generator in generators:
        directory = generator.context.get("directory")
        if directory and hasattr(generator, "base_path"):
            places = places_of(Path(generator.settings["SITE_ROOT"]))
            generator.context["postcodes"] = places.vintage
            generator.context["whole_postcodes"] = places.units is not None
            folder = Path(generator.output_path) / "search"
            with collecting_only_new():
                index = index_of(directory, generator.settings["TODAY"], places, generator.base_path)
            with not_collecting():
                manifest = write(index, folder, bundle=bundle)
            generator.context["search_manifest"] = in_page(manifest)
            asked = within(manifest, folder)
            generator.context |= {"search_manifest_within": in_page(asked), "search_at_once": asked["at_once"]}
            contacts = index.relevance.crisis.contacts
            generator.context["urgent_contacts"] = [contact for contact in contacts if contact.always]


def in_page(manifest):
    """`manifest` as JSON that may stand in a script element, where "</script" would end it; read back it is the same."""
    text = json.dumps(manifest, ensure_ascii=False, separators=(",", ":"))
    return Markup(text.replace("<", "\\u003c"))
