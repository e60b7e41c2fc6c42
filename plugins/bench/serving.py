"""The Node server of the benchmark (node/server.mjs), and what it has sent."""

import json
import subprocess
import urllib.request
from contextlib import contextmanager
from dataclasses import dataclass

from plugins.bench.processes import Failed


@dataclass(frozen=True)
class Sent:
    """One answer: the site, the path, the type, bytes of the body as sent, and when, in ms since 1970."""

    site: str
    path: str
    type: str
    bytes: int
    at: float

    @property
    def counts(self):
        """Whether it is one of page, script and data: styles and pictures are not what a search is measured by."""
        return not self.type.startswith(("text/css", "image/"))


@dataclass(frozen=True)
class Server:
    """A running server."""

    control: int
    ports: dict

    def url(self, site):
        """The origin of a site."""
        return f"https://127.0.0.1:{self.ports[site]}"

    def sent(self):
        """What was sent since this was last asked, and counts."""
        with urllib.request.urlopen(f"http://127.0.0.1:{self.control}/log", timeout=30) as answer:
            return [one for one in (Sent(**entry) for entry in json.load(answer)) if one.counts]


@contextmanager
def serving(node, tools, folders):
    """Serve `folders` ({name: path}) while the block runs; `tools` is the folder of installed npm packages. Raises Failed."""
    sites = json.dumps({name: str(path) for name, path in folders.items()})
    command = [node, "server.mjs", sites]
    with subprocess.Popen(command, cwd=tools, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as process:
        ready = process.stdout.readline()
        if not ready:
            raise Failed("The server of the benchmark did not start; what Node.js said of it stands above.")
        found = json.loads(ready)
        try:
            yield Server(found["control"], found["sites"])
        finally:
            process.stdin.close()
