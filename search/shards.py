"""An index as the static files the browser reads, and those files read back.

FORMAT is the version of the files; README.md describes them. The same index gives the same bytes.
"""

from __future__ import annotations

import hashlib
import json
import os
import zlib
from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path

from search import begun, columns, crisis, languages, meanings
from search.engine import Engine
from search.index import Index, analyser
from search.place_tables import codes_by_letters, to_data, towns_by_letter
from search.rows import Rows
from search.settings import analysis, asking_abroad, settings, synonyms, words_of_synonyms
from search.settings import foreign as foreign_words
from search.texts import Names, chunks
from search.word_shards import WordShards

FORMAT = 13
MANIFEST = "manifest.json"
DATA = "data"
"""The folder of the files that are named by what is in them, so that a host can say they never change."""

SMALL = 500
"""Up to this many documents all texts are one file, and what is known of every document and what it is called are in the first
one: both are less than what asking for them apart costs."""
CHUNK = 2
"""Documents whose texts are one file in a larger index: results are rarely neighbours, so most of a larger one would be
thrown away."""
CORE = "core"
"""The file that names the shards of a query. A page that is asked something by its address can hold it: see ``within``."""
START = "start"
"""The file with all else that every search needs, which a page can ask for before its script has come."""

BROWSER = Path(__file__).parent / "browser"
Data = Mapping[str, Mapping]
Bundle = Callable[[Path, Path], None]

_AT_ONCE = ("settings", "areas")
_OF_DOCUMENTS = ("points", "ages", "names")


def export(index: Index, shard: int | None = None, small: int = SMALL) -> Data:
    """The content of each part of the data by its name, "words.3" for a shard. ``shard`` is the weight of a shard of words,
    see Homes, ``small`` the most documents of a small index."""
    found = settings(index)
    groups, known = synonyms(index), words_of_synonyms(index)
    spoken, foreign = foreign_words(index)
    names, few = Names(index.documents, found["url"]), len(index.documents) <= small
    beside = None if few else names
    rows = Rows(index, groups, foreign, known, beside)
    words = WordShards(rows, shard)
    size = max(len(index.documents), 1) if few else CHUNK
    data = {
        CORE: {**words.core(), **analysis(index), "chunk": size},
        "settings": found,
        **to_data(index.places),
    }
    for name in ("areas", "ages", "orders", "points"):
        data[name] = getattr(columns, name)(index.documents)
    data["facets"] = columns.facets(index.documents, index.facets)
    data["crisis"] = crisis.to_data(index.relevance.crisis)
    weights = index.relevance.weights["languages"]
    english = {*index.scores, *known, *map(analyser(index.relevance).term, index.relevance.first_names)}
    english = english.union(*(" ".join(group[2]).split() for group in groups))
    asking = asking_abroad(index.relevance)
    codes = [tongue.code for tongue in index.relevance.languages.tongues]
    parts = languages.shards(spoken, codes, english)
    shards = languages.to_data(index.relevance.languages, parts, weights, asking, rows.packed_of)
    data |= {f"languages.{number}": shard for number, shard in enumerate(shards)}
    data |= {f"words.{number}": shard for number, shard in enumerate(words.shards())}
    if few:
        data["names"] = names.of(range(len(index.documents)))
    texts = chunks(index.documents, size, beside)
    data |= {f"texts.{number}": chunk for number, chunk in enumerate(texts)}
    # They share the name of other texts: the page, which says it, need not be longer for what somebody may type.
    data |= {f"texts.b{number}": words for number, words in begun.to_data(index, groups, rows.readings).items()}
    found_by = [*map(meanings.found_by, groups)]
    for start in range(0, len(found_by), meanings.GROUPS):
        data[f"texts.m{start // meanings.GROUPS}"] = found_by[start : start + meanings.GROUPS]
    data |= {f"texts.t{letter}": towns for letter, towns in towns_by_letter(index.places).items()}
    data |= {f"texts.c{letters}": codes for letters, codes in codes_by_letters(index.places).items()}
    return data


def engine(index: Index, **sizes: int) -> Engine:
    """The engine over ``index``, reading the same data as the browser; ``sizes`` are those of ``export``."""
    return Engine(json.loads(json.dumps(export(index, **sizes))))


