"""What reaches pytest."""

import argparse

import pytest

from plugins.cli import testing
from plugins.cli.paths import ROOT


@pytest.fixture
def given(monkeypatch, tmp_path):
    """The arguments pytest was given; the user stands in a folder that holds `mine.py`."""
    calls = []
    (tmp_path / "mine.py").write_text("", encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr(pytest, "main", lambda arguments: calls.extend(arguments) or pytest.ExitCode.TESTS_FAILED)
    return calls


def passed_on(*rest: str) -> int:
    return testing.run(argparse.Namespace(rest=list(rest)))


def test_everything_is_passed_on_and_the_exit_code_comes_back(given):
    assert passed_on("-x", "-k", "words", "tests/cli") == 1
    assert given == [f"--rootdir={ROOT}", "-x", "-k", "words", "tests/cli"]


def test_a_path_means_the_folder_the_user_stands_in(given, tmp_path):
    passed_on("mine.py::test_one", "not-there.py")

    assert given[1:] == [f"{tmp_path / 'mine.py'}::test_one", "not-there.py"]


def test_words_to_select_by_are_no_path(given):
    passed_on("-k", "mine.py")

    assert given[1:] == ["-k", "mine.py"]


def test_pytests_own_help_can_be_had(given):
    passed_on("--pytest-help")

    assert given[1:] == ["--help"]
