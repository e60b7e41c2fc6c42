"""The project's own Python: made once, mended when broken, never left half-made."""

import importlib.util

import pytest

from plugins.cli.bootstrap import packages
from plugins.cli.bootstrap.tools import SetupError


def test_a_fresh_machine_gets_a_venv_and_the_pinned_packages(root, machine):
    packages.ensure(root, ["site"])

    assert packages.are_ready(root, ["site"])
    assert len(machine.did("venv")) == 1
    [install] = machine.did("install")
    assert {"--require-hashes", "--no-deps", "--only-binary=:all:", str(root / "requirements.txt")} <= set(install)


def test_the_second_start_only_asks_whether_python_works(root, machine):
    packages.ensure(root, ["site"])
    machine.calls.clear()

    assert packages.are_ready(root, ["site"])
    assert len(machine.calls) == 1 and packages.PROBE in machine.calls[0]


def test_the_test_tools_are_a_layer_of_their_own(root, machine):
    packages.ensure(root, ["site"])
    machine.calls.clear()

    assert not packages.are_ready(root, ["site", "test"])
    packages.ensure(root, ["site", "test"])
    [install] = machine.did("install")
    assert str(root / "requirements-test.txt") in install


def test_changed_pins_are_installed_into_the_same_venv(root, machine):
    packages.ensure(root, ["site"])
    machine.calls.clear()
    (root / "requirements.txt").write_text("# new pins\n", encoding="utf-8")

    packages.ensure(root, ["site"])

    assert len(machine.did("install")) == 1
    assert not machine.did("venv")


def python_gone(root):
    packages.python(root).unlink()


def pip_gone(root):
    packages.python(root).write_text("", encoding="utf-8")


def other_version(root):
    packages.python(root).write_text("3.2", encoding="utf-8")


@pytest.mark.parametrize("damage", [python_gone, pip_gone, other_version])
def test_a_broken_venv_is_made_anew(root, machine, damage):
    packages.ensure(root, ["site"])
    machine.calls.clear()
    damage(root)

    assert not packages.are_ready(root, ["site"])
    packages.ensure(root, ["site"])

    assert len(machine.did("venv")) == len(machine.did("install")) == 1


def test_without_ensurepip_we_name_the_package_and_make_nothing(root, machine, monkeypatch):
    monkeypatch.setattr(importlib.util, "find_spec", lambda name: None)

    with pytest.raises(SetupError, match="sudo apt-get install python3-venv, then run the same command again"):
        packages.ensure(root, ["site"])
    assert not packages.venv(root).exists()


def test_offline_leaves_no_half_made_venv(root, machine):
    machine.online = False

    with pytest.raises(SetupError) as caught:
        packages.ensure(root, ["site"])

    assert str(caught.value).splitlines() == [
        "The Python packages could not be installed:",
        "    ERROR: Could not find a version that satisfies the requirement pelican==4.12.0 (from versions: none)",
        "    ERROR: No matching distribution found for pelican==4.12.0",
        "There seems to be no way to the internet. Connect this machine (behind a proxy, set HTTPS_PROXY), "
        "then run the same command again.",
    ]
    assert not packages.venv(root).exists()


@pytest.fixture
def broken_off(root, machine):
    """A venv whose update to new pins failed halfway."""
    packages.ensure(root, ["site"])
    before = (root / "requirements.txt").read_text(encoding="utf-8")
    (root / "requirements.txt").write_text("# new pins\n", encoding="utf-8")
    machine.online = False
    with pytest.raises(SetupError):
        packages.ensure(root, ["site"])
    return before


def test_a_failed_update_keeps_the_venv_and_is_tried_again(root, broken_off):
    assert packages.python(root).exists()
    assert not packages.are_ready(root, ["site"])


def test_a_failed_update_is_not_forgotten_when_the_pins_are_put_back(root, broken_off):
    (root / "requirements.txt").write_text(broken_off, encoding="utf-8")

    assert not packages.are_ready(root, ["site"])


def test_the_stamp_depends_on_the_platform(root, monkeypatch):
    here = packages.fingerprint(root, "site")
    monkeypatch.setattr(packages.sysconfig, "get_platform", lambda: "elsewhere")

    assert packages.fingerprint(root, "site") != here