def write(
    index: Index, folder: Path, *, bundle: Bundle, shard: int | None = None, small: int = SMALL
) -> dict[str, object]:
    """Write search.js, the engine in the browser, into ``folder`` and the data files into its folder DATA; return the
    manifest, which the page needs.

    The manifest is {"format", "files": {part: file}, "at_once": [file]}; # stands for the number of a shard, and
    what is "at_once" every search needs. ``bundle`` writes an ES module with all that it imports as one file.
    """
    (folder / DATA).mkdir(parents=True, exist_ok=True)
    data = export(index, shard, small)
    names = (*_AT_ONCE, *_OF_DOCUMENTS) if len(index.documents) <= small else _AT_ONCE
    start = {part: content for part, content in data.items() if part in names}
    parts = {START: start, **{part: content for part, content in data.items() if part not in start}}
    files = dict(_write_files(folder / DATA, parts))
    manifest = {"format": FORMAT, "files": files, "at_once": [files[CORE], files[START]]}
    (folder / MANIFEST).write_text(_json(manifest) + "\n", encoding="utf-8", newline="\n")
    bundle(BROWSER / "library.js", folder / "search.js")
    return manifest


def within(manifest: Mapping[str, object], folder: Path) -> dict[str, object]:
    """The ``manifest`` of ``folder`` with the core in it, {"inline": {part: content}}, so that the page it stands in can name
    the shards of a query before anything else has come."""
    file = manifest["files"][CORE]
    content = json.loads((folder / DATA / file).read_text(encoding="utf-8"))[0]
    return {
        **manifest,
        "files": {part: name for part, name in manifest["files"].items() if part != CORE},
        "at_once": [name for name in manifest["at_once"] if name != file],
        "inline": {CORE: content},
    }


def read(folder: Path) -> Engine:
    """The engine over files that ``write`` made. Raises ValueError if they are of another format."""
    manifest = json.loads((folder / MANIFEST).read_text(encoding="utf-8"))
    if manifest["format"] != FORMAT:
        raise ValueError(f"{folder / MANIFEST}: format {manifest['format']}, but this engine reads {FORMAT}")
    parts = dict(_read_files(folder / DATA, manifest["files"]))
    return Engine({**parts.pop(START), **parts})


def _read_files(folder: Path, files: Mapping[str, str]) -> Iterator[tuple[str, Mapping]]:
    for name, pattern in files.items():
        before, number, after = pattern.partition("#")
        for path in folder.glob(f"{before}*{after}") if number else [folder / pattern]:
            part = f"{name}.{path.name.removeprefix(before).removesuffix(after)}" if number else name
            yield part, json.loads(path.read_text(encoding="utf-8"))[0]


def _write_files(folder: Path, data: Data) -> Iterator[tuple[str, str]]:
    """Write each part; yield its name and its file. Numbered parts of one name share a hash, and # for the number."""
    families: dict[str, dict[str, bytes]] = defaultdict(dict)
    for part, content in data.items():
        name, _, number = part.partition(".")
        families[name][number] = _checked(_json(content))
    for name, members in families.items():
        digest = hashlib.sha256(b"".join(members.values())).hexdigest()[:8]
        for number, content in members.items():
            _write_new(f"{folder}/{_file(name, digest, number)}", content)
        yield name, _file(name, digest, "" if "" in members else "#")


_NEW = os.O_WRONLY | os.O_CREAT | os.O_TRUNC | getattr(os, "O_BINARY", 0)


def _write_new(path: str, content: bytes) -> None:
    # There may be thousands of files: a Path of each, or one that knows of text and buffers, costs as much as to write it.
    file = os.open(path, _NEW, 0o666)
    try:
        # What does not go in at once, on a disk that is full, is an error at the second time.
        while content:
            content = content[os.write(file, content) :]
    finally:
        os.close(file)


def _file(name: str, digest: str, number: str) -> str:
    return f"{name}.{digest}.{number}.json" if number else f"{name}.{digest}.json"


_json = json.JSONEncoder(ensure_ascii=False, separators=(",", ":"), check_circular=False).encode


def _checked(text: str) -> bytes:
    # The browser counts the sum again (RFC 1950), so that half a file or another file is never searched.
    content = text.encode()
    return b"[%b,%d]\n" % (content, zlib.adler32(content))
