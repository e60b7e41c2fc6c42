"""From nothing to a running verb."""

import signal
import sys
from pathlib import Path

import pytest

from plugins.cli import bootstrap
from plugins.cli.bootstrap import handover, packages
from plugins.cli.paths import ROOT
from plugins.cli.verbs import VERBS


@pytest.fixture
def handed_over(monkeypatch):
    """What would have been run in the venv."""
    calls = []
    monkeypatch.setattr(handover, "run", lambda root, argv: calls.append(argv) or 7)
    return calls


def test_a_verb_runs_once_all_is_set_up_and_its_exit_code_is_ours(root, machine, handed_over):
    assert bootstrap.main(["serve", "--port", "8001"], root) == 7
    assert handed_over == [["serve", "--port", "8001"]]
    assert bootstrap.is_ready(root, VERBS["serve"])


def test_nothing_is_set_up_twice(root, machine, handed_over):
    bootstrap.main(["test"], root)
    machine.calls.clear()

    bootstrap.main(["test"], root)

    assert not machine.did("install") + machine.did("ci") + machine.did("venv")


def test_reading_records_needs_no_npm_packages(root, machine, handed_over):
    bootstrap.main(["docs"], root)

    assert handed_over == [["docs"]]
    assert not (root / "node_modules").exists()


def test_the_tools_are_fetched_for_the_editing_form_alone(root, machine, handed_over):
    bootstrap.main(["build"], root)
    assert not bootstrap.is_ready(root, VERBS["build"], ["--admin"])

    bootstrap.main(["build", "--admin"], root)
    assert bootstrap.is_ready(root, VERBS["build"], ["--admin"])


def test_a_failed_set_up_is_explained_and_the_verb_not_run(root, machine, handed_over, capsys):
    machine.online = False

    assert bootstrap.main(["serve"], root) == 1
    assert handed_over == []
    assert "no way to the internet" in capsys.readouterr().err


def test_stopping_the_set_up_is_no_crash(root, machine, handed_over, monkeypatch, capsys):
    def interrupt(*args):
        raise KeyboardInterrupt

    monkeypatch.setattr(machine, "pip", interrupt)

    assert bootstrap.main(["serve"], root) == 130
    assert capsys.readouterr().err.endswith("Stopped. The same command goes on from here.\n")
    assert not packages.venv(root).exists()


@pytest.mark.parametrize("argv", [[], ["--help"], ["sreve"]], ids=["nothing", "help", "no such verb"])
def test_nothing_is_set_up_without_a_verb(root, machine, handed_over, argv):
    bootstrap.main(argv, root)

    assert machine.calls == handed_over == []


def in_this_python(monkeypatch, program: str) -> int:
    """Hand over to this Python instead of the venv's, running a program instead of the verb."""
    popen = handover.subprocess.Popen
    monkeypatch.setattr(
        handover.subprocess, "Popen", lambda command, env: popen([sys.executable, "-c", program], env=env)
    )
    return handover.run(Path("/project"), ["check"])


def test_the_verb_finds_the_project_and_the_venvs_programs(monkeypatch):
    program = "import os; assert os.environ['PATH'].startswith(os.environ['PYTHONPATH'] + os.sep + '.venv')"

    assert in_this_python(monkeypatch, program) == 0


def test_the_folder_the_user_stands_in_cannot_stand_in_for_the_project(monkeypatch, tmp_path):
    (tmp_path / "plugins.py").write_text("raise SystemExit(9)", encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr(packages, "python", lambda root: sys.executable)

    assert handover.run(ROOT, ["--help"]) == 0


def test_a_verb_ended_by_a_signal_gives_the_shells_exit_code():
    assert handover.exit_code(-signal.SIGTERM) == 128 + signal.SIGTERM
    assert handover.exit_code(3) == 3


def test_ctrl_c_waits_for_the_verb_to_end():
    class Child:
        answers = [KeyboardInterrupt, KeyboardInterrupt, 0]

        def wait(self):
            answer = self.answers.pop(0)
            if answer is KeyboardInterrupt:
                raise KeyboardInterrupt
            return answer

    assert handover.wait(Child()) == 0


def test_a_python_that_vanished_is_explained(tmp_path, capsys):
    assert handover.run(tmp_path, ["check"]) == 1
    assert "Run the same command again" in capsys.readouterr().err


def test_the_terminate_signal_is_as_it_was_afterwards(monkeypatch):
    before = signal.getsignal(signal.SIGTERM)
    in_this_python(monkeypatch, "pass")

    assert signal.getsignal(signal.SIGTERM) is before
