"""Documents to a Whoosh index and back to word scores. The only module that knows Whoosh.

Whoosh owns fields, postings and BM25F; what leaves this module is plain numbers, so that the engine could be
changed without touching the files the browser reads.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property, lru_cache
from tempfile import TemporaryDirectory
from types import MappingProxyType

from whoosh.analysis import SpaceSeparatedTokenizer
from whoosh.codec.whoosh3 import W3Codec
from whoosh.fields import ID, TEXT, Schema
from whoosh.filedb.filestore import FileStorage, RamStorage
from whoosh.index import Index as WhooshIndex
from whoosh.lang import porter2
from whoosh.reading import IndexReader

from search.analysis import Analyser
from search.config import Relevance, Synonyms
from search.document import FIELDS, Document
from search.filters import FacetLabels
from search.linked import idf, with_links
from search.places import Gazetteer
from search.stemming import stemmer
from search.wording import surfaces, terms

__all__ = ["Index", "build", "stem"]

stem = stemmer(porter2)


@dataclass(frozen=True)
class Index:
    """Everything that ranking needs. A document's number is its position in ``documents``.

    ``texts`` are the fields of each document, the title first, each its terms in order. ``scores`` maps term to
    document number to BM25F score. ``surfaces`` maps term to the words of the text it stands for, the commonest
    first. ``facets`` names what the documents' facets may hold.
    """

    documents: tuple[Document, ...]
    texts: tuple[tuple[Sequence[str], ...], ...]
    scores: Mapping[str, Mapping[int, float]]
    surfaces: Mapping[str, tuple[str, ...]]
    facets: FacetLabels
    relevance: Relevance
    places: Gazetteer
    synonyms: tuple[Synonyms, ...]
    whoosh: WhooshIndex

    @cached_property
    def said(self) -> Mapping[str, str]:
        """The terms of each text of the synonyms, with spaces between."""
        return analyser(self.relevance).phrases(text for group in self.synonyms for text in (*group.words, *group.to))

    @cached_property
    def titled(self) -> Mapping[str, Sequence[int]]:
        """The documents that have a term in their title, in order."""
        found: dict[str, dict[int, None]] = defaultdict(dict)
        for number, (title, *_) in enumerate(self.texts):
            for term in title:
                found[term][number] = None
        return {term: [*numbers] for term, numbers in found.items()}


@lru_cache(maxsize=1)
def analyser(relevance: Relevance) -> Analyser:
    """The analyser that index and queries share; one for all parts of a build, for it remembers words."""
    return Analyser(stem, relevance.stems, relevance.stop_words)


def build(
    documents: Iterable[Document],
    *,
    places: Gazetteer,
    relevance: Relevance,
    synonyms: Sequence[Synonyms] = (),
    facets: FacetLabels = MappingProxyType({}),
) -> Index:
    """Index ``documents``. ``synonyms`` are further groups, such as the acronyms of a glossary. ``facets`` are the
    choices a filter offers, in the order in which they are shown.

    Raises ValueError when two documents have one id.
    """
    ordered = tuple(sorted(documents, key=_like_beside_like))
    _refuse_duplicates(ordered)
    analyse = analyser(relevance)
    texts, counts = terms(ordered, analyse)
    whoosh = _whoosh_index(ordered, texts, relevance.weights["fields"])
    bm25, worth = relevance.weights["bm25"], relevance.weights["purpose"]
    scores = _scores(whoosh, [worth[document.purpose] for document in ordered], **bm25)
    return Index(
        documents=ordered,
        texts=tuple(tuple(fields.values()) for fields in texts),
        scores=with_links(scores, ordered, relevance.weights["linked"]),
        surfaces=surfaces(counts, analyse),
        facets=facets,
        relevance=relevance,
        places=places,
        synonyms=(*relevance.synonyms, *synonyms),
        whoosh=whoosh,
    )


def _like_beside_like(document: Document) -> tuple[object, ...]:
    # Neighbours that share words leave small gaps in the postings, and small gaps compress well. What lies in one place shares its words
    # too, and of 20,000 documents where they are is a fifth of what it is in another order.
    where = (document.areas, not document.referred, document.points)
    return (document.kind, document.reach, *where, document.text.get("needs", ""), document.id)


def _refuse_duplicates(documents: Sequence[Document]) -> None:
    twice = sorted(id for id, count in Counter(d.id for d in documents).items() if count > 1)
    if twice:
        raise ValueError(f"these ids belong to more than one document: {', '.join(twice)}")


class _Storage(RamStorage):
    """An index in memory. Whoosh's own puts its scratch files into one folder of the machine, MAIN.tmp, where two
    builds at one time take each other's away; this one puts them into ``scratch``."""

    def __init__(self, scratch: str) -> None:
        super().__init__()
        self.scratch = scratch

    def temp_storage(self, name: str | None = None) -> FileStorage:
        return FileStorage(self.scratch)


