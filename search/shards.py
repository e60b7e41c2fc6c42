"""An index as the static files the browser reads, and those files read back.

FORMAT is the version of the files; README.md describes them. The same index gives the same bytes.
"""

from __future__ import annotations

import hashlib
import json
import zlib
from collections import defaultdict
from collections.abc import Iterator, Mapping
from pathlib import Path

from search import columns, lexicon, modules
from search.codec import encode
from search.engine import Engine
from search.gazetteer import to_data
from search.index import Index
from search.lexicon import Layout
from search.settings import foreign, settings
from search.texts import texts

FORMAT = 2
MANIFEST = "manifest.js"

ONE_FILE = 500
"""Up to this many documents everything travels with the modules: a round trip costs more than the bytes it saves."""
SHARD, LARGEST = 6_000, 9_000
"""Postings in a shard of words, and the most that words of one skeleton may have before it is split."""
CHUNK = 8
"""Documents whose texts are one file. Results are rarely neighbours, so a larger file is mostly thrown away."""
LENGTHS = 5_000
"""Up to this many documents their lengths are sent once; beyond, that costs more than a query saves by it."""

Data = Mapping[str, Mapping]

_AT_ONCE = ("core", "settings", "areas")
_OF_DOCUMENTS = ("words", "texts", "areas", "points", "ages", "orders", "facets")


def export(index: Index, one_file: int = ONE_FILE) -> Data:
    """The content of each part of the data by its name, "words.3" for a shard."""
    small = len(index.documents) <= one_file
    found = settings(index)
    core, words = _words(index, found.pop("words"), Layout() if small else None)
    local, outcodes = to_data(index.places)
    size = max(len(index.documents), 1) if small else CHUNK
    data = {"core": {**core, "chunk": size}, "settings": found, "places": local, "outcodes": outcodes}
    for name in ("areas", "points", "ages", "orders"):
        data[name] = getattr(columns, name)(index.documents)
    data["facets"] = columns.facets(index.documents, index.facets)
    data["languages"] = foreign(index)
    data |= {f"words.{number}": shard for number, shard in enumerate(words)}
    data |= {f"texts.{number}": chunk for number, chunk in enumerate(texts(index.documents, size, found))}
    return data


def _words(index: Index, synonym_words: Mapping[str, str], layout: Layout | None) -> tuple[dict, list[dict[str, str]]]:
    of = lexicon.norms(index.lengths) if len(index.documents) <= LENGTHS else [0] * len(index.documents)
    layout = layout or lexicon.layout(index.scores, size=SHARD, largest=LARGEST)
    low = lexicon.lowest(index.scores, of)
    members: dict[int, dict[str, Mapping[int, float]]] = defaultdict(dict)
    for term in sorted({*index.scores, *synonym_words}):
        members[layout.shard(term)][term] = index.scores.get(term, {})
    surfaces = {**{term: (word,) for term, word in synonym_words.items()}, **index.surfaces}
    core = {
        "count": len(index.documents),
        "low": low,
        "most": lexicon.highest(index.scores, low),
        "norms": encode(of) if any(of) else "",
        "firsts": layout.firsts,
    }
    return core, [lexicon.pack(members[number], surfaces, of, low) for number in range(len(layout.firsts))]


def engine(index: Index, one_file: int = ONE_FILE) -> Engine:
    """The engine over ``index``, reading the same data as the browser."""
    return Engine(json.loads(json.dumps(export(index, one_file))))


def write(index: Index, folder: Path, *, stemmer: Path, one_file: int = ONE_FILE) -> None:
    """Write the data files, the manifest and the browser's modules into ``folder``.

    ``stemmer`` is dist/index.js of the npm package porter2. Raises FileNotFoundError if it is not there.
    """
    folder.mkdir(parents=True, exist_ok=True)
    data = export(index, one_file)
    names = (*_AT_ONCE, *_OF_DOCUMENTS) if len(index.documents) <= one_file else _AT_ONCE
    at_once = [part for part in data if part.split(".")[0] in names]
    files = dict(_write_files(folder, {part: content for part, content in data.items() if part not in at_once}))
    manifest = {"format": FORMAT, "files": files, "parts": {name: data[name] for name in at_once}}
    modules.write(folder, stemmer, {MANIFEST: f"export default {_json(manifest)}\n"})


def read(folder: Path) -> Engine:
    """The engine over files that ``write`` made. Raises ValueError if they are of another format."""
    text = (folder / MANIFEST).read_text(encoding="utf-8")
    manifest = json.loads(text.removeprefix("export default "))
    if manifest["format"] != FORMAT:
        raise ValueError(f"{folder / MANIFEST}: format {manifest['format']}, but this engine reads {FORMAT}")
    return Engine({**manifest["parts"], **dict(_read_files(folder, manifest["files"]))})


def _read_files(folder: Path, files: Mapping[str, str]) -> Iterator[tuple[str, Mapping]]:
    for name, pattern in files.items():
        before, number, after = pattern.partition("#")
        for path in folder.glob(f"{before}*{after}") if number else [folder / pattern]:
            part = f"{name}.{path.name.removeprefix(before).removesuffix(after)}" if number else name
            yield part, json.loads(path.read_text(encoding="utf-8"))[0]


def _write_files(folder: Path, data: Data) -> Iterator[tuple[str, str]]:
    """Write each part; yield its name and its file. Numbered parts of one name share a hash, and # for the number."""
    families: dict[str, dict[str, str]] = defaultdict(dict)
    for part, content in data.items():
        name, _, number = part.partition(".")
        families[name][number] = _checked(_json(content))
    for name, members in families.items():
        digest = hashlib.sha256("".join(members.values()).encode()).hexdigest()[:10]
        for number, text in members.items():
            (folder / _file(name, digest, number)).write_text(text, encoding="utf-8", newline="\n")
        yield name, _file(name, digest, "" if "" in members else "#")


def _file(name: str, digest: str, number: str) -> str:
    return f"{name}.{digest}.{number}.json" if number else f"{name}.{digest}.json"


def _json(content: object) -> str:
    return json.dumps(content, ensure_ascii=False, separators=(",", ":"))


def _checked(text: str) -> str:
    # The browser counts the sum again (RFC 1950), so that half a file or another file is never searched.
    return f"[{text},{zlib.adler32(text.encode())}]\n"
