"""Feeds from files and from a server of our own."""

import json
import threading
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from urllib.parse import parse_qs, urlsplit

import pytest

from plugins.editing import oruk_feed
from plugins.editing.sheet import SheetRefused

BRIEF = [{"id": "a", "name": "One"}, {"id": "b", "name": "Two"}]
WHOLE = {"id": "a", "name": "One", "contacts": []}


class Feed(BaseHTTPRequestHandler):
    """Two pages of one service each; `/services/a` says more, `/services/b` is not there."""

    def do_GET(self):
        parts = urlsplit(self.path)
        page = int(parse_qs(parts.query).get("page", ["1"])[0])
        answers = {
            "/services": {"total_pages": 2, "contents": BRIEF[page - 1 : page]},
            "/services/a": WHOLE,
            "/endless": {"total_pages": 10**9, "contents": []},
            "/large": {"contents": [], "x": "x" * 2000},
            "/words": "words",
        }
        self.send_response(200 if parts.path in answers else 404)
        self.end_headers()
        answer = answers.get(parts.path, "")
        self.wfile.write((answer if answer == "words" else json.dumps(answer)).encode())

    def log_message(self, *words):
        """Say nothing."""


@pytest.fixture(scope="module")
def url():
    """Address of the server."""
    with ThreadingHTTPServer(("127.0.0.1", 0), Feed) as server:
        threading.Thread(target=server.serve_forever, args=[0.05], daemon=True).start()
        yield f"http://127.0.0.1:{server.server_port}"
        server.shutdown()


def test_all_pages_are_read_and_each_service_in_full(url):
    name, services, address, notes = oruk_feed.read(f"{url}/services/")

    assert (name, address) == (f"{url}/services", f"{url}/services")
    assert services == [WHOLE, BRIEF[1]]
    assert "b: its own page answers 404" in notes[0]


BAD = {
    "/nothing": "answers 404",
    "/endless": "says that it has 1000000000 pages",
    "/words": "is not JSON",
    "/services/a/x": "answers 404",
}


@pytest.mark.parametrize("path", BAD)
def test_a_bad_answer_is_told(url, path):
    with pytest.raises(SheetRefused, match=BAD[path]):
        oruk_feed.read(url + path)


def test_an_answer_without_end_is_cut_off(url, monkeypatch):
    monkeypatch.setattr(oruk_feed, "MOST_BYTES", 1000)

    with pytest.raises(SheetRefused, match="sends more than"):
        oruk_feed.read(f"{url}/large")


def test_a_server_that_is_not_there_is_told():
    with pytest.raises(SheetRefused, match="cannot be reached"):
        oruk_feed.read("http://127.0.0.1:1/services")


def test_a_file_is_read(tmp_path):
    (tmp_path / "feed.json").write_text(json.dumps({"contents": BRIEF}), encoding="utf-8")

    assert oruk_feed.read(str(tmp_path / "feed.json")) == ("feed.json", BRIEF, "", [])


@pytest.mark.parametrize("content", [b"", b"\xff\xfe", b"[" * 100_000, b"<x/>"], ids=range(4))
def test_a_file_of_something_else_is_told(tmp_path, content):
    (tmp_path / "feed.json").write_bytes(content)

    with pytest.raises(SheetRefused, match="is not JSON"):
        oruk_feed.read(str(tmp_path / "feed.json"))


def test_a_file_that_is_not_there_is_told():
    with pytest.raises(SheetRefused, match="no such file"):
        oruk_feed.read("nowhere.json")
