"""The local server answers as the public one does."""

import contextlib
import http.client
import mimetypes
import socket
import threading

import pytest

from plugins.cli.server import HOST, PortUnavailable, SiteServer, make_server

FILES = {
    "index.html": "<h1>Home</h1>",
    "404.html": "<h1>Page not found</h1>",
    "a/index.html": "<h1>A</h1>",
    "a b/index.html": "<h1>Space</h1>",
    "empty/notes.txt": "a folder without a page",
    "static/app.mjs": "export {}",
    "_headers": "/*\n  Content-Security-Policy: default-src 'self'\n  Cache-Control: max-age=600\n",
    "_redirects": "/moved/ /a/\n/ask /search/?q=help\n",
}


@pytest.fixture(scope="module")
def output(tmp_path_factory):
    folder = tmp_path_factory.mktemp("site") / "output"
    for name, text in FILES.items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text(text, encoding="utf-8")
    (folder.parent / "secret.txt").write_text("not for anybody", encoding="utf-8")
    return folder


@pytest.fixture(scope="module")
def server(output):
    with make_server(output) as running:
        threading.Thread(target=running.serve_forever, args=[0.01], daemon=True).start()
        yield running
        running.shutdown()


@pytest.fixture
def ask(server):
    """Ask for a path as it stands, without a client's own tidying; returns status, headers and body."""
    connection = http.client.HTTPConnection(HOST, server.server_port, timeout=5)

    def answer(path: str):
        connection.putrequest("GET", path)
        connection.endheaders()
        response = connection.getresponse()
        return response.status, dict(response.getheaders()), response.read().decode()

    yield answer
    connection.close()


def test_a_folder_means_its_page(ask):
    status, headers, body = ask("/a/?q=1")

    assert (status, body) == (200, "<h1>A</h1>")
    assert headers["content-type"] == "text/html; charset=utf-8"


@pytest.mark.parametrize(
    ("path", "location"),
    [
        ("/a", "/a/"),
        ("/a?q=1", "/a/?q=1"),
        ("/a%20b", "/a%20b/"),
        ("//a", "/a/"),
        ("/moved/", "/a/"),
        ("/moved/?q=1", "/a/?q=1"),
        ("/ask?near=HP1", "/search/?q=help&near=HP1"),
    ],
)
def test_redirects_keep_what_was_asked_and_stay_on_the_site(ask, path, location):
    status, headers, _ = ask(path)

    assert (status, headers["location"]) == (301, location)


@pytest.mark.parametrize("path", ["/nowhere/", "/empty/", "/empty", "/a/index.html/", "/_headers", "/./_redirects"])
def test_what_is_not_a_page_gets_the_404_page(ask, path):
    status, headers, body = ask(path)

    assert (status, body) == (404, "<h1>Page not found</h1>")
    assert headers["content-type"] == "text/html; charset=utf-8"


@pytest.mark.parametrize(
    "path", ["/../secret.txt", "/%2e%2e/secret.txt", "/a/%2e%2e/%2e%2e/secret.txt", "/..%5csecret.txt", "/a%00b"]
)
def test_nothing_outside_the_folder_is_shown(ask, path):
    assert ask(path)[0] == 404


def test_a_link_that_leads_outside_is_not_followed(ask, output):
    # Windows lets only some users make links; for the others there is then none to follow.
    with contextlib.suppress(OSError):
        (output / "link.txt").symlink_to(output.parent / "secret.txt")

    assert ask("/link.txt")[0] == 404


@pytest.mark.parametrize("path", ["/", "/nowhere/"])
def test_the_public_sites_headers_are_sent_but_nothing_is_cached(ask, path):
    headers = ask(path)[1]

    assert headers["content-security-policy"] == "default-src 'self'"
    assert headers["cache-control"] == "no-cache"


def test_head_has_the_headers_and_no_body(server):
    with socket.create_connection((HOST, server.server_port), timeout=5) as connection:
        connection.sendall(b"HEAD /a/ HTTP/1.1\r\nConnection: close\r\n\r\n")
        answer = connection.makefile("rb").read().decode()

    assert answer.startswith("HTTP/1.1 200 OK\r\n")
    assert f"content-length: {len('<h1>A</h1>')}\r\n" in answer
    assert answer.endswith("\r\n\r\n")


def test_one_connection_serves_many_requests(ask, server):
    assert [ask(path)[0] for path in ("/", "/nowhere/", "/a", "/a/")] == [200, 404, 301, 200]


def test_content_types_do_not_come_from_the_machine(ask):
    mimetypes.add_type("text/plain", ".mjs")

    assert ask("/static/app.mjs")[1]["content-type"] == "text/javascript; charset=utf-8"


def test_only_what_was_not_found_is_logged(ask, capfd):
    ask("/a/")
    ask("/nowhere/")

    assert capfd.readouterr() == ("", "404 /nowhere/\n")


def home_page_of(folder) -> tuple[int, str]:
    """Status and body of the home page of a folder served for a moment."""
    with make_server(folder) as server:
        threading.Thread(target=server.serve_forever, args=[0.01], daemon=True).start()
        connection = http.client.HTTPConnection(HOST, server.server_port, timeout=5)
        connection.request("GET", "/")
        response = connection.getresponse()
        answer = response.status, response.read().decode()
        connection.close()
        server.shutdown()
    return answer


def test_a_folder_not_built_yet_is_a_plain_404(tmp_path):
    assert home_page_of(tmp_path / "output") == (404, "Not found\n")


def test_a_bad_rule_is_told_to_the_developer_and_the_browser(tmp_path, capfd):
    (tmp_path / "_redirects").write_text("/old/\n", encoding="utf-8")
    message = f"{tmp_path / '_redirects'}:1: write a redirect as /old/ /new/ 301\n"

    assert home_page_of(tmp_path) == (500, message)
    assert message in capfd.readouterr().err


def test_a_port_in_use_is_named_with_another_to_try(server, output):
    with pytest.raises(PortUnavailable, match=f"Port {server.server_port} is in use.*--port {server.server_port + 1}"):
        make_server(output, server.server_port)


def test_a_port_we_may_not_have_is_not_called_in_use():
    words = str(PortUnavailable(80, PermissionError(13, "Permission denied")))

    assert words.startswith("Port 80 is not to be had (Permission denied). Choose another: ")
    assert words.endswith("--port 8001")


def test_a_reserved_port_refuses_until_it_listens(output):
    with SiteServer(output, listen=False) as waiting:
        with pytest.raises(ConnectionRefusedError):
            socket.create_connection((HOST, waiting.server_port), timeout=5)

        waiting.listen()
        socket.create_connection((HOST, waiting.server_port), timeout=5).close()
