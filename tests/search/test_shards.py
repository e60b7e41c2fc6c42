"""The files the browser reads."""

import json

import pytest

import search
from plugins.assets.bundler import bundle
from search import shards
from search.lexicon import Shard
from tests.search.conftest import collection


def test_the_same_index_gives_the_same_bytes(folder, places, tmp_path):
    """Documents in another order, another folder: not a byte differs."""
    again = search.build(reversed(collection()), places=places, relevance=search.load_relevance())
    search.write(again, tmp_path, bundle=bundle)
    assert content_of(tmp_path) == {
        name: content for name, content in content_of(folder).items() if name != "index.html"
    }


def content_of(folder):
    return {path.name: path.read_bytes() for path in folder.rglob("*.*")}


def manifest_of(folder):
    return json.loads((folder / "manifest.json").read_text(encoding="utf-8"))


def test_what_a_small_index_is_made_of(folder):
    """Words, what a result shows, filters, places and the words of other languages are fetched when they are needed."""
    manifest = manifest_of(folder)
    assert manifest["format"] == shards.FORMAT
    fetched = {"words", "texts", "facets", "orders", "crisis", "places", "towns", "sectors", "outcodes", "languages"}
    assert set(manifest["files"]) == {"core", "start", *fetched}
    assert all((folder / "data" / name.replace("#", "0")).is_file() for name in manifest["files"].values())
    assert manifest["at_once"] == [manifest["files"]["core"], manifest["files"]["start"]]


def test_the_names_of_a_small_index_are_there_at_once(index):
    """And in no other part; those of a large one are with the words and the texts."""
    small, large = shards.export(index), shards.export(index, small=0)
    assert "names" not in large
    assert len(small["names"].titles) == len(index.documents)
    assert not any(_has_names(part) for part in _of_words(small))
    assert any(_has_names(part) for part in _of_words(large))
    assert ["names" in data["texts.0"] for data in (small, large)] == [False, True]


def _of_words(data):
    return [Shard(*content) for part, content in data.items() if part.startswith("words.")]


def _has_names(shard):
    return bool(shard.names and shard.names.titles)


def test_a_large_index_is_files_in_parts(index, tmp_path):
    """What is known of all documents is fetched when it is needed, and texts are in chunks, all of one build by their names."""
    shards.write(index, tmp_path, bundle=bundle, small=0)
    files = manifest_of(tmp_path)["files"]
    assert {"words", "texts", "points", "ages", "orders", "facets"} <= set(files)
    assert all((tmp_path / "data" / files[name].replace("#", "1")).is_file() for name in ("words", "texts"))


def test_changed_content_changes_the_name(index, places, folder, tmp_path):
    """So that a file can be cached for ever."""
    shards.write(index, tmp_path / "all", bundle=bundle, small=0)
    fewer = search.build(collection()[1:], places=places, relevance=index.relevance)
    shards.write(fewer, tmp_path / "fewer", bundle=bundle, small=0)
    names = [{path.name for path in (tmp_path / name / "data").glob("words.*.json")} for name in ("all", "fewer")]
    assert not names[0] & names[1]


def test_files_read_back_give_the_same_engine(folder, engine):
    """What was written is all that the engine needs."""
    read = search.read(folder)
    assert read.search("autism stevenage") == engine.search("autism stevenage")


def test_another_format_is_refused(tmp_path):
    """The message names the file and both versions."""
    (tmp_path / "manifest.json").write_text('{"format": 99, "files": {}, "at_once": []}', encoding="utf-8")
    with pytest.raises(ValueError, match="manifest.json: format 99, but this engine reads 13"):
        search.read(tmp_path)


def test_rounding_a_score_to_a_level_is_close(index, engine):
    """A score in the file is within 10 % of Whoosh's, and the best word of a document stays its best."""
    for term, row in index.scores.items():
        assert engine.words.postings[term] == pytest.approx(row, rel=0.10)


def test_an_empty_index_can_be_searched(places):
    """A council that has only just begun has no records."""
    empty = search.engine(search.build([], places=places, relevance=search.load_relevance()))
    assert empty.search("autism", "SG1 1AA").total == 0
