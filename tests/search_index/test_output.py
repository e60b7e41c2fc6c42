"""What the build of the index changes about the program, and puts back."""

import gc

import pytest

from plugins.search_index.collecting import NEW, collecting_only_new, not_collecting
from search import build, load_places, load_relevance, write
from search.index import analyser
from tests.search.conftest import collection


def test_the_garbage_collector_is_as_it_was():
    """Also when the index could not be built."""
    before = gc.get_threshold()
    with pytest.raises(ValueError, match="no index"), collecting_only_new(), not_collecting():
        assert gc.get_threshold()[0] == NEW
        assert not gc.isenabled()
        raise ValueError("no index")
    assert gc.get_threshold() == before
    assert gc.get_freeze_count() == 0
    assert gc.isenabled()


def test_an_index_leaves_nothing_to_collect(tmp_path):
    """Or what nobody needs would stay in memory until the site is done."""
    relevance = load_relevance()
    analyser(relevance)  # those of tests before this one go
    gc.collect()
    with not_collecting():
        index = build(collection(), places=load_places(), relevance=relevance)
        write(index, tmp_path, bundle=lambda module, script: None)
        assert gc.collect() == 0
