"""tasks.py, the file that any Python can read."""

import ast
import importlib.util
import sys
import tomllib

import pytest

from plugins.cli.paths import ROOT

SOURCE = (ROOT / "tasks.py").read_text(encoding="utf-8")

TOO_NEW = (ast.JoinedStr, ast.NamedExpr, ast.AnnAssign, ast.arg, ast.Starred, ast.Match, ast.AsyncFunctionDef, ast.With)
"""Syntax that some Python, back to 2.7, does not know in every form: the file does without."""


def load_tasks():
    spec = importlib.util.spec_from_file_location("tasks", ROOT / "tasks.py")
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


@pytest.fixture
def own_path(monkeypatch):
    monkeypatch.setattr(sys, "path", [folder for folder in sys.path if folder != str(ROOT)])


def test_an_old_python_is_told_so(monkeypatch):
    monkeypatch.setattr(sys, "version_info", (3, 9, 2, "final", 0))
    monkeypatch.setattr(sys, "executable", "/usr/bin/python3")

    with pytest.raises(SystemExit) as stopped:
        load_tasks()

    assert stopped.value.code.startswith("This needs Python 3.11 or newer, and /usr/bin/python3 is Python 3.9.\n")


def test_an_old_python_can_read_the_file():
    SOURCE.encode("ascii")
    tree = ast.parse(SOURCE, feature_version=(3, 4))

    assert [node for node in ast.walk(tree) if isinstance(node, TOO_NEW)] == []


def test_the_oldest_python_is_the_one_pyproject_names(own_path):
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]

    assert project["requires-python"] == ">={}.{}".format(*load_tasks().OLDEST_PYTHON)


def test_the_project_is_found_from_any_folder(own_path, monkeypatch, tmp_path):
    monkeypatch.chdir(tmp_path)

    load_tasks()

    assert sys.path[0] == str(ROOT)
