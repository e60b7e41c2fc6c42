"""The files the browser reads."""

import json

import pytest

import search
from search import shards
from tests.search.conftest import STEMMER, collection


def test_the_same_index_gives_the_same_bytes(folder, places, tmp_path):
    """Documents in another order, another folder: not a byte differs."""
    again = search.build(reversed(collection()), places=places, relevance=search.load_relevance())
    search.write(again, tmp_path, stemmer=STEMMER)
    written = {path.name: path.read_bytes() for path in tmp_path.iterdir()}
    assert written == {path.name: path.read_bytes() for path in folder.iterdir() if path.suffix != ".html"}


def test_the_manifest_names_every_data_file(folder):
    """With the version of the format, so that an old page can say that it is old."""
    manifest = json.loads((folder / "manifest.json").read_text(encoding="utf-8"))
    assert manifest["format"] == shards.FORMAT
    assert set(manifest["files"]) == {"words", "documents", "places", "outcodes", "vocabulary"}
    assert all((folder / name).is_file() for name in manifest["files"].values())


def test_changed_content_changes_the_name(index, folder, places, tmp_path):
    """So that a file can be cached for ever."""
    search.write(search.build(collection()[1:], places=places, relevance=index.relevance), tmp_path, stemmer=STEMMER)
    assert not {p.name for p in folder.glob("words.*")} & {p.name for p in tmp_path.glob("words.*")}


def test_files_read_back_give_the_same_engine(folder, engine):
    """What was written is all that the engine needs."""
    read = search.read(folder)
    assert read.search("autism stevenage") == engine.search("autism stevenage")


def test_another_format_is_refused(tmp_path):
    """The message names the file and both versions."""
    (tmp_path / "manifest.json").write_text('{"format": 99, "files": {}}', encoding="utf-8")
    with pytest.raises(ValueError, match="manifest.json: format 99, but this engine reads 1"):
        search.read(tmp_path)


def test_rounding_a_score_to_a_level_is_close(index, engine):
    """A score in the file is within 8 % of Whoosh's, and the best word of a document stays its best."""
    for term, row in index.scores.items():
        assert engine.postings[term] == pytest.approx(row, rel=0.08)


def test_an_empty_index_can_be_searched(places):
    """A council that has only just begun has no records."""
    empty = search.engine(search.build([], places=places, relevance=search.load_relevance()))
    assert empty.search("autism", "SG1 1AA").total == 0
