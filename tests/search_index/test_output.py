"""What the build of the index changes about the program, and puts back."""

import gc

import pytest

from plugins.search_index.output import NEW, collecting_only_new


def test_the_garbage_collector_is_as_it_was():
    """Also when the index could not be built."""
    before = gc.get_threshold()
    with pytest.raises(ValueError, match="no index"), collecting_only_new():
        assert gc.get_threshold()[0] == NEW
        raise ValueError("no index")
    assert gc.get_threshold() == before
    assert gc.get_freeze_count() == 0
