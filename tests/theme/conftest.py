"""Every page of the project's own site, as parsed HTML; its templates; and a judge of HTML."""

import datetime
import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from bs4 import BeautifulSoup
from pelican.settings import read_settings

from plugins.directory.generator import DirectoryGenerator, add_component_loader

ROOT = Path(__file__).resolve().parents[2]
TODAY = datetime.date(2026, 11, 23)
VALIDATOR = ROOT / "node_modules" / "html-validate" / "bin" / "html-validate.mjs"
RULES = Path(__file__).parent / "htmlvalidate.mjs"


@pytest.fixture(scope="session")
def documents(real_site):
    """Path in the built site -> its parsed page, for every HTML file."""
    files = sorted(real_site.rglob("*.html"))
    return {file.relative_to(real_site).as_posix(): BeautifulSoup(file.read_bytes(), "html.parser") for file in files}


@pytest.fixture(scope="session")
def pages(documents):
    """The documents people see: all but those that only lead on to another address."""
    return {path: page for path, page in documents.items() if not page.find("meta", attrs={"http-equiv": "refresh"})}


@pytest.fixture(scope="session")
def services(pages):
    """The pages of services, by the id of their record."""
    return {path.split("/")[1]: page for path, page in pages.items() if path.startswith("services/")}


@pytest.fixture(scope="session")
def templates():
    """The theme's templates with all that the build gives them."""
    settings = read_settings(str(ROOT / "pelicanconf.py"), override={"TODAY": TODAY, "SITEURL": ""})
    generator = DirectoryGenerator({}, settings, settings["PATH"], settings["THEME"], None)
    add_component_loader(generator)
    generator.generate_context()
    return generator.env


@pytest.fixture(scope="session")
def validate():
    """Function of HTML files to their faults by html-validate, each `file:line: rule: what is wrong`."""
    # A machine without Node has the venv's, which lies beside its Python.
    node = shutil.which("node", path=os.pathsep.join([os.environ["PATH"], str(Path(sys.executable).parent)]))

    def faults(files):
        command = [node, VALIDATOR, "--config", RULES, "--formatter", "json", *files]
        found = subprocess.run(command, capture_output=True, encoding="utf-8", cwd=ROOT)
        assert found.returncode in (0, 1), found.stderr
        return [
            f"{page['filePath']}:{fault['line']}: {fault['ruleId']}: {fault['message']}"
            for page in json.loads(found.stdout)
            for fault in page["messages"]
        ]

    return faults
