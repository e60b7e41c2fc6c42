"""The lock files hold what was asked for, exactly, and name no machine."""

import json
import re
import tomllib

import pytest

from plugins.cli.bootstrap.packages import LAYERS
from plugins.cli.paths import ROOT

PACKAGE = json.loads((ROOT / "package.json").read_text(encoding="utf-8"))
LOCK = json.loads((ROOT / "package-lock.json").read_text(encoding="utf-8"))
GROUPS = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["dependency-groups"]


def lock_text(layer: str) -> str:
    return (ROOT / LAYERS[layer]).read_text(encoding="utf-8")


def pins(layer: str) -> set[tuple[str, str]]:
    """Package and version, as the lock file has them; a package may have a version for each Python."""
    return set(re.findall(r"^([\w.-]+)==([\w.]+)", lock_text(layer), re.MULTILINE))


def test_every_layer_has_its_group():
    assert GROUPS.keys() == LAYERS.keys()


@pytest.mark.parametrize("layer", LAYERS)
def test_what_we_ask_for_is_what_is_locked(layer):
    assert {tuple(dependency.lower().split("==")) for dependency in GROUPS[layer]} <= pins(layer)


@pytest.mark.parametrize("layer", LAYERS)
def test_every_locked_package_has_hashes(layer):
    entries = re.split(r"^(?=\S)", re.sub(r"^ *#.*\n", "", lock_text(layer), flags=re.MULTILINE), flags=re.MULTILINE)

    assert len([entry for entry in entries if "--hash=sha256:" in entry]) == len(pins(layer)) > 0


@pytest.mark.parametrize("layer", LAYERS)
def test_the_lock_names_no_place(layer):
    assert not re.search(r"https?:|file:|--index|--find-links", lock_text(layer))


def test_the_layers_agree_on_what_they_share():
    site, test = pins("site"), pins("test")
    shared = {name for name, _ in site} & {name for name, _ in test}

    assert {pin for pin in site | test if pin[0] in shared} == site & test


def test_the_npm_lock_has_the_exact_versions_we_ask_for():
    asked = PACKAGE["dependencies"] | PACKAGE["devDependencies"]

    assert asked == {name: LOCK["packages"][f"node_modules/{name}"]["version"] for name in asked}


def test_every_npm_package_has_a_hash_and_no_place():
    packages = {name: entry for name, entry in LOCK["packages"].items() if name}

    assert [name for name, entry in packages.items() if "integrity" not in entry or "resolved" in entry] == []


def test_no_npm_package_needs_its_script():
    """esbuild's only swaps a launcher for the program that we start ourselves (plugins/assets/bundler.py)."""
    wanting = [name for name, entry in LOCK["packages"].items() if entry.get("hasInstallScript")]

    assert wanting == ["node_modules/esbuild"]
