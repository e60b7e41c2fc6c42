"""Imports go one way, and data stays data."""

import ast
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[1]
OURS = ("search", "plugins", "services", "content", "theme", "tests", "tasks", "pelicanconf")

MAY_IMPORT = {
    "search": {"search"},
    "plugins/link_checker": {"plugins.link_checker"},
    "plugins/directory": {
        "plugins.directory",
        "search",
        *(f"plugins.link_checker.{name}" for name in ("mail", "phone", "rules")),
    },
    "plugins/assets": {"plugins.assets"},
    "plugins/admin": {"plugins.admin", "plugins.assets", "plugins.directory"},
    "plugins/search_index": {"plugins.search_index", "plugins.assets", "plugins.directory", "search"},
    "plugins/editing": {"plugins.editing", "plugins.directory"},
    "plugins/reports": {"plugins.reports", "plugins.directory"},
    "plugins/bench": {"plugins.bench", "plugins.builder", "plugins.search_index", "search"},
    "plugins/builder": {"plugins.builder", "plugins.directory"},
    "plugins/cli/bootstrap": {"plugins.cli"},
}
"""What each folder may import of ours; plugins/cli, the top, may import all of plugins and search."""


def imported(file):
    """Dotted names of the modules that a file imports, relative ones made absolute."""
    package = file.relative_to(ROOT).parent.parts
    for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            base = package[: len(package) - node.level + 1] if node.level else ()
            start = ".".join((*base, *filter(None, [node.module])))
            yield from (f"{start}.{alias.name}" for alias in node.names)


def belongs(name, allowed):
    return any(name == one or name.startswith(f"{one}.") for one in allowed)


def ours(folder):
    """(file, name) of every import of our own code below a folder."""
    for file in sorted((ROOT / folder).rglob("*.py")):
        yield from ((file.relative_to(ROOT).as_posix(), name) for name in imported(file) if name.split(".")[0] in OURS)


@pytest.mark.parametrize("folder, allowed", MAY_IMPORT.items())
def test_imports_go_one_way(folder, allowed):
    assert [(file, name) for file, name in ours(folder) if not belongs(name, allowed)] == []


def test_every_plugin_has_its_place():
    folders = {path.name for path in (ROOT / "plugins").iterdir() if (path / "__init__.py").is_file()}

    assert {f"plugins/{name}" for name in folders - {"cli"}} <= MAY_IMPORT.keys()


def test_nothing_imports_the_command_line_but_itself():
    folders = [folder for folder in MAY_IMPORT if not folder.startswith("plugins/cli")]

    assert [found for folder in folders for found in ours(folder) if belongs(found[1], {"plugins.cli"})] == []


def test_no_code_imports_tests_or_data():
    found = [name for folder in ("plugins", "search") for _, name in ours(folder)]

    assert [name for name in found if name.split(".")[0] in ("tests", "services", "content", "theme")] == []


@pytest.mark.parametrize("folder", ["services", "content", "theme"])
def test_what_editors_and_designers_touch_holds_no_python(folder):
    assert list((ROOT / folder).rglob("*.py")) == []


@pytest.mark.parametrize("folder", ["services", "content", "theme/templates"])
def test_nor_any_script(folder):
    assert [path for path in (ROOT / folder).rglob("*") if path.suffix in (".js", ".mjs", ".sh", ".exe")] == []


def test_tests_are_no_package():
    assert list((ROOT / "tests").rglob("__init__.py")) == []


def test_relative_imports_are_seen():
    file = ROOT / "plugins" / "directory" / "validate.py"

    assert "plugins.directory.problems.field_name" in set(imported(file))
