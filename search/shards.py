"""An index as the static files the browser reads, and those files read back.

FORMAT is the version of the files; README.md describes them. The same index gives the same bytes.
"""

from __future__ import annotations

import hashlib
import json
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from math import log
from pathlib import Path

from search.analysis import Analyser
from search.codec import encode, encode_ascending
from search.document import Document
from search.engine import Engine
from search.gazetteer import to_data
from search.index import Index, analyser

FORMAT = 1
MANIFEST = "manifest.json"
BROWSER = Path(__file__).parent / "browser"

_LEVELS = 40
"""Steps a score is rounded to, each one character in the file. Two neighbours differ by about 12 %: at 80 steps
the file is a fifteenth larger and the judged queries score within 0.003."""

Data = Mapping[str, Mapping]


def export(index: Index) -> Data:
    """The content of each data file by its name."""
    analyse = analyser(index.relevance)
    local, outcodes = to_data(index.places)
    return {
        "words": {**_postings(index.scores), "entries": _entries(index.documents), "settings": _settings(index, analyse)},
        "documents": _documents(index.documents),
        "places": local,
        "outcodes": outcodes,
        "vocabulary": {"words": _vocabulary(index, analyse)},
    }


def engine(index: Index) -> Engine:
    """The engine over ``index``, reading the same data as the browser."""
    return Engine(json.loads(json.dumps(export(index))))


def write(index: Index, folder: Path, *, stemmer: Path) -> None:
    """Write the data files, the manifest and the browser's modules into ``folder``.

    ``stemmer`` is dist/index.js of the npm package porter2. Raises FileNotFoundError if it is not there.
    """
    folder.mkdir(parents=True, exist_ok=True)
    files = {name: _write_hashed(folder, name, content) for name, content in export(index).items()}
    _write(folder / MANIFEST, _json({"format": FORMAT, "files": files}))
    for module in sorted(BROWSER.glob("*.js")):
        _write(folder / module.name, module.read_text(encoding="utf-8"))
    _write(folder / "stemmer.js", _as_module(stemmer.read_text(encoding="utf-8")))


def read(folder: Path) -> Engine:
    """The engine over files that ``write`` made. Raises ValueError if they are of another format."""
    manifest = json.loads((folder / MANIFEST).read_text(encoding="utf-8"))
    if manifest["format"] != FORMAT:
        raise ValueError(f"{folder / MANIFEST}: format {manifest['format']}, but this engine reads {FORMAT}")
    return Engine({name: json.loads((folder / f).read_text(encoding="utf-8")) for name, f in manifest["files"].items()})


def _write_hashed(folder: Path, name: str, content: Mapping) -> str:
    text = _json(content)
    file = f"{name}.{hashlib.sha256(text.encode()).hexdigest()[:10]}.json"
    _write(folder / file, text)
    return file


def _write(path: Path, text: str) -> None:
    path.write_text(text, encoding="utf-8", newline="\n")


def _json(content: object) -> str:
    return json.dumps(content, ensure_ascii=False, separators=(",", ":")) + "\n"


def _as_module(script: str) -> str:
    # The package is CommonJS and sets exports.stem; a module without a bundler needs the two lines around it.
    return f"const exports = {{}}\n{script}\nexport const stem = exports.stem\n"


def _postings(scores: Mapping[str, Mapping[int, float]]) -> dict[str, object]:
    every = [score for row in scores.values() for score in row.values()] or [1.0]
    low, high = min(every), max(every)
    ratio = max((high / low) ** (1 / (_LEVELS - 1)), 1.000001)
    return {
        "low": low,
        "ratio": ratio,
        "levels": _LEVELS,
        "terms": " ".join(scores),
        "documents": " ".join(encode_ascending(row) for row in scores.values()),
        "impacts": " ".join(encode(_level(score, low, ratio) for score in row.values()) for row in scores.values()),
    }


def _level(score: float, low: float, ratio: float) -> int:
    return min(round(log(score / low) / log(ratio)), _LEVELS - 1)


def _entries(documents: Iterable[Document]) -> list[list]:
    return [[d.reach, list(d.ages or ()), list(d.areas), [list(point) for point in d.points]] for d in documents]


def _documents(documents: Sequence[Document]) -> dict[str, object]:
    patterns = Counter(d.url.replace(d.id, "{id}") for d in documents)
    pattern = max(sorted(patterns), key=patterns.__getitem__, default="")
    return {
        "url": pattern,
        "ids": [d.id for d in documents],
        "titles": [d.title for d in documents],
        "urls": ["" if d.url == pattern.replace("{id}", d.id) else d.url for d in documents],
        "kinds": [d.kind for d in documents],
        "summaries": [d.summary for d in documents],
        "facets": [{name: list(values) for name, values in sorted(d.facets.items())} for d in documents],
    }


def _settings(index: Index, analyse: Analyser) -> dict[str, object]:
    relevance = index.relevance
    shaped = {signal: weights for signal, weights in relevance.weights.items() if signal not in ("fields", "bm25")}
    asking = relevance.asking_words
    return {
        "weights": shaped,
        "stems": dict(sorted(relevance.stems.items())),
        "stop_words": sorted(relevance.stop_words),
        "asking_words": sorted(asking),
        "synonyms": _groups(index, analyse),
        "place_words": sorted({name.split()[0] for name in index.places.towns}),
        "best_bets": {
            " ".join(term for word, term in analyse.pairs(phrase) if word not in asking): bet.id
            for bet in relevance.best_bets
            for phrase in bet.words
        },
    }


def _groups(index: Index, analyse: Analyser) -> list[list]:
    """Synonyms as [weight, phrases of terms, phrases they also find]; the last left out where it is the same."""
    weights = index.relevance.weights["synonyms"]
    groups = []
    for group in index.synonyms if weights["on"] else ():
        words, to = (_phrases(side, analyse) for side in (group.words, group.to))
        groups.append([weights[group.kind], words] if words == to else [weights[group.kind], words, to])
    return groups


def _phrases(phrases: Iterable[str], analyse: Analyser) -> str:
    analysed = (" ".join(analyse.terms(phrase)) for phrase in phrases)
    return ";".join(dict.fromkeys(filter(None, analysed)))


def _vocabulary(index: Index, analyse: Analyser) -> list[str]:
    """Words a misspelt one may have meant, the commonest first."""
    counts = {w: len(index.scores[term]) for term, words in index.surfaces.items() for w in words if term in index.scores}
    for group in index.synonyms:
        if group.kind != "misspelling":
            for phrase in group.words:
                counts.update({word: 0 for word, _ in analyse.pairs(phrase) if word not in counts})
    kept = [word for word in counts if word.isalpha() and len(word) > 3]
    return sorted(kept, key=lambda word: (-counts[word], word))
