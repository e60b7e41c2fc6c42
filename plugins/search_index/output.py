"""The Pelican side of the search index."""

from pathlib import Path

from pelican import signals

from search import write

from .documents import index_of

NODE_MODULES = Path(__file__).resolve().parents[2] / "node_modules"


def connect():
    """Connect to Pelican's signals."""
    signals.all_generators_finalized.connect(write_index)


def write_index(generators):
    """Write the index of the Directory that was read into `search/` of the output folder."""
    for generator in generators:
        directory = generator.context.get("directory")
        if directory and hasattr(generator, "base_path"):
            index = index_of(directory, generator.settings["TODAY"], generator.base_path)
            write(index, Path(generator.output_path) / "search", stemmer=stemmer())


def stemmer():
    """The stemmer's script among the npm packages."""
    return NODE_MODULES / "porter2" / "dist" / "index.js"
