"""What a result shows of each document, in chunks: only those of the results on the page are fetched."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence

from search.document import Document


def texts(documents: Sequence[Document], size: int, settings: dict[str, object]) -> Iterator[dict[str, list]]:
    """Columns of ``size`` documents each; what all share, the pattern of their addresses and the names of their
    kinds, goes into ``settings``."""
    patterns = Counter(d.url.replace(d.id, "{id}") for d in documents)
    pattern = max(sorted(patterns), key=patterns.__getitem__, default="")
    kinds = sorted({d.kind for d in documents})
    settings.update(url=pattern, kinds=kinds)
    return (_columns(documents[start : start + size], pattern, kinds) for start in range(0, len(documents), size))


def _columns(documents: Sequence[Document], pattern: str, kinds: Sequence[str]) -> dict[str, list]:
    return {
        "ids": [d.id for d in documents],
        "titles": [d.title for d in documents],
        "urls": ["" if d.url == pattern.replace("{id}", d.id) else d.url for d in documents],
        "kinds": [kinds.index(d.kind) for d in documents],
        "summaries": [d.summary for d in documents],
        "labels": [list(d.labels) for d in documents],
    }