def _whoosh_index(
    documents: Iterable[Document], texts: Iterable[Mapping[str, Sequence[str]]], boosts: Mapping[str, float]
) -> WhooshIndex:
    # The words are analysed before Whoosh sees them: it pickles its schema, and a stemmer does not pickle. Lists it takes as they are.
    fields = {n: TEXT(analyzer=SpaceSeparatedTokenizer(), phrase=False, field_boost=boosts[n]) for n in FIELDS}
    with TemporaryDirectory(ignore_cleanup_errors=True) as scratch:
        index = _Storage(scratch).create_index(Schema(id=ID(stored=True), **fields))
        # It is read once and thrown away, so that to compress it is time lost.
        writer = index.writer(codec=W3Codec(compression=0))
        for document, fields_of_it in zip(documents, texts, strict=True):
            writer.add_document(id=document.id, **fields_of_it)
        writer.commit()
    return index


def _scores(index: WhooshIndex, worth: Sequence[float], k1: float, b: float) -> dict[str, dict[int, float]]:
    """Whoosh's scores, each times what the purpose of its document is worth."""
    scores: dict[str, list[dict[int, float]]] = defaultdict(list)
    with index.reader() as reader:
        saturations = {name: _saturations(reader, name, k1, b) for name in FIELDS}
        for name, term in reader.all_terms():
            if name in saturations:
                scores[term.decode("utf-8")].append(_row(reader, name, term, saturations[name], worth, k1))
    return {term: _added(scores[term]) for term in sorted(scores)}


def _added(rows: Sequence[dict[int, float]]) -> dict[int, float]:
    # The longest first: few documents have a word in another field only.
    total, *others = sorted(rows, key=len, reverse=True) if len(rows) > 1 else rows
    count, known = len(total), total.get
    for row in others:
        for document, score in row.items():
            total[document] = known(document, 0.0) + score
    return total if len(total) == count else {document: total[document] for document in sorted(total)}


def _saturations(reader: IndexReader, name: str, k1: float, b: float) -> list[float]:
    """How soon a word more says nothing more, for each document: the longer its field is, the later."""
    count = reader.doc_count_all()
    average = reader.field_length(name) / max(count, 1)
    lengths = (reader.doc_field_length(document, name) or 0 for document in range(count))
    return [k1 * (1 - b + b * length / average) if average else k1 for length in lengths]


def _row(
    reader: IndexReader, name: str, term: bytes, saturations: Sequence[float], worth: Sequence[float], k1: float
) -> dict[int, float]:
    """Whoosh's own BM25F: each field is scored apart and the scores are added (whoosh.scoring.BM25F)."""
    count = reader.doc_frequency(name, term)
    telling, gain = idf(reader.doc_count_all(), count), k1 + 1
    matcher, row = reader.postings(name, term), {}
    number_of, weight_of, go_on = matcher.id, matcher.weight, matcher.next
    for _ in range(count):
        document, weight = number_of(), weight_of()
        row[document] = telling * weight * gain / (weight + saturations[document]) * worth[document]
        go_on()
    return row
