"""The files of .github, as the forge reads them."""

from pathlib import Path

import pytest
import yaml

ROOT = Path(__file__).resolve().parents[2]
FORGE = ROOT / ".github"


@pytest.fixture(scope="session")
def forge():
    """The folder .github."""
    return FORGE


@pytest.fixture(scope="session")
def workflows():
    """{file name: its keys}. `on` is read as the word it is, not as a truth value."""
    files = sorted((FORGE / "workflows").glob("*.yml"))
    return {file.name: yaml.load(file.read_text(encoding="utf-8"), yaml.BaseLoader) for file in files}


@pytest.fixture(scope="session")
def steps(workflows):
    """[(file name, job, step)] of all workflows."""
    return [
        (name, job, step)
        for name, keys in workflows.items()
        for job, parts in keys["jobs"].items()
        for step in parts["steps"]
    ]


@pytest.fixture(scope="session")
def forms():
    """{file name: its keys} of the issue forms."""
    files = sorted((FORGE / "ISSUE_TEMPLATE").glob("*.yml"))
    return {file.name: yaml.safe_load(file.read_text(encoding="utf-8")) for file in files if file.name != "config.yml"}
