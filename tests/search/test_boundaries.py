"""The library stands alone."""

import ast
from pathlib import Path

import pytest

LIBRARY = Path(__file__).resolve().parents[2] / "search"
MODULES = sorted(LIBRARY.glob("*.py"))


def imported(path):
    """The top-level names of the packages that a module imports."""
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.ImportFrom):
            yield node.module.split(".")[0]
        elif isinstance(node, ast.Import):
            yield from (alias.name.split(".")[0] for alias in node.names)


@pytest.mark.parametrize("path", MODULES, ids=lambda path: path.name)
def test_nothing_of_the_site_is_imported(path):
    """Neither the plugins nor Pelican."""
    assert not set(imported(path)) & {"plugins", "pelican", "theme", "services"}


def test_one_module_knows_whoosh():
    """So that the engine can be changed without touching the rest."""
    assert [path.name for path in MODULES if "whoosh" in set(imported(path))] == ["index.py"]


@pytest.mark.parametrize("path", sorted((LIBRARY / "browser").glob("*.js")), ids=lambda path: path.name)
def test_the_browser_engine_touches_no_page(path):
    """No document, no window, no eval: the page around it is somebody else's."""
    text = path.read_text(encoding="utf-8")
    assert not [word for word in ("document.query", "window.", "eval(", "innerHTML", "new Function") if word in text]
