"""Programs that are measured."""

import subprocess
import sys
import time
from types import SimpleNamespace

import pytest

from plugins.bench.processes import Failed, measured, peak_mb


def test_time_and_memory_of_a_program(tmp_path):
    cost = measured([sys.executable, "-c", "x = bytearray(60_000_000)"], "It failed", tmp_path)

    assert 0 < cost.seconds < 60
    assert cost.peak_mb is None or cost.peak_mb > 60


def test_what_a_program_says_when_it_fails_is_told(tmp_path):
    with pytest.raises(Failed, match="It failed:\nthe disk is full"):
        measured([sys.executable, "-c", "import sys; sys.exit('the disk is full')"], "It failed", tmp_path)


class Stopped(subprocess.Popen):
    """A program while whose words are awaited the run is stopped."""

    def __init__(self, *args, **options):
        super().__init__(*args, **options)
        self.stdout.close()
        self.stdout = SimpleNamespace(read=lambda: sys.exit(143), close=lambda: None)


def test_a_program_does_not_outlive_a_run_that_is_stopped(tmp_path, monkeypatch):
    monkeypatch.setattr(subprocess, "Popen", Stopped)
    started = time.monotonic()

    with pytest.raises(SystemExit):
        measured([sys.executable, "-c", "import time; time.sleep(30)"], "It failed", tmp_path)

    assert time.monotonic() - started < 15


def test_our_own_memory():
    assert peak_mb() is None or peak_mb() > 10
