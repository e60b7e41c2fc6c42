"""Programs that are measured."""

import sys

import pytest

from plugins.bench.processes import Failed, measured, peak_mb


def test_time_and_memory_of_a_program(tmp_path):
    cost = measured([sys.executable, "-c", "x = bytearray(60_000_000)"], "It failed", tmp_path)

    assert 0 < cost.seconds < 60
    assert cost.peak_mb is None or cost.peak_mb > 60


def test_what_a_program_says_when_it_fails_is_told(tmp_path):
    with pytest.raises(Failed, match="It failed:\nthe disk is full"):
        measured([sys.executable, "-c", "import sys; sys.exit('the disk is full')"], "It failed", tmp_path)


def test_our_own_memory():
    assert peak_mb() is None or peak_mb() > 10
