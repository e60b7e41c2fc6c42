"""A site with the editing form, and the form open in a real browser on a folder that stands in for the editor's own."""

import datetime
import json
import os
import shutil
import subprocess
import sys
import threading
from pathlib import Path

import pytest

from plugins.admin.output import write_form
from plugins.assets.bundler import bundles
from plugins.builder import build
from plugins.cli.server import make_server
from plugins.directory.load import load_or_fail

HERE = Path(__file__).parent
ROOT = HERE.parents[1]
MINI_SITE = HERE.parent / "site"
KEEP = ROOT / "plugins" / "admin" / "browser" / "keep.js"
TODAY = datetime.date(2026, 11, 23)
LOCAL = "Work with Local Repository"
"""The button that opens the editor's folder."""


@pytest.fixture(scope="session")
def directory():
    """The miniature site, read and checked."""
    return load_or_fail(MINI_SITE, TODAY)


@pytest.fixture(scope="session")
def admin_site(tmp_path_factory):
    """The miniature site, built with the form."""
    output = tmp_path_factory.mktemp("admin") / "output"
    build(MINI_SITE, output, "", TODAY, admin=True)
    return output


@pytest.fixture(scope="session")
def rewrite(tmp_path_factory):
    """Function of jobs {"format": "Record" or "Data", "text", "changes": {dotted key: value, None to leave out}} to texts."""
    script = tmp_path_factory.mktemp("keep") / "keep.mjs"
    script.write_text(bundles([KEEP])["keep"], encoding="utf-8", newline="\n")
    node = shutil.which("node", path=os.pathsep.join([os.environ["PATH"], str(Path(sys.executable).parent)]))

    def run(jobs):
        command = [node, str(HERE / "keep.mjs"), script.as_uri()]
        said = subprocess.run(command, input=json.dumps(jobs), capture_output=True, check=True, encoding="utf-8")
        return json.loads(said.stdout)

    return run


@pytest.fixture(scope="session")
def admin_url(admin_site):
    """Address of a server of the site with the form, without the final slash."""
    yield from serve(admin_site)


@pytest.fixture(scope="session")
def real_form_url(tmp_path_factory):
    """Address of a server of nothing but the form of the project's own site, without the final slash."""
    output = tmp_path_factory.mktemp("form")
    (output / "_headers").write_text("", encoding="utf-8")
    write_form(output, load_or_fail(ROOT, TODAY))
    yield from serve(output)


def serve(output):
    """Serve a folder on a free port of 127.0.0.1 for as long as the fixture lives."""
    with make_server(output, port=0) as server:
        threading.Thread(target=server.serve_forever, args=[0.05], daemon=True).start()
        yield server.url.rstrip("/")
        server.shutdown()


@pytest.fixture
def files():
    """{path: text} of the miniature site: what the editor's folder holds, but for pictures."""
    found = (path for path in MINI_SITE.rglob("*") if path.is_file() and path.parent.name != "images")
    return {path.relative_to(MINI_SITE).as_posix(): path.read_text(encoding="utf-8") for path in found}


@pytest.fixture
def sent():
    """Addresses outside this machine that were asked for."""
    return []


@pytest.fixture
def window(browser, sent):
    """A new window of an editor in England. High enough that all fields are in view, and so there."""
    context = browser.new_context(viewport={"width": 1280, "height": 6000}, locale="en-GB")
    context.route(
        "**/*", lambda route: route.continue_() if is_here(route) else (sent.append(route.request.url), route.abort())
    )
    context.set_default_timeout(60_000)
    context.add_init_script(path=HERE / "folder.js")
    yield context.new_page()
    context.close()


@pytest.fixture
def form(window, admin_url, files):
    """The form, open on the list of records of the editor's folder."""
    window.goto(f"{admin_url}/admin/")
    start = window.get_by_role("button", name=LOCAL)
    start.wait_for()
    window.evaluate("files => standIn.fill(files)", files)
    start.click()
    window.get_by_text("Family Advice Line").wait_for()
    return window


def is_here(route):
    """Whether a request stays on this machine."""
    return route.request.url.startswith(("http://127.0.0.1:", "blob:", "data:"))
