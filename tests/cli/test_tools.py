"""What the user reads when a tool fails."""

import pytest

from plugins.cli.bootstrap import tools

NETWORK = "no way to the internet"
CASES = {
    "pip offline": ("after connection broken by 'NewConnectionError", NETWORK),
    "npm offline": ("npm error code EAI_AGAIN", NETWORK),
    "pip changed file": ("THESE PACKAGES DO NOT MATCH THE HASHES", "not what the lock file names"),
    "npm changed file": ("npm error code EINTEGRITY", "not what the lock file names"),
    "full disk": ("OSError: [Errno 28] No space left on device", "The disk is full"),
    "not ours": ("[Errno 13] Permission denied: '.venv'", "a folder of your own"),
    "anything else": ("ERROR: Invalid requirement", "show these lines"),
}


@pytest.mark.parametrize(("output", "words"), CASES.values(), ids=CASES)
def test_the_advice_fits_the_failure(output, words):
    assert words in tools.advice(output)
    assert "run the same command again" in tools.advice(output).lower()


def test_only_the_last_few_errors_are_quoted():
    output = "\n".join(["WARNING: noise", *(f"ERROR: number {n}" for n in range(9))])

    assert tools.quoted(output) == [f"    ERROR: number {n}" for n in range(5, 9)]


def test_without_an_error_line_the_last_lines_are_quoted():
    assert tools.quoted("first\n\nlast\n") == ["    first", "    last"]


def test_a_very_long_line_is_cut():
    assert tools.quoted("ERROR: " + "x" * 900) == ["    ERROR: " + "x" * (tools.QUOTED_WIDTH - 7)]


def test_a_tool_that_is_not_there_is_explained(tmp_path):
    with pytest.raises(tools.SetupError, match="^It could not be done:"):
        tools.run([tmp_path / "no-such-tool"], "It could not be done", tmp_path)


def test_another_pythons_settings_do_not_reach_pip(monkeypatch):
    monkeypatch.setenv("PYTHONPATH", "/elsewhere")
    monkeypatch.setenv("PIP_USER", "1")
    monkeypatch.setenv("HTTPS_PROXY", "http://proxy.example")

    kept = tools.own_environment()

    assert "PYTHONPATH" not in kept and "PIP_USER" not in kept
    assert kept["HTTPS_PROXY"] == "http://proxy.example"
