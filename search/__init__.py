"""Search over a few hundred to a few thousand documents: indexed at build time, answered in the browser.

A small library that knows nothing of the site around it. README.md says how it works and why.
"""

from search.config import Relevance, Synonyms
from search.config import load as load_relevance
from search.document import FIELDS, REACHES, Document
from search.engine import Engine
from search.gazetteer import load as load_places
from search.index import Index, build
from search.lines import RelevanceError
from search.places import Gazetteer
from search.results import Hit, Results
from search.shards import engine, export, read, within, write
from search.spots import Place

__all__ = [
    "FIELDS",
    "REACHES",
    "Document",
    "Engine",
    "Gazetteer",
    "Hit",
    "Index",
    "Place",
    "Relevance",
    "RelevanceError",
    "Results",
    "Synonyms",
    "build",
    "engine",
    "export",
    "load_places",
    "load_relevance",
    "read",
    "within",
    "write",
]
