"""Code-Point Open from the Ordnance Survey, as a service on this machine pretends to be it."""

import hashlib
import json
import threading
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

import pytest

from search.postcodes import download
from search.postcodes.download import DownloadError
from tests.postcodes.conftest import quiet

CONTENT = bytes(range(256)) * 4000
MD5 = hashlib.md5(CONTENT, usedforsecurity=False).hexdigest()
NAME = f"code-point-open-2026-08-{MD5[:8]}.zip"


class Service(BaseHTTPRequestHandler):
    """Answers as the OS Downloads API does; what it is asked for is kept, and it can be told to misbehave."""

    def do_GET(self):
        server = self.server
        server.asked.append((self.path, self.headers.get("Range")))
        if self.path.endswith(".zip"):
            return self.file(server.sent)
        if server.broken:
            return self.send_error(503)
        answer = server.downloads if self.path.endswith("/downloads") else {"id": "CodePointOpen", "version": "2026-08"}
        self.reply(200, json.dumps(answer).encode())

    def file(self, content):
        asked = self.headers.get("Range")
        if not (asked and self.server.resumes):
            return self.reply(200, content)
        start = int(asked.removeprefix("bytes=").removesuffix("-"))
        self.reply(206, content[start:], {"Content-Range": f"bytes {start}-{len(content) - 1}/{len(content)}"})

    def reply(self, status, body, headers=()):
        self.send_response(status)
        for name, value in {**dict(headers), "Content-Length": str(len(body))}.items():
            self.send_header(name, value)
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *words):
        """Say nothing."""


@pytest.fixture
def service():
    """A running service with one download beside two that are not for us."""
    with ThreadingHTTPServer(("127.0.0.1", 0), Service) as server:
        server.url = f"http://127.0.0.1:{server.server_port}"
        url = f"{server.url}/get/codepo_gb.zip"
        entry = {"format": "CSV", "area": "GB", "fileName": "x.zip", "size": len(CONTENT), "md5": MD5, "url": url}
        server.downloads = [{**entry, "format": "GeoPackage"}, {**entry, "area": "HP"}, entry]
        server.asked, server.sent, server.resumes, server.broken = [], CONTENT, True, False
        threading.Thread(target=server.serve_forever, args=[0.02], daemon=True).start()
        yield server
        server.shutdown()


@pytest.fixture
def fetch(service, tmp_path):
    """Fetches from it into a folder."""
    return lambda say=quiet: download.fetch(tmp_path, service=service.url, say=say)


@pytest.fixture
def part(tmp_path):
    """What an earlier attempt left."""
    part = tmp_path / NAME.replace(".zip", ".part")
    part.write_bytes(CONTENT[:300_000])
    return part


def ranges(service):
    return [asked for path, asked in service.asked if path.endswith(".zip")]


def test_all_of_it(fetch, service, tmp_path):
    """The file has the month in its name, and nothing half done is left."""
    assert fetch().read_bytes() == CONTENT
    assert [path.name for path in tmp_path.iterdir()] == [NAME]
    assert [path for path, _ in service.asked] == [
        "/products/CodePointOpen",
        "/products/CodePointOpen/downloads",
        "/get/codepo_gb.zip",
    ]


def test_progress_is_told(fetch):
    """In megabytes."""
    said = []
    fetch(said.append)
    assert said[-1] == "  1.0 of 1.0 MB"


def test_it_is_not_fetched_twice(fetch, service):
    """What is there and whole is used."""
    assert fetch() == fetch()
    assert len(ranges(service)) == 1


def test_it_goes_on_where_it_stopped(fetch, service, part):
    """Only the rest is asked for."""
    assert fetch().read_bytes() == CONTENT
    assert ranges(service) == ["bytes=300000-"]


def test_a_server_that_cannot_go_on(fetch, service, part):
    """It sends everything, and everything is used once."""
    service.resumes = False
    assert fetch().read_bytes() == CONTENT


def test_a_part_that_is_too_long(fetch, service, part):
    """It cannot be ours, so all is fetched anew."""
    part.write_bytes(CONTENT + b"more")
    assert fetch().read_bytes() == CONTENT
    assert ranges(service) == [None]


def test_an_older_edition_goes(fetch, tmp_path):
    """Seventeen megabytes that nobody will read again."""
    (tmp_path / "code-point-open-2025-11-00000000.zip").write_bytes(b"old")
    fetch()
    assert [path.name for path in tmp_path.iterdir()] == [NAME]


def test_a_wrong_checksum(fetch, service, tmp_path):
    """What came is thrown away, so that the next attempt does not go on from it."""
    service.sent = CONTENT[:-1] + b"!"
    with pytest.raises(DownloadError, match="wrong checksum.* was thrown away. Run it again"):
        fetch()
    assert list(tmp_path.iterdir()) == []


def test_more_than_was_promised(fetch, service):
    """It stops, rather than fill the disk."""
    service.sent = CONTENT * 2
    with pytest.raises(DownloadError, match="sends more than the 1,024,000 bytes"):
        fetch()


def test_a_connection_that_breaks(fetch, service, tmp_path):
    """What came so far is kept, and the next attempt asks for the rest."""
    service.sent = CONTENT[:500_000]
    with pytest.raises(DownloadError, match="500,000 of 1,024,000 bytes came .* it goes on where it stopped"):
        fetch()
    service.sent = CONTENT
    assert fetch().read_bytes() == CONTENT
    assert ranges(service) == [None, "bytes=500000-"]


@pytest.mark.parametrize(
    "downloads",
    [
        [],
        {},
        ["CSV"],
        [{"format": "CSV", "area": "GB", "size": 1, "url": "x", "md5": "../../x"}],
        [{"format": "CSV", "area": "GB", "size": 0, "url": "x", "md5": MD5}],
        [{"format": "CSV", "area": "GB", "size": -1, "url": "x", "md5": MD5}],
    ],
)
def test_a_list_we_do_not_understand(fetch, service, downloads):
    """The service may change; the file can still be given by hand."""
    service.downloads = downloads
    with pytest.raises(
        DownloadError, match=r"offers no CodePointOpen as CSV .* give the file: python3 tasks.py postcodes FILE"
    ):
        fetch()


def test_a_service_that_is_ill(fetch, service):
    """Its answer is told."""
    service.broken = True
    with pytest.raises(DownloadError, match="products/CodePointOpen answered 503. Try again later"):
        fetch()


def test_a_network_that_wants_you_to_sign_in(fetch, monkeypatch):
    """It answers everything with its own page."""
    monkeypatch.setattr(json, "dumps", lambda content: "<html>Sign in</html>")
    with pytest.raises(DownloadError, match="is no JSON. A network that wants you to sign in answers so"):
        fetch()


def test_offline(tmp_path):
    """What to do, in one line."""
    with pytest.raises(
        DownloadError,
        match=r"cannot be reached \(ConnectionError\). Check your connection and run it again. Or .* give the file",
    ):
        download.fetch(tmp_path, service="http://127.0.0.1:9", say=quiet)
