"""The npm packages: by the machine's Node where it will do, else by the one from the venv."""

import pytest

from plugins.cli.bootstrap import assets, packages
from plugins.cli.bootstrap.tools import SetupError


def test_the_site_gets_its_packages_without_scripts_or_test_tools(root, machine):
    assets.ensure(root, with_tests=False)

    [command] = machine.did("ci")
    assert command[:4] == ["/bin/npm", "ci", "--ignore-scripts", "--omit=dev"]
    assert assets.are_ready(root, with_tests=False)
    assert not assets.are_ready(root, with_tests=True)


def test_the_tests_packages_serve_the_site_too(root, machine):
    assets.ensure(root, with_tests=True)

    [command] = machine.did("ci")
    assert "--omit=dev" not in command
    assert assets.are_ready(root, with_tests=True)
    assert assets.are_ready(root, with_tests=False)


def no_node(machine):
    machine.programs.clear()


def no_npm(machine):
    del machine.programs["npm"]


def old_node(machine):
    machine.node_says = "v18.20.4"


def silent_node(machine):
    machine.node_says = ""


@pytest.mark.parametrize("lack", [no_node, no_npm, old_node, silent_node])
def test_a_machine_without_a_good_node_gets_one_in_the_venv(root, machine, lack):
    lack(machine)

    assets.ensure(root, with_tests=True)

    [install], [command] = machine.did("install"), machine.did("ci")
    assert str(root / "requirements-node.txt") in install
    assert command[0] == str(packages.programs(root) / "npm")
    assert assets.are_ready(root, with_tests=True)


@pytest.mark.parametrize("with_tests", [True, False])
def test_a_node_is_needed_even_when_all_packages_are_there(root, machine, with_tests):
    """Scripts are made smaller with it."""
    assets.ensure(root, with_tests)
    no_node(machine)

    assert not assets.are_ready(root, with_tests)


def test_offline_leaves_no_half_made_folder(root, machine):
    machine.online = False

    with pytest.raises(SetupError, match="no way to the internet") as caught:
        assets.ensure(root, with_tests=False)

    assert "complete log" not in str(caught.value)
    assert not (root / "node_modules").exists()


def test_a_half_made_folder_is_made_anew(root, machine):
    (root / "node_modules" / "govuk-frontend").mkdir(parents=True)

    assert not assets.are_ready(root, with_tests=False)


def test_a_package_gone_missing_is_fetched_again(root, machine):
    assets.ensure(root, with_tests=False)
    (root / "node_modules/govuk-frontend/package.json").unlink()

    assert not assets.are_ready(root, with_tests=False)


def test_a_changed_lock_file_counts(root, machine):
    assets.ensure(root, with_tests=False)
    (root / "package-lock.json").write_text('{"changed": true}', encoding="utf-8")

    assert not assets.are_ready(root, with_tests=False)


def test_a_node_that_cannot_be_started_has_no_version(machine, monkeypatch):
    def refuse(*command, **options):
        raise PermissionError("not a program")

    monkeypatch.setattr(assets.subprocess, "run", refuse)

    assert assets.node_version("/bin/node") == (0, 0)
