"""One set-up at a time, and nobody waits for the dead."""

import subprocess
import sys
from pathlib import Path

import pytest

from plugins.cli.bootstrap import lock
from plugins.cli.bootstrap.tools import SetupError

HOLD = "import sys; from pathlib import Path; from plugins.cli.bootstrap import lock\n" \
       "with lock.held(Path(sys.argv[1])): print('held', flush=True); sys.stdin.read()"  # fmt: skip


@pytest.fixture
def file(tmp_path) -> Path:
    return tmp_path / ".setup.lock"


@pytest.fixture
def other(file):
    """Another process that holds the lock until it ends."""
    command = [sys.executable, "-c", HOLD, file]
    root = Path(lock.__file__).parents[3]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, cwd=root) as process:
        process.stdout.readline()
        yield process
        process.kill()


def test_a_second_set_up_waits_and_says_so(file, other, monkeypatch, capsys):
    monkeypatch.setattr(lock.time, "sleep", lambda seconds: other.communicate())

    with lock.held(file):
        pass

    assert capsys.readouterr().err == "Another set-up is at work in this folder; waiting for it…\n"


def test_patience_ends_with_a_plain_sentence(file, other):
    with pytest.raises(SetupError, match=r"Another set-up still holds \.setup\.lock\. Stop it"):
        with lock.held(file, patience_seconds=0):
            pass


def test_the_lock_of_a_killed_set_up_is_free(file, other, capsys):
    other.kill()
    other.wait()

    with lock.held(file):
        assert file.exists()
    assert capsys.readouterr().err == ""


def test_the_lock_is_free_again_afterwards(file, capsys):
    for _ in range(2):
        with lock.held(file):
            pass

    assert capsys.readouterr().err == ""


def test_a_folder_we_may_not_write_in_is_named(file, monkeypatch):
    def refuse(*args, **options):
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(Path, "open", refuse)

    with pytest.raises(SetupError) as caught:
        with lock.held(file):
            pass
    assert str(caught.value).startswith(f"We may not write in {file.parent} (Permission denied).\n")


def test_a_file_system_without_locks_is_no_reason_to_wait(file, monkeypatch):
    def unsupported(descriptor):
        raise OSError("no locks available")

    monkeypatch.setattr(lock, "take", unsupported)

    with lock.held(file, patience_seconds=0):
        assert file.exists()
